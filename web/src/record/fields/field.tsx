// A field of a form: its label, its control, and beside it what the ledger says against it.
import { createContext, type ComponentChildren } from "preact";
import { useContext } from "preact/hooks";

import { useWords } from "../../words/index.ts";
import { idOf, type FieldName } from "../sheets/field-paths.ts";

/** Faults, by the path of their field. */
export const Wrongs = createContext<ReadonlyMap<string, string>>(new Map());

/** The properties that a control gets from its field. */
export interface Control {
  readonly id: string;
  readonly "aria-invalid": boolean | undefined;
  readonly "aria-describedby": string | undefined;
}

/** The properties of every field. */
export interface FieldProps<Value> {
  readonly path: string;
  readonly name: FieldName;
  readonly value: Value;
  readonly change: (value: Value) => void;
}

export function Field({ path, label, hint, children }: {
  readonly path: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly children: (control: Control) => ComponentChildren;
}) {
  const wrong = useContext(Wrongs).get(path);
  const id = idOf(path);
  const said = `${id}-said`;
  const told = wrong !== undefined || Boolean(hint);
  return (
    <div class={`field${wrong === undefined ? "" : " wrong"}`}>
      <label for={id}>{label}</label>
      {children({ id, "aria-invalid": wrong === undefined ? undefined : true, "aria-describedby": told ? said : undefined })}
      {told && <p id={said} class={wrong === undefined ? "hint" : "bad"}>{wrong ?? hint}</p>}
    </div>
  );
}

/** Faults of several fields together: of a list, or of a line. */
export function Wrong({ path }: { readonly path: string }) {
  const wrong = useContext(Wrongs).get(path);
  return wrong === undefined ? null : <p class="bad" id={idOf(path)} tabIndex={-1}>{wrong}</p>;
}

/** The label of a field, and whether it may stay empty. */
export function Label({ name, optional = false }: { readonly name: FieldName; readonly optional?: boolean }) {
  const { recording } = useWords();
  return <>{recording.fields[name]}{optional && <span class="optional"> {recording.optional}</span>}</>;
}
