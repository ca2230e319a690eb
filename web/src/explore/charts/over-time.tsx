// Sums over time: along either axis, in intervals, one line for each label, as a picture and as a table of what changed.
import { useAnswer } from "../../server/question.ts";
import {
  GroupsDocument, SeriesDocument, type GroupKey, type GroupsQuery, type Interval, type SeriesQuery,
} from "../../graphql/documents.ts";
import { Fen } from "../../parts/amount.tsx";
import { Await, Empty, Link } from "../../parts/answer-state.tsx";
import { stepped, usePlace, type Place } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { useLanguage, useWords } from "../../words/index.ts";
import { Asked } from "../../parts/question-and-files.tsx";
import { Choice, Ways } from "../narrowing/choice.tsx";
import { INTERVALS, intervalOf, lastDayOf, nameOf } from "../pictures/interval.ts";
import { bysOf, narrowFor, type By } from "./levels.ts";
import { larger } from "../rows/measure.ts";
import { entriesOf, narrowed, narrowOf, parametersOf } from "../narrowing/narrow.ts";
import { MOST_LINES, Steps, type StepLine } from "../pictures/steps.tsx";

/** The keys that may separate the lines, and the bars that show the same. */
const LABELS: Readonly<Record<string, By>> = {
  DEPARTMENT: "department", SOURCE: "source", UNIT: "unit", LOT: "lot", NATURE: "nature", FUNCTION_CLASS: "function", ECONOMIC_CLASS: "economic", KIND: "kind",
};
/** More columns than this no table shows; the file has them all. */
const MOST_COLUMNS = 12;

export function OverTime({ department, year }: { readonly department: string; readonly year: number | undefined }) {
  const place = usePlace();
  const words = useWords().explorer;
  const narrow = narrowFor("time", narrowOf(place));
  const axis = narrow.axis === "RECORDED" ? "RECORDED" : "EFFECTIVE";
  const interval = intervalOf(narrow.interval);
  const label = narrow.label && LABELS[narrow.label] ? (narrow.label as GroupKey) : undefined;
  const filter = entriesOf(narrow);
  const asked = { department, year: year ?? null, narrow: filter, at: pointOf(place) };
  const variables = { ...asked, keys: label ? [label] : null, axis, interval } as const;
  const answer = useAnswer(SeriesDocument, variables);
  const names = useAnswer(GroupsDocument, label ? { ...asked, keys: [label], subtotals: false, after: null } : null);
  const named = useNames(label ? names.data : undefined);
  const parameters = { ...parametersOf(filter), axis, interval, ...(label ? { keys: label } : {}) };
  const to = (time: string): Place => {
    const day = lastDayOf(time, interval);
    const point = axis === "RECORDED" ? { on: undefined, known: day, position: undefined, disclosure: undefined } : { on: day };
    const by = label ? LABELS[label] : "function";
    return stepped(place, { ...point, by, narrow: narrowed({ ...narrow, axis: undefined, interval: undefined, label: undefined }) });
  };
  return (
    <>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <Choice name="label" label={words.lineEach} all={words.oneLine} options={Object.entries(LABELS).filter(([, by]) => bysOf({ department }).includes(by)).map(([key, by]) => [key, words.bys[by]])} />
        <Ways name="axis" label={words.axis} first="EFFECTIVE" options={[["EFFECTIVE", words.axes.EFFECTIVE], ["RECORDED", words.axes.RECORDED]]} />
        <Ways name="interval" label={words.interval} first="DAY" options={INTERVALS.map((each) => [each, words.intervals[each]])} />
        <Ways name="measure" label={words.measure} first="adjusted" options={[["adjusted", words.standing], ["adjustments", words.sinceFirst]]} />
      </form>
      <h2>{words.overTimeTitle(words.axes[axis])}</h2>
      <p class="hint">{axis === "RECORDED" ? words.axisRecorded : words.axisEffective} {interval !== "DAY" && words.atEnd}</p>
      <Await answer={answer}>
        {({ series: { points } }) => {
          const lines = linesOf(points, named, narrow.measure === "adjustments");
          if (lines.length === 0) return <Empty>{words.none}</Empty>;
          return (
            <>
              <Steps lines={lines.slice(0, MOST_LINES)} title={words.overTimeTitle(words.axes[axis])} until={points.at(-1)?.time} to={to} />
              {lines.length > MOST_LINES && <p class="hint">{words.largest(MOST_LINES, lines.length)}</p>}
              <Told lines={lines} interval={interval} to={to} />
            </>
          );
        }}
      </Await>
      <Asked
        document={SeriesDocument} variables={variables}
        file={{ what: "series", more: { department, fiscalYear: String(year), ...parameters } }}
      />
    </>
  );
}

