// Budget lines with what came to them, was moved, went, and is held: a row each, with their sums below.
import type { FlowFragment } from "../../graphql/documents.ts";
import { add } from "../../parts/money.ts";
import { Fen } from "../../parts/amount.tsx";
import { Link } from "../../parts/answer-state.tsx";
import { elsewhere, usePlace } from "../../address/place.ts";
import { useWords } from "../../words/index.ts";
import { ProjectLink, UnitLink, useLineName } from "./subject-links.tsx";

/** `whose`: also whose lines they are, where they are not all of one project. */
export function Flows({ lines, shown, whose, sourceName, caption }: {
  readonly lines: readonly FlowFragment[];
  /** The number of lines listed; the sums are of all lines. */
  readonly shown: number;
  readonly whose: boolean;
  readonly sourceName: (source: string) => string;
  readonly caption: string;
}) {
  const words = useWords().explorer;
  const place = usePlace();
  const lineName = useLineName(sourceName);
  const carried = lines.some((each) => each.carriedFrom || each.carriedTo);
  const sum = (of: "cameInFen" | "movedFen" | "wentFen" | "holdsFen"): string => add(lines.map((each) => each[of]));
  return (
    <div class="wide">
      <table class={`list flows${whose ? " mixed" : ""}`}>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {whose && <th scope="col">{words.project}</th>}
            <th scope="col">{words.line}</th>
            <th scope="col" class="amount part" title={words.cameInMeans}>{words.cameIn}</th>
            <th scope="col" class="amount part" title={words.movedMeans}>{words.moved}</th>
            <th scope="col" class="amount part" title={words.wentMeans}>{words.went}</th>
            <th scope="col" class="amount">{words.holds}</th>
            {carried && <th scope="col">{words.carried}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map((each) => (
            <tr key={each.line}>
              {whose && (
                <td class="whose"><ProjectLink project={each.project} /> <span class="aside"><UnitLink unit={each.unit} /></span></td>
              )}
              <th scope="row"><Link to={elsewhere(place, "line", { id: each.line })}>{lineName(each)}</Link></th>
              <td class="amount part"><Fen fen={each.cameInFen} /></td>
              <td class="amount part">{each.movedFen === "0" ? <span class="none">—</span> : <Fen fen={each.movedFen} plus />}</td>
              <td class="amount part">{each.wentFen === "0" ? <span class="none">—</span> : <Fen fen={each.wentFen} />}</td>
              <td class="amount strong"><Fen fen={each.holdsFen} /></td>
              {carried && <td><Carried line={each} /></td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={whose ? 2 : 1}>{words.linesTotal(lines.length)}</th>
            <td class="amount part"><Fen fen={sum("cameInFen")} /></td>
            <td class="amount part"><Fen fen={sum("movedFen")} plus /></td>
            <td class="amount part"><Fen fen={sum("wentFen")} /></td>
            <td class="amount strong"><Fen fen={sum("holdsFen")} /></td>
            {carried && <td />}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** The lines of the years before and after that the money came from and went to. */
export function Carried({ line }: { readonly line: FlowFragment }) {
  const words = useWords().explorer;
  const place = usePlace();
  return (
    <>
      {line.carriedFrom && <Link to={elsewhere(place, "line", { id: line.carriedFrom })}>{words.from(line.fiscalYear - 1)}</Link>}
      {line.carriedFrom && line.carriedTo && " "}
      {line.carriedTo && <Link to={elsewhere(place, "line", { id: line.carriedTo })}>{words.to(line.fiscalYear + 1)}</Link>}
    </>
  );
}
