// The line of the document that a number was read from, with the lines around it, as printed.
import { useState } from "preact/hooks";

import { useAnswer } from "../../server/question.ts";
import { CitedLinesDocument, type CitedLinesQuery } from "../../graphql/documents.ts";
import { Await } from "../../parts/answer-state.tsx";
import { useWords } from "../../words/index.ts";
import type { Cell } from "./cell-address.ts";
import type { Line } from "./entry-pages.ts";
import { useTold } from "./import-phrases.ts";

type Evidence = Line["entry"]["evidence"][number];
type Read = NonNullable<CitedLinesQuery["disclosure"]>["lines"];

const AROUND = 3;

export function Sources({ evidence, cell }: { readonly evidence: readonly Evidence[]; readonly cell: Cell }) {
  const words = useWords();
  const places = placesOf(evidence);
  return (
    <div class="sources">
      <h4>{words.explain.source}</h4>
      {places.length === 0 && <p class="hint">{words.explain.noEvidence}</p>}
      {places.map((each, at) => <Source key={`${each[0].document} ${each[0].line}`} evidence={each} cell={cell} open={at === 0} />)}
    </div>
  );
}

type Together = readonly [Evidence, ...Evidence[]];

/** Numbers read from the same line are shown together. */
function placesOf(evidence: readonly Evidence[]): readonly Together[] {
  const places = new Map<string, [Evidence, ...Evidence[]]>();
  for (const each of evidence) {
    const key = `${each.document} ${each.line}`;
    const found = places.get(key);
    if (found) found.push(each);
    else places.set(key, [each]);
  }
  return [...places.values()];
}

function Source({ evidence, cell, open }: { readonly evidence: Together; readonly cell: Cell; readonly open: boolean }) {
  const words = useWords();
  const told = useTold();
  const [unfolded, fold] = useState(open);
  const [{ document, line, text }] = evidence;
  const notes = [...new Set(evidence.map(({ cell: printed, note }) => [printed, told(note)].filter(Boolean).join(" — ")).filter(Boolean))];
  return (
    <details class="source" open={unfolded} onToggle={(event) => fold(event.currentTarget.open)}>
      <summary>
        {line > 0 ? words.explain.lineOf(line) : words.explain.noLine} <span class="code" title={document}>{document.slice(0, 12)}</span>
        {!unfolded && <q>{text}</q>}
      </summary>
      {notes.map((note) => <p key={note} class="hint">{note}</p>)}
      {unfolded && (line > 0 ? <InContext cell={cell} digest={document} line={line} text={text} /> : <blockquote>{text}</blockquote>)}
    </details>
  );
}

function InContext({ cell, digest, line, text }: {
  readonly cell: Cell;
  readonly digest: string;
  readonly line: number;
  readonly text: string;
}) {
  const words = useWords();
  const { department, year } = cell;
  const answer = useAnswer(CitedLinesDocument, { department, year, digest, line, context: AROUND });
  const missing = answer.problem?.code === "DocumentNotKept" || answer.data?.disclosure === null;
  if (missing) {
    return (
      <>
        <blockquote>{text || "—"}</blockquote>
        <p class="hint">{words.explain.notKept}</p>
      </>
    );
  }
  return <Await answer={answer}>{({ disclosure }) => <DocumentLines lines={disclosure?.lines ?? []} />}</Await>;
}

/** Lines of a document with their numbers; the one that is cited is marked. */
export function DocumentLines({ lines }: { readonly lines: Read }) {
  const words = useWords();
  return (
    <ol class="quoted" aria-label={words.explain.source}>
      {lines.map(({ number, text, cited }) => (
        <li key={number} value={number} class={cited ? "cited" : ""}>
          <span class="at">{cited ? "▶ " : ""}{number}</span>
          <span class="said">{cited ? <mark>{text}<span class="unseen"> {words.explain.cited}</span></mark> : text}</span>
        </li>
      ))}
    </ol>
  );
}
