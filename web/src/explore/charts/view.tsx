// Sums by function, economic class, source, unit or kind, one level after the other; and over time.
import { useAnswer } from "../../server/question.ts";
import { ChoicesDocument, type ChoicesQuery } from "../../graphql/documents.ts";
import type { Budget } from "../../address/budget.ts";
import { Link } from "../../parts/answer-state.tsx";
import { stepped, usePlace } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { useSaid, useWords } from "../../words/index.ts";
import { Choice, Lots, Natures, Units, Ways } from "../narrowing/choice.tsx";
import { Grouped } from "./grouped.tsx";
import { bysOf, byOf, narrowFor } from "./levels.ts";
import { narrowed, narrowOf } from "../narrowing/narrow.ts";
import { OverTime } from "./over-time.tsx";

export function ChartsView({ department, year }: Budget) {
  const place = usePlace();
  const words = useWords().explorer;
  const choices = useAnswer(ChoicesDocument, { department, year: year ?? null, at: pointOf(place) });
  const time = place.by === "time";
  const by = byOf(place.by);
  const tabs = [...bysOf({ department }), "time" as const];
  return (
    <section class="explore">
      <h1>{words.chartsTitle}</h1>
      <nav class="tabs" aria-label={words.groupedBy}>
        <ul>
          {tabs.map((each) => (
            <li key={each}>
              <Link
                to={stepped(place, { by: each, narrow: narrowed({ ...narrowFor(each, narrowOf(place)), function: undefined, economic: undefined, kind: undefined, sort: undefined }) })}
                aria-current={(time ? "time" : by) === each ? "page" : undefined}
              >
                {words.bys[each]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Filters choices={choices.data} time={time} />
      {time
        ? <OverTime {...{ department, year }} />
        : <Grouped by={by} units={choices.data?.department.units.nodes ?? []} {...{ department, year }} />}
    </section>
  );
}

function Filters({ choices, time }: { readonly choices: ChoicesQuery | undefined; readonly time: boolean }) {
  const words = useWords();
  const said = useSaid();
  const units = choices?.department.units.nodes ?? [];
  const sources = choices?.fundingSources ?? [];
  const tables = choices?.department.tables ?? [];
  const measures = (["initial", "adjustments", "adjusted"] as const).map((each) => [each, words.explorer.measures[each]] as const);
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <Choice
        name="table" label={words.explorer.scope} all={words.explorer.wholeBudget}
        options={tables.map((each) => [String(each.number), `${words.tables.number(each.number)} ${said(each.title)}`])}
      />
      <Choice name="source" label={words.explorer.source} all={words.explorer.all} options={sources.map((each) => [each.source, said(each.label)])} />
      <Units units={units} />
      <Natures />
      <Lots />
      {!time && <Ways name="measure" label={words.explorer.measure} first="adjusted" options={measures} />}
    </form>
  );
}
