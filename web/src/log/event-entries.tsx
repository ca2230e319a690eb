// The entries that an event made, each with how its amount is known and where it was read.
import type { EventViewQuery, OperationEventsQuery } from "../graphql/documents.ts";
import { Fen } from "../parts/amount.tsx";
import { useSaid, useWords } from "../words/index.ts";

export type Entry =
  | EventViewQuery["event"]["entries"][number]
  | OperationEventsQuery["events"]["nodes"][number]["entries"][number];

export function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const { journal } = useWords();
  const { columns } = journal;
  const said = useSaid();
  return (
    <div class="wide" tabIndex={0} role="group" aria-label={journal.entries}>
      <table class="list entries">
        <caption class="unseen">{journal.entries}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.function}</th><th scope="col">{columns.economic}</th><th scope="col">{columns.source}</th>
            <th scope="col">{columns.basis}</th><th scope="col">{columns.evidence}</th>
            <th scope="col" class="amount">{columns.amount}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((each) => (
            <tr key={each.ordinal}>
              <td><Code code={each.function} name={said(each.functionLabel)} /></td>
              <td><Code code={each.economic} name={said(each.economicLabel)} /></td>
              <td>{said(each.sourceLabel)}</td>
              <td>{journal.basis[each.basis]}{each.how && <span class="how">{each.how}</span>}</td>
              <td>{linesOf(each).map(journal.line).join(journal.comma) || <span class="hint">—</span>}</td>
              <td class="amount"><Fen fen={each.fen} plus /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A code with its name; where none is stated, the name says so. */
function Code({ code, name }: { readonly code: string; readonly name: string }) {
  return <>{/^\d+$/.test(code) && <span class="code">{code}</span>} {name}</>;
}

/** The lines of documents on which an entry stands, each once. */
function linesOf(entry: Entry): number[] {
  return [...new Set(entry.evidence.map((each) => each.line).filter((line) => line > 0))].sort((a, b) => a - b);
}
