// One operation: its facts, the events it is made of budget by budget, and the cells that it touched.
import { useAnswer } from "../server/question.ts";
import { Asked } from "../parts/question-and-files.tsx";
import {
  LinkedDocument, OperationEventsDocument, OperationViewDocument, type OperationViewQuery,
} from "../graphql/documents.ts";
import type { Budget } from "../address/budget.ts";
import { usePages } from "../server/pages.ts";
import { Fen } from "../parts/amount.tsx";
import { More } from "../parts/next-page.tsx";
import { Authority, EventLink, Instant, OperationLink } from "../parts/mentions.tsx";
import { Await, Empty, Link } from "../parts/answer-state.tsx";
import { elsewhere, usePlace } from "../address/place.ts";
import { instant } from "../parts/instants.ts";
import { useSaid, useWords } from "../words/index.ts";
import { Entries } from "./event-entries.tsx";
import { EvidenceLines } from "./evidence.tsx";
import { knownPoint } from "./operation-filter.ts";
import { Marks } from "./operation-rows.tsx";
import { Touched } from "./touched-cells.tsx";

type Operation = OperationViewQuery["operation"];

export function OperationView(_: Budget) {
  const place = usePlace();
  const words = useWords();
  const variables = { id: place.id ?? "", at: knownPoint(place) };
  const answer = useAnswer(OperationViewDocument, place.id === undefined ? null : variables);
  if (place.id === undefined) {
    return <Empty>{words.journal.noId} <Link to={elsewhere(place, "log")}>{words.views.log}</Link></Empty>;
  }
  return (
    <div class="journal">
      <Await answer={answer}>{({ operation }) => <Shown operation={operation} />}</Await>
      <Asked document={OperationViewDocument} variables={variables} />
    </div>
  );
}

function Shown({ operation }: { readonly operation: Operation }) {
  const words = useWords();
  const { journal } = words;
  const place = usePlace();
  const { id, position, before, commands, reversedBy, reverses, budgets } = operation;
  return (
    <>
      <header class="title">
        <h1>{words.several(commands.map(words.command))} <span class="hint">{journal.position(position)}</span></h1>
        <Marks operation={operation} />
      </header>
      <Facts operation={operation} />
      {reverses && <Linked id={reverses} says={journal.reverses} />}
      {reversedBy && <Linked id={reversedBy} says={journal.reversedBy} />}
      <ul class="leads">
        {budgets.map(({ department, fiscalYear }) => (
          <li key={`${department} ${fiscalYear}`}>
            <Link
              to={elsewhere(place, "compare", {
                department, year: fiscalYear, position: before, toPosition: position, on: undefined, known: undefined, disclosure: undefined,
              })}
            >
              {journal.compare}{budgets.length > 1 && `（${department} ${words.fiscalYear(fiscalYear)}）`}
            </Link>
          </li>
        ))}
        {!reversedBy && budgets.length > 0 && (
          <li><Link to={elsewhere(place, "record", { by: "reverse", id })}>{journal.reverse}</Link></li>
        )}
        <li><Link to={elsewhere(place, "log")}>{words.views.log}</Link></li>
      </ul>
      {budgets.length === 0 && <p class="note">{journal.movesNothing}</p>}
      {budgets.map((each) => <Part key={`${each.department} ${each.fiscalYear}`} operation={id} budget={each} />)}
    </>
  );
}

function Facts({ operation }: { readonly operation: Operation }) {
  const { journal, command } = useWords();
  const { columns } = journal;
  const { id, commands, effectiveOn, recordedAt, recordedBy, approvedBy, authority, reason } = operation;
  return (
    <dl class="facts">
      {commands.length > 3 && <><dt>{columns.what}</dt><dd>{commands.map(command).join(journal.comma)}</dd></>}
      <dt>{columns.reason}</dt><dd>{reason || <span class="hint">—</span>}</dd>
      <dt>{columns.authority}</dt><dd>{authority ? <Authority authority={authority} /> : <span class="hint">—</span>}</dd>
      <dt>{columns.effectiveOn}</dt><dd>{effectiveOn ?? journal.noMoney}</dd>
      <dt>{columns.recordedAt}</dt><dd><Instant at={recordedAt} /></dd>
      <dt>{columns.recordedBy}</dt><dd>{recordedBy}</dd>
      <dt>{columns.approvedBy}</dt><dd>{approvedBy || <span class="hint">—</span>}</dd>
      <dt>{columns.id}</dt><dd class="code">{id}</dd>
    </dl>
  );
}

/** The operation that this one reverses, or that reversed it. */
function Linked({ id, says }: { readonly id: string; readonly says: string }) {
  const words = useWords();
  const at = knownPoint(usePlace());
  const found = useAnswer(LinkedDocument, { id, at }).data?.operation;
  return (
    <p class="note linked">
      {says} <OperationLink id={id}>{found ? words.several(found.commands.map(words.command)) : id}</OperationLink>
      {found && (
        <span class="hint">
          {[words.journal.position(found.position), instant(found.recordedAt, "minute"), found.recordedBy, found.reason].filter(Boolean).join(" · ")}
        </span>
      )}
    </p>
  );
}

/** The effect of the operation on one budget. */
function Part({ operation, budget }: { readonly operation: string; readonly budget: Operation["budgets"][number] }) {
  const { journal, fiscalYear: named } = useWords();
  const { department, fiscalYear, touches } = budget;
  return (
    <section>
      <h2>{department} · {named(fiscalYear)}</h2>
      <Events operation={operation} department={department} year={fiscalYear} />
      <h3>{journal.touched(touches.length)}</h3>
      <Touched touches={touches} department={department} year={fiscalYear} />
    </section>
  );
}

function Events({ operation, department, year }: {
  readonly operation: string;
  readonly department: string;
  readonly year: number;
}) {
  const { journal } = useWords();
  const said = useSaid();
  const place = usePlace();
  const pages = usePages(
    OperationEventsDocument, { id: operation, department, year, at: knownPoint(place), after: null }, (data) => data.events,
  );
  return (
    <>
      <h3>{journal.events(pages.total)}</h3>
      <ul class="events">
        {pages.nodes.map((each) => (
          <li key={each.id}>
            <details open={pages.total <= 3}>
              <summary>
                <span class="what">
                  <span class="chip">{said(each.kindLabel)}</span> {each.project.name}{" "}
                  <span class="hint">{each.unit.name}</span>
                </span>
                <Fen fen={each.fen} plus />
              </summary>
              <p class="leads">
                <EventLink id={each.id} there={{ department, year }}>{journal.event}</EventLink>
                <Link to={elsewhere(place, "line", { department, year, id: each.line })}>{journal.budgetLine}</Link>
              </p>
              <Entries entries={each.entries} />
              <EvidenceLines entries={each.entries} department={department} year={year} />
            </details>
          </li>
        ))}
      </ul>
      {(pages.more || pages.problem || pages.loading) && <More pages={pages} />}
    </>
  );
}
