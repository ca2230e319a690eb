// Sums by function, source and economic class, and over time.
import type { Budget } from "../page.tsx";
import { Empty } from "../parts/state.tsx";

export function ChartsView(_: Budget) {
  return <Empty />;
}
