// The content of the cell: the amount as printed and exactly, or the meaning of a cell without one.
import type { ExplainedQuery } from "../../graphql/documents.ts";
import { shown } from "../../parts/money.ts";
import { useWords } from "../../words/index.ts";

export function Standing({ cell }: { readonly cell: ExplainedQuery["figure"]["cell"] }) {
  const words = useWords();
  if (cell.fen === null) return <p class="standing none">{words.explain.states[cell.state]}</p>;
  return (
    <p class={`standing${BigInt(cell.fen) < 0n ? " negative" : ""}`}>
      <strong>{cell.text}</strong> <span>{words.money.wan}</span>
      <span class="exact">{words.explain.exactly(shown(cell.fen, "yuan"))}</span>
    </p>
  );
}
