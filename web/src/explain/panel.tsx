// The explanation of a figure, beside its table: what it is, what makes it, and how all of it can be checked.
import { useRef } from "preact/hooks";

import { useAnswer } from "../server/question.ts";
import { ExplainedDocument, type ExplainedQuery, type ExplainedQueryVariables } from "../graphql/documents.ts";
import { Trouble } from "../parts/answer-state.tsx";
import { usePlace } from "../address/place.ts";
import { pointOf } from "../address/point.ts";
import { useSaid, useWords } from "../words/index.ts";
import { cellOf, type Cell } from "./cell/cell-address.ts";
import { Coordinates } from "./figure/coordinates.tsx";
import { Elsewhere } from "./checks/other-cells.tsx";
import { Entries } from "./entries/entries.tsx";
import { close, useFocus } from "./cell/keyboard-focus.ts";
import { History } from "./history/history.tsx";
import { Identities } from "./checks/identities.tsx";
import { PAGE, useLines } from "./cell/entry-pages.ts";
import { Meaning } from "./figure/meaning.tsx";
import { Measures } from "./figure/measures.tsx";
import { Published } from "./checks/published.tsx";
import { QueryText } from "./figure/query.tsx";
import { ResidualSeen, Rounding, roundingMatters } from "./figure/rounding.tsx";
import { Section } from "./cell/section.tsx";
import { Standing } from "./figure/value.tsx";
import { WhyNot } from "./checks/why-not.tsx";

export function Panel({ department, year }: { readonly department: string; readonly year: number | undefined }) {
  const place = usePlace();
  const words = useWords();
  const cell = cellOf(place, department, year);
  const asked = { ...cell, at: pointOf(place), first: PAGE };
  const { data, problem, loading } = useAnswer(ExplainedDocument, asked);
  const figure = data && (!loading || same(data.figure, cell)) ? data.figure : undefined;
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocus(panel, heading, cell);
  return (
    <aside class="panel" ref={panel} aria-label={words.explain.label} aria-busy={loading}>
      <header>
        <p class="where">
          {words.tables.number(cell.table)} {figure && data && <Title of={data.table.title} />}
        </p>
        <button type="button" class="close" onClick={close}><span aria-hidden="true">×</span> {words.close}</button>
        <h2 tabIndex={-1} ref={heading}>{figure ? <Name figure={figure} /> : `${cell.row} · ${cell.column}`}</h2>
      </header>
      {problem && <Trouble problem={problem} />}
      {!figure && loading && <p class="note loading" role="status">{words.states.loading}</p>}
      {data && figure && <Explained data={data} asked={asked} cell={{ ...cell, row: figure.row, column: figure.cell.column }} />}
    </aside>
  );
}

type Figure = ExplainedQuery["figure"];

/** While another answer is awaited, the last one may be of another cell. */
function same(figure: Figure, cell: Cell): boolean {
  return figure.table === cell.table && figure.row === cell.row && figure.cell.column === cell.column;
}

function Title({ of }: { readonly of: ExplainedQuery["table"]["title"] }) {
  return <>{useSaid()(of)}</>;
}

function Name({ figure }: { readonly figure: Figure }) {
  const said = useSaid();
  const code = figure.row.split("/").at(-1) ?? "";
  return <>{/^\d+$/.test(code) && <span class="number">{code}</span>} {said(figure.rowLabel)} · {said(figure.columnLabel)}</>;
}

function Explained({ data, asked, cell }: {
  readonly data: ExplainedQuery;
  readonly asked: ExplainedQueryVariables;
  readonly cell: Cell;
}) {
  const words = useWords();
  const place = usePlace();
  const { figure } = data;
  const found = figure.cell;
  const lines = useLines(asked, found.explanation);
  const is = found.state === "FIGURE";
  const titles = words.explain.titles;
  return (
    <>
      <Standing cell={found} />
      <Published cell={cell} found={found} />
      {is && <ResidualSeen cell={found} />}
      <Meaning definition={found.definition} />
      <Coordinates data={data} cell={cell} />
      {is && (
        <>
          {found.measures && (
            <Section name="measures" title={titles.measures} open>
              {() => found.measures && <Measures measures={found.measures} />}
            </Section>
          )}
          <Section name="entries" title={titles.entries} aside={words.explain.entries(lines.total)} open>
            {() => <Entries lines={lines} fen={found.fen ?? "0"} cell={cell} />}
          </Section>
          <Section name="rounding" title={titles.rounding} open={roundingMatters(found)}>
            {() => <Rounding cell={found} />}
          </Section>
        </>
      )}
      <Section name="history" title={titles.history}>{() => <History cell={cell} asOf={figure.asOf} />}</Section>
      <Section name="identities" title={titles.identities}>{() => <Identities cell={cell} />}</Section>
      {is && <Section name="elsewhere" title={titles.elsewhere}>{() => <Elsewhere lines={lines.lines} total={lines.total} cell={cell} />}</Section>}
      <Section name="whynot" title={titles.whyNot} open={place.id !== undefined}>{() => <WhyNot cell={cell} />}</Section>
      <Section name="query" title={titles.query}>{() => <QueryText variables={asked} />}</Section>
    </>
  );
}
