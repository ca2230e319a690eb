// Which command to record: all of them, by what they are about.
import { Link } from "../parts/answer-state.tsx";
import { elsewhere, usePlace } from "../address/place.ts";
import { useWords } from "../words/index.ts";
import { FORMS, NAMES, type Group } from "./sheets/commands.ts";
import { SEVERAL, type By } from "./sheets/sheets.ts";

const GROUPS: readonly Group[] = ["money", "names", "corrections"];

/** The name of a command. */
export function useCalled(): (by: By) => string {
  const words = useWords();
  return (by) => (by === SEVERAL ? words.recording.several : words.command(by.charAt(0).toUpperCase() + by.slice(1)));
}

/** `full`: with descriptions, before a command is chosen. */
export function Menu({ chosen, full }: { readonly chosen: By | undefined; readonly full: boolean }) {
  const { recording } = useWords();
  const place = usePlace();
  const called = useCalled();
  const entry = (by: By) => (
    <li key={by}>
      <Link to={elsewhere(place, "record", { by })} aria-current={by === chosen ? "page" : undefined}>
        <span class="called">{called(by)}</span>
        {full && <span class="does">{recording.does[by]}</span>}
      </Link>
    </li>
  );
  return (
    <nav class={`commands${full ? " full" : ""}`} aria-label={recording.commands}>
      {GROUPS.map((group) => (
        <section key={group}>
          <h2>{recording.groups[group]}</h2>
          <ul>{NAMES.filter((name) => FORMS[name].group === group).map(entry)}</ul>
        </section>
      ))}
      <section>
        <h2>{recording.together}</h2>
        <ul>{entry(SEVERAL)}</ul>
      </section>
    </nav>
  );
}
