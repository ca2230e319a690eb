// Whatever has a name, a code, a number or an amount.
import type { Budget } from "../page.tsx";
import { Empty } from "../parts/state.tsx";

export function SearchView(_: Budget) {
  return <Empty />;
}
