// The address of a cell: of the place, as one text, and as a step to it.
import type { Place, Step } from "../../address/place.ts";

/** A cell of a budget, as the variables of a question. */
export interface Cell {
  readonly department: string;
  readonly year: number | null;
  readonly table: number;
  readonly row: string;
  readonly column: string;
}

/** The cell that is explained at a place. */
export function cellOf(place: Place, department: string, year: number | undefined): Cell {
  return { department, year: year ?? null, table: place.table ?? 5, row: place.row ?? "", column: place.column ?? "" };
}

/** A cell among those of a budget. */
export interface Where {
  readonly table: number;
  readonly row: string;
  readonly column: string;
}

/** As the API names it in one text: table/row/column, where the row may have slashes of its own. */
export function addressed({ table, row, column }: Where): string {
  return `${table}/${row}/${column}`;
}

export function readAddress(text: string): Where {
  const first = text.indexOf("/");
  const last = text.lastIndexOf("/");
  return { table: Number(text.slice(0, first)), row: text.slice(first + 1, last), column: text.slice(last + 1) };
}

/** The step of a place to a cell. */
export function toCell({ table, row, column }: Where): Step {
  return { table, row, column };
}

/** The step of a place out of the explanation. */
export const CLOSED: Step = { row: undefined, column: undefined, by: undefined, id: undefined };
