// The proof at a glance: the figures that come out again, table by table; those that do not; and when it was checked.
import { useState } from "preact/hooks";

import { ask, Refused } from "../../server/question.ts";
import { ReconcileDocument, type ReconcileQuery } from "../../graphql/documents.ts";
import { Copy } from "./copy-line.tsx";
import { Fen } from "../../parts/amount.tsx";
import { Link } from "../../parts/answer-state.tsx";
import { elsewhere, stepped, usePlace } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { instant } from "../../parts/instants.ts";
import { useLanguage, useSaid, useWords } from "../../words/index.ts";
import { CellLink, Lined, LineLink, useNames, useTables, type Checked, type Tables } from "./cell-links.tsx";

export function Proof({ checked }: { readonly checked: Checked }) {
  const words = useWords();
  const tables = useTables(checked);
  const { found } = checked;
  return (
    <>
      <Claim checked={checked} />
      {found.differences.length > 0 && <Differences checked={checked} tables={tables} />}
      <div class="proofs">
        <ByTable checked={checked} tables={tables} />
        <section>
          <Holding found={found} />
          <Sentences title={words.reconcile.assumptions} hint={words.reconcile.assumed} sentences={found.assumptions} />
          <Sentences title={words.reconcile.warnings} hint={words.reconcile.noticed} sentences={found.warnings} />
        </section>
      </div>
    </>
  );
}

/** The one sentence that everything here is about. */
function Claim({ checked }: { readonly checked: Checked }) {
  const words = useWords();
  const { found } = checked;
  const all = found.rebuilt === found.published;
  return (
    <section class={`claim ${all && found.violated === 0 ? "good" : "bad"}`}>
      <p class="score">
        <span aria-hidden="true" class="seal">{all ? "✓" : "✗"}</span>
        <strong>{found.rebuilt}</strong><span class="of"> / {found.published}</span>
      </p>
      <div>
        <p class="says">{all ? words.reconcile.allRebuilt(found.published) : words.reconcile.notAll(found.published - found.rebuilt, found.published)}</p>
        <p>{found.violated === 0 ? words.reconcile.allHold(found.checked) : words.reconcile.notHolding(found.violated, found.checked)}</p>
        <dl class="facts">
          <dt>{words.reconcile.at}</dt>
          <dd>
            {words.compare.coordinates(found.asOf.position, found.asOf.effectiveOn)}
            {found.asOf.knownAt && <span class="hint"> {words.compare.recorded(instant(found.asOf.knownAt, "minute"))}</span>}
          </dd>
          <dt>{words.reconcile.digest}</dt>
          <dd><code>{found.disclosure}</code> <Copy text={found.disclosure} /></dd>
        </dl>
        <Again checked={checked} />
      </div>
    </section>
  );
}

interface Outcome {
  readonly found?: ReconcileQuery["reconciliation"];
  readonly problem?: { readonly zh: string; readonly en: string };
  readonly took: number;
}

/** Whoever doubts has it checked before their eyes: the server reconciles anew, nothing is taken from what is shown. */
function Again({ checked: { department, year } }: { readonly checked: Checked }) {
  const words = useWords();
  const language = useLanguage();
  const place = usePlace();
  const [outcome, tell] = useState<Outcome | "running">();
  const check = (): void => {
    const began = performance.now();
    const took = (): number => Math.round(performance.now() - began);
    tell("running");
    ask(ReconcileDocument, { department, year: year ?? null, at: pointOf(place) }).then(
      ({ reconciliation }) => tell({ found: reconciliation, took: took() }),
      (error: unknown) => tell({ ...(error instanceof Refused ? { problem: error.problem } : {}), took: took() }),
    );
  };
  return (
    <p class="check-again">
      <button type="button" disabled={outcome === "running"} onClick={check}>{words.reconcile.again}</button>
      <span role="status">
        {outcome === "running" && words.reconcile.running}
        {outcome !== undefined && outcome !== "running" && (outcome.found
          ? words.reconcile.outcome(outcome.found.rebuilt, outcome.found.published, outcome.found.checked, outcome.found.violated, outcome.took)
          : outcome.problem?.[language] ?? words.states.fault)}
      </span>
    </p>
  );
}

