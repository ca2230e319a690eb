/* Opens GraphiQL on this server's endpoint, with a tab for each question of examples.json, filled in for the first
   department that the server knows. */
"use strict";

async function firstDepartment() {
  const answer = await fetch("graphql", {
    method: "POST",
    headers: {"content-type": "application/json"},
    body: JSON.stringify({query: "{departments(first: 1) {nodes {name}}}"}),
  });
  const {data} = await answer.json();
  return data?.departments.nodes[0]?.name ?? "";
}

async function start() {
  const [examples, department] = await Promise.all([
    fetch("graphiql/examples.json").then((found) => found.json()),
    firstDepartment().catch(() => ""),
  ]);
  const tabs = examples.map(({query, variables}) => ({
    query,
    variables: JSON.stringify({department, ...variables}, null, 2),
  }));
  const fetcher = GraphiQL.createFetcher({url: "graphql"});
  const element = React.createElement(GraphiQL, {fetcher, defaultTabs: tabs, shouldPersistHeaders: false});
  ReactDOM.createRoot(document.getElementById("graphiql")).render(element);
}

start();