/** The labels of a series in the language of the place: the series itself has them in Chinese only. */
function useNames(data: GroupsQuery | undefined): (label: string) => string {
  const language = useLanguage();
  const words = useWords().explorer;
  const names = new Map(data?.groupBy.groups.nodes.map(({ values }) => [
    values.map((each) => each.label.zh).join(" / "), values.map((each) => each.label[language]).join(" / "),
  ]));
  return (label) => names.get(label) ?? (label === "合计" ? words.total : label);
}

/** One line for each label, the largest first. `since`: by how much it changed since its first value. */
function linesOf(points: SeriesQuery["series"]["points"], named: (label: string) => string, since: boolean): StepLine[] {
  const lines = new Map<string, StepLine["points"][number][]>();
  for (const { time, label, fen, changeFen } of points) {
    const own = lines.get(label) ?? [];
    if (own.length === 0 || changeFen !== "0") own.push({ time, fen, changeFen });
    lines.set(label, own);
  }
  const size = (of: StepLine): string => (of.points.at(-1)?.fen ?? "0").replace("-", "");
  return [...lines].map(([label, own]) => ({ key: label, label: named(label), points: own }))
    .sort((a, b) => larger(size(a), size(b)))
    .map((line) => (since ? { ...line, points: line.points.map((each, at) => sinceFirst(each, at, line.points[0]?.fen ?? "0")) } : line));
}

function sinceFirst(point: StepLine["points"][number], at: number, first: string): StepLine["points"][number] {
  return { ...point, fen: String(BigInt(point.fen) - BigInt(first)), changeFen: at === 0 ? "0" : point.changeFen };
}

function Told({ lines, interval, to }: {
  readonly lines: readonly StepLine[];
  readonly interval: Interval;
  readonly to: (time: string) => Place;
}) {
  const words = useWords().explorer;
  const columns = lines.slice(0, MOST_COLUMNS);
  const times = [...new Set(columns.flatMap((line) => line.points.map((each) => each.time)))].sort();
  return (
    <>
      <h3>{words.changesOnly}</h3>
      <div class="wide">
        <table class="list over">
          <caption class="unseen">{words.changesOnly}</caption>
          <thead>
            <tr><th scope="col">{words.time}</th>{columns.map((line) => <th key={line.key} scope="col" class="amount">{line.label}</th>)}</tr>
          </thead>
          <tbody>
            {times.map((time) => (
              <tr key={time}>
                <th scope="row"><Link to={to(time)}>{nameOf(time, interval)}</Link></th>
                {columns.map((line) => <Standing key={line.key} line={line} time={time} />)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The value of a line, with its change. */
function Standing({ line, time }: { readonly line: StepLine; readonly time: string }) {
  const at = line.points.findLastIndex((each) => each.time <= time);
  const point = line.points[at];
  if (!point) return <td class="amount"><span class="none">—</span></td>;
  const moved = at > 0 && point.time === time;
  return (
    <td class={`amount${moved ? " moved" : ""}`}>
      <Fen fen={point.fen} />{moved && <span class="change"><Fen fen={point.changeFen} plus /></span>}
    </td>
  );
}
