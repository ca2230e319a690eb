// The published document: its date, format, digest, and recorded statements.
import { useAnswer } from "../../server/question.ts";
import { DocumentDocument, type DocumentQuery } from "../../graphql/documents.ts";
import { OperationLink } from "../../parts/mentions.tsx";
import { Await, Empty } from "../../parts/answer-state.tsx";
import { usePlace } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { instant } from "../../parts/instants.ts";
import { useWords, type Words } from "../../words/index.ts";
import { LineLink, type Checked } from "./cell-links.tsx";
import { Copy } from "./copy-line.tsx";
import { Lines } from "./document-text.tsx";
import { Sentences } from "./proof.tsx";

type Disclosure = NonNullable<DocumentQuery["disclosure"]>;

export function DocumentFacts({ checked }: { readonly checked: Checked }) {
  const words = useWords();
  const place = usePlace();
  const { department, year, found } = checked;
  const answer = useAnswer(DocumentDocument, { department, year: year ?? null, at: pointOf(place), digest: found.disclosure });
  return (
    <div class="with-text">
      <div>
        <Await answer={answer}>
          {({ disclosure }) => (disclosure ? <Facts disclosure={disclosure} /> : <Empty />)}
        </Await>
        <Sentences title={words.reconcile.assumptions} hint={words.reconcile.assumed} sentences={found.assumptions} />
        <Sentences title={words.reconcile.warnings} hint={words.reconcile.noticed} sentences={found.warnings} />
      </div>
      <Lines checked={checked} />
    </div>
  );
}

function Facts({ disclosure }: { readonly disclosure: Disclosure }) {
  const words = useWords();
  const { digest, publishedOn, format, fiscalYear, operationId, asOf, statements } = disclosure;
  return (
    <>
      <h2>{words.reconcile.parts.document}</h2>
      <dl class="facts">
        <dt>{words.reconcile.publishedOn}</dt>
        <dd>{publishedOn}</dd>
        <dt>{words.year}</dt>
        <dd>{words.fiscalYear(fiscalYear)}</dd>
        <dt>{words.reconcile.format}</dt>
        <dd><code>{format}</code></dd>
        <dt>{words.reconcile.imported}</dt>
        <dd>
          <OperationLink id={operationId}>{words.compare.position(asOf.position)}</OperationLink>
          {asOf.knownAt && <span class="hint"> {words.compare.recorded(instant(asOf.knownAt, "minute"))}</span>}
        </dd>
        <dt>{words.reconcile.digest}</dt>
        <dd><code>{digest}</code> <Copy text={digest} /></dd>
        <dt>{words.reconcile.yourself}</dt>
        <dd>
          {words.reconcile.compareDigest} <code>sha256sum</code>
        </dd>
      </dl>
      <h2>{words.reconcile.statements}</h2>
      <p class="hint">{words.reconcile.kept}</p>
      {statements.length === 0 && <p>{words.reconcile.none}</p>}
      {statements.map(({ kind, text, lines, facts }) => (
        <figure key={`${kind}/${lines[0] ?? ""}`} class="statement">
          <blockquote>{text}</blockquote>
          <figcaption>
            <span class="chip">{words.reconcile.statement(kind)}</span> {told(facts, words)}{" "}
            {lines.map((line) => <LineLink key={line} line={line} />)}
          </figcaption>
        </figure>
      ))}
    </>
  );
}

/** Facts read from a sentence, by name. */
function told(facts: unknown, words: Words): string {
  if (facts === null || typeof facts !== "object") return "";
  return words.several(Object.entries(facts).map(([name, value]) => (
    name === "table" ? words.tables.number(Number(value)) : `${name}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`
  )));
}
