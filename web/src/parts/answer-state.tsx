// The state in place of an answer: loading, lost, not allowed, refused, empty.
import type { ComponentChildren } from "preact";

import type { Answer, Problem } from "../server/question.ts";
import { addressOf, elsewhere, go, stepped, usePlace, type Place } from "../address/place.ts";
import { useLanguage, useWords } from "../words/index.ts";

/** Shows an answer once it is there; what is shown stays, and is marked, while the next one is awaited. */
export function Await<Result>({ answer, children }: {
  readonly answer: Answer<Result>;
  readonly children: (data: Result) => ComponentChildren;
}) {
  const words = useWords();
  const { data, problem, loading } = answer;
  return (
    <div aria-busy={loading} class={loading && data !== undefined ? "awaiting" : ""}>
      {problem && <Trouble problem={problem} />}
      {data !== undefined ? children(data) : loading && <p class="note loading" role="status">{words.states.loading}</p>}
    </div>
  );
}

/** A problem, in words, with what may be done about it. */
export function Trouble({ problem }: { readonly problem: Problem }) {
  const words = useWords();
  const language = useLanguage();
  const place = usePlace();
  const pinned = place.on ?? place.known ?? place.position ?? place.disclosure;
  return (
    <div class={`note problem ${problem.kind}`} role="alert">
      <strong>{words.states[problem.kind]}</strong>
      <p>{problem[language]}</p>
      {problem.kind === "forbidden" && (
        <p><Link to={elsewhere(place, "record")}>{words.states.token}</Link></p>
      )}
      {problem.kind === "refused" && pinned !== undefined && (
        <p>{words.states.next} <Link to={newest(place)}>{words.states.newest}</Link></p>
      )}
      {problem.code && <p class="code">{problem.code}</p>}
    </div>
  );
}

function newest(place: Place): Place {
  return stepped(place, { on: undefined, known: undefined, position: undefined, disclosure: undefined });
}

/** Nothing is there, and why that is right. */
export function Empty({ children }: { readonly children?: ComponentChildren }) {
  return <p class="note">{children ?? useWords().states.empty}</p>;
}

/** A link within the page: a plain click goes there without loading anything anew. */
export function Link({ to, children, ...rest }: {
  readonly to: Place;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly title?: string;
  readonly "aria-current"?: "page" | "true" | undefined;
  readonly "aria-label"?: string;
}) {
  return (
    <a
      {...rest}
      href={addressOf(to)}
      onClick={(event) => {
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
