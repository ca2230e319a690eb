// The operations, the newest first: filtered as the address says, downloaded, and joined by those that come.
import { useRef } from "preact/hooks";

import { useAnswer } from "../server/question.ts";
import { LogDocument, type LogQuery } from "../graphql/documents.ts";
import type { Budget } from "../address/budget.ts";
import { fileOf } from "../parts/file-links.ts";
import { Await, Empty, Link } from "../parts/answer-state.tsx";
import { elsewhere, step, usePlace, type Place } from "../address/place.ts";
import { useWords } from "../words/index.ts";
import { Filters } from "./filters.tsx";
import { filterOf, knownPoint, narrowOf, type Narrow } from "./operation-filter.ts";
import { Rows } from "./operation-rows.tsx";

/** Operations shown at first, added each time, and at most in one answer of the API. */
const SHOWN = 50;
const MOST = 1000;

type Operations = LogQuery["operations"];

export function LogView({ department }: Budget) {
  const place = usePlace();
  const words = useWords();
  const narrow = narrowOf(place.narrow);
  const first = Math.min(Number(place.by) || SHOWN, MOST);
  const begun = useRef<number | undefined>(undefined);
  const answer = useAnswer(LogDocument, { narrow: filterOf(narrow, department), at: knownPoint(place), first });
  return (
    <div class="journal">
      <header class="title">
        <h1>{words.views.log}</h1>
        <p class="hint">{words.journal.about}</p>
      </header>
      <Filters
        narrow={narrow}
        recorders={[...new Set((answer.data?.operations.nodes ?? []).map((each) => each.recordedBy))].sort()}
      />
      <Await answer={answer}>
        {({ operations, now }) => (
          <List {...{ operations, narrow, department, place }} after={(begun.current ??= now.position)} />
        )}
      </Await>
    </div>
  );
}

/** `after`: operations after this position were recorded while the page was open. */
function List({ operations, after, narrow, department, place }: {
  readonly operations: Operations;
  readonly after: number;
  readonly narrow: Narrow;
  readonly department: string;
  readonly place: Place;
}) {
  const words = useWords();
  const { totalCount, nodes } = operations;
  return (
    <>
      <p class="tally">
        <span role="status">{words.journal.found(totalCount)}</span>
        <Files place={place} narrow={narrow} department={department} />
      </p>
      {nodes.length === 0
        ? <Empty>{Object.keys(narrow).length ? words.journal.noneSuch : words.states.empty}</Empty>
        : <Rows operations={nodes} after={after} department={department} />}
      <More operations={operations} place={place} />
    </>
  );
}

/** The list as a file: what is narrowed here is narrowed there. */
function Files({ place, narrow, department }: {
  readonly place: Place;
  readonly narrow: Narrow;
  readonly department: string;
}) {
  const words = useWords();
  const given = Object.entries(filterOf(narrow, department)).map(([name, value]) => [name, String(value)]);
  const { department: _, year: __, on: ___, ...point } = place;
  return (
    <span class="tools">
      {words.journal.files}
      {(["csv", "xlsx", "jsonl"] as const).map((form) => (
        <a key={form} href={fileOf(point, "operations", form, Object.fromEntries(given))} download>{form.toUpperCase()}</a>
      ))}
    </span>
  );
}

/** More of the list: asked for as one longer page, so that what is recorded meanwhile leaves no gap in it. */
function More({ operations: { totalCount, nodes, pageInfo }, place }: {
  readonly operations: Operations;
  readonly place: Place;
}) {
  const words = useWords();
  const last = nodes.at(-1);
  if (!pageInfo.hasNextPage || !last) return null;
  return (
    <p class="more">
      <span class="hint">{words.of(nodes.length, totalCount)} </span>
      {nodes.length < MOST
        ? <button type="button" onClick={() => step({ by: String(Math.min(nodes.length * 2, MOST)) }, true)}>{words.more}</button>
        : <Link to={elsewhere(place, "log", { narrow: place.narrow, position: last.before, known: undefined, disclosure: undefined })}>
          {words.journal.earlier(last.before)}
        </Link>}
    </p>
  );
}
