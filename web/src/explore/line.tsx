// One budget line.
import type { Budget } from "../page.tsx";
import { Empty } from "../parts/state.tsx";

export function LineView(_: Budget) {
  return <Empty />;
}
