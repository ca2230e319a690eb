"""Reversal of operations (冲销), and amendment of what was recorded of an event (更正说明)."""

from uuid import UUID

from ledger.decisions.amounts import NUMBERED_KINDS, record_amount
from ledger.errors import (
    AlreadyReversed,
    AuthorityRequired,
    InvalidCommand,
    NothingToReverse,
    ReversalAfterDocument,
    ReversalBeforeOperation,
    ReversalOfReversal,
    UnknownEvent,
)
from ledger.operations.commands import Amend, Reverse
from ledger.operations.events import (
    Amended,
    DisclosurePublished,
    DisclosureWithdrawn,
    MoneyEvent,
    OperationRecorded,
    OperationReversed,
    facts_of,
)
from ledger.state.draft import Draft
from ledger.terms.breakdown import negated
from ledger.terms.entries import Kind
from ledger.terms.evidence import usual


def reverse(draft: Draft, command: Reverse) -> None:
    """Decide the opposite of every leg of an operation, and the withdrawal of a disclosure that it recorded."""
    events = draft.view.history.operation_events(command.operation_id)
    if any(isinstance(event, OperationRecorded) and event.reverses for event in events):
        raise ReversalOfReversal(str(command.operation_id))
    earlier = draft.view.reversed_by(command.operation_id)
    if earlier is not None:
        raise AlreadyReversed(str(command.operation_id), str(earlier))
    if draft.events:
        raise InvalidCommand("Reverse", "a reversal must be the only command of an operation")
    money = [event for event in events if isinstance(event, MoneyEvent)]
    disclosures = [event for event in events if isinstance(event, DisclosurePublished)]
    if not money and not disclosures:
        raise NothingToReverse(str(command.operation_id))
    for event in money:
        if draft.effective_on < event.effective_on:
            raise ReversalBeforeOperation(str(command.operation_id), event.effective_on, draft.effective_on)
        if disclosures and draft.effective_on > event.effective_on:
            raise ReversalAfterDocument(str(command.operation_id), event.effective_on, draft.effective_on)
    draft.reverses = command.operation_id
    draft.record_in(draft.view.stream(command.operation_id), OperationReversed, by=draft.operation_id)
    for event in money:
        record_amount(
            draft,
            event.line,
            Kind.REVERSAL,
            -event.amount_fen,
            negated(event.breakdown),
            draft.header.authority or event.authority,
            command.reason,
            reverses=event.id,
        )
    for disclosure in disclosures:
        stream = draft.view.stream(disclosure.originator_id)
        reason = command.reason or draft.header.reason
        draft.record_in(stream, DisclosureWithdrawn, digest=disclosure.digest, reason=reason)


def amend(draft: Draft, command: Amend) -> None:
    """Decide an amendment of authority, reason or evidence; amounts, codes and dates are never amended.

    An event that needs a 文号 keeps one: it may be corrected, not removed.
    """
    if command.authority is None and command.reason is None and command.evidence is None:
        raise InvalidCommand("Amend", "it amends nothing: give authority, reason or evidence")
    event = _money_event(draft, command.event_id)
    if not 0 <= command.ordinal < len(event.breakdown):
        raise UnknownEvent(f"{command.event_id} line {command.ordinal}")
    authority = None if command.authority is None else usual(command.authority)
    if authority is not None and event.kind in NUMBERED_KINDS and not authority.document_number:
        raise AuthorityRequired(event.kind)
    draft.record_on_line(event.originator_id, Amended, **facts_of(command, Amended) | {"authority": authority})


def _money_event(draft: Draft, event_id: str) -> MoneyEvent:
    stream_id, _, _ = event_id.partition("/")
    try:
        event = draft.view.line(UUID(stream_id)).event(event_id)
    except ValueError:
        event = None
    if event is None:
        raise UnknownEvent(event_id)
    return event
