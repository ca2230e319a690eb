"""The log on SQLite (日志): append-only events, and one row per operation in the transaction that stores them.

Everything that must hold under concurrency is decided here, under the write lock: order, time, keys, and whether what
was decided on is still so.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import msgspec
from eventsourcing.persistence import StoredEvent
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteCursor, SQLiteFactory
from eventsourcing.utils import Environment, EnvType

from ledger.errors import ConcurrentChange, DemonstrationRefused, ForeignRows, LogNotProtected, StoreUnavailable
from ledger.guards import GUARDS, TABLES
from ledger.operations import Notice, OperationRow, Outcome, PendingOperation, Scope, repetition
from ledger.sqlite_file import LogDatastore

_IS_THERE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'stored_events'"
_NUMBERED = (
    "SELECT operation_id FROM numbered_amounts JOIN operations USING (operation_id) "
    "WHERE document_number = ? AND amount_fen = ? AND position > ? ORDER BY position DESC"
)


class SQLiteLogRecorder(SQLiteApplicationRecorder):
    """Stores the events of one operation and closes it: guards, order, time and idempotency under one lock."""

    clock: Callable[[], datetime] = staticmethod(lambda: datetime.now(UTC))

    def create_table(self) -> None:
        """Create the tables and guards of a new log; refuse an existing one that lost its guards."""
        if not self._query(_IS_THERE):  # who only reads waits for no writer
            with self.datastore.transaction(commit=True) as cursor:
                cursor.execute(_IS_THERE)  # again, under the lock
                if not cursor.fetchall():
                    self._refuse_another_programs(cursor)
                    for statement in (*self.create_table_statements, *TABLES, *GUARDS.values()):
                        cursor.execute(statement)
                    cursor.execute("INSERT INTO log_identity VALUES (?)", (str(uuid4()),))
        self.check_guards()

    def _refuse_another_programs(self, cursor: SQLiteCursor) -> None:
        cursor.execute("SELECT name FROM sqlite_master LIMIT 1")
        found = cursor.fetchone()
        if found:
            raise StoreUnavailable(f"this is the database of another program: it has {found['name']}")

    def check_guards(self) -> None:
        """Raise LogNotProtected when append-only triggers are missing or changed, or there are others: one that
        ignores an event would lose it."""
        found = {row["name"]: row["sql"] for row in self._query("SELECT * FROM sqlite_master WHERE type = 'trigger'")}
        missing = tuple(name for name, sql in GUARDS.items() if found.get(name) != sql)
        foreign = tuple(name for name in found if name not in GUARDS)
        if missing or foreign:
            raise LogNotProtected(missing, foreign)

    def _insert_events(
        self,
        c: SQLiteCursor,
        stored_events: Sequence[StoredEvent],
        operation: PendingOperation | None = None,
        outcomes: list[Outcome] | None = None,
        **_: Any,
    ) -> Sequence[int] | None:
        assert operation is not None, "events are stored by operations only"
        last = self._last(c)
        end = last.position if last else 0
        if operation.decided_at != end:
            self._check_meanwhile(c, operation)
        ids = super()._insert_events(c, stored_events)
        assert ids
        if ids[0] != end + 1:
            raise ForeignRows(ids[0], end + 1)
        outcome = Outcome(
            operation_id=operation.operation_id,
            position=ids[-1],
            recorded_at=self._recorded_at(operation, last),
            event_ids=operation.event_ids,
            warnings=(*operation.warnings, *self._late_repetitions(c, operation)),
        )
        self._close(c, ids[0], operation, outcome)
        if outcomes is not None:
            outcomes.append(outcome)
        return ids

    def _check_meanwhile(self, c: SQLiteCursor, operation: PendingOperation) -> None:
        """Refuse a decision that also rests on what it does not change, when that has changed."""
        if operation.alone:
            raise ConcurrentChange("the log, all of which this operation was decided on")
        for stream, version in operation.watched:
            c.execute("SELECT count(*) FROM stored_events WHERE originator_id = ?", (stream.hex,))
            if c.fetchone()[0] != version:
                raise ConcurrentChange(f"line {stream}")

    def _late_repetitions(self, c: SQLiteCursor, operation: PendingOperation) -> Iterator[Notice]:
        """Notices of the same 文号 and amount recorded after the decision began."""
        for number, fen, recorded_by in operation.numbered_amounts:
            if recorded_by == operation.operation_id:
                c.execute(_NUMBERED, (number, fen, operation.decided_at))
                late = (repetition(number, fen, UUID(row["operation_id"])) for row in c.fetchall())
                yield from (notice for notice in late if notice not in operation.warnings)

    def _recorded_at(self, operation: PendingOperation, last: OperationRow | None) -> datetime:
        """The clock, but never before the last operation; an invented time must not go back at all."""
        now = (operation.recorded_at or self.clock()).astimezone(UTC)
        if last is None or last.recorded_at <= now:
            return now
        if operation.recorded_at is not None:
            raise DemonstrationRefused("recording times must not decrease")
        return last.recorded_at

    def _close(self, c: SQLiteCursor, first: int, operation: PendingOperation, outcome: Outcome) -> None:
        c.execute(
            "INSERT INTO operations VALUES (?,?,?,?,?,?,?)",
            (
                outcome.position,
                first,
                str(operation.operation_id),
                outcome.recorded_at.isoformat(),
                operation.idempotency_key or None,
                operation.request_digest,
                msgspec.json.encode(outcome),
            ),
        )
        c.executemany(
            "INSERT INTO operation_scopes VALUES (?,?,?)",
            [(str(s.department), s.fiscal_year, str(operation.operation_id)) for s in operation.scopes],
        )
        c.executemany(
            # Not `INSERT OR IGNORE`: an amendment may give an operation the number that it has already.
            "INSERT INTO numbered_amounts SELECT ?1,?2,?3 WHERE NOT EXISTS (SELECT 1 FROM numbered_amounts "
            "WHERE document_number = ?1 AND amount_fen = ?2 AND operation_id = ?3)",
            [(each.document_number, each.amount_fen, str(each.operation_id)) for each in operation.numbered_amounts],
        )

    def _last(self, c: SQLiteCursor) -> OperationRow | None:
        c.execute("SELECT * FROM operations ORDER BY position DESC LIMIT 1")
        row = c.fetchone()
        return _operation_row(row) if row else None

    def last_operation(self) -> OperationRow | None:
        """The newest operation, or None in an empty log."""
        rows = self._query("SELECT * FROM operations ORDER BY position DESC LIMIT 1")
        return _operation_row(rows[0]) if rows else None

    def operations(self, after: int, limit: int) -> list[OperationRow]:
        """Operations that end after a position, in order."""
        rows = self._query("SELECT * FROM operations WHERE position > ? ORDER BY position LIMIT ?", after, limit)
        return [_operation_row(row) for row in rows]

    def operation(self, operation_id: UUID) -> OperationRow | None:
        """One operation by its id."""
        rows = self._query("SELECT * FROM operations WHERE operation_id = ?", str(operation_id))
        return _operation_row(rows[0]) if rows else None

    def outcome_of_key(self, idempotency_key: str) -> tuple[str, Outcome] | None:
        """The request digest and stored outcome of an idempotency key, if it was used."""
        rows = self._query("SELECT request_digest, outcome FROM operations WHERE idempotency_key = ?", idempotency_key)
        return (rows[0][0], msgspec.json.decode(rows[0][1], type=Outcome)) if rows else None

    def operations_of(self, scope: Scope) -> list[UUID]:
        """Operations that moved money of a department's fiscal year, reversed or not, in log order."""
        rows = self._query(
            "SELECT o.operation_id FROM operation_scopes s JOIN operations o USING (operation_id) "
            "WHERE department = ? AND fiscal_year = ? ORDER BY position",
            str(scope.department),
            scope.fiscal_year,
        )
        return [UUID(row[0]) for row in rows]

    def operations_with(self, document_number: str, amount_fen: int) -> list[UUID]:
        """Operations that recorded this amount under this 文号, the newest first."""
        rows = self._query(_NUMBERED, document_number, amount_fen, 0)
        return [UUID(row["operation_id"]) for row in rows]

    def version(self) -> int | None:
        """A number that changes whenever anybody recorded; None where there is none."""
        datastore = self.datastore
        return datastore.version() if isinstance(datastore, LogDatastore) else None

    def log_identity(self) -> str:
        """A random id, made once with the log."""
        return str(self._query("SELECT id FROM log_identity")[0][0])

    def _query(self, sql: str, *params: str | int) -> list[Any]:
        with self.datastore.transaction(commit=False) as cursor:
            cursor.execute(sql, params)
            return list(cursor.fetchall())


def _operation_row(row: sqlite3.Row) -> OperationRow:
    return OperationRow(
        row["position"], row["first"], UUID(row["operation_id"]), datetime.fromisoformat(row["recorded_at"])
    )


class SQLiteLogFactory(SQLiteFactory):
    """Wires the library to this log; chosen by `PERSISTENCE_MODULE`."""

    application_recorder_class = SQLiteLogRecorder

    def __init__(self, env: Environment | EnvType | None) -> None:
        super().__init__(env)
        library = self.datastore
        library.close()
        self.datastore = LogDatastore(library.pool.db_name, library.pool.lock_timeout)
