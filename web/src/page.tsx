// What stands around every view: whose budget, which view, which point, in which words.
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";

import { useAnswer } from "./ask.ts";
import { ChartsView } from "./explore/charts.tsx";
import { CompareView } from "./compare/view.tsx";
import { EventView } from "./log/event.tsx";
import { FlowView } from "./explore/flow.tsx";
import { LineView } from "./explore/line.tsx";
import { LinesView } from "./explore/lines.tsx";
import { LiveSign } from "./log/sign.tsx";
import { LogView } from "./log/view.tsx";
import { OperationView } from "./log/operation.tsx";
import { ProjectView } from "./explore/project.tsx";
import { ProjectsView } from "./explore/projects.tsx";
import { ReconciliationView } from "./compare/reconciliation.tsx";
import { RecordView } from "./record/view.tsx";
import { SearchBox } from "./log/box.tsx";
import { SearchView } from "./log/search.tsx";
import { DepartmentsDocument, type DepartmentsQuery } from "./graphql/documents.ts";
import { Await, Empty, Link } from "./parts/state.tsx";
import { elsewhere, step, usePlace, type View } from "./place.ts";
import { TablesView } from "./tables/view.tsx";
import { Theme } from "./parts/theme.tsx";
import { TimeBar } from "./time/bar.tsx";
import { useLanguage, useWords } from "./words/index.ts";

/** What a view is told: whose budget it is about. The rest it reads from the place. */
export interface Budget {
  readonly department: string;
  readonly year: number | undefined;
}

const SHOWN: Readonly<Record<View, ComponentType<Budget>>> = {
  table: TablesView,
  compare: CompareView,
  reconciliation: ReconciliationView,
  projects: ProjectsView,
  project: ProjectView,
  flow: FlowView,
  lines: LinesView,
  line: LineView,
  charts: ChartsView,
  log: LogView,
  operation: OperationView,
  event: EventView,
  search: SearchView,
  record: RecordView,
};

export function Page() {
  const words = useWords();
  const language = useLanguage();
  const place = usePlace();
  const answer = useAnswer(DepartmentsDocument, {});
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = `${words.views[place.view]} · ${words.name}`;
  }, [language, place.view]);
  const found = answer.data?.departments.nodes ?? [];
  const chosen = found.find((each) => each.name === place.department || each.uuid === place.department) ?? found[0];
  const year = place.year ?? chosen?.fiscalYears[0];
  return (
    <>
      <a class="skip" href="#content">{words.skip}</a>
      <header>
        {answer.data?.asOf.demonstration && <p class="demonstration" role="note">{words.demonstration}</p>}
        <Head
          departments={found} chosen={chosen} year={year}
          position={answer.data?.asOf.position} allowed={answer.problem?.kind !== "forbidden"}
        />
      </header>
      {chosen && place.view !== "record" && <TimeBar department={chosen.name} year={year} />}
      <main id="content" tabIndex={-1}>
        {place.view === "record"
          // The way in: here a token is given where nothing may be read, and a first department registered.
          ? <RecordView department={place.department ?? chosen?.name ?? ""} year={year} />
          : (
            <Await answer={answer}>
              {() => (chosen ? <Shown budget={{ department: place.department ?? chosen.name, year }} /> : <Empty>{words.nothing}</Empty>)}
            </Await>
          )}
      </main>
    </>
  );
}

function Shown({ budget }: { readonly budget: Budget }) {
  const { view } = usePlace();
  const View = SHOWN[view];
  return <View {...budget} />;
}

type Department = DepartmentsQuery["departments"]["nodes"][number];

function Head({ departments, chosen, year, position, allowed }: {
  readonly departments: readonly Department[];
  readonly chosen: Department | undefined;
  readonly year: number | undefined;
  /** Where the log ended when it was asked: what comes after it is news. */
  readonly position: number | undefined;
  /** Whether one may read here. */
  readonly allowed: boolean;
}) {
  const words = useWords();
  const place = usePlace();
  const language = useLanguage();
  return (
    <div class="head">
      <p class="name"><Link to={elsewhere(place, "table")}>{words.name}</Link> <span class="promise">{words.promise}</span></p>
      <form class="choices" onSubmit={(event) => event.preventDefault()}>
        <label>
          <span>{words.department}</span>
          <select
            value={chosen?.name}
            onChange={(event) => step({ department: event.currentTarget.value, year: undefined, row: undefined, column: undefined })}
          >
            {departments.map((each) => <option key={each.uuid} value={each.name}>{each.name}</option>)}
          </select>
        </label>
        <label>
          <span>{words.year}</span>
          <select value={year} onChange={(event) => step({ year: Number(event.currentTarget.value), row: undefined, column: undefined })}>
            {(chosen?.fiscalYears ?? []).map((each) => <option key={each} value={each}>{words.fiscalYear(each)}</option>)}
          </select>
        </label>
        <label>
          <span>{words.money.label}</span>
          <select
            value={place.money ?? "wan"}
            onChange={(event) => step({ money: event.currentTarget.value === "yuan" ? "yuan" : undefined })}
          >
            <option value="wan">{words.money.wan}</option>
            <option value="yuan">{words.money.yuan}</option>
          </select>
        </label>
        <Theme />
        <span class="languages" role="group" aria-label={words.language}>
          {(["zh", "en"] as const).map((each) => (
            <button
              key={each} type="button" lang={each} aria-pressed={language === each}
              onClick={() => step({ language: each })}
            >
              {each === "zh" ? "中文" : "English"}
            </button>
          ))}
        </span>
      </form>
      <div class="ribbon">
        <Views />
        <div class="always"><LiveSign from={position} allowed={allowed} />{place.view !== "search" && <SearchBox />}</div>
      </div>
    </div>
  );
}

const FIRST = ["table", "compare", "reconciliation"] as const;
const EXPLORED = ["projects", "flow", "lines", "charts", "log", "search"] as const;

function Views() {
  const words = useWords();
  const place = usePlace();
  const link = (view: View) => (
    <li key={view}>
      <Link to={elsewhere(place, view)} aria-current={place.view === view ? "page" : undefined}>{words.views[view]}</Link>
    </li>
  );
  return (
    <nav class="views" aria-label={words.name}>
      <ul>{FIRST.map(link)}</ul>
      <ul aria-label={words.explore}>{EXPLORED.map(link)}</ul>
      <ul>{link("record")}</ul>
    </nav>
  );
}

