// One event: what it moved, on which line and on whose authority, the entries it made, and the cells they touch.
import { useAnswer } from "../server/question.ts";
import { Asked } from "../parts/question-and-files.tsx";
import { EventLineDocument, EventViewDocument, type EventViewQuery } from "../graphql/documents.ts";
import type { Budget } from "../address/budget.ts";
import { Fen } from "../parts/amount.tsx";
import { Authority, Instant, OperationLink } from "../parts/mentions.tsx";
import { Await, Empty, Link } from "../parts/answer-state.tsx";
import { elsewhere, usePlace } from "../address/place.ts";
import { useSaid, useWords } from "../words/index.ts";
import { Entries } from "./event-entries.tsx";
import { EvidenceLines } from "./evidence.tsx";
import { knownPoint } from "./operation-filter.ts";
import { Touched } from "./touched-cells.tsx";

type Event = EventViewQuery["event"];

export function EventView({ department }: Budget) {
  const place = usePlace();
  const words = useWords();
  const variables = { id: place.id ?? "", at: knownPoint(place) };
  const answer = useAnswer(EventViewDocument, place.id === undefined ? null : variables);
  if (place.id === undefined) {
    return <Empty>{words.journal.noId} <Link to={elsewhere(place, "log")}>{words.views.log}</Link></Empty>;
  }
  return (
    <div class="journal">
      <Await answer={answer}>{({ event }) => <Shown event={event} department={department} />}</Await>
      <Asked document={EventViewDocument} variables={variables} />
    </div>
  );
}

function Shown({ event, department: here }: { readonly event: Event; readonly department: string }) {
  const words = useWords();
  const { journal } = words;
  const said = useSaid();
  const place = usePlace();
  const line = useAnswer(EventLineDocument, { line: event.line, at: knownPoint(place) }).data?.line;
  const department = event.entries[0]?.department ?? here;
  return (
    <>
      <header class="title">
        <h1>{said(event.kindLabel)} <Fen fen={event.fen} plus /> <span class="unit">{words.money[place.money ?? "wan"]}</span></h1>
        <p class="aside">{event.project.name} · {event.unit.name}</p>
      </header>
      <Facts event={event} department={department} source={line && said(line.sourceLabel)} />
      <Amendments event={event} />
      <ul class="leads">
        <li><OperationLink id={event.operationId}>{journal.operation}</OperationLink></li>
        <li><Link to={elsewhere(place, "line", { department, year: event.fiscalYear, id: event.line })}>{journal.budgetLine}</Link></li>
      </ul>
      <h2>{journal.entriesOf(event.entries.length)}</h2>
      <Entries entries={event.entries} />
      <h2>{journal.evidence}</h2>
      <EvidenceLines entries={event.entries} department={department} year={event.fiscalYear} />
      <h2>{journal.touched(event.touches.length)}</h2>
      <Touched touches={event.touches} department={department} year={event.fiscalYear} />
    </>
  );
}

function Facts({ event, department, source }: {
  readonly event: Event;
  readonly department: string;
  readonly source: string | undefined;
}) {
  const { journal, fiscalYear } = useWords();
  const { columns } = journal;
  const place = usePlace();
  return (
    <dl class="facts">
      <dt>{columns.project}</dt>
      <dd><Link to={elsewhere(place, "project", { department, year: event.fiscalYear, id: event.project.key })}>{event.project.name}</Link></dd>
      <dt>{columns.unit}</dt><dd>{event.unit.name}</dd>
      <dt>{columns.budget}</dt><dd>{department} · {fiscalYear(event.fiscalYear)}</dd>
      <dt>{columns.source}</dt><dd>{source ?? "…"} · {journal.lot[event.lot]}</dd>
      <dt>{columns.authority}</dt><dd>{event.authority ? <Authority authority={event.authority} /> : <span class="hint">—</span>}</dd>
      <dt>{columns.reason}</dt><dd>{event.reason || <span class="hint">—</span>}</dd>
      <dt>{columns.effectiveOn}</dt><dd>{event.effectiveOn}</dd>
      <dt>{columns.recordedAt}</dt><dd><Instant at={event.recordedAt} /></dd>
      <dt>{columns.id}</dt><dd class="code">{event.id}</dd>
    </dl>
  );
}

/** Later corrections of the event: it stays as recorded, and its entries show the corrected facts. */
function Amendments({ event }: { readonly event: Event }) {
  const { journal } = useWords();
  const entry = event.entries[0];
  if (event.amendedBy.length === 0 || !entry) return null;
  return (
    <div class="note amended">
      <strong>{journal.amended}</strong>
      <ul>
        {entry.authority?.documentNumber !== event.authority?.documentNumber && (
          <li>{journal.columns.authority}{journal.colon}<Authority authority={entry.authority} /></li>
        )}
        {entry.reason !== event.reason && <li>{journal.columns.reason}{journal.colon}{entry.reason}</li>}
        {event.amendedBy.map((id) => <li key={id}><OperationLink id={id}>{journal.amendment}</OperationLink></li>)}
      </ul>
    </div>
  );
}
