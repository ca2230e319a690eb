"""Follows a log into the read model, exactly once (跟随): whoever is behind catches up under the write lock."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field

from ledger.log.readable_log import ReadableLog
from ledger.operations.operation import OperationRow
from projections.errors import LogRewound
from projections.following.batches import Batch, ahead, batches
from projections.following.money_rows import Movements
from projections.read_model.event_rows import as_instant
from projections.read_model.file_generations import FileId
from projections.read_model.store import Store

BATCH = 4000  # operations in one transaction; a batch ends only at the end of an operation

FollowedOperations = list[tuple[int, str, str]]  # position, id and time of an operation


@dataclass(slots=True)
class _Remembered:
    """What a follower knows of one file: threads that are on their way to its successor share nothing with others."""

    file: FileId | None = None
    seen: tuple[int, int] | None = None  # a version of the log, and where it ended then
    anchor: FollowedOperations | None = None  # the operation at its end, when it was compared
    movements: Movements | None = None  # what they remember is stored


@dataclass(slots=True)
class Follower:
    """Brings one store up to one log."""

    log: ReadableLog
    store: Store
    batch: int = BATCH
    progress: Callable[[int], None] = lambda _: None  # told each position that is reached
    _remembered: _Remembered = field(default_factory=_Remembered, repr=False)

    def catch_up(self, until: int | None = None) -> int:
        """Project what is new, as far as `until` (a position) when given. Returns the store's position.

        Raises ForeignLog, LogRewound, ProjectionStopped; the store then stays at the end of an operation.
        """
        known = self._of_file(exchanged=self.store.refresh())
        version = self.log.version() if until is None else None  # before the look: what comes later changes it
        seen = known.seen  # once: another thread may look
        if version is not None and seen is not None and seen[0] == version:
            return seen[1]
        while True:
            position = self.store.position()
            if position and self._stands_at_the_end(known, position, until):
                if version is not None:
                    known.seen = (version, position)
                return position
            if not self._go_on(known, until):
                return self.store.position()

    def look(self) -> int:
        """Catch up, even if the version says that nothing is new: a message may be lost, and none tells that the log
        was replaced. Whoever asks next looks, too, until it went well."""
        self._remembered.seen = None
        return self.catch_up()

    def _of_file(self, *, exchanged: bool) -> _Remembered:
        """What is known of the file that this thread reads. A new one may have the number of one that is gone."""
        known, file = self._remembered, self.store.file
        if exchanged or known.file != file:
            known = self._remembered = _Remembered(file)
        return known

    def _go_on(self, known: _Remembered, until: int | None) -> bool:
        """Store what is new; whether there was any. Whatever is little is read under the write lock. The rest of a lot
        is read while the batch before it is stored, and is given up when somebody else went on meanwhile."""
        # What was numbered is remembered only when it was stored.
        movements, known.movements = known.movements or Movements(self.store), None
        with self.store.writing():
            self.store.belong_to(self.log.identity())
            position = self.store.position()
            self._check_anchor(position)
            movements.begin()
            coming = batches(self.log, movements, position, until, self.batch)
            first = next(coming, None)
            if first is not None:
                self._store(first)
        if first is not None:
            self.progress(first.end)
            if first.more and not self._store_all(coming):
                return True
        known.movements = movements
        return first is not None

    def _store_all(self, coming: Iterator[Batch]) -> bool:
        """Store batches, unless the read model is no longer where they belong: False then."""
        # In memory there is one connection, which two threads would share in the midst of a transaction.
        reading = nullcontext(coming) if self.store.path is None else ahead(coming, self.store.leave)
        with self.store.in_bulk(), reading as following:
            for batch in following:
                with self.store.writing():
                    self._check_anchor(self.store.position())
                    if self.store.position() != batch.after:
                        return False
                    self._store(batch)
                self.progress(batch.end)
        return True

    def _store(self, batch: Batch) -> None:
        """The rows of a batch, and where it ends."""
        for table, rows in batch.rows.items():
            self.store.insert(table, rows)
        self.store.advance(batch.end)

    def _stands_at_the_end(self, known: _Remembered, position: int, until: int | None) -> bool:
        """Whether nothing follows the operation that the store ends at: one question to the log for both."""
        found = self.log.operations(position - 1, 2)
        if any(row.position > position and (until is None or row.position <= until) for row in found):
            return False
        anchor = _known(position, found)
        if anchor != known.anchor:  # what the store holds is compared once for each new end
            self._compare(position, anchor)
            known.anchor = anchor
        return True

    def _check_anchor(self, position: int) -> None:
        """The operation the store ends at must still be in the log, as it was."""
        if not position:
            return
        self._compare(position, _known(position, self.log.operations(position - 1, 1)))

    def _compare(self, position: int, known: FollowedOperations) -> None:
        sql = "SELECT position, operation_id, recorded_at FROM operations WHERE position = ?"
        if known != [tuple(row) for row in self.store.query(sql, (position,))]:
            self.store.belong_to(self.log.identity())  # of another log's operations nothing can be said
            raise LogRewound(position)


def _known(position: int, found: list[OperationRow]) -> FollowedOperations:
    """What the log says of the operation that ends at a position."""
    return [
        (row.position, str(row.operation_id), as_instant(row.recorded_at)) for row in found if row.position == position
    ]
