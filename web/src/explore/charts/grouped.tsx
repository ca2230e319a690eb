// The bars of one level: what it is part of, each group with its sums, and where a group leads.
import { useAnswer } from "../../server/question.ts";
import { GroupsDocument, PrintedRowsDocument, type ChoicesQuery, type PrintedRowsQuery } from "../../graphql/documents.ts";
import { usePages } from "../../server/pages.ts";
import { More } from "../../parts/next-page.tsx";
import { OneDepartment } from "../../parts/one-department.tsx";
import { Empty, Link } from "../../parts/answer-state.tsx";
import { elsewhere, stepped, usePlace, type Place } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { inDepartment, ownKey, together } from "../../address/budget.ts";
import { useSaid, useWords } from "../../words/index.ts";
import { Asked } from "../../parts/question-and-files.tsx";
import { Bars } from "./bars.tsx";
import { Ways } from "../narrowing/choice.tsx";
import { keysOf, narrowFor, type By } from "./levels.ts";
import { fenOf, larger, measureOf } from "../rows/measure.ts";
import { Moves } from "./events-of-kind.tsx";
import { entriesOf, narrowed, narrowedView, narrowOf, parametersOf, type Narrow } from "../narrowing/narrow.ts";
import type { Group } from "../flow/paths.ts";

type Units = ChoicesQuery["department"]["units"]["nodes"];

interface Props {
  readonly by: By;
  readonly units: Units;
  readonly department: string;
  readonly year: number | undefined;
}

const SERIES: Readonly<Record<By, number>> = { department: 4, function: 1, economic: 3, source: 2, unit: 4, kind: 5, lot: 2, nature: 6, month: 1 };
/** The table whose rows are these groups, where the whole budget is meant. */
const PRINTED: Partial<Record<By, number>> = { function: 3, economic: 6 };

export function Grouped({ by, units, department, year }: Props) {
  const place = usePlace();
  const { explorer: words, tables, oneDepartment } = useWords();
  const said = useSaid();
  const narrow = narrowFor(by, narrowOf(place));
  const measure = measureOf(narrow.measure);
  const keys = keysOf(by, narrow, { department });
  const filter = entriesOf(narrow);
  const asked = { department, year: year ?? null, at: pointOf(place) };
  const variables = { ...asked, keys, narrow: filter, subtotals: false, after: null };
  const pages = usePages(GroupsDocument, variables, (data) => data.groupBy.groups);
  const number = narrow.table ? Number(narrow.table) : PRINTED[by];
  const printed = useAnswer(PrintedRowsDocument, number === undefined ? null : { ...asked, number });
  const usual = by === "department" || by === "unit" || by === "source" ? "amount" : "key";
  const amounts = (narrow.sort ?? usual) === "amount";
  const groups = amounts
    ? [...pages.nodes].sort((a, b) => larger(fenOf(a.measures, measure), fenOf(b.measures, measure)))
    : pages.nodes;
  return (
    <div aria-busy={pages.loading}>
      {(by === "function" || by === "economic") && <Crumbs by={by} narrow={narrow} groups={pages.nodes} />}
      <h2>{words.barsTitle(words.bys[by], words.measures[measure])}</h2>
      <p class="tools">
        <span class="hint">{by === "function" || by === "economic" ? words.deeper : words.leads}</span>
        <Ways name="sort" label={words.sort} first={usual} options={[["key", words.byOrder], ["amount", words.byAmount]]} />
      </p>
      {pages.data && groups.length === 0 && <Empty>{words.none}</Empty>}
      {groups.length > 0 && (
        <Bars
          rows={groups.flatMap(({ values, measures }) => {
            const value = values.at(-1);
            if (!value) return [];
            const holder = values.slice(0, -1).find((each) => each.key === "DEPARTMENT");
            const cell = cellOf(value, measures.adjustedFen, printed.data?.table, units);
            return [{
              key: values.map((each) => each.value).join("/"), code: /^\d{3,7}$/.test(value.value) ? value.value : "",
              name: holder ? `${said(holder.label)} · ${said(value.label)}` : said(value.label), measures,
              to: holder || together({ department })
                ? leadsFromAll(place, by, narrow, value, holder, units)
                : leadsTo(place, by, narrow, value, units),
              also: cell && (
                <Link to={elsewhere(place, "table", cell)} title={words.sameMeans}>{tables.number(cell.table)}</Link>
              ),
            }];
          })}
          measure={measure} caption={words.barsTitle(words.bys[by], words.measures[measure])} head={words.bys[by]} series={SERIES[by]}
        />
      )}
      {(pages.more || pages.problem || !pages.data) && <More pages={pages} />}
      {by === "kind" && narrow.kind && (
        together({ department }) ? <OneDepartment why={oneDepartment.events} /> : <Moves narrow={narrow} {...{ department, year }} />
      )}
      <Asked
        document={GroupsDocument} variables={variables}
        file={{ what: "groups", more: { department, fiscalYear: String(year), keys: keys.join(","), ...parametersOf(filter) } }}
      />
    </div>
  );
}

