// The events that would be recorded, with what the ledger derives by itself.
import { Fen } from "../../parts/amount.tsx";
import { useSaid, useWords } from "../../words/index.ts";
import type { Ground } from "../sheets/commands.ts";
import { useCodes, type Code } from "../sheets/lists.ts";
import type { Validated } from "../sheets/sheets.ts";

type Event = Validated["events"][number];
type Part = Event["parts"][number];

export function Planned({ events, ground }: { readonly events: readonly Event[]; readonly ground: Ground }) {
  const { recording } = useWords();
  const { functions, economics } = useCodes(ground.department, ground.year);
  return (
    <section class="planned">
      <h3>{recording.events(events.length)}</h3>
      <ol>
        {events.map((event) => (
          <li key={event.id}>
            <strong>{event.kind ? recording.kinds[event.kind] : recording.event(event.event)}</strong>{" "}
            {event.fen !== null && <Fen fen={event.fen} plus />}
            {event.parts.length > 0 && (
              <ul class="plain">{event.parts.map((part, at) => <li key={at}><Classified part={part} functions={functions} economics={economics} /></li>)}</ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Classified({ part, functions, economics }: {
  readonly part: Part;
  readonly functions: readonly Code[];
  readonly economics: readonly Code[];
}) {
  const { recording } = useWords();
  const said = useSaid();
  const { values, fields } = recording;
  const named = (code: string, among: readonly Code[]): string => {
    const found = among.find((each) => each.code === code);
    return code === "NOT_STATED" ? values.NOT_STATED : found ? `${code} ${said(found.name)}` : code;
  };
  return (
    <>
      <Fen fen={part.fen} plus />{" "}
      {part.axis !== "ECONOMIC" && <span class="chip" title={fields.function}>{named(part.function, functions)}</span>}{" "}
      {part.axis !== "FUNCTION" && <span class="chip" title={fields.economic}>{named(part.economic, economics)}</span>}{" "}
      <span class="hint" title={part.how}>{recording.bases[part.basis]}{part.how && `: ${part.how}`}</span>
    </>
  );
}
