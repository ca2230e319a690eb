// The evidence of amounts: the lines of the document, with the lines around them.
import { useState } from "preact/hooks";

import { useAnswer } from "../server/question.ts";
import { DocumentLines } from "../explain/cell/document-line.tsx";
import { CitedLinesDocument } from "../graphql/documents.ts";
import { Await } from "../parts/answer-state.tsx";
import { useWords } from "../words/index.ts";
import type { Entry } from "./event-entries.tsx";

type Evidence = Entry["evidence"][number];

/** Lines shown in their place at first, and lines listed at most. */
const AT_ONCE = 3;
const LISTED = 20;
const AROUND = 3;

/** The evidence of some entries, each line once, in the order of the document. */
export function EvidenceLines({ entries, department, year }: {
  readonly entries: readonly Entry[];
  readonly department: string;
  readonly year: number;
}) {
  const { journal, more } = useWords();
  const [all, show] = useState(false);
  const found = cited(entries);
  if (found.length === 0) return <p class="hint">{journal.noEvidence}</p>;
  return (
    <>
      <ul class="evidence">
        {found.slice(0, all ? undefined : LISTED).map((each) => (
          <li key={keyOf(each)}>
            <Line evidence={each} department={department} year={year} open={found.length <= AT_ONCE} />
          </li>
        ))}
      </ul>
      {!all && found.length > LISTED && <button type="button" onClick={() => show(true)}>{more}</button>}
    </>
  );
}

const keyOf = ({ document, line, note }: Evidence): string => `${document} ${line} ${line ? "" : note}`;

function cited(entries: readonly Entry[]): Evidence[] {
  const found = new Map(entries.flatMap((entry) => entry.evidence).map((each) => [keyOf(each), each] as const));
  return [...found.values()].sort((a, b) => a.document.localeCompare(b.document) || a.line - b.line);
}

function Line({ evidence, department, year, open }: {
  readonly evidence: Evidence;
  readonly department: string;
  readonly year: number;
  readonly open: boolean;
}) {
  const words = useWords();
  const [opened, note] = useState(open);
  const { document, line, text, cell } = evidence;
  const name = words.disclosure(document.slice(0, 12));
  if (line === 0) return <p><span title={document}>{name}</span> {evidence.note && <q>{evidence.note}</q>}</p>;
  return (
    <details open={open} onToggle={(event) => note(event.currentTarget.open)}>
      <summary>
        <span title={document}>{name}</span> {words.journal.line(line)} <q class="printed">{text.trim()}</q>{" "}
        {cell && <span class="chip">{cell}</span>} {evidence.note && <span class="hint">{evidence.note}</span>}
      </summary>
      {opened && <Context digest={document} line={line} department={department} year={year} />}
    </details>
  );
}

function Context({ digest, line, department, year }: {
  readonly digest: string;
  readonly line: number;
  readonly department: string;
  readonly year: number;
}) {
  const { journal } = useWords();
  const answer = useAnswer(CitedLinesDocument, { department, year, digest, line, context: AROUND });
  if (answer.problem?.code === "DocumentNotKept" || answer.data?.disclosure === null) return <p class="hint">{journal.notHere}</p>;
  return <Await answer={answer}>{({ disclosure }) => <DocumentLines lines={disclosure?.lines ?? []} />}</Await>;
}
