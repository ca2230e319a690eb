"""Connections to the log's SQLite file (数据文件): how it is opened, locked and written, and its errors reported."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock
from time import monotonic, sleep
from typing import Any

from eventsourcing.persistence import IntegrityError
from eventsourcing.sqlite import SQLiteCursor, SQLiteDatastore

from ledger.errors import StoreUnavailable

_PAUSE_SECONDS = 0.01


class LogDatastore(SQLiteDatastore):
    """The file. Every error is reported as StoreUnavailable, but a clash of keys as IntegrityError.

    One connection writes, the others only read; all stay open and keep their prepared statements. The library's
    connections keep one statement each, and would compile every other one and its triggers again each time.
    """

    def __init__(self, db_name: str, lock_timeout: int | None) -> None:
        super().__init__(db_name, lock_timeout=lock_timeout)  # its pool opens nothing until it is used
        self._name = db_name if db_name.startswith("file:") else Path(db_name).absolute().as_uri()
        self._patience_seconds = lock_timeout or 5
        self._writing = Lock()
        self._writer: sqlite3.Connection | None = None
        self._watch: sqlite3.Connection | None = None
        self._watching = Lock()
        self._idle: list[sqlite3.Connection] = []  # readers; lists are thread-safe to pop and append
        self._closed = False

    def make(self) -> None:
        """Open the file for writing; create it if there is none. Raises StoreUnavailable."""
        with self.writer():
            pass

    def version(self) -> int:
        """A number that changes with every commit to the file, by any process.

        It costs a look at the file's shared index, a tenth of the smallest query. Raises StoreUnavailable.
        """
        try:
            with self._watching:
                if self._watch is None:  # its own: a connection's own commits do not change its number
                    self._watch = self._reader()
                return int(self._watch.execute("PRAGMA data_version").fetchone()[0])
        except sqlite3.Error as error:
            raise StoreUnavailable(str(error)) from error

    def rows(self, sql: str, params: Sequence[Any] = ()) -> list[Any]:
        """The rows of a query. Raises StoreUnavailable."""
        with self._for_reading() as reader:
            return reader.execute(sql, params).fetchall()

    def stream(self, sql: str, params: Sequence[Any] = ()) -> Iterator[Any]:
        """The rows of a large query one by one, as plain tuples. Raises StoreUnavailable."""
        with self._for_reading() as reader, closing(reader.cursor()) as cursor:  # also if the caller stops half-way
            cursor.row_factory = None
            yield from cursor.execute(sql, params)

    @contextmanager
    def transaction(self, *, commit: bool) -> Iterator[SQLiteCursor]:
        """One transaction; with `commit` it holds the write lock from its start. Raises StoreUnavailable, and
        IntegrityError for a key that exists."""
        with self.writer() if commit else self._for_reading() as connection:
            connection.execute("BEGIN IMMEDIATE" if commit else "BEGIN")
            try:
                yield SQLiteCursor(connection.cursor())
                if commit:
                    connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    @contextmanager
    def writer(self) -> Iterator[sqlite3.Connection]:
        """The connection that writes, for one thread at a time. Raises StoreUnavailable, and IntegrityError for a key
        that exists."""
        if not self._writing.acquire(timeout=self._patience_seconds):
            raise StoreUnavailable("database is locked: another thread was writing all the time")
        try:
            if self._writer is None:
                self._writer = self._opened_to_write()
            yield self._writer
        except sqlite3.IntegrityError as error:
            raise IntegrityError(str(error)) from error
        except sqlite3.Error as error:
            raise StoreUnavailable(str(error)) from error
        finally:
            self._writing.release()

    @contextmanager
    def _for_reading(self) -> Iterator[sqlite3.Connection]:
        reader: sqlite3.Connection | None = None
        try:
            try:
                reader = self._idle.pop()
            except IndexError:  # all are in use
                reader = self._reader()
            yield reader
        except sqlite3.Error as error:
            if reader is not None:
                reader.close()
                reader = None
            raise StoreUnavailable(str(error)) from error
        finally:
            if reader is not None:
                self._idle.append(reader)

    def _opened_to_write(self) -> sqlite3.Connection:
        """A connection with recursive triggers, so that REPLACE fires the delete trigger too, and with full
        synchronisation, so that every commit is on the disk."""
        writer = self._connected_as_wal()
        writer.execute("PRAGMA recursive_triggers=ON")
        writer.execute("PRAGMA synchronous=FULL")
        return writer

    def _connected_as_wal(self) -> sqlite3.Connection:
        """A connection in WAL mode. Several processes may open a new file at once, and switching to WAL does not wait
        for a lock, unlike everything else; so it is tried again. Each try opens the file anew, since it may have been
        replaced while waiting."""
        until = monotonic() + self._patience_seconds
        while True:
            writer = self._connected("rwc")
            try:
                writer.execute("PRAGMA busy_timeout=0")
                writer.execute("PRAGMA journal_mode=WAL")
                writer.execute(f"PRAGMA busy_timeout={self._patience_seconds * 1000}")
                return writer
            except sqlite3.Error as error:
                writer.close()
                if "locked" not in str(error) or monotonic() > until:
                    raise
            sleep(_PAUSE_SECONDS)

    def _reader(self) -> sqlite3.Connection:
        """A connection that only reads, and does not create the file."""
        reader = self._connected("rw")
        reader.execute("PRAGMA query_only=ON")
        return reader

    def _connected(self, mode: str) -> sqlite3.Connection:
        if self._closed:
            raise StoreUnavailable("the ledger is closed")
        connection = sqlite3.connect(
            self._name if "?" in self._name else f"{self._name}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=self._patience_seconds,
        )
        connection.row_factory = sqlite3.Row
        return connection

    def close(self) -> None:
        """Close all connections."""
        super().close()
        self._closed = True
        while self._idle:
            self._idle.pop().close()
        with self._writing:
            if self._writer is not None:
                self._writer.close()
                self._writer = None
        with self._watching:
            if self._watch is not None:
                self._watch.close()
                self._watch = None


def damaged(error: BaseException | None) -> bool:
    """Whether an error comes from the content of the file, rather than from rights or space."""
    while error is not None and type(error) is not sqlite3.DatabaseError:  # its subclasses mean something else
        error = error.__cause__
    return error is not None
