// Runs every audit against the endpoint given, and prints what came of each as JSON.
import { serverAudits } from "graphql-http";

const found = [];
for (const audit of serverAudits({ url: process.argv[2], fetchFn: fetch })) {
  const { status, reason } = await audit.fn();
  found.push({ id: audit.id, name: audit.name, status, reason: reason ?? "" });
}
console.log(JSON.stringify(found));
