// Marks on both axes of time: the operations and disclosures of a department.
import { useAnswer } from "../server/question.ts";
import { MarksDocument, type MarksQuery } from "../graphql/documents.ts";

export type Operation = MarksQuery["operations"]["nodes"][number];
export type Disclosure = MarksQuery["department"]["disclosures"][number];

export interface Marks {
  readonly operations: readonly Operation[];
  readonly disclosures: readonly Disclosure[];
  /** Whether there are more operations than are marked. */
  readonly more: boolean;
}

/** The marks of a department's budget. */
export function useMarks(department: string, year: number | undefined): Marks {
  const { data } = useAnswer(MarksDocument, { department, year: year ?? null, after: null });
  return {
    operations: data?.operations.nodes ?? [],
    disclosures: data?.department.disclosures ?? [],
    more: data?.operations.pageInfo.hasNextPage ?? false,
  };
}

/** The days on which something came into force, in order. */
export function daysOf(operations: readonly Operation[]): string[] {
  return [...new Set(operations.flatMap((each) => each.effectiveOn ?? []))].sort();
}

