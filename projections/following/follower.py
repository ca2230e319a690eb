"""Follower of a log (跟随): brings the read model up to date under its write lock, each operation exactly once."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field

from ledger.log.readable_log import ReadableLog
from ledger.operations.operation import OperationRow
from projections.errors import LogRewound
from projections.following.batches import Batch, batches, prefetched
from projections.following.money_rows import MoneyRows
from projections.read_model.event_rows import as_instant
from projections.read_model.file_generations import FileId
from projections.read_model.store import Store

BATCH = 4000  # operations in one transaction; a batch ends only at the end of an operation

FollowedOperations = list[tuple[int, str, str]]  # position, id and time of an operation


@dataclass(slots=True)
class _FileState:
    """State of following one file. A thread that already reads the file's successor has another state."""

    file: FileId | None = None
    seen: tuple[int, int] | None = None  # a version of the log, and the position at which the log ended then
    anchor: FollowedOperations | None = None  # the operation at the end of the file, as last compared with the log
    money_rows: MoneyRows | None = None  # all numbers in it are stored


@dataclass(slots=True)
class Follower:
    """Brings one store up to date with one log."""

    log: ReadableLog
    store: Store
    batch: int = BATCH
    progress: Callable[[int], None] = lambda _: None  # called with each position reached
    _state: _FileState = field(default_factory=_FileState, repr=False)

    def catch_up(self, until: int | None = None) -> int:
        """Store new operations, up to the position `until` if given. Returns the store's position.

        Raises ForeignLog, LogRewound, ProjectionStopped; the store then stays at the end of an operation.
        """
        state = self._state_of_file(exchanged=self.store.refresh())
        version = self.log.version() if until is None else None  # before reading: later operations change it
        seen = state.seen  # read once: another thread may change it
        if version is not None and seen is not None and seen[0] == version:
            return seen[1]
        while True:
            position = self.store.position()
            if position and self._is_at_end(state, position, until):
                if version is not None:
                    state.seen = (version, position)
                return position
            if not self._advance(state, until):
                return self.store.position()

    def poll(self) -> int:
        """Catch up even if the version of the log is unchanged: a notification may be lost, and none is sent when the
        log is replaced. If this fails, the next `catch_up` does the same."""
        self._state.seen = None
        return self.catch_up()

    def _state_of_file(self, *, exchanged: bool) -> _FileState:
        """State of the file that this thread reads. A new file may have the inode number of a deleted one."""
        state, file = self._state, self.store.file
        if exchanged or state.file != file:
            state = self._state = _FileState(file)
        return state

    def _advance(self, state: _FileState, until: int | None) -> bool:
        """Store new operations; returns whether there were any. The first batch is read under the write lock. Each
        further one is read while the batch before it is stored, and is dropped if another process stored it first."""
        # Numbers given here are remembered only once they are stored.
        money_rows, state.money_rows = state.money_rows or MoneyRows(self.store), None
        with self.store.writing():
            self.store.bind_to(self.log.identity())
            position = self.store.position()
            self._check_anchor(position)
            money_rows.begin()
            coming = batches(self.log, money_rows, position, until, self.batch)
            first = next(coming, None)
            if first is not None:
                self._store(first)
        if first is not None:
            self.progress(first.end)
            if first.more and not self._store_all(coming):
                return True
        state.money_rows = money_rows
        return first is not None

    def _store_all(self, coming: Iterator[Batch]) -> bool:
        """Store batches; returns False if another process moved the read model on meanwhile."""
        # In memory there is only one connection, which two threads would share inside a transaction.
        reading = nullcontext(coming) if self.store.path is None else prefetched(coming, self.store.leave)
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
        """Store the rows of a batch, and its end as the new position."""
        for table, rows in batch.rows.items():
            self.store.insert(table, rows)
        self.store.advance(batch.end)

    def _is_at_end(self, state: _FileState, position: int, until: int | None) -> bool:
        """Whether the store ends at the last operation: one query to the log reads that operation and the next one."""
        rows = self.log.operations(position - 1, 2)
        if any(row.position > position and (until is None or row.position <= until) for row in rows):
            return False
        anchor = _anchor_in(rows, position)
        if anchor != state.anchor:  # compared with the store once for each new end
            self._compare(position, anchor)
            state.anchor = anchor
        return True

    def _check_anchor(self, position: int) -> None:
        """Raise LogRewound unless the log still holds the operation at which the store ends."""
        if not position:
            return
        self._compare(position, _anchor_in(self.log.operations(position - 1, 1), position))

    def _compare(self, position: int, anchor: FollowedOperations) -> None:
        sql = "SELECT position, operation_id, recorded_at FROM operations WHERE position = ?"
        if anchor != [tuple(row) for row in self.store.query(sql, (position,))]:
            self.store.bind_to(self.log.identity())  # another log is refused as such
            raise LogRewound(position)


def _anchor_in(rows: list[OperationRow], position: int) -> FollowedOperations:
    """The operation that ends at a position, as the log holds it; empty if none does."""
    return [
        (row.position, str(row.operation_id), as_instant(row.recorded_at)) for row in rows if row.position == position
    ]
