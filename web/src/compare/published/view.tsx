// Printed against rebuilt: how many figures come out again, which identities hold, and where each stands in the document.
import { useAnswer } from "../../server/question.ts";
import { ReconcileDocument } from "../../graphql/documents.ts";
import type { Budget } from "../../address/budget.ts";
import { Await, Link } from "../../parts/answer-state.tsx";
import { stepped, usePlace } from "../../address/place.ts";
import { pointOf } from "../../address/point.ts";
import { useWords } from "../../words/index.ts";
import { DocumentFacts } from "./disclosure.tsx";
import { Identities } from "./identities.tsx";
import { NotPublished } from "./unpublished.tsx";
import { PrintedFigures } from "./printed-figures.tsx";
import { Proof } from "./proof.tsx";
import type { Checked } from "./cell-links.tsx";

const PARTS = ["proof", "identities", "printed", "document"] as const;
type Part = (typeof PARTS)[number];

export function ReconciliationView({ department, year }: Budget) {
  const words = useWords();
  const place = usePlace();
  const answer = useAnswer(ReconcileDocument, { department, year: year ?? null, at: pointOf(place) });
  return (
    <div class="reconciliation">
      <h1>{words.reconcile.title}</h1>
      {answer.problem?.code === "NoDisclosure"
        ? <NotPublished department={department} year={year} />
        : (
          <Await answer={answer}>
            {({ reconciliation }) => <Parts checked={{ department, year, found: reconciliation }} />}
          </Await>
        )}
    </div>
  );
}

function Parts({ checked }: { readonly checked: Checked }) {
  const words = useWords();
  const place = usePlace();
  const part: Part = PARTS.find((each) => each === place.by) ?? "proof";
  const { found } = checked;
  const counts: Record<Part, string> = {
    proof: `${found.rebuilt}/${found.published}`, identities: String(found.checked), printed: String(found.published), document: "",
  };
  return (
    <>
      <nav class="parts" aria-label={words.reconcile.title}>
        <ul>
          {PARTS.map((each) => (
            <li key={each}>
              <Link
                to={stepped(place, { by: each === "proof" ? undefined : each, id: undefined, narrow: undefined, text: undefined, table: undefined })}
                aria-current={each === part ? "page" : undefined}
              >
                {words.reconcile.parts[each]} <span class="hint">{counts[each]}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {part === "proof" && <Proof checked={checked} />}
      {part === "identities" && <Identities checked={checked} />}
      {part === "printed" && <PrintedFigures checked={checked} />}
      {part === "document" && <DocumentFacts checked={checked} />}
    </>
  );
}
