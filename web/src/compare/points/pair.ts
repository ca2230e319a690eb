// The two points of a comparison: the place's own is the first, the other the second.
import type { At } from "../../graphql/documents.ts";
import type { Place, Step } from "../../address/place.ts";
import { otherPointOf, pointOf, toPoint } from "../../address/point.ts";
import type { Marks, Operation } from "../../time/marks.ts";
import { instant } from "../../parts/instants.ts";
import { together } from "../../address/budget.ts";

export interface Pair {
  readonly before: At;
  readonly after: At;
}

/** The newest point: whatever is known now. */
export const NOW: At = {};

/** Before anything was recorded. */
export const NOTHING: At = { position: 0 };

/** Whether the address names a point; if not, the published figures are compared with now. All departments
 * together published nothing: of them it is what the last operation changed. */
export function named(place: Place): boolean {
  return Object.keys(pointOf(place)).length > 0 || Object.keys(otherPointOf(place)).length > 0;
}

/** The pair that a place compares. */
export function pairOf(place: Place, marks: Marks): Pair {
  if (named(place)) return { before: pointOf(place), after: otherPointOf(place) };
  const last = marks.operations.at(-1);
  if (together(place) && last) return around(last);
  const first = marks.disclosures[0];
  return { before: first ? { disclosure: first.digest } : NOTHING, after: NOW };
}

/** A pair as steps of the address. If both points are the newest, they are named by position, or the address would name none. */
export function toPair({ before, after }: Pair, marks: Marks): Step {
  const none = Object.keys(before).length === 0 && Object.keys(after).length === 0;
  const first = none ? { position: marks.operations.at(-1)?.position ?? 0 } : before;
  return {
    ...toPoint(first),
    toOn: after.effectiveOn ?? undefined,
    toKnown: after.knownAt ?? undefined,
    toPosition: after.position ?? undefined,
    toDisclosure: after.disclosure ?? undefined,
  };
}

/** Whether two pairs are the same. */
export function same(one: Pair, other: Pair): boolean {
  return sameAt(one.before, other.before) && sameAt(one.after, other.after);
}

function sameAt(one: At, other: At): boolean {
  return (["effectiveOn", "knownAt", "position", "disclosure"] as const).every((name) => (one[name] ?? null) === (other[name] ?? null));
}

/** Right before an operation, and right after it. */
export function around(operation: Operation): Pair {
  return { before: { position: operation.before }, after: { position: operation.position } };
}

export interface Month {
  readonly name: string;
  readonly pair: Pair;
}

/** For each month in which something came into force, or was recorded: from the end of the one before to its own. */
export function monthsOf(operations: readonly Operation[], axis: "effectiveOn" | "knownAt"): Month[] {
  const days = operations.flatMap((each) => (axis === "knownAt" ? instant(each.recordedAt, "day") : each.effectiveOn) ?? []);
  const months = [...new Set(days.map((day) => day.slice(0, 7)))].sort();
  return months.map((name) => ({ name, pair: { before: { [axis]: endOf(name, -1) }, after: { [axis]: endOf(name, 0) } } }));
}

/** The last day of a month, or of one some months away. */
function endOf(month: string, away: number): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, number + away, 0)).toISOString().slice(0, 10);
}
