// Fields still missing before the ledger is asked.
import type { EvidenceInput, LegInput, LineInput, PartInput } from "../../graphql/documents.ts";
import { FORMS, movesMoney, NOT_STATED, type Kind } from "./commands.ts";
import { textOf } from "./typed-amount.ts";
import type { FieldName } from "./field-paths.ts";
import { pathOf, SHARED } from "./field-paths.ts";
import type { Draft, Sheet } from "./sheets.ts";

export interface Gap {
  readonly path: string;
  readonly field: FieldName;
  /** Something is there, but it is no code or number yet. */
  readonly half: boolean;
}

const CODE = /^(\d{3}|\d{5}|\d{7})$/;

/** Everything that a sheet still needs. */
export function gapsOf(sheet: Sheet): Gap[] {
  const dated = sheet.drafts.some((each) => movesMoney(each.name));
  const day = dated && !sheet.shared.effectiveOn ? [empty(pathOf(SHARED, "effectiveOn"), "effectiveOn")] : [];
  return [...sheet.drafts.flatMap(ofDraft), ...day];
}

function ofDraft(draft: Draft): Gap[] {
  if (draft.name === "amend" && AMENDED.every((each) => draft.input[each] === null)) {
    return [...ofFields(draft), empty(pathOf(draft.id, "authority"), "authority")];
  }
  return ofFields(draft);
}

/** Facts that an amendment may correct: at least one of them. */
const AMENDED = ["authority", "reason", "evidence"] as const;

function ofFields(draft: Draft): Gap[] {
  return fieldsOf(draft).flatMap(({ field, kind, value }) => ofField(pathOf(draft.id, field), field, kind, value));
}

/** The fields of a draft in the order of its form, each with its kind and what it holds. */
export function fieldsOf(draft: Draft): readonly { field: FieldName; kind: Kind; value: unknown }[] {
  const input: Readonly<Record<string, unknown>> = draft.input;
  return Object.entries(FORMS[draft.name].fields).map(([field, kind]) => (
    { field: field as FieldName, kind: kind as Kind, value: input[field] }
  ));
}

function ofField(path: string, field: FieldName, kind: Kind, value: unknown): Gap[] {
  switch (kind) {
    case "line": case "current": case "carried": return ofLine(path, value as LineInput);
    case "parts": case "signed": case "parts?": return (value as PartInput[]).flatMap((each, at) => ofPart(`${path}.${at}`, each));
    case "legs": return (value as LegInput[]).flatMap((leg, at) => [
      ...ofLine(pathOf(path, at, "line"), leg.line),
      ...leg.parts.flatMap((each, part) => ofPart(pathOf(path, at, "parts", part), each)),
    ]);
    case "code": return ofCode(path, field, value as string);
    case "number": return Number.isInteger(value) ? [] : [empty(path, field)];
    case "evidence?": return ((value ?? []) as EvidenceInput[]).flatMap((each, at) => (
      each.document.trim() ? [] : [empty(pathOf(path, at, "document"), "document")]
    ));
    case "name": case "department": case "unit": case "day": case "operation": case "event":
      return (value as string).trim() ? [] : [empty(path, field)];
    default: return [];
  }
}

function ofLine(path: string, line: LineInput): Gap[] {
  const needed = ["department", "project", "fiscalYear", "source"] as const;
  return needed.filter((each) => !line[each]).map((each) => empty(pathOf(path, each), each));
}

function ofPart(path: string, part: PartInput): Gap[] {
  const amount = textOf(part.amount).trim();
  return [
    ...(amount && amount !== "-" ? [] : [empty(pathOf(path, "amount"), "amount")]),
    ...ofCode(pathOf(path, "function"), "function", part.function ?? NOT_STATED),
    ...ofCode(pathOf(path, "economic"), "economic", part.economic ?? NOT_STATED),
  ];
}

function ofCode(path: string, field: FieldName, code: string): Gap[] {
  if (code === NOT_STATED || CODE.test(code)) return [];
  return [{ path, field, half: code !== "" }];
}

function empty(path: string, field: FieldName): Gap {
  return { path, field, half: false };
}
