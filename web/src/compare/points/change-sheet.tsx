// The changed rows of one table within its columns: before over after where a figure changed.
import { useAnswer } from "../../server/question.ts";
import { SheetsDocument, type SheetsQuery } from "../../graphql/documents.ts";
import { shown } from "../../parts/money.ts";
import type { Budget } from "../../address/budget.ts";
import { Await } from "../../parts/answer-state.tsx";
import { usePlace } from "../../address/place.ts";
import { cellKey } from "../../tables/grid.tsx";
import { layoutOf, namesOf } from "../../tables/head-layout.ts";
import { useSaid } from "../../words/index.ts";
import type { Change } from "./changes.ts";
import { Amount, Figure } from "./figure.tsx";
import type { Pair } from "./pair.ts";

type Table = SheetsQuery["after"];
type Row = Table["rows"][number];

interface Props {
  readonly number: number;
  readonly changes: readonly Change[];
  readonly pair: Pair;
}

export function Sheet({ number, changes, pair, budget: { department, year } }: Props & { readonly budget: Budget }) {
  const answer = useAnswer(SheetsDocument, { department, year: year ?? null, number, ...pair });
  return (
    <Await answer={answer}>
      {({ before, after }) => after.blocks.map((block) => (
        <Block key={block.key} table={partOf(before, after, block.key, changes)} {...{ number, changes, pair }} />
      ))}
    </Await>
  );
}

/** The changed rows of one block; a row that is not there any more stands at the end. */
function partOf(before: Table, after: Table, block: string, changes: readonly Change[]): Table {
  const changed = new Set(changes.map((each) => each.row));
  const rows = [...after.rows, ...before.rows].filter((row) => row.block === block && changed.has(row.key));
  const found = new Map<string, Row>();
  for (const row of rows) if (!found.has(row.key)) found.set(row.key, { ...row, line: found.size });
  const blocks = after.blocks.filter((each) => each.key === block);
  const columns = after.columns.filter((column) => blocks[0]?.columns.includes(column.key));
  return { ...after, blocks, columns, rows: [...found.values()] };
}

function Block({ table, changes, pair }: Props & { readonly table: Table }) {
  const said = useSaid();
  const columns = new Set(table.columns.map((each) => each.key));
  const mine = new Map(changes.filter((each) => columns.has(each.column)).map((each) => [cellKey(each.row, each.column), each]));
  const rows = table.rows.filter((row) => row.cells.some((cell) => mine.has(cellKey(row.key, cell.column))));
  if (rows.length === 0) return null;
  const layout = layoutOf(table);
  const heads = layout.blocks[0]?.heads.length ?? 1;
  return (
    <div class="wide">
      <table class="grid sheet-of-changes">
        <thead>
          {layout.headings.map((level, depth) => (
            <tr key={depth}>
              {level.map(({ key, label, span, depth: rows, column }) => (
                <th key={key} scope={span > 1 ? "colgroup" : "col"} colSpan={span} rowSpan={rows} class={column ? "amount" : span > 1 ? "" : "item"}>
                  {said(label)}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {rows.map((row) => <Line key={row.key} table={table.number} row={row} heads={heads} mine={mine} pair={pair} />)}
        </tbody>
      </table>
    </div>
  );
}

function Line({ table, row, heads, mine, pair }: {
  readonly table: number;
  readonly row: Row;
  readonly heads: number;
  readonly mine: ReadonlyMap<string, Change>;
  readonly pair: Pair;
}) {
  const said = useSaid();
  const unit = usePlace().money ?? "wan";
  const names = namesOf(row, heads, said);
  const named = names.findLastIndex((name) => name !== "");
  return (
    <tr>
      {names.map((name, at) => (at === named
        ? <th key={at} scope="row" class={`item level-${Math.min(row.level, 6)}${row.total ? " total" : ""}`}>{name}</th>
        : <td key={at} class={at === 0 ? "code" : "item"}>{name}</td>
      ))}
      {row.cells.map((cell) => {
        const change = mine.get(cellKey(row.key, cell.column));
        if (change) {
          return (
            <td key={cell.column} class="amount changed">
              <span class="was"><Amount change={change} at={pair.before} side="before" /></span>
              <span class="now"><span aria-hidden="true">→ </span><Amount change={change} at={pair.after} side="after" /></span>
            </td>
          );
        }
        const text = unit === "yuan" && cell.fen !== null ? shown(cell.fen, unit) : cell.text;
        return (
          <td key={cell.column} class="amount as-before">
            {text !== "" && <Figure change={{ table, row: row.key, column: cell.column }} at={pair.after}>{text}</Figure>}
          </td>
        );
      })}
    </tr>
  );
}
