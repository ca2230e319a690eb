// Every identity between printed figures: what it says, what is printed, what it should be, and how it holds.
import { IdentitiesDocument, type IdentitiesQuery, type Verdict } from "../../graphql/documents.ts";
import { More } from "../../parts/next-page.tsx";
import { usePages } from "../../server/pages.ts";
import { step, stepped, usePlace } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { Link } from "../../parts/answer-state.tsx";
import { Some } from "./first-rows.tsx";
import { fileOf } from "../../parts/file-links.ts";
import { cellKey } from "../../tables/grid.tsx";
import { useSaid, useWords } from "../../words/index.ts";
import { CellLink, TableChoice, useNames, useTables, type CellAddress, type Checked, type Tables } from "./cell-links.tsx";

type Identity = IdentitiesQuery["identities"]["nodes"][number];

const VERDICTS = ["EXACT", "BY_ROUNDING", "VIOLATED"] as const satisfies readonly Verdict[];

export function Identities({ checked }: { readonly checked: Checked }) {
  const place = usePlace();
  const words = useWords();
  const tables = useTables(checked);
  const names = useNames(tables);
  const { department, year, found } = checked;
  const verdict = VERDICTS.find((each) => each === place.narrow) ?? null;
  const pages = usePages(
    IdentitiesDocument, { department, year: year ?? null, at: pointOf(place), verdict, after: null }, (data) => data.identities,
  );
  const wanted = (place.text ?? "").trim().toLowerCase();
  const fitting = pages.nodes.filter((each) => (place.table === undefined || each.table === place.table) && has(each, wanted, names(each)));
  const numbers = found.tables.map((each) => each.table);
  const counts = { EXACT: found.exact, BY_ROUNDING: found.byRounding, VIOLATED: found.violated };
  return (
    <>
      <p class="hint">{words.reconcile.identitiesLead}</p>
      <nav class="verdict-choice" aria-label={words.reconcile.verdict}>
        <ul>
          <li>
            <Link to={stepped(place, { narrow: undefined })} aria-current={verdict === null ? "true" : undefined}>
              {`${words.reconcile.allVerdicts} ${found.checked}`}
            </Link>
          </li>
          {VERDICTS.map((each) => (
            <li key={each}>
              <Link to={stepped(place, { narrow: each })} title={words.reconcile.meaning[each]} aria-current={verdict === each ? "true" : undefined}>
                <span class={`key ${each.toLowerCase()}`} aria-hidden="true" /> {words.reconcile.verdicts[each]} {counts[each]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <TableChoice numbers={numbers} tables={tables} />
      <div class="filters">
        <label>
          {words.compare.filter}
          <input
            type="search" value={place.text ?? ""} placeholder={words.reconcile.identityHint}
            onInput={(event) => step({ text: event.currentTarget.value || undefined }, true)}
          />
        </label>
        <span class="files">
          {(["csv", "xlsx", "jsonl"] as const).map((form) => (
            <a key={form} download href={fileOf({ ...place, department }, "identities", form, verdict ? { verdict } : {})}>{form.toUpperCase()}</a>
          ))}
        </span>
        <span class="hint" role="status">{pages.data && words.reconcile.fitting(fitting.length)}</span>
      </div>
      {pages.data && fitting.length === 0 && <p class="note">{verdict === "VIOLATED" && counts.VIOLATED === 0 ? words.reconcile.noneViolated : words.reconcile.noneFitting}</p>}
      <Some of={fitting} name={`${verdict ?? ""} ${place.table ?? ""} ${place.text ?? ""}`}>
        {(shown) => <List identities={shown} tables={tables} digest={found.disclosure} />}
      </Some>
      {(pages.more || pages.problem || pages.data === undefined) && <More pages={pages} />}
    </>
  );
}

function has(identity: Identity, wanted: string, names: { readonly row: string; readonly column: string }): boolean {
  if (wanted === "") return true;
  const { name, label, source, row, printed, expected } = identity;
  return [name, label.zh, label.en, source, row, printed, expected, names.row, names.column].some((each) => each.toLowerCase().includes(wanted));
}

function List({ identities, tables, digest }: {
  readonly identities: readonly Identity[];
  readonly tables: Tables;
  readonly digest: string;
}) {
  const words = useWords();
  return (
    <div class="wide">
      <table class="list cards identities">
        <thead>
          <tr>
            <th scope="col">{words.reconcile.cell}</th>
            <th scope="col">{words.reconcile.identity}</th>
            <th scope="col" class="amount">{words.reconcile.printed}</th>
            <th scope="col" class="amount">{words.reconcile.expected}</th>
            <th scope="col">{words.reconcile.verdict}</th>
            <th scope="col">{words.reconcile.sumOf}</th>
          </tr>
        </thead>
        <tbody>
          {identities.map((each, at) => (
            <Line key={`${each.name}/${each.table}/${each.row}/${each.column}`} identity={each} again={identities[at - 1]?.name === each.name} tables={tables} digest={digest} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ identity, again, tables, digest }: {
  readonly identity: Identity;
  readonly again: boolean;
  readonly tables: Tables;
  readonly digest: string;
}) {
  const words = useWords();
  const said = useSaid();
  const names = useNames(tables);
  const { table, verdict } = identity;
  const name = names(identity);
  return (
    <tr class={again ? "again" : ""}>
      <th scope="row">
        <span class="number">{words.tables.number(table)}</span>{" "}
        <CellLink cell={identity} digest={digest}>{`${name.row} · ${name.column}`}</CellLink>
      </th>
      <td class="says">{said(identity.label)} <span class="hint">{words.reconcile.told(identity.source)}</span></td>
      <td class="amount">{identity.printed}</td>
      <td class="amount">{identity.expected}</td>
      <td class="verdict"><span class={`key ${verdict.toLowerCase()}`} aria-hidden="true" /> {words.reconcile.verdicts[verdict]}</td>
      <td>
        <details>
          <summary>{words.reconcile.made(identity.cells.length)}</summary>
          <ul class="made-of">
            {identity.cells.map((each) => {
              const cell = addressOf(each);
              const part = names(cell);
              return (
                <li key={each}>
                  <CellLink cell={cell} digest={digest}>{`${words.tables.number(cell.table)} ${part.row} · ${part.column}`}</CellLink>{" "}
                  <span class="amount">{tables.get(cell.table)?.texts.get(cellKey(cell.row, cell.column))}</span>
                </li>
              );
            })}
          </ul>
        </details>
      </td>
    </tr>
  );
}

/** A cell that is written table/row/column; the key of a row may have a slash in it. */
function addressOf(written: string): CellAddress {
  const [table = "", ...rest] = written.split("/");
  return { table: Number(table), row: rest.slice(0, -1).join("/"), column: rest.at(-1) ?? "" };
}
