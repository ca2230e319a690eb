// The intervals of a series.
import type { Interval } from "../../graphql/documents.ts";
import { dateOf, dayOf } from "./scale.ts";

export const INTERVALS = ["DAY", "MONTH", "QUARTER", "YEAR"] as const satisfies readonly Interval[];
const MONTHS: Readonly<Record<Interval, number>> = { DAY: 0, MONTH: 1, QUARTER: 3, YEAR: 12 };

export function intervalOf(text: string | undefined): Interval {
  return INTERVALS.find((each) => each === text) ?? "DAY";
}

/** The last day of the interval that begins on a day. */
export function lastDayOf(time: string, interval: Interval): string {
  if (interval === "DAY") return time;
  const [year, month] = time.split("-").map(Number) as [number, number];
  const next = new Date(Date.UTC(year, month - 1 + MONTHS[interval], 1)).toISOString().slice(0, 10);
  return dateOf(dayOf(next) - 1);
}

/** The interval as people call it. */
export function nameOf(time: string, interval: Interval): string {
  if (interval === "DAY") return time;
  if (interval === "YEAR") return time.slice(0, 4);
  return interval === "MONTH" ? time.slice(0, 7) : `${time.slice(0, 4)} Q${Math.ceil(Number(time.slice(5, 7)) / 3)}`;
}
