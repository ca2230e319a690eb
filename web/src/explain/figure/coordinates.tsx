// The point of the answer on both axes of time, and a citation that leads back to it.
import type { ExplainedQuery } from "../../graphql/documents.ts";
import { shown } from "../../parts/money.ts";
import { addressOf, stepped, usePlace } from "../../address/place.ts";
import { instant } from "../../parts/instants.ts";
import { EVERYBODY, together } from "../../address/budget.ts";
import { useSaid, useWords } from "../../words/index.ts";
import type { Cell } from "../cell/cell-address.ts";
import { Copy } from "../../parts/copy-button.tsx";

export function Coordinates({ data, cell }: { readonly data: ExplainedQuery; readonly cell: Cell }) {
  const words = useWords();
  const said = useSaid();
  const place = usePlace();
  const { asOf, rowLabel, columnLabel, cell: found } = data.figure;
  const day = asOf.effectiveOn ?? words.explain.anyDay;
  const known = asOf.knownAt ? instant(asOf.knownAt, "minute") : "—";
  const whose = together(cell) ? words.allDepartments : data.department.name;
  const pinned = stepped(place, {
    department: together(cell) ? EVERYBODY : data.department.name, year: cell.year ?? undefined, table: cell.table, row: cell.row, column: cell.column,
    on: asOf.effectiveOn ?? undefined, position: asOf.position, known: undefined, disclosure: undefined,
  });
  const address = (): string => location.origin + addressOf(pinned);
  const citation = (): string => words.explain.citation({
    department: whose,
    year: cell.year === null ? "" : words.fiscalYear(cell.year),
    table: `${words.tables.number(cell.table)} ${said(data.table.title)}`,
    row: `${cell.row} ${said(rowLabel)}`,
    column: `${cell.column} ${said(columnLabel)}`,
    amount: found.fen === null
      ? words.explain.states[found.state]
      : `${found.text} ${words.money.wan}${words.explain.exactly(shown(found.fen, "yuan"))}`,
    position: asOf.position, day, known, address: address(),
    demonstration: asOf.demonstration ? words.demonstration : "",
  });
  return (
    <div class="coordinates">
      <p>{words.explain.coordinates(asOf.position, day, known)}</p>
      <p class="acts"><Copy text={citation}>{words.explain.copyCitation}</Copy> <Copy text={address}>{words.explain.copyLink}</Copy></p>
    </div>
  );
}
