// By what the bars are grouped, and one level down: a class into its groups, a group into its items, an item into projects.
import type { GroupKey } from "../../graphql/documents.ts";
import { together } from "../../address/budget.ts";
import type { Narrow } from "../narrowing/narrow.ts";

export const BYS = ["department", "function", "economic", "source", "unit", "kind", "lot", "nature", "month"] as const;
export type By = (typeof BYS)[number];

/** The keys that a budget can be grouped by; by department only if all are shown together. */
export function bysOf(whose: { readonly department: string }): readonly By[] {
  return together(whose) ? BYS : BYS.filter((each) => each !== "department");
}

export function byOf(text: string | undefined): By {
  return BYS.find((each) => each === text) ?? "function";
}

/** The keys from the top down to the level that is shown. All levels are keys, since which breakdown of an amount counts
 * follows from them, and since they name what stands above. */
export function keysOf(by: By, narrow: Narrow, whose: { readonly department: string }): GroupKey[] {
  const keys = levelsOf(by, narrow);
  const last = keys.at(-1);
  // Units and projects of several departments may have the same name: whose they are comes before it.
  return together(whose) && (last === "UNIT" || last === "PROJECT") ? [...keys.slice(0, -1), "DEPARTMENT", last] : keys;
}

function levelsOf(by: By, narrow: Narrow): GroupKey[] {
  switch (by) {
    case "department": return ["DEPARTMENT"];
    case "function": return down(["FUNCTION_CLASS", "FUNCTION_GROUP", "FUNCTION_ITEM", "PROJECT"], narrow.function, [3, 5, 7]);
    case "economic": return down(["ECONOMIC_CLASS", "ECONOMIC_ITEM", "PROJECT"], narrow.economic, [3, 5]);
    case "source": return ["SOURCE"];
    case "unit": return ["UNIT"];
    case "kind": return ["KIND"];
    case "lot": return ["LOT"];
    case "nature": return ["NATURE"];
    case "month": return ["EFFECTIVE_MONTH"];
  }
}

function down(keys: readonly GroupKey[], code: string | undefined, digits: readonly number[]): GroupKey[] {
  if (code === undefined) return keys.slice(0, 1);
  const level = digits.indexOf(code.length);
  return level < 0 ? [...keys] : keys.slice(0, level + 2);
}

/** Only what these bars can be narrowed by: a code of the other classification would leave out what is broken down apart. */
export function narrowFor(by: By | "time", narrow: Narrow): Narrow {
  return {
    ...narrow,
    function: by === "function" ? narrow.function : undefined,
    economic: by === "economic" ? narrow.economic : undefined,
    kind: by === "function" || by === "economic" ? undefined : narrow.kind,
  };
}
