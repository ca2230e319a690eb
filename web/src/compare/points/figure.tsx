// A figure at one of the two points, which leads to its explanation there.
import type { ComponentChildren } from "preact";

import type { At } from "../../graphql/documents.ts";
import { shown } from "../../parts/money.ts";
import { Link } from "../../parts/answer-state.tsx";
import { elsewhere, usePlace } from "../../address/place.ts";
import { toPoint } from "../../address/point.ts";
import { useWords } from "../../words/index.ts";
import type { Change } from "./changes.ts";

export function Figure({ change, at, children }: {
  readonly change: Pick<Change, "table" | "row" | "column">;
  readonly at: At;
  readonly children: ComponentChildren;
}) {
  const { table, row, column } = change;
  const words = useWords();
  return <Link to={elsewhere(usePlace(), "table", { table, row, column, ...toPoint(at) })} title={words.compare.explain}>{children}</Link>;
}

/** The text of a changed cell at one of the points; a dash if it is empty. */
export function Amount({ change, at, side }: { readonly change: Change; readonly at: At; readonly side: "before" | "after" }) {
  const unit = usePlace().money ?? "wan";
  const words = useWords();
  const fen = side === "before" ? change.beforeFen : change.afterFen;
  const text = change[side];
  if (text === "") return <span class="none" title={words.tables.blank}>—</span>;
  return <Figure change={change} at={at}>{unit === "yuan" && fen !== null ? shown(fen, unit) : text}</Figure>;
}
