// Two points side by side.
import type { Budget } from "../page.tsx";
import { Empty } from "../parts/state.tsx";

export function CompareView(_: Budget) {
  return <Empty />;
}
