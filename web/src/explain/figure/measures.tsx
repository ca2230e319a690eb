// The three measures in one row: what it began with, what changed it, what it came to.
import type { ExplainedQuery } from "../../graphql/documents.ts";
import { share } from "../../parts/money.ts";
import { Fen } from "../../parts/amount.tsx";
import { useSaid, useWords } from "../../words/index.ts";

type Found = NonNullable<ExplainedQuery["figure"]["cell"]["measures"]>;

export function Measures({ measures }: { readonly measures: Found }) {
  const words = useWords();
  const said = useSaid();
  const { initialFen, adjustedFen, adjustments } = measures;
  const most = largest([initialFen, adjustedFen, ...adjustments.map((each) => each.fen)]);
  return (
    <dl class="three">
      <div>
        <dt>{words.explain.initial}</dt>
        <dd><Fen fen={initialFen} /><Bar fen={initialFen} most={most} colour="all" /></dd>
      </div>
      <div>
        <dt>{words.explain.adjustments}</dt>
        {adjustments.length === 0 && <dd class="hint">{words.explain.unadjusted}</dd>}
        {adjustments.map(({ kind, label, fen }) => (
          <dd key={kind}>
            <span class="kind">{said(label)} <span class="hint">{words.explain.way(fen)}</span></span>{" "}
            <Fen fen={fen} plus /><Bar fen={fen} most={most} colour={fen.startsWith("-") ? "falls" : "rises"} />
          </dd>
        ))}
      </div>
      <div>
        <dt>{words.explain.adjusted}</dt>
        <dd><Fen fen={adjustedFen} /><Bar fen={adjustedFen} most={most} colour="all" /></dd>
      </div>
    </dl>
  );
}

function largest(fens: readonly string[]): bigint {
  return fens.map(size).reduce((most, each) => (each > most ? each : most), 0n);
}

function size(fen: string): bigint {
  const exact = BigInt(fen);
  return exact < 0n ? -exact : exact;
}

const WIDTH = 100;
/** A small amount is still seen. */
const LEAST = 1.5;

/** The length of an amount's bar, relative to the largest; negative ones grow from the right. */
function Bar({ fen, most, colour }: { readonly fen: string; readonly most: bigint; readonly colour: string }) {
  const exact = size(fen);
  const width = exact === 0n ? 0 : Math.max(share(exact, most) * WIDTH, LEAST);
  return (
    <svg class={`bar ${colour}`} viewBox={`0 0 ${WIDTH} 6`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width={WIDTH} height={6} />
      <rect class="filled" x={fen.startsWith("-") ? WIDTH - width : 0} width={width} height={6} />
    </svg>
  );
}
