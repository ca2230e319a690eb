// The changes of a comparison: by table, by operation, and filtered.
import type { CompareQuery } from "../../graphql/documents.ts";
import { size } from "../../parts/money.ts";
import type { Label } from "../../words/index.ts";

/** The names of the tables, by their numbers. */
export type TableNames = ReadonlyMap<number, Label>;

export type Diff = CompareQuery["diff"];
export type Change = Diff["changes"][number];
export type Move = Change["moves"][number];
export type Mover = Move["operation"];

/** The changes of each table, in the order of the tables. */
export function byTable(changes: readonly Change[]): ReadonlyMap<number, readonly Change[]> {
  const found = new Map<number, Change[]>();
  for (const each of changes) {
    const known = found.get(each.table);
    if (known) known.push(each);
    else found.set(each.table, [each]);
  }
  return found;
}

export interface Moved {
  readonly operation: Mover;
  /** The number of figures it moved. */
  readonly cells: number;
  /** The largest of its moves. */
  readonly most: string;
}

/** The effect of each operation, in the order of the log; operations that cancel out within every figure are left out. */
export function byOperation(changes: readonly Change[]): readonly Moved[] {
  const found = new Map<string, Moved>();
  for (const { operation, changeFen } of changes.flatMap((each) => each.moves)) {
    if (changeFen === "0") continue;
    const before = found.get(operation.id);
    const most = before && size(before.most) >= size(changeFen) ? before.most : changeFen;
    found.set(operation.id, { operation, cells: (before?.cells ?? 0) + 1, most });
  }
  return [...found.values()].sort((one, other) => one.operation.position - other.operation.position);
}

/** The change that is largest in size. */
export function largest(changes: readonly Change[]): Change | undefined {
  return changes.reduce<Change | undefined>(
    (most, each) => (most === undefined || size(each.differenceFen) > size(most.differenceFen) ? each : most), undefined,
  );
}

/** The changes whose names, keys, texts or operations have a text in them. */
export function having(changes: readonly Change[], text: string, command: (name: string) => string): readonly Change[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return changes;
  return changes.filter((each) => textsOf(each, command).some((told) => told.toLowerCase().includes(wanted)));
}

function textsOf(change: Change, command: (name: string) => string): string[] {
  const labels = [change.rowLabel, change.columnLabel].flatMap((label: Label) => [label.zh, label.en]);
  const told = change.moves.flatMap(({ operation }) => [
    operation.reason, operation.authority?.documentNumber ?? "", ...operation.commands.map(command),
  ]);
  return [...labels, change.row, change.before, change.after, ...told];
}
