// One table as the document prints it: a real table, whose figures are links to their explanation.
import { useEffect, useMemo, useRef } from "preact/hooks";

import { shown } from "../parts/money.ts";
import { addressOf, stepped, step, usePlace, type Money, type Place } from "../address/place.ts";
import { useSaid, useWords } from "../words/index.ts";
import { moved } from "./keyboard.ts";
import { layoutOf, namesOf, type Block, type Heading, type Layout, type Row, type Table } from "./head-layout.ts";
import { isLong, partsOf, useSeen, widthsOf } from "./drawn-rows.ts";

interface Props {
  readonly table: Table;
  /** The former text of each cell that the change of the point changed, by row and column. */
  readonly before: ReadonlyMap<string, string>;
}

/** The name of a cell among those of a table. */
export const cellKey = (row: string, column: string): string => `${row}\u0000${column}`;

export function Grid({ table, before }: Props) {
  const place = usePlace();
  const words = useWords();
  const said = useSaid();
  const layout = useMemo(() => layoutOf(table), [table]);
  const body = useRef<HTMLTableElement>(null);
  const links = addressOf(stepped(place, { table: table.number, row: undefined, column: undefined }));
  const prefix = `${links}${links.includes("?") ? "&" : "?"}`;
  const unit = place.money ?? "wan";
  const parts = useMemo(() => partsOf(layout), [layout]);
  const chosen = useMemo(() => lineOf(table, layout, place.row), [table, layout, place.row]);
  const seen = useSeen(body, parts.length, chosen);
  const drawn = parts.flatMap((_, at) => (seen.drawn(at) ? [at] : [])).join();
  const long = isLong(layout);
  useEffect(() => {
    const grid = body.current;
    if (!grid) return;
    for (const old of grid.querySelectorAll('a.figure[tabindex="0"]')) old.setAttribute("tabindex", "-1");
  }, [layout, prefix, unit, before, said(table.title), place.row, place.column]);
  useEffect(() => {
    if (body.current) marked(body.current, place);
  }, [layout, prefix, unit, before, said(table.title), place.row, place.column, drawn]);
  useEffect(() => {
    const now = body.current && place.row !== undefined ? linkOf(body.current, place) : null;
    if (now) inSight(now);
  }, [table.number, place.row, place.column, seen.height]);
  return (
    <table
      ref={body}
      class={`grid blocks-${layout.blocks.length}${long ? " long" : ""}`}
      aria-rowcount={long ? layout.headings.length + layout.lines.length : undefined}
      onKeyDown={(event) => moved(event)}
      onClick={(event) => opened(event)}
    >
      <caption class="unseen">{said(table.title)}</caption>
      {long && <Widths of={widthsOf(table, layout, unit === "yuan")} />}
      <thead>
        {layout.headings.map((level, depth) => (
          <tr key={depth}>{level.map((heading) => <Head key={heading.key} heading={heading} />)}</tr>
        ))}
      </thead>
      {parts.map((lines, at) => (seen.drawn(at)
        ? <Lines key={at} part={at} first={long ? layout.headings.length + layout.lines.indexOf(lines[0] ?? 0) : undefined} blank={words.tables.blank} title={said(table.title)} {...{ lines, layout, prefix, unit, before, said }} />
        : <tbody key={at} class="unread"><tr><td colSpan={layout.width} style={{ height: `${lines.length * seen.height}px` }} /></tr></tbody>
      ))}
      {layout.lines.length === 0 && (
        <tbody><tr><td class="empty" colSpan={layout.width}>{words.tables.state[table.state]}</td></tr></tbody>
      )}
    </table>
  );
}

/** The widths of the columns of a long table, which do not follow from what happens to be drawn. */
function Widths({ of }: { readonly of: readonly number[] }) {
  return <colgroup>{of.map((width, at) => <col key={at} style={{ width: `${width}em` }} />)}</colgroup>;
}

interface LinesProps extends Omit<PartProps, "block" | "line"> {
  readonly part: number;
  readonly lines: readonly number[];
  readonly layout: Layout;
  readonly title: string;
  /** How many rows stand above, where not all are drawn. */
  readonly first: number | undefined;
}

/** Some lines of a table, drawn anew only when they change. */
function Lines({ part, lines, layout, title, first, ...more }: LinesProps) {
  const { prefix, unit, before } = more;
  return useMemo(
    () => (
      <tbody data-part={part}>
        {lines.map((line, at) => (
          <tr key={line} data-line={line} aria-rowindex={first === undefined ? undefined : first + at + 1}>
            {layout.blocks.map((block) => <Part key={block.key} block={block} line={line} {...more} />)}
          </tr>
        ))}
      </tbody>
    ),
    [lines, layout, prefix, unit, before, title],
  );
}

/** The place of a row among the lines. */
function lineOf(table: Table, layout: Layout, row: string | undefined): number | undefined {
  const line = row === undefined ? undefined : table.rows.find((each) => each.key === row)?.line;
  return line === undefined ? undefined : layout.lines.indexOf(line);
}

