// The meaning of the cell in words: the entries that count in it.
import { Fragment } from "preact";

import type { ExplainedQuery } from "../../graphql/documents.ts";
import { useSaid, useWords } from "../../words/index.ts";

const PARTS = ["scope", "along", "row", "column"] as const;

export function Meaning({ definition }: { readonly definition: ExplainedQuery["figure"]["cell"]["definition"] }) {
  const words = useWords();
  const said = useSaid();
  return (
    <div class="meaning">
      <p><span class="lead">{words.explain.counts}</span> {said(definition.whole)}</p>
      <details>
        <summary>{words.explain.byPart}</summary>
        <dl class="facts">
          {PARTS.map((part) => (
            <Fragment key={part}><dt>{words.explain.parts[part]}</dt><dd>{said(definition[part]) || "—"}</dd></Fragment>
          ))}
        </dl>
      </details>
    </div>
  );
}
