// The events of one kind of movement, as a list under its bar.
import { MoneyEventsDocument, type FundingSource, type Kind, type Lot } from "../../graphql/documents.ts";
import { usePages } from "../../server/pages.ts";
import { More } from "../../parts/next-page.tsx";
import { Link } from "../../parts/answer-state.tsx";
import { stepped, usePlace } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { useWords } from "../../words/index.ts";
import { Events } from "../rows/movements.tsx";
import { useLotName } from "../rows/subject-links.tsx";
import { narrowed, type Narrow } from "../narrowing/narrow.ts";

export function Moves({ narrow, department, year }: { readonly narrow: Narrow; readonly department: string; readonly year: number | undefined }) {
  const words = useWords().explorer;
  const place = usePlace();
  const kinds: Readonly<Record<string, string>> = words.kinds;
  const pages = usePages(
    MoneyEventsDocument,
    {
      department, year: year ?? null, at: pointOf(place), after: null,
      narrow: {
        kind: narrow.kind as Kind, source: (narrow.source as FundingSource | undefined) ?? null, lot: (narrow.lot as Lot | undefined) ?? null,
      },
    },
    (data) => data.events,
  );
  const lotName = useLotName();
  return (
    <>
      <h2>{words.eventsOf(kinds[narrow.kind ?? ""] ?? "")}</h2>
      <p><Link to={stepped(place, { narrow: narrowed({ ...narrow, kind: undefined }) })}>{words.allKinds}</Link></p>
      <Events
        events={pages.nodes.map((each) => ({ ...each, lineName: `${each.project.name} · ${lotName(each)}` }))}
        caption={words.events}
      />
      <More pages={pages} />
    </>
  );
}
