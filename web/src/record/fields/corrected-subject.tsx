// The subject of a correction, shown beforehand: the operation to reverse, or the event to amend.
import { useAnswer } from "../../server/question.ts";
import { ToAmendDocument, ToReverseDocument, type ToAmendQuery, type ToReverseQuery } from "../../graphql/documents.ts";
import { Fen } from "../../parts/amount.tsx";
import { Authority, EventLink, Instant, OperationLink } from "../../parts/mentions.tsx";
import { Await } from "../../parts/answer-state.tsx";
import { usePlace } from "../../address/place.ts";
import { useMarks } from "../../time/marks.ts";
import { useSaid, useWords } from "../../words/index.ts";
import { Field, Label, type FieldProps } from "./field.tsx";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function OperationField({ path, name, value, change, department }: FieldProps<string> & { readonly department: string }) {
  const words = useWords();
  const { year } = usePlace();
  const { operations } = useMarks(department, year);
  const answer = useAnswer(ToReverseDocument, UUID.test(value) ? { id: value } : null);
  return (
    <>
      <Field path={path} label={<Label name={name} />} hint={words.recording.hints.operationId}>
        {(control) => (
          <>
            <input
              {...control} class="id" type="text" list={`${control.id}-list`} autocomplete="off" spellcheck={false} value={value}
              onInput={(event) => change(event.currentTarget.value.trim())}
            />
            <datalist id={`${control.id}-list`}>
              {operations.toReversed().map((each) => (
                <option
                  key={each.id} value={each.id}
                  label={`${each.effectiveOn ?? ""} ${words.several(each.commands.map(words.command))} ${each.reason}`}
                />
              ))}
            </datalist>
          </>
        )}
      </Field>
      {UUID.test(value) && <Await answer={answer}>{({ operation }) => <Operation operation={operation} />}</Await>}
    </>
  );
}

function Operation({ operation }: { readonly operation: ToReverseQuery["operation"] }) {
  const words = useWords();
  const said = useSaid();
  const { facts, subject } = words.recording;
  return (
    <section class="subject" aria-label={subject.operation}>
      <h3>{subject.operation}</h3>
      {operation.reversedBy && (
        <p class="bad">{subject.reversed} <OperationLink id={operation.reversedBy}>{operation.reversedBy.slice(0, 8)}</OperationLink></p>
      )}
      <dl class="facts">
        <dt>{subject.what}</dt>
        <dd><OperationLink id={operation.id}>{words.several(operation.commands.map(words.command))}</OperationLink></dd>
        <dt>{subject.who}</dt>
        <dd>{operation.recordedBy}{operation.approvedBy && ` · ${subject.approved(operation.approvedBy)}`}</dd>
        <dt>{subject.when}</dt>
        <dd><Instant at={operation.recordedAt} /></dd>
        <dt>{words.recording.fields.effectiveOn}</dt>
        <dd>{operation.effectiveOn ?? "—"}</dd>
        <dt>{words.recording.fields.authority}</dt>
        <dd><Authority authority={operation.authority} /></dd>
        <dt>{words.recording.fields.reason}</dt>
        <dd>{operation.reason || "—"}</dd>
        <dt>{facts.position}</dt>
        <dd>{operation.position}</dd>
      </dl>
      {operation.budgets.map((budget) => (
        <div key={`${budget.department} ${budget.fiscalYear}`} class="wide">
          <table class="list">
            <caption>{budget.department} {words.fiscalYear(budget.fiscalYear)}</caption>
            <tbody>
              {budget.events.nodes.map((event) => (
                <tr key={event.id}>
                  <td><EventLink id={event.id}>{said(event.kindLabel)}</EventLink></td>
                  <td>{event.unit.name} · {event.project.name}</td>
                  <td class="amount"><Fen fen={event.fen} plus /></td>
                </tr>
              ))}
            </tbody>
          </table>
          {budget.events.totalCount > budget.events.nodes.length && (
            <p class="hint">{words.of(budget.events.nodes.length, budget.events.totalCount)}</p>
          )}
        </div>
      ))}
    </section>
  );
}

const EVENT = /^[0-9a-f-]{36}\/\d+$/i;

export function EventField({ path, name, value, change, ordinal }: FieldProps<string> & { readonly ordinal: number }) {
  const { recording } = useWords();
  const answer = useAnswer(ToAmendDocument, EVENT.test(value) ? { id: value } : null);
  return (
    <>
      <Field path={path} label={<Label name={name} />} hint={recording.hints.eventId}>
        {(control) => (
          <input
            {...control} class="id" type="text" autocomplete="off" spellcheck={false} value={value}
            onInput={(event) => change(event.currentTarget.value.trim())}
          />
        )}
      </Field>
      {EVENT.test(value) && <Await answer={answer}>{({ event }) => <Event event={event} ordinal={ordinal} />}</Await>}
    </>
  );
}

function Event({ event, ordinal }: { readonly event: ToAmendQuery["event"]; readonly ordinal: number }) {
  const said = useSaid();
  const { recording } = useWords();
  const { subject, fields } = recording;
  return (
    <section class="subject" aria-label={subject.event}>
      <h3>{subject.event}</h3>
      <p>
        <EventLink id={event.id}>{said(event.kindLabel)}</EventLink> <Fen fen={event.fen} plus /> · {event.unit.name} · {event.project.name} ·{" "}
        {fields.effectiveOn} {event.effectiveOn} · {subject.when} <Instant at={event.recordedAt} />
      </p>
      <div class="wide" tabIndex={0} role="group" aria-label={subject.event}>
        <table class="list">
          <thead>
            <tr>
              <th>{fields.ordinal}</th><th class="amount">{fields.amount}</th><th>{fields.authority}</th><th>{fields.reason}</th>
              <th>{fields.evidence}</th>
            </tr>
          </thead>
          <tbody>
            {event.entries.map((entry) => (
              <tr key={entry.ordinal} aria-current={entry.ordinal === ordinal ? "true" : undefined}>
                <td>{entry.ordinal}</td>
                <td class="amount"><Fen fen={entry.fen} plus /></td>
                <td><Authority authority={entry.authority} /></td>
                <td>{entry.reason || "—"}</td>
                <td>
                  {entry.evidence.length === 0 && "—"}
                  {entry.evidence.map((each, at) => (
                    <span key={at} class="read" title={each.document}>
                      {recording.read(each.document.slice(0, 12), each.line)} {each.text && <q>{each.text}</q>} {each.note}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
