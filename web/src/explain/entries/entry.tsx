// One entry: how much, of what, by which document; unfolded, everything that is known of it and where it was read.
import { useState } from "preact/hooks";

import { rounds, signed } from "../../parts/money.ts";
import { Fen } from "../../parts/amount.tsx";
import { Authority, EventLink, Instant, OperationLink } from "../../parts/mentions.tsx";
import { Link } from "../../parts/answer-state.tsx";
import { usePlace } from "../../address/place.ts";
import { inDepartment, projectOf, together } from "../../address/budget.ts";
import { useSaid, useWords } from "../../words/index.ts";
import type { Cell } from "../cell/cell-address.ts";
import { holderOf, type Line } from "../cell/entry-pages.ts";
import { useTold } from "../cell/import-phrases.ts";
import { Sources } from "../cell/document-line.tsx";

interface Props {
  readonly line: Line;
  readonly cell: Cell;
  readonly running?: boolean;
  readonly open?: boolean;
}

export function Entry({ line, cell, running = false, open = false }: Props) {
  const words = useWords();
  const said = useSaid();
  const [unfolded, fold] = useState(open);
  const { entry } = line;
  return (
    <li class={`entry basis-${entry.basis.toLowerCase()}`}>
      <p class="sum">
        <span class="kind">{said(entry.kindLabel)}</span>
        <span class="amount"><span class="unseen">{words.explain.amount} </span><Fen fen={entry.fen} plus /></span>
        {running && <span class="amount running"><span class="unseen">{words.explain.running} </span><Fen fen={line.runningFen} /></span>}
      </p>
      {rounds(entry.fen, "wan") && <p class="hint exactly">{words.explain.exactly(signed(entry.fen, "yuan"))}</p>}
      <p class="what">{entry.project.name} <span class="hint">{holderOf(entry, cell)}</span></p>
      <p class="hint codes">
        {[[entry.function, said(entry.functionLabel)], [entry.economic, said(entry.economicLabel)]].map(([code, label]) => (
          /^\d+$/.test(code ?? "") && <span key={code}><Coded code={code ?? ""} label={label ?? ""} /> </span>
        ))}
      </p>
      <p class="hint"><Authority authority={entry.authority} /> · {words.explain.inForce(entry.effectiveOn)}</p>
      <details open={unfolded} onToggle={(event) => fold(event.currentTarget.open)}>
        <summary>{words.explain.details}{entry.basis !== "STATED" && <span class="chip">{words.explain.bases[entry.basis]}</span>}</summary>
        {unfolded && <Everything line={line} cell={cell} />}
      </details>
    </li>
  );
}

function Everything({ line, cell }: { readonly line: Line; readonly cell: Cell }) {
  const words = useWords();
  const said = useSaid();
  const told = useTold();
  const place = usePlace();
  const { entry } = line;
  const names = words.explain.facts;
  return (
    <>
      <dl class="facts">
        {together(cell) && <><dt>{words.department}</dt><dd><Link to={inDepartment(place, entry.department)}>{entry.department}</Link></dd></>}
        <dt>{names.project}</dt>
        <dd><Link to={projectOf(place, entry)}>{entry.project.name}</Link> <span class="code">{entry.project.key}</span></dd>
        <dt>{names.source}</dt>
        <dd>{said(entry.sourceLabel)}</dd>
        <dt>{names.lot}</dt>
        <dd>{entry.lot === "CARRIED" ? words.explain.carried(entry.originYear) : words.explain.current(entry.originYear)}</dd>
        <dt>{names.function}</dt>
        <dd><Coded code={entry.function} label={said(entry.functionLabel)} /></dd>
        <dt>{names.economic}</dt>
        <dd><Coded code={entry.economic} label={said(entry.economicLabel)} /></dd>
        <dt>{names.authority}</dt>
        <dd><Authority authority={entry.authority} />{entry.authority?.documentNumber == null && entry.authority?.disclosure && <span class="hint"> {words.explain.itself}</span>}</dd>
        <dt>{names.reason}</dt>
        <dd>{entry.reason || <span class="hint">{words.explain.noReason}</span>}</dd>
        <dt>{names.effectiveOn}</dt>
        <dd><time dateTime={entry.effectiveOn}>{entry.effectiveOn}</time></dd>
        <dt>{names.recordedAt}</dt>
        <dd><Instant at={entry.recordedAt} /></dd>
        <dt>{names.recordedBy}</dt>
        <dd>{line.recordedBy}{line.approvedBy && ` · ${words.explain.approvedBy(line.approvedBy)}`}</dd>
        <dt>{names.basis}</dt>
        <dd>{words.explain.bases[entry.basis]}{entry.how && <span class="hint"> {told(entry.how)}</span>}</dd>
        <dt>{names.recordedIn}</dt>
        <dd>
          <OperationLink id={entry.operationId}>{words.explain.operation(entry.position)}</OperationLink> · <EventLink id={entry.eventId}>{words.explain.event}</EventLink>
        </dd>
        {line.amendedBy.length > 0 && (
          <>
            <dt>{names.amendedBy}</dt>
            <dd>{line.amendedBy.map((id) => <OperationLink key={id} id={id}>{id.slice(0, 8)}</OperationLink>)}</dd>
          </>
        )}
      </dl>
      <Sources evidence={entry.evidence} cell={{ ...cell, department: entry.department }} />
    </>
  );
}

function Coded({ code, label }: { readonly code: string; readonly label: string }) {
  return <>{/^\d+$/.test(code) && <span class="number">{code} </span>}{label}</>;
}
