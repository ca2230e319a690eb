// One control for both axes of time, in plain words: as it stood on a day, as we knew it then, as it was published.
import { step, usePlace } from "../place.ts";
import { useWords } from "../words/index.ts";
import { daysOf, useMarks, type Marks } from "./marks.ts";
import { instant } from "./when.ts";

interface Props {
  readonly department: string;
  readonly year: number | undefined;
}

export function TimeBar({ department, year }: Props) {
  const place = usePlace();
  const words = useWords();
  const marks = useMarks(department, year);
  const pinned = [place.on, place.known, place.position, place.disclosure].some((each) => each !== undefined);
  return (
    <section class="time" aria-label={words.time.label}>
      <Standing marks={marks} />
      <Knowing marks={marks} />
      <p class="now">
        <button type="button" disabled={!pinned} onClick={() => step(NEWEST)}>{words.time.newest}</button>
        {marks.more && <span class="hint">{words.time.more}</span>}
      </p>
    </section>
  );
}

const NEWEST = { on: undefined, known: undefined, position: undefined, disclosure: undefined } as const;

/** The axis of force: a day, or whatever day it is. */
function Standing({ marks }: { readonly marks: Marks }) {
  const { on } = usePlace();
  const words = useWords();
  const days = daysOf(marks.operations);
  const index = on === undefined ? days.length : days.filter((day) => day <= on).length - 1;
  const count = marks.operations.filter((each) => each.effectiveOn === on).length;
  return (
    <div class="axis">
      <label for="time-on">{words.time.standing}</label>
      <input
        id="time-on" type="date" value={on ?? ""} min="1949-01-01" max="2999-12-31"
        onChange={(event) => step({ on: event.currentTarget.value || undefined })}
      />
      <Strip
        label={words.time.standingSlide}
        count={days.length}
        index={index}
        text={on === undefined ? words.time.anyDay : words.time.happened(on, count)}
        mark={(at) => ({ x: at, title: days[at] ?? "" })}
        onSlide={(at) => step({ on: days[at] }, true)}
      />
      <span class="said">{on === undefined ? words.time.anyDay : words.time.happened(on, count)}</span>
    </div>
  );
}

/** The axis of knowledge: now, after an operation, at the end of a day, or when a disclosure was published. */
function Knowing({ marks }: { readonly marks: Marks }) {
  const place = usePlace();
  const words = useWords();
  const { operations, disclosures } = marks;
  const published = disclosures.find((each) => each.digest === place.disclosure);
  const position = place.position ?? published?.position;
  const known = place.known;
  const index = position !== undefined
    ? operations.filter((each) => each.position <= position).length - 1
    : known !== undefined
      ? operations.filter((each) => instant(each.recordedAt, "day") <= known).length - 1
      : operations.length;
  const at = operations[index];
  const said = published
    ? words.time.published(published.publishedOn)
    : at && (position !== undefined || known !== undefined)
      ? words.time.after(at.position, instant(at.recordedAt, "minute"), at.commands.map(words.command).join("、"))
      : words.time.now;
  return (
    <div class="axis">
      <label for="time-known">{words.time.knowing}</label>
      <input
        id="time-known" type="date" value={known?.slice(0, 10) ?? ""} min="1949-01-01" max="2999-12-31"
        onChange={(event) => step({ ...NEWEST, on: place.on, known: event.currentTarget.value || undefined })}
      />
      <Strip
        label={words.time.knowingSlide}
        count={operations.length}
        index={index}
        text={said}
        mark={(n) => ({ x: n, title: operations[n]?.reason ?? "", late: operations[n]?.backDated ?? false })}
        onSlide={(n) => step({ ...NEWEST, on: place.on, position: operations[n]?.position }, true)}
      />
      <span class="said">{said}</span>
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
      <svg viewBox={`-0.5 0 ${count + 1} 10`} preserveAspectRatio="none" aria-hidden="true">
        {marks.map((each) => (
          <rect key={each.x} x={each.x - 0.12} width={0.24} y={each.late ? 0 : 3} height={each.late ? 10 : 7}>
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
