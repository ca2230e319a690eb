// Asks the same table through Apollo and urql, and prints what each got as JSON.
import { readFileSync } from "node:fs";
import { ApolloClient, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { Client, fetchExchange } from "@urql/core";

// urql aborts a request once it has the answer, whether or not the body was read to its end.
process.on("unhandledRejection", (error) => {
  if (error?.name !== "AbortError") throw error;
});

const [url, department] = process.argv.slice(2);
const text = readFileSync(new URL("queries.graphql", import.meta.url), "utf8");
const variables = { department, number: 5 };

const apollo = new ApolloClient({ link: new HttpLink({ uri: url }), cache: new InMemoryCache() });
const byApollo = await apollo.query({ query: gql(text), variables });

const urql = new Client({ url, exchanges: [fetchExchange], preferGetMethod: false });
const byUrql = await urql.query(text, variables).toPromise();

console.log(JSON.stringify({ apollo: byApollo.data, urql: byUrql.data, error: byUrql.error?.message ?? "" }));
