"""What the ledger reads of its log (日志), on every engine: operations, keys and scopes.

An engine adds how it asks (`query`), how it stores (`insert_events`), and how it tells that something is new.
"""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

import msgspec
from eventsourcing.persistence import ApplicationRecorder

from ledger.closing import LAST, ROW, Clock, Values, operation_row
from ledger.operations import OperationRow, Outcome, Scope

_SOME = 500  # values in one query
# Notification id, stream as 32 hexadecimal digits, place in the stream, topic with version, JSON.
Stored = tuple[int, str, int, str, bytes]


class LogRecorder(ApplicationRecorder):
    """A recorder that knows operations."""

    clock: Clock
    event_number: str  # the column of an event's position

    @abstractmethod
    def query(self, sql: str, params: Values = ()) -> Sequence[Any]:
        """The rows of a query, its values given as `?`. Raises StoreUnavailable."""

    @abstractmethod
    def is_there(self) -> bool:
        """Whether a log lies where the recorder looks. Raises StoreUnavailable."""

    @abstractmethod
    def check_guards(self) -> None:
        """Raise LogNotProtected when what makes the log append-only is missing or changed, or there is more."""

    @abstractmethod
    def version(self) -> int | None:
        """A number that changes whenever anybody recorded; None where only asking tells."""

    @abstractmethod
    def listen(self) -> None:
        """Have the version known from now on without asking, where that takes a connection of its own."""

    @abstractmethod
    def wait(self, seen: int | None, seconds: float) -> None:
        """Wait until the version may be another one than was seen, or so long."""

    def close(self) -> None:
        """Stop what was begun by `listen`."""

    def stored(self, first: int, last: int) -> Iterable[Stored]:
        """The events between two notification ids, both included, as they are stored."""
        found = self.select_notifications(first, last - first + 1, stop=last)
        return ((n.id, UUID(str(n.originator_id)).hex, n.originator_version, n.topic, n.state) for n in found)

    def last_operation(self) -> OperationRow | None:
        """The newest operation, or None in an empty log."""
        return next((operation_row(row) for row in self.query(LAST)), None)

    def operations(self, after: int, limit: int) -> list[OperationRow]:
        """Operations that end after a position, in order."""
        sql = f"SELECT {ROW} FROM operations WHERE position > ? ORDER BY position LIMIT ?"
        return [operation_row(row) for row in self.query(sql, (after, limit))]

    def operation(self, operation_id: UUID) -> OperationRow | None:
        """One operation by its id."""
        sql = f"SELECT {ROW} FROM operations WHERE operation_id = ?"
        return next((operation_row(row) for row in self.query(sql, (str(operation_id),))), None)

    def outcome_of_key(self, idempotency_key: str) -> tuple[str, Outcome] | None:
        """The request digest and stored outcome of an idempotency key, if it was used."""
        return self.outcomes_of_keys([idempotency_key]).get(idempotency_key)

    def outcomes_of_keys(self, keys: Sequence[str]) -> dict[str, tuple[str, Outcome]]:
        """The request digests and stored outcomes of those idempotency keys that were used."""
        found: dict[str, tuple[str, Outcome]] = {}
        for start in range(0, len(keys), _SOME):
            some = keys[start : start + _SOME]
            sql = (
                f"SELECT idempotency_key, request_digest, outcome FROM operations WHERE idempotency_key IN {_in(some)}"
            )
            for key, digest, outcome in self.query(sql, some):
                found[key] = (digest, msgspec.json.decode(bytes(outcome), type=Outcome))
        return found

    def outcomes(self, operation_ids: Sequence[UUID]) -> list[Outcome]:
        """The stored outcomes of those operations that were recorded, in log order."""
        found: list[tuple[int, Outcome]] = []
        for start in range(0, len(operation_ids), _SOME):
            some = [str(each) for each in operation_ids[start : start + _SOME]]
            sql = f"SELECT position, outcome FROM operations WHERE operation_id IN {_in(some)}"
            found += [(row[0], msgspec.json.decode(bytes(row[1]), type=Outcome)) for row in self.query(sql, some)]
        return [outcome for _, outcome in sorted(found, key=lambda each: each[0])]

    def streams_after(self, position: int, limit: int) -> list[UUID]:
        """Streams on which events were recorded after a position, at most so many."""
        sql = f"SELECT DISTINCT originator_id FROM stored_events WHERE {self.event_number} > ? LIMIT ?"
        return [row[0] if isinstance(row[0], UUID) else UUID(row[0]) for row in self.query(sql, (position, limit))]

    def operations_of(self, scope: Scope) -> list[UUID]:
        """Operations that moved money of a department's fiscal year, reversed or not, in log order."""
        rows = self.query(
            "SELECT o.operation_id FROM operation_scopes s JOIN operations o USING (operation_id) "
            "WHERE department = ? AND fiscal_year = ? ORDER BY position",
            (str(scope.department), scope.fiscal_year),
        )
        return [UUID(row[0]) for row in rows]

    def recorded_under(self, document_number: str, amounts_fen: Sequence[int]) -> dict[int, list[UUID]]:
        """Operations that recorded any of these amounts under a 文号, by amount, the newest first."""
        found: dict[int, list[UUID]] = {}
        for start in range(0, len(amounts_fen), _SOME):
            some = amounts_fen[start : start + _SOME]
            sql = (
                "SELECT amount_fen, operation_id FROM numbered_amounts JOIN operations USING (operation_id) "
                f"WHERE document_number = ? AND amount_fen IN {_in(some)} ORDER BY position DESC"
            )
            for fen, operation in self.query(sql, (document_number, *some)):
                found.setdefault(fen, []).append(UUID(operation))
        return found

    def numbered(self, document_numbers: Sequence[str]) -> dict[tuple[str, int], list[UUID]]:
        """All operations that recorded amounts under some 文号, by number and amount, the newest first."""
        found: dict[tuple[str, int], list[UUID]] = {}
        for start in range(0, len(document_numbers), _SOME):
            some = document_numbers[start : start + _SOME]
            sql = (
                "SELECT document_number, amount_fen, operation_id FROM numbered_amounts "
                f"JOIN operations USING (operation_id) WHERE document_number IN {_in(some)} ORDER BY position DESC"
            )
            for number, fen, operation in self.query(sql, some):
                found.setdefault((number, fen), []).append(UUID(operation))
        return found

    def log_identity(self) -> str:
        """A random id, made once with the log."""
        return str(self.query("SELECT id FROM log_identity")[0][0])


def _in(values: Sequence[object]) -> str:
    return f"({', '.join('?' * len(values))})"
