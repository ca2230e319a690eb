// Every printed figure: as printed, on which line, what the ledger makes of it; and the document's text beside it.
import { PrintedCellsDocument, type PrintedCellsQuery } from "../../graphql/documents.ts";
import { fileOf } from "../../parts/file-links.ts";
import { More } from "../../parts/next-page.tsx";
import { usePages } from "../../server/pages.ts";
import { step, usePlace } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { cellKey } from "../../tables/grid.tsx";
import { useWords } from "../../words/index.ts";
import { CellLink, LineLink, TableChoice, useNames, useTables, type Checked, type Tables } from "./cell-links.tsx";
import { Lines } from "./document-text.tsx";
import { Some } from "./first-rows.tsx";

type Printed = NonNullable<PrintedCellsQuery["disclosure"]>["cells"]["nodes"][number];

const NONE = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] as readonly Printed[] };

export function PrintedFigures({ checked }: { readonly checked: Checked }) {
  const place = usePlace();
  const words = useWords();
  const tables = useTables(checked);
  const names = useNames(tables);
  const { department, year, found } = checked;
  const asked = { department, year: year ?? null, at: pointOf(place), digest: found.disclosure };
  const pages = usePages(PrintedCellsDocument, { ...asked, after: null }, (data) => data.disclosure?.cells ?? NONE);
  const wanted = (place.text ?? "").trim().toLowerCase();
  const fitting = pages.nodes.filter((each) => {
    const { row, column } = names(each);
    return (place.table === undefined || each.table === place.table)
      && (wanted === "" || [row, column, each.row, each.text, String(each.line)].some((told) => told.toLowerCase().includes(wanted)));
  });
  return (
    <>
      <p class="hint">{words.reconcile.printedLead}</p>
      <TableChoice numbers={found.tables.map((each) => each.table)} tables={tables} />
      <div class="with-text">
        <div>
          <div class="filters">
            <label>
              {words.compare.filter}
              <input
                type="search" value={place.text ?? ""} placeholder={words.reconcile.printedHint}
                onInput={(event) => step({ text: event.currentTarget.value || undefined }, true)}
              />
            </label>
            <span class="files">
              {(["csv", "xlsx", "jsonl"] as const).map((form) => (
                <a key={form} download href={fileOf({ ...place, department }, "printed-cells", form)}>{form.toUpperCase()}</a>
              ))}
            </span>
            <span class="hint" role="status">{pages.data && words.reconcile.fitting(fitting.length)}</span>
          </div>
          {pages.data && fitting.length === 0 && <p class="note">{words.reconcile.noneFitting}</p>}
          <Some of={fitting} name={`${place.table ?? ""} ${place.text ?? ""}`}>
            {(shown) => <List cells={shown} tables={tables} digest={found.disclosure} />}
          </Some>
          {(pages.more || pages.problem || pages.data === undefined) && <More pages={pages} />}
        </div>
        <Lines checked={checked} />
      </div>
    </>
  );
}

function List({ cells, tables, digest }: {
  readonly cells: readonly Printed[];
  readonly tables: Tables;
  readonly digest: string;
}) {
  const words = useWords();
  const place = usePlace();
  const names = useNames(tables);
  return (
    <div class="wide">
      <table class="list cards printed-figures">
        <thead>
          <tr>
            <th scope="col">{words.reconcile.where}</th>
            <th scope="col">{words.compare.row}</th>
            <th scope="col">{words.compare.column}</th>
            <th scope="col" class="amount">{words.reconcile.printed}</th>
            <th scope="col" class="amount">{words.reconcile.ours}</th>
            <th scope="col">{words.reconcile.how}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((each) => {
            const { row, column } = names(each);
            const ours = tables.get(each.table)?.texts.get(cellKey(each.row, each.column)) ?? "";
            return (
              <tr key={`${each.table}/${each.row}/${each.column}`}>
                <td class="where"><LineLink line={each.line} /></td>
                <th scope="row">{place.table === undefined && <span class="hint">{words.tables.number(each.table)} </span>}{row}</th>
                <td class="column">{column}</td>
                <td class="amount">{each.text}</td>
                <td class={`amount ours${tables.size > 0 && ours !== each.text ? " differs" : ""}`}>
                  {ours === each.text && <span class="same" role="img" aria-label={words.reconcile.verdicts.EXACT}>✓ </span>}
                  <CellLink cell={each} digest={digest}>{ours || "—"}</CellLink>
                </td>
                <td class="how"><How how={each.how} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The evidence for a number's column: the layout, an identity, the text of the document, or a person. */
function How({ how }: { readonly how: string }) {
  const words = useWords();
  const [, kind = "", rest = ""] = /^(layout|identity|narrative|reading)(?:: (.*))?$/s.exec(how) ?? [];
  if (kind === "") return <span lang="en">{how}</span>;
  const line = /^narrative line (\d+)$/.exec(rest)?.[1];
  return (
    <>
      {words.reconcile.hows[kind as keyof typeof words.reconcile.hows]}{" "}
      {line !== undefined ? <LineLink line={Number(line)} /> : <span class="hint">{words.reconcile.told(rest)}</span>}
    </>
  );
}
