"""Batches of a log as rows (批次): whole operations, read and decoded, not yet stored."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

import msgspec

from ledger.errors import LedgerError, StoreUnavailable
from ledger.log.readable_log import ReadableLog
from ledger.log.recorder import Stored
from ledger.operations.events import Money, OperationRecorded
from ledger.operations.operation import OperationRow
from projections.errors import ProjectionError, ProjectionStopped
from projections.following.money_rows import MoneyRows, as_current
from projections.read_model.event_rows import LogPlace, Record, records_of
from projections.read_model.schema import RowValues

_EVENTS = 20_000  # events in one step, unless one operation has more
_UNREADABLE = (LedgerError, AssertionError, AttributeError, TypeError, KeyError, ValueError, msgspec.DecodeError)


@dataclass(frozen=True, slots=True)
class Batch:
    """The rows of whole operations, by table. They belong in a read model that stands at `after`."""

    after: int
    end: int
    more: bool  # whether more may follow in the log
    rows: dict[str, RowValues]


@contextmanager
def prefetched(batches: Iterator[Batch], done: Callable[[], None]) -> Iterator[Iterator[Batch]]:
    """Makes each batch in a second thread while the caller stores the one before it; that thread calls `done` last."""
    with ThreadPoolExecutor(1, "batches") as thread:

        def in_turn() -> Iterator[Batch]:
            coming = thread.submit(next, batches, None)
            while (batch := coming.result()) is not None:
                coming = thread.submit(next, batches, None)
                yield batch

        try:
            yield in_turn()
        finally:
            thread.submit(done)


def batches(log: ReadableLog, money_rows: MoneyRows, after: int, until: int | None, size: int) -> Iterator[Batch]:
    """Batches after a position, each of at most `size` operations. Raises ProjectionStopped."""
    while not money_rows.full:
        following = [row for row in log.operations(after, size) if until is None or row.position <= until]
        if not following:
            return
        operations = [following[0], *(row for row in following[1:] if row.position - after <= _EVENTS)]
        end, more = operations[-1].position, len(following) == size or len(operations) < len(following)
        yield Batch(after, end, more, _rows(log, operations, money_rows))
        after = end


def _rows(log: ReadableLog, operations: list[OperationRow], money_rows: MoneyRows) -> dict[str, RowValues]:
    """Rows of whole operations, by table; their events are read in one query."""
    rows: dict[str, RowValues] = {}
    for table, values in _other_rows(log, operations, money_rows):
        rows.setdefault(table, []).extend(values)
    return rows | money_rows.drain()


def _other_rows(log: ReadableLog, operations: list[OperationRow], money_rows: MoneyRows) -> Iterator[Record]:
    """Rows of the events that `money_rows` does not take."""
    following = iter(operations)
    operation, ended = operations[0], True
    stored: Stored | None = None
    try:
        for stored in log.stored(operation.first, operations[-1].position):
            begins, last = ended, stored[0]
            if begins:
                operation = next(following)
            ended = last == operation.position
            if last > operation.position or begins != (last == operation.first):
                raise _stopped(stored, operation, f"the operation is from {operation.first} to {operation.position}")
            if money_rows.take(stored, operation, begins=begins):
                continue
            event = log.decoded(stored)
            if begins != isinstance(event, OperationRecorded):
                raise _stopped(stored, operation, "an operation starts with the event that records it")
            if isinstance(event, (OperationRecorded, Money)):  # of an older version
                money_rows.take(as_current(stored, event), operation, begins=begins)
            elif money_rows.follows(event, operation):
                yield from records_of(event, LogPlace(last, operation))
        if not ended or operation is not operations[-1]:
            raise _stopped(stored, operation, f"the operation ends at {operation.position}")
    except (ProjectionError, StoreUnavailable):  # an unreachable log is no fault of its events
        raise
    except _UNREADABLE as error:
        raise _stopped(stored, operation, f"{type(error).__name__}: {error}") from error


def _stopped(stored: Stored | None, operation: OperationRow, why: str) -> ProjectionStopped:
    """A refusal that names the event at fault."""
    if stored is None:
        return ProjectionStopped(operation.first, "", why)
    return ProjectionStopped(stored[0], f"{UUID(stored[1])}/{stored[2]}", why)
