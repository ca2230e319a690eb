"""Decision of one operation (判定): its header is checked, its commands are decided on a view, the result is judged."""

from collections.abc import Sequence
from uuid import UUID

from ledger.decisions import decide
from ledger.errors import DemonstrationRefused, InvalidCommand
from ledger.log.recorded_log import RecordedLog
from ledger.operations.commands import Command
from ledger.operations.operation import Header, well_formed
from ledger.state.draft import Draft
from ledger.state.history_view import View
from ledger.terms.identity import new_name


def begin(log: RecordedLog, view: View, header: Header, operation_id: UUID) -> Draft:
    """Returns an empty draft of an operation.

    Raises InvalidCommand, InvalidName and DemonstrationRefused for a header that is not valid.
    """
    header = well_formed(header)
    new_name(header.recorded_by)
    draft = Draft(view, header, operation_id)
    draft.alone = _rests_on_all(log, header)
    return draft


def decided(log: RecordedLog, view: View, header: Header, operation_id: UUID, commands: Sequence[Command]) -> Draft:
    """Returns the draft of an operation, decided and judged. Raises the refusal; then revert the view."""
    if not commands:
        raise InvalidCommand("operation", "it has no command")
    draft = begin(log, view, header, operation_id)
    decide(draft, *commands)
    draft.check()
    return draft


def _rests_on_all(log: RecordedLog, header: Header) -> bool:
    """Whether the operation opens a demonstration or belongs to one: then nobody else may record at the same time.

    The first operation marks a demonstration for ever; only a demonstration accepts invented recording times.
    """
    if header.recorded_at is None and not header.demonstration:
        return False
    if header.recorded_at is not None and header.recorded_at.tzinfo is None:
        raise InvalidCommand("operation", "recorded_at needs a time zone")
    first = log.first_operation()
    if first is None and not header.demonstration:
        raise DemonstrationRefused("the operation gives a recording time but no demonstration mark")
    if first is not None and not first.demonstration:
        raise DemonstrationRefused("this ledger contains real operations and is not a demonstration")
    return True
