// Checks that the page's modules import one way: no circle, types included, and each floor only lower ones.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";

// The floors of src/, highest first. Those that share a line do not import each other.
const FLOORS = [
  ["main.tsx"],
  ["page.tsx"],
  ["log", "record"],
  ["compare", "explore"],
  ["tables"],
  ["explain"],
  ["time"],
  ["parts"],
  ["server"],
  ["words"],
  ["address"],
  ["graphql", "style"],
];
// The floors inside a view, likewise; its other modules stand above them.
const INNER = {
  compare: [["points", "published"]],
  explain: [["checks", "entries", "figure", "history"], ["cell"]],
  explore: [["charts", "projects"], ["flow", "lines"], ["rows"], ["pictures"], ["narrowing"]],
  record: [["answers"], ["fields"], ["sheets"]],
};
const MODULES_MOST = 20;

const modules = readdirSync("src", { recursive: true }).map(String).filter((path) => /\.tsx?$/.test(path));
const imports = new Map(modules.map((module) => [module, importedBy(module)]));
const wrong = [...circles(), ...climbing(), ...crowded()];
for (const sentence of wrong) console.error(sentence);
process.exit(wrong.length ? 1 : 0);

/** The modules that a module imports, whether values or types. */
function importedBy(module) {
  const text = readFileSync(join("src", module), "utf8");
  const names = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, name]) => name);
  return names.map((name) => normalize(join(dirname(module), name)));
}

/** Every circle, named by its modules. */
function circles() {
  const done = new Set();
  const found = [];
  const visit = (module, path) => {
    if (path.includes(module)) {
      found.push(`These modules import each other in a circle: ${[...path.slice(path.indexOf(module)), module].join(" -> ")}`);
    } else if (!done.has(module)) {
      for (const next of imports.get(module) ?? []) visit(next, [...path, module]);
      done.add(module);
    }
  };
  for (const module of modules) visit(module, []);
  return found;
}

/** Every import of a floor that is not lower. */
function climbing() {
  const found = [];
  for (const [module, names] of imports) {
    for (const name of names) {
      const [from, to] = [module.split(sep), name.split(sep)];
      const inside = from[0] === to[0];
      const [high, low] = inside ? [level(INNER[from[0]], from), level(INNER[from[0]], to)] : [level(FLOORS, from, 0), level(FLOORS, to, 0)];
      if (high === undefined || low === undefined) found.push(`check-imports.mjs names no floor for ${high === undefined ? module : name}`);
      else if (inside ? !sameFolder(from, to) && high >= low : high >= low) found.push(`${module} imports ${name}, which is on no lower floor`);
    }
  }
  return found;
}

/** The number of a module's floor, 0 the highest; -1 for the face of a view, which stands above its floors. */
function level(floors, path, at = 1) {
  if (at === 1 && (floors === undefined || path.length === 2)) return -1;
  const found = floors.findIndex((names) => names.includes(path[at]));
  return found < 0 ? undefined : found;
}

function sameFolder(one, other) {
  return dirname(one.join("/")) === dirname(other.join("/"));
}

/** Every folder with too many modules to be read at a glance. */
function crowded() {
  const counts = new Map();
  for (const module of modules) counts.set(dirname(module), (counts.get(dirname(module)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > MODULES_MOST).map(([folder, count]) => `src/${folder} holds ${count} modules; at most ${MODULES_MOST} are read at a glance`);
}
