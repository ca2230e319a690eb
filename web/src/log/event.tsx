// One event and the cells it touched.
import type { Budget } from "../page.tsx";
import { Empty } from "../parts/state.tsx";

export function EventView(_: Budget) {
  return <Empty />;
}
