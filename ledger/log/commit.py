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
from ledger.operations.operation import BEGINNING, Mark, Notice, OperationRow, Outcome, PendingOperation, repetition

Clock = Callable[[], datetime]
RowParameters = Sequence[Any]

ROW = "position, first, operation_id, recorded_at"
NUMBERED = (
    "SELECT operation_id FROM numbered_amounts JOIN operations USING (position) "
    "WHERE document_number = ? AND amount_fen = ? AND position > ? ORDER BY position DESC"
)
_IS_NUMBERED = "SELECT 1 FROM numbered_amounts WHERE document_number = ? AND amount_fen = ? AND position = ?"
# A mark; the operation that an event belongs to is the first one that ends there or later.
HELD = (
    "SELECT 1 FROM operations WHERE position = (SELECT min(position) FROM operations WHERE position >= ?) "
    "AND operation_id = ?"
)
_POSITION = "SELECT position FROM operations WHERE position >= ? ORDER BY position LIMIT 1"


class Held(Protocol):
    """A log whose write lock is held, in a transaction that stores everything or nothing."""

    def rows(self, sql: str, params: RowParameters = ()) -> Sequence[Any]:
        """The rows of a query, its values given as `?`."""
        ...

    def end(self) -> tuple[int, Mark, str]:
        """The notification id of the last event, where the last operation ends and when it was recorded; zeros and
        nothing when there is none."""
        ...

    def first(self, stream: UUID) -> int:
        """The notification id of a stream's first event."""
        ...

    def length(self, stream: UUID) -> int:
        """How many events a stream has."""
        ...

    def append(self, events: Sequence[StoredEvent], first: int) -> None:
        """Store events under the notification ids from `first` on."""
        ...

    def insert(self, table: str, rows: Sequence[RowParameters]) -> None:
        """Store rows of one of the tables beside the events, values in the order of its columns."""
        ...


def operation_row(row: RowParameters) -> OperationRow:
    """An operation's row as it is read by `ROW`."""
    return OperationRow(row[0], row[1], UUID(row[2]), datetime.fromisoformat(row[3]))


def close(
    held: Held,
    clock: Clock,
    events: Sequence[StoredEvent],
    operations: Sequence[PendingOperation],
    known: Mark = BEGINNING,
) -> list[Outcome]:
    """Store operations, whose events stand one after the other in `events`, and tell what came of them. `known`: what
    the log must hold beyond what each rests on.

    Raises ForeignRows, ConcurrentChange, DemonstrationRefused, and whatever the engine says of a key that is there
    already; the transaction is then to be given up.
    """
    newest, end, recorded_at = held.end()
    if newest != end.position:
        raise ForeignRows(newest, end.position + 1)
    _check_known(held, known)
    before, time = end.position, datetime.fromisoformat(recorded_at) if recorded_at else None
    outcomes: list[Outcome] = []
    for operation in operations:
        warnings = operation.warnings
        if operation.basis.after != end or operation.basis.known.position > before:
            _check_meanwhile(held, operation)
            warnings = (*warnings, *_late_repetitions(held, operation))
        time = _recorded_at(operation, time, clock)
        end = Mark(end.position + len(operation.events), operation.operation_id)
        outcomes.append(Outcome(operation.operation_id, end.position, time, operation.keys, warnings))
    assert end.position - before == len(events), "every event belongs to one of the operations"
    held.append(events, before + 1)
    _insert(held, operations, outcomes)
    return outcomes


def _check_meanwhile(held: Held, operation: PendingOperation) -> None:
    """Refuse a decision that also rests on what it does not change, when that has changed."""
    _check_known(held, operation.basis.known)
    if operation.alone:
        raise ConcurrentChange("the whole log, on which this operation was decided")
    for stream, version in operation.watched:
        if held.length(stream) != version:
            raise ConcurrentChange(f"line {stream}")


def _check_known(held: Held, known: Mark) -> None:
    if known != BEGINNING and not held.rows(HELD, (known.position, str(known.operation_id))):
        raise ConcurrentChange(f"the log, which no longer holds operation {known.operation_id} at {known.position}")


def _late_repetitions(held: Held, operation: PendingOperation) -> Iterator[Notice]:
    """Notices of the same 文号 and amount that others recorded after the decision began."""
    basis = operation.basis
    for number, fen, recorded_by in operation.numbered_amounts:
        if recorded_by == operation.operation_id:
            for row in held.rows(NUMBERED, (number, fen, basis.since)):
                other = UUID(row[0])
                notice = repetition(number, fen, other)
                if other not in basis.beside and notice not in operation.warnings:
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
    held.insert("operations", list(map(_operation, operations, outcomes)))
    held.insert(
        "budget_lines",
        [(str(s.department), s.fiscal_year, str(line)) for each in operations for s, line in each.opened],
    )
    held.insert("numbered_amounts", _numbered(held, operations, outcomes))


def _operation(operation: PendingOperation, outcome: Outcome) -> RowParameters:
    return (
        outcome.position,
        outcome.position - len(outcome.events) + 1,
        str(operation.operation_id),
        outcome.recorded_at.isoformat(),
        operation.idempotency_key or None,
        operation.request_digest,
        msgspec.json.encode(outcome.warnings).decode() if outcome.warnings else None,
    )


def _numbered(held: Held, operations: Sequence[PendingOperation], outcomes: Sequence[Outcome]) -> list[RowParameters]:
    """Amounts under a 文号, each once, with the end of the operation that recorded it."""
    ends = {outcome.operation_id: outcome.position for outcome in outcomes}
    rows: dict[RowParameters, None] = {}
    for operation in operations:
        for number, fen, recorded_by in operation.numbered_amounts:
            end = ends.get(recorded_by)
            if end is not None:
                rows[number, fen, end] = None
                continue
            # An amendment gives an operation of before a number, which it may have already.
            row = (number, fen, held.rows(_POSITION, (held.first(recorded_by),))[0][0])
            if not held.rows(_IS_NUMBERED, row):
                rows[row] = None
    return list(rows)
