// The budget line that a command is about: whose, what for, of which year, from which source, and of which pot.
import { Fen } from "../../parts/amount.tsx";
import type { FundingSource, LineInput } from "../../graphql/documents.ts";
import { useSaid, useWords } from "../../words/index.ts";
import { UNCHOSEN } from "../sheets/commands.ts";
import { Field, Label, Wrong, type FieldProps } from "./field.tsx";
import { useHolders, useHolding, useSources } from "../sheets/lists.ts";
import { pathOf } from "../sheets/field-paths.ts";
import { DepartmentField, NumberField, ProjectField, UnitField } from "./value-fields.tsx";

/** Which money the command is for: this year's, carried, or either. */
export type Pot = "current" | "carried" | "line";

export function LineField({ path, name, value: line, change, pot }: FieldProps<LineInput> & { readonly pot: Pot }) {
  const { recording } = useWords();
  const at = (field: keyof LineInput) => ({ path: pathOf(path, field), name: field });
  const { projects } = useHolders(line.department, line.fiscalYear);
  const unit = line.unit ?? null;
  return (
    <fieldset class="line">
      <legend>{recording.fields[name]}</legend>
      <Wrong path={path} />
      <DepartmentField {...at("department")} value={line.department} change={(department) => change({ ...line, department })} />
      <UnitField
        {...at("unit")} optional value={unit} department={line.department} year={line.fiscalYear} hint={recording.hints.unit}
        change={(to) => change({ ...line, unit: to || null })}
      />
      <ProjectField
        {...at("project")} value={line.project} department={line.department} unit={unit} year={line.fiscalYear}
        change={(to) => change({ ...line, project: to ?? "" })}
      />
      <NumberField {...at("fiscalYear")} value={line.fiscalYear} change={(to) => change({ ...line, fiscalYear: to ?? 0 })} />
      <SourceField {...at("source")} value={line.source} change={(source) => change({ ...line, source })} />
      <PotField {...at("originYear")} line={line} pot={pot} change={(originYear) => change({ ...line, originYear })} />
      <Holding holds={useHolding(line, projects)} />
    </fieldset>
  );
}

function Holding({ holds }: { readonly holds: string | undefined }) {
  const { recording } = useWords();
  return holds === undefined ? null : <p class="line-holds hint" role="status">{recording.holds} <Fen fen={holds} /></p>;
}

function SourceField({ path, name, value, change }: FieldProps<FundingSource>) {
  const { recording } = useWords();
  const said = useSaid();
  return (
    <Field path={path} label={<Label name={name} />}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => change(event.currentTarget.value as FundingSource)}>
          <option value={UNCHOSEN}>{recording.chooseOne}</option>
          {useSources().map((each) => <option key={each.source} value={each.source}>{said(each.label)}</option>)}
        </select>
      )}
    </Field>
  );
}

/** This year's money, or carried money with the year that it comes from. */
function PotField({ path, name, line, pot, change }: {
  readonly path: string;
  readonly name: keyof LineInput;
  readonly line: LineInput;
  readonly pot: Pot;
  readonly change: (year: number | null) => void;
}) {
  const { recording } = useWords();
  const year = line.originYear ?? null;
  const carried = year !== null;
  return (
    <>
      {pot === "line" && (
        <Field path={pathOf(path, "pot")} label={recording.pot}>
          {(control) => (
            <select
              {...control} value={carried ? "CARRIED" : "CURRENT"}
              onChange={(event) => change(event.currentTarget.value === "CARRIED" ? line.fiscalYear - 1 : null)}
            >
              <option value="CURRENT">{recording.values.CURRENT}</option>
              <option value="CARRIED">{recording.values.CARRIED}</option>
            </select>
          )}
        </Field>
      )}
      {(carried || pot === "carried") && <NumberField path={path} name={name} value={year} change={change} />}
    </>
  );
}
