// Lists that come in pages: the first is asked for like any other answer, each further one on demand.
import { useEffect, useState } from "preact/hooks";

import { ask, Refused, useAnswer, type Problem } from "./question.ts";
import type { TypedDocumentString } from "../graphql/documents.ts";

interface Connection<Node> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly nodes: readonly Node[];
}

/** The part of a list read so far. `data` is the first answer, with the facts beside the list. */
export interface Pages<Node, Result> {
  readonly data: Result | undefined;
  readonly nodes: readonly Node[];
  readonly total: number;
  readonly problem: Problem | undefined;
  readonly loading: boolean;
  /** Asks for the next page; undefined at the end. */
  readonly more: (() => void) | undefined;
}

/** Follow a list. `variables` are those of the first page; null: there is nothing to ask yet. */
export function usePages<Result, Variables extends { after?: string | null | undefined }, Node>(
  document: TypedDocumentString<Result, Variables>, variables: Variables | null,
  connection: (data: Result) => Connection<Node>,
): Pages<Node, Result> {
  const answer = useAnswer(document, variables);
  const first = answer.data === undefined ? undefined : connection(answer.data);
  const [further, tell] = useState<readonly Connection<Node>[]>([]);
  const [problem, refuse] = useState<Problem>();
  const [waiting, wait] = useState(false);
  // Cursors stay as lists grow at their end: while the first page ends where it did, what came after it still does.
  useEffect(() => {
    tell([]);
    refuse(undefined);
  }, [JSON.stringify(variables), first?.pageInfo.endCursor]);
  const last = further.at(-1) ?? first;
  const more = last?.pageInfo.hasNextPage && variables !== null
    ? (): void => {
      wait(true);
      ask(document, { ...variables, after: last.pageInfo.endCursor ?? null }).then(
        (data) => tell([...further, connection(data)]),
        (error: unknown) => refuse(error instanceof Refused ? error.problem : undefined),
      ).finally(() => wait(false));
    }
    : undefined;
  return {
    data: answer.data,
    nodes: [first, ...further].flatMap((each) => each?.nodes ?? []),
    total: first?.totalCount ?? 0,
    problem: answer.problem ?? problem,
    loading: answer.loading || waiting,
    more,
  };
}
