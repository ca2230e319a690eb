// Printed against rebuilt, and every identity.
import type { Budget } from "../page.tsx";
import { Empty } from "../parts/state.tsx";

export function ReconciliationView(_: Budget) {
  return <Empty />;
}
