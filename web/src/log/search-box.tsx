// The search box: in the head of every page; larger, and ready to be written in, on the page of what it found.
import { useEffect, useMemo, useRef } from "preact/hooks";

import { elsewhere, go, here, usePlace } from "../address/place.ts";
import { useWords, type Words } from "../words/index.ts";

export function SearchBox({ large = false }: { readonly large?: boolean }) {
  const { find } = useWords();
  const place = usePlace();
  const text = place.view === "search" ? place.text ?? "" : "";
  // The same until something else is looked for: what comes in meanwhile takes nothing away from who is writing.
  return useMemo(() => <Box {...{ text, large, find }} />, [text, large, find]);
}

function Box({ text, large, find }: { readonly text: string; readonly large: boolean; readonly find: Words["find"] }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (large) input.current?.focus({ preventScroll: true });
  }, [large]);
  return (
    <form
      class={`search-box${large ? " large" : ""}`} role="search" aria-label={large ? find.box : find.short}
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget).get("text");
        go(elsewhere(here(), "search", { text: typeof given === "string" ? given.trim() || undefined : undefined }));
      }}
    >
      <input
        ref={input} name="text" type="search" value={text} aria-label={find.box} placeholder={large ? find.hint : find.box}
        autocomplete="off"
      />
      <button type="submit">{find.go}</button>
    </form>
  );
}
