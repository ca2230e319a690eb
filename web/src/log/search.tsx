// Anything by a few characters of it: what was found, by what it is, each with the way to its place.
import { Fragment, type VNode } from "preact";
import { useState } from "preact/hooks";

import { useAnswer } from "../server/question.ts";
import { Asked } from "../parts/question-and-files.tsx";
import { narrowedView } from "../explore/narrowing/narrow.ts";
import { ExamplesDocument, SearchDocument, type SearchQuery } from "../graphql/documents.ts";
import type { Budget } from "../address/budget.ts";
import { Fen } from "../parts/amount.tsx";
import { Authority, OperationLink } from "../parts/mentions.tsx";
import { Await, Link } from "../parts/answer-state.tsx";
import { elsewhere, usePlace, type Place } from "../address/place.ts";
import { pointOf } from "../address/point.ts";
import { useSaid, useWords } from "../words/index.ts";
import { SearchBox } from "./search-box.tsx";
import { Marked } from "./marked-text.tsx";
import { addressed, knownPoint } from "./operation-filter.ts";

type Hit = SearchQuery["search"][number];

export function SearchView({ department, year }: Budget) {
  const place = usePlace();
  const words = useWords();
  const text = place.text?.trim() ?? "";
  const variables = { department, year: year ?? null, text, at: pointOf(place), known: knownPoint(place) };
  const answer = useAnswer(SearchDocument, text === "" ? null : variables);
  return (
    <div class="journal finding">
      <h1>{text === "" ? words.views.search : words.find.title(text)}</h1>
      <SearchBox large />
      {text === "" && <Examples department={department} year={year} />}
      {text !== "" && (
        <Await answer={answer}>
          {(data) => <Groups found={data} text={text} department={department} year={year} />}
        </Await>
      )}
      {text !== "" && <Asked document={SearchDocument} variables={variables} />}
    </div>
  );
}

const KINDS = ["SUBJECT", "CODE", "AUTHORITY", "AMOUNT"] as const;

function Groups({ found: { search, operations }, text, department, year }: {
  readonly found: SearchQuery;
  readonly text: string;
  readonly department: string;
  readonly year: number | undefined;
}) {
  const { find } = useWords();
  const place = usePlace();
  if (search.length + operations.totalCount === 0) {
    return (
      <>
        <p class="note" role="status">{find.nothing(text)}</p>
        <Examples department={department} year={year} />
      </>
    );
  }
  return (
    <>
      <p class="hint" role="status">{find.found(search.length + operations.totalCount)}</p>
      {KINDS.map((kind) => {
        const own = search.filter((hit) => hit.found === kind);
        return own.length > 0 && (
          <Group key={`${kind} ${text}`} title={find.kinds[kind]} count={own.length}>
            {own.map((hit) => <li key={hit.reference}><Found hit={hit} text={text} place={place} /></li>)}
          </Group>
        );
      })}
      {operations.nodes.length > 0 && (
        <Group title={find.kinds.REASON} count={operations.totalCount}>
          {operations.nodes.map((each) => <li key={each.id}><Reason operation={each} text={text} /></li>)}
        </Group>
      )}
      {operations.totalCount > operations.nodes.length && (
        <p><Link to={elsewhere(place, "log", { narrow: addressed({ reason: text }) })}>{find.allInLog(operations.totalCount)}</Link></p>
      )}
    </>
  );
}

/** Results of one kind shown at once, so that no kind hides the others. */
const AT_ONCE = 10;

function Group({ title, count, children }: {
  readonly title: string;
  readonly count: number;
  readonly children: readonly VNode[];
}) {
  const words = useWords();
  const [all, show] = useState(false);
  return (
    <section>
      <h2>{title} <span class="hint">{count}</span></h2>
      <ul class="hits">{all ? children : children.slice(0, AT_ONCE)}</ul>
      {!all && children.length > AT_ONCE && (
        <p class="more">
          <span class="hint">{words.of(AT_ONCE, children.length)} </span>
          <button type="button" onClick={() => show(true)}>{words.more}</button>
        </p>
      )}
    </section>
  );
}

/** One result, with the detail that distinguishes it from others of its name. */
function Found({ hit, text, place }: { readonly hit: Hit; readonly text: string; readonly place: Place }) {
  const { find } = useWords();
  const said = useSaid();
  switch (hit.found) {
    case "SUBJECT":
      return (
        <>
          <Link to={subjectPlace(hit, place)}><Marked text={hit.text} part={text} /></Link>
          {hit.unit && <span class="aside"> {hit.unit.name}</span>}
          {hit.key && <> <span class="code hint"><Marked text={hit.key} part={text} /></span></>}
        </>
      );
    case "CODE":
      return (
        <>
          <Link to={narrowedView(place, "charts", { [hit.classification === "ECONOMIC" ? "economic" : "function"]: hit.reference })}>
            <span class="code"><Marked text={hit.reference} part={text} /></span> <Marked text={said(hit.label)} part={text} />
          </Link>
          {hit.classification && <span class="aside"> {find.lists[hit.classification]}</span>}
        </>
      );
    case "AUTHORITY":
      return (
        <Link to={elsewhere(place, "log", { narrow: addressed({ authority: hit.reference }) })}>
          <Marked text={hit.text} part={text} />
        </Link>
      );
    default:
      return <Amount hit={hit} place={place} />;
  }
}

function subjectPlace({ key, unit }: Hit, place: Place): Place {
  if (unit) return elsewhere(place, "project", { id: key });
  return key ? narrowedView(place, "projects", { unit: key }) : elsewhere(place, "table");
}

function Amount({ hit: { event, reference }, place }: { readonly hit: Hit; readonly place: Place }) {
  const said = useSaid();
  const to = elsewhere(place, "event", { id: reference });
  if (!event) return <Link to={to}>{reference}</Link>;
  return (
    <>
      <Link to={to}><mark><Fen fen={event.fen} plus /></mark> {said(event.kindLabel)} · {event.project.name}</Link>
      <span class="aside"> {event.unit.name} · {event.effectiveOn} · <Authority authority={event.authority} /></span>
    </>
  );
}

function Reason({ operation: { id, position, commands, reason }, text }: {
  readonly operation: SearchQuery["operations"]["nodes"][number];
  readonly text: string;
}) {
  const words = useWords();
  return (
    <>
      <OperationLink id={id}>{words.several(commands.map(words.command))}</OperationLink>{" "}
      <Marked text={reason} part={text} /> <span class="hint">{words.journal.position(position)}</span>
    </>
  );
}

/** Kinds of things to search for, with examples from this budget. */
function Examples({ department, year }: Budget) {
  const { find } = useWords();
  const place = usePlace();
  const { data } = useAnswer(ExamplesDocument, { department, year: year ?? null, at: pointOf(place) });
  const event = data?.events.nodes[0];
  const examples = [
    [find.kinds.SUBJECT, data?.department.projects.nodes[0]?.name.slice(0, 6)],
    [find.kinds.CODE, event?.entries.find((each) => /^\d+$/.test(each.function))?.function],
    [find.kinds.AUTHORITY, data?.operations.nodes[0]?.authority?.documentNumber],
    [find.kinds.AMOUNT, event?.text],
  ] as const;
  return (
    <div class="examples">
      <p>{find.can}</p>
      <dl class="facts">
        {examples.map(([name, example]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{example ? <Link to={elsewhere(place, "search", { text: example })}>{example}</Link> : "—"}</dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}
