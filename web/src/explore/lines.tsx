// Budget lines with their balances.
import type { Budget } from "../page.tsx";
import { Empty } from "../parts/state.tsx";

export function LinesView(_: Budget) {
  return <Empty />;
}
