// The breakdown of a project's money: its sums by function or by economic code.
import { useAnswer } from "../../server/question.ts";
import { GroupsDocument } from "../../graphql/documents.ts";
import { Await } from "../../parts/answer-state.tsx";
import { usePlace } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { useSaid, useWords } from "../../words/index.ts";
import { Bar, rangeOf } from "../rows/bar.tsx";
import { MeasureCells, MeasureHeads } from "../rows/sum-cells.tsx";

export function Breakdown({ by, department, year, id }: {
  readonly by: "FUNCTION_ITEM" | "ECONOMIC_ITEM";
  readonly department: string;
  readonly year: number | undefined;
  readonly id: string;
}) {
  const words = useWords().explorer;
  const said = useSaid();
  const answer = useAnswer(GroupsDocument, {
    department, year: year ?? null, keys: [by], narrow: { projects: [id] }, subtotals: false, at: pointOf(usePlace()), after: null,
  });
  const title = by === "FUNCTION_ITEM" ? words.classifications.FUNCTION : words.classifications.ECONOMIC;
  return (
    <Await answer={answer}>
      {({ groupBy: { groups } }) => {
        const range = rangeOf(groups.nodes.flatMap((each) => [each.measures.adjustedFen, each.measures.initialFen]));
        return (
          <div class="wide">
            <table class="list">
              <caption>{title}</caption>
              <thead>
                <tr><th scope="col">{words.code}</th><th scope="col" class="bars"><span class="unseen">{words.adjustedBar}</span></th><MeasureHeads /></tr>
              </thead>
              <tbody>
                {groups.nodes.map(({ values, measures }) => values[0] && (
                  <tr key={values[0].value}>
                    <th scope="row">{/^\d/.test(values[0].value) && <code>{values[0].value}</code>} {said(values[0].label)}</th>
                    <td class="bars"><Bar fen={measures.adjustedFen} mark={measures.initialFen} range={range} series={by === "FUNCTION_ITEM" ? 1 : 3} /></td>
                    <MeasureCells measures={measures} />
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      }}
    </Await>
  );
}
