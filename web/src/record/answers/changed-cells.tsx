// The cells that an operation changes, table by table: before, after, and by how much.
import { Fen } from "../../parts/amount.tsx";
import { Link } from "../../parts/answer-state.tsx";
import { elsewhere, usePlace } from "../../address/place.ts";
import { useSaid, useWords } from "../../words/index.ts";
import type { Validated } from "../sheets/sheets.ts";

type Cells = NonNullable<Validated["changes"]>;
type Cell = Cells[number];

export function Changes({ cells, done }: { readonly cells: Cells | null; readonly done: boolean }) {
  const words = useWords();
  const { recording } = words;
  if (cells === null) return <p class="note">{recording.cellsUnread}</p>;
  if (cells.length === 0) return <p class="hint">{done ? recording.noCellChanged : recording.noCellChanges}</p>;
  return (
    <section class="changing">
      <h3>{done ? recording.cellsChanged(cells.length) : recording.cellsChange(cells.length)}</h3>
      <div class="wide" tabIndex={0} role="region" aria-label={recording.cellsChange(cells.length)}>
        <table class="list changed-list">
          <thead>
            <tr>
              <th scope="col">{recording.cell}</th>
              <th scope="col" class="amount">{recording.before}</th>
              <th scope="col" class="amount">{recording.after}</th>
              <th scope="col" class="amount">{recording.difference}</th>
            </tr>
          </thead>
          {tablesOf(cells).map((table) => {
            const [first] = table as [Cell];
            return (
              <tbody key={tableKey(first)}>
                <tr><th scope="rowgroup" colSpan={4}>{first.department} · {words.fiscalYear(first.fiscalYear)} · {words.tables.number(first.table)}</th></tr>
                {table.map((cell) => <Row key={`${cell.row} ${cell.column}`} cell={cell} />)}
              </tbody>
            );
          })}
        </table>
      </div>
    </section>
  );
}

function Row({ cell }: { readonly cell: Cell }) {
  const place = usePlace();
  const said = useSaid();
  const { department, fiscalYear: year, table, row, column } = cell;
  const there = elsewhere(place, "table", {
    department, year, table, row, column, on: undefined, known: undefined, position: undefined, disclosure: undefined,
  });
  return (
    <tr>
      <td><Link to={there}>{said(cell.rowLabel)}<span class="column"> · {said(cell.columnLabel)}</span></Link></td>
      <td class="amount">{cell.beforeFen === null ? "—" : <Fen fen={cell.beforeFen} />}</td>
      <td class="amount"><Fen fen={cell.afterFen} /></td>
      <td class="amount"><Fen fen={cell.changeFen} plus /></td>
    </tr>
  );
}

function tableKey(cell: Cell): string {
  return `${cell.department} ${cell.fiscalYear} ${cell.table}`;
}

function tablesOf(cells: Cells): Cells[] {
  const tables = new Map<string, Cell[]>();
  for (const cell of cells) tables.set(tableKey(cell), [...(tables.get(tableKey(cell)) ?? []), cell]);
  return [...tables.values()];
}
