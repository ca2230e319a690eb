// A button that copies a text, and says so.
import { useState } from "preact/hooks";

import { useWords } from "../../words/index.ts";

export function Copy({ text }: { readonly text: string }) {
  const words = useWords();
  const [copied, tell] = useState("");
  const copy = (): void => void navigator.clipboard?.writeText(text).then(() => tell(text));
  return (
    <>
      <button type="button" class="copy" onClick={copy}>{words.copy}</button>
      <span role="status" class="hint">{copied === text ? ` ${words.copied}` : ""}</span>
    </>
  );
}
