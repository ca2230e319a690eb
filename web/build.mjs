// Builds the page into the Python package: one script, one style sheet, the page itself and the licences of its parts.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";

const TARGET = new URL("../graphql_api/static/page/", import.meta.url).pathname;

await rm(TARGET, { recursive: true, force: true });
await mkdir(TARGET, { recursive: true });
const made = await build({
  entryPoints: { page: "src/main.tsx" },
  outdir: TARGET,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022"],
  jsx: "automatic",
  jsxImportSource: "preact",
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
});
await writeFile(`${TARGET}documents.json`, `${JSON.stringify(await documents(), null, 1)}\n`);
await copyFile("src/index.html", `${TARGET}index.html`);
await copyFile("src/icon.svg", `${TARGET}icon.svg`);
await writeFile(`${TARGET}LICENSES.txt`, await licences(made.metafile));

/** Every document that the page sends, by the hash of its text. */
async function documents() {
  const { outputFiles } = await build({
    entryPoints: ["src/graphql/documents.ts"], bundle: true, format: "esm", write: false, charset: "utf8",
  });
  const source = Buffer.from(outputFiles[0].contents).toString("base64");
  const found = Object.entries(await import(`data:text/javascript;base64,${source}`))
    .filter(([name]) => name.endsWith("Document"))
    .map(([, document]) => document.toString());
  return Object.fromEntries(found.map((text) => [createHash("sha256").update(text).digest("hex"), text]).sort());
}

/** The licence of every package that the script holds a part of. */
async function licences(metafile) {
  const packages = new Set(
    Object.keys(metafile.inputs).map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean),
  );
  const told = [];
  for (const name of [...packages].sort()) {
    const { version, license } = JSON.parse(await readFile(`node_modules/${name}/package.json`, "utf8"));
    const text = await readFile(`node_modules/${name}/LICENSE`, "utf8").catch(() =>
      readFile(`node_modules/${name}/LICENSE.md`, "utf8"));
    told.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
  }
  return told.join(`\n${"-".repeat(80)}\n\n`);
}
