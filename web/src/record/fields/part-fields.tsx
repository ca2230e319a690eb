// The classification of an amount: a row for each part, and the sum of the rows.
import { Fragment } from "preact";
import { useState } from "preact/hooks";

import type { AmountInput, Axis, ExpenseClass, PartInput } from "../../graphql/documents.ts";
import { Fen } from "../../parts/amount.tsx";
import { usePlace, type Money } from "../../address/place.ts";
import { useSaid, useWords } from "../../words/index.ts";
import { textOf, totalsOf, unitOf, written } from "../sheets/typed-amount.ts";
import { freshPart, NOT_STATED } from "../sheets/commands.ts";
import { EvidenceField } from "./evidence-fields.tsx";
import { Field, Label, Wrong, type FieldProps } from "./field.tsx";
import { useCodes, type Code } from "../sheets/lists.ts";
import { idOf, pathOf } from "../sheets/field-paths.ts";

type Parts = readonly PartInput[];

export function PartsField({ path, name, value: parts, change, department, year, signed = false, optional = false }: FieldProps<Parts> & {
  readonly department: string;
  readonly year: number;
  /** Whether parts may also take away. */
  readonly signed?: boolean;
  readonly optional?: boolean;
}) {
  const { recording } = useWords();
  const unit = usePlace().money ?? "wan";
  const [opened, open] = useState(false);
  const finer = opened || parts.some(isFiner);
  const codes = useCodes(department, year);
  const put = (at: number, part: PartInput | undefined): void => change(part ? parts.with(at, part) : parts.toSpliced(at, 1));
  return (
    <fieldset class="parts">
      <legend><Label name={name} optional={optional} /></legend>
      {signed && <p class="hint">{recording.signed}</p>}
      {optional && <p class="hint">{recording.hints[name as "closingParts" | "receivingParts"]}</p>}
      <Options id={`${idOf(path)}-functions`} codes={codes.functions} />
      <Options id={`${idOf(path)}-economics`} codes={codes.economics} />
      {parts.map((part, at) => (
        <Row
          key={at} path={pathOf(path, at)} lists={idOf(path)} part={part} finer={finer} codes={codes}
          change={(to) => put(at, to)} remove={optional || parts.length > 1 ? () => put(at, undefined) : undefined}
        />
      ))}
      <Wrong path={path} />
      <div class="under">
        <button type="button" onClick={() => change([...parts, freshPart(parts.at(-1)?.amount ?? written("", unit))])}>{recording.addPart}</button>
        {parts.length > 0 && <Totals parts={parts} />}
        {parts.length > 0 && !finer && <button type="button" class="plain" onClick={() => open(true)}>{recording.finer}</button>}
      </div>
    </fieldset>
  );
}

function isFiner({ axis, expenseClass, evidence }: PartInput): boolean {
  return axis !== "JOINT" || expenseClass !== "NOT_STATED" || (evidence?.length ?? 0) > 0;
}

function Totals({ parts }: { readonly parts: Parts }) {
  const { recording } = useWords();
  const totals = [...totalsOf(parts)];
  return (
    <p class="total" role="status">
      {totals.map(([axis, fen]) => (
        <Fragment key={axis}>
          {recording.total(totals.length > 1 ? recording.values[axis as Axis] : "")} <strong>{fen === undefined ? "—" : <Fen fen={String(fen)} />}</strong>{" "}
        </Fragment>
      ))}
    </p>
  );
}

function Options({ id, codes }: { readonly id: string; readonly codes: readonly Code[] }) {
  const said = useSaid();
  return (
    <datalist id={id}>
      {codes.map((each) => <option key={each.code} value={each.code} label={`${each.code} ${said(each.name)}`} />)}
    </datalist>
  );
}

