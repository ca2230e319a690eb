// Which two points are compared: a box for each, said in words and chosen freely, and their exchange.
import type { At } from "../../graphql/documents.ts";
import { step, stepped, usePlace } from "../../address/place.ts";
import { toPoint } from "../../address/point.ts";
import { Day } from "../../parts/day-field.tsx";
import { sentence } from "../../time/time-bar.tsx";
import type { Marks } from "../../time/marks.ts";
import { instant } from "../../parts/instants.ts";
import { together } from "../../address/budget.ts";
import { useWords, type Words } from "../../words/index.ts";
import type { Diff } from "./changes.ts";
import { named, toPair, type Pair } from "./pair.ts";

export function Points({ pair, marks, found }: {
  readonly pair: Pair;
  readonly marks: Marks;
  readonly found: Diff | undefined;
}) {
  const words = useWords();
  const place = usePlace();
  const { before, after } = pair;
  return (
    <div class="points">
      <Box
        id="before" title={words.compare.before} at={before} marks={marks} found={found?.before}
        note={named(place) ? words.compare.fromBar : together(place) ? words.compare.byDefaultTogether : words.compare.byDefault}
        onChoose={(at) => step(toPair({ before: at, after }, marks))}
      />
      <button
        type="button" class="swap" title={words.compare.swap} aria-label={words.compare.swap}
        onClick={() => step(toPair({ before: after, after: before }, marks))}
      >
        ⇄
      </button>
      <Box
        id="after" title={words.compare.after} at={after} marks={marks} found={found?.after} note={words.compare.ownPoint}
        onChoose={(at) => step(toPair({ before, after: at }, marks))}
      />
    </div>
  );
}

function Box({ id, title, at, marks, found, note, onChoose }: {
  readonly id: "before" | "after";
  readonly title: string;
  readonly at: At;
  readonly marks: Marks;
  readonly found: Diff["before"] | undefined;
  readonly note: string;
  readonly onChoose: (at: At) => void;
}) {
  const words = useWords();
  return (
    <fieldset class={`point ${id}`}>
      <legend>{title}</legend>
      <p class="said">{inWords(at, marks, words)}</p>
      <p class="hint">{note}{found && ` · ${words.compare.coordinates(found.position, found.effectiveOn)}`}</p>
      <div class="choose">
        <Known id={id} at={at} marks={marks} onChoose={onChoose} />
        <label>
          {words.compare.inForce}
          <Day
            value={at.effectiveOn ?? ""}
            onDay={(chosen) => onChoose({ ...knowledgeOf(at), ...day("effectiveOn", chosen) })}
          />
        </label>
      </div>
    </fieldset>
  );
}

/** A point in words. */
export function inWords(at: At, marks: Marks, words: Words): string {
  return sentence(stepped({ view: "compare" }, toPoint(at)), marks, words);
}

/** The known position of a point, without the effective day. */
function knowledgeOf({ knownAt, position, disclosure }: At): At {
  if (disclosure != null) return { disclosure };
  if (position != null) return { position };
  return knownAt != null ? { knownAt } : {};
}

function day(name: "effectiveOn" | "knownAt", value: string): At {
  return value === "" ? {} : { [name]: value };
}

function Known({ id, at, marks, onChoose }: {
  readonly id: string;
  readonly at: At;
  readonly marks: Marks;
  readonly onChoose: (at: At) => void;
}) {
  const words = useWords();
  const { operations, disclosures } = marks;
  const on = at.effectiveOn != null ? { effectiveOn: at.effectiveOn } : {};
  const last = operations.at(-1);
  const chosen = (value: string): At => {
    const [kind, name = ""] = value.split(":");
    if (kind === "disclosure") return { disclosure: name };
    if (kind === "position") return { ...on, position: Number(name) };
    if (kind === "day") return { ...on, knownAt: last ? instant(last.recordedAt, "day") : new Date().toISOString().slice(0, 10) };
    return on;
  };
  const value = valueOf(at);
  const listed = operations.some((each) => each.position === at.position) || at.position == null || at.position === 0;
  return (
    <>
      <label>
        {words.compare.known}
        <select value={value} onChange={(event) => onChoose(chosen(event.currentTarget.value))}>
          <option value="now">{words.compare.knownNow}</option>
          {disclosures.map((each) => (
            <option key={each.digest} value={`disclosure:${each.digest}`}>{words.time.asPublished(each.publishedOn)}</option>
          ))}
          <option value="day">{words.compare.knownDay}</option>
          <optgroup label={words.compare.knownAfter}>
            <option value="position:0">{words.compare.nothingYet}</option>
            {!listed && <option value={value}>{words.compare.position(at.position ?? 0)}</option>}
            {operations.map((each) => (
              <option key={each.id} value={`position:${each.position}`}>
                {words.compare.operation(each.position, instant(each.recordedAt, "day"), words.several(each.commands.map(words.command)), each.reason)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {value === "day" && (
        <label>
          {words.compare.knownUntil}
          <Day
            id={`${id}-known`} value={at.knownAt?.slice(0, 10) ?? ""}
            onDay={(chosen) => onChoose({ ...on, ...day("knownAt", chosen) })}
          />
        </label>
      )}
    </>
  );
}

function valueOf({ knownAt, position, disclosure }: At): string {
  if (disclosure != null) return `disclosure:${disclosure}`;
  if (position != null) return `position:${position}`;
  return knownAt != null ? "day" : "now";
}
