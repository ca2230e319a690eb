// Entries put together: those of one operation, one project, one funding source, each group with its subtotal.
import { add } from "../../parts/money.ts";
import type { Line } from "../cell/entry-pages.ts";

export const WAYS = ["recorded", "operation", "department", "project", "source"] as const;
export type Way = (typeof WAYS)[number];

export interface Group {
  readonly key: string;
  /** In the order in which they were recorded; the first names the group. */
  readonly lines: readonly [Line, ...Line[]];
  readonly fen: string;
}

const KEYS: Readonly<Record<Exclude<Way, "recorded">, (line: Line) => string>> = {
  operation: ({ entry }) => entry.operationId,
  department: ({ entry }) => entry.department,
  project: ({ entry }) => entry.project.id,
  source: ({ entry }) => entry.source,
};

/** The way of grouping that an address names. */
export function wayOf(by: string | undefined): Way {
  return WAYS.find((way) => way === by) ?? "recorded";
}

/** The groups, in the order in which their first entries were recorded. */
export function groupsOf(lines: readonly Line[], way: Exclude<Way, "recorded">): readonly Group[] {
  const groups = new Map<string, [Line, ...Line[]]>();
  for (const line of lines) {
    const key = KEYS[way](line);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups].map(([key, of]) => ({ key, lines: of, fen: sumOf(of) }));
}

export function sumOf(lines: readonly Line[]): string {
  return add(lines.map((line) => line.entry.fen));
}
