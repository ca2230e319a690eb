// From sources through units to projects: a picture of the budget, and the same as a table.
import { useMemo } from "preact/hooks";

import { useAnswer } from "../../server/question.ts";
import { ChoicesDocument, GroupsDocument, type ChoicesQuery } from "../../graphql/documents.ts";
import { usePages } from "../../server/pages.ts";
import { Fen } from "../../parts/amount.tsx";
import { More } from "../../parts/next-page.tsx";
import { Empty, Link } from "../../parts/answer-state.tsx";
import { elsewhere, usePlace, type Place } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { ownKey, together, type Budget } from "../../address/budget.ts";
import { useFlowWords, useSaid, useWords } from "../../words/index.ts";
import { Asked } from "../../parts/question-and-files.tsx";
import { Choice, Lots, Natures, Units, Ways } from "../narrowing/choice.tsx";
import { larger, measureOf } from "../rows/measure.ts";
import { entriesOf, narrowedView, narrowOf, parametersOf } from "../narrowing/narrow.ts";
import { pathsOf, pictureOf, type Node, type Path } from "./paths.ts";
import { River } from "./river.tsx";

/** The stops of the money; one level higher for all departments together, or the picture would have too many arms. */
const KEYS = ["SOURCE", "UNIT", "PROJECT"] as const;
const KEYS_TOGETHER = ["SOURCE", "DEPARTMENT", "UNIT"] as const;

export function FlowView({ department, year }: Budget) {
  const place = usePlace();
  const words = useWords().explorer;
  const narrow = narrowOf(place);
  const asked = { department, year: year ?? null, at: pointOf(place) };
  const filter = entriesOf(narrow);
  const keys = together({ department }) ? KEYS_TOGETHER : KEYS;
  const told = useFlowWords();
  const variables = { ...asked, keys, narrow: filter, subtotals: false, after: null };
  const pages = usePages(GroupsDocument, variables, (data) => data.groupBy.groups);
  const choices = useAnswer(ChoicesDocument, asked);
  const paths = useMemo(() => pathsOf(pages.nodes, measureOf(narrow.measure)), [pages.data, pages.nodes.length, narrow.measure]);
  const picture = useMemo(() => pictureOf(paths, Number(narrow.top ?? 3)), [paths, narrow.top]);
  const to = (node: Node): Place => linkOf(place, node, choices.data?.department.units.nodes ?? []);
  return (
    <section class="explore" aria-busy={pages.loading}>
      <h1>{words.flowTitle}</h1>
      <p class="hint">{told.hint}</p>
      <Filters choices={choices.data} />
      {pages.data && paths.length === 0 && <Empty>{words.none}</Empty>}
      {paths.length > 0 && (
        <div class="flow">
          <div>
            {picture.nodes.length > 0 && <River picture={picture} to={to} />}
            {picture.undrawn.length > 0 && <p class="hint">{words.undrawn(picture.undrawn.length)}</p>}
          </div>
          <Told paths={paths} to={to} />
        </div>
      )}
      {(pages.more || pages.problem || !pages.data) && <More pages={pages} />}
      <Asked
        document={GroupsDocument} variables={variables}
        file={{ what: "groups", more: { department, fiscalYear: String(year), keys: keys.join(","), ...parametersOf(filter) } }}
      />
    </section>
  );
}

function Filters({ choices }: { readonly choices: ChoicesQuery | undefined }) {
  const words = useWords().explorer;
  const said = useSaid();
  const units = choices?.department.units.nodes ?? [];
  const sources = choices?.fundingSources ?? [];
  const told = useFlowWords();
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <Choice name="source" label={words.source} all={words.all} options={sources.map((each) => [each.source, said(each.label)])} />
      <Units units={units} />
      <Natures />
      <Lots />
      <Choice name="top" label={told.top} first="3" options={["1", "3", "5", "10", "1000"].map((each) => [each, told.topOf(Number(each))])} />
      <Ways name="measure" label={words.measure} first="adjusted" options={[["initial", words.measures.initial], ["adjusted", words.measures.adjusted]]} />
    </form>
  );
}

