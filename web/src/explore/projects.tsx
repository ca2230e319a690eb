// Units and their projects.
import type { Budget } from "../page.tsx";
import { Empty } from "../parts/state.tsx";

export function ProjectsView(_: Budget) {
  return <Empty />;
}
