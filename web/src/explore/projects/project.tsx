// One project: its names, its lines, what its money is for, what happened to it, and where that is printed.
import { useAnswer } from "../../server/question.ts";
import {
  GroupsDocument, LineageDocument, ProjectDocument, type FlowFragment, type ProjectQuery,
} from "../../graphql/documents.ts";
import type { Budget } from "../../address/budget.ts";
import { Await, Empty, Link } from "../../parts/answer-state.tsx";
import { usePlace } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { useWords } from "../../words/index.ts";
import { Asked } from "../../parts/question-and-files.tsx";
import { Breakdown } from "./breakdown.tsx";
import { Flows } from "../rows/line-rows.tsx";
import { ProjectEvents } from "./events.tsx";
import { Aliases, Marks, UnitLink, useSourceName, type Source } from "../rows/subject-links.tsx";
import { narrowedView } from "../narrowing/narrow.ts";
import { Over } from "./over-time.tsx";
import { Printed } from "./printed-rows.tsx";
import { MeasureFacts } from "../rows/sum-cells.tsx";

type Project = ProjectQuery["department"]["projects"]["nodes"][number];

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

export function ProjectView({ department, year }: Budget) {
  const place = usePlace();
  const words = useWords().explorer;
  const id = place.id ?? "";
  const known = useAnswer(
    ProjectDocument, id ? { department, year: year ?? null, search: ID.test(id) ? "" : id, at: pointOf(place) } : null,
  );
  if (!id) return <section class="explore"><h1>{words.project}</h1><Empty>{words.noProject}</Empty></section>;
  return (
    <section class="explore">
      <Await answer={known}>
        {({ department: { projects, units } }) => {
          const project = projects.nodes.find((each) => each.key === id || each.uuid === id);
          if (!project) return <><h1>{words.project}</h1><Empty>{words.unknownProject(id)}</Empty></>;
          return (
            <>
              <Named project={project} unit={units.nodes.find((each) => each.key === project.unitKey)} />
              <Held {...{ department, year }} id={project.key} />
            </>
          );
        }}
      </Await>
    </section>
  );
}

function Named({ project, unit }: {
  readonly project: Project;
  readonly unit: ProjectQuery["department"]["units"]["nodes"][number] | undefined;
}) {
  const words = useWords().explorer;
  return (
    <>
      <h1>{project.name} <Marks project={project} /></h1>
      <dl class="facts">
        <dt>{words.key}</dt><dd><code>{project.key}</code></dd>
        <dt>{words.unit}</dt><dd>{unit ? <><UnitLink unit={unit} /> <Aliases of={unit} /></> : project.unitKey}</dd>
        {project.aliases.length > 1 && <><dt>{words.names}</dt><dd><Aliases of={project} /></dd></>}
        {project.secret && <><dt>{words.secret}</dt><dd>{words.secretMeans}</dd></>}
        {project.codeNamed && <><dt>{words.codeNamed}</dt><dd>{words.codeNamedMeans}</dd></>}
      </dl>
    </>
  );
}

function Held({ department, year, id }: { readonly department: string; readonly year: number | undefined; readonly id: string }) {
  const variables = { department, project: id, source: null, at: pointOf(usePlace()) };
  const flows = useAnswer(LineageDocument, variables);
  const file = { what: "lineage", more: { department, fiscalYear: String(year), projects: id } };
  return (
    <>
      <Await answer={flows}>
        {(data) => <Lines lines={data.lineage} sources={data.fundingSources} {...{ department, year, id }} />}
      </Await>
      <Asked document={LineageDocument} variables={variables} file={file} />
    </>
  );
}

function Lines({ lines, sources, department, year, id }: {
  readonly lines: readonly FlowFragment[];
  readonly sources: readonly Source[];
  readonly department: string;
  readonly year: number | undefined;
  readonly id: string;
}) {
  const words = useWords().explorer;
  const place = usePlace();
  const sourceName = useSourceName(sources);
  const sums = useAnswer(GroupsDocument, {
    department, year: year ?? null, keys: ["SOURCE"], narrow: { projects: [id] }, subtotals: false, at: pointOf(place), after: null,
  });
  if (lines.length === 0) return <Empty>{words.projectEmpty}</Empty>;
  const years = [...new Set(lines.map((each) => each.fiscalYear))].sort((a, b) => Number(b === year) - Number(a === year) || a - b);
  return (
    <>
      <div class="pair">
        <div>
          <h2>{words.threeMeasuresOf(year)}</h2>
          <Await answer={sums}>{({ groupBy }) => <MeasureFacts measures={groupBy.total} />}</Await>
        </div>
        <div>
          <h2>{words.printed}</h2>
          <Printed {...{ department, year, id }} />
        </div>
      </div>
      <h2>{words.lineage}</h2>
      <p class="hint">{words.lineageHint}</p>
      {years.map((each) => (
        <div key={each}>
          <h3>{words.yearOf(each)}</h3>
          <Flows
            lines={lines.filter((line) => line.fiscalYear === each)} shown={1000} whose={false} sourceName={sourceName}
            caption={`${words.lineage} ${each}`}
          />
        </div>
      ))}
      <h2>{words.whatFor}</h2>
      <div class="pair">
        <Breakdown by="FUNCTION_ITEM" {...{ department, year, id }} />
        <Breakdown by="ECONOMIC_ITEM" {...{ department, year, id }} />
      </div>
      <p><Link to={narrowedView(place, "lines", {}, { text: id })}>{words.linesOfProject}</Link></p>
      <Over {...{ department, year, id }} />
      <ProjectEvents {...{ department, year, id, sourceName }} />
    </>
  );
}
