"""The file that the log lies in (数据文件): how it is opened, locked and written, and how its faults are told."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from time import monotonic, sleep
from typing import Any

from eventsourcing.persistence import IntegrityError, PersistenceError
from eventsourcing.sqlite import (
    SQLiteConnection,
    SQLiteConnectionPool,
    SQLiteCursor,
    SQLiteDatastore,
    SQLiteTransaction,
)

from ledger.errors import StoreUnavailable


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
        self._watch: sqlite3.Connection | None = None
        self._watching = Lock()
        self._idle: list[sqlite3.Connection] = []  # to read on; lists are safe to pop from and append to
        super().__init__(db_name, lock_timeout=lock_timeout)
        self.pool.close()
        self.pool = _LogPool(db_name=db_name, lock_timeout=lock_timeout, pool_timeout=lock_timeout or 5)

    def version(self) -> int | None:
        """A number that changes with every commit of anybody to the file; None in memory, where it would not.

        It costs a look at the file's shared index, a tenth of the smallest query. Raises StoreUnavailable.
        """
        if self.pool.is_sqlite_memory_mode:
            return None
        try:
            with self._watching:
                if self._watch is None:  # of its own: what a connection commits itself does not change its number
                    self._watch = self._reader()
                return int(self._watch.execute("PRAGMA data_version").fetchone()[0])
        except sqlite3.Error as error:
            raise StoreUnavailable(str(error)) from error

    def rows(self, sql: str, params: Sequence[Any] = ()) -> list[Any]:
        """The rows of a query, on a connection that stays open for such: the library's own takes and gives back locks,
        begins and rolls back for each, five times as long as a small query takes. Raises StoreUnavailable."""
        if self.pool.is_sqlite_memory_mode:
            with self.transaction(commit=False) as cursor:
                cursor.execute(sql, params)
                return list(cursor.fetchall())
        try:
            reader = self._idle.pop()
        except IndexError:
            reader = self._reader()
        try:
            found = reader.execute(sql, params).fetchall()
        except sqlite3.Error as error:
            reader.close()
            raise StoreUnavailable(str(error)) from error
        self._idle.append(reader)
        return found

    def _reader(self) -> sqlite3.Connection:
        """A connection that only reads. The file is never made here, if it should be gone."""
        named = self.pool.db_name
        try:
            reader = sqlite3.connect(
                named if named.startswith("file:") else f"{Path(named).absolute().as_uri()}?mode=rw",
                uri=True,
                isolation_level=None,
                check_same_thread=False,
                timeout=self.pool.lock_timeout or 5,
            )
            reader.execute("PRAGMA query_only=ON")
        except sqlite3.Error as error:
            raise StoreUnavailable(str(error)) from error
        reader.row_factory = sqlite3.Row
        return reader

    def close(self) -> None:
        """Close all connections."""
        super().close()
        while self._idle:
            self._idle.pop().close()
        with self._watching:
            if self._watch is not None:
                self._watch.close()
                self._watch = None

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
