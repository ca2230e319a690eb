// The sums of a project over time, along either axis.
import { useAnswer } from "../../server/question.ts";
import { SeriesDocument } from "../../graphql/documents.ts";
import { Await } from "../../parts/answer-state.tsx";
import { stepped, usePlace } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { useWords } from "../../words/index.ts";
import { Ways } from "../narrowing/choice.tsx";
import { narrowOf } from "../narrowing/narrow.ts";
import { Steps } from "../pictures/steps.tsx";

export function Over({ department, year, id }: {
  readonly department: string;
  readonly year: number | undefined;
  readonly id: string;
}) {
  const words = useWords().explorer;
  const place = usePlace();
  const axis = narrowOf(place).axis === "RECORDED" ? "RECORDED" : "EFFECTIVE";
  const answer = useAnswer(SeriesDocument, {
    department, year: year ?? null, keys: null, narrow: { projects: [id] }, axis, interval: "DAY", at: pointOf(place),
  });
  return (
    <>
      <h2>{words.overTime}</h2>
      <Ways
        name="axis" label={words.axis} first="EFFECTIVE"
        options={[["EFFECTIVE", words.axes.EFFECTIVE], ["RECORDED", words.axes.RECORDED]]}
      />
      <Await answer={answer}>
        {({ series: { points } }) => (
          <Steps
            title={words.overTime}
            lines={[{ key: id, label: words.measures.adjusted, points: points.filter((each, at) => at === 0 || each.changeFen !== "0") }]}
            until={points.at(-1)?.time}
            to={(time) => stepped(place, axis === "RECORDED" ? { on: undefined, known: time, position: undefined, disclosure: undefined } : { on: time })}
          />
        )}
      </Await>
    </>
  );
}
