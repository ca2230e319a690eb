// Drafts of operations, sheet by sheet, kept in memory while the page is open.
import { useEffect, useState } from "preact/hooks";

import type { Problem } from "../../server/question.ts";
import type { CommandInput, OperationInput, RecordOperationMutation } from "../../graphql/documents.ts";
import { FORMS, movesMoney, NAMES, type Ground, type Inputs, type Name } from "./commands.ts";

export type Result = RecordOperationMutation["record"];
export type Recorded = Extract<Result, { readonly __typename: "Recorded" }>;
export type Validated = Extract<Result, { readonly __typename: "Validated" }>;
export type Refusal = Exclude<Result, Recorded | Validated>;

/** One command as it is written so far. */
export type Draft = { readonly [N in Name]: { readonly id: number; readonly name: N; readonly input: Inputs[N] } }[Name];

/** The facts shared by the whole operation. */
export type Shared = Required<Pick<OperationInput, "authority" | "reason" | "approvedBy">> & { readonly effectiveOn: string };

/** The outcome of recording. `unknown`: there was no answer, so it may be recorded or not. */
export type Sent =
  | { readonly state: "sending" }
  | { readonly state: "unknown"; readonly problem: Problem }
  | { readonly state: "refused"; readonly refusal: Refusal }
  | { readonly state: "problem"; readonly problem: Problem }
  | { readonly state: "recorded"; readonly recorded: Recorded };

export interface Sheet {
  readonly ground: Ground;
  readonly drafts: readonly Draft[];
  readonly shared: Shared;
  /** Named anew for each sheet, and kept until it is known what came of it: sent twice, it is recorded once. */
  readonly key: string;
  readonly touched: boolean;
  readonly sent?: Sent | undefined;
}

/** Several commands as one operation, beside the forms of single ones. */
export const SEVERAL = "several";
export type By = Name | typeof SEVERAL;

export function byOf(text: string | undefined): By | undefined {
  return text === SEVERAL ? SEVERAL : NAMES.find((each) => each === text);
}

let count = 0;

export function freshDraft(name: Name, ground: Ground): Draft {
  count += 1;
  return { id: count, name, input: FORMS[name].fresh(ground) } as Draft;
}

const sheets = new Map<string, Sheet>();
const listeners = new Set<() => void>();

function fresh(by: By, ground: Ground): Sheet {
  return {
    ground,
    drafts: by === SEVERAL ? [] : [freshDraft(by, ground)],
    shared: { effectiveOn: ground.today, authority: "", reason: "", approvedBy: "" },
    key: crypto.randomUUID(),
    touched: false,
  };
}

/** A sheet and how to change it; a blank one is made where there is none, or where nobody wrote on that of another
 * budget. */
export function useSheet(by: By, ground: Ground): readonly [Sheet, (sheet: Sheet | undefined) => void] {
  const [, again] = useState(0);
  useEffect(() => {
    const listener = (): void => again((n) => n + 1);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  const name = `${by} ${ground.id}`;
  const before = sheets.get(name);
  const sheet = before && (before.touched || same(before.ground, ground)) ? before : fresh(by, ground);
  if (sheet !== before) sheets.set(name, sheet);
  return [sheet, (next) => keep(name, next)];
}

function same(one: Ground, other: Ground): boolean {
  return one.department === other.department && one.year === other.year;
}

function keep(name: string, sheet: Sheet | undefined): void {
  if (sheet) sheets.set(name, sheet);
  else sheets.delete(name);
  guard();
  for (const listener of listeners) listener();
}

/** Add a draft to those that are recorded together. */
export function gather(draft: Draft, shared: Shared, ground: Ground): void {
  const name = `${SEVERAL} `;
  const several = sheets.get(name);
  const before = several?.touched && several.sent?.state !== "recorded" ? several : { ...fresh(SEVERAL, ground), shared };
  count += 1;
  keep(name, { ...before, drafts: [...before.drafts, { ...draft, id: count }], touched: true });
}

/** Whether there is input that is not recorded. */
function unsent(): boolean {
  return [...sheets.values()].some((each) => each.touched && each.sent?.state !== "recorded");
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** Only while something would be lost does the browser ask before leaving. */
function guard(): void {
  if (unsent()) addEventListener("beforeunload", warn);
  else removeEventListener("beforeunload", warn);
}

/** The sheet as the API takes it. */
export function requestOf(sheet: Sheet, validateOnly: boolean): { commands: CommandInput[]; operation: OperationInput } {
  const { effectiveOn, ...said } = sheet.shared;
  const dated = sheet.drafts.some((each) => movesMoney(each.name));
  return {
    commands: sheet.drafts.map((each) => ({ [each.name]: each.input }) as CommandInput),
    operation: { ...said, effectiveOn: dated ? effectiveOn : null, idempotencyKey: sheet.key, validateOnly },
  };
}
