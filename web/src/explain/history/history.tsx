// The history of the figure along either axis of time: a chart, and its steps as a table; each leads to its point.
import { useState } from "preact/hooks";

import { useAnswer } from "../../server/question.ts";
import { CellHistoryDocument, type CellStepFragment, type ExplainedQuery } from "../../graphql/documents.ts";
import { Fen } from "../../parts/amount.tsx";
import { OperationLink } from "../../parts/mentions.tsx";
import { Await, Empty, Link } from "../../parts/answer-state.tsx";
import { go, stepped, usePlace, type Place, type Step } from "../../address/place.ts";
import { instant } from "../../parts/instants.ts";
import { useWords } from "../../words/index.ts";
import type { Cell } from "../cell/cell-address.ts";
import { StepChart, type Stage } from "./step-chart.tsx";

const AXES = ["recorded", "effective"] as const;
type Axis = (typeof AXES)[number];
type AsOf = ExplainedQuery["figure"]["asOf"];

/** The latest steps listed at most; all of them are drawn. */
const LISTED = 40;

export function History({ cell, asOf }: { readonly cell: Cell; readonly asOf: AsOf }) {
  const words = useWords();
  const place = usePlace();
  const [axis, turn] = useState<Axis>("recorded");
  // Along one axis the other stays where it is, and this one is not bound: what comes later is seen, too.
  const inForce = asOf.effectiveOn === null ? {} : { effectiveOn: asOf.effectiveOn };
  const pinned = place.position !== undefined || place.known !== undefined || place.disclosure !== undefined;
  const answer = useAnswer(CellHistoryDocument, { ...cell, inForce, known: pinned ? { position: asOf.position } : {} });
  return (
    <>
      <p class="orders" role="group" aria-label={words.explain.axisLabel}>
        {AXES.map((each) => (
          <button key={each} type="button" aria-pressed={axis === each} onClick={() => turn(each)}>{words.explain.axes[each]}</button>
        ))}
      </p>
      <Await answer={answer}>
        {(data) => {
          const steps = { recorded: data.recorded.cell.timeline, effective: data.effective.cell.timeline };
          return steps[axis].length === 0 ? <Empty>{words.explain.noHistory}</Empty> : <Steps steps={steps} axis={axis} asOf={asOf} />;
        }}
      </Await>
    </>
  );
}

function Steps({ steps, axis, asOf }: {
  readonly steps: Readonly<Record<Axis, readonly CellStepFragment[]>>;
  readonly axis: Axis;
  readonly asOf: AsOf;
}) {
  const words = useWords();
  const place = usePlace();
  const [all, showAll] = useState(false);
  const chosen = steps[axis];
  const other: Axis = axis === "recorded" ? "effective" : "recorded";
  const now = chosen.findLastIndex((each) => reached(each, axis, asOf));
  const listed = chosen.slice(all ? 0 : -LISTED);
  return (
    <>
      <StepChart
        chosen={stages(chosen, axis)} other={stages(steps[other], other)} now={now}
        onChoose={(at) => go(stepped(place, pointAt(chosen[at] as CellStepFragment, axis, asOf, place)))}
      />
      <p class="hint legend"><span class="line chosen" /> {words.explain.axes[axis]} <span class="line other" /> {words.explain.axes[other]}</p>
      <table class="list stages">
        <caption class="unseen">{words.explain.titles.history}</caption>
        <thead>
          <tr>
            <th scope="col">{words.explain.axes[axis]}</th>
            <th scope="col" class="amount">{words.explain.change}</th>
            <th scope="col" class="amount">{words.explain.after}</th>
            <th scope="col">{words.explain.by}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((each) => (
            <tr key={`${timeOf(each, axis)} ${each.fen}`} class={each === chosen[now] ? "now" : ""}>
              <th scope="row">
                <Link to={stepped(place, pointAt(each, axis, asOf, place))} title={words.explain.goThere} aria-current={each === chosen[now] ? "true" : undefined}>
                  {axis === "effective" ? each.effectiveOn : instant(timeOf(each, axis), "day")}
                </Link>
                {each === chosen[now] && <span class="here"> {words.explain.here}</span>}
              </th>
              <td class="amount"><Fen fen={each.changeFen} plus /></td>
              <td class="amount"><Fen fen={each.fen} /></td>
              <td><By step={each} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {listed.length < chosen.length && (
        <p class="more">{words.of(listed.length, chosen.length)} <button type="button" onClick={() => showAll(true)}>{words.explain.all}</button></p>
      )}
    </>
  );
}

function By({ step: { kinds, operations } }: { readonly step: CellStepFragment }) {
  const words = useWords();
  return (
    <>
      {words.several(kinds.map((kind) => words.explain.kinds[kind]))}{" "}
      {operations.slice(0, 3).map((each) => <OperationLink key={each.id} id={each.id}>{words.explain.atPosition(each.position)}</OperationLink>)}
      {operations.length > 3 && ` +${operations.length - 3}`}
    </>
  );
}

function timeOf(each: CellStepFragment, axis: Axis): string {
  return axis === "effective" ? each.effectiveOn : (each.operations.at(-1)?.recordedAt ?? each.effectiveOn);
}

function stages(steps: readonly CellStepFragment[], axis: Axis): Stage[] {
  return steps.map((each) => ({ time: Date.parse(timeOf(each, axis)), fen: each.fen }));
}

function reached(each: CellStepFragment, axis: Axis, asOf: AsOf): boolean {
  if (axis === "effective") return asOf.effectiveOn === null || each.effectiveOn <= asOf.effectiveOn;
  return (each.operations.at(-1)?.position ?? 0) <= asOf.position;
}

/** The point just after a step; the other axis stays where it is. */
function pointAt(each: CellStepFragment, axis: Axis, asOf: AsOf, place: Place): Step {
  if (axis === "recorded") {
    const position = each.operations.at(-1)?.position;
    return { on: asOf.effectiveOn ?? undefined, position, known: undefined, disclosure: undefined };
  }
  if (place.disclosure === undefined) return { on: each.effectiveOn };
  return { on: each.effectiveOn, position: asOf.position, disclosure: undefined };
}
