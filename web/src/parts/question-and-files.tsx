// The GraphQL question behind a view, ready to use elsewhere, and the same data as files.
import { useState } from "preact/hooks";

import type { TypedDocumentString } from "../graphql/documents.ts";
import { fileOf } from "./file-links.ts";
import { usePlace } from "../address/place.ts";
import { useWords } from "../words/index.ts";

export function Asked<Result, Variables>({ document, variables, file }: {
  readonly document: TypedDocumentString<Result, Variables>;
  readonly variables: Variables;
  readonly file?: { readonly what: string; readonly more: Readonly<Record<string, string>> };
}) {
  const words = useWords();
  const place = usePlace();
  const [copied, copy] = useState("");
  const query = document.toString().trim();
  const told = JSON.stringify(variables, null, 2);
  const button = (text: string): preact.JSX.Element => (
    <button type="button" onClick={() => void navigator.clipboard?.writeText(text).then(() => copy(text))}>
      {copied === text ? words.copied : words.copy}
    </button>
  );
  return (
    <footer class="asked">
      {file && (
        <p>
          {words.explorer.files}{" "}
          {(["csv", "xlsx", "jsonl"] as const).map((form) => (
            <a key={form} href={fileOf(place, file.what, form, file.more)} download>{form.toUpperCase()}</a>
          ))}
        </p>
      )}
      <details>
        <summary>{words.explorer.graphql}</summary>
        <p class="hint">{words.explorer.graphqlHint} <a href="/graphiql">GraphiQL</a></p>
        <h3>{words.explorer.query} {button(query)}</h3>
        <pre class="code" tabIndex={0}>{query}</pre>
        <h3>{words.explorer.variables} {button(told)}</h3>
        <pre class="code" tabIndex={0}>{told}</pre>
      </details>
    </footer>
  );
}
