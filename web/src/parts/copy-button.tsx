// A button that copies a text, and says so; where the browser does not let it, the text is shown to be copied by hand.
import { useState } from "preact/hooks";

import { useWords } from "../words/index.ts";

export function Copy({ text, children }: { readonly text: () => string; readonly children: string }) {
  const words = useWords();
  const [state, tell] = useState<"" | "copied" | "refused">("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      tell("copied");
      setTimeout(() => tell(""), 2500);
    } catch {
      tell("refused"); // not allowed, or no clipboard without a secure connection
    }
  };
  return (
    <span class="copies">
      <button type="button" onClick={() => void copy()}>{children}</button>
      <span role="status">{state === "copied" && `✓ ${words.copied}`}</span>
      {state === "refused" && <textarea readOnly rows={3} aria-label={children} value={text()} onFocus={(event) => event.currentTarget.select()} />}
    </span>
  );
}
