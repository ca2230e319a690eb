// The end of a list that has more: how much is shown of how much, and the next page.
import type { Pages } from "../server/pages.ts";
import { useWords } from "../words/index.ts";
import { Trouble } from "./answer-state.tsx";

export function More<Node, Result>({ pages }: { readonly pages: Pages<Node, Result> }) {
  const words = useWords();
  return (
    <div class="more" aria-busy={pages.loading}>
      {pages.problem && <Trouble problem={pages.problem} />}
      {pages.data === undefined && pages.loading && <p role="status">{words.states.loading}</p>}
      {pages.data !== undefined && (
        <span class="hint">{words.of(pages.nodes.length, pages.total)} </span>
      )}
      {pages.more && <button type="button" disabled={pages.loading} onClick={pages.more}>{words.more}</button>}
    </div>
  );
}
