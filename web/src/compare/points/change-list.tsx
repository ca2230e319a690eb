// The changes of one table as a list: before, after, the difference as number and bar, and what moved it.
import { share, size } from "../../parts/money.ts";
import { Fen } from "../../parts/amount.tsx";
import { usePlace } from "../../address/place.ts";
import { useSaid, useWords } from "../../words/index.ts";
import type { Change } from "./changes.ts";
import { Amount } from "./figure.tsx";
import { Moves } from "./moves.tsx";
import type { Pair } from "./pair.ts";

export function ChangeList({ changes, pair }: { readonly changes: readonly Change[]; readonly pair: Pair }) {
  const words = useWords();
  const unit = words.money[usePlace().money ?? "wan"];
  const most = changes.reduce((found, each) => (size(each.differenceFen) > found ? size(each.differenceFen) : found), 0n);
  return (
    <div class="wide">
      <table class="list cards changed-cells">
        <thead>
          <tr>
            <th scope="col">{words.compare.row}</th>
            <th scope="col">{words.compare.column}</th>
            <th scope="col" class="amount">{words.compare.before} <span class="unit">{unit}</span></th>
            <th scope="col" class="amount">{words.compare.after}</th>
            <th scope="col" class="amount">{words.compare.difference}</th>
            <td class="extent" />
            <th scope="col">{words.compare.movedBy}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((each, at) => (
            <Line key={`${each.row}\u0000${each.column}`} change={each} again={changes[at - 1]?.row === each.row && changes[at - 1]?.rowLabel.zh === each.rowLabel.zh} most={most} pair={pair} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ change, again, most, pair }: {
  readonly change: Change;
  /** Whether the line above is of the same row. */
  readonly again: boolean;
  readonly most: bigint;
  readonly pair: Pair;
}) {
  const said = useSaid();
  return (
    <tr class={again ? "again" : ""}>
      <th scope="row">{said(change.rowLabel)}</th>
      <td class="column">{said(change.columnLabel)}</td>
      <td class="amount was"><Amount change={change} at={pair.before} side="before" /></td>
      <td class="amount now"><Amount change={change} at={pair.after} side="after" /></td>
      <td class="amount difference"><Fen fen={change.differenceFen} plus /></td>
      <td class="extent"><Bar fen={change.differenceFen} most={most} /></td>
      <td class="causes-of"><Moves moves={change.moves} /></td>
    </tr>
  );
}

/** A difference to the left or right of nothing; the number stands beside it. */
function Bar({ fen, most }: { readonly fen: string; readonly most: bigint }) {
  const width = share(size(fen), most) * 48;
  const less = BigInt(fen) < 0n;
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" class={less ? "less" : "more-of"}>
      <line x1="50" x2="50" y1="0" y2="12" vector-effect="non-scaling-stroke" />
      <rect x={less ? 50 - width : 50} y="2" width={Math.max(width, 0.8)} height="8" />
    </svg>
  );
}
