// Units and their projects, with their sums at the point.
import { useMemo } from "preact/hooks";

import { useAnswer } from "../../server/question.ts";
import {
  ChoicesDocument, GroupsDocument, RegisteredDocument, type ChoicesQuery, type GroupsQuery, type RegisteredQuery,
} from "../../graphql/documents.ts";
import type { Budget } from "../../address/budget.ts";
import { usePages } from "../../server/pages.ts";
import { More } from "../../parts/next-page.tsx";
import { Empty, Link } from "../../parts/answer-state.tsx";
import { elsewhere, usePlace, type Place } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { useSaid, useWords } from "../../words/index.ts";
import { Asked } from "../../parts/question-and-files.tsx";
import { rangeOf } from "../rows/bar.tsx";
import { Choice, Lots, Natures, Sought, Ways } from "../narrowing/choice.tsx";
import { larger, sumOf, type Measures } from "../rows/measure.ts";
import { entriesOf, narrowOf, narrowTo, parametersOf, type Narrow } from "../narrowing/narrow.ts";
import { MeasureCells, MeasureHeads } from "../rows/sum-cells.tsx";
import { UnitProjects, type Held, type UnitHeld } from "./unit.tsx";

type Group = GroupsQuery["groupBy"]["groups"]["nodes"][number];
type Units = ChoicesQuery["department"]["units"]["nodes"];
type Projects = RegisteredQuery["department"]["projects"]["nodes"];

export function ProjectsView({ department, year }: Budget) {
  const place = usePlace();
  const words = useWords().explorer;
  const narrow = narrowOf(place);
  const asked = { department, year: year ?? null, at: pointOf(place) };
  const filter = entriesOf(narrow);
  const variables = { ...asked, keys: ["UNIT" as const, "PROJECT" as const], narrow: filter, subtotals: true, after: null };
  const pages = usePages(GroupsDocument, variables, (data) => data.groupBy.groups);
  const choices = useAnswer(ChoicesDocument, asked);
  const registered = useAnswer(RegisteredDocument, asked);
  const units = choices.data?.department.units.nodes;
  const projects = registered.data?.department.projects.nodes;
  const held = useMemo(
    () => sorted(sought(unitsOf(pages.nodes, units ?? [], projects ?? []), place.text), narrow),
    [pages.nodes.length, pages.data, units, projects, place.text, narrow.sort],
  );
  const file = { what: "groups", more: { department, fiscalYear: String(year), keys: "UNIT,PROJECT", subtotals: "true", ...parametersOf(filter) } };
  return (
    <section class="explore" aria-busy={pages.loading}>
      <h1>{words.projectsTitle}</h1>
      <p class="hint">{words.projectsHint}</p>
      <Filters units={units ?? []} sources={choices.data?.fundingSources ?? []} />
      {pages.data && <Listed held={held} place={place} narrow={narrow} />}
      {(pages.more || pages.problem || !pages.data) && <More pages={pages} />}
      {pages.data && projects && <Without held={pages.nodes} projects={projects} shown={Object.keys(filter).length === 0} />}
      <Asked document={GroupsDocument} variables={variables} file={file} />
    </section>
  );
}

function Filters({ units, sources }: { readonly units: Units; readonly sources: ChoicesQuery["fundingSources"] }) {
  const words = useWords().explorer;
  const said = useSaid();
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <Sought label={words.soughtProject} />
      <Choice name="unit" label={words.unit} all={words.all} options={units.map((each) => [each.key, each.name])} />
      <Choice name="source" label={words.source} all={words.all} options={sources.map((each) => [each.source, said(each.label)])} />
      <Natures />
      <Lots />
      <Ways name="sort" label={words.sort} first="key" options={[["key", words.byKey], ["amount", words.byAmount]]} />
    </form>
  );
}