/** The target of a node: the lines of a source, the projects of a unit, a project. */
function linkOf(place: Place, node: Pick<Node, "key" | "unit">, units: ChoicesQuery["department"]["units"]["nodes"]): Place {
  const own = node.key.slice(2);
  if (together(place)) return linkFromAll(place, node, units.find((each) => each.uuid === own)?.key ?? own);
  if (node.key.startsWith("s/")) return narrowedView(place, "lines", { source: own });
  if (node.key.startsWith("p/")) return elsewhere(place, "project", { id: own });
  const unit = units.find((each) => each.uuid === node.unit)?.key ?? node.unit;
  return narrowedView(place, "projects", { unit });
}

/** The same where all are together: which departments a source is for, a department's own flow, the projects of a unit. */
function linkFromAll(place: Place, node: Pick<Node, "key" | "unit">, own: string): Place {
  if (node.key.startsWith("s/")) return narrowedView(place, "charts", { source: own.toUpperCase() }, { by: "department" });
  if (node.key.startsWith("p/")) return narrowedView(place, "projects", { unit: ownKey(own) }, { department: node.unit });
  return elsewhere(place, "flow", { department: node.unit });
}

/** The paths as a table: source, its units, their projects. */
function Told({ paths, to }: { readonly paths: readonly Path[]; readonly to: (node: Node) => Place }) {
  const words = useWords().explorer;
  const said = useSaid();
  const sum = (of: readonly Path[]): string => of.reduce((all, each) => all + BigInt(each.fen), 0n).toString();
  const link = (key: string, label: Path["source"]["label"], unit = "") => (
    <Link to={to({ key, column: 0, label, value: 0n, others: 0, unit })}>{said(label)}</Link>
  );
  return (
    <div class="told-flow" tabIndex={0} role="region" aria-label={words.flowTable}>
      <table class="list">
        <caption class="unseen">{words.flowTable}</caption>
        <thead><tr><th scope="col">{useFlowWords().heads}</th><th scope="col" class="amount">{words.amount}</th></tr></thead>
        {grouped(paths, (each) => each.source.key, sum).map((source) => (
          <tbody key={source[0]?.source.key}>
            {source[0] && (
              <tr class="unit">
                <th scope="rowgroup">{link(`s/${source[0].source.key}`, source[0].source.label)}</th>
                <td class="amount"><Fen fen={sum(source)} /></td>
              </tr>
            )}
            {grouped(source, (each) => each.unit.key, sum).map((unit) => unit[0] && (
              <UnitTold key={unit[0].unit.key} paths={unit} head={link(`u/${unit[0].unit.key}`, unit[0].unit.label, unit[0].unit.key)} sum={sum(unit)}>
                {(each) => link(`p/${each.project.key}`, each.project.label, each.unit.key)}
              </UnitTold>
            ))}
          </tbody>
        ))}
        <tfoot><tr><th scope="row">{words.total}</th><td class="amount"><Fen fen={sum(paths)} /></td></tr></tfoot>
      </table>
    </div>
  );
}

function UnitTold({ paths, head, sum, children }: {
  readonly paths: readonly Path[];
  readonly head: preact.JSX.Element;
  readonly sum: string;
  readonly children: (path: Path) => preact.JSX.Element;
}) {
  return (
    <>
      <tr class="of-unit"><th scope="row">{head}</th><td class="amount"><Fen fen={sum} /></td></tr>
      {[...paths].sort((a, b) => larger(a.fen, b.fen)).map((each) => (
        <tr key={each.project.key} class="of-project"><th scope="row">{children(each)}</th><td class="amount"><Fen fen={each.fen} /></td></tr>
      ))}
    </>
  );
}

/** Those alike in a key together, the largest first. */
function grouped(paths: readonly Path[], by: (path: Path) => string, sum: (of: readonly Path[]) => string): Path[][] {
  const found = new Map<string, Path[]>();
  for (const each of paths) found.set(by(each), [...(found.get(by(each)) ?? []), each]);
  return [...found.values()].sort((a, b) => larger(sum(a), sum(b)));
}
