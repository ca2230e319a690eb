// The operations, filtered, and as they come.
import type { Budget } from "../page.tsx";
import { Empty } from "../parts/state.tsx";

export function LogView(_: Budget) {
  return <Empty />;
}
