// The cells in which entries count, table by table, each with what is added to it: the reverse of an explanation.
import { useAnswer } from "../server/question.ts";
import { TitlesDocument, type OperationViewQuery } from "../graphql/documents.ts";
import { Fen } from "../parts/amount.tsx";
import { Link } from "../parts/answer-state.tsx";
import { elsewhere, usePlace } from "../address/place.ts";
import { pointOf } from "../address/point.ts";
import { useSaid, useWords } from "../words/index.ts";

export type Touch = OperationViewQuery["operation"]["budgets"][number]["touches"][number];

/** Cells shown at first. */
const AT_ONCE = 120;

export function Touched({ touches, department, year }: {
  readonly touches: readonly Touch[];
  readonly department: string;
  readonly year: number;
}) {
  const { journal, tables } = useWords();
  const said = useSaid();
  const place = usePlace();
  const titles = useAnswer(TitlesDocument, { department, year, at: pointOf(place) }).data?.department.tables ?? [];
  if (touches.length === 0) return <p class="hint">{journal.touchesNone}</p>;
  const numbers = [...new Set(touches.map((each) => each.table))];
  return (
    <div class="touched">
      {numbers.map((number) => {
        const own = touches.filter((each) => each.table === number);
        const title = titles.find((each) => each.number === number)?.title;
        return (
          <details key={number} open={touches.length <= AT_ONCE}>
            <summary>
              <strong>{tables.number(number)}</strong> {title && said(title)} <span class="hint">{journal.cells(own.length)}</span>
            </summary>
            <Cells touches={own} department={department} year={year} label={tables.number(number)} />
          </details>
        );
      })}
    </div>
  );
}

function Cells({ touches, department, year, label }: {
  readonly touches: readonly Touch[];
  readonly department: string;
  readonly year: number;
  readonly label: string;
}) {
  const { columns } = useWords().journal;
  const said = useSaid();
  const place = usePlace();
  return (
    <div class="wide" tabIndex={0} role="region" aria-label={label}>
      <table class="list">
        <caption class="unseen">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.row}</th><th scope="col">{columns.column}</th>
            <th scope="col" class="amount">{columns.change}</th>
          </tr>
        </thead>
        <tbody>
          {touches.map(({ table, row, rowLabel, column, columnLabel, changeFen }) => (
            <tr key={`${row} ${column}`}>
              <th scope="row">{said(rowLabel)} {/^[\d/]+$/.test(row) && <span class="code hint">{row}</span>}</th>
              <td>{said(columnLabel)}</td>
              <td class="amount">
                <Link to={elsewhere(place, "table", { department, year, table, row, column })}><Fen fen={changeFen} plus /></Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
