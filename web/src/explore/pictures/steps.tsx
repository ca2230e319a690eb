// Sums over time as steps: each holds until the next change. A change is a link to what stood on that day.
import { useState } from "preact/hooks";

import { shown, signed } from "../../parts/money.ts";
import { usePlace, type Place } from "../../address/place.ts";
import { useWords } from "../../words/index.ts";
import { follow } from "./follow-link.ts";
import { dateOf, dayOf, fitted, linear, monthsOf, ticksOf } from "./scale.ts";
import { useWidth } from "./width.ts";

export interface StepPoint {
  readonly time: string;
  readonly fen: string;
  readonly changeFen: string;
}

export interface StepLine {
  readonly key: string;
  readonly label: string;
  readonly points: readonly StepPoint[];
}

/** As many lines as there are colours. */
export const MOST_LINES = 6;
const DASHES = ["", "7 3", "2 2", "9 3 2 3", "4 2", "1 3"];
const HEIGHT = 300;
const TOP = 16;
const BOTTOM = 26;
const SIZE = 12;
/** The most links in one picture; the table has them all. */
const MOST_LINKS = 80;

export function Steps({ lines, title, until, to }: {
  readonly lines: readonly StepLine[];
  readonly title: string;
  /** The last day that is drawn, where that is later than the last change. */
  readonly until?: string | undefined;
  /** The target of a change. */
  readonly to?: (time: string) => Place;
}) {
  const { explorer: words, told } = useWords();
  const unit = usePlace().money ?? "wan";
  const [box, width] = useWidth(720);
  const [day, point] = useState<number>();
  const all = lines.flatMap((line) => line.points);
  if (all.length === 0) return null;
  const days = all.map((each) => dayOf(each.time));
  const from = Math.min(...days);
  const to_ = Math.max(...days, until ? dayOf(until) : 0);
  const last = to_ === from ? from + 30 : to_ + (to_ - from) * 0.03;
  const fens = all.map((each) => Number(each.fen));
  const [least, most] = [Math.min(...fens), Math.max(...fens)];
  const ticks = least === most ? ticksOf(Math.min(least, 0), Math.max(most, 0), 5) : ticksOf(least, most, 5);
  const [low, high] = [Number(ticks[0] ?? 0n), Number(ticks.at(-1) ?? 1n)];
  const left = Math.max(...ticks.map((each) => shown(String(each), unit).length)) * 7 + 10;
  const right = lines.length > 1 ? Math.min(Math.max(width * 0.22, 70), 230) : 14;
  const x = linear(from, last, left, width - right);
  const y = linear(low, high, HEIGHT - BOTTOM, TOP);
  const near = day === undefined ? undefined : Math.max(from, ...days.filter((each) => each <= day));
  return (
    <figure class="steps" ref={box}>
      <svg
        width={width} height={HEIGHT} role="group" aria-label={title}
        onPointerMove={(event) => point(linear(left, width - right, from, last)(event.offsetX))}
        onPointerLeave={() => point(undefined)}
      >
        {ticks.map((each) => (
          <g key={String(each)} class="tick" aria-hidden="true">
            <line x1={left} x2={width - right} y1={y(Number(each))} y2={y(Number(each))} class={each === 0n ? "zero" : ""} />
            <text x={left - 6} y={y(Number(each)) + 4} text-anchor="end">{shown(String(each), unit)}</text>
          </g>
        ))}
        {monthsOf(from, last, (width - left - right) / 62).map((each) => (
          <g key={each} class="tick" aria-hidden="true">
            <line x1={x(dayOf(each))} x2={x(dayOf(each))} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM + 4} />
            <text x={x(dayOf(each))} y={HEIGHT - 7} text-anchor="middle">{each.slice(0, 7)}</text>
          </g>
        ))}
        {near !== undefined && <line class="near" x1={x(near)} x2={x(near)} y1={TOP} y2={HEIGHT - BOTTOM} />}
        {lines.map((line, at) => <Line key={line.key} {...{ line, at, x, y, last, to, links: all.length <= MOST_LINKS }} />)}
        {lines.length > 1 && <Names lines={lines} y={y} left={width - right + 8} width={right - 8} />}
      </svg>
      <figcaption>
        {near !== undefined && (
          <span class="told">
            {told(dateOf(near), lines.map((line) => `${lines.length > 1 ? `${line.label} ` : ""}${shown(standing(line, near), unit)}`))}
          </span>
        )}
        {near === undefined && <span class="hint">{low > 0 || high < 0 ? words.notFromZero : words.pointAt}</span>}
      </figcaption>
    </figure>
  );
}

/** The value of a line on a day. */
function standing(line: StepLine, day: number): string {
  return line.points.findLast((each) => dayOf(each.time) <= day)?.fen ?? "0";
}

interface LineProps {
  readonly line: StepLine;
  readonly at: number;
  readonly x: (day: number) => number;
  readonly y: (fen: number) => number;
  readonly last: number;
  readonly to: ((time: string) => Place) | undefined;
  readonly links: boolean;
}

function Line({ line, at, x, y, last, to, links }: LineProps) {
  const unit = usePlace().money ?? "wan";
  const path = line.points.map((each, index) => {
    const [px, py] = [x(dayOf(each.time)), y(Number(each.fen))];
    return index === 0 ? `M${px},${py}` : `H${px}V${py}`;
  }).join("");
  const color = `var(--series-${(at % MOST_LINES) + 1})`;
  return (
    <g class="line" style={{ stroke: color, fill: color }}>
      <path d={`${path}H${x(last)}`} stroke-dasharray={DASHES[at % MOST_LINES]} />
      {line.points.filter((each, index) => index === 0 || each.changeFen !== "0").map((each, index) => {
        const said = `${each.time} ${line.label} ${shown(each.fen, unit)} (${signed(each.changeFen, unit)})`;
        const dot = <circle cx={x(dayOf(each.time))} cy={y(Number(each.fen))} r={3.5}><title>{said}</title></circle>;
        const place = to?.(each.time);
        return links && place
          ? (
            <a key={index} aria-label={said} {...follow(place)}>
              <circle class="reach" cx={x(dayOf(each.time))} cy={y(Number(each.fen))} r={12} />
              {dot}
            </a>
          )
          : <g key={index}>{dot}</g>;
      })}
    </g>
  );
}

/** The names of the lines at their ends, none over another. */
function Names({ lines, y, left, width }: {
  readonly lines: readonly StepLine[];
  readonly y: (fen: number) => number;
  readonly left: number;
  readonly width: number;
}) {
  const ends = lines
    .map((line, at) => ({ line, at, y: y(Number(line.points.at(-1)?.fen ?? 0)) }))
    .sort((a, b) => a.y - b.y);
  let free = TOP - 4;
  const placed = ends.map((each) => ({ ...each, y: (free = Math.max(each.y, free)) + 4, next: (free += SIZE + 4) }));
  const over = Math.max(0, free - (HEIGHT - BOTTOM + 8));
  return (
    <g class="names" aria-hidden="true">
      {placed.map(({ line, at, y: top }) => (
        <text key={line.key} x={left} y={top - over} style={{ fill: `var(--series-${at + 1})` }}>
          {fitted(line.label, width, SIZE)}<title>{line.label}</title>
        </text>
      ))}
    </g>
  );
}
