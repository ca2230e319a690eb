// The ledger's answer to a sheet while it is written, and the button that records it.
import { useEffect, useState } from "preact/hooks";

import { OperationLink } from "../parts/mentions.tsx";
import { useToken } from "../server/token.ts";
import { useLanguage, useWords } from "../words/index.ts";
import { Changes } from "./answers/changed-cells.tsx";
import { Obstacle } from "./answers/forbidden.tsx";
import type { Gap } from "./sheets/missing-fields.ts";
import { focus } from "./sheets/field-paths.ts";
import { Planned } from "./answers/planned-events.tsx";
import { RefusalNote } from "./answers/refusal.tsx";
import type { Trial } from "./sheets/send.ts";
import type { Refusal, Sent, Sheet, Validated } from "./sheets/sheets.ts";

export function Panel({ sheet, trial, aims, refusal, send }: {
  readonly sheet: Sheet;
  readonly trial: Trial;
  /** The subject of the newest refusal, and the refusal. */
  readonly aims: readonly string[];
  readonly refusal: Refusal | undefined;
  readonly send: () => void;
}) {
  const { recording } = useWords();
  const { sent } = sheet;
  const validated = trial.result?.__typename === "Validated" ? trial.result : undefined;
  const [looked, look] = useState("");
  const warnings = JSON.stringify(validated?.warnings ?? []);
  const warned = (validated?.warnings.length ?? 0) > 0;
  const ready = validated !== undefined && (!warned || looked === warnings) && sent?.state !== "sending";
  return (
    <aside class="panel-record" aria-label={recording.preview}>
      <h2>{recording.preview}</h2>
      <div role="status" aria-busy={trial.loading}>
        <Standing trial={trial} sheet={sheet} />
      </div>
      {trial.problem && <Obstacle problem={trial.problem} />}
      {refusal && <RefusalNote refusal={refusal} aims={aims} />}
      {sent?.state === "problem" && <Obstacle problem={sent.problem} />}
      {validated && warned && (
        <Warnings validated={validated} looked={looked === warnings} look={(yes) => look(yes ? warnings : "")} />
      )}
      {sent?.state === "unknown" ? <Unknown sent={sent} send={send} /> : (
        <p class="act">
          <button type="button" class="primary" disabled={!ready} onClick={send}>
            {sent?.state === "sending" ? recording.sending : recording.record}
          </button>
          {validated && warned && looked !== warnings && <span class="hint">{recording.confirmFirst}</span>}
        </p>
      )}
      {validated && <Planned events={validated.events} ground={sheet.ground} />}
      {validated && <Changes cells={validated.changes} done={false} />}
      <p class="hint idempotency">{recording.key} <span class="code">{sheet.key}</span></p>
    </aside>
  );
}

/** The state of the sheet, in a sentence. */
function Standing({ trial, sheet }: { readonly trial: Trial; readonly sheet: Sheet }) {
  const { recording } = useWords();
  const token = useToken();
  if (sheet.sent?.state === "unknown") return null;
  if (sheet.drafts.length === 0) return <p>{recording.noDrafts}</p>;
  if (trial.gaps.length > 0) return <Gaps gaps={trial.gaps} />;
  if (token === "") return <p class="note">{recording.needsToken} <button type="button" onClick={() => focus("token")}>{recording.toToken}</button></p>;
  if (trial.loading) return <p class="hint">{recording.checking}</p>;
  if (trial.result?.__typename === "Validated") return <p class="good">{recording.canBeRecorded}</p>;
  return null;
}

const SHOWN = 8;

function Gaps({ gaps }: { readonly gaps: readonly Gap[] }) {
  const { recording } = useWords();
  return (
    <>
      <p>{recording.stillToFill}</p>
      <ul class="chips gaps">
        {gaps.slice(0, SHOWN).map((gap) => (
          <li key={gap.path}>
            <button type="button" class="plain" onClick={() => focus(gap.path)}>
              {recording.fields[gap.field]}{gap.half && recording.half}
            </button>
          </li>
        ))}
        {gaps.length > SHOWN && <li>+{gaps.length - SHOWN}</li>}
      </ul>
    </>
  );
}

/** Points to check before recording; they need a confirmation. */
function Warnings({ validated, looked, look }: {
  readonly validated: Validated;
  readonly looked: boolean;
  readonly look: (yes: boolean) => void;
}) {
  const { recording } = useWords();
  return (
    <div class="note warnings" role="alert">
      <strong>{recording.lookFirst}</strong>
      <Notices notices={validated.warnings} />
      <label class="confirm">
        <input type="checkbox" checked={looked} onChange={(event) => look(event.currentTarget.checked)} /> {recording.confirm}
      </label>
    </div>
  );
}

const OPERATION = /operation ([0-9a-f-]{36})/;

export function Notices({ notices }: { readonly notices: Validated["warnings"] }) {
  const { recording } = useWords();
  const language = useLanguage();
  const said: Readonly<Record<string, string>> = recording.notices;
  return (
    <ul class="notices">
      {notices.map((each, at) => {
        const operation = OPERATION.exec(each.message)?.[1];
        const known = said[each.code];
        return (
          <li key={at}>
            {known ?? each.message}
            {operation && <> <OperationLink id={operation}>{recording.seeOperation}</OperationLink></>}
            {known && language !== "en" && <p class="hint" lang="en">{each.message}</p>}
          </li>
        );
      })}
    </ul>
  );
}

/** Nobody answered: it may be recorded. Sent again under the same key it is recorded once. */
function Unknown({ sent, send }: { readonly sent: Extract<Sent, { readonly state: "unknown" }>; readonly send: () => void }) {
  const { recording } = useWords();
  const language = useLanguage();
  useEffect(() => focus("again"), []);
  return (
    <div class="note warnings" role="alert">
      <strong>{recording.unknown}</strong>
      <p>{recording.unknownWhy}</p>
      <p class="hint">{sent.problem.kind === "lost" ? recording.lost : sent.problem[language]}</p>
      <p class="act"><button type="button" id="field-again" class="primary" onClick={send}>{recording.sendAgain}</button></p>
    </div>
  );
}
