// The field that a refusal is about, beside which it is shown.
import { SHARED, type FieldName } from "./field-paths.ts";
import type { Refusal, Sheet } from "./sheets.ts";

type Rule = Refusal["__typename"];

/** The fields that a refusal may be about, and the fact of it that says what stands in the field. Those of the whole
 * operation are tried after those of the commands; a rule that is not here is told above the form only. */
const ABOUT: { readonly [R in Rule]?: { readonly fields: readonly FieldName[]; readonly fact?: string } } = {
  UnknownDepartment: { fields: ["department"], fact: "department" },
  UnknownUnit: { fields: ["unit", "project"], fact: "unit" },
  UnknownProject: { fields: ["project"], fact: "project" },
  UnknownCode: { fields: ["function", "economic", "code"], fact: "code" },
  InvalidCode: { fields: ["function", "economic", "code"], fact: "code" },
  ContradictoryCodeName: { fields: ["name", "code"], fact: "stated" },
  InvalidAmount: { fields: ["amount"], fact: "text" },
  InvalidNotation: { fields: ["authority", "amount", "project", "unit"], fact: "text" },
  InvalidName: { fields: ["name"], fact: "name" },
  AlreadyRegistered: { fields: ["name"], fact: "name" },
  InvalidDate: { fields: ["effectiveOn", "since"] },
  AmountNotPositive: { fields: ["parts", "legs"] },
  AuthorityRequired: { fields: ["authority"] },
  BalanceBelowZero: { fields: ["parts", "legs", "operationId"] },
  MixedBreakdown: { fields: ["parts", "legs"] },
  SeparateBreakdownNotAllowed: { fields: ["parts", "legs"] },
  UnbalancedBreakdown: { fields: ["parts", "legs"] },
  UnbalancedReallocation: { fields: ["legs"] },
  ReallocationCrossesLines: { fields: ["legs"] },
  HandoverWithinDepartment: { fields: ["receiving"] },
  WrongLot: { fields: ["originYear"] },
  WrongOriginYear: { fields: ["originYear"], fact: "originYear" },
  UnknownLine: { fields: ["line", "giving"] },
  UnknownOperation: { fields: ["operationId"], fact: "operationId" },
  AlreadyReversed: { fields: ["operationId"], fact: "operationId" },
  NothingToReverse: { fields: ["operationId"], fact: "operationId" },
  ReversalOfReversal: { fields: ["operationId"], fact: "operationId" },
  ReversalBeforeOperation: { fields: ["effectiveOn"] },
  ReversalAfterDocument: { fields: ["effectiveOn"] },
  UnknownEvent: { fields: ["eventId"], fact: "eventId" },
};

interface Leaf {
  readonly path: string;
  readonly field: string;
  readonly value: unknown;
}

/** The paths of the fields that a refusal is about: those that hold what it names, or else the only one of its kind. */
export function aimsOf(refusal: Refusal, sheet: Sheet): readonly string[] {
  const about = ABOUT[refusal.__typename];
  if (!about) return [];
  const leaves = [
    ...sheet.drafts.flatMap((draft) => leavesOf(String(draft.id), "", draft.input)),
    ...leavesOf(SHARED, "", sheet.shared),
  ].filter((leaf) => about.fields.some((field) => field === leaf.field));
  const facts: Readonly<Record<string, unknown>> = { ...refusal };
  const fact = about.fact === undefined ? undefined : String(facts[about.fact] ?? "").split(";")[0];
  const named = fact ? leaves.filter((leaf) => textsOf(leaf.value).includes(fact)) : [];
  if (named.length > 0) return named.map((leaf) => leaf.path);
  // Of an authority the operation's own field is the one that is always shown.
  const likely = about.fields.flatMap((field) => leaves.filter((leaf) => leaf.field === field));
  const shared = likely.filter((leaf) => leaf.path.startsWith(SHARED));
  return shared.length === 1 ? [shared[0]!.path] : likely.length === 1 ? [likely[0]!.path] : [];
}

/** Every value of an input with the name of its field, lists and objects before what is in them. */
function leavesOf(path: string, field: string, value: unknown): Leaf[] {
  const own = field ? [{ path, field, value }] : [];
  if (value === null || typeof value !== "object") return own;
  return [
    ...own,
    ...Object.entries(value).flatMap(([name, inner]) => (
      leavesOf(`${path}.${name}`, /^\d+$/.test(name) ? "" : name, inner)
    )),
  ];
}

function textsOf(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  return typeof value === "object" ? Object.values(value).map(String) : [String(value)];
}
