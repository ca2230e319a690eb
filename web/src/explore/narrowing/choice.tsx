// Filters of a view: labelled lists whose choice is kept in the address.
import { step, usePlace } from "../../address/place.ts";
import { together } from "../../address/budget.ts";
import { useWords } from "../../words/index.ts";
import { narrowOf, narrowTo, type NarrowName } from "./narrow.ts";

/** One value of several, or all of them. */
export function Choice({ name, label, options, all, first }: {
  readonly name: NarrowName;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  /** The name of no choice; if missing, one is always chosen. */
  readonly all?: string;
  /** The choice that need not stand in the address. */
  readonly first?: string;
}) {
  const chosen = narrowOf(usePlace())[name] ?? first ?? "";
  const known = chosen === "" || options.some(([value]) => value === chosen);
  return (
    <label>
      <span>{label}</span>
      <select
        value={chosen}
        onChange={(event) => {
          const value = event.currentTarget.value;
          narrowTo({ [name]: value === first ? undefined : value || undefined });
        }}
      >
        {all !== undefined && <option value="">{all}</option>}
        {!known && <option value={chosen}>{chosen}</option>}
        {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
      </select>
    </label>
  );
}

/** A few characters of what is looked for. */
export function Sought({ label }: { readonly label: string }) {
  const { text } = usePlace();
  return (
    <label>
      <span>{label}</span>
      <input
        type="search" value={text ?? ""}
        onInput={(event) => step({ text: event.currentTarget.value || undefined }, true)}
      />
    </label>
  );
}

/** One of a few ways to show something, as buttons side by side. */
export function Ways({ name, label, options, first }: {
  readonly name: NarrowName;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly first: string;
}) {
  const chosen = narrowOf(usePlace())[name] ?? first;
  return (
    <div class="ways" role="group" aria-label={label}>
      {options.map(([value, text]) => (
        <button
          key={value} type="button" aria-pressed={chosen === value}
          onClick={() => narrowTo({ [name]: value === first ? undefined : value })}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

/** The lots and natures, which are always the same. */
export function Lots() {
  const words = useWords().explorer;
  return <Choice name="lot" label={words.lot} all={words.all} options={[["CURRENT", words.lots.CURRENT], ["CARRIED", words.lots.CARRIED]]} />;
}

export function Natures() {
  const words = useWords().explorer;
  return <Choice name="nature" label={words.nature} all={words.all} options={[["BASIC", words.natures.BASIC], ["PROJECT", words.natures.PROJECT]]} />;
}

/** The units of a department; those of all together are too many, and some are called alike. */
export function Units({ units }: { readonly units: readonly { readonly key: string; readonly name: string }[] }) {
  const words = useWords().explorer;
  if (together(usePlace())) return null;
  return <Choice name="unit" label={words.unit} all={words.all} options={units.map((each) => [each.key, each.name])} />;
}
