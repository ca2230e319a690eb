// Two points side by side: only what changed between them, and which operations changed it.
import { useAnswer } from "../../server/question.ts";
import { CompareDocument, MarksDocument, TitlesDocument } from "../../graphql/documents.ts";
import type { Budget } from "../../address/budget.ts";
import { fileOf } from "../../parts/file-links.ts";
import { Await, Link } from "../../parts/answer-state.tsx";
import { step, stepped, usePlace, type Place } from "../../address/place.ts";
import { toPoint } from "../../address/point.ts";
import type { Marks } from "../../time/marks.ts";
import { useSaid, useWords, type Label } from "../../words/index.ts";
import { byTable, having, type Change, type Diff, type TableNames } from "./changes.ts";
import { ChangeList } from "./change-list.tsx";
import { pairOf, type Pair } from "./pair.ts";
import { Points } from "./point-choice.tsx";
import { ReadyPairs } from "./common-comparisons.tsx";
import { Sheet } from "./change-sheet.tsx";
import { Nothing, Summary } from "./summary.tsx";

export function CompareView({ department, year }: Budget) {
  const words = useWords();
  const answer = useAnswer(MarksDocument, { department, year: year ?? null, after: null });
  return (
    <div class="compare">
      <h1>{words.compare.title}</h1>
      <p class="hint">{words.compare.lead}</p>
      <Await answer={answer}>
        {({ operations, department: { disclosures } }) => (
          <Compared
            department={department} year={year}
            marks={{ operations: operations.nodes, disclosures, more: operations.pageInfo.hasNextPage }}
          />
        )}
      </Await>
    </div>
  );
}

interface Props extends Budget {
  readonly marks: Marks;
}

function Compared({ department, year, marks }: Props) {
  const place = usePlace();
  const pair = pairOf(place, marks);
  const asked = { department, year: year ?? null };
  const answer = useAnswer(CompareDocument, { ...asked, ...pair });
  const titles = useAnswer(TitlesDocument, { ...asked, at: pair.after });
  const names = new Map((titles.data?.department.tables ?? []).map((each) => [each.number, each.title]));
  return (
    <>
      <Points pair={pair} marks={marks} found={answer.data?.diff} />
      <ReadyPairs pair={pair} marks={marks} />
      <Await answer={answer}>
        {({ diff }) => <Found diff={diff} pair={pair} marks={marks} names={names} budget={{ department, year }} />}
      </Await>
    </>
  );
}

function Found({ diff, pair, marks, names, budget }: {
  readonly diff: Diff;
  readonly pair: Pair;
  readonly marks: Marks;
  readonly names: TableNames;
  readonly budget: Budget;
}) {
  const place = usePlace();
  const words = useWords();
  if (diff.changes.length === 0) return <Nothing diff={diff} pair={pair} marks={marks} />;
  const narrowed = diff.changes.filter((each) => place.table === undefined || each.table === place.table);
  const shown = having(narrowed, place.text ?? "", words.command);
  return (
    <>
      <Summary changes={diff.changes} pair={pair} names={names} />
      <Tools changes={diff.changes} names={names} place={place} pair={pair} department={budget.department} />
      <p role="status" class="hint">{words.compare.shown(shown.length, diff.changes.length)}</p>
      {shown.length === 0 && <p class="note">{words.compare.none}</p>}
      {[...byTable(shown)].map(([number, changes]) => (
        <Section key={number} number={number} changes={changes} name={names.get(number)} pair={pair} budget={budget} />
      ))}
    </>
  );
}

function Section({ number, changes, name, pair, budget }: {
  readonly number: number;
  readonly changes: readonly Change[];
  readonly name: Label | undefined;
  readonly pair: Pair;
  readonly budget: Budget;
}) {
  const place = usePlace();
  const words = useWords();
  const said = useSaid();
  return (
    <section class="changed-table">
      <h2>{words.tables.number(number)} {name && said(name)} <span class="count">{words.compare.cells(changes.length)}</span></h2>
      {place.by === "table"
        ? <Sheet number={number} changes={changes} pair={pair} budget={budget} />
        : <ChangeList changes={changes} pair={pair} />}
    </section>
  );
}

/** The parameter for the first point in the file of a comparison. */
function sinceOf({ before }: Pair): string {
  const { effectiveOn, knownAt, position, disclosure } = before;
  const known = disclosure ? `disclosure:${disclosure}` : position != null ? `position:${position}` : knownAt ? `known:${knownAt}` : "";
  return [effectiveOn ?? "", known].filter((each) => each !== "").join(",");
}

function Tools({ changes, names, place, pair, department }: {
  readonly changes: readonly Change[];
  readonly names: TableNames;
  readonly place: Place;
  readonly pair: Pair;
  readonly department: string;
}) {
  const words = useWords();
  const said = useSaid();
  const since = sinceOf(pair);
  const after = stepped(place, { department, ...toPoint(pair.after) });
  return (
    <div class="filters">
      <label>
        {words.compare.table}
        <select
          value={place.table ?? ""}
          onChange={(event) => step({ table: event.currentTarget.value === "" ? undefined : Number(event.currentTarget.value) })}
        >
          <option value="">{words.compare.allTables(changes.length)}</option>
          {[...byTable(changes)].map(([number, found]) => (
            <option key={number} value={number}>
              {words.tables.number(number)} {said(names.get(number) ?? { zh: "", en: "" })} ({found.length})
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.compare.filter}
        <input
          type="search" value={place.text ?? ""} placeholder={words.compare.filterHint}
          onInput={(event) => step({ text: event.currentTarget.value || undefined }, true)}
        />
      </label>
      <span class="switch" role="group" aria-label={words.compare.as}>
        <button type="button" aria-pressed={place.by !== "table"} onClick={() => step({ by: undefined })}>{words.compare.list}</button>
        <button type="button" aria-pressed={place.by === "table"} onClick={() => step({ by: "table" })}>{words.compare.inTable}</button>
      </span>
      {since !== "" && (
        <span class="files">
          {(["csv", "xlsx", "jsonl"] as const).map((form) => (
            <a
              key={form} download
              href={fileOf(after, "changes", form, { since, ...(place.table === undefined ? {} : { number: String(place.table) }) })}
            >
              {form.toUpperCase()}
            </a>
          ))}
        </span>
      )}
      {place.table !== undefined && <Link to={stepped(place, { table: undefined })}>{words.compare.everyTable}</Link>}
    </div>
  );
}
