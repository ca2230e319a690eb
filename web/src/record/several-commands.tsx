// Several commands as one operation: recorded together, in their order, or not at all.
import { useState } from "preact/hooks";

import { elsewhere, go, usePlace } from "../address/place.ts";
import { useWords } from "../words/index.ts";
import { NAMES, type Ground, type Name } from "./sheets/commands.ts";
import { CommandForm } from "./form.tsx";
import { useCalled } from "./command-menu.tsx";
import { freshDraft, gather, SEVERAL, type Draft, type Sheet } from "./sheets/sheets.ts";

type Drafts = readonly Draft[];

export function Several({ drafts, ground, change }: {
  readonly drafts: Drafts;
  readonly ground: Ground;
  readonly change: (drafts: Drafts) => void;
}) {
  const { recording } = useWords();
  return (
    <>
      {drafts.length === 0 && <p class="note">{recording.noDrafts}</p>}
      <ol class="drafts">
        {/* By place, not by draft: a form that is moved within the page (moveBefore) makes some browsers fail. */}
        {drafts.map((draft, at) => <One key={at} draft={draft} at={at} drafts={drafts} change={change} />)}
      </ol>
      <Add add={(name) => change([...drafts, freshDraft(name, ground)])} />
    </>
  );
}

function One({ draft, at, drafts, change }: {
  readonly draft: Draft;
  readonly at: number;
  readonly drafts: Drafts;
  readonly change: (drafts: Drafts) => void;
}) {
  const { recording } = useWords();
  const called = useCalled();
  const move = (by: number): void => change(drafts.toSpliced(at, 1).toSpliced(at + by, 0, draft));
  const name = called(draft.name);
  return (
    <li class="draft">
      <details open>
        <summary><span class="number">{at + 1}</span> <strong>{name}</strong></summary>
        <CommandForm draft={draft} change={(to) => change(drafts.with(at, to))} alone={false} />
      </details>
      <p class="act order">
        <button type="button" disabled={at === 0} aria-label={recording.earlier(name)} title={recording.earlier(name)} onClick={() => move(-1)}>↑</button>
        <button type="button" disabled={at === drafts.length - 1} aria-label={recording.later(name)} title={recording.later(name)} onClick={() => move(1)}>↓</button>
        <button type="button" onClick={() => change(drafts.toSpliced(at, 1))}>{recording.removeDraft}</button>
      </p>
    </li>
  );
}

/** A reversal is an operation of its own, and so not among these. */
const TOGETHER = NAMES.filter((name) => name !== "reverse");

function Add({ add }: { readonly add: (name: Name) => void }) {
  const { recording } = useWords();
  const called = useCalled();
  const [name, choose] = useState<Name>("supplement");
  return (
    <p class="act add">
      <label>
        <span class="unseen">{recording.commands}</span>
        <select value={name} onChange={(event) => choose(event.currentTarget.value as Name)}>
          {TOGETHER.map((each) => <option key={each} value={each}>{called(each)}</option>)}
        </select>
      </label>
      <button type="button" onClick={() => add(name)}>{recording.addDraft}</button>
    </p>
  );
}

/** Puts the command of a form among several, with what its operation shares where that is the first of them. */
export function Gather({ sheet, ground, put }: {
  readonly sheet: Sheet;
  readonly ground: Ground;
  readonly put: (sheet: undefined) => void;
}) {
  const { recording } = useWords();
  const place = usePlace();
  const [draft] = sheet.drafts;
  if (!draft) return null;
  return (
    <button
      type="button" disabled={!sheet.touched}
      onClick={() => {
        gather(draft, sheet.shared, ground);
        put(undefined);
        go(elsewhere(place, "record", { by: SEVERAL }));
      }}
    >
      {recording.gather}
    </button>
  );
}
