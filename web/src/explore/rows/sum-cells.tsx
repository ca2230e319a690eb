// The three measures of a sum as cells of a table.
import { shown } from "../../parts/money.ts";
import { Fen } from "../../parts/amount.tsx";
import { usePlace } from "../../address/place.ts";
import { useSaid, useWords } from "../../words/index.ts";
import { fenOf, MEASURES, type Measure, type Measures } from "./measure.ts";

/** `chosen`: the measure that a picture beside them shows; on a narrow screen only that one stays. */
export function MeasureHeads({ chosen = "adjusted" }: { readonly chosen?: Measure }) {
  const words = useWords().explorer;
  return <>{MEASURES.map((each) => <th key={each} scope="col" class={classOf(each, chosen)}>{words.measures[each]}</th>)}</>;
}

export function MeasureCells({ measures, chosen = "adjusted" }: { readonly measures: Measures; readonly chosen?: Measure }) {
  const said = useSaid();
  const unit = usePlace().money ?? "wan";
  const kinds = measures.adjustments.map((each) => `${said(each.label)} ${shown(each.fen, unit)}`).join("\n");
  return (
    <>
      <td class={classOf("initial", chosen)}><Fen fen={measures.initialFen} /></td>
      <td class={classOf("adjustments", chosen)} title={kinds || undefined}>
        {measures.adjustments.length > 0 ? <Fen fen={fenOf(measures, "adjustments")} plus /> : <span class="none">—</span>}
      </td>
      <td class={classOf("adjusted", chosen)}><Fen fen={measures.adjustedFen} /></td>
    </>
  );
}

function classOf(measure: Measure, chosen: Measure): string {
  return `amount ${measure}${measure === chosen ? " strong" : ""}`;
}

/** The measures with every kind of adjustment, one to a line. */
export function MeasureFacts({ measures }: { readonly measures: Measures }) {
  const words = useWords().explorer;
  const said = useSaid();
  return (
    <table class="list measures">
      <tbody>
        <tr><th scope="row">{words.measures.initial}</th><td class="amount"><Fen fen={measures.initialFen} /></td></tr>
        {measures.adjustments.map((each) => (
          <tr key={each.kind} class="part"><th scope="row">{said(each.label)}</th><td class="amount"><Fen fen={each.fen} plus /></td></tr>
        ))}
        <tr class="sum"><th scope="row">{words.measures.adjusted}</th><td class="amount"><Fen fen={measures.adjustedFen} /></td></tr>
      </tbody>
    </table>
  );
}
