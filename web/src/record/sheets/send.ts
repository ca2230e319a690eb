// Sending a sheet: tried while it is written, and recorded once, however often it has to be sent.
import { useEffect, useState } from "preact/hooks";

import { ask, askAgain, Refused, type Problem } from "../../server/question.ts";
import { RecordOperationDocument, type RecordOperationMutation } from "../../graphql/documents.ts";
import { useToken } from "../../server/token.ts";
import { gapsOf, type Gap } from "./missing-fields.ts";
import { requestOf, type Result, type Sent, type Sheet } from "./sheets.ts";

/** The ledger's answer to a sheet that is not recorded. */
export interface Trial {
  readonly gaps: readonly Gap[];
  readonly result: Result | undefined;
  readonly problem: Problem | undefined;
  readonly loading: boolean;
}

const PAUSE_MS = 400;
const RETRY_MS = 3000;

interface Said {
  readonly key: string;
  readonly result?: Result;
  readonly problem?: Problem;
}

/** Have a sheet checked after each change, once typing has stopped and nothing is missing. */
export function useTrial(sheet: Sheet): Trial {
  const token = useToken();
  const gaps = gapsOf(sheet);
  const open = token !== "" && gaps.length === 0 && sheet.drafts.length > 0 && (!sheet.sent || JUDGED.has(sheet.sent.state));
  const request = requestOf(sheet, true);
  const key = open ? JSON.stringify(request) + token : "";
  const [said, tell] = useState<Said>({ key: "" });
  const [count, again] = useState(0);
  useEffect(() => {
    if (!open) return;
    const gone = new AbortController();
    let retry: ReturnType<typeof setTimeout> | undefined;
    const pause = setTimeout(() => {
      ask(RecordOperationDocument, request, gone.signal).then(
        (data) => tell({ key, result: data.record }),
        (error: unknown) => {
          if (gone.signal.aborted) return;
          const known = answeredAllTheSame(error);
          if (known) return tell({ key, result: known });
          const problem = problemOf(error);
          tell({ key, problem });
          if (problem.kind === "lost" || problem.kind === "throttled") {
            retry = setTimeout(() => again((n) => n + 1), (problem.wait ?? 0) * 1000 || RETRY_MS);
          }
        },
      );
    }, PAUSE_MS);
    return () => {
      gone.abort();
      clearTimeout(pause);
      clearTimeout(retry);
    };
  }, [key, count]);
  const current = said.key === key ? said : undefined;
  return { gaps, result: current?.result, problem: current?.problem, loading: open && current === undefined };
}

/** After these a sheet is judged anew; before the outcome is known it is not. */
const JUDGED: ReadonlySet<Sent["state"]> = new Set(["refused", "problem"]);

/** Record a sheet for good. */
export async function record(sheet: Sheet): Promise<Sent> {
  try {
    const { record: result } = await ask(RecordOperationDocument, requestOf(sheet, false));
    return sentOf(result);
  } catch (error) {
    const known = answeredAllTheSame(error);
    if (known) return sentOf(known);
    const problem = problemOf(error);
    return { state: isUnknown(problem) ? "unknown" : "problem", problem };
  }
}

function sentOf(result: Result): Sent {
  if (result.__typename === "Recorded") {
    askAgain();
    return { state: "recorded", recorded: result };
  }
  if (result.__typename === "Validated") throw new TypeError("nothing was to be validated");
  return { state: "refused", refusal: result };
}

/** The outcome is shown even if reading the changes has failed. */
function answeredAllTheSame(error: unknown): Result | undefined {
  const data = error instanceof Refused ? error.data as RecordOperationMutation | null | undefined : undefined;
  return data?.record;
}

function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return error.problem;
  throw error;
}

const NEVER_RUN = new Set(["Throttled", "TooManyWaiting"]);

/** Whether it may have been recorded without an answer. */
function isUnknown({ kind, code }: Problem): boolean {
  if (code === "DeadlinePassed" || kind === "lost" || kind === "fault") return true;
  return kind === "throttled" && !NEVER_RUN.has(code);
}
