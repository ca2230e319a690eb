"""Commit of operations under the write lock (登记入账): order, time, keys, and whether decisions still hold.

The same on every engine: `LockedLog` is what each of them implements for the time it holds the write lock.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any
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
HOLDS_MARK = (
    "SELECT 1 FROM operations WHERE position = (SELECT min(position) FROM operations WHERE position >= ?) "
    "AND operation_id = ?"
)
# The id of the last event; position, id and recording time of the last operation.
_END = (
    "SELECT (SELECT max({}) FROM stored_events), position, operation_id, recorded_at FROM (SELECT 1) AS one LEFT JOIN "
    "(SELECT position, operation_id, recorded_at FROM operations ORDER BY position DESC LIMIT 1) AS newest ON true"
)
_POSITION = "SELECT position FROM operations WHERE position >= ? ORDER BY position LIMIT 1"


class LockedLog(ABC):
    """A log whose write lock is held, in a transaction that stores everything or nothing."""

    event_number: str  # the column of an event's position

    @abstractmethod
    def rows(self, sql: str, params: RowParameters = ()) -> Sequence[Any]:
        """The rows of a query, its values given as `?`."""

    @abstractmethod
    def stream_key(self, stream: UUID) -> object:
        """The id of a stream as the engine stores it."""

    @abstractmethod
    def append(self, events: Sequence[StoredEvent], first: int) -> None:
        """Store events under the notification ids from `first` on."""

    @abstractmethod
    def insert(self, table: str, rows: Sequence[RowParameters]) -> None:
        """Store rows in one of the tables beside the events, values in the order of its columns."""

    def end(self) -> tuple[int, Mark, str]:
        """The notification id of the last event, and the mark and recording time of the last operation; 0, BEGINNING
        and an empty text in an empty log."""
        newest, position, operation_id, recorded_at = self.rows(_END.format(self.event_number))[0]
        end = Mark(position, UUID(operation_id)) if position else BEGINNING
        return newest or 0, end, recorded_at or ""

    def first(self, stream: UUID) -> int:
        """The notification id of a stream's first event."""
        sql = f"SELECT {self.event_number} FROM stored_events WHERE originator_id = ? AND originator_version = 1"
        return int(self.rows(sql, (self.stream_key(stream),))[0][0])

    def length(self, stream: UUID) -> int:
        """The number of events of a stream."""
        sql = "SELECT count(*) FROM stored_events WHERE originator_id = ?"
        return int(self.rows(sql, (self.stream_key(stream),))[0][0])


def operation_row(row: RowParameters) -> OperationRow:
    """An operation from its row as `ROW` selects it."""
    return OperationRow(row[0], row[1], UUID(row[2]), datetime.fromisoformat(row[3]))


def commit(
    log: LockedLog,
    clock: Clock,
    events: Sequence[StoredEvent],
    operations: Sequence[PendingOperation],
    known: Mark = BEGINNING,
) -> list[Outcome]:
    """Store operations and return their outcomes. `events` are theirs, one operation after the other; `known` is an
    operation that the log must hold, besides those that each rests on.

    Raises ForeignRows, ConcurrentChange, DemonstrationRefused, and the engine's error for a key that exists; then roll
    the transaction back.
    """
    newest, end, recorded_at = log.end()
    if newest != end.position:
        raise ForeignRows(newest, end.position + 1)
    _check_known(log, known)
    before, time = end.position, datetime.fromisoformat(recorded_at) if recorded_at else None
    outcomes: list[Outcome] = []
    for operation in operations:
        warnings = operation.warnings
        if operation.basis.after != end or operation.basis.known.position > before:
            _check_meanwhile(log, operation)
            warnings = (*warnings, *_late_repetitions(log, operation))
        time = _recorded_at(operation, time, clock)
        end = Mark(end.position + len(operation.events), operation.operation_id)
        outcomes.append(Outcome(operation.operation_id, end.position, time, operation.keys, warnings))
    assert end.position - before == len(events), "every event belongs to one of the operations"
    log.append(events, before + 1)
    _insert(log, operations, outcomes)
    return outcomes


def _check_meanwhile(log: LockedLog, operation: PendingOperation) -> None:
    """Refuse a decision if something that it rests on without changing it was changed."""
    _check_known(log, operation.basis.known)
    if operation.alone:
        raise ConcurrentChange("the whole log, on which this operation was decided")
    for stream, version in operation.watched:
        if log.length(stream) != version:
            raise ConcurrentChange(f"line {stream}")


def _check_known(log: LockedLog, known: Mark) -> None:
    if known != BEGINNING and not log.rows(HOLDS_MARK, (known.position, str(known.operation_id))):
        raise ConcurrentChange(f"the log, which no longer holds operation {known.operation_id} at {known.position}")


def _late_repetitions(log: LockedLog, operation: PendingOperation) -> Iterator[Notice]:
    """Notices of operations with the same 文号 and amount that others recorded since the decision began."""
    basis = operation.basis
    for number, fen, recorded_by in operation.numbered_amounts:
        if recorded_by == operation.operation_id:
            for row in log.rows(NUMBERED, (number, fen, basis.since)):
                other = UUID(row[0])
                notice = repetition(number, fen, other)
                if other not in basis.unseen and notice not in operation.warnings:
                    yield notice


def _recorded_at(operation: PendingOperation, last: datetime | None, clock: Clock) -> datetime:
    """The clock's time, but at least that of the last operation. Raises DemonstrationRefused for an invented time that
    is earlier."""
    now = (operation.recorded_at or clock()).astimezone(UTC)
    if last is None or last <= now:
        return now
    if operation.recorded_at is not None:
        raise DemonstrationRefused("recording times must not decrease")
    return last


def _insert(log: LockedLog, operations: Sequence[PendingOperation], outcomes: Sequence[Outcome]) -> None:
    """Store the rows beside the events."""
    log.insert("operations", list(map(_operation, operations, outcomes)))
    log.insert(
        "budget_lines",
        [(str(s.department), s.fiscal_year, str(line)) for operation in operations for s, line in operation.opened],
    )
    log.insert("numbered_amounts", _numbered(log, operations, outcomes))


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


def _numbered(
    log: LockedLog, operations: Sequence[PendingOperation], outcomes: Sequence[Outcome]
) -> list[RowParameters]:
    """Rows of the amounts under a 文号, each once, with the end of the operation that recorded it."""
    ends = {outcome.operation_id: outcome.position for outcome in outcomes}
    rows: dict[RowParameters, None] = {}
    for operation in operations:
        for number, fen, recorded_by in operation.numbered_amounts:
            end = ends.get(recorded_by)
            if end is not None:
                rows[number, fen, end] = None
                continue
            # An amendment gives an earlier operation a number, perhaps one that it has already.
            row = (number, fen, log.rows(_POSITION, (log.first(recorded_by),))[0][0])
            if not log.rows(_IS_NUMBERED, row):
                rows[row] = None
    return list(rows)
