// Bars with their numbers: a table whose rows lead one level down, to a list, or to the cell that says the same.
import type { ComponentChildren } from "preact";

import { share } from "../../parts/money.ts";
import { Link } from "../../parts/answer-state.tsx";
import type { Place } from "../../address/place.ts";
import { useWords } from "../../words/index.ts";
import { Bar, rangeOf } from "../rows/bar.tsx";
import { follow } from "../pictures/follow-link.ts";
import { fenOf, sumOf, type Measure, type Measures } from "../rows/measure.ts";
import { MeasureCells, MeasureHeads } from "../rows/sum-cells.tsx";

export interface BarRow {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  /** One level down, or what is in it: the name and the bar lead there. */
  readonly to: Place;
  readonly measures: Measures;
  /** Links to the cell or list that shows the same. */
  readonly also?: ComponentChildren;
}

export function Bars({ rows, measure, caption, head, series }: {
  readonly rows: readonly BarRow[];
  readonly measure: Measure;
  readonly caption: string;
  readonly head: string;
  readonly series: number;
}) {
  const words = useWords().explorer;
  const fens = rows.map((each) => fenOf(each.measures, measure));
  const marks = measure === "adjusted" ? rows.map((each) => each.measures.initialFen) : [];
  const range = rangeOf([...fens, ...marks]);
  const total = sumOf(rows.map((each) => each.measures));
  const whole = BigInt(fenOf(total, measure));
  const parts = range.least === 0n && whole > 0n;
  const also = rows.some((each) => each.also);
  return (
    <div class="wide">
      <table class="list chart">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" class="bars">{measure === "adjusted" ? words.adjustedBar : words.measures[measure]}</th>
            {parts && <th scope="col" class="amount part">{words.part}</th>}
            <MeasureHeads chosen={measure} />
            {also && <th scope="col">{words.same}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.key}>
              <th scope="row">{row.code && <code>{row.code} </code>}<Link to={row.to}>{row.name}</Link></th>
              <td class="bars">
                <a {...follow(row.to)} tabIndex={-1} aria-hidden="true">
                  <Bar fen={fens[at] ?? "0"} range={range} series={series} {...(measure === "adjusted" ? { mark: row.measures.initialFen } : {})} />
                </a>
              </td>
              {parts && <td class="amount part">{(share(fens[at] ?? "0", whole) * 100).toFixed(1)}%</td>}
              <MeasureCells measures={row.measures} chosen={measure} />
              {also && <td>{row.also}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td class="bars" />
            {parts && <td class="amount part">100%</td>}
            <MeasureCells measures={total} chosen={measure} />
            {also && <td />}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
