// From sources through units to projects: the sums as a picture's nodes and bands, with nothing lost on the way.
import type { GroupsQuery } from "../../graphql/documents.ts";
import type { Label } from "../../words/index.ts";
import { fenOf, larger, type Measure } from "../rows/measure.ts";

export type Group = GroupsQuery["groupBy"]["groups"]["nodes"][number];

/** One path of money: all of one source for one project. */
export interface Path {
  readonly source: Named;
  readonly unit: Named;
  readonly project: Named;
  readonly fen: string;
}

export interface Named {
  readonly key: string;
  readonly label: Label;
}

/** A place in one of the three columns; `others` stands for all but the largest projects of a unit. */
export interface Node {
  readonly key: string;
  readonly column: 0 | 1 | 2;
  readonly label: Label;
  readonly value: bigint;
  readonly others: number;
  readonly unit: string;
}

/** The flow between two nodes. */
export interface Band {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly value: bigint;
}

/** Money of one path, with the keys of the places that it passes. */
interface Passing {
  readonly stops: readonly [string, string, string];
  readonly value: bigint;
}

export interface Picture {
  readonly nodes: readonly Node[];
  readonly bands: readonly Band[];
  readonly passing: readonly Passing[];
  readonly total: bigint;
  /** Flows that cannot be drawn, since they are zero or negative. */
  readonly undrawn: readonly Path[];
}

/** The paths of an answer that is grouped by source, unit and project. */
export function pathsOf(groups: readonly Group[], measure: Measure): Path[] {
  return groups.flatMap(({ values, measures }) => {
    const [source, unit, project] = values.map((each) => ({ key: each.value, label: each.label }));
    return source && unit && project ? [{ source, unit, project, fen: fenOf(measures, measure) }] : [];
  });
}

/** The picture of them, with the largest `top` projects of each unit by name. */
export function pictureOf(paths: readonly Path[], top: number): Picture {
  const drawn = paths.filter((each) => BigInt(each.fen) > 0n);
  const units = summed(drawn, (each) => each.unit);
  const nodes: Node[] = summed(drawn, (each) => each.source).map((each) => ({ ...each, key: `s/${each.key}`, column: 0, others: 0, unit: "" }));
  const place = new Map<string, string>();
  for (const unit of units) {
    nodes.push({ ...unit, key: `u/${unit.key}`, column: 1, others: 0, unit: unit.key });
    const projects = summed(drawn.filter((each) => each.unit.key === unit.key), (each) => each.project);
    // One project more by name takes no more room than "one other".
    const named = projects.length <= top + 1 ? projects : projects.slice(0, top);
    for (const project of named) {
      place.set(project.key, `p/${project.key}`);
      nodes.push({ ...project, key: `p/${project.key}`, column: 2, others: 0, unit: unit.key });
    }
    const rest = projects.slice(named.length);
    if (rest.length === 0) continue;
    const key = `o/${unit.key}`;
    for (const project of rest) place.set(project.key, key);
    const value = rest.reduce((sum, each) => sum + each.value, 0n);
    nodes.push({ key, column: 2, label: unit.label, value, others: rest.length, unit: unit.key });
  }
  const passing = drawn.map((each): Passing => ({
    stops: [`s/${each.source.key}`, `u/${each.unit.key}`, place.get(each.project.key) ?? ""], value: BigInt(each.fen),
  }));
  return {
    nodes,
    bands: bandsOf(passing),
    passing,
    total: drawn.reduce((sum, each) => sum + BigInt(each.fen), 0n),
    undrawn: paths.filter((each) => BigInt(each.fen) <= 0n),
  };
}

interface Sum extends Named {
  readonly value: bigint;
}

function summed(paths: readonly Path[], by: (path: Path) => Named): Sum[] {
  const sums = new Map<string, Sum>();
  for (const each of paths) {
    const named = by(each);
    sums.set(named.key, { ...named, value: (sums.get(named.key)?.value ?? 0n) + BigInt(each.fen) });
  }
  return [...sums.values()].sort((a, b) => larger(String(a.value), String(b.value)));
}

function bandsOf(passing: readonly Passing[]): Band[] {
  const bands = new Map<string, Band>();
  for (const { stops, value } of passing) {
    for (const [from, to] of [[stops[0], stops[1]], [stops[1], stops[2]]] as const) {
      const key = `${from}>${to}`;
      bands.set(key, { key, from, to, value: (bands.get(key)?.value ?? 0n) + value });
    }
  }
  return [...bands.values()];
}

/** Of each band, the part whose money passes a node, or another band. */
export function partsOf(picture: Picture, through: string): ReadonlyMap<string, bigint> {
  const stops = through.split(">");
  const parts = bandsOf(picture.passing.filter((each) => stops.every((stop) => each.stops.includes(stop))));
  return new Map(parts.map((each) => [each.key, each.value]));
}

/** The one source that a band's money comes from; undefined: several. */
export function sourceOf(picture: Picture, band: Band): string | undefined {
  const sources = new Set(picture.passing.flatMap(({ stops }) => (stops.includes(band.from) && stops.includes(band.to) ? [stops[0]] : [])));
  return sources.size === 1 ? [...sources][0] : undefined;
}
