// From sources through units to projects.
import type { Budget } from "../page.tsx";
import { Empty } from "../parts/state.tsx";

export function FlowView(_: Budget) {
  return <Empty />;
}
