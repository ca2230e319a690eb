// An action that the token does not allow, with the way to another token.
import type { Problem } from "../../server/question.ts";
import { Trouble } from "../../parts/answer-state.tsx";
import { hold } from "../../server/token.ts";
import { useLanguage, useWords } from "../../words/index.ts";
import { useDepartments } from "../sheets/lists.ts";
import { focus } from "../sheets/field-paths.ts";
import { withoutFacts } from "./refusal.tsx";

/** A problem of asking; one with the token has its remedy beside it. */
export function Obstacle({ problem }: { readonly problem: Problem }) {
  return problem.kind === "forbidden" ? <Forbidden problem={problem} /> : <Trouble problem={problem} />;
}

function Forbidden({ problem }: { readonly problem: Problem }) {
  const { recording } = useWords();
  const language = useLanguage();
  const departments = useDepartments();
  const { what, which, why } = problem.fields as Readonly<Record<string, string | undefined>>;
  const named = what === "department" ? departments.find((each) => each.uuid === which)?.name ?? which : which;
  return (
    <div class="note problem forbidden" role="alert">
      <strong>{recording.forbidden}</strong>
      <p>{withoutFacts(problem[language])}</p>
      {named && <p>{what === "department" ? recording.token.departments : recording.token.scopes}: <strong>{named}</strong></p>}
      {why && <p class="hint">{why}</p>}
      <p>
        <button
          type="button"
          onClick={() => {
            hold("");
            setTimeout(() => focus("token")); // once the field is there
          }}
        >
          {recording.token.other}
        </button>{" "}
        <span class="code">{problem.code}</span>
      </p>
    </div>
  );
}
