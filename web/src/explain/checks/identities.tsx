// The identities that the figure takes part in, with their verdicts: both sides, and where each is stated.
import { CellIdentitiesDocument, type CellIdentitiesQuery } from "../../graphql/documents.ts";
import { More } from "../../parts/next-page.tsx";
import { Empty, Link } from "../../parts/answer-state.tsx";
import { usePages } from "../../server/pages.ts";
import { stepped, usePlace } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { together } from "../../address/budget.ts";
import { useSaid, useWords } from "../../words/index.ts";
import { addressed, readAddress, toCell, type Cell, type Where } from "../cell/cell-address.ts";
import { useTold } from "../cell/import-phrases.ts";

type Judged = CellIdentitiesQuery["identities"]["nodes"][number];

const SIGNS = { EXACT: "=", BY_ROUNDING: "≈", VIOLATED: "≠" } as const;
/** Cells of one side shown at once. */
const SHOWN = 8;

export function Identities({ cell }: { readonly cell: Cell }) {
  const words = useWords();
  const place = usePlace();
  const { department, year } = cell;
  const asked = { department, year, cell: addressed(cell), at: pointOf(place), first: 50, after: null as string | null };
  const pages = usePages(CellIdentitiesDocument, together(cell) ? null : asked, (data) => data.identities);
  if (together(cell)) return <Empty>{words.tables.state.CONSOLIDATED}</Empty>;
  if (pages.problem?.code === "NoDisclosure") return <Empty>{words.explain.noDisclosure}</Empty>;
  return (
    <>
      {pages.data && pages.total === 0 && <Empty>{words.explain.noIdentity}</Empty>}
      <ul class="identities">
        {pages.nodes.map((each) => <Identity key={`${each.name} ${each.row} ${each.column}`} judged={each} cell={cell} />)}
      </ul>
      {(pages.more ?? pages.problem ?? (!pages.data && pages.loading)) && <More pages={pages} />}
    </>
  );
}

function Identity({ judged, cell }: { readonly judged: Judged; readonly cell: Cell }) {
  const words = useWords();
  const said = useSaid();
  const told = useTold();
  const { verdict, table, row, column } = judged;
  const cells = judged.cells.map(readAddress);
  return (
    <li class={`identity ${verdict.toLowerCase()}`}>
      <p><strong class="sign" aria-hidden="true">{SIGNS[verdict]}</strong> {said(judged.label)} <span class="verdict">{words.explain.verdicts[verdict]}</span></p>
      <p class="sides">
        <span><ToCell where={{ table, row, column }} here={cell} /> <span class="number">{judged.printed}</span></span>
        <span class="hint">{words.explain.against(judged.expected)}</span>
      </p>
      <p class="cells">
        {cells.slice(0, SHOWN).map((each) => <ToCell key={addressed(each)} where={each} here={cell} />)}
      </p>
      {cells.length > SHOWN && (
        <details>
          <summary>{words.explain.further(cells.length - SHOWN)}</summary>
          <p class="cells">{cells.slice(SHOWN).map((each) => <ToCell key={addressed(each)} where={each} here={cell} />)}</p>
        </details>
      )}
      <p class="hint">{words.explain.stated(told(judged.source))}</p>
    </li>
  );
}

function ToCell({ where, here }: { readonly where: Where; readonly here: Where }) {
  const words = useWords();
  const place = usePlace();
  const name = words.explain.cellAt(where.table, where.row, where.column);
  if (addressed(where) === addressed(here)) return <strong class="cell here">{name}</strong>;
  return <Link class="cell" to={stepped(place, toCell(where))}>{name}</Link>;
}
