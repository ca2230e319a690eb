// The recorded operation: its place in the log, its changes, and the way to reverse it.
import { useEffect } from "preact/hooks";

import { Fen } from "../parts/amount.tsx";
import { EventLink, Instant, OperationLink } from "../parts/mentions.tsx";
import { elsewhere, go, usePlace } from "../address/place.ts";
import { useSaid, useWords } from "../words/index.ts";
import { Changes } from "./answers/changed-cells.tsx";
import { Notices } from "./ledger-panel.tsx";
import { focus, idOf } from "./sheets/field-paths.ts";
import type { Recorded } from "./sheets/sheets.ts";

export function Outcome({ recorded, anew }: { readonly recorded: Recorded; readonly anew: () => void }) {
  const words = useWords();
  const place = usePlace();
  const { recording } = words;
  const { operationId: id } = recorded;
  const reversal = recorded.operation?.commands.includes("Reverse") ?? false;
  const budgets = recorded.operation?.budgets ?? [];
  const moved = new Map(budgets.flatMap(({ events }) => events.nodes).map((each) => [each.id, each]));
  useEffect(() => focus("outcome"), [id]);
  return (
    <section class="outcome" aria-label={recording.recorded}>
      <div class="note done" role="status" id={idOf("outcome")} tabIndex={-1}>
        <strong>{recorded.repeated ? recording.repeated : recording.recorded}</strong>
        <dl class="facts">
          <dt>{recording.facts.operationId}</dt>
          <dd><OperationLink id={id}>{id}</OperationLink></dd>
          <dt>{recording.facts.position}</dt>
          <dd>{recorded.position}</dd>
          <dt>{recording.recordedAt}</dt>
          <dd><Instant at={recorded.recordedAt} /></dd>
          <dt>{recording.recordedEvents}</dt>
          <dd>
            <ol class="plain">
              {recorded.eventIds.slice(1).map((each) => <li key={each}><Event id={each} moved={moved.get(each)} /></li>)}
            </ol>
          </dd>
        </dl>
      </div>
      {recorded.warnings.length > 0 && (
        <div class="note warnings"><strong>{recording.lookAt}</strong><Notices notices={recorded.warnings} /></div>
      )}
      <p class="act">
        <button type="button" class="primary" onClick={anew}>{recording.another}</button>
        {moved.size > 0 && !reversal && (
          <button type="button" onClick={() => go(elsewhere(place, "record", { by: "reverse", id }))}>{recording.undo}</button>
        )}
      </p>
      <Changes cells={recorded.changes} done />
    </section>
  );
}

type Moved = NonNullable<Recorded["operation"]>["budgets"][number]["events"]["nodes"][number];

/** An event that moved money, with a link to its page; one that did not has none. */
function Event({ id, moved }: { readonly id: string; readonly moved: Moved | undefined }) {
  const said = useSaid();
  if (!moved) return <span class="code">{id}</span>;
  return (
    <>
      <EventLink id={id}>{said(moved.kindLabel)}</EventLink> <Fen fen={moved.fen} plus /> · {moved.unit.name} · {moved.project.name}
    </>
  );
}
