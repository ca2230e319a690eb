// The cells of a published budget by their names, as links to their explanation at the disclosure's own point.
import { useAnswer } from "../../server/question.ts";
import { RebuiltDocument, type ReconcileQuery } from "../../graphql/documents.ts";
import { Link } from "../../parts/answer-state.tsx";
import { elsewhere, stepped, usePlace } from "../../address/place.ts";
import { cellKey } from "../../tables/grid.tsx";
import { useSaid, useWords, type Label } from "../../words/index.ts";

/** The reconciliation, and its budget. */
export interface Checked {
  readonly department: string;
  readonly year: number | undefined;
  readonly found: ReconcileQuery["reconciliation"];
}

export interface CellAddress {
  readonly table: number;
  readonly row: string;
  readonly column: string;
}

/** The names of a table's keys, and its rebuilt cells. */
export interface Named {
  readonly title: Label;
  /** By row and column: two blocks of a table may have rows of the same key. */
  readonly rows: ReadonlyMap<string, Label>;
  readonly columns: ReadonlyMap<string, readonly Label[]>;
  readonly texts: ReadonlyMap<string, string>;
}

export type Tables = ReadonlyMap<number, Named>;

/** The tables as published; none while they are awaited. */
export function useTables({ department, year, found }: Checked): Tables {
  const { data } = useAnswer(RebuiltDocument, { department, year: year ?? null, digest: found.disclosure });
  return new Map((data?.department.tables ?? []).map((table) => [table.number, {
    title: table.title,
    rows: new Map(table.rows.flatMap((row) => row.cells.map((cell) => [cellKey(row.key, cell.column), row.label]))),
    columns: new Map(table.columns.map((column) => [column.key, [...column.under, column.title]])),
    texts: new Map(table.rows.flatMap((row) => row.cells.map((cell) => [cellKey(row.key, cell.column), cell.text]))),
  }]));
}

/** The name of a cell's row and column, in the language of the place; the keys, until the names are known. */
export function useNames(tables: Tables): (cell: CellAddress) => { readonly row: string; readonly column: string } {
  const said = useSaid();
  return ({ table, row, column }) => {
    const named = tables.get(table);
    const label = named?.rows.get(cellKey(row, column));
    return { row: label ? said(label) : row, column: (named?.columns.get(column) ?? []).map(said).join(" · ") || column };
  };
}

/** A cell as a link to its explanation as published. */
export function CellLink({ cell, digest, children }: {
  readonly cell: CellAddress;
  readonly digest: string;
  readonly children: string;
}) {
  const words = useWords();
  const { table, row, column } = cell;
  const to = elsewhere(usePlace(), "table", {
    table, row, column, on: undefined, known: undefined, position: undefined, disclosure: digest,
  });
  return <Link to={to} title={words.compare.explain}>{children}</Link>;
}

/** A line of the document, shown beside what one reads. */
export function LineLink({ line }: { readonly line: number }) {
  const words = useWords();
  const place = usePlace();
  const by = place.by === "document" ? "document" : "printed";
  return (
    <Link
      class="line" to={stepped(place, { by, id: String(line) })}
      aria-current={place.id === String(line) ? "true" : undefined}
    >
      {words.reconcile.line(line)}
    </Link>
  );
}

/** A sentence of the import, whose lines of the document can be looked up. */
export function Lined({ children }: { readonly children: string }) {
  const words = useWords();
  const parts = words.reconcile.told(children).split(/(\bline \d+|第 \d+ 行)/);
  return <>{parts.map((part, at) => (at % 2 === 1 ? <LineLink key={at} line={Number(/\d+/.exec(part)?.[0])} /> : part))}</>;
}

/** The choice of one table among those that have figures. */
export function TableChoice({ numbers, tables }: { readonly numbers: readonly number[]; readonly tables: Tables }) {
  const place = usePlace();
  const words = useWords();
  const said = useSaid();
  const link = (number: number | undefined, text: string, title: string) => (
    <li key={number ?? "all"}>
      <Link to={stepped(place, { table: number })} title={title} aria-current={place.table === number ? "true" : undefined}>{text}</Link>
    </li>
  );
  return (
    <nav class="table-choice" aria-label={words.compare.table}>
      <ul>
        {link(undefined, words.tables.all, words.tables.all)}
        {numbers.map((number) => link(number, words.tables.number(number), said(tables.get(number)?.title ?? { zh: "", en: "" })))}
      </ul>
    </nav>
  );
}
