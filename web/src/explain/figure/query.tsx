// The question behind the explanation, as it was asked: nothing here but the public endpoint was used.
import { ExplainedDocument, type ExplainedQueryVariables } from "../../graphql/documents.ts";
import { useWords } from "../../words/index.ts";
import { Copy } from "../../parts/copy-button.tsx";

export function QueryText({ variables }: { readonly variables: ExplainedQueryVariables }) {
  const words = useWords();
  const query = ExplainedDocument.toString().trim();
  const values = JSON.stringify(variables, null, 2);
  return (
    <>
      <p class="hint">{words.explain.queryHint}</p>
      <h4>{words.explain.document}</h4>
      <pre tabIndex={0}>{query}</pre>
      <p class="acts"><Copy text={() => query}>{words.explain.copyDocument}</Copy></p>
      <h4>{words.explain.variables}</h4>
      <pre tabIndex={0}>{values}</pre>
      <p class="acts"><Copy text={() => values}>{words.explain.copyVariables}</Copy></p>
      <p><a href="/graphiql" target="_blank" rel="noreferrer">{words.explain.explorer}</a> <span class="hint">{words.explain.explorerHint}</span></p>
    </>
  );
}
