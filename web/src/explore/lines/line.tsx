// One budget line: what it holds, by which codes, what happened on it, and which lines its money came from and went to.
import { useAnswer } from "../../server/question.ts";
import {
  LineageDocument, LineDocument, LineHistoryDocument, type FlowFragment, type LineQuery, type MovedFragment,
} from "../../graphql/documents.ts";
import type { Budget } from "../../address/budget.ts";
import { usePages } from "../../server/pages.ts";
import { Fen } from "../../parts/amount.tsx";
import { More } from "../../parts/next-page.tsx";
import { Await, Empty, Link } from "../../parts/answer-state.tsx";
import { elsewhere, stepped, usePlace } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { instant } from "../../parts/instants.ts";
import { useSaid, useWords } from "../../words/index.ts";
import { Asked } from "../../parts/question-and-files.tsx";
import { Bar, rangeOf } from "../rows/bar.tsx";
import { Ways } from "../narrowing/choice.tsx";
import { Events } from "../rows/movements.tsx";
import { ProjectLink, UnitLink, useLineName, useLotName } from "../rows/subject-links.tsx";
import { narrowOf } from "../narrowing/narrow.ts";
import { Steps, type StepPoint } from "../pictures/steps.tsx";
import { MeasureFacts } from "../rows/sum-cells.tsx";

type Line = LineQuery["line"];

export function LineView(_: Budget) {
  const place = usePlace();
  const words = useWords().explorer;
  const answer = useAnswer(LineDocument, place.id ? { id: place.id, at: pointOf(place) } : null);
  if (!place.id) return <section class="explore"><h1>{words.line}</h1><Empty>{words.noLine}</Empty></section>;
  return (
    <section class="explore">
      <Await answer={answer}>{({ line }) => <Shown line={line} />}</Await>
      <Asked document={LineDocument} variables={{ id: place.id, at: pointOf(place) }} />
    </section>
  );
}

function Shown({ line }: { readonly line: Line }) {
  const words = useWords().explorer;
  const said = useSaid();
  const flows = useAnswer(LineageDocument, {
    department: line.department, project: line.project.key, source: line.source, at: pointOf(usePlace()),
  });
  const lineName = useLineName(() => said(line.sourceLabel));
  const flow = flows.data?.lineage.find((each) => each.line === line.id);
  return (
    <>
      <h1>{line.project.name}</h1>
      <p class="aside">{lineName(line)}</p>
      <dl class="facts">
        <dt>{words.unit}</dt><dd><UnitLink unit={line.unit} /></dd>
        <dt>{words.project}</dt><dd><ProjectLink project={line.project} /> <code>{line.project.key}</code></dd>
        <dt>{words.source}</dt><dd>{said(line.sourceLabel)}</dd>
        <dt>{words.lot}</dt><dd>{line.lot === "CARRIED" ? words.carriedOf(line.originYear) : words.lots.CURRENT}</dd>
        <dt>{words.year}</dt><dd>{line.fiscalYear}</dd>
        <dt title={words.availableMeans}>{words.available}</dt>
        <dd><strong><Fen fen={line.balanceFen} /></strong> <span class="hint">{words.availableMeans}</span></dd>
        <dt>{words.id}</dt><dd><code>{line.id}</code></dd>
      </dl>
      {line.measures.entries === 0 && <Empty>{words.lineEmpty}</Empty>}
      <div class="pair">
        <div><h2>{words.threeMeasures}</h2><MeasureFacts measures={line.measures} /></div>
        <div><h2>{words.whereFrom}</h2><Trace flow={flow} all={flows.data?.lineage ?? []} /></div>
      </div>
      <h2>{words.byCodes}</h2>
      <div class="pair">
        <Buckets line={line} classification="FUNCTION" />
        <Buckets line={line} classification="ECONOMIC" />
      </div>
      <History line={line} />
    </>
  );
}