function leadsTo(place: Place, by: By, narrow: Narrow, value: Group["values"][number], units: Units): Place {
  const deeper = (more: Narrow): Place => stepped(place, { narrow: narrowed({ ...narrow, ...more }) });
  const word = value.value.toUpperCase();
  const kept = { source: narrow.source, lot: narrow.lot, nature: narrow.nature, unit: narrow.unit };
  if (value.key === "PROJECT") return elsewhere(place, "project", { id: value.value });
  switch (by) {
    case "department": return inDepartment(place, value.value);
    case "function": return deeper({ function: value.value });
    case "economic": return deeper({ economic: value.value });
    case "kind": return deeper({ kind: word });
    case "source": return narrowedView(place, "lines", { source: word, lot: narrow.lot, unit: narrow.unit });
    case "lot": return narrowedView(place, "lines", { lot: word, source: narrow.source, unit: narrow.unit });
    case "nature": return narrowedView(place, "projects", { ...kept, nature: word });
    case "unit": return narrowedView(place, "projects", { ...kept, unit: unitKey(value.value, units) });
    case "month": return stepped(place, { by: "time", narrow: narrowed({ ...narrow, interval: "MONTH" }) });
  }
}

/** The same where all departments are together: to a department's own budget, or to which departments have a part in it. */
function leadsFromAll(
  place: Place, by: By, narrow: Narrow, value: Group["values"][number], holder: Group["values"][number] | undefined,
  units: Units,
): Place {
  const among = (more: Narrow): Place => stepped(place, { by: "department", narrow: narrowed({ ...narrow, ...more }) });
  const word = value.value.toUpperCase();
  if (value.key === "PROJECT" && holder) return elsewhere(place, "project", { department: holder.label.zh, id: value.value });
  switch (by) {
    case "department": return inDepartment(stepped(place, { by: undefined }), value.label.zh);
    case "unit": return narrowedView(place, "projects", { unit: unitKey(value.value, units) }, { department: holder?.label.zh });
    case "source": return among({ source: word });
    case "lot": return among({ lot: word });
    case "nature": return among({ nature: word });
    default: return leadsTo(place, by, narrow, value, units);
  }
}

/** The name of a unit in its department; its id if there are too many units to load. */
function unitKey(id: string, units: Units): string {
  return ownKey(units.find((each) => each.uuid === id)?.key ?? id);
}

/** The current place in a classification, and the way up. */
function Crumbs({ by, narrow, groups }: { readonly by: "function" | "economic"; readonly narrow: Narrow; readonly groups: readonly Group[] }) {
  const words = useWords().explorer;
  const said = useSaid();
  const place = usePlace();
  const at = (code: string | undefined): Place => stepped(place, { narrow: narrowed({ ...narrow, [by]: code }) });
  const above = narrow[by] === undefined ? [] : groups[0]?.values.slice(0, -1).filter((each) => each.key !== "DEPARTMENT") ?? [];
  if (narrow[by] === undefined) return null;
  const known = above.filter((each, index) => above.findIndex((other) => other.value === each.value) === index);
  return (
    <nav class="crumbs" aria-label={words.crumbs}>
      <ol>
        <li><Link to={at(undefined)}>{words.bys[by]}</Link></li>
        {known.length === 0 && <li aria-current="true">{narrow[by]}</li>}
        {known.map((each, index) => {
          const text = `${/^\d/.test(each.value) ? `${each.value} ` : ""}${said(each.label)}`;
          return index === known.length - 1
            ? <li key={each.value} aria-current="true">{text}</li>
            : <li key={each.value}><Link to={at(each.value)}>{text}</Link></li>;
        })}
      </ol>
    </nav>
  );
}

/** The cell that prints the same sum, where a table has one: its row is named alike, and its amount is the same. */
function cellOf(
  value: Group["values"][number], fen: string, table: PrintedRowsQuery["table"] | undefined, units: Units,
): { table: number; row: string; column: string } | null {
  const key = value.key === "UNIT" ? units.find((each) => each.uuid === value.value)?.key : value.value;
  const row = table?.rows.find((each) => each.key === key);
  const cell = row?.cells.find((each) => each.fen === fen);
  return table && row && cell ? { table: table.number, row: row.key, column: cell.column } : null;
}
