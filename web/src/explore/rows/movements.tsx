// Movements of money as a table: when, what, how much, on whose authority, with what the line then held.
import type { MovedFragment } from "../../graphql/documents.ts";
import { Fen } from "../../parts/amount.tsx";
import { Authority, EventLink, Instant, OperationLink } from "../../parts/mentions.tsx";
import { Link } from "../../parts/answer-state.tsx";
import { elsewhere, usePlace } from "../../address/place.ts";
import { useSaid, useWords } from "../../words/index.ts";

export interface Listed extends MovedFragment {
  /** The balance of its line after it, if known. */
  readonly running?: string;
  /** The name of its line, if events of several lines are listed. */
  readonly lineName?: string;
}

export function Events({ events, caption }: { readonly events: readonly Listed[]; readonly caption: string }) {
  const words = useWords().explorer;
  const said = useSaid();
  const place = usePlace();
  const running = events.some((each) => each.running !== undefined);
  const lines = events.some((each) => each.lineName !== undefined);
  return (
    <div class="wide">
      <table class="list events">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.effectiveOn}</th><th scope="col">{words.recordedAt}</th><th scope="col">{words.kind}</th>
            <th scope="col" class="amount">{words.amount}</th>
            {running && <th scope="col" class="amount">{words.running}</th>}
            {lines && <th scope="col">{words.line}</th>}
            <th scope="col">{words.authority}</th><th scope="col">{words.reason}</th><th scope="col">{words.more}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((each) => (
            <tr key={each.id}>
              <td class="day">{each.effectiveOn}</td>
              <td class="day"><Instant at={each.recordedAt} /></td>
              <td class="kind"><EventLink id={each.id}>{said(each.kindLabel)}</EventLink></td>
              <td class="amount"><Fen fen={each.fen} plus /></td>
              {running && <td class="amount strong">{each.running !== undefined && <Fen fen={each.running} />}</td>}
              {lines && <td class="line"><Link to={elsewhere(place, "line", { id: each.line })}>{each.lineName ?? each.line}</Link></td>}
              <td><Authority authority={each.authority} /></td>
              <td class="reason">{each.reason}</td>
              <td><OperationLink id={each.operationId}>{words.operation}</OperationLink></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
