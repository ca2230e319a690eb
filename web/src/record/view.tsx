// Recording, with a token.
import type { Budget } from "../page.tsx";
import { Empty } from "../parts/state.tsx";

export function RecordView(_: Budget) {
  return <Empty />;
}
