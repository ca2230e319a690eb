// Amounts: exact whole 分 in strings; nothing here ever becomes a floating number.
import type { Money } from "../address/place.ts";

const FEN_OF: Readonly<Record<Money, bigint>> = { wan: 1_000_000n, yuan: 100n };

/** An amount to two decimals with thousands separators, rounded half away from zero, as the documents print it. */
export function shown(fen: string, unit: Money): string {
  const exact = BigInt(fen);
  const size = exact < 0n ? -exact : exact;
  const hundredth = FEN_OF[unit] / 100n;
  const rounded = (size + hundredth / 2n) / hundredth;
  const whole = (rounded / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = exact < 0n && rounded > 0n ? "-" : "";
  return `${sign}${whole}.${(rounded % 100n).toString().padStart(2, "0")}`;
}

/** The same with its sign, also a plus: for changes. */
export function signed(fen: string, unit: Money): string {
  return BigInt(fen) > 0n ? `+${shown(fen, unit)}` : shown(fen, unit);
}

/** Whether printing an amount in hundredths of its unit rounds it. */
export function rounds(fen: string, unit: Money): boolean {
  return BigInt(fen) % (FEN_OF[unit] / 100n) !== 0n;
}

/** The absolute value of an amount. */
export function size(fen: string): bigint {
  const exact = BigInt(fen);
  return exact < 0n ? -exact : exact;
}

/** For widths and heights of a picture only: the share of one amount in another, 0 to 1. */
export function share(part: string | bigint, whole: string | bigint): number {
  const all = BigInt(whole);
  if (all === 0n) return 0;
  return Number((BigInt(part) * 1_000_000n) / all) / 1_000_000;
}

export function add(fens: readonly string[]): string {
  return fens.reduce((sum, each) => sum + BigInt(each), 0n).toString();
}
