// The summary of a comparison: the changes, the largest ones, and the operations behind them.
import { Authority, OperationLink } from "../../parts/mentions.tsx";
import { Fen } from "../../parts/amount.tsx";
import { Link } from "../../parts/answer-state.tsx";
import { stepped, usePlace } from "../../address/place.ts";
import type { Marks } from "../../time/marks.ts";
import { instant } from "../../parts/instants.ts";
import { useSaid, useWords } from "../../words/index.ts";
import { byOperation, byTable, largest, type Change, type Diff, type Moved, type TableNames } from "./changes.ts";
import { Figure } from "./figure.tsx";
import { kindOf } from "./moves.tsx";
import type { Pair } from "./pair.ts";
import { inWords } from "./point-choice.tsx";

export function Summary({ changes, pair, names }: {
  readonly changes: readonly Change[];
  readonly pair: Pair;
  readonly names: TableNames;
}) {
  const words = useWords();
  const said = useSaid();
  const tables = byTable(changes);
  const moved = byOperation(changes);
  const most = largest(changes);
  return (
    <>
      <ul class="tiles">
        <li><strong>{changes.length}</strong> {words.compare.figures}</li>
        <li><strong>{tables.size}</strong> {words.compare.ofTables(names.size)}</li>
        <li><strong>{moved.length}</strong> {words.compare.operations}</li>
        {most && (
          <li class="most">
            <strong><Fen fen={most.differenceFen} plus /></strong>
            {words.compare.most} <Figure change={most} at={pair.after}>
              {`${words.tables.number(most.table)} ${said(most.rowLabel)} · ${said(most.columnLabel)}`}
            </Figure>
          </li>
        )}
      </ul>
      <div class="causes">
        <Tables tables={tables} names={names} />
        <Operations moved={moved} />
      </div>
    </>
  );
}

function Tables({ tables, names }: { readonly tables: ReadonlyMap<number, readonly Change[]>; readonly names: TableNames }) {
  const words = useWords();
  const said = useSaid();
  const place = usePlace();
  const most = Math.max(...[...tables.values()].map((each) => each.length));
  return (
    <section>
      <h2>{words.compare.whichTables}</h2>
      <ul class="bars">
        {[...tables].map(([number, changes]) => (
          <li key={number}>
            <Link
              to={stepped(place, { table: place.table === number ? undefined : number })}
              aria-current={place.table === number ? "true" : undefined}
            >
              <span class="number">{words.tables.number(number)}</span>
              <span class="name">{said(names.get(number) ?? { zh: "", en: "" })}</span>
              <span class="extent" aria-hidden="true"><span style={{ width: `${(changes.length / most) * 100}%` }} /></span>
              <span class="number">{changes.length}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Operations({ moved }: { readonly moved: readonly Moved[] }) {
  const words = useWords();
  return (
    <section>
      <h2>{words.compare.whichOperations}</h2>
      <div class="wide within" tabIndex={0} role="region" aria-label={words.compare.whichOperations}>
        <table class="list movers">
          <thead>
            <tr>
              <th scope="col">{words.compare.what}</th>
              <th scope="col">{words.compare.why}</th>
              <th scope="col">{words.compare.days}</th>
              <th scope="col" class="amount">{words.compare.moved}</th>
              <th scope="col" class="amount">{words.compare.upTo}</th>
            </tr>
          </thead>
          <tbody>
            {moved.map(({ operation, cells, most }) => (
              <tr key={operation.id}>
                <th scope="row"><OperationLink id={operation.id}>{kindOf(operation.commands, words)}</OperationLink></th>
                <td>{operation.reason} <span class="hint"><Authority authority={operation.authority} /></span></td>
                <td class="days">
                  {operation.effectiveOn}
                  <span class="hint"> {words.compare.recorded(instant(operation.recordedAt, "day"))}</span>
                </td>
                <td class="amount">{cells}</td>
                <td class="amount"><Fen fen={most} plus /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Nothing changed; operations in between that leave every figure as it is are named. */
export function Nothing({ diff, pair, marks }: { readonly diff: Diff; readonly pair: Pair; readonly marks: Marks }) {
  const words = useWords();
  const between = marks.operations.filter((each) => sees(diff.before, each) !== sees(diff.after, each));
  return (
    <div class="note" role="status">
      <strong>{words.compare.same}</strong>
      <p>{words.compare.sameBetween(inWords(pair.before, marks, words), inWords(pair.after, marks, words))}</p>
      {between.length > 0 && (
        <>
          <p>{words.compare.without(between.length)}</p>
          <ul>
            {between.map((each) => (
              <li key={each.id}><OperationLink id={each.id}>{kindOf(each.commands, words)}</OperationLink> {each.effectiveOn} {each.reason}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function sees(point: Diff["before"], operation: Marks["operations"][number]): boolean {
  const known = operation.position <= point.position;
  return known && (point.effectiveOn === null || operation.effectiveOn === null || operation.effectiveOn <= point.effectiveOn);
}