/** The figure that is explained is marked, and is where the keyboard comes in; else where it was, else the first. */
function marked(grid: HTMLElement, place: Place): void {
  for (const old of grid.querySelectorAll("[aria-current]")) old.removeAttribute("aria-current");
  const now = place.row === undefined ? null : linkOf(grid, place);
  now?.setAttribute("aria-current", "true");
  if (grid.querySelector('a.figure[tabindex="0"]')) return;
  (now ?? grid.querySelector<HTMLElement>("a.figure"))?.setAttribute("tabindex", "0");
}

function linkOf(grid: HTMLElement, place: Place): HTMLElement | null {
  const selector = `a[data-row="${CSS.escape(place.row ?? "")}"][data-column="${CSS.escape(place.column ?? "")}"]`;
  return grid.querySelector<HTMLElement>(selector);
}

/** Beside its explanation a figure stays in sight: its box is scrolled, never the page. */
function inSight(link: HTMLElement): void {
  const box = link.closest<HTMLElement>(".scroll");
  if (!box) return;
  const [cell, frame] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
  const top = frame.top + (link.closest("table")?.tHead?.offsetHeight ?? 0);
  const bottom = Math.max(Math.min(frame.bottom, innerHeight), top + cell.height);
  if (cell.top < top) box.scrollTop -= top - cell.top;
  else if (cell.bottom > bottom) box.scrollTop += cell.bottom - bottom + cell.height;
  const name = link.closest("tr")?.querySelector("th");
  const left = name && getComputedStyle(name).position === "sticky" ? name.getBoundingClientRect().right : frame.left;
  if (cell.left < left) box.scrollLeft -= left - cell.left;
  else if (cell.right > frame.right) box.scrollLeft += cell.right - frame.right + 2;
}

/** A plain click explains here; with a key held down the browser opens the link as it does any other. */
function opened(event: MouseEvent): void {
  const link = (event.target as HTMLElement).closest<HTMLElement>("a.figure");
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (getSelection()?.toString()) return; // a number is being marked, to copy it
  step({ row: link.dataset["row"], column: link.dataset["column"] });
}

function Head({ heading }: { readonly heading: Heading }) {
  const said = useSaid();
  const { label, span, depth, column } = heading;
  return (
    <th
      scope={span > 1 ? "colgroup" : "col"}
      colSpan={span}
      rowSpan={depth}
      class={column ? "amount" : span > 1 ? "" : "item"}
      title={column ? said(column.definition) : undefined}
    >
      {said(label)}
    </th>
  );
}

interface PartProps {
  readonly block: Block;
  readonly line: number;
  readonly prefix: string;
  readonly unit: Money;
  readonly before: ReadonlyMap<string, string>;
  readonly said: ReturnType<typeof useSaid>;
  /** The accessible name of a cell without a figure. */
  readonly blank: string;
}

/** The cells of a block on a line; empty if it has no row there. */
function Part({ block, line, prefix, unit, before, said, blank }: PartProps) {
  const row = block.rows.get(line);
  const heads = block.heads.length;
  if (!row) return <>{[...block.heads, ...block.columns].map((_, at) => <td key={at} />)}</>;
  const names = namesOf(row, heads, said);
  const named = names.findLastIndex((name) => name !== "");
  return (
    <>
      {names.map((name, at) => (at === named
        ? <th key={at} scope="row" class={nameClass(row)} title={other(row, said)}>{name}</th>
        : <td key={at} class={at === 0 ? "code" : "item"}>{name}</td>
      ))}
      {row.cells.map((cell) => {
        const was = before.get(cellKey(row.key, cell.column));
        const text = unit === "yuan" && cell.fen !== null ? shown(cell.fen, "yuan") : cell.text;
        const address = `${prefix}row=${encodeURIComponent(row.key)}&column=${encodeURIComponent(cell.column)}`;
        return (
          <td key={cell.column} class={`amount${row.total ? " total" : ""}${was === undefined ? "" : " changed"}`}>
            <a
              class="figure"
              href={address}
              tabIndex={-1}
              draggable={false}
              data-row={row.key}
              data-column={cell.column}
              {...(cell.state === "FIGURE" ? {} : { "data-blank": cell.state, "aria-label": blank })}
              {...(was === undefined ? {} : { title: was === "" ? "—" : was, "data-was": was })}
            >
              {cell.state === "FIGURE" ? text : null}
            </a>
          </td>
        );
      })}
    </>
  );
}

function nameClass(row: Row): string {
  return `item level-${Math.min(row.level, 6)}${row.total ? " total" : ""}${row.leaf ? " leaf" : ""}`;
}

/** The label in the other language, and what the code is called where the label does not say it. */
function other(row: Row, said: ReturnType<typeof useSaid>): string {
  const label = said(row.label) === row.label.zh ? row.label.en : row.label.zh;
  return row.codeLabel && row.codeLabel.zh !== row.label.zh ? `${label} · ${said(row.codeLabel)}` : label;
}
