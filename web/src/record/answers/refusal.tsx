// Why the ledger does not record something: its sentence, and the facts that belong to it.
import type { ComponentChildren } from "preact";

import { Fen } from "../../parts/amount.tsx";
import { EventLink, OperationLink } from "../../parts/mentions.tsx";
import { Link } from "../../parts/answer-state.tsx";
import { elsewhere, usePlace } from "../../address/place.ts";
import { useLanguage, useWords } from "../../words/index.ts";
import { focus } from "../sheets/field-paths.ts";
import type { Refusal } from "../sheets/sheets.ts";

type FactsOf<R> = R extends unknown ? Exclude<keyof R, "__typename" | "rule" | "branch" | "message"> : never;
export type Fact = FactsOf<Refusal>;

const SAID = new Set(["__typename", "rule", "branch", "message"]);

/** The sentence of a refusal without the facts that follow it in brackets: they are shown one by one. */
export function useSentence(): (refusal: Refusal) => string {
  const language = useLanguage();
  return ({ message }) => withoutFacts(message[language]);
}

export function withoutFacts(sentence: string): string {
  return sentence.replace(/(（| \()[a-z_]+=[^]*$/, "");
}

export function RefusalNote({ refusal, aims }: { readonly refusal: Refusal; readonly aims: readonly string[] }) {
  const { recording } = useWords();
  const sentence = useSentence();
  const facts = Object.entries(refusal).filter(([name, value]) => !SAID.has(name) && !isNothing(value)) as [Fact, unknown][];
  return (
    <div class="note problem refused refusal" role="alert">
      <strong>{recording.refused}</strong>
      <p>{sentence(refusal)}</p>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name} class="fact">
            <dt>{recording.facts[name]}</dt>
            <dd><Value name={name} value={value} /></dd>
          </div>
        ))}
      </dl>
      <p class="hint">{recording.branches[refusal.branch]}</p>
      <p>
        {aims[0] !== undefined && <button type="button" onClick={() => focus(aims[0] as string)}>{recording.toField}</button>}{" "}
        <span class="code">{refusal.rule}</span>
      </p>
    </div>
  );
}

function isNothing(value: unknown): boolean {
  return value === "" || value === null || (Array.isArray(value) && value.length === 0);
}

/** A fact as a person reads it; operations, events and lines as links. */
function Value({ name, value }: { readonly name: Fact; readonly value: unknown }): ComponentChildren {
  const words = useWords();
  const place = usePlace();
  const values: Readonly<Record<string, string>> = words.recording.values;
  if (Array.isArray(value)) {
    return <ul class="plain">{value.map((each) => <li key={String(each)}><Value name={name} value={each} /></li>)}</ul>;
  }
  const text = String(value);
  switch (name) {
    case "amountFen": case "breakdownFen": case "shortfallFen": case "sumFen": return <Fen fen={text} />;
    case "operationId": case "reversedBy": case "operations": return <OperationLink id={text}>{text}</OperationLink>;
    case "eventId": return <EventLink id={text}>{text}</EventLink>;
    case "line": return <Link to={elsewhere(place, "line", { id: text })}>{text}</Link>;
    case "kind": return <>{words.command(text.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase()))}</>;
    case "bucket": case "axis": case "axes": case "lot": case "classification": case "field": {
      const [first = "", ...rest] = text.split(/[ :/]/);
      return <>{[values[first.toUpperCase()] ?? first, ...rest].join(" ")}</>;
    }
    default: return <Known text={text} />;
  }
}

/** The value as written, and the known ones. */
function Known({ text }: { readonly text: string }) {
  const { recording } = useWords();
  const found = /^(.*?); known (?:in (\S+) )?are ([^]*)$/.exec(text);
  if (!found) return <>{text}</>;
  return <>{found[1]}<br /><span class="hint">{recording.known(found[2] ?? "")} {found[3]}</span></>;
}
