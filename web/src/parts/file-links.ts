// Addresses of files: every list of the API is one, too.
import type { Place } from "../address/place.ts";

type Form = "csv" | "xlsx" | "jsonl";

/** The address of an export at the point of a place. */
export function fileOf(place: Place, what: string, form: Form, more: Readonly<Record<string, string>> = {}): string {
  const told = new URLSearchParams();
  const point = { effectiveOn: place.on, knownAt: place.known, position: place.position, disclosure: place.disclosure };
  for (const [name, value] of Object.entries({ department: place.department, fiscalYear: place.year, ...point, ...more })) {
    if (value !== undefined) told.set(name, String(value));
  }
  return `/export/${what}.${form}?${told}`;
}
