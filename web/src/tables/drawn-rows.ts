// A long table: only the lines near those that are looked at are drawn, all others keep their place. All lines are of the
// same height and the columns of the same width as long as the table stands, so that nothing moves while it is scrolled.
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";

import type { Layout, Table } from "./head-layout.ts";

/** With more lines than this, drawing all of them takes a browser seconds, and each scroll a good part of one. */
const LONG = 3000;
/** Lines drawn or left out together: some screens of them. */
const PART = 50;
/** The height of a line, in pixels, until one can be measured. */
const HEIGHT = 28;

/** Whether a table is too long to be drawn whole. */
export function isLong({ lines }: Pick<Layout, "lines">): boolean {
  return lines.length > LONG;
}

/** The lines in parts; of a table that is not long there is one. */
export function partsOf(layout: Layout): readonly (readonly number[])[] {
  if (!isLong(layout)) return [layout.lines];
  return Array.from({ length: Math.ceil(layout.lines.length / PART) }, (_, at) => layout.lines.slice(at * PART, (at + 1) * PART));
}

export interface Seen {
  /** Whether a part is drawn. */
  readonly drawn: (part: number) => boolean;
  /** The height of a line that is not. */
  readonly height: number;
}

/** Which parts of a grid are drawn: the first and the last, those about what is in sight, that of the line `chosen`, and
 * that with the focus. */
export function useSeen(grid: RefObject<HTMLTableElement | null>, parts: number, chosen: number | undefined): Seen {
  const [[at, focused], see] = useState<readonly [number, number]>([0, 0]);
  const [height, measure] = useState(HEIGHT);
  useLayoutEffect(() => {
    const line = grid.current?.querySelector("tbody tr");
    if (parts > 1 && line) measure(line.getBoundingClientRect().height);
  }, [parts]);
  useEffect(() => {
    const box = grid.current?.closest(".scroll");
    if (!box || parts <= 1) return;
    const look = (): void => {
      const now = Math.floor(box.scrollTop / (height * PART));
      const focus = document.activeElement?.closest<HTMLElement>("tbody[data-part]")?.dataset["part"];
      see((before) => (before[0] === now && before[1] === Number(focus ?? 0) ? before : [now, Number(focus ?? 0)]));
    };
    look();
    box.addEventListener("scroll", look, { passive: true });
    return () => box.removeEventListener("scroll", look);
  }, [parts, height]);
  const own = chosen === undefined ? 0 : Math.floor(chosen / PART);
  const drawn = (part: number): boolean => (
    part === 0 || part === parts - 1 || Math.abs(part - at) <= 1 || part === focused || Math.abs(part - own) <= (own ? 1 : 0)
  );
  return { drawn, height };
}

/** The widths of the columns, in em: names the same in every long table, amounts by the longest of them. */
export function widthsOf(table: Pick<Table, "rows">, layout: Layout, yuan: boolean): readonly number[] {
  const longest = new Map<string, number>();
  for (const { cells } of table.rows) {
    for (const { column, text } of cells) longest.set(column, Math.max(longest.get(column) ?? 0, text.length));
  }
  return layout.blocks.flatMap(({ heads, columns }) => [
    ...heads.map((_, at) => (heads.length > 1 && at === 0 ? 7 : heads.length > 2 && at === 1 ? 20 : 26)),
    ...columns.map(({ key }) => Math.max(7.5, ((longest.get(key) ?? 0) + (yuan ? 4 : 0)) * 0.6 + 1.6)),
  ]);
}
