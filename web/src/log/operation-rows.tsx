// The operations as a table: when, what, on whose authority, why, by whom, and what money it moved.
import type { LogQuery } from "../graphql/documents.ts";
import { Fen } from "../parts/amount.tsx";
import { Authority, EventLink, Instant, OperationLink } from "../parts/mentions.tsx";
import { Link } from "../parts/answer-state.tsx";
import { elsewhere, usePlace } from "../address/place.ts";
import { useSaid, useWords } from "../words/index.ts";

type Operation = LogQuery["operations"]["nodes"][number];

/** `after`: operations after this position came while the page was open. On a small screen each row is laid out as a card; the
 * roles say that it still is a table. */
export function Rows({ operations, after, department }: {
  readonly operations: readonly Operation[];
  readonly after: number;
  readonly department: string;
}) {
  const { journal, views } = useWords();
  const { columns } = journal;
  return (
    <table class="list cards" role="table">
      <caption class="unseen">{views.log}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" class="amount">{columns.position}</th>
          <th scope="col" role="columnheader">{columns.what}</th>
          <th scope="col" role="columnheader">{columns.effectiveOn}</th>
          <th scope="col" role="columnheader">{columns.recordedAt}</th>
          <th scope="col" role="columnheader">{columns.authority}</th>
          <th scope="col" role="columnheader">{columns.money}</th>
          <th scope="col" role="columnheader">{columns.by}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {operations.map((each) => <Row key={each.id} operation={each} fresh={each.position > after} department={department} />)}
      </tbody>
    </table>
  );
}

function Row({ operation, fresh, department }: {
  readonly operation: Operation;
  readonly fresh: boolean;
  readonly department: string;
}) {
  const words = useWords();
  const { columns } = words.journal;
  const { id, position, commands, effectiveOn, recordedAt, recordedBy, approvedBy, reason, authority } = operation;
  return (
    <tr class={fresh ? "fresh" : ""} role="row">
      <td role="cell" class="amount" data-label={columns.position}>
        {position}{fresh && <span class="chip new">{words.journal.fresh}</span>}
      </td>
      <th scope="row" role="rowheader">
        <OperationLink id={id}>{words.several(commands.map(words.command))}</OperationLink>
        <Marks operation={operation} />
        {reason && <span class="reason">{reason}</span>}
      </th>
      <td role="cell" data-label={columns.effectiveOn} class="when">{effectiveOn ?? <span class="hint">{words.journal.noMoney}</span>}</td>
      <td role="cell" data-label={columns.recordedAt} class="when"><Instant at={recordedAt} /></td>
      <td role="cell" data-label={columns.authority}>{authority ? <Authority authority={authority} /> : <span class="hint">—</span>}</td>
      <td role="cell" data-label={columns.money}><Money operation={operation} department={department} /></td>
      <td role="cell" data-label={columns.by}>
        {recordedBy}{approvedBy && <span class="approved">{words.journal.approved(approvedBy)}</span>}
      </td>
    </tr>
  );
}

/** Marks of an operation: back-dated, reversed, a reversal. */
export function Marks({ operation: { backDated, reverses, reversedBy } }: {
  readonly operation: Pick<Operation, "backDated" | "reverses" | "reversedBy">;
}) {
  const { marks } = useWords().journal;
  if (!backDated && !reverses && !reversedBy) return null;
  return (
    <span class="marks">
      {backDated && <span class="chip late" title={marks.backDatedLong}>{marks.backDated}</span>}
      {reversedBy && <span class="chip undone"><OperationLink id={reversedBy}>{marks.reversedBy}</OperationLink></span>}
      {reverses && <span class="chip"><OperationLink id={reverses}>{marks.reverses}</OperationLink></span>}
    </span>
  );
}

/** The first events of each budget whose money moved, with their amounts. */
function Money({ operation: { id, budgets }, department }: { readonly operation: Operation; readonly department: string }) {
  const said = useSaid();
  const place = usePlace();
  const { journal, fiscalYear } = useWords();
  if (budgets.length === 0) return <span class="hint">—</span>;
  return (
    <div>
      {budgets.map(({ department: name, fiscalYear: year, events }) => {
        const there = { department: name, year };
        const shown = events.totalCount > 3 ? events.nodes.slice(0, 2) : events.nodes;
        return (
          <ul key={`${name} ${year}`} class="moved">
            {(name !== department || budgets.length > 1) && <li class="hint">{name} {fiscalYear(year)}</li>}
            {shown.map((each) => (
              <li key={each.id} class="move">
                <span>
                  <EventLink id={each.id} there={there}>{each.project.name}</EventLink>{" "}
                  <span class="kind">{said(each.kindLabel)}</span>
                </span>
                <Fen fen={each.fen} plus />
              </li>
            ))}
            {events.totalCount > shown.length && (
              <li><Link to={elsewhere(place, "operation", { id, ...there })}>{journal.events(events.totalCount)}</Link></li>
            )}
          </ul>
        );
      })}
    </div>
  );
}
