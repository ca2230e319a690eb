// One control for both axes of time, in plain words: as it stood on a day, as we knew it then, as it was published.
import { useState } from "preact/hooks";

import { Day } from "../parts/day-field.tsx";
import { step, usePlace, type Place } from "../address/place.ts";
import { useWords, type Words } from "../words/index.ts";
import { daysOf, useMarks, type Marks } from "./marks.ts";
import { instant } from "../parts/instants.ts";

interface Props {
  readonly department: string;
  readonly year: number | undefined;
}

export function TimeBar({ department, year }: Props) {
  const place = usePlace();
  const words = useWords();
  const marks = useMarks(department, year);
  const pinned = [place.on, place.known, place.position, place.disclosure].some((each) => each !== undefined);
  const [open, fold] = useState(() => !matchMedia(NARROW).matches);
  return (
    <section aria-label={words.time.label}>
      <details class={`time${pinned ? " pinned" : ""}`} open={open} onToggle={(event) => fold(event.currentTarget.open)}>
        <summary>
          <strong>{words.time.label}</strong> <span role="status">{sentence(place, marks, words)}</span>
        </summary>
        <div class="axes">
          <Standing marks={marks} />
          <Knowing marks={marks} />
          <p class="now">
            <button type="button" disabled={!pinned} onClick={() => step(NEWEST)}>{words.time.newest}</button>
            {marks.more && <span class="hint">{words.time.more}</span>}
          </p>
        </div>
      </details>
    </section>
  );
}

const NARROW = "(max-width: 60rem)";
const NEWEST = { on: undefined, known: undefined, position: undefined, disclosure: undefined } as const;

/** A point in plain words; what was published has the day of its publication with it. */
export function sentence(place: Place, marks: Marks, words: Words): string {
  const known = knowing(place, marks, words);
  return place.disclosure !== undefined && place.on === undefined ? known : words.time.both(standing(place, marks, words), known);
}

/** In plain words: what was in force. */
function standing({ on }: Place, { operations }: Marks, words: Words): string {
  if (on === undefined) return words.time.anyDay;
  return words.time.happened(on, operations.filter((each) => each.effectiveOn === on).length);
}

/** In plain words: what was known. */
function knowing(place: Place, marks: Marks, words: Words): string {
  const published = marks.disclosures.find((each) => each.digest === place.disclosure);
  if (published) return words.time.published(published.publishedOn);
  if (place.known !== undefined) return words.time.knownAt(place.known);
  const last = marks.operations[lastKnown(place, marks)];
  if (place.position === undefined) return words.time.now;
  if (!last) return words.time.before(place.position);
  return words.time.after(place.position, instant(last.recordedAt, "minute"), words.several(last.commands.map(words.command)));
}

/** The index of the last operation that is known at the point; past the last one where everything is. */
function lastKnown(place: Place, { operations, disclosures }: Marks): number {
  const position = place.position ?? disclosures.find((each) => each.digest === place.disclosure)?.position;
  const { known } = place;
  if (position !== undefined) return operations.filter((each) => each.position <= position).length - 1;
  if (known === undefined) return operations.length;
  return operations.filter((each) => (known.length > 10 ? each.recordedAt : instant(each.recordedAt, "day")) <= known).length - 1;
}

/** The axis of force: a day, or whatever day it is. */
function Standing({ marks }: { readonly marks: Marks }) {
  const place = usePlace();
  const { on } = place;
  const words = useWords();
  const days = daysOf(marks.operations);
  return (
    <div class="axis">
      <label for="time-on">{words.time.standing}</label>
      <Day id="time-on" value={on ?? ""} onDay={(day) => step({ on: day || undefined })} />
      <Strip
        label={words.time.standingSlide}
        count={days.length}
        index={on === undefined ? days.length : days.filter((day) => day <= on).length - 1}
        text={standing(place, marks, words)}
        mark={(at) => ({ x: at, title: days[at] ?? "" })}
        onSlide={(at) => step({ on: days[at] }, true)}
      />
    </div>
  );
}

/** The axis of knowledge: now, after an operation, at the end of a day, or when a disclosure was published. */
function Knowing({ marks }: { readonly marks: Marks }) {
  const place = usePlace();
  const words = useWords();
  const { operations, disclosures } = marks;
  return (
    <div class="axis">
      <label for="time-known">{words.time.knowing}</label>
      <Day
        id="time-known" value={place.known?.slice(0, 10) ?? ""}
        onDay={(day) => step({ ...NEWEST, on: place.on, known: day || undefined })}
      />
      <Strip
        label={words.time.knowingSlide}
        count={operations.length}
        index={lastKnown(place, marks)}
        text={knowing(place, marks, words)}
        mark={(n) => ({ x: n, title: operations[n]?.reason ?? "", late: operations[n]?.backDated ?? false })}
        onSlide={(n) => step({ ...NEWEST, on: place.on, position: operations[n]?.position }, true)}
      />
      {disclosures.map((each) => (
        <button
          key={each.digest} type="button" class="published" aria-pressed={place.disclosure === each.digest}
          onClick={() => step({ ...NEWEST, disclosure: each.digest })}
        >
          {words.time.asPublished(each.publishedOn)}
        </button>
      ))}
    </div>
  );
}

interface Mark {
  readonly x: number;
  readonly title: string;
  readonly late?: boolean;
}

/** A slider over marks; past the last one stands the newest. */
function Strip({ label, count, index, text, mark, onSlide }: {
  readonly label: string;
  readonly count: number;
  readonly index: number;
  readonly text: string;
  readonly mark: (at: number) => Mark;
  readonly onSlide: (at: number) => void;
}) {
  const marks = Array.from({ length: count }, (_, at) => mark(at));
  return (
    <span class="strip">
      <svg aria-hidden="true">
        {marks.map((each) => (
          <rect key={each.x} x={`${(100 * each.x) / count}%`} width="3" y={each.late ? "0%" : "30%"} height={each.late ? "100%" : "70%"}>
            <title>{each.title}</title>
          </rect>
        ))}
      </svg>
      <input
        type="range" min={0} max={count} value={index} aria-label={label} aria-valuetext={text} disabled={count === 0}
        onInput={(event) => {
          const at = Number(event.currentTarget.value);
          onSlide(at);
        }}
      />
    </span>
  );
}
