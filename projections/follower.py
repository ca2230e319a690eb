"""Follows a log into the read model, exactly once (跟随): whoever is behind catches up under the write lock."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

import msgspec

from ledger.errors import LedgerError, StoreUnavailable
from ledger.events import Money, OperationRecorded
from ledger.log import Stored
from ledger.operations import OperationRow
from projections.errors import LogRewound, ProjectionError, ProjectionStopped
from projections.log import Log
from projections.movements import Movements, rewritten
from projections.records import Place, Record, as_instant, records_of
from projections.store import Row, Store

BATCH = 1000  # operations in one transaction; a batch ends only at the end of an operation
_EVENTS = 20_000  # events in one step, unless one operation has more
_UNREADABLE = (LedgerError, AssertionError, AttributeError, TypeError, KeyError, ValueError, msgspec.DecodeError)


Known = list[tuple[int, str, str]]  # position, id and time of an operation


@dataclass(slots=True)
class Follower:
    """Brings one store up to one log."""

    log: Log
    store: Store
    batch: int = BATCH
    progress: Callable[[int], None] = lambda _: None  # told each position that is reached
    _movements: Movements | None = field(default=None, repr=False)  # what they remember is stored
    _anchor: Known | None = None
    _seen: tuple[int, int] | None = None  # a version of the log, and where it ended then

    def catch_up(self, until: int | None = None) -> int:
        """Project what is new, as far as `until` (a position) when given. Returns the store's position.

        Raises ForeignLog, LogRewound, ProjectionStopped; the store then stays at the end of an operation.
        """
        if self.store.refresh():
            self._seen = self._anchor = self._movements = None
        version = self.log.version() if until is None else None  # before the look: what comes later changes it
        if version is not None and self._seen is not None and self._seen[0] == version:
            return self._seen[1]
        while True:
            position = self.store.position()
            if position and self._stands_at_the_end(position, until):
                if version is not None:
                    self._seen = (version, position)
                return position
            with self._remembering() as movements:
                if not self._project_batch(movements, until):
                    return self.store.position()
            self.progress(self.store.position())

    @contextmanager
    def _remembering(self) -> Iterator[Movements]:
        """A write transaction. What was numbered in it is remembered only when it was stored."""
        with self.store.writing():
            movements, self._movements = self._movements or Movements(self.store), None
            yield movements
        self._movements = movements

    def _stands_at_the_end(self, position: int, until: int | None) -> bool:
        """Whether nothing follows the operation that the store ends at: one question to the log for both."""
        found = self.log.operations(position - 1, 2)
        if any(row.position > position and (until is None or row.position <= until) for row in found):
            return False
        known = _known(position, found)
        if known != self._anchor:  # what the store holds is compared once for each new end
            self._compare(position, known)
            self._anchor = known
        return True

    def _project_batch(self, movements: Movements, until: int | None) -> bool:
        """Project one batch under the write lock; whether there was any. The position is read again here."""
        self.store.belong_to(self.log.identity())
        position = self.store.position()
        self._check_anchor(position)
        found = [row for row in self.log.operations(position, self.batch) if until is None or row.position <= until]
        if found:
            operations = [found[0], *(row for row in found[1:] if row.position - position <= _EVENTS)]
            self._project(operations, movements)
            self.store.advance(operations[-1].position)
        return bool(found)

    def _check_anchor(self, position: int) -> None:
        """The operation the store ends at must still be in the log, as it was."""
        if not position:
            return
        self._compare(position, _known(position, self.log.operations(position - 1, 1)))

    def _compare(self, position: int, known: Known) -> None:
        sql = "SELECT position, operation_id, recorded_at FROM operations WHERE position = ?"
        if known != [tuple(row) for row in self.store.query(sql, (position,))]:
            self.store.belong_to(self.log.identity())  # of another log's operations nothing can be said
            raise LogRewound(position)

    def _project(self, operations: list[OperationRow], movements: Movements) -> None:
        """Project whole operations: their events are read in one step, and each table is written in one."""
        movements.begin()
        rows: dict[str, list[Row]] = {}
        for table, values in self._others(operations, movements):
            rows.setdefault(table, []).append(values)
        for table, listed in (*rows.items(), *movements.new()):
            self.store.insert(table, listed)

    def _others(self, operations: list[OperationRow], movements: Movements) -> Iterator[Record]:
        """The rows of those events that `movements` does not take."""
        following = iter(operations)
        operation, ended = operations[0], True
        stored: Stored | None = None
        try:
            for stored in self.log.stored(operation.first, operations[-1].position):
                begins, last = ended, stored[0]
                if begins:
                    operation = next(following)
                ended = last == operation.position
                if last > operation.position or begins != (last == operation.first):
                    raise _stopped(
                        stored, operation, f"the operation is from {operation.first} to {operation.position}"
                    )
                if movements.take(stored, operation, begins=begins):
                    continue
                event = self.log.decoded(stored)
                if begins != isinstance(event, OperationRecorded):
                    raise _stopped(stored, operation, "an operation starts with the event that records it")
                if isinstance(event, (OperationRecorded, Money)):  # of an older version
                    movements.take(rewritten(stored, event), operation, begins=begins)
                elif movements.keeps(event, operation):
                    yield from records_of(event, Place(last, operation))
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


def _known(position: int, found: list[OperationRow]) -> Known:
    """What the log says of the operation that ends at a position."""
    return [
        (row.position, str(row.operation_id), as_instant(row.recorded_at)) for row in found if row.position == position
    ]
