// The conditions of the log, as a form; the address follows it.
import { useMemo, useRef, useState } from "preact/hooks";

import { step } from "../address/place.ts";
import { useWords, type Words } from "../words/index.ts";
import { addressed, narrowOfForm, type Condition, type Narrow } from "./operation-filter.ts";

const COMMANDS = [
  "Allocate", "AdvanceTransfer", "CarryOver", "Supplement", "Cut", "Recall", "CorrectCarryover", "Reallocate", "HandOver",
  "Reverse", "Amend", "PublishDisclosure", "RoundResidual", "RegisterDepartment", "RegisterUnit", "RegisterProject",
  "GiveName", "StateCode",
] as const;

const SMALL = "(max-width: 44rem)";

interface Props {
  readonly narrow: Narrow;
  /** The known recorders. */
  readonly recorders: readonly string[];
}

/** The form; on a small screen it is folded away while it narrows nothing. */
export function Filters({ narrow, recorders }: Props) {
  const [open, fold] = useState(() => !matchMedia(SMALL).matches || Object.keys(narrow).length > 0);
  const words = useWords();
  // The same as long as the address is, so that what comes in meanwhile takes nothing away from who is writing.
  const form = useMemo(() => <Form narrow={narrow} words={words} />, [addressed(narrow), words]);
  return (
    <details class="narrowing" open={open} onToggle={(event) => fold(event.currentTarget.open)}>
      <summary>{words.journal.narrowing}</summary>
      {form}
      <datalist id="recorders">{recorders.map((each) => <option key={each} value={each} />)}</datalist>
    </details>
  );
}

function Form({ narrow, words: { journal, command } }: { readonly narrow: Narrow; readonly words: Words }) {
  const form = useRef<HTMLFormElement>(null);
  const take = (): void => {
    if (form.current) step({ narrow: addressed(narrowOfForm(form.current)), by: undefined });
  };
  const text = (name: Condition, list?: string) => (
    <label>
      <span>{journal.conditions[name]}</span>
      <input name={name} type="search" value={narrow[name] ?? ""} list={list} autocomplete="off" />
    </label>
  );
  const days = (label: string, from: Condition, to: Condition) => (
    <fieldset class="days">
      <legend>{label}</legend>
      {[from, to].map((name) => (
        <label key={name}>
          <span class="unseen">{journal.conditions[name]}</span>
          <input name={name} type="date" value={narrow[name] ?? ""} title={journal.conditions[name]} min="1949-01-01" max="2999-12-31" />
        </label>
      ))}
    </fieldset>
  );
  const check = (name: Condition) => (
    <label class="check">
      <input name={name} type="checkbox" value="1" checked={narrow[name] !== undefined} /> <span>{journal.conditions[name]}</span>
    </label>
  );
  return (
    <form
      ref={form} class="filters" role="search" aria-label={journal.narrowing}
      onChange={take}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      {text("reason")}
      {text("authority")}
      <label>
        <span>{journal.conditions.command}</span>
        <select name="command" value={narrow.command ?? ""}>
          <option value="">{journal.any}</option>
          {COMMANDS.map((each) => <option key={each} value={each}>{command(each)}</option>)}
        </select>
      </label>
      {text("recordedBy", "recorders")}
      {days(journal.effective, "effectiveFrom", "effectiveTo")}
      {days(journal.recorded, "recordedFrom", "recordedTo")}
      <span class="checks">{check("backDated")}{check("ours")}</span>
      <button type="submit">{journal.narrow}</button>
      {Object.keys(narrow).length > 0 && (
        <button type="button" onClick={() => step({ narrow: undefined, by: undefined })}>{journal.all}</button>
      )}
    </form>
  );
}
