"""The log on SQLite (日志): append-only events, and one row per operation in the transaction that stores them.

Writers begin IMMEDIATE: a transaction that first reads and then writes never meets "database is locked". Triggers make
every table refuse UPDATE, DELETE and REPLACE, also from another program's connection.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from time import monotonic, sleep
from typing import Any
from uuid import UUID, uuid4

import msgspec
from eventsourcing.persistence import IntegrityError, PersistenceError, StoredEvent
from eventsourcing.sqlite import (
    SQLiteApplicationRecorder,
    SQLiteConnection,
    SQLiteConnectionPool,
    SQLiteCursor,
    SQLiteDatastore,
    SQLiteFactory,
    SQLiteTransaction,
)
from eventsourcing.utils import Environment, EnvType

from ledger.errors import ConcurrentChange, DemonstrationRefused, ForeignRows, LogNotProtected, StoreUnavailable
from ledger.operations import Notice, OperationRow, Outcome, PendingOperation, Scope, repetition

_IS_THERE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'stored_events'"
# `first` and `position` are the notification ids of an operation's first and last event.
_TABLES = (
    """CREATE TABLE operations (
    position INTEGER PRIMARY KEY, first INTEGER NOT NULL, operation_id TEXT NOT NULL UNIQUE, recorded_at TEXT NOT NULL,
    idempotency_key TEXT UNIQUE, request_digest TEXT NOT NULL, outcome BLOB NOT NULL)""",
    """CREATE TABLE operation_scopes (
    department TEXT, fiscal_year INTEGER, operation_id TEXT,
    PRIMARY KEY (department, fiscal_year, operation_id)) WITHOUT ROWID""",
    """CREATE TABLE numbered_amounts (
    document_number TEXT, amount_fen INTEGER, operation_id TEXT,
    PRIMARY KEY (document_number, amount_fen, operation_id)) WITHOUT ROWID""",
    "CREATE TABLE log_identity (id TEXT PRIMARY KEY) WITHOUT ROWID",
)


def _guards(table: str, key: str) -> dict[str, str]:
    """The triggers that make a table append-only. `key` tells a row that is there already: REPLACE deletes rows
    without firing delete triggers unless the writer's connection asks for it, so it is stopped before it starts."""
    refuse = f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    exists = f"EXISTS (SELECT 1 FROM {table} WHERE {key})"  # noqa: S608 - both are constants of this module
    return {
        f"{table}_no_update": f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} {refuse}",
        f"{table}_no_delete": f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refuse}",
        f"{table}_no_replace": f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {exists} {refuse}",
    }


_NUMBERED = (
    "SELECT operation_id FROM numbered_amounts JOIN operations USING (operation_id) "
    "WHERE document_number = ? AND amount_fen = ? AND position > ? ORDER BY position DESC"
)

GUARDS: dict[str, str] = {
    **_guards(
        "stored_events",
        "originator_id = NEW.originator_id AND originator_version = NEW.originator_version OR rowid = NEW.rowid",
    ),
    **_guards(
        "operations",
        "position = NEW.position OR operation_id = NEW.operation_id OR idempotency_key = NEW.idempotency_key",
    ),
    **_guards(
        "operation_scopes",
        "department = NEW.department AND fiscal_year = NEW.fiscal_year AND operation_id = NEW.operation_id",
    ),
    **_guards(
        "numbered_amounts",
        "document_number = NEW.document_number AND amount_fen = NEW.amount_fen AND operation_id = NEW.operation_id",
    ),
    **_guards("log_identity", "TRUE"),  # a log has one
}


class _ImmediateTransaction(SQLiteTransaction):
    """A transaction that takes the write lock at its start when it means to write."""

    def __enter__(self) -> SQLiteCursor:
        cursor = self.connection.cursor()
        cursor.execute("BEGIN IMMEDIATE" if self.commit else "BEGIN")
        return cursor


class _LogConnection(SQLiteConnection):
    """A connection whose writers begin IMMEDIATE."""

    @contextmanager
    def transaction(self, *, commit: bool) -> Iterator[SQLiteCursor]:
        with _ImmediateTransaction(self, commit=commit) as cursor, cursor:
            yield cursor


class _LogPool(SQLiteConnectionPool):
    """Connections with recursive triggers, so that REPLACE meets the delete guard too; what is acknowledged is on the
    disk."""

    def _create_connection(self) -> SQLiteConnection:
        raw = self._wal_connection()._sqlite_conn  # noqa: SLF001 - the library has no other hook for pragmas
        raw.execute("PRAGMA recursive_triggers=ON")
        raw.execute("PRAGMA synchronous=FULL")
        return _LogConnection(sqlite_conn=raw, max_age=self.max_age)

    def _wal_connection(self) -> SQLiteConnection:
        """Several processes may open a new file at once. Making it WAL does not wait for a lock, as all else does."""
        deadline = monotonic() + (self.lock_timeout or 0)
        while True:
            try:
                return super()._create_connection()
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or monotonic() > deadline:
                    raise
                sleep(0.01)


class LogDatastore(SQLiteDatastore):
    """The file. Whatever goes wrong with it is told as StoreUnavailable, whoever asked; only a clash of keys is left
    to those who know what it means."""

    def __init__(self, db_name: str, lock_timeout: int | None) -> None:
        super().__init__(db_name, lock_timeout=lock_timeout)
        self.pool.close()
        self.pool = _LogPool(db_name=db_name, lock_timeout=lock_timeout, pool_timeout=lock_timeout or 5)

    @contextmanager
    def transaction(self, *, commit: bool) -> Iterator[SQLiteCursor]:
        """One transaction. Raises StoreUnavailable, and IntegrityError for a key that is there already."""
        try:
            with super().transaction(commit=commit) as cursor:
                yield cursor
        except IntegrityError:
            raise
        except (PersistenceError, sqlite3.Error) as error:
            raise StoreUnavailable(str(error)) from error


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
                    for statement in (*self.create_table_statements, *_TABLES, *GUARDS.values()):
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
                yield from (repetition(number, fen, UUID(row["operation_id"])) for row in c.fetchall())

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
