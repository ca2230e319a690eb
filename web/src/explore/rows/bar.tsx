// One bar in a cell of a table: from the axis to a sum, left of it where that is negative, with a mark where it began.
import { share } from "../../parts/money.ts";

/** The least and the most that bars of one table go to; zero is always among them. */
export interface Range {
  readonly least: bigint;
  readonly most: bigint;
}

export function rangeOf(fens: readonly string[]): Range {
  let least = 0n;
  let most = 0n;
  for (const fen of fens) {
    const exact = BigInt(fen);
    if (exact < least) least = exact;
    if (exact > most) most = exact;
  }
  return { least, most };
}

/** `mark`: the sum before its adjustments. The numbers stand beside it, so it is hidden from those who do not see it. */
export function Bar({ fen, mark, range, series = 1 }: {
  readonly fen: string;
  readonly mark?: string;
  readonly range: Range;
  readonly series?: number;
}) {
  const whole = range.most - range.least;
  const at = (value: string | bigint): number => share(BigInt(value) - range.least, whole) * 100;
  const zero = at(0n);
  const end = at(fen);
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect
        class={BigInt(fen) < 0n ? "below" : ""} x={Math.min(zero, end)} y={1} width={fen === "0" ? 0 : Math.max(Math.abs(end - zero), 0.25)} height={8}
        style={{ fill: `var(--series-${series})` }}
      />
      {mark !== undefined && mark !== fen && mark !== "0" && <rect class="before" x={Math.min(at(mark), 99.4)} y={0} width={0.6} height={10} />}
      {range.least < 0n && <rect class="zero" x={zero - 0.1} y={0} width={0.2} height={10} />}
    </svg>
  );
}
