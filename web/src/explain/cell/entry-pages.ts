// The entries of a cell, page by page: the first page comes with the cell, the others on demand.
import { useState } from "preact/hooks";

import { ask, Refused, type Problem } from "../../server/question.ts";
import { ExplainedMoreDocument, type ExplainedLinesFragment, type ExplainedQueryVariables } from "../../graphql/documents.ts";
import { together } from "../../address/budget.ts";

export type Line = ExplainedLinesFragment["nodes"][number];

/** The holder of an entry's money: its unit, with its department if all departments are shown together. */
export function holderOf({ department, unit }: Line["entry"], whose: { readonly department: string }): string {
  return together(whose) ? `${department} · ${unit.name}` : unit.name;
}

export interface Lines {
  readonly lines: readonly Line[];
  readonly total: number;
  readonly loading: boolean;
  readonly problem: Problem | undefined;
  /** Asks for the next page, or for all; undefined at the end. */
  readonly load: ((all: boolean) => void) | undefined;
}

/** Entries on one page. */
export const PAGE = 50;
const LARGE_PAGE = 1000;
/** Entries loaded at most if all are wanted: larger lists are for the file. */
const AT_ONCE = 5000;

interface Further {
  readonly of: ExplainedLinesFragment;
  readonly pages: readonly ExplainedLinesFragment[];
}

export function useLines(asked: ExplainedQueryVariables, first: ExplainedLinesFragment): Lines {
  const [further, tell] = useState<Further>();
  const [loading, wait] = useState(false);
  const [problem, refuse] = useState<Problem>();
  const pages = [first, ...(further?.of === first ? further.pages : [])]; // what came after another first page is void
  const lines = pages.flatMap((page) => page.nodes);
  const last = pages.at(-1) ?? first;
  const load = async (all: boolean): Promise<void> => {
    wait(true);
    refuse(undefined);
    let [end, came] = [last, pages.slice(1)];
    try {
      do {
        const after = end.pageInfo.endCursor;
        const answer = await ask(ExplainedMoreDocument, { ...asked, first: all ? LARGE_PAGE : PAGE, after });
        end = answer.figure.cell.explanation;
        came = [...came, end];
        tell({ of: first, pages: came });
      } while (all && end.pageInfo.hasNextPage && came.length * LARGE_PAGE < AT_ONCE);
    } catch (error) {
      refuse(error instanceof Refused ? error.problem : undefined);
    }
    wait(false);
  };
  return {
    lines, total: first.totalCount, loading, problem,
    load: last.pageInfo.hasNextPage ? (all) => void load(all) : undefined,
  };
}
