// Budget lines with their balances.
import { useMemo, useState } from "preact/hooks";

import { useAnswer } from "../../server/question.ts";
import { ChoicesDocument, LineageDocument, type FlowFragment, type FundingSource } from "../../graphql/documents.ts";
import type { Budget } from "../../address/budget.ts";
import { Await, Empty } from "../../parts/answer-state.tsx";
import { usePlace, type Place } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { useSaid, useWords } from "../../words/index.ts";
import { Asked } from "../../parts/question-and-files.tsx";
import { Choice, Lots, Sought, Ways } from "../narrowing/choice.tsx";
import { Flows } from "../rows/line-rows.tsx";
import { larger } from "../rows/measure.ts";
import { useSourceName } from "../rows/subject-links.tsx";
import { narrowOf } from "../narrowing/narrow.ts";

const PAGE = 200;

export function LinesView({ department, year }: Budget) {
  const words = useWords().explorer;
  const said = useSaid();
  const place = usePlace();
  const narrow = narrowOf(place);
  const asked = { department, at: pointOf(place) };
  const variables = { ...asked, project: null, source: (narrow.source as FundingSource | undefined) ?? null };
  const answer = useAnswer(LineageDocument, variables);
  const choices = useAnswer(ChoicesDocument, { ...asked, year: year ?? null });
  const sources = choices.data?.fundingSources ?? [];
  const units = choices.data?.department.units.nodes ?? [];
  return (
    <section class="explore">
      <h1>{words.linesTitle}</h1>
      <p class="hint">{words.linesHint}</p>
      <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <Sought label={words.soughtProject} />
        <Choice name="unit" label={words.unit} all={words.all} options={units.map((each) => [each.key, each.name])} />
        <Choice name="source" label={words.source} all={words.all} options={sources.map((each) => [each.source, said(each.label)])} />
        <Lots />
        <Ways name="sort" label={words.sort} first="key" options={[["key", words.byKey], ["amount", words.byAmount]]} />
      </form>
      <Await answer={answer}>{(data) => <Listed all={data.lineage} sources={data.fundingSources} year={year} place={place} />}</Await>
      <Asked
        document={LineageDocument} variables={variables}
        file={{ what: "lineage", more: { department, fiscalYear: String(year), ...(narrow.source ? { sources: narrow.source } : {}) } }}
      />
    </section>
  );
}

function Listed({ all, sources, year, place }: {
  readonly all: readonly FlowFragment[];
  readonly sources: Parameters<typeof useSourceName>[0];
  readonly year: number | undefined;
  readonly place: Place;
}) {
  const words = useWords();
  const sourceName = useSourceName(sources);
  const lines = useMemo(() => chosen(all, year, place), [all, year, place]);
  const [shown, show] = useState(PAGE);
  if (lines.length === 0) return <Empty>{place.text ? words.explorer.noneSought(place.text) : words.explorer.none}</Empty>;
  return (
    <>
      <Flows lines={lines} shown={shown} whose sourceName={sourceName} caption={words.explorer.linesTitle} />
      <div class="more">
        <span class="hint" role="status">{words.of(Math.min(shown, lines.length), lines.length)} </span>
        {shown < lines.length && <button type="button" onClick={() => show(shown + PAGE)}>{words.more}</button>}
      </div>
    </>
  );
}

/** The lines of a year that the address asks for, in its order. */
function chosen(all: readonly FlowFragment[], year: number | undefined, place: Place): FlowFragment[] {
  const narrow = narrowOf(place);
  const part = place.text?.trim().toLowerCase() ?? "";
  const found = all.filter((line) => (
    (year === undefined || line.fiscalYear === year)
    && (!narrow.unit || line.unit.key === narrow.unit)
    && (!narrow.lot || line.lot === narrow.lot)
    && [line.project.key, line.project.name, line.unit.name, line.line].some((each) => each.toLowerCase().includes(part))
  ));
  return found.sort((a, b) => (
    (narrow.sort === "amount" ? larger(a.holdsFen, b.holdsFen) : 0) || a.project.key.localeCompare(b.project.key)
    || a.source.localeCompare(b.source)
  ));
}
