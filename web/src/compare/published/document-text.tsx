// The text of the published document around a line.
import { useEffect, useRef } from "preact/hooks";

import { useAnswer } from "../../server/question.ts";
import { AroundDocument } from "../../graphql/documents.ts";
import { Await } from "../../parts/answer-state.tsx";
import { step, usePlace } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { useWords } from "../../words/index.ts";
import type { Checked } from "./cell-links.tsx";

const CONTEXT = 14;

export function Lines({ checked: { department, year, found } }: { readonly checked: Checked }) {
  const place = usePlace();
  const words = useWords();
  const line = /^\d{1,7}$/.test(place.id ?? "") ? Math.max(Number(place.id), 1) : 1;
  const answer = useAnswer(AroundDocument, {
    department, year: year ?? null, at: pointOf(place), digest: found.disclosure, line, context: CONTEXT,
  });
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (place.id === undefined) return;
    pane.current?.scrollIntoView({ block: "nearest" });
    pane.current?.querySelector(".cited")?.scrollIntoView({ block: "nearest" });
  }, [place.id, answer.data]);
  const go = (to: number | undefined): void => step({ id: to === undefined ? undefined : String(to) });
  const lines = answer.data?.disclosure?.lines ?? [];
  return (
    <aside class={`document-lines${place.id === undefined ? " unasked" : ""}`} aria-label={words.reconcile.text} ref={pane}>
      <h2>{words.reconcile.text}</h2>
      <p class="to-line">
        <button type="button" disabled={line <= 1} onClick={() => go(lines[0]?.number)}>{words.reconcile.up}</button>
        <label>
          {words.reconcile.lineNumber}{" "}
          <input type="number" min={1} value={line} onChange={(event) => go(Number(event.currentTarget.value) || undefined)} />
        </label>
        <button type="button" onClick={() => go(lines.at(-1)?.number)}>{words.reconcile.down}</button>
      </p>
      {place.id === undefined && <p class="hint">{words.reconcile.lineHint}</p>}
      <Await answer={answer}>
        {({ disclosure }) => (
          <ol>
            {(disclosure?.lines ?? []).map(({ number, text, cited }) => (
              <li key={number} value={number} class={cited && place.id !== undefined ? "cited" : ""}>
                <span class="number">{number}</span>
                {cited && place.id !== undefined ? <mark>{text}</mark> : <span>{text}</span>}
              </li>
            ))}
          </ol>
        )}
      </Await>
    </aside>
  );
}
