// Comparisons that are asked for often, in plain words: published and now, around an operation, month by month.
import { Link } from "../../parts/answer-state.tsx";
import { step, stepped, usePlace } from "../../address/place.ts";
import type { Marks } from "../../time/marks.ts";
import { instant } from "../../parts/instants.ts";
import { useWords } from "../../words/index.ts";
import { around, monthsOf, NOTHING, NOW, same, toPair, type Month, type Pair } from "./pair.ts";

interface Props {
  readonly pair: Pair;
  readonly marks: Marks;
}

export function ReadyPairs({ pair, marks }: Props) {
  const words = useWords();
  const ready = [
    ...marks.disclosures.map(({ digest, publishedOn }) => ({
      name: words.compare.publishedNow(publishedOn), pair: { before: { disclosure: digest }, after: NOW },
    })),
    { name: words.compare.nothingNow, pair: { before: NOTHING, after: NOW } },
  ];
  return (
    <section class="ready" aria-label={words.compare.ready}>
      <span class="hint">{words.compare.ready}</span>
      {ready.map((each) => <Ready key={each.name} name={each.name} to={each.pair} pair={pair} marks={marks} />)}
      <Operations pair={pair} marks={marks} />
      <Months name={words.compare.monthInForce} months={monthsOf(marks.operations, "effectiveOn")} pair={pair} marks={marks} />
      <Months name={words.compare.monthRecorded} months={monthsOf(marks.operations, "knownAt")} pair={pair} marks={marks} />
    </section>
  );
}

function Ready({ name, to, pair, marks }: Props & { readonly name: string; readonly to: Pair }) {
  const place = usePlace();
  return (
    <Link class="chip" to={stepped(place, toPair(to, marks))} aria-current={same(pair, to) ? "true" : undefined}>{name}</Link>
  );
}

/** Before and after one operation, and from one to the next. */
function Operations({ pair, marks }: Props) {
  const words = useWords();
  const { operations } = marks;
  const index = operations.findIndex((each) => same(pair, around(each)));
  const choose = (at: number): void => {
    const operation = operations[at];
    if (operation) step(toPair(around(operation), marks));
  };
  if (operations.length === 0) return null;
  return (
    <span class="stepper">
      <select aria-label={words.compare.aroundOperation} value={index} onChange={(event) => choose(Number(event.currentTarget.value))}>
        <option value={-1} disabled>{words.compare.aroundOperation}</option>
        {operations.map((each, at) => (
          <option key={each.id} value={at}>
            {words.compare.aroundOne(words.compare.operation(
              each.position, instant(each.recordedAt, "day"), words.several(each.commands.map(words.command)), each.reason,
            ))}
          </option>
        ))}
      </select>
      {index >= 0 && <Neighbours index={index} count={operations.length} onChoose={choose} />}
    </span>
  );
}

function Months({ name, months, pair, marks }: Props & { readonly name: string; readonly months: readonly Month[] }) {
  const words = useWords();
  const index = months.findIndex((each) => same(pair, each.pair));
  const choose = (at: number): void => {
    const month = months[at];
    if (month) step(toPair(month.pair, marks));
  };
  if (months.length === 0) return null;
  return (
    <span class="stepper">
      <select aria-label={name} value={index} onChange={(event) => choose(Number(event.currentTarget.value))}>
        <option value={-1} disabled>{name}</option>
        {months.map((each, at) => <option key={each.name} value={at}>{words.compare.month(each.name)}</option>)}
      </select>
      {index >= 0 && <Neighbours index={index} count={months.length} onChoose={choose} />}
    </span>
  );
}

function Neighbours({ index, count, onChoose }: {
  readonly index: number;
  readonly count: number;
  readonly onChoose: (at: number) => void;
}) {
  const words = useWords();
  return (
    <>
      <button type="button" disabled={index === 0} aria-label={words.compare.earlier} title={words.compare.earlier} onClick={() => onChoose(index - 1)}>‹</button>
      <button type="button" disabled={index === count - 1} aria-label={words.compare.later} title={words.compare.later} onClick={() => onChoose(index + 1)}>›</button>
    </>
  );
}
