// The commands of the ledger, as forms: which fields each has, and of what kind. The schema's own types see to it that
// none is forgotten: a command or a field that is added there does not compile here.
import type {
  AmountInput, CarryOverInput, Classification, CommandInput, EvidenceInput, FundingSource, LegInput, LineInput, MoneyInput,
  PartInput,
} from "../../graphql/documents.ts";

export type Name = keyof CommandInput;
export type Inputs = { readonly [N in Name]: NonNullable<CommandInput[N]> };

/** The kind of a field. A question mark: it may stay empty. */
type KindOf<Value> =
  Value extends LineInput ? "line" | "current" | "carried"
  : Value extends AmountInput ? "check?"
  : Value extends readonly PartInput[] ? "parts" | "signed" | "parts?"
  : Value extends readonly LegInput[] ? "legs"
  : Value extends readonly EvidenceInput[] ? "evidence?"
  : Value extends boolean ? "yes"
  : Value extends number ? "number" | "number?"
  : Value extends Classification ? "classification"
  : "name" | "text?" | "own?" | "same?" | "department" | "unit" | "unit?" | "project?" | "code" | "day" | "operation" | "event";
type Fields<Input> = { readonly [Field in keyof Input]-?: KindOf<NonNullable<Input[Field]>> };
type FieldsOf<N extends Name> = Fields<Inputs[N]>;
export type Kind = { [N in Name]: FieldsOf<N>[keyof FieldsOf<N>] }[Name];

/** The budget of a fresh form, and the day of writing. */
export interface Ground {
  readonly department: string;
  readonly year: number;
  readonly today: string;
  /** The operation to reverse or the event to amend, from the address. */
  readonly id: string;
}

export type Group = "money" | "names" | "corrections";
interface Form<Input> {
  readonly group: Group;
  readonly fields: Fields<Input>;
  readonly fresh: (ground: Ground) => Input;
}

/** The value of a choice not made yet; it is never sent. */
export const UNCHOSEN = "" as FundingSource;

export function freshLine({ department, year }: Ground, carried = false): LineInput {
  return {
    department, unit: null, project: "", fiscalYear: year, source: UNCHOSEN, originYear: carried ? year - 1 : null,
  };
}

export function freshPart(like?: AmountInput): PartInput {
  const amount: AmountInput = like?.yuan === undefined ? { wan: "" } : { yuan: "" };
  return { amount, function: NOT_STATED, economic: NOT_STATED, axis: "JOINT", expenseClass: "NOT_STATED", evidence: [] };
}

export const NOT_STATED = "NOT_STATED";

const OWN = { authority: "", reason: "" } as const;

function money(line: "current" | "carried" | "line", parts: "parts" | "signed" = "parts"): Form<MoneyInput> {
  return {
    group: "money",
    fields: { line, parts, amount: "check?", authority: "own?", reason: "own?" },
    fresh: (ground) => ({ line: freshLine(ground, line === "carried"), parts: [freshPart()], amount: null, ...OWN }),
  };
}

const CARRY_OVER: Form<CarryOverInput> = {
  group: "money",
  fields: { line: "carried", parts: "parts", amount: "check?", closingParts: "parts?", authority: "own?", reason: "own?" },
  fresh: (ground) => ({ line: freshLine(ground, true), parts: [freshPart()], amount: null, closingParts: [], ...OWN }),
};

export const FORMS: { readonly [N in Name]: Form<Inputs[N]> } = {
  allocate: money("current"),
  advanceTransfer: money("current"),
  carryOver: CARRY_OVER,
  supplement: money("current"),
  cut: money("line"),
  recall: money("line"),
  reallocate: {
    group: "money",
    fields: { legs: "legs", authority: "own?", reason: "own?" },
    fresh: (ground) => ({ legs: [freshLeg(ground), freshLeg(ground)], ...OWN }),
  },
  handOver: {
    group: "money",
    fields: {
      giving: "line", receiving: "line", parts: "parts", receivingParts: "parts?", amount: "check?", authority: "own?",
      reason: "own?",
    },
    fresh: (ground) => ({
      giving: freshLine(ground), receiving: { ...freshLine(ground), department: "" }, parts: [freshPart()],
      receivingParts: [], amount: null, ...OWN,
    }),
  },
  registerDepartment: {
    group: "names", fields: { name: "name", evidence: "evidence?" }, fresh: () => ({ name: "", evidence: [] }),
  },
  registerUnit: {
    group: "names",
    fields: { department: "department", name: "name", evidence: "evidence?" },
    fresh: ({ department }) => ({ department, name: "", evidence: [] }),
  },
  registerProject: {
    group: "names",
    fields: { department: "department", unit: "unit", name: "name", secret: "yes", codeNamed: "yes", evidence: "evidence?" },
    fresh: ({ department }) => ({ department, unit: "", name: "", secret: false, codeNamed: false, evidence: [] }),
  },
  giveName: {
    group: "names",
    fields: {
      department: "department", unit: "unit?", project: "project?", name: "name", since: "day", alias: "yes", how: "text?",
      evidence: "evidence?",
    },
    fresh: ({ department, today }) => ({
      department, unit: null, project: null, name: "", since: today, alias: false, how: "", evidence: [],
    }),
  },
  stateCode: {
    group: "names",
    fields: {
      classification: "classification", code: "code", name: "name", nameEn: "text?", firstYear: "number", lastYear: "number?",
      evidence: "evidence?",
    },
    fresh: ({ year }) => ({
      classification: "FUNCTION", code: "", name: "", nameEn: "", firstYear: year, lastYear: null, evidence: [],
    }),
  },
  reverse: {
    group: "corrections",
    fields: { operationId: "operation", reason: "own?" },
    fresh: ({ id }) => ({ operationId: id, reason: "" }),
  },
  amend: {
    group: "corrections",
    fields: { eventId: "event", ordinal: "number", authority: "same?", reason: "same?", evidence: "evidence?" },
    fresh: ({ id }) => ({ eventId: id, ordinal: 0, authority: null, reason: null, evidence: null }),
  },
  correctCarryover: { ...money("carried", "signed"), group: "corrections" },
};

export const NAMES = Object.keys(FORMS) as readonly Name[];

export function freshLeg(ground: Ground): LegInput {
  return { line: freshLine(ground), parts: [freshPart()], amount: null };
}

/** The commands after which no money has moved: they are in force on no day of their own. */
const MONEYLESS: ReadonlySet<Name> = new Set([
  "registerDepartment", "registerUnit", "registerProject", "giveName", "stateCode", "amend",
]);

/** The commands that need the number of a document. */
const ORDERED: ReadonlySet<Name> = new Set(["advanceTransfer", "supplement", "cut", "recall"]);

export function needsAuthority(name: Name): boolean {
  return ORDERED.has(name);
}

export function movesMoney(name: Name): boolean {
  return !MONEYLESS.has(name);
}