function ByTable({ checked, tables }: { readonly checked: Checked; readonly tables: Tables }) {
  const words = useWords();
  const said = useSaid();
  const place = usePlace();
  const { found } = checked;
  const most = Math.max(...found.tables.map((each) => each.published));
  const without = [...tables.keys()].filter((table) => !found.tables.some((each) => each.table === table));
  const lines = [...found.tables, ...without.map((table) => ({ table, published: 0, rebuilt: 0 }))].sort((one, other) => one.table - other.table);
  return (
    <section>
      <h2>{words.reconcile.byTable}</h2>
      <table class="list by-table">
        <thead>
          <tr>
            <th scope="col">{words.compare.table}</th>
            <th scope="col" class="amount">{words.reconcile.rebuilt}</th>
            <th scope="col" class="amount">{words.reconcile.published}</th>
            <td />
            <th scope="col"><span class="unseen">{words.reconcile.parts.printed}</span></th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ table, published, rebuilt }) => (
            <tr key={table} class={published === 0 ? "without" : ""}>
              <th scope="row">
                <Link to={elsewhere(place, "table", { table, on: undefined, known: undefined, position: undefined, disclosure: found.disclosure })}>
                  {`${words.tables.number(table)} ${said(tables.get(table)?.title ?? { zh: "", en: "" })}`}
                </Link>
              </th>
              <td class="amount">{published === 0 ? "—" : rebuilt}</td>
              <td class="amount">{published === 0 ? "—" : published}</td>
              <td class="units">{published === 0 ? words.reconcile.noFigures : <Units good={rebuilt} all={published} most={most} />}</td>
              <td>{published > 0 && <Link to={stepped(place, { by: "printed", table })}>{words.reconcile.figures}</Link>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A small mark for each printed figure: filled where it comes out again. The numbers stand beside it. */
function Units({ good, all, most }: { readonly good: number; readonly all: number; readonly most: number }) {
  return (
    <svg viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
      <line x1="0.1" x2={good} y1="0.5" y2="0.5" stroke-dasharray="0.72 0.28" class="good" />
      {all > good && <line x1={good + 0.1} x2={all} y1="0.5" y2="0.5" stroke-dasharray="0.72 0.28" class="bad" />}
    </svg>
  );
}

/** The verdicts of the identities in one bar; each part leads to its list. */
function Holding({ found }: { readonly found: Checked["found"] }) {
  const words = useWords();
  const place = usePlace();
  const parts = [["EXACT", found.exact], ["BY_ROUNDING", found.byRounding], ["VIOLATED", found.violated]] as const;
  return (
    <>
      <h2>{words.reconcile.holding(found.checked)}</h2>
      <svg class="holds" viewBox={`0 0 ${found.checked || 1} 1`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map(([verdict, count], at) => (
          <rect
            key={verdict} class={verdict.toLowerCase()} width={count} height="1"
            x={parts.slice(0, at).reduce((sum, [, before]) => sum + before, 0)}
          />
        ))}
      </svg>
      <ul class="verdicts">
        {parts.map(([verdict, count]) => (
          <li key={verdict}>
            <span class={`key ${verdict.toLowerCase()}`} aria-hidden="true" />
            <Link to={stepped(place, { by: "identities", narrow: verdict })}>{`${count} ${words.reconcile.verdicts[verdict]}`}</Link>
            <span class="hint"> {words.reconcile.meaning[verdict]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Differences({ checked, tables }: { readonly checked: Checked; readonly tables: Tables }) {
  const words = useWords();
  const names = useNames(tables);
  const { found } = checked;
  return (
    <section>
      <h2>{words.reconcile.differences(found.differences.length)}</h2>
      <div class="wide">
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{words.reconcile.cell}</th>
              <th scope="col" class="amount">{words.reconcile.printed}</th>
              <th scope="col" class="amount">{words.reconcile.ours}</th>
              <th scope="col" class="amount">{words.compare.difference}</th>
              <th scope="col">{words.reconcile.where}</th>
            </tr>
          </thead>
          <tbody>
            {found.differences.map((each) => {
              const { row, column } = names(each);
              return (
                <tr key={`${each.table}/${each.row}/${each.column}`}>
                  <th scope="row">
                    <CellLink cell={each} digest={found.disclosure}>{`${words.tables.number(each.table)} ${row} · ${column}`}</CellLink>
                  </th>
                  <td class="amount">{each.printed || "—"}</td>
                  <td class="amount">{each.rebuilt || "—"}</td>
                  <td class="amount"><Fen fen={each.differenceFen} plus /></td>
                  <td>{each.line > 0 ? <LineLink line={each.line} /> : words.reconcile.notPrinted}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Sentences of the import, in full, in the language in which it says them. */
export function Sentences({ title, hint, sentences }: {
  readonly title: string;
  readonly hint: string;
  readonly sentences: readonly string[];
}) {
  const words = useWords();
  return (
    <>
      <h2>{title}</h2>
      <p class="hint">{hint}</p>
      {sentences.length === 0
        ? <p>{words.reconcile.none}</p>
        : <ul class="sentences">{sentences.map((each) => <li key={each}><Lined>{each}</Lined></li>)}</ul>}
    </>
  );
}
