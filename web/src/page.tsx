// The frame around every view: the budget, the view, the point, and the language.
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";

import { useAnswer } from "./server/question.ts";
import { ChartsView } from "./explore/charts/view.tsx";
import { CompareView } from "./compare/points/view.tsx";
import { EventView } from "./log/event.tsx";
import { FlowView } from "./explore/flow/view.tsx";
import { LineView } from "./explore/lines/line.tsx";
import { LinesView } from "./explore/lines/view.tsx";
import { LiveSign } from "./log/live-sign.tsx";
import { LogView } from "./log/view.tsx";
import { OperationView } from "./log/operation.tsx";
import { ProjectView } from "./explore/projects/project.tsx";
import { ProjectsView } from "./explore/projects/view.tsx";
import { ReconciliationView } from "./compare/published/view.tsx";
import { RecordView } from "./record/view.tsx";
import { SearchBox } from "./log/search-box.tsx";
import { SearchView } from "./log/search.tsx";
import { DepartmentsDocument, type DepartmentsQuery } from "./graphql/documents.ts";
import { OneDepartment } from "./parts/one-department.tsx";
import { Await, Empty, Link } from "./parts/answer-state.tsx";
import { elsewhere, step, usePlace, type View } from "./address/place.ts";
import { TablesView } from "./tables/view.tsx";
import { Theme } from "./parts/theme.tsx";
import { TimeBar } from "./time/time-bar.tsx";
import { EVERYBODY, toDepartment, together, type Budget } from "./address/budget.ts";
import { useLanguage, useWords } from "./words/index.ts";

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
  const chosen = chosenOf(found, place.department);
  const year = place.year ?? chosen?.fiscalYears[0];
  // An unknown department is asked for as well, so that the ledger says so; an id is read as the name it stands for.
  const byId = found.some((each) => each.uuid === place.department);
  const department = byId ? chosen?.department : place.department ?? chosen?.department;
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
      {chosen && place.view !== "record" && <TimeBar department={chosen.department} year={year} />}
      <main id="content" tabIndex={-1}>
        {place.view === "record"
          // The way in: here a token is given where nothing may be read, and a first department registered.
          ? <RecordView department={found.length === 0 && together(place) ? "" : department ?? ""} year={year} />
          : (
            <Await answer={answer}>
              {() => (department !== undefined && chosen ? <Shown budget={{ department, year }} /> : <Empty>{words.nothing}</Empty>)}
            </Await>
          )}
      </main>
    </>
  );
}

function Shown({ budget }: { readonly budget: Budget }) {
  const { view } = usePlace();
  const words = useWords();
  const why = together(budget) ? words.oneDepartment.views[view] : undefined;
  if (why !== undefined) return <><h1>{words.views[view]}</h1><OneDepartment why={why} /></>;
  const View = SHOWN[view];
  return <View {...budget} />;
}

type Department = DepartmentsQuery["departments"]["nodes"][number];

/** A budget to choose: its name in the address, and its years. */
interface Choice {
  readonly department: string;
  readonly fiscalYears: readonly number[];
}

/** The choice that an address names; where it names none of these, the first. */
function chosenOf(departments: readonly Department[], named: string | undefined): Choice | undefined {
  if (named === EVERYBODY && departments.length > 0) return allOf(departments);
  const one = departments.find((each) => each.name === named || each.uuid === named) ?? departments[0];
  return one && { department: one.name, fiscalYears: one.fiscalYears };
}

/** All departments together have every year that any of them has. */
function allOf(departments: readonly Department[]): Choice {
  const years = new Set(departments.flatMap((each) => each.fiscalYears));
  return { department: EVERYBODY, fiscalYears: [...years].sort((a, b) => a - b) };
}

function Head({ departments, chosen, year, position, allowed }: {
  readonly departments: readonly Department[];
  readonly chosen: Choice | undefined;
  readonly year: number | undefined;
  /** The end of the log when the page was opened: later operations are news. */
  readonly position: number | undefined;
  /** Whether reading is allowed. */
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
            value={chosen?.department}
            onChange={(event) => {
              const other = event.currentTarget.value;
              const had = chosenOf(departments, other)?.fiscalYears.includes(year ?? 0);
              step({ ...toDepartment(place, other), year: had ? year : undefined });
            }}
          >
            {(departments.length > 1 || chosen?.department === EVERYBODY) && <option value={EVERYBODY}>{words.allDepartments}</option>}
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

