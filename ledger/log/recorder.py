"""Recorder of the log (日志): its queries about operations, keys and scopes, the same on every engine.

Each engine adds how to query, how to store (`insert_events`), and how to notice new operations.
"""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

import msgspec
from eventsourcing.persistence import ApplicationRecorder, StoredEvent

from ledger.log.commit import HOLDS_MARK, ROW, Clock, RowParameters, operation_row
from ledger.operations.operation import (
    BEGINNING,
    EventKey,
    Mark,
    Notice,
    OperationRow,
    OperationScope,
    Outcome,
    operation_of_key,
)

_SOME = 500  # values in one query
_NO_BOUND = 2**62
# Notification id, stream as 32 hexadecimal digits, version in the stream, topic with version, JSON.
Stored = tuple[int, str, int, str, bytes]


class LogRecorder(ApplicationRecorder):
    """The library's recorder, with operations."""

    clock: Clock
    event_number: str  # the column of an event's position

    @abstractmethod
    def stream_key(self, stream: UUID) -> object:
        """The id of a stream as the engine stores it."""

    @abstractmethod
    def query(self, sql: str, params: RowParameters = ()) -> Sequence[Any]:
        """The rows of a query, its values given as `?`. Raises StoreUnavailable."""

    @abstractmethod
    def is_there(self) -> bool:
        """Whether there is a log. Raises StoreUnavailable."""

    @abstractmethod
    def check_guards(self) -> None:
        """Raise LogNotProtected if an append-only trigger is missing or changed, or there is a foreign one."""

    @abstractmethod
    def version(self) -> int | None:
        """A number that changes whenever anybody records; None if it is not known without a query."""

    @abstractmethod
    def listen(self) -> None:
        """Have the version known without a query from now on, if that needs a connection of its own."""

    @abstractmethod
    def wait(self, seen: int | None, seconds: float) -> None:
        """Wait until the version may differ from `seen`, at most some seconds."""

    def close(self) -> None:
        """Stop listening."""

    def stored(self, first: int, last: int) -> Iterable[Stored]:
        """The events between two notification ids, both included, as they are stored."""
        notifications = self.select_notifications(first, last - first + 1, stop=last)
        return ((n.id, UUID(str(n.originator_id)).hex, n.originator_version, n.topic, n.state) for n in notifications)

    def end(self) -> int:
        """Where the newest operation ends; 0 in an empty log."""
        return int(self.query("SELECT max(position) FROM operations")[0][0] or 0)

    def mark(self) -> Mark:
        """The mark of the newest operation; BEGINNING in an empty log."""
        rows = self.query("SELECT position, operation_id FROM operations ORDER BY position DESC LIMIT 1")
        return Mark(rows[0][0], UUID(rows[0][1])) if rows else BEGINNING

    def holds(self, mark: Mark) -> bool:
        """Whether the log holds this operation there: not after it was restored from an older backup."""
        return mark == BEGINNING or bool(self.query(HOLDS_MARK, (mark.position, str(mark.operation_id))))

    def operations(self, after: int, limit: int) -> list[OperationRow]:
        """Operations that end after a position, in order."""
        sql = f"SELECT {ROW} FROM operations WHERE position > ? ORDER BY position LIMIT ?"
        return [operation_row(row) for row in self.query(sql, (after, limit))]

    def operation(self, operation_id: UUID) -> OperationRow | None:
        """One operation by its id."""
        return next((operation_row(row) for row in self._by_id(ROW, [operation_id])), None)

    def _by_id(self, columns: str, operation_ids: Sequence[UUID]) -> Iterator[Any]:
        """Rows of those operations that were recorded; `columns` begin with `ROW`.

        The id of an operation is the stream of its first event; the row that ends at it or after it is the operation's.
        """
        for start in range(0, len(operation_ids), _SOME):
            part = operation_ids[start : start + _SOME]
            of = f"FROM stored_events WHERE originator_id IN {_in(part)} AND originator_version = 1"
            streams = [self.stream_key(stream) for stream in part]
            if not self.query(f"SELECT 1 {of} LIMIT 1", streams):
                continue  # nearly every key is new
            end = f"(SELECT min(position) FROM operations WHERE position >= stored_events.{self.event_number})"
            asked = {str(operation_id) for operation_id in part}
            for row in self.query(f"SELECT {columns} FROM operations WHERE position IN (SELECT {end} {of})", streams):
                if row[2] in asked:  # else the id is that of another stream
                    yield row

    def outcomes_of_keys(self, keys: Sequence[str]) -> dict[str, tuple[str, Outcome]]:
        """The request digests and stored outcomes of those idempotency keys that were used."""
        asked = {operation_of_key(key): key for key in keys}
        return {asked[outcome.operation_id]: (digest, outcome) for digest, outcome in self.outcomes(list(asked))}

    def outcomes(self, operation_ids: Sequence[UUID]) -> list[tuple[str, Outcome]]:
        """The request digests and stored outcomes of those operations that were recorded, in log order."""
        rows = sorted(map(tuple, self._by_id(f"{ROW}, request_digest, warnings", operation_ids)))
        events = self._events([row[0] for row in rows])
        recorded: list[tuple[str, Outcome]] = []
        for *row, digest, warnings in rows:
            of = operation_row(row)
            notices = msgspec.json.decode(warnings, type=tuple[Notice, ...]) if warnings else ()
            keys = tuple(events[of.position])
            recorded.append((digest, Outcome(of.operation_id, of.position, of.recorded_at, keys, notices)))
        return recorded

    def _events(self, positions: Sequence[int]) -> dict[int, list[EventKey]]:
        """The keys of the events of some operations, by their ends."""
        keys: dict[int, list[EventKey]] = {}
        for start in range(0, len(positions), _SOME):
            part = positions[start : start + _SOME]
            number = f"e.{self.event_number}"
            sql = (
                "SELECT position, originator_id, originator_version FROM operations o JOIN stored_events e "
                f"ON {number} BETWEEN o.first AND o.position WHERE position IN {_in(part)} ORDER BY {number}"
            )
            for position, stream, version in self.query(sql, part):
                keys.setdefault(position, []).append((UUID(str(stream)), version))
        return keys

    def select_events(
        self,
        originator_id: UUID | str,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Sequence[StoredEvent]:
        """Events of one stream, in order."""
        assert isinstance(originator_id, UUID)
        sql = (
            "SELECT originator_version, topic, state FROM stored_events "
            "WHERE originator_id = ? AND originator_version > ? AND originator_version <= ? "
            f"ORDER BY originator_version {'DESC' if desc else 'ASC'} LIMIT ?"
        )
        bounds = (0 if gt is None else gt, _NO_BOUND if lte is None else lte, _NO_BOUND if limit is None else limit)
        rows = self.query(sql, (self.stream_key(originator_id), *bounds))
        return [StoredEvent(originator_id, version, topic, state) for version, topic, state in rows]

    def streams(self, originator_ids: Sequence[UUID]) -> Iterator[tuple[int, StoredEvent]]:
        """The events of some streams with their positions, in order within each stream."""
        for start in range(0, len(originator_ids), _SOME):
            part = [self.stream_key(stream) for stream in originator_ids[start : start + _SOME]]
            sql = (
                f"SELECT {self.event_number}, originator_id, originator_version, topic, state FROM stored_events "
                f"WHERE originator_id IN {_in(part)} ORDER BY originator_id, originator_version"
            )
            for position, stream, version, topic, state in self.query(sql, part):
                yield position, StoredEvent(UUID(str(stream)), version, topic, state)

    def streams_after(self, position: int, limit: int) -> list[UUID]:
        """At most `limit` streams with events after a position."""
        sql = f"SELECT DISTINCT originator_id FROM stored_events WHERE {self.event_number} > ? LIMIT ?"
        return [UUID(str(row[0])) for row in self.query(sql, (position, limit))]

    def lines_of(self, scope: OperationScope) -> list[UUID]:
        """The lines of a department's fiscal year that have events."""
        sql = "SELECT line FROM budget_lines WHERE department = ? AND fiscal_year = ? ORDER BY line"
        return [UUID(row[0]) for row in self.query(sql, (str(scope.department), scope.fiscal_year))]

    def recorded_under(self, document_number: str, amounts_fen: Sequence[int]) -> dict[int, list[UUID]]:
        """Operations that recorded any of these amounts under a 文号, by amount, the newest first."""
        operations: dict[int, list[UUID]] = {}
        for start in range(0, len(amounts_fen), _SOME):
            part = amounts_fen[start : start + _SOME]
            sql = (
                "SELECT amount_fen, operation_id FROM numbered_amounts JOIN operations USING (position) "
                f"WHERE document_number = ? AND amount_fen IN {_in(part)} ORDER BY position DESC"
            )
            for fen, operation in self.query(sql, (document_number, *part)):
                operations.setdefault(fen, []).append(UUID(operation))
        return operations

    def numbered(self, document_numbers: Sequence[str]) -> dict[tuple[str, int], list[UUID]]:
        """All operations that recorded amounts under some 文号, by number and amount, the newest first."""
        operations: dict[tuple[str, int], list[UUID]] = {}
        for start in range(0, len(document_numbers), _SOME):
            part = document_numbers[start : start + _SOME]
            sql = (
                "SELECT document_number, amount_fen, operation_id FROM numbered_amounts "
                f"JOIN operations USING (position) WHERE document_number IN {_in(part)} ORDER BY position DESC"
            )
            for number, fen, operation in self.query(sql, part):
                operations.setdefault((number, fen), []).append(UUID(operation))
        return operations

    def log_identity(self) -> str:
        """A random id, made once with the log."""
        return str(self.query("SELECT id FROM log_identity")[0][0])


def _in(values: Sequence[object]) -> str:
    return f"({', '.join('?' * len(values))})"
