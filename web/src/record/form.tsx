// The form of one command, made from its description, and that of what the whole operation shares.
import type { ComponentChildren } from "preact";

import type {
  AmendInput, AmountInput, Classification, EvidenceInput, HandOverInput, LegInput, LineInput, PartInput,
} from "../graphql/documents.ts";
import { useWords } from "../words/index.ts";
import { textOf } from "./sheets/typed-amount.ts";
import { movesMoney, needsAuthority } from "./sheets/commands.ts";
import { EvidenceField } from "./fields/evidence-fields.tsx";
import type { FieldProps } from "./fields/field.tsx";
import { fieldsOf } from "./sheets/missing-fields.ts";
import { LegsField } from "./fields/leg-fields.tsx";
import { LineField } from "./fields/line-fields.tsx";
import { AmountField, PartsField } from "./fields/part-fields.tsx";
import { pathOf, SHARED, type FieldName } from "./sheets/field-paths.ts";
import {
  ClassificationField, DayField, DepartmentField, NameField, NumberField, ProjectField, SameField, TextField, UnitField, YesField,
} from "./fields/value-fields.tsx";
import type { Draft, Shared } from "./sheets/sheets.ts";
import { EventField, OperationField } from "./fields/corrected-subject.tsx";

/** The form of a command. `alone`: its authority and reason are those of the operation. */
export function CommandForm({ draft, change, alone }: {
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly alone: boolean;
}) {
  const put = (field: FieldName, value: unknown): void => change({ ...draft, input: { ...draft.input, [field]: value } } as Draft);
  return (
    <div class="command">
      {fieldsOf(draft).map(({ field, kind, value }) => {
        if (kind === "own?" && alone) return null;
        const props = { path: pathOf(draft.id, field), name: field, value, change: (to: unknown) => put(field, to) };
        return <Of key={field} kind={kind} props={props} draft={draft} />;
      })}
    </div>
  );
}

/** A field by its kind. The kinds are checked against the types of the schema where they are declared, so that here each
 * may be taken at its word. */
function Of({ kind, props, draft }: {
  readonly kind: ReturnType<typeof fieldsOf>[number]["kind"];
  readonly props: FieldProps<unknown>;
  readonly draft: Draft;
}): ComponentChildren {
  const as = <Value,>(): FieldProps<Value> => props as FieldProps<Value>;
  const among = amongOf(draft);
  switch (kind) {
    case "name": return <NameField {...as<string>()} />;
    case "code": return <NameField {...as<string>()} />;
    case "text?": case "own?": return <TextField {...as<string>()} />;
    case "same?": return <SameField {...as<string | null>()} />;
    case "day": return <DayField {...as<string>()} />;
    case "yes": return <YesField {...as<boolean>()} />;
    case "number": return <NumberField {...as<number | null>()} />;
    case "number?": return <NumberField {...as<number | null>()} optional />;
    case "classification": return <ClassificationField {...as<Classification>()} />;
    case "department": return <DepartmentField {...as<string>()} />;
    case "unit": return <UnitField {...as<string | null>()} {...among} />;
    case "unit?": return <UnitField {...orNothing(as<string | null>())} {...among} optional />;
    case "project?": return <ProjectField {...orNothing(as<string | null>())} {...among} optional />;
    case "line": case "current": case "carried": return <LineField {...as<LineInput>()} pot={kind} />;
    case "parts": case "signed": case "parts?": return (
      <PartsField {...as<readonly PartInput[]>()} {...among} signed={kind === "signed"} optional={kind === "parts?"} />
    );
    case "check?": return <CheckField {...as<AmountInput | null>()} like={partsOf(draft)[0]?.amount} />;
    case "legs": return <LegsField {...as<readonly LegInput[]>()} />;
    case "evidence?": return <Evidence {...as<readonly EvidenceInput[] | null>()} unchanged={draft.name === "amend"} />;
    case "operation": return <OperationField {...as<string>()} department={among.department} />;
    case "event": return <EventField {...as<string>()} ordinal={(draft.input as AmendInput).ordinal ?? 0} />;
  }
}

/** An empty choice is none. */
function orNothing(props: FieldProps<string | null>): FieldProps<string | null> {
  return { ...props, change: (value) => props.change(value || null) };
}

/** Among whose units, projects and codes a field of a draft chooses. */
function amongOf({ input }: Draft): { readonly department: string; readonly unit: string | null; readonly year: number } {
  const line = "line" in input ? input.line : "giving" in input ? (input as HandOverInput).giving : undefined;
  const department = line?.department ?? ("department" in input ? input.department : "");
  const unit = "unit" in input ? input.unit ?? null : null;
  return { department, unit, year: line?.fiscalYear ?? NaN };
}

function partsOf({ input }: Draft): readonly PartInput[] {
  return "parts" in input ? input.parts : [];
}

/** The amount as the document states it, to be checked against its parts. */
function CheckField({ path, name, value, change, like }: FieldProps<AmountInput | null> & {
  readonly like: AmountInput | undefined;
}) {
  const { recording } = useWords();
  const blank: AmountInput = like?.yuan === undefined ? { wan: "" } : { yuan: "" };
  return (
    <AmountField
      path={path} name={name} value={value ?? blank} label={recording.stated} hint={recording.hints.amount}
      change={(amount) => change(textOf(amount).trim() ? amount : null)}
    />
  );
}

function Evidence({ value, change, unchanged, ...props }: FieldProps<readonly EvidenceInput[] | null> & {
  readonly unchanged: boolean;
}) {
  return <EvidenceField {...props} value={value ?? []} change={(list) => change(unchanged && list.length === 0 ? null : list)} />;
}

/** The facts shared by all commands of an operation: date, authority, reason, and approval. */
export function SharedForm({ shared, drafts, change }: {
  readonly shared: Shared;
  readonly drafts: readonly Draft[];
  readonly change: (shared: Shared) => void;
}) {
  const { recording } = useWords();
  const text = (name: "authority" | "reason" | "approvedBy") => (
    { path: pathOf(SHARED, name), name, value: shared[name], change: (to: string) => change({ ...shared, [name]: to }) }
  );
  return (
    <fieldset class="shared">
      <legend>{recording.shared}</legend>
      {drafts.some((each) => movesMoney(each.name)) && (
        <DayField
          path={pathOf(SHARED, "effectiveOn")} name="effectiveOn" value={shared.effectiveOn}
          change={(effectiveOn) => change({ ...shared, effectiveOn })}
        />
      )}
      <TextField {...text("authority")} optional={!drafts.some((each) => needsAuthority(each.name))} />
      <TextField {...text("approvedBy")} />
      <TextField {...text("reason")} />
    </fieldset>
  );
}
