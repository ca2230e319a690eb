// A part of the explanation that folds. What is folded asks nothing, and what fails takes nothing else down.
import type { ComponentChildren } from "preact";
import { useErrorBoundary, useState } from "preact/hooks";

import { useWords } from "../../words/index.ts";

/** Which parts were folded or unfolded by hand: the next figure is explained in the same way. */
const chosen = new Map<string, boolean>();

export function Section({ name, title, aside, open = false, children }: {
  readonly name: string;
  readonly title: string;
  /** A few words beside the title, for those who leave it folded. */
  readonly aside?: string | undefined;
  readonly open?: boolean;
  readonly children: () => ComponentChildren;
}) {
  const [unfolded, fold] = useState(chosen.get(name));
  const shown = unfolded ?? open;
  return (
    <details
      class={`section about-${name}`}
      open={shown}
      onToggle={(event) => {
        const now = event.currentTarget.open;
        if (now === shown) return;
        chosen.set(name, now);
        fold(now);
      }}
    >
      <summary><h3>{title}</h3>{aside && <span class="hint">{aside}</span>}</summary>
      {shown && <Guarded>{children}</Guarded>}
    </details>
  );
}

function Guarded({ children }: { readonly children: () => ComponentChildren }) {
  const words = useWords();
  const [error, again] = useErrorBoundary();
  if (error === undefined) return <div class="inside"><Inside>{children}</Inside></div>;
  return (
    <p class="note problem" role="alert">
      {words.explain.broken} <button type="button" onClick={again}>{words.explain.again}</button>
    </p>
  );
}

function Inside({ children }: { readonly children: () => ComponentChildren }) {
  return <>{children()}</>;
}
