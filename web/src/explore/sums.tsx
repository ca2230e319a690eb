// The three measures of a sum as cells of a table.
import { shown } from "../money.ts";
import { Fen } from "../parts/fen.tsx";
import { usePlace } from "../place.ts";
import { useSaid, useWords } from "../words/index.ts";
import { fenOf, type Measures } from "./measure.ts";

export function MeasureHeads() {
  const words = useWords().explorer;
  return (
    <>
      <th scope="col" class="amount initial">{words.measures.initial}</th>
      <th scope="col" class="amount">{words.measures.adjustments}</th>
      <th scope="col" class="amount">{words.measures.adjusted}</th>
    </>
  );
}

export function MeasureCells({ measures }: { readonly measures: Measures }) {
  const said = useSaid();
  const unit = usePlace().money ?? "wan";
  const kinds = measures.adjustments.map((each) => `${said(each.label)} ${shown(each.fen, unit)}`).join("\n");
  return (
    <>
      <td class="amount initial"><Fen fen={measures.initialFen} /></td>
      <td class="amount" title={kinds || undefined}>
        {measures.adjustments.length > 0 ? <Fen fen={fenOf(measures, "adjustments")} plus /> : <span class="none">—</span>}
      </td>
      <td class="amount strong"><Fen fen={measures.adjustedFen} /></td>
    </>
  );
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
