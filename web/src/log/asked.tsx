// What the page asked, as anybody may ask it: the document and its variables.
import { useState } from "preact/hooks";

import { useWords } from "../words/index.ts";

export function Asked({ document, variables }: { readonly document: { toString(): string }; readonly variables: unknown }) {
  const words = useWords();
  const [copied, tell] = useState(false);
  const text = document.toString().trim();
  const given = JSON.stringify(variables, null, 2);
  const copy = (): void => {
    void navigator.clipboard?.writeText(`${text}\n\n${given}\n`).then(() => tell(true));
  };
  return (
    <details class="asked" onToggle={() => tell(false)}>
      <summary>{words.journal.asked}</summary>
      <button type="button" onClick={copy}>{copied ? words.copied : words.copy}</button>
      <pre tabIndex={0}>{text}</pre>
      <pre tabIndex={0}>{given}</pre>
    </details>
  );
}
