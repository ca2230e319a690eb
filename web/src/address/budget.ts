// The budget in view: a department's, or that of all departments together (各部门汇总).
import { elsewhere, stepped, type Place, type Step } from "./place.ts";

/** The budget that a view is about. Everything else a view reads from the address. */
export interface Budget {
  readonly department: string;
  readonly year: number | undefined;
}

/** The name of all departments together, here as in the API. */
export const EVERYBODY = "*";

/** Whether all departments together are meant. */
export function together(of: { readonly department?: string | undefined }): boolean {
  return of.department === EVERYBODY;
}

/** The key of a unit or project among those of its department: where all are together it begins with its department's. */
export function ownKey(key: string): string {
  return key.replace(/^d\d+\./, "");
}

/** The key of a department, of a key that begins with it. */
export function departmentKey(key: string): string {
  return key.split(".")[0] ?? "";
}

/** The row of a department's table where all are together: units stand under their department. */
export function amongAll<Cell extends { readonly row: string }>(cell: Cell, department: string): Cell {
  const path = cell.row.split("/");
  const unit = path.findIndex((each) => /^u\d/.test(each));
  if (department === "" || unit < 0) return cell;
  const under = path.slice(unit).map((each) => (/^u\d/.test(each) ? `${department}.${each}` : each));
  return { ...cell, row: [...path.slice(0, unit), department, ...under].join("/") };
}

/** The page of a project, which is its department's, from wherever its money is looked at. */
export function projectOf(place: Place, { department, project }: {
  readonly department: string;
  readonly project: { readonly key: string };
}): Place {
  return elsewhere(place, "project", { ...(together(place) ? { department } : {}), id: ownKey(project.key) });
}

/** The step to the budget of one department, or of all: what is of a unit or project stays behind. */
export function toDepartment(place: Place, department: string): Step {
  const stays = place.row !== undefined && !/(^|\/)[du]\d/.test(place.row);
  return {
    department,
    ...(stays ? {} : { row: undefined, column: undefined }),
    ...(place.view === "project" || place.view === "line" ? { view: "projects", id: undefined } : {}),
    narrow: place.view === "log" ? place.narrow : without(place.narrow),
  };
}

function without(narrow: string | undefined): string | undefined {
  return narrow?.split(",").filter((each) => !/^(unit|shut):/.test(each)).join(",") || undefined;
}

/** The same view of one department's budget, or of that of all. */
export function inDepartment(place: Place, department: string): Place {
  return stepped(place, toDepartment(place, department));
}
