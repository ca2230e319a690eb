// What happened to the money of a project, event by event.
import { MoneyEventsDocument, type Kind } from "../graphql/documents.ts";
import { usePages } from "../pages.ts";
import { More } from "../parts/more.tsx";
import { usePlace } from "../place.ts";
import { pointOf } from "../point.ts";
import { useWords } from "../words/index.ts";
import { Choice } from "./choice.tsx";
import { Events } from "./events.tsx";
import { useLineName } from "./names.tsx";
import { narrowOf } from "./narrow.ts";

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
