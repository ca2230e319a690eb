"""Follows a log into the read model, exactly once (跟随): whoever is behind catches up under the write lock."""

from dataclasses import dataclass

from ledger.errors import LedgerError, StoreUnavailable
from ledger.events import OperationRecorded
from ledger.operations import OperationRow
from projections.errors import LogRewound, ProjectionError, ProjectionStopped
from projections.log import Log
from projections.records import Place, Record, as_instant, records_of
from projections.store import Store

BATCH = 200  # operations in one transaction; a batch ends only at the end of an operation


Known = list[tuple[int, str, str]]  # position, id and time of an operation


@dataclass(slots=True)
class Follower:
    """Brings one store up to one log."""

    log: Log
    store: Store
    batch: int = BATCH
    _anchor: Known | None = None
    _seen: tuple[int, int] | None = None  # a version of the log, and where it ended then

    def catch_up(self, until: int | None = None) -> int:
        """Project what is new, as far as `until` (a position) when given. Returns the store's position.

        Raises ForeignLog, LogRewound, ProjectionStopped; the store then stays at the end of an operation.
        """
        version = self.log.version() if until is None else None  # before the look: what comes later changes it
        if version is not None and self._seen is not None and self._seen[0] == version:
            return self._seen[1]
        while True:
            position = self.store.position()
            if position and self._stands_at_the_end(position, until):
                if version is not None:
                    self._seen = (version, position)
                return position
            with self.store.writing():
                if not self._project_batch(until):
                    return self.store.position()

    def rebuild(self) -> int:
        """Project everything anew in one transaction: readers see the old rows until all new ones are there."""
        with self.store.writing():
            self.store.empty()
            while self._project_batch(None):
                pass
        return self.store.position()

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

    def _project_batch(self, until: int | None) -> bool:
        """Project one batch under the write lock; whether there was any. The position is read again here."""
        self.store.belong_to(self.log.identity())
        position = self.store.position()
        self._check_anchor(position)
        rows = [row for row in self.log.operations(position, self.batch) if until is None or row.position <= until]
        for row in rows:
            self._project(row)
        if rows:
            self.store.advance(rows[-1].position)
        return bool(rows)

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

    def _project(self, operation: OperationRow) -> None:
        """Project one whole operation."""
        rows: dict[str, list[Record]] = {}
        last, named = operation.first, ""
        try:
            for last, event in self.log.read(operation.first, operation.position):
                named = event.id
                if (last == operation.first) != isinstance(event, OperationRecorded):
                    raise ProjectionStopped(last, named, "an operation starts with the event that records it")
                for record in records_of(event, Place(last, operation)):
                    rows.setdefault(record[0], []).append(record)
            if last != operation.position:
                raise ProjectionStopped(last, named, f"the operation ends at {operation.position}")
            for table, records in rows.items():
                self.store.insert(table, (values for _, values in records))
        except (ProjectionError, StoreUnavailable):  # a log that is away says nothing of its events
            raise
        except (LedgerError, AssertionError, AttributeError, TypeError, KeyError) as error:
            raise ProjectionStopped(last, named, f"{type(error).__name__}: {error}") from error


def _known(position: int, found: list[OperationRow]) -> Known:
    """What the log says of the operation that ends at a position."""
    return [
        (row.position, str(row.operation_id), as_instant(row.recorded_at)) for row in found if row.position == position
    ]
