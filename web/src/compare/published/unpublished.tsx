// Nothing was published yet at this point: there is nothing to hold the ledger against, and where there is.
import { useAnswer } from "../../server/question.ts";
import { PublishedYearsDocument } from "../../graphql/documents.ts";
import type { Budget } from "../../address/budget.ts";
import { Link } from "../../parts/answer-state.tsx";
import { elsewhere, stepped, usePlace } from "../../address/place.ts";
import { useWords } from "../../words/index.ts";

const NEWEST = { on: undefined, known: undefined, position: undefined, disclosure: undefined } as const;

export function NotPublished({ department, year }: Budget) {
  const words = useWords();
  const place = usePlace();
  const { data } = useAnswer(PublishedYearsDocument, { department, year: year ?? null });
  const own = data?.department.disclosures ?? [];
  const others = (data?.latest.disclosures ?? []).filter((each) => each.fiscalYear !== year);
  return (
    <div class="note" role="status">
      <strong>{own.length > 0 ? words.reconcile.notYet(year ?? 0) : words.reconcile.never(year ?? 0)}</strong>
      <p>{words.reconcile.nothingToCheck}</p>
      <ul>
        {own.map(({ digest, publishedOn }) => (
          <li key={digest}>
            <Link to={stepped(place, { ...NEWEST, disclosure: digest })}>
              {words.reconcile.goTo(publishedOn)}
            </Link>
          </li>
        ))}
        {others.map(({ digest, fiscalYear, publishedOn }) => (
          <li key={digest}>
            <Link to={stepped(place, { ...NEWEST, year: fiscalYear })}>
              {words.reconcile.otherYear(fiscalYear, publishedOn)}
            </Link>
          </li>
        ))}
        <li><Link to={elsewhere(place, "table")}>{words.reconcile.seeTables}</Link></li>
      </ul>
    </div>
  );
}
