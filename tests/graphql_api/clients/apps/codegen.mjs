// Generates types from the server's own schema for the queries of this folder, and has TypeScript check a use of them.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { generate } from "@graphql-codegen/cli";

const url = process.argv[2];
const scalars = { Fen: "string", Date: "string", Instant: "string", Moment: "string", Position: "number", Code: "string",
  Compact: "unknown", UUID: "string" };
await generate(
  {
    schema: url,
    documents: "queries.graphql",
    generates: { "types.ts": { plugins: ["typescript-operations"], config: { scalars } } },
    silent: true,
  },
  true,
);
writeFileSync(
  "use.ts",
  `import type { PublishedQuery } from "./types";
export function total(found: PublishedQuery): string | null {
  const cell = found.table.rows[0]!.cells[0]!;
  const exact: string | null = cell.fen ?? null;
  return exact;
}
`,
);
execFileSync("npx", ["tsc", "--noEmit", "--strict", "--skipLibCheck", "--module", "esnext", "--moduleResolution", "bundler",
  "--target", "es2022", "use.ts", "types.ts"], { stdio: "inherit" });
console.log(JSON.stringify({ checked: true }));
