"""Recording of disclosures (公开), and the check before a first import."""

from datetime import date
from uuid import UUID, uuid5

from ledger.errors import AlreadyPublished, YearAlreadyRecorded
from ledger.operations.commands import PublishDisclosure, RequireEmptyYear
from ledger.operations.events import DisclosurePublished, MoneyEvent, facts_of
from ledger.operations.operation import OperationScope
from ledger.state.draft import Draft


def disclosure_stream(department: UUID, digest: str) -> UUID:
    """The stream of one document of one department."""
    return uuid5(department, f"DISCLOSURE/{digest}")


def publish_disclosure(draft: Draft, command: PublishDisclosure) -> None:
    """Record a disclosure, unless it is recorded and not withdrawn."""
    draft.view.registered(command.department)
    stream = draft.view.stream(disclosure_stream(command.department, command.digest))
    if draft.view.published(stream.id) is not None:
        raise AlreadyPublished(command.digest)
    draft.record_in(stream, DisclosurePublished, **facts_of(command, DisclosurePublished))


def require_empty_year(draft: Draft, command: RequireEmptyYear) -> None:
    """Refuse if the year holds money on this day or later, also if somebody is recording it right now."""
    draft.alone = True
    lines = draft.view.history.lines_of(OperationScope(command.department, command.fiscal_year))
    recorded = dict.fromkeys(event.operation_id for line in lines for event in draft.view.line(line).events)
    recorded.pop(draft.operation_id, None)
    standing = [own for own in recorded if not _is_reversal(draft, own) and _in_force(draft, own)]
    if standing:
        raise YearAlreadyRecorded(str(command.department), command.fiscal_year, tuple(map(str, standing)))


def _in_force(draft: Draft, operation: UUID) -> bool:
    """Whether an operation's money counts on the draft's day or later: it is not reversed, or only from a later day."""
    reversal = draft.view.reversed_by(operation)
    if reversal is None:
        return True
    return max(_days(draft, reversal)) > max(draft.effective_on, *_days(draft, operation))


def _days(draft: Draft, operation: UUID) -> list[date]:
    events = draft.view.history.operation_events(operation)
    return [event.effective_on for event in events if isinstance(event, MoneyEvent)]


def _is_reversal(draft: Draft, operation: UUID) -> bool:
    return any(getattr(event, "reverses", None) for event in draft.view.stream(operation).events)
