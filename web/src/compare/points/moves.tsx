// The operations that moved one figure: the largest are seen at once, the others when they are asked for.
import { size } from "../../parts/money.ts";
import { Authority, OperationLink } from "../../parts/mentions.tsx";
import { Fen } from "../../parts/amount.tsx";
import { useWords, type Words } from "../../words/index.ts";
import type { Move } from "./changes.ts";

const AT_ONCE = 2;

export function Moves({ moves }: { readonly moves: readonly Move[] }) {
  const words = useWords();
  const told = moves.filter((each) => each.changeFen !== "0").sort((one, other) => (size(one.changeFen) < size(other.changeFen) ? 1 : -1));
  const rest = told.slice(told.length > AT_ONCE + 1 ? AT_ONCE : told.length);
  const balanced = moves.filter((each) => each.changeFen === "0");
  return (
    <>
      <ul class="moves">{told.slice(0, told.length - rest.length).map((each) => <One key={each.operation.id} move={each} />)}</ul>
      {rest.length + balanced.length > 0 && (
        <details>
          <summary>{words.compare.others(rest.length, balanced.length)}</summary>
          <ul class="moves">{[...rest, ...balanced].map((each) => <One key={each.operation.id} move={each} />)}</ul>
        </details>
      )}
    </>
  );
}

function One({ move: { operation, changeFen } }: { readonly move: Move }) {
  const words = useWords();
  return (
    <li>
      <Fen fen={changeFen} plus />{" "}
      <OperationLink id={operation.id}>{kindOf(operation.commands, words)}</OperationLink>{" "}
      <span class="reason">{operation.reason} <span class="hint"><Authority authority={operation.authority} /></span></span>
    </li>
  );
}

const NO_MONEY = /^(Register|GiveName|StateCode|RequireEmptyYear|PublishDisclosure)/;

/** The effect of an operation in words; an import is named after its content. */
export function kindOf(commands: readonly string[], words: Words): string {
  if (commands.includes("PublishDisclosure")) return words.command("PublishDisclosure");
  const money = commands.filter((each) => !NO_MONEY.test(each));
  return words.several((money.length > 0 ? money : commands).map(words.command));
}
