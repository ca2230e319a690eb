// Other cells in which the money counts: those that the events of these entries touch, table by table.
import { useEffect, useState } from "preact/hooks";

import { ask, Refused, type Problem } from "../../server/question.ts";
import { TouchedByEventDocument, type At, type TouchedByEventQuery } from "../../graphql/documents.ts";
import { Empty, Link, Trouble } from "../../parts/answer-state.tsx";
import { stepped, usePlace } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { amongAll, departmentKey, together } from "../../address/budget.ts";
import { useSaid, useWords } from "../../words/index.ts";
import { addressed, toCell, type Cell } from "../cell/cell-address.ts";
import type { Line } from "../cell/entry-pages.ts";

type Touched = TouchedByEventQuery["event"]["touches"][number];

/** Events asked about at most: each is a question of its own. */
const EVENTS = 10;

export function Elsewhere({ lines, total, cell }: { readonly lines: readonly Line[]; readonly total: number; readonly cell: Cell }) {
  const words = useWords();
  const events = [...new Map(lines.map(({ entry }) => [entry.eventId, entry]))];
  const looked = events.slice(0, EVENTS).map(([id, { unit }]) => ({ id, among: together(cell) ? departmentKey(unit.key) : "" }));
  const { touched, problem } = useTouched(looked, pointOf(usePlace()));
  if (problem) return <Trouble problem={problem} />;
  if (!touched) return <p class="note loading" role="status">{words.states.loading}</p>;
  const others = touched.filter((each) => addressed(each) !== addressed(cell));
  const tables = [...new Set(others.map((each) => each.table))].sort((a, b) => a - b);
  return (
    <>
      <p class="hint">
        {words.explain.touched(looked.length, others.length)}
        {(events.length > EVENTS || lines.length < total) && ` ${words.explain.moreEvents}`}
      </p>
      {others.length === 0 && <Empty>{words.explain.nowhereElse}</Empty>}
      {tables.map((table) => (
        <InTable key={table} table={table} own={table === cell.table} touched={others.filter((each) => each.table === table)} />
      ))}
    </>
  );
}

function InTable({ table, own, touched }: { readonly table: number; readonly own: boolean; readonly touched: readonly Touched[] }) {
  const words = useWords();
  const said = useSaid();
  const place = usePlace();
  const rows = [...new Set(touched.map((each) => each.row))];
  return (
    <details class="counted" open={own}>
      <summary>{words.tables.number(table)} <span class="hint">{words.explain.cells(touched.length)}</span></summary>
      <ul>
        {rows.map((row) => {
          const cells = touched.filter((each) => each.row === row);
          const code = row.split("/").at(-1) ?? "";
          return (
            <li key={row}>
              {/^\d+$/.test(code) && <span class="number">{code}</span>} {cells[0] && said(cells[0].rowLabel)}:{" "}
              {cells.map((each) => <Link key={each.column} class="cell" to={stepped(place, toCell(each))}>{said(each.columnLabel)}</Link>)}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** An event, and the key of its department where all are together: it touches cells of that one. */
interface Looked {
  readonly id: string;
  readonly among: string;
}

/** The cells that any of some events touches, each once. */
function useTouched(events: readonly Looked[], at: At): { touched: readonly Touched[] | undefined; problem: Problem | undefined } {
  const [touched, tell] = useState<readonly Touched[]>();
  const [problem, refuse] = useState<Problem>();
  const key = JSON.stringify([events, at]);
  useEffect(() => {
    const gone = new AbortController();
    refuse(undefined);
    Promise.all(events.map((event) => ask(TouchedByEventDocument, { event: event.id, at }, gone.signal))).then(
      (answers) => {
        const cells = answers.flatMap(({ event }, number) => event.touches.map((each) => amongAll(each, events[number]?.among ?? "")));
        tell([...new Map(cells.map((each) => [addressed(each), each])).values()]);
      },
      (error: unknown) => {
        if (!gone.signal.aborted && error instanceof Refused) refuse(error.problem);
      },
    );
    return () => gone.abort();
  }, [key]);
  return { touched, problem };
}