function Listed({ held, place, narrow }: { readonly held: readonly UnitHeld[]; readonly place: Place; readonly narrow: Narrow }) {
  const words = useWords().explorer;
  if (held.length === 0) return <Empty>{place.text ? words.noneSought(place.text) : words.none}</Empty>;
  const all = held.flatMap((unit) => unit.projects);
  const range = rangeOf(all.flatMap((each) => [each.measures.adjustedFen, each.measures.initialFen]));
  const shut = new Set((narrow.shut ?? "").split("."));
  const allShut = held.every((unit) => shut.has(unit.key));
  return (
    <>
      <p class="tools" role="status">
        {words.found(held.length, all.length)}
        <button type="button" onClick={() => narrowTo({ shut: allShut ? undefined : held.map((unit) => unit.key).join(".") })}>
          {allShut ? words.unfoldAll : words.foldAll}
        </button>
      </p>
      <div class="wide">
        <table class="list projects">
          <caption class="unseen">{words.projectsTitle}</caption>
          <thead>
            <tr><th scope="col">{words.unitAndProject}</th><MeasureHeads /><th scope="col" class="bars">{words.adjustedBar}</th></tr>
          </thead>
          {held.map((unit) => (
            <UnitProjects key={unit.key} unit={unit} range={range} folded={shut.has(unit.key)} onFold={() => fold(shut, unit.key)} />
          ))}
          <tfoot>
            <tr>
              <th scope="row">{place.text ? words.shownTotal : words.total}</th>
              <MeasureCells measures={sumOf(held.map((unit) => unit.measures))} />
              <td class="bars" />
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}

function fold(shut: ReadonlySet<string>, key: string): void {
  const next = shut.has(key) ? [...shut].filter((each) => each !== key) : [...shut, key];
  narrowTo({ shut: next.filter(Boolean).join(".") || undefined });
}

/** Projects that are registered, but hold nothing and never did by this point. */
function Without({ held, projects, shown }: { readonly held: readonly Group[]; readonly projects: Projects; readonly shown: boolean }) {
  const words = useWords().explorer;
  const place = usePlace();
  const with_ = new Set(held.map((group) => group.values[1]?.value));
  const without = projects.filter((each) => !with_.has(each.uuid) && !each.key.endsWith("-basic"));
  if (!shown || without.length === 0) return null;
  return (
    <details>
      <summary>{words.without(without.length)}</summary>
      <ul>{without.map((each) => <li key={each.key}><code>{each.key}</code> <Link to={elsewhere(place, "project", { id: each.key })}>{each.name}</Link></li>)}</ul>
    </details>
  );
}

function unitsOf(groups: readonly Group[], units: Units, projects: Projects): UnitHeld[] {
  const unitBy = new Map(units.map((each) => [each.uuid, each]));
  const projectBy = new Map(projects.map((each) => [each.uuid, each]));
  const found = new Map<string, { held: Omit<UnitHeld, "measures">; sum?: Measures; projects: Held[] }>();
  for (const { values, measures, subtotal } of groups) {
    const [unit, project] = values;
    if (!unit) continue;
    let one = found.get(unit.value);
    if (!one) {
      const known = unitBy.get(unit.value);
      const own: Held[] = [];
      const name = { key: known?.key ?? unit.value, name: unit.label.zh, aliases: known?.aliases ?? [] };
      found.set(unit.value, (one = { projects: own, held: { ...name, projects: own } }));
    }
    if (subtotal) one.sum = measures;
    else if (project) {
      const known = projectBy.get(project.value);
      one.projects.push({
        key: known?.key ?? project.value, name: project.label.zh, aliases: known?.aliases ?? [],
        secret: known?.secret ?? false, codeNamed: known?.codeNamed ?? false, measures,
      });
    }
  }
  return [...found.values()].map(({ held, sum, projects: own }) => (
    { ...held, measures: sum ?? sumOf(own.map((each) => each.measures)) }
  ));
}

/** Only the projects with a text in a name or key; their unit then sums only them. */
function sought(units: UnitHeld[], text: string | undefined): UnitHeld[] {
  const part = text?.trim().toLowerCase();
  if (!part) return units;
  const has = (each: { key: string; name: string; aliases: readonly string[] }): boolean =>
    [each.key, each.name, ...each.aliases].some((name) => name.toLowerCase().includes(part));
  return units.flatMap((unit) => {
    if (has(unit)) return [unit];
    const projects = unit.projects.filter(has);
    return projects.length > 0 ? [{ ...unit, projects, measures: sumOf(projects.map((each) => each.measures)) }] : [];
  });
}

function sorted(units: UnitHeld[], narrow: Narrow): UnitHeld[] {
  type Named = { readonly key: string; readonly measures: Held["measures"] };
  const order = narrow.sort === "amount"
    ? (a: Named, b: Named): number => larger(a.measures.adjustedFen, b.measures.adjustedFen)
    : (a: Named, b: Named): number => a.key.localeCompare(b.key);
  return units.map((unit) => ({ ...unit, projects: [...unit.projects].sort(order) })).sort(order);
}
