// The grid of a table as it is printed: merged headings, and blocks that stand side by side.
import type { TableViewQuery } from "../graphql/documents.ts";
import type { Label } from "../words/index.ts";

export type Table = TableViewQuery["table"];
export type Row = Table["rows"][number];
export type Column = Table["columns"][number];

/** A heading over `span` columns and `depth` levels; one of a single amount has its column. */
export interface Heading {
  readonly key: string;
  readonly label: Label;
  readonly span: number;
  readonly depth: number;
  readonly column: Column | undefined;
}

/** Columns and rows that belong together: a table has one block, or two side by side. */
export interface Block {
  readonly key: string;
  /** The heads above the names of its rows: name; code and name; or code, name and project. */
  readonly heads: readonly Label[];
  readonly columns: readonly Column[];
  /** Its rows, by the line that they stand on. */
  readonly rows: ReadonlyMap<number, Row>;
}

export interface Layout {
  readonly blocks: readonly Block[];
  readonly headings: readonly (readonly Heading[])[];
  /** The lines, from top to bottom; a block has a row on some of them. */
  readonly lines: readonly number[];
  /** How many columns there are, those of names included. */
  readonly width: number;
}

/** The layout of a table. */
export function layoutOf(table: Pick<Table, "blocks" | "columns" | "rows">): Layout {
  const blocks = table.blocks.map((block) => ({
    key: block.key,
    heads: block.rowHeads,
    columns: table.columns.filter((column) => block.columns.includes(column.key)),
    rows: new Map(table.rows.filter((row) => row.block === block.key).map((row) => [row.line, row])),
  }));
  const depth = Math.max(...table.columns.map((column) => column.under.length)) + 1;
  const lines = [...new Set(table.rows.map((row) => row.line))].sort((a, b) => a - b);
  const width = blocks.reduce((sum, block) => sum + block.heads.length + block.columns.length, 0);
  return { blocks, headings: headingsOf(blocks, depth), lines, width };
}

/** The names of a row, one for each of its block's heads. */
export function namesOf(row: Row, heads: number, said: (label: Label) => string): readonly string[] {
  const own = row.code !== null && (row.key === row.code || row.key.endsWith(`/${row.code}`));
  if (heads < 2) return [own ? `${row.code} ${said(row.label)}` : said(row.label)];
  const code = row.code ?? "";
  if (heads === 2) return [own ? code : "", said(row.label)];
  return own || row.code === null ? [code, said(row.label), ""] : [code, row.codeLabel ? said(row.codeLabel) : "", said(row.label)];
}

function headingsOf(blocks: readonly Block[], depth: number): Heading[][] {
  const levels: Heading[][] = Array.from({ length: depth }, () => []);
  for (const block of blocks) {
    for (const [at, label] of block.heads.entries()) {
      levels[0]?.push({ key: `${block.key}/${at}`, label, span: 1, depth, column: undefined });
    }
    place(block.columns, 0, depth, levels, block.key);
  }
  return levels;
}

/** Put headings of some neighbours: what stands above several is printed once. */
function place(columns: readonly Column[], level: number, depth: number, levels: Heading[][], path: string): void {
  let start = 0;
  while (start < columns.length) {
    const first = columns[start] as Column;
    const above = first.under[level];
    let end = start + 1;
    if (above === undefined) {
      levels[level]?.push({ key: `${path}/${first.key}`, label: first.title, span: 1, depth: depth - level, column: first });
    } else {
      while (end < columns.length && columns[end]?.under[level]?.zh === above.zh) end += 1;
      const key = `${path}/${first.key}/${level}`;
      levels[level]?.push({ key, label: above, span: end - start, depth: 1, column: undefined });
      place(columns.slice(start, end), level + 1, depth, levels, key);
    }
    start = end;
  }
}
