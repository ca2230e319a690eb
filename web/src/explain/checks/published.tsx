// The printed figure beside the rebuilt one, with its line in the document.
import { useAnswer } from "../../server/question.ts";
import { PrintedLineDocument, type ExplainedQuery, type PrintedLineQuery } from "../../graphql/documents.ts";
import { Await, Link } from "../../parts/answer-state.tsx";
import { stepped, usePlace } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { together } from "../../address/budget.ts";
import { useWords } from "../../words/index.ts";
import type { Cell } from "../cell/cell-address.ts";
import { DocumentLines } from "../cell/document-line.tsx";
import { usePlaced } from "../cell/import-phrases.ts";
import { Section } from "../cell/section.tsx";

type Found = ExplainedQuery["figure"]["cell"];

export function Published({ cell, found }: { readonly cell: Cell; readonly found: Found }) {
  const words = useWords();
  const { published } = found;
  if (!published) return <p class="published none">{together(cell) ? words.tables.state.CONSOLIDATED : words.explain.notPrinted}</p>;
  return (
    <div class="published">
      <p class={published.agrees ? "agrees" : "differs"}>
        {published.agrees
          ? words.explain.agrees(published.text)
          : words.explain.differs(published.text, found.text || words.tables.blank)}
      </p>
      <Section name="printed" title={words.explain.printedOn(published.line)}>
        {() => <Printed cell={cell} line={published.line} how={published.how} />}
      </Section>
    </div>
  );
}

function Printed({ cell, line, how }: { readonly cell: Cell; readonly line: number; readonly how: string }) {
  const words = useWords();
  const place = usePlace();
  const placed = usePlaced();
  const { department, year } = cell;
  const answer = useAnswer(PrintedLineDocument, { department, year, at: pointOf(place), line, context: 3 });
  return (
    <>
      <p class="hint">{words.explain.column(placed(how))}</p>
      {answer.problem?.code === "DocumentNotKept"
        ? <p class="hint">{words.explain.notKept}</p>
        : <Await answer={answer}>{(data) => <InForce disclosure={data.department.disclosures.at(-1)} />}</Await>}
    </>
  );
}

/** Of several disclosures the last one is in force. */
function InForce({ disclosure }: { readonly disclosure: PrintedLineQuery["department"]["disclosures"][number] | undefined }) {
  const words = useWords();
  const place = usePlace();
  if (!disclosure) return <p class="hint">{words.explain.noDocument}</p>;
  const then = { on: undefined, known: undefined, position: undefined, disclosure: disclosure.digest };
  return (
    <>
      <DocumentLines lines={disclosure.lines} />
      <p><Link to={stepped(place, then)}>{words.explain.asPublished(disclosure.publishedOn)}</Link></p>
    </>
  );
}
