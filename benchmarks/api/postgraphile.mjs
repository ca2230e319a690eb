// PostGraphile 5 as its documentation starts it, in production: one process, node's own HTTP server, no GraphiQL.
//
// node postgraphile.mjs FOLDER DATABASE PORT: FOLDER holds node_modules, DATABASE is an address.

import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";

const [folder, database, port] = process.argv.slice(2);

// Its packages look at these while they are loaded.
process.env.NODE_ENV = process.env.GRAPHILE_ENV = "production";
const require = createRequire(join(folder, "node_modules", "here.js")); // they lie in the folder, not above this file

const { postgraphile } = require("postgraphile");
const { PostGraphileAmberPreset } = require("postgraphile/presets/amber");
const { makePgService } = require("postgraphile/adaptors/pg");
const { grafserv } = require("postgraphile/grafserv/node");
const { PgAggregatesPreset } = require("@graphile/pg-aggregates");

const server = createServer();
const serv = postgraphile({
  extends: [PostGraphileAmberPreset, PgAggregatesPreset],
  pgServices: [makePgService({ connectionString: database, schemas: ["public"] })],
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false },
}).createServ(grafserv);
await serv.addTo(server);
server.listen({ host: "127.0.0.1", port: Number(port) });