function Row({ path, lists, part, finer, codes, change, remove }: {
  readonly path: string;
  readonly lists: string;
  readonly part: PartInput;
  readonly finer: boolean;
  readonly codes: { readonly functions: readonly Code[]; readonly economics: readonly Code[] };
  readonly change: (part: PartInput) => void;
  readonly remove: (() => void) | undefined;
}) {
  const { recording } = useWords();
  const code = { part, change, path };
  return (
    <div class="part">
      <AmountField path={pathOf(path, "amount")} name="amount" value={part.amount} change={(amount) => change({ ...part, amount })} />
      <CodeField {...code} field="function" list={`${lists}-functions`} codes={codes.functions} />
      <CodeField {...code} field="economic" list={`${lists}-economics`} codes={codes.economics} />
      {remove ? <button type="button" class="remove" aria-label={recording.removePart} title={recording.removePart} onClick={remove}>×</button> : <span />}
      {finer && <Finer path={path} part={part} change={change} />}
    </div>
  );
}

export function AmountField({ path, name, value, change, label, hint }: FieldProps<AmountInput> & {
  readonly label?: string;
  readonly hint?: string;
}) {
  const words = useWords();
  const unit = unitOf(value);
  return (
    <Field path={path} label={label ?? <Label name={name} />} hint={hint}>
      {(control) => (
        <span class="sum">
          <input
            {...control} class="amount" type="text" inputMode="decimal" autocomplete="off" value={textOf(value)}
            onInput={(event) => change(written(event.currentTarget.value, unit))}
          />
          <select
            aria-label={words.money.label} value={unit}
            onChange={(event) => change(written(textOf(value), event.currentTarget.value as Money))}
          >
            <option value="wan">{words.recording.units.wan}</option>
            <option value="yuan">{words.recording.units.yuan}</option>
          </select>
        </span>
      )}
    </Field>
  );
}

function CodeField({ path, field, list, codes, part, change }: {
  readonly path: string;
  readonly field: "function" | "economic";
  readonly list: string;
  readonly codes: readonly Code[];
  readonly part: PartInput;
  readonly change: (part: PartInput) => void;
}) {
  const { recording } = useWords();
  const said = useSaid();
  const code = part[field] ?? NOT_STATED;
  const found = codes.find((each) => each.code === code);
  const hint = found ? said(found.name) : code === NOT_STATED ? recording.values.NOT_STATED : recording.digits;
  return (
    <Field path={pathOf(path, field)} label={<Label name={field} />} hint={hint}>
      {(control) => (
        <input
          {...control} class="number" type="text" inputMode="numeric" list={list} autocomplete="off" maxLength={7}
          value={code === NOT_STATED ? "" : code}
          onInput={(event) => change({ ...part, [field]: event.currentTarget.value.trim() || NOT_STATED })}
        />
      )}
    </Field>
  );
}

const AXES = ["JOINT", "FUNCTION", "ECONOMIC"] as const satisfies readonly Axis[];
const CLASSES = ["NOT_STATED", "PERSONNEL", "OPERATING", "PROJECT"] as const satisfies readonly ExpenseClass[];

/** Fields seldom needed: breakdowns apart, the class of basic expenditure without a code, and the evidence. */
function Finer({ path, part, change }: {
  readonly path: string;
  readonly part: PartInput;
  readonly change: (part: PartInput) => void;
}) {
  const { recording } = useWords();
  return (
    <div class="finer">
      <Field path={pathOf(path, "axis")} label={<Label name="axis" />}>
        {(control) => (
          <select {...control} value={part.axis ?? "JOINT"} onChange={(event) => change({ ...part, axis: event.currentTarget.value as Axis })}>
            {AXES.map((each) => <option key={each} value={each}>{recording.axes[each]}</option>)}
          </select>
        )}
      </Field>
      <Field path={pathOf(path, "expenseClass")} label={<Label name="expenseClass" />}>
        {(control) => (
          <select
            {...control} value={part.expenseClass ?? NOT_STATED}
            onChange={(event) => change({ ...part, expenseClass: event.currentTarget.value as ExpenseClass })}
          >
            {CLASSES.map((each) => <option key={each} value={each}>{recording.values[each]}</option>)}
          </select>
        )}
      </Field>
      <EvidenceField
        path={pathOf(path, "evidence")} name="evidence" value={part.evidence ?? []}
        change={(evidence) => change({ ...part, evidence })}
      />
    </div>
  );
}
