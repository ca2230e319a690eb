"""Batches of a log as rows (批次): whole operations, read and decoded. Nothing is written here."""

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
from projections.following.money_rows import Movements, rewritten
from projections.read_model.event_rows import LogPlace, Record, records_of
from projections.read_model.store import RowValues

_EVENTS = 20_000  # events in one step, unless one operation has more
_UNREADABLE = (LedgerError, AssertionError, AttributeError, TypeError, KeyError, ValueError, msgspec.DecodeError)


@dataclass(frozen=True, slots=True)
class Batch:
    """The rows of whole operations, by table. They belong in a read model that stands at `after`."""

    after: int
    end: int
    more: bool  # whether the log may go on
    rows: dict[str, RowValues]


@contextmanager
def ahead(batches: Iterator[Batch], done: Callable[[], None]) -> Iterator[Iterator[Batch]]:
    """Each batch is made in a thread of its own while the caller stores the one before; `done` ends that thread."""
    with ThreadPoolExecutor(1, "batches") as thread:

        def handed_over() -> Iterator[Batch]:
            coming = thread.submit(next, batches, None)
            while (batch := coming.result()) is not None:
                coming = thread.submit(next, batches, None)
                yield batch

        try:
            yield handed_over()
        finally:
            thread.submit(done)


def batches(log: ReadableLog, movements: Movements, after: int, until: int | None, size: int) -> Iterator[Batch]:
    """What follows a position, in steps of at most so many operations. Raises ProjectionStopped."""
    while not movements.full:
        found = [row for row in log.operations(after, size) if until is None or row.position <= until]
        if not found:
            return
        operations = [found[0], *(row for row in found[1:] if row.position - after <= _EVENTS)]
        end, more = operations[-1].position, len(found) == size or len(operations) < len(found)
        yield Batch(after, end, more, _rows(log, operations, movements))
        after = end


def _rows(log: ReadableLog, operations: list[OperationRow], movements: Movements) -> dict[str, RowValues]:
    """The rows of whole operations: their events are read in one step."""
    rows: dict[str, RowValues] = {}
    for table, values in _others(log, operations, movements):
        rows.setdefault(table, []).extend(values)
    return rows | movements.new()


def _others(log: ReadableLog, operations: list[OperationRow], movements: Movements) -> Iterator[Record]:
    """The rows of those events that `movements` does not take."""
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
            if movements.take(stored, operation, begins=begins):
                continue
            event = log.decoded(stored)
            if begins != isinstance(event, OperationRecorded):
                raise _stopped(stored, operation, "an operation starts with the event that records it")
            if isinstance(event, (OperationRecorded, Money)):  # of an older version
                movements.take(rewritten(stored, event), operation, begins=begins)
            elif movements.keeps(event, operation):
                yield from records_of(event, LogPlace(last, operation))
        if not ended or operation is not operations[-1]:
            raise _stopped(stored, operation, f"the operation ends at {operation.position}")
    except (ProjectionError, StoreUnavailable):  # a log that is away says nothing of its events
        raise
    except _UNREADABLE as error:
        raise _stopped(stored, operation, f"{type(error).__name__}: {error}") from error


def _stopped(stored: Stored | None, operation: OperationRow, why: str) -> ProjectionStopped:
    """The refusal that names the event at fault."""
    if stored is None:
        return ProjectionStopped(operation.first, "", why)
    return ProjectionStopped(stored[0], f"{UUID(stored[1])}/{stored[2]}", why)
