// Why an event is not in the cell: choose one, by its id or by its project, and each of its entries is judged.
import { useState } from "preact/hooks";

import { useAnswer } from "../../server/question.ts";
import { EventsToPickDocument, ProjectsToPickDocument, WhyNotHereDocument, type WhyNotHereQuery } from "../../graphql/documents.ts";
import { add } from "../../parts/money.ts";
import { usePages } from "../../server/pages.ts";
import { Fen } from "../../parts/amount.tsx";
import { More } from "../../parts/next-page.tsx";
import { Authority, EventLink } from "../../parts/mentions.tsx";
import { OneDepartment } from "../../parts/one-department.tsx";
import { Await } from "../../parts/answer-state.tsx";
import { step, usePlace } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { together } from "../../address/budget.ts";
import { useSaid, useWords } from "../../words/index.ts";
import type { Cell } from "../cell/cell-address.ts";

export function WhyNot({ cell }: { readonly cell: Cell }) {
  const words = useWords();
  const { id } = usePlace();
  const [project, choose] = useState("");
  if (together(cell)) return <OneDepartment why={words.oneDepartment.whyNot} />;
  return (
    <>
      <p class="hint">{words.explain.whyNotHint}</p>
      <Projects cell={cell} chosen={project} onChoose={choose} />
      {project && <Events cell={cell} project={project} />}
      <EventField key={id ?? ""} id={id ?? ""} />
      {id !== undefined && <Verdicts cell={cell} event={id} />}
    </>
  );
}

function Projects({ cell: { department, year }, chosen, onChoose }: {
  readonly cell: Cell;
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}) {
  const words = useWords();
  const place = usePlace();
  const [search, look] = useState("");
  const answer = useAnswer(ProjectsToPickDocument, { department, year, search, at: pointOf(place) });
  return (
    <>
      <label class="field">
        <span>{words.explain.projectField}</span>
        <input
          type="search" value={search}
          onInput={(event) => {
            look(event.currentTarget.value);
            onChoose("");
          }}
        />
      </label>
      <Await answer={answer}>
        {({ department: { projects } }) => (
          <>
            <ul class="picks">
              {projects.nodes.filter((each) => chosen === "" || each.key === chosen).map((each) => (
                <li key={each.uuid}>
                  <button type="button" aria-pressed={each.key === chosen} onClick={() => onChoose(each.key === chosen ? "" : each.key)}>
                    {each.name} <span class="code">{each.key}</span>
                  </button>
                </li>
              ))}
            </ul>
            {chosen === "" && <p class="hint" role="status">{words.of(projects.nodes.length, projects.totalCount)}</p>}
          </>
        )}
      </Await>
    </>
  );
}

function Events({ cell: { department, year }, project }: { readonly cell: Cell; readonly project: string }) {
  const words = useWords();
  const said = useSaid();
  const place = usePlace();
  const asked = { department, year, narrow: { projects: [project] }, at: pointOf(place), first: 10, after: null as string | null };
  const pages = usePages(EventsToPickDocument, asked, (data) => data.events);
  return (
    <>
      <h4>{words.explain.eventsOf(project)}</h4>
      <ul class="picks">
        {pages.nodes.map((each) => (
          <li key={each.id}>
            <button type="button" aria-pressed={each.id === place.id} onClick={() => step({ id: each.id }, true)}>
              {said(each.kindLabel)} <Fen fen={each.fen} plus /> {each.effectiveOn} <Authority authority={each.authority} />
            </button>
          </li>
        ))}
      </ul>
      <More pages={pages} />
    </>
  );
}

function EventField({ id }: { readonly id: string }) {
  const words = useWords();
  const [text, type] = useState(id);
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        step({ id: text.trim() || undefined }, true);
      }}
    >
      <label>
        <span>{words.explain.eventField}</span>
        <input class="code" value={text} onInput={(event) => type(event.currentTarget.value)} />
      </label>
      <button type="submit">{words.explain.askWhy}</button>
    </form>
  );
}

type Judged = WhyNotHereQuery["whyNot"]["entries"][number];

function Verdicts({ cell, event }: { readonly cell: Cell; readonly event: string }) {
  const words = useWords();
  const place = usePlace();
  const answer = useAnswer(WhyNotHereDocument, { ...cell, event, at: pointOf(place) });
  return (
    <Await answer={answer}>
      {({ whyNot: { entries } }) => (
        <div role="status">
          <p><strong>{words.explain.verdict(entries.filter((each) => each.counts).length, entries.length)}</strong> <EventLink id={event}>{words.explain.event}</EventLink></p>
          <ul class="judged">
            {alike(entries).map((each) => <Alike key={JSON.stringify(each[0].obstacles)} entries={each} />)}
          </ul>
        </div>
      )}
    </Await>
  );
}

type Some = readonly [Judged, ...Judged[]];

/** Entries kept out by the same conditions are shown together. */
function alike(entries: readonly Judged[]): readonly Some[] {
  const found = new Map<string, [Judged, ...Judged[]]>();
  for (const each of entries) {
    const key = JSON.stringify(each.obstacles);
    const others = found.get(key);
    if (others) others.push(each);
    else found.set(key, [each]);
  }
  return [...found.values()];
}

function Alike({ entries }: { readonly entries: Some }) {
  const words = useWords();
  const said = useSaid();
  const [{ counts, obstacles }] = entries;
  return (
    <li class={counts ? "in" : "out"}>
      <p>
        <span aria-hidden="true">{counts ? "✓" : "✗"}</span> {counts ? words.explain.countsHere(entries.length) : words.explain.keptOut(entries.length)}{" "}
        <Fen fen={add(entries.map((each) => each.entry.fen))} plus />
      </p>
      <ul>
        {obstacles.map((each, at) => <li key={at}><span class="hint">{words.explain.obstacles(each.part)}</span> {said(each.words)}</li>)}
      </ul>
      <details>
        <summary>{words.explain.entries(entries.length)}</summary>
        <ul class="plain">
          {entries.map(({ entry }) => (
            <li key={entry.ordinal}>{said(entry.kindLabel)} <Fen fen={entry.fen} plus /> {entry.project.name} · {said(entry.functionLabel)} · {said(entry.economicLabel)}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}
