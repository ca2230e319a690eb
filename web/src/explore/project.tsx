// One project.
import type { Budget } from "../page.tsx";
import { Empty } from "../parts/state.tsx";

export function ProjectView(_: Budget) {
  return <Empty />;
}
