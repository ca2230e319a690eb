// The filters and options of a view, in the one address parameter `narrow`: "source:GENERAL_LOCAL,sort:amount".
import type { EntryFilter, FundingSource, Kind, Lot, Nature } from "../../graphql/documents.ts";
import { elsewhere, here, step, type Place, type Step, type View } from "../../address/place.ts";

const NAMES = [
  "table", "source", "lot", "nature", "unit", "function", "economic", "kind", "measure", "sort", "shut", "axis", "interval",
  "label", "top",
] as const;
export type NarrowName = (typeof NAMES)[number];
export type Narrow = { readonly [Name in NarrowName]?: string | undefined };

/** The filters in the address; unknown names are left out. */
export function narrowOf(place: Place): Narrow {
  const found: Partial<Record<NarrowName, string>> = {};
  for (const each of (place.narrow ?? "").split(",")) {
    const [name, value] = each.split(":", 2) as [NarrowName, string?];
    if (NAMES.includes(name) && value) found[name] = value;
  }
  return found;
}

/** The same for the address. */
export function narrowed(narrow: Narrow): string | undefined {
  return NAMES.flatMap((name) => (narrow[name] ? [`${name}:${narrow[name]}`] : [])).join(",") || undefined;
}

/** Narrow the view that one is in further, or otherwise. */
export function narrowTo(by: Narrow): void {
  step({ narrow: narrowed({ ...narrowOf(here()), ...by }) });
}

/** Another view, narrowed. */
export function narrowedView(place: Place, view: View, narrow: Narrow, more: Step = {}): Place {
  return elsewhere(place, view, { narrow: narrowed(narrow), ...more });
}

/** Which entries are meant, for a question. */
export function entriesOf(narrow: Narrow): EntryFilter {
  return {
    ...(narrow.table ? { table: Number(narrow.table) } : {}),
    ...(narrow.source ? { sources: [narrow.source as FundingSource] } : {}),
    ...(narrow.lot ? { lot: narrow.lot as Lot } : {}),
    ...(narrow.nature ? { nature: narrow.nature as Nature } : {}),
    ...(narrow.unit ? { units: [narrow.unit] } : {}),
    ...(narrow.function ? { functions: [narrow.function] } : {}),
    ...(narrow.economic ? { economics: [narrow.economic] } : {}),
    ...(narrow.kind ? { kinds: [narrow.kind as Kind] } : {}),
  };
}

/** Which entries are meant, for a file. */
export function parametersOf(filter: EntryFilter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, String(value)]])),
  );
}
