// Asking the API: one question, one answer or one problem, which a person can read.
import { useEffect, useRef, useState } from "preact/hooks";

import type { TypedDocumentString } from "../graphql/documents.ts";
import { token, useToken } from "./token.ts";
import { en } from "../words/en.ts";
import { zh } from "../words/zh.ts";

/** The reason why there is no answer. `lost`: the server does not answer at all. */
export interface Problem {
  readonly kind: "lost" | "forbidden" | "throttled" | "refused" | "fault";
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Seconds to wait before asking again, where that helps. */
  readonly wait?: number;
}

/** `data`: what was answered all the same, where only a part of the answer failed. */
export class Refused extends Error {
  constructor(readonly problem: Problem, readonly data?: unknown) {
    super(problem.en);
  }
}

interface Told {
  readonly message: string;
  readonly extensions?: {
    readonly code?: string; readonly fields?: Record<string, unknown>; readonly message_zh?: string;
    readonly message_en?: string;
  };
}

const LOST: Problem = {
  kind: "lost", code: "", fields: {}, zh: zh.states.lostWhy, en: en.states.lostWhy,
};

/** Ask once. Rejects with Refused; with AbortError once the answer is no longer awaited. */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>, variables: Variables, signal?: AbortSignal,
): Promise<Result> {
  const headers: Record<string, string> = { "content-type": "application/json", accept: "application/json" };
  if (token()) headers["authorization"] = `Bearer ${token()}`;
  let response: Response;
  let body: { data?: Result; errors?: Told[] };
  try {
    response = await fetch("/graphql", {
      method: "POST", headers, body: JSON.stringify({ query: document.toString(), variables }), signal: signal ?? null,
    });
    const text = await response.text();
    body = JSON.parse(text) as typeof body;
    if (body.data) sizes.set(body.data, text.length);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refused(LOST);
  }
  const first = body.errors?.[0];
  if (first) throw new Refused(problemOf(first, response), body.data);
  return body.data as Result;
}

function problemOf(told: Told, response: Response): Problem {
  const code = told.extensions?.code ?? "INTERNAL";
  const wait = Number(response.headers.get("retry-after") ?? 0);
  return {
    kind: kindOf(code, response.status),
    code,
    zh: told.extensions?.message_zh ?? told.message,
    en: told.extensions?.message_en ?? told.message,
    fields: told.extensions?.fields ?? {},
    ...(wait ? { wait } : {}),
  };
}

function kindOf(code: string, status: number): Problem["kind"] {
  if (["TokenNeeded", "InvalidToken", "NotAllowed", "TokenExpired"].includes(code)) return "forbidden";
  if (status === 429 || status === 503) return "throttled";
  return code === "INTERNAL" ? "fault" : "refused";
}

/** The state of a question: the last answer stays while the next one is awaited. */
export interface Answer<Result> {
  readonly data: Result | undefined;
  readonly problem: Problem | undefined;
  readonly loading: boolean;
}

/** Answers cached at most, and their characters at most: a table of all departments may have millions. */
const KEPT = 200;
const KEPT_CHARACTERS = 40_000_000;
const kept = new Map<string, object>();
const sizes = new WeakMap<object, number>();

function keep(key: string, data: object): void {
  kept.delete(key);
  kept.set(key, data);
  let characters = [...kept.values()].reduce((sum, each) => sum + (sizes.get(each) ?? 0), 0);
  for (const [oldest, of] of kept) {
    if (kept.size === 1 || (kept.size <= KEPT && characters <= KEPT_CHARACTERS)) return;
    kept.delete(oldest);
    characters -= sizes.get(of) ?? 0;
  }
}

let recorded = 0;
const awaiting = new Set<() => void>();

/** Ask all open questions again, since something was recorded. */
export function askAgain(): void {
  recorded += 1;
  for (const again of awaiting) again();
}

const RETRY_MS = 2000;

/** Ask, and follow: again when the question changes, when something is recorded, and until a lost server is back.
 * `variables` null: there is nothing to ask yet. */
export function useAnswer<Result, Variables>(
  document: TypedDocumentString<Result, Variables>, variables: Variables | null,
): Answer<Result> {
  const held = useToken();
  const key = variables === null ? "" : document.toString() + JSON.stringify(variables) + held;
  const [count, again] = useState(0);
  const [answer, tell] = useState<Answer<Result> & { key: string }>({
    data: kept.get(key) as Result | undefined, problem: undefined, loading: key !== "", key,
  });
  const last = useRef(answer);
  useEffect(() => {
    const listener = (): void => again((n) => n + 1);
    awaiting.add(listener);
    return () => void awaiting.delete(listener);
  }, []);
  useEffect(() => {
    if (key === "" || variables === null) return;
    const gone = new AbortController();
    let retry: ReturnType<typeof setTimeout> | undefined;
    const told = (next: Answer<Result>): void => tell((last.current = { ...next, key }));
    told({ data: (kept.get(key) as Result | undefined) ?? last.current.data, problem: undefined, loading: true });
    ask(document, variables, gone.signal).then(
      (data) => {
        keep(key, data as object);
        told({ data, problem: undefined, loading: false });
      },
      (error: unknown) => {
        if (gone.signal.aborted) return;
        const problem = error instanceof Refused ? error.problem : { ...LOST, kind: "fault" as const };
        const before = problem.kind === "lost" || problem.kind === "throttled" ? last.current.data : undefined;
        told({ data: before, problem, loading: false });
        if (problem.kind === "lost" || problem.kind === "throttled") {
          retry = setTimeout(() => again((n) => n + 1), (problem.wait ?? 0) * 1000 || RETRY_MS);
        }
      },
    );
    return () => {
      gone.abort();
      clearTimeout(retry);
    };
  }, [key, count, recorded]);
  // In the moment before the effect runs, the answer is still that to the question before.
  if (answer.key === key) return answer;
  return { data: (kept.get(key) as Result | undefined) ?? answer.data, problem: undefined, loading: key !== "" };
}
