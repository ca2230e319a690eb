// Cells changed by a change of the point: those that show another text than before.
import { useRef } from "preact/hooks";

import { cellKey } from "./grid.tsx";
import type { Table } from "./head-layout.ts";

const NOTHING: ReadonlyMap<string, string> = new Map();

/** The former texts of cells that now show another text. `budget`: which
 * table of whose budget it is; between two of them nothing is compared. */
export function useBefore(table: Table | undefined, budget: string): ReadonlyMap<string, string> {
  const seen = useRef<{ table: Table; budget: string; before: ReadonlyMap<string, string> } | null>(null);
  if (!table) return NOTHING;
  const last = seen.current;
  if (last?.table === table && last.budget === budget) return last.before;
  const before = last && last.budget === budget ? changesOf(last.table, table) : NOTHING;
  seen.current = { table, budget, before };
  return before;
}

function changesOf(before: Table, after: Table): ReadonlyMap<string, string> {
  const was = textsOf(before);
  const changed = new Map<string, string>();
  for (const [key, text] of textsOf(after)) if ((was.get(key) ?? "") !== text) changed.set(key, was.get(key) ?? "");
  return changed;
}

function textsOf(table: Table): Map<string, string> {
  return new Map(table.rows.flatMap((row) => row.cells.map((cell) => [cellKey(row.key, cell.column), cell.text])));
}
