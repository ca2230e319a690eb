// The place in the address bar: everything on the page follows from it, so that a link shows the same again.
import { useEffect, useState } from "preact/hooks";

export const VIEWS = [
  "table", "compare", "projects", "project", "flow", "lines", "line", "charts", "log", "operation", "event", "search",
  "reconciliation", "record",
] as const;
export type View = (typeof VIEWS)[number];
export type Language = "zh" | "en";
export type Money = "wan" | "yuan";

/** The names in the address. All but `view` may be missing; what is missing has a default where it is read. */
export interface Place {
  readonly view: View;
  readonly department?: string;
  readonly year?: number;
  /** The number of a table. */
  readonly table?: number;
  /** The cell that is explained: the keys of its row and column. */
  readonly row?: string;
  readonly column?: string;
  /** In force on this day. */
  readonly on?: string;
  /** As known at the end of this day, or at this instant; at this position of the log; when this was published. */
  readonly known?: string;
  readonly position?: number;
  readonly disclosure?: string;
  /** The other point of a comparison, likewise. */
  readonly toOn?: string;
  readonly toKnown?: string;
  readonly toPosition?: number;
  readonly toDisclosure?: string;
  /** The subject of a page: an operation, an event, a line, a project, a command to record. */
  readonly id?: string;
  /** The search text, the grouping, or the filters. */
  readonly text?: string;
  readonly by?: string;
  readonly narrow?: string;
  readonly language?: Language;
  readonly money?: Money;
}

const NUMBERS = new Set(["year", "table", "position", "toPosition"]);
const NAMES = [
  "department", "year", "table", "row", "column", "on", "known", "position", "disclosure", "toOn", "toKnown", "toPosition",
  "toDisclosure", "id", "text", "by", "narrow", "language", "money",
] as const satisfies readonly (keyof Place)[];

/** The place of an address. What cannot be read is left out. */
export function placeOf(search: string): Place {
  const given = new URLSearchParams(search);
  const view = given.get("view") as View;
  const found: Record<string, string | number> = { view: VIEWS.includes(view) ? view : "table" };
  for (const name of NAMES) {
    const value = given.get(name);
    if (value === null || value === "") continue;
    if (!NUMBERS.has(name)) found[name] = value;
    else if (/^\d{1,15}$/.test(value)) found[name] = Number(value);
  }
  if (found["language"] !== "en" && found["language"] !== "zh") delete found["language"];
  if (found["money"] !== "yuan" && found["money"] !== "wan") delete found["money"];
  return found as unknown as Place;
}

/** The address of a place. */
export function addressOf(place: Place): string {
  const told = new URLSearchParams();
  if (place.view !== "table") told.set("view", place.view);
  for (const name of NAMES) {
    const value = place[name];
    if (value !== undefined && value !== "") told.set(name, String(value));
  }
  const query = told.toString();
  return query ? `/?${query}` : "/";
}

/** A change of a place; `undefined` removes a parameter. */
export type Step = { readonly [Name in keyof Place]?: Place[Name] | undefined };

/** The part of a place that stays in another view: the budget, the point, and the language. */
export function elsewhere(place: Place, view: View, step: Step = {}): Place {
  const { department, year, on, known, position, disclosure, language, money } = place;
  return stepped({ view, ...defined({ department, year, on, known, position, disclosure, language, money }) }, step);
}

/** A place after a step. */
export function stepped(place: Place, step: Step): Place {
  return defined({ ...place, ...step }) as unknown as Place;
}

function defined(given: object): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

type Listener = (place: Place) => void;
const listeners = new Set<Listener>();

function arrive(): void {
  const place = here();
  for (const listener of listeners) listener(place);
}
addEventListener("popstate", arrive);

/** The current place. */
export function here(): Place {
  return placeOf(location.search);
}

/** Go somewhere; with `replace` the way back does not lead here. */
export function go(place: Place, replace = false): void {
  const address = addressOf(place);
  if (address === location.pathname + location.search) return;
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  arrive();
}

/** Take a step from here. */
export function step(by: Step, replace = false): void {
  go(stepped(here(), by), replace);
}

/** The place, followed. */
export function usePlace(): Place {
  const [place, follow] = useState(here);
  useEffect(() => {
    listeners.add(follow);
    follow(here());
    return () => void listeners.delete(follow);
  }, []);
  return place;
}
