// The events that would be recorded, with what the ledger derives by itself.
import { Fen } from "../parts/fen.tsx";
import { useWords } from "../words/index.ts";
import type { Validated } from "./sheets.ts";

type Event = Validated["events"][number];
type Part = Event["parts"][number];

export function Planned({ events }: { readonly events: readonly Event[] }) {
  const { recording } = useWords();
  return (
    <section class="planned">
      <h3>{recording.events(events.length)}</h3>
      <ol>
        {events.map((event) => (
          <li key={event.id}>
            <strong>{event.kind ? recording.kinds[event.kind] : recording.event(event.event)}</strong>{" "}
            {event.fen !== null && <Fen fen={event.fen} plus />}
            {event.parts.length > 0 && (
              <ul class="plain">{event.parts.map((part, at) => <li key={at}><Classified part={part} /></li>)}</ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Classified({ part }: { readonly part: Part }) {
  const { recording } = useWords();
  const { values, fields } = recording;
  const code = (text: string): string => (text === "NOT_STATED" ? values.NOT_STATED : text);
  return (
    <>
      <Fen fen={part.fen} plus />{" "}
      {part.axis !== "ECONOMIC" && <span class="chip">{fields.function} {code(part.function)}</span>}{" "}
      {part.axis !== "FUNCTION" && <span class="chip">{fields.economic} {code(part.economic)}</span>}{" "}
      <span class="hint" title={part.how}>{recording.bases[part.basis]}{part.how && `: ${part.how}`}</span>
    </>
  );
}
