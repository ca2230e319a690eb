// The beginning of a long list, and more on demand: all of it is loaded, not all is shown.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

import { useWords } from "../../words/index.ts";

const AT_ONCE = 100;

/** `name` is what the list is of: another list begins at its beginning. */
export function Some<Item>({ of, name, children }: {
  readonly of: readonly Item[];
  readonly name: string;
  readonly children: (shown: readonly Item[]) => ComponentChildren;
}) {
  const words = useWords();
  const [most, show] = useState(AT_ONCE);
  useEffect(() => show(AT_ONCE), [name]);
  if (of.length === 0) return null;
  return (
    <>
      {children(of.slice(0, most))}
      {of.length > most && (
        <p class="more">
          <span class="hint">{words.of(most, of.length)} </span>
          <button type="button" onClick={() => show(most + AT_ONCE)}>{words.more}</button>
        </p>
      )}
    </>
  );
}
