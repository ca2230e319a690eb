// The path of a field on a sheet: the draft's number, then the names of the schema, as in 3.line.project.
import type {
  EvidenceInput, LegInput, LineInput, OperationInput, PartInput,
} from "../../graphql/documents.ts";
import type { Inputs, Name } from "./commands.ts";

type KeysOf<Union> = Union extends unknown ? keyof Union : never;

/** Every name a field can have. */
export type FieldName = KeysOf<
  Inputs[Name] | EvidenceInput | LegInput | LineInput | PartInput | Omit<OperationInput, "idempotencyKey" | "validateOnly">
>;

/** The draft's number in the paths of fields shared by the whole operation. */
export const SHARED = "shared";

export function pathOf(...steps: readonly (string | number)[]): string {
  return steps.join(".");
}

/** The id of the control of a field. */
export function idOf(path: string): string {
  return `field-${path.replaceAll(".", "-")}`;
}

/** Put the focus on a field. */
export function focus(path: string): void {
  const control = document.getElementById(idOf(path));
  control?.closest("details")?.setAttribute("open", "");
  control?.focus();
  control?.scrollIntoView({ block: "center" });
}
