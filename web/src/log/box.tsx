// The search box: in the head of every page; larger, and ready to be written in, on the page of what it found.
import { useEffect, useRef } from "preact/hooks";

import { elsewhere, go, usePlace } from "../place.ts";
import { useWords } from "../words/index.ts";

export function SearchBox({ large = false }: { readonly large?: boolean }) {
  const { find } = useWords();
  const place = usePlace();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (large) input.current?.focus({ preventScroll: true });
  }, [large]);
  const text = place.view === "search" ? place.text ?? "" : "";
  return (
    <form
      class={`search-box${large ? " large" : ""}`} role="search" aria-label={large ? find.box : find.short}
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget).get("text");
        go(elsewhere(place, "search", { text: typeof given === "string" ? given.trim() || undefined : undefined }));
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
