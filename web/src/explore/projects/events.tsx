// The events of a project's money.
import { MoneyEventsDocument, type Kind } from "../../graphql/documents.ts";
import { usePages } from "../../server/pages.ts";
import { More } from "../../parts/next-page.tsx";
import { usePlace } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { useWords } from "../../words/index.ts";
import { Choice } from "../narrowing/choice.tsx";
import { Events } from "../rows/movements.tsx";
import { useLineName } from "../rows/subject-links.tsx";
import { narrowOf } from "../narrowing/narrow.ts";

export function ProjectEvents({ department, year, id, sourceName }: {
  readonly department: string;
  readonly year: number | undefined;
  readonly id: string;
  readonly sourceName: (source: string) => string;
}) {
  const words = useWords().explorer;
  const place = usePlace();
  const kind = (narrowOf(place).kind as Kind | undefined) ?? null;
  const lineName = useLineName(sourceName);
  const pages = usePages(
    MoneyEventsDocument,
    { department, year: year ?? null, narrow: { projects: [id], kind }, at: pointOf(place), after: null },
    (data) => data.events,
  );
  return (
    <>
      <h2>{words.events}</h2>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <Choice name="kind" label={words.kind} all={words.all} options={Object.entries(words.kinds)} />
      </form>
      <Events events={pages.nodes.map((each) => ({ ...each, lineName: lineName(each) }))} caption={words.events} />
      <More pages={pages} />
    </>
  );
}