function Buckets({ line, classification }: { readonly line: Line; readonly classification: "FUNCTION" | "ECONOMIC" }) {
  const words = useWords().explorer;
  const said = useSaid();
  const own = line.buckets.filter((each) => each.classification === classification);
  const range = rangeOf(own.map((each) => each.fen));
  return (
    <table class="list">
      <caption>{words.classifications[classification]}</caption>
      <tbody>
        {own.map((each) => (
          <tr key={each.code}>
            <th scope="row"><code>{each.code === "NOT_STATED" ? "" : each.code}</code> {said(each.codeLabel)}</th>
            <td class="bars"><Bar fen={each.fen} range={range} series={classification === "FUNCTION" ? 1 : 3} /></td>
            <td class="amount"><Fen fen={each.fen} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The path of the money: the lines it came from, this one, and those it went to. */
function Trace({ flow, all }: { readonly flow: FlowFragment | undefined; readonly all: readonly FlowFragment[] }) {
  const words = useWords().explorer;
  const place = usePlace();
  const short = useLotName();
  if (!flow) return null;
  const from = all.find((each) => each.line === flow.carriedFrom);
  const to = all.find((each) => each.line === flow.carriedTo);
  const step = (line: FlowFragment, what: string) => (
    <li class={line === flow ? "own" : ""}>
      <span class="what">{what}</span>{" "}
      {line === flow ? <strong>{short(line)}</strong> : <Link to={elsewhere(place, "line", { id: line.line })}>{short(line)}</Link>}{" "}
      <span class="sum">{words.cameIn} <Fen fen={line.cameInFen} /></span>{" "}
      {line.movedFen !== "0" && <span class="sum">{words.moved} <Fen fen={line.movedFen} plus /></span>}{" "}
      {line.wentFen !== "0" && <span class="sum">{words.went} <Fen fen={line.wentFen} /></span>}{" "}
      <span class="sum">{words.holds} <Fen fen={line.holdsFen} /></span>
    </li>
  );
  return (
    <>
      <ol class="trace">
        {from && step(from, words.cameFrom)}
        {step(flow, words.thisLine)}
        {to && step(to, words.wentTo)}
      </ol>
      {!from && <p class="hint">{flow.lot === "CARRIED" ? words.noOrigin(flow.fiscalYear - 1) : words.noCarry}</p>}
    </>
  );
}

function History({ line }: { readonly line: Line }) {
  const place = usePlace();
  const words = useWords().explorer;
  const pages = usePages(LineHistoryDocument, { id: line.id, at: pointOf(place), after: null }, (data) => data.line.history);
  const recorded = narrowOf(place).axis !== "EFFECTIVE";
  const events = running(pages.nodes, recorded);
  const day = (each: MovedFragment): string => (recorded ? instant(each.recordedAt, "day") : each.effectiveOn);
  return (
    <>
      <h2>{words.history}</h2>
      <Ways
        name="axis" label={words.axis} first="RECORDED"
        options={[["RECORDED", words.axes.RECORDED], ["EFFECTIVE", words.axes.EFFECTIVE]]}
      />
      <p class="hint">{recorded ? words.runningRecorded : words.runningEffective}</p>
      <Steps
        title={words.history}
        lines={[{ key: line.id, label: line.project.name, points: byDay(events, day) }]}
        to={(time) => stepped(place, { ...NO_POINT, ...(recorded ? { known: time } : { on: time }) })}
      />
      <Events events={events} caption={words.history} />
      <More pages={pages} />
    </>
  );
}

const NO_POINT = { on: undefined, known: undefined, position: undefined, disclosure: undefined } as const;

function running(events: readonly MovedFragment[], recorded: boolean): (MovedFragment & { running: string })[] {
  const order = recorded ? events : [...events].sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn));
  let sum = 0n;
  return order.map((each) => ({ ...each, running: String((sum += BigInt(each.fen))) }));
}

/** One point for each day: what stood when it ended. */
function byDay(events: readonly (MovedFragment & { running: string })[], day: (each: MovedFragment) => string): StepPoint[] {
  const points = new Map<string, StepPoint>();
  for (const each of events) {
    const before = points.get(day(each));
    points.set(day(each), {
      time: day(each), fen: each.running, changeFen: String(BigInt(each.fen) + BigInt(before?.changeFen ?? 0)),
    });
  }
  return [...points.values()];
}
