// The tables of a budget: which there are, one of them, and what can be done with it.
import { useEffect, useRef } from "preact/hooks";

import { useAnswer } from "../server/question.ts";
import { Panel } from "../explain/panel.tsx";
import { fileOf } from "../parts/file-links.ts";
import { TableViewDocument, TitlesDocument } from "../graphql/documents.ts";
import { Await, Link } from "../parts/answer-state.tsx";
import { Fen } from "../parts/amount.tsx";
import { stepped, usePlace, type Place } from "../address/place.ts";
import { pointOf } from "../address/point.ts";
import { useSaid, useWords } from "../words/index.ts";
import { useBefore } from "./changed-cells.ts";
import { Grid } from "./grid.tsx";
import type { Table } from "./head-layout.ts";
import { isLong } from "./drawn-rows.ts";
import type { Budget } from "../address/budget.ts";

export function TablesView({ department, year }: Budget) {
  const place = usePlace();
  const words = useWords();
  const said = useSaid();
  const at = pointOf(place);
  const number = place.table ?? 5;
  const asked = { department, year: year ?? null, at };
  const answer = useAnswer(TableViewDocument, { ...asked, number });
  // The states of all tables take as long as all tables together, so the open table comes first.
  const titles = useAnswer(TitlesDocument, answer.data ? asked : null);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [titles.data, number]);
  const explained = place.row !== undefined && place.column !== undefined;
  return (
    <div class={`tables${explained ? " explaining" : ""}`}>
      <nav class="titles" aria-label={words.tables.all} ref={list}>
        <ol>
          {(titles.data?.department.tables ?? []).map((each) => (
            <li key={each.number} class={["PUBLISHED", "CONSOLIDATED"].includes(each.state) ? "" : "without"}>
              <Link
                to={stepped(place, { table: each.number, row: undefined, column: undefined })}
                aria-current={each.number === number ? "page" : undefined}
              >
                <span class="number">{each.number}</span> {said(each.title)}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <div class="sheet">
        {answer.data === undefined && <h1>{words.tables.number(number)}</h1>}
        <Await answer={answer}>
          {({ table }) => <Sheet table={table} budget={`${department} ${year ?? ""} ${table.number}`} place={place} />}
        </Await>
      </div>
      {explained && <Panel department={department} year={year} />}
    </div>
  );
}

function Sheet({ table, budget, place }: { readonly table: Table; readonly budget: string; readonly place: Place }) {
  const words = useWords();
  const said = useSaid();
  const before = useBefore(table, budget);
  const long = isLong({ lines: table.rows.map((row) => row.line) });
  const other = place.language === "en" ? table.title.zh : table.title.en;
  return (
    <>
      <header class="title">
        <h1>{words.tables.number(table.number)} {said(table.title)}</h1>
        <p class="aside">
          <span>{said(table.title) === other ? table.title.zh : other}</span>
          <span class="unit">{words.tables.unit(place.money === "yuan" ? words.money.yuan : table.unit)}</span>
        </p>
        <Tools table={table} place={place} long={long} />
        {table.rows.length > 0 && <p class="hint keys">{words.tables.keys}{long && ` ${words.tables.long(table.rows.length)}`}</p>}
      </header>
      {table.state !== "PUBLISHED" && (
        <p class={`note state ${table.state.toLowerCase()}`} role="status">
          {words.tables.state[table.state]}{table.statement && <q>{table.statement}</q>}
        </p>
      )}
      {before.size > 0 && <p class="changes" role="status">{words.tables.changed(before.size)}</p>}
      <div class="scroll" onScroll={aside} tabIndex={0} role="region" aria-label={said(table.title)}>
        <Grid table={table} before={before} />
      </div>
      {table.notes.map((note) => <p key={note} class="footnote">{note}</p>)}
      {table.gaps.length > 0 && (
        <ul class="gaps">
          {table.gaps.map((gap) => (
            <li key={gap.dimension}>{words.tables.gap(said(gap.label), gap.entries)} <Fen fen={gap.fen} /></li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Names stay in sight once the table is moved aside, and only then: thousands that stay slow the browser down. */
function aside(event: Event): void {
  const box = event.currentTarget as HTMLElement;
  box.classList.toggle("moved", box.scrollLeft > 0);
}

/** `long`: what is not drawn is not printed either; the files have all of it. */
function Tools({ table, place, long }: { readonly table: Table; readonly place: Place; readonly long: boolean }) {
  const words = useWords();
  return (
    <p class="tools">
      {(["csv", "xlsx", "jsonl"] as const).map((form) => (
        <a key={form} href={fileOf(place, "table", form, { number: String(table.number) })} download>{form.toUpperCase()}</a>
      ))}
      {!long && <button type="button" onClick={() => print()}>{words.tables.print}</button>}
    </p>
  );
}
