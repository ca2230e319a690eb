// The notice for views of a single department while all are shown together, with the departments to choose from.
import { useAnswer } from "../server/question.ts";
import { DepartmentsDocument } from "../graphql/documents.ts";
import { usePlace } from "../address/place.ts";
import { inDepartment } from "../address/budget.ts";
import { useWords } from "../words/index.ts";
import { Await, Link } from "./answer-state.tsx";

/** `why`: what it is that only one department has. */
export function OneDepartment({ why }: { readonly why: string }) {
  const words = useWords();
  const place = usePlace();
  const answer = useAnswer(DepartmentsDocument, {});
  return (
    <div class="note one-department" role="status">
      <strong>{words.oneDepartment.title}</strong>
      <p>{why}</p>
      <p id="choose-one">{words.oneDepartment.choose}</p>
      <Await answer={answer}>
        {({ departments }) => (
          <ul aria-labelledby="choose-one">
            {departments.nodes.map(({ uuid, name }) => <li key={uuid}><Link to={inDepartment(place, name)}>{name}</Link></li>)}
          </ul>
        )}
      </Await>
    </div>
  );
}
