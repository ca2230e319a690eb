// One operation and the cells it touched.
import type { Budget } from "../page.tsx";
import { Empty } from "../parts/state.tsx";

export function OperationView(_: Budget) {
  return <Empty />;
}
