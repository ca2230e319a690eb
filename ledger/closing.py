"""Operations are closed under the write lock (登记入账): order, time, keys, and whether decisions still hold.

The same on every engine. `Held` is the little that an engine has to offer while it keeps everybody else from writing.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, Protocol
from uuid import UUID

import msgspec
from eventsourcing.persistence import StoredEvent

from ledger.errors import ConcurrentChange, DemonstrationRefused, ForeignRows
from ledger.operations import Notice, OperationRow, Outcome, PendingOperation, repetition

Clock = Callable[[], datetime]
Values = Sequence[Any]

ROW = "position, first, operation_id, recorded_at"
LAST = f"SELECT {ROW} FROM operations ORDER BY position DESC LIMIT 1"
NUMBERED = (
    "SELECT operation_id FROM numbered_amounts JOIN operations USING (operation_id) "
    "WHERE document_number = ? AND amount_fen = ? AND position > ? ORDER BY position DESC"
)
_IS_NUMBERED = "SELECT 1 FROM numbered_amounts WHERE document_number = ? AND amount_fen = ? AND operation_id = ?"


class Held(Protocol):
    """A log whose write lock is held, in a transaction that stores everything or nothing."""

    def rows(self, sql: str, params: Values = ()) -> Sequence[Any]:
        """The rows of a query, its values given as `?`."""
        ...

    def newest(self) -> int:
        """The notification id of the last event; 0 when there is none."""
        ...

    def length(self, stream: UUID) -> int:
        """How many events a stream has."""
        ...

    def append(self, events: Sequence[StoredEvent], first: int) -> None:
        """Store events under the notification ids from `first` on."""
        ...

    def insert(self, table: str, rows: Sequence[Values]) -> None:
        """Store rows of one of the tables beside the events, values in the order of its columns."""
        ...


def operation_row(row: Values) -> OperationRow:
    """An operation's row as it is read by `ROW`."""
    return OperationRow(row[0], row[1], UUID(row[2]), datetime.fromisoformat(row[3]))


def close(
    held: Held, clock: Clock, events: Sequence[StoredEvent], operations: Sequence[PendingOperation]
) -> list[Outcome]:
    """Store operations, whose events stand one after the other in `events`, and tell what came of them.

    Raises ForeignRows, ConcurrentChange, DemonstrationRefused, and whatever the engine says of a key that is there
    already; the transaction is then to be given up.
    """
    last = next((operation_row(row) for row in held.rows(LAST)), None)
    before = end = last.position if last else 0
    if held.newest() != end:
        raise ForeignRows(held.newest(), end + 1)
    time = last.recorded_at if last else None
    outcomes: list[Outcome] = []
    for operation in operations:
        late: Iterator[Notice] = iter(())
        if operation.decided_at != end:
            _check_meanwhile(held, operation)
            late = _late_repetitions(held, operation)
        time = _recorded_at(operation, time, clock)
        end += len(operation.event_ids)
        warnings = (*operation.warnings, *late)
        outcomes.append(Outcome(operation.operation_id, end, time, operation.event_ids, warnings))
    assert end - before == len(events), "every event belongs to one of the operations"
    held.append(events, before + 1)
    _insert(held, operations, outcomes)
    return outcomes


def _check_meanwhile(held: Held, operation: PendingOperation) -> None:
    """Refuse a decision that also rests on what it does not change, when that has changed."""
    if operation.alone:
        raise ConcurrentChange("the log, all of which this operation was decided on")
    for stream, version in operation.watched:
        if held.length(stream) != version:
            raise ConcurrentChange(f"line {stream}")


def _late_repetitions(held: Held, operation: PendingOperation) -> Iterator[Notice]:
    """Notices of the same 文号 and amount recorded after the decision began."""
    for number, fen, recorded_by in operation.numbered_amounts:
        if recorded_by == operation.operation_id:
            for row in held.rows(NUMBERED, (number, fen, operation.decided_at)):
                notice = repetition(number, fen, UUID(row[0]))
                if notice not in operation.warnings:
                    yield notice


def _recorded_at(operation: PendingOperation, last: datetime | None, clock: Clock) -> datetime:
    """The clock, but never before the last operation; an invented time must not go back at all."""
    now = (operation.recorded_at or clock()).astimezone(UTC)
    if last is None or last <= now:
        return now
    if operation.recorded_at is not None:
        raise DemonstrationRefused("recording times must not decrease")
    return last


def _insert(held: Held, operations: Sequence[PendingOperation], outcomes: Sequence[Outcome]) -> None:
    """Write the rows beside the events."""
    pairs = list(zip(operations, outcomes, strict=True))
    held.insert("operations", [_operation(operation, outcome) for operation, outcome in pairs])
    scopes = [(str(s.department), s.fiscal_year, str(each.operation_id)) for each in operations for s in each.scopes]
    held.insert("operation_scopes", scopes)
    numbered = dict.fromkeys(amount for each in operations for amount in each.numbered_amounts)
    own = {each.operation_id for each in operations}
    rows = [(number, fen, str(operation)) for number, fen, operation in numbered]
    # An amendment may give an operation of before a number that it has already.
    fresh = [
        row
        for amount, row in zip(numbered, rows, strict=True)
        if amount.operation_id in own or not held.rows(_IS_NUMBERED, row)
    ]
    held.insert("numbered_amounts", fresh)


def _operation(operation: PendingOperation, outcome: Outcome) -> Values:
    return (
        outcome.position,
        outcome.position - len(outcome.event_ids) + 1,
        str(operation.operation_id),
        outcome.recorded_at.isoformat(),
        operation.idempotency_key or None,
        operation.request_digest,
        msgspec.json.encode(outcome),
    )
