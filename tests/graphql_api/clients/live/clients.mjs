// Follows a server with the clients that people use: node clients.mjs URL COUNT TOKEN
// Prints one line of JSON: what each of them was told.
import { createClient as createSocket } from "graphql-ws";
import { createClient as createStream } from "graphql-sse";
import WebSocket from "ws";

const [url, count, token] = process.argv.slice(2);
const query = "subscription($after: Position) {operations(after: $after) {position}}";
const tooLong = setTimeout(() => process.exit(3), 30_000);

/** The first positions after one, told by a client. */
async function follow(client, after, wanted) {
  const seen = [];
  for await (const { data, errors } of client.iterate({ query, variables: { after } })) {
    if (errors) throw new Error(JSON.stringify(errors));
    seen.push(data.operations.position);
    if (seen.length === wanted) break;
  }
  return seen;
}

/** What a client is told of a request: its only answer, or why it is refused. */
async function once(client, request) {
  try {
    for await (const answer of client.iterate(request)) return answer;
  } catch (error) {
    return Array.isArray(error) ? { errors: error } : { thrown: String(error) };
  }
}

const authorization = `Bearer ${token}`;
const clients = {
  "graphql-ws": createSocket({
    url: url.replace("http", "ws"), webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { authorization },
  }),
  "graphql-sse": createStream({ url, retryAttempts: 0, headers: { authorization } }),
};
const told = {};
for (const [name, client] of Object.entries(clients)) {
  const half = Math.floor(count / 2);
  const first = await follow(client, 0, half);
  const rest = await follow(client, first.at(-1), count - half);
  told[name] = {
    positions: [...first, ...rest],
    query: await once(client, { query: "{departments {nodes {name}}}" }),
    refused: await once(client, { query: "subscription {operations(after: 1) {position}}" }),
    invalid: await once(client, { query: "subscription {nothing}" }),
  };
  client.dispose();
}
clearTimeout(tooLong);
console.log(JSON.stringify(told));
