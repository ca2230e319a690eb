// A unit in the list: its sums, and under it its projects, unless it is folded.
import { useWords } from "../../words/index.ts";
import { Bar, type Range } from "../rows/bar.tsx";
import type { Measures } from "../rows/measure.ts";
import { Aliases, Marks, ProjectLink } from "../rows/subject-links.tsx";
import { MeasureCells } from "../rows/sum-cells.tsx";

/** A project and what it holds. */
export interface Held {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly secret: boolean;
  readonly codeNamed: boolean;
  readonly measures: Measures;
}

/** A unit, what it holds, and its projects. */
export interface UnitHeld {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly measures: Measures;
  readonly projects: readonly Held[];
}

export function UnitProjects({ unit, range, folded, onFold }: {
  readonly unit: UnitHeld;
  readonly range: Range;
  readonly folded: boolean;
  readonly onFold: () => void;
}) {
  const words = useWords().explorer;
  return (
    <tbody>
      <tr class="unit">
        <th scope="rowgroup">
          <button type="button" class="fold" aria-expanded={!folded} onClick={onFold}>
            <span aria-hidden="true">{folded ? "▸" : "▾"}</span> {unit.name}
          </button>
          <code>{unit.key}</code> <span class="count">{words.projectCount(unit.projects.length)}</span>
          <Aliases of={unit} />
        </th>
        <MeasureCells measures={unit.measures} />
        <td class="bars" />
      </tr>
      {!folded && unit.projects.map((project) => (
        <tr key={project.key}>
          <th scope="row" class="project">
            <ProjectLink project={project} /> <Marks project={project} /> <code>{project.key}</code>
            <Aliases of={project} />
          </th>
          <MeasureCells measures={project.measures} />
          <td class="bars"><Bar fen={project.measures.adjustedFen} mark={project.measures.initialFen} range={range} /></td>
        </tr>
      ))}
    </tbody>
  );
}
