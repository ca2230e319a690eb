// The layout of nodes and bands in a picture of flows, in pixels.
import { share } from "../../parts/money.ts";
import type { Band, Node, Picture } from "./paths.ts";

export interface Box {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** A band: where it leaves one node and enters another, and how thick it is at both ends. */
export interface Ribbon {
  readonly band: Band;
  readonly from: readonly [x: number, y: number, thick: number];
  readonly to: readonly [x: number, y: number, thick: number];
}

export interface Drawing {
  readonly boxes: readonly Box[];
  readonly ribbons: readonly Ribbon[];
  readonly height: number;
}

export const NODE_WIDTH = 12;
/** Room for the name of a node, however little it holds. */
const SLOT = 19;
const GAP = 5;
/** The height of all the money together. */
const MONEY_HEIGHT = 460;

/** `columns`: where the three columns begin. */
export function drawn(picture: Picture, columns: readonly [number, number, number]): Drawing {
  const tall = (value: bigint): number => Math.max(share(value, picture.total) * MONEY_HEIGHT, 1);
  const boxes = new Map<string, Box>();
  const put = (node: Node, y: number): void => void boxes.set(node.key, { node, x: columns[node.column], y, height: tall(node.value) });
  let free = 4;
  for (const unit of picture.nodes.filter((each) => each.column === 1)) {
    const start = free;
    for (const project of picture.nodes.filter((each) => each.column === 2 && each.unit === unit.unit)) {
      const room = Math.max(tall(project.value), SLOT);
      put(project, free + (room - tall(project.value)) / 2);
      free += room + GAP;
    }
    const height = tall(unit.value);
    const middle = (start + free - GAP) / 2;
    put(unit, Math.max(start, middle - height / 2));
    free = Math.max(free, start + Math.max(height, SLOT * 2) + GAP) + GAP;
  }
  const height = free;
  const sources = picture.nodes.filter((each) => each.column === 0);
  const spare = Math.max(height - sources.reduce((sum, each) => sum + Math.max(tall(each.value), SLOT * 2), 0), 0);
  let at = 4;
  for (const source of sources) {
    const room = Math.max(tall(source.value), SLOT * 2);
    put(source, at + spare / sources.length / 2);
    at += room + spare / sources.length;
  }
  return { boxes: [...boxes.values()], ribbons: ribbonsOf(picture, boxes), height };
}

/** Bands leave and enter a node side by side, in the order of where they go to and come from. */
function ribbonsOf(picture: Picture, boxes: ReadonlyMap<string, Box>): Ribbon[] {
  const left = new Map<string, number>();
  const entered = new Map<string, number>();
  const top = (key: string): number => boxes.get(key)?.y ?? 0;
  const sorted = [...picture.bands].sort((a, b) => top(a.from) - top(b.from) || top(a.to) - top(b.to));
  return sorted.flatMap((band) => {
    const [from, to] = [boxes.get(band.from), boxes.get(band.to)];
    if (!from || !to) return [];
    const out = share(band.value, from.node.value) * from.height;
    const into = share(band.value, to.node.value) * to.height;
    const y0 = from.y + (left.get(band.from) ?? 0);
    const y1 = to.y + (entered.get(band.to) ?? 0);
    left.set(band.from, (left.get(band.from) ?? 0) + out);
    entered.set(band.to, (entered.get(band.to) ?? 0) + into);
    return [{ band, from: [from.x + NODE_WIDTH, y0, out], to: [to.x, y1, into] }];
  });
}

/** The outline of a ribbon, or of its upper part of so much of its value. */
export function outlineOf({ from: [x0, y0, out], to: [x1, y1, into] }: Ribbon, part = 1): string {
  const middle = (x0 + x1) / 2;
  return `M${x0},${y0}C${middle},${y0} ${middle},${y1} ${x1},${y1}V${y1 + into * part}`
    + `C${middle},${y1 + into * part} ${middle},${y0 + out * part} ${x0},${y0 + out * part}Z`;
}
