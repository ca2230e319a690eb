// The entries that make the figure: as they were recorded, with the running sum, or put together with subtotals.
import { add } from "../../parts/money.ts";
import { fileOf } from "../../parts/file-links.ts";
import { Fen } from "../../parts/amount.tsx";
import { OperationLink } from "../../parts/mentions.tsx";
import { Link, Trouble } from "../../parts/answer-state.tsx";
import { step, usePlace } from "../../address/place.ts";
import { instant } from "../../parts/instants.ts";
import { inDepartment, projectOf, together } from "../../address/budget.ts";
import { useSaid, useWords } from "../../words/index.ts";
import type { Cell } from "../cell/cell-address.ts";
import { Entry } from "./entry.tsx";
import { groupsOf, sumOf, wayOf, WAYS, type Group, type Way } from "./entry-groups.ts";
import { holderOf, type Lines } from "../cell/entry-pages.ts";

/** With so few entries the first one is unfolded. */
const FEW = 12;

export function Entries({ lines, fen, cell }: { readonly lines: Lines; readonly fen: string; readonly cell: Cell }) {
  const words = useWords();
  const place = usePlace();
  const way = wayOf(place.by);
  return (
    <>
      <p class="orders" role="group" aria-label={words.explain.waysLabel}>
        {WAYS.filter((each) => each !== "department" || together(cell)).map((each) => (
          <button
            key={each} type="button" aria-pressed={way === each}
            onClick={() => step({ by: each === "recorded" ? undefined : each }, true)}
          >
            {words.explain.ways[each]}
          </button>
        ))}
      </p>
      {way === "recorded"
        ? <Recorded lines={lines} cell={cell} />
        : groupsOf(lines.lines, way).map((group) => <Together key={`${way} ${group.key}`} group={group} way={way} cell={cell} />)}
      <Proof lines={lines} fen={fen} way={way} />
      <p class="more" aria-busy={lines.loading}>
        {lines.load && (
          <>
            <button type="button" disabled={lines.loading} onClick={() => lines.load?.(false)}>{words.more}</button>{" "}
            <button type="button" disabled={lines.loading} onClick={() => lines.load?.(true)}>{words.explain.all}</button>{" "}
          </>
        )}
        <a
          href={fileOf({ ...place, department: cell.department, ...(cell.year === null ? {} : { year: cell.year }) }, "explanation", "csv", {
            table: String(cell.table), row: cell.row, column: cell.column,
          })}
          download
        >
          {words.explain.file}
        </a>
      </p>
      {lines.problem && <Trouble problem={lines.problem} />}
    </>
  );
}

function Recorded({ lines, cell }: { readonly lines: Lines; readonly cell: Cell }) {
  const words = useWords();
  return (
    <div class="aligned">
      <p class="entry-heads" aria-hidden="true">
        <span>{words.explain.kind}</span><span>{words.explain.amount}</span><span>{words.explain.running}</span>
      </p>
      <ol class="entries">
        {lines.lines.map((line, at) => (
          <Entry key={`${line.entry.eventId} ${line.entry.ordinal}`} line={line} cell={cell} running open={at === 0 && lines.total <= FEW} />
        ))}
      </ol>
    </div>
  );
}

function Together({ group, way, cell }: { readonly group: Group; readonly way: Exclude<Way, "recorded">; readonly cell: Cell }) {
  const words = useWords();
  return (
    <section class="group">
      <h4>
        <Named group={group} way={way} cell={cell} />
        <span class="subtotal"><span class="hint">{words.explain.subtotal(group.lines.length)}</span> <Fen fen={group.fen} /></span>
      </h4>
      <details>
        <summary>{words.explain.entries(group.lines.length)}</summary>
        <ol class="entries aligned">
          {group.lines.map((line) => <Entry key={`${line.entry.eventId} ${line.entry.ordinal}`} line={line} cell={cell} />)}
        </ol>
      </details>
    </section>
  );
}

function Named({ group, way, cell }: { readonly group: Group; readonly way: Exclude<Way, "recorded">; readonly cell: Cell }) {
  const words = useWords();
  const said = useSaid();
  const place = usePlace();
  const { entry } = group.lines[0];
  if (way === "source") return <span>{said(entry.sourceLabel)}</span>;
  if (way === "department") return <Link to={inDepartment(place, entry.department)}>{entry.department}</Link>;
  if (way === "project") {
    return (
      <span>
        <Link to={projectOf(place, entry)}>{entry.project.name}</Link>{" "}
        <span class="hint">{holderOf(entry, cell)}</span>
      </span>
    );
  }
  return (
    <span>
      <OperationLink id={entry.operationId}>{words.explain.operation(entry.position)}</OperationLink>{" "}
      <span class="hint">{instant(entry.recordedAt, "minute")} {entry.reason}</span>
    </span>
  );
}

/** That what is shown adds up to the figure, or how much of it is not shown yet. */
function Proof({ lines, fen, way }: { readonly lines: Lines; readonly fen: string; readonly way: Way }) {
  const words = useWords();
  const sum = sumOf(lines.lines);
  const whole = lines.load === undefined;
  const rest = add([fen, `${-BigInt(sum)}`]);
  return (
    <p class={`proof ${whole && rest === "0" ? "holds" : whole ? "fails" : "part"}`} role="status">
      {whole
        ? <>{rest === "0" ? "✓" : "✗"} {way === "recorded" ? words.explain.sumOfEntries : words.explain.sumOfGroups} <Fen fen={sum} /> {rest === "0" ? "=" : "≠"} {words.explain.total} <Fen fen={fen} /></>
        : <>{words.explain.partly(lines.lines.length, lines.total)} <Fen fen={sum} />{words.explain.rest} <Fen fen={rest} /></>}
    </p>
  );
}
