// Which operations are wanted: as the address has it, as a form has it, as the API is asked.
import type { At, OperationsFilter } from "../graphql/documents.ts";
import type { Place } from "../address/place.ts";
import { pointOf } from "../address/point.ts";

/** The name of each condition, in the address and in the form. */
export const CONDITIONS = [
  "reason", "authority", "command", "recordedBy", "effectiveFrom", "effectiveTo", "recordedFrom", "recordedTo", "backDated",
  "ours",
] as const;
export type Condition = (typeof CONDITIONS)[number];
/** The conditions that are given. Days are days; `backDated` and `ours` are "1" where they hold. */
export type Narrow = { readonly [Name in Condition]?: string };

/** The conditions of an address; what cannot be read narrows nothing. */
export function narrowOf(text: string | undefined): Narrow {
  if (text === undefined) return {};
  try {
    const given = JSON.parse(text) as Record<string, unknown>;
    return onlyGiven((name) => given[name]);
  } catch {
    return {};
  }
}

/** The values of a form. */
export function narrowOfForm(form: HTMLFormElement): Narrow {
  const given = new FormData(form);
  return onlyGiven((name) => given.get(name));
}

function onlyGiven(value: (name: Condition) => unknown): Narrow {
  const found = CONDITIONS.map((name) => [name, value(name)] as const);
  return Object.fromEntries(found.filter(([, text]) => typeof text === "string" && text.trim() !== ""));
}

/** The conditions as the address has them; undefined: there are none. */
export function addressed(narrow: Narrow): string | undefined {
  return Object.keys(narrow).length ? JSON.stringify(narrow) : undefined;
}

/** The conditions as the API has them. `department`: whose money "ours" means. Days are days in China. */
export function filterOf(narrow: Narrow, department: string): OperationsFilter {
  const { ours, backDated, recordedFrom, recordedTo, ...same } = narrow;
  return {
    ...same,
    ...(ours ? { department } : {}),
    ...(backDated ? { backDated: true } : {}),
    ...(recordedFrom ? { recordedFrom: `${recordedFrom}T00:00:00+08:00` } : {}),
    ...(recordedTo ? { recordedTo: `${recordedTo}T23:59:59.999999+08:00` } : {}),
  };
}

/** The point of a place on the axis of knowledge alone: what was recorded was recorded, whenever it comes into force. */
export function knownPoint(place: Place): At {
  const { effectiveOn: _, ...known } = pointOf(place);
  return known;
}
