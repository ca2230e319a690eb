// Fields of one value: names, days, years, yes or no, and what is chosen from a list.
import { Day } from "../../parts/day-field.tsx";
import type { Classification } from "../../graphql/documents.ts";
import { useWords } from "../../words/index.ts";
import { Field, Label, type FieldProps } from "./field.tsx";
import { useDepartments, useHolders, type Project, type Unit } from "../sheets/lists.ts";
import { idOf } from "../sheets/field-paths.ts";

type Text = FieldProps<string>;

export function NameField({ path, name, value, change }: Text) {
  return (
    <Field path={path} label={<Label name={name} />}>
      {(control) => <input {...control} type="text" value={value} onInput={(event) => change(event.currentTarget.value)} />}
    </Field>
  );
}

export function TextField({ path, name, value, change, optional = true }: Text & { readonly optional?: boolean }) {
  const hints: Readonly<Record<string, string>> = useWords().recording.hints;
  return (
    <Field path={path} label={<Label name={name} optional={optional} />} hint={hints[name]}>
      {(control) => <input {...control} type="text" value={value} onInput={(event) => change(event.currentTarget.value)} />}
    </Field>
  );
}

/** Empty: it stays as it is. */
export function SameField({ path, name, value, change }: FieldProps<string | null>) {
  const { recording } = useWords();
  return (
    <Field path={path} label={recording.right(recording.fields[name])} hint={recording.same}>
      {(control) => (
        <input {...control} type="text" value={value ?? ""} onInput={(event) => change(event.currentTarget.value || null)} />
      )}
    </Field>
  );
}

export function DayField({ path, name, value, change }: Text) {
  const hints: Readonly<Record<string, string>> = useWords().recording.hints;
  return (
    <Field path={path} label={<Label name={name} />} hint={hints[name]}>
      {(control) => (
        <Day {...control} value={value} onDay={change} />
      )}
    </Field>
  );
}

export function NumberField({ path, name, value, change, optional = false }: FieldProps<number | null> & {
  readonly optional?: boolean;
}) {
  const hints: Readonly<Record<string, string>> = useWords().recording.hints;
  return (
    <Field path={path} label={<Label name={name} optional={optional} />} hint={hints[name]}>
      {(control) => (
        <input
          {...control} class="number" type="number" min={0} max={9999} step={1} value={value ?? ""}
          onInput={(event) => change(event.currentTarget.value === "" ? null : Math.trunc(event.currentTarget.valueAsNumber))}
        />
      )}
    </Field>
  );
}

export function YesField({ path, name, value, change }: FieldProps<boolean>) {
  const { recording } = useWords();
  return (
    <div class="field yes">
      <input id={idOf(path)} type="checkbox" checked={value} onChange={(event) => change(event.currentTarget.checked)} />
      <label for={idOf(path)}>{recording.fields[name]}</label>
    </div>
  );
}

const CLASSIFICATIONS = ["FUNCTION", "ECONOMIC"] as const satisfies readonly Classification[];

export function ClassificationField({ path, name, value, change }: FieldProps<Classification>) {
  const { recording } = useWords();
  return (
    <Field path={path} label={<Label name={name} />}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => change(event.currentTarget.value as Classification)}>
          {CLASSIFICATIONS.map((each) => <option key={each} value={each}>{recording.values[each]}</option>)}
        </select>
      )}
    </Field>
  );
}

export function DepartmentField({ path, name, value, change }: Text) {
  const departments = useDepartments();
  return (
    <Field path={path} label={<Label name={name} />}>
      {(control) => (
        <>
          <input
            {...control} type="text" list={`${control.id}-list`} autocomplete="off" value={value}
            onInput={(event) => change(event.currentTarget.value)}
          />
          <datalist id={`${control.id}-list`}>
            {departments.map((each) => <option key={each.uuid} value={each.name} />)}
          </datalist>
        </>
      )}
    </Field>
  );
}

export function UnitField({ path, name, value, change, department, year, optional = false, hint }: FieldProps<string | null> & {
  readonly department: string;
  readonly year: number | null;
  readonly optional?: boolean;
  readonly hint?: string;
}) {
  const { units } = useHolders(department, year);
  return (
    <Field path={path} label={<Label name={name} optional={optional} />} hint={nameOf(units, value) ?? hint}>
      {(control) => (
        <Chosen control={control} value={value} change={change} options={units.map((each) => ({ key: each.key, name: each.name }))} />
      )}
    </Field>
  );
}

export function ProjectField({ path, name, value, change, department, unit, year, optional = false }: FieldProps<string | null> & {
  readonly department: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly optional?: boolean;
}) {
  const { recording } = useWords();
  const { units, projects } = useHolders(department, year);
  const within = units.find((each) => each.key === unit || each.name === unit);
  const narrowed = within ? projects.filter((each) => each.unitKey === within.key) : projects;
  const options = narrowed.map((each) => ({
    key: each.key, name: within ? each.name : `${each.name} · ${units.find(({ key }) => key === each.unitKey)?.name ?? each.unitKey}`,
  }));
  const hint = projectOf(projects, units, value) ?? recording.choose(options.length);
  return (
    <Field path={path} label={<Label name={name} optional={optional} />} hint={hint}>
      {(control) => <Chosen control={control} value={value} change={change} options={options} />}
    </Field>
  );
}

function nameOf(among: readonly Unit[], key: string | null): string | undefined {
  return among.find((each) => each.key === key)?.name;
}

function projectOf(projects: readonly Project[], units: readonly Unit[], key: string | null): string | undefined {
  const found = projects.find((each) => each.key === key);
  return found && `${found.name} · ${nameOf(units, found.unitKey) ?? found.unitKey}`;
}

/** Chosen from a list by typing some of it; what is not in the list may be typed as well. */
function Chosen({ control, value, change, options }: {
  readonly control: object & { readonly id: string };
  readonly value: string | null;
  readonly change: (value: string | null) => void;
  readonly options: readonly { readonly key: string; readonly name: string }[];
}) {
  return (
    <>
      <input
        {...control} type="text" list={`${control.id}-list`} autocomplete="off" value={value ?? ""}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <datalist id={`${control.id}-list`}>
        {options.map((each) => <option key={each.key} value={each.key} label={`${each.key} ${each.name}`} />)}
      </datalist>
    </>
  );
}
