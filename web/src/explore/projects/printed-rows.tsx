// The printed rows of a project in the tables of projects and of carried money, with links to the cells.
import { useAnswer } from "../../server/question.ts";
import { PrintedRowsDocument, type PrintedRowsQuery } from "../../graphql/documents.ts";
import { Fen } from "../../parts/amount.tsx";
import { Link } from "../../parts/answer-state.tsx";
import { elsewhere, usePlace } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { useSaid, useWords } from "../../words/index.ts";

type Table = PrintedRowsQuery["table"];

/** The tables that have a row for each project: this year's money, and carried money. */
const OF_PROJECTS = [7, 11] as const;
/** The table of basic expenditure, whose total is that of the one project it has. */
const OF_BASIC = 6;

export function Printed({ department, year, id }: {
  readonly department: string;
  readonly year: number | undefined;
  readonly id: string;
}) {
  const words = useWords().explorer;
  const asked = { department, year: year ?? null, at: pointOf(usePlace()) };
  const basic = id === "u00-basic";
  const [current, carried] = [
    useAnswer(PrintedRowsDocument, { ...asked, number: basic ? OF_BASIC : OF_PROJECTS[0] }),
    useAnswer(PrintedRowsDocument, { ...asked, number: OF_PROJECTS[1] }),
  ];
  const isHere = (key: string): boolean => key.endsWith(`/${id}`) || (basic && key === "total");
  const tables = [current.data?.table, basic ? undefined : carried.data?.table].filter((each) => each !== undefined);
  const found = tables.flatMap((table) => table.rows.filter((row) => isHere(row.key)).map((row) => ({ table, row })));
  if (current.data && carried.data && found.length === 0) return <p class="hint">{words.notPrinted}</p>;
  return <ul class="printed">{found.map(({ table, row }) => <Row key={`${table.number}/${row.key}`} table={table} row={row} />)}</ul>;
}

function Row({ table, row }: { readonly table: Table; readonly row: Table["rows"][number] }) {
  const words = useWords();
  const said = useSaid();
  const place = usePlace();
  const title = (key: string): string => {
    const column = table.columns.find((each) => each.key === key);
    return column ? [...column.under.slice(-1), column.title].map(said).join(" · ") : key;
  };
  return (
    <li>
      {words.tables.number(table.number)} {said(table.title)} {row.code && <code>{row.code}</code>}
      <ul>
        {row.cells.filter((cell) => cell.state === "FIGURE" && cell.fen !== null).map((cell) => (
          <li key={cell.column}>
            <Link to={elsewhere(place, "table", { table: table.number, row: row.key, column: cell.column })}>
              {title(cell.column)} <Fen fen={cell.fen ?? "0"} />
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}
