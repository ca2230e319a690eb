// Amounts as they are typed: read here only to show a total. What is sent is the text itself; the ledger reads it.
import type { AmountInput, PartInput } from "../../graphql/documents.ts";
import type { Money } from "../../address/place.ts";

export function unitOf(amount: AmountInput): Money {
  return amount.yuan === undefined ? "wan" : "yuan";
}

export function textOf(amount: AmountInput): string {
  return amount.wan ?? amount.yuan ?? amount.fen ?? "";
}

export function written(text: string, unit: Money): AmountInput {
  return unit === "wan" ? { wan: text } : { yuan: text };
}

const DECIMALS: Readonly<Record<Money, number>> = { wan: 6, yuan: 2 };

/** The fen of an amount; undefined while it is none. */
export function fenOf(amount: AmountInput): bigint | undefined {
  const found = /^([-+]?)(\d+)(?:\.(\d+))?$/.exec(textOf(amount).normalize("NFKC").replaceAll(",", "").trim());
  const places = DECIMALS[unitOf(amount)];
  const fraction = found?.[3] ?? "";
  if (!found || fraction.length > places) return undefined;
  const fen = BigInt(`${found[2]}${fraction.padEnd(places, "0")}`);
  return found[1] === "-" ? -fen : fen;
}

/** The sum of the parts, for each breakdown in use; undefined while one of them is not an amount. */
export function totalsOf(parts: readonly PartInput[]): ReadonlyMap<string, bigint | undefined> {
  const totals = new Map<string, bigint | undefined>();
  for (const part of parts) {
    const axis = part.axis ?? "JOINT";
    const fen = fenOf(part.amount);
    const before = totals.has(axis) ? totals.get(axis) : 0n;
    totals.set(axis, fen === undefined || before === undefined ? undefined : before + fen);
  }
  return totals;
}

/** The amount of parts, as the ledger takes it: what one breakdown adds up to. */
export function amountOf(parts: readonly PartInput[]): bigint | undefined {
  return [...totalsOf(parts).values()][0];
}
