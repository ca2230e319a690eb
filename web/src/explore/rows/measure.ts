// The three measures of a sum: initial budget, adjustments, adjusted budget.
import type { MeasuredFragment } from "../../graphql/documents.ts";

export type Measures = MeasuredFragment;
export const MEASURES = ["initial", "adjustments", "adjusted"] as const;
export type Measure = (typeof MEASURES)[number];

/** The measure that a text names; else the adjusted budget. */
export function measureOf(text: string | undefined): Measure {
  return MEASURES.find((each) => each === text) ?? "adjusted";
}

export function fenOf(measures: Measures, measure: Measure): string {
  if (measure === "initial") return measures.initialFen;
  if (measure === "adjusted") return measures.adjustedFen;
  return (BigInt(measures.adjustedFen) - BigInt(measures.initialFen)).toString();
}

/** Several sums together. */
export function sumOf(several: readonly Measures[]): Measures {
  const kinds = new Map<string, Measures["adjustments"][number]>();
  for (const each of several.flatMap((one) => one.adjustments)) {
    const before = kinds.get(each.kind);
    kinds.set(each.kind, { ...each, fen: String(BigInt(each.fen) + BigInt(before?.fen ?? 0)) });
  }
  const total = (of: (one: Measures) => string): string => String(several.reduce((sum, one) => sum + BigInt(of(one)), 0n));
  return {
    initialFen: total((one) => one.initialFen),
    adjustedFen: total((one) => one.adjustedFen),
    entries: several.reduce((sum, one) => sum + one.entries, 0),
    adjustments: [...kinds.values()],
  };
}

/** For sorting: the larger first. */
export function larger(a: string, b: string): number {
  const difference = BigInt(b) - BigInt(a);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}
