// The sides of a reallocation: what each line gives or gets, together nothing.
import type { LegInput } from "../../graphql/documents.ts";
import { Fen } from "../../parts/amount.tsx";
import { useWords } from "../../words/index.ts";
import { amountOf } from "../sheets/typed-amount.ts";
import { freshPart } from "../sheets/commands.ts";
import { Wrong, type FieldProps } from "./field.tsx";
import { LineField } from "./line-fields.tsx";
import { PartsField } from "./part-fields.tsx";
import { pathOf } from "../sheets/field-paths.ts";

export function LegsField({ path, value: legs, change }: FieldProps<readonly LegInput[]>) {
  const { recording } = useWords();
  const sums = legs.map((leg) => amountOf(leg.parts));
  const sum = sums.reduce((all, each) => (all === undefined || each === undefined ? undefined : all + each), 0n);
  const put = (at: number, leg: LegInput): void => change(legs.with(at, leg));
  return (
    <div class="legs">
      {legs.map((leg, at) => {
        const own = pathOf(path, at);
        return (
          <section key={at} class="leg">
            <h3>
              {recording.leg(at + 1)}
              {legs.length > 2 && <button type="button" onClick={() => change(legs.toSpliced(at, 1))}>{recording.removeLeg}</button>}
            </h3>
            <LineField path={pathOf(own, "line")} name="line" value={leg.line} pot="line" change={(line) => put(at, { ...leg, line })} />
            <PartsField
              path={pathOf(own, "parts")} name="parts" value={leg.parts} signed department={leg.line.department}
              year={leg.line.fiscalYear} change={(parts) => put(at, { ...leg, parts })}
            />
          </section>
        );
      })}
      <div class="under">
        <button type="button" onClick={() => change([...legs, nextTo(legs.at(-1))])}>{recording.addLeg}</button>
        <p class={`total${sum === 0n ? "" : " off"}`} role="status">
          {recording.sumOfLegs} <strong>{sum === undefined ? "—" : <Fen fen={String(sum)} plus />}</strong> {sum === undefined ? "" : recording.balanced(sum === 0n)}
        </p>
      </div>
      <Wrong path={path} />
    </div>
  );
}

/** Another side is of the same year, source and pot: only what it is for differs. */
function nextTo(last: LegInput | undefined): LegInput {
  const { line } = last as LegInput;
  return { line: { ...line, unit: null, project: "" }, parts: [freshPart(last?.parts[0]?.amount)], amount: null };
}
