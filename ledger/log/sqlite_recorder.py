"""The log on SQLite (日志): append-only events, and one row per operation in the transaction that stores them."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from itertools import chain
from time import monotonic, sleep
from typing import Any
from uuid import UUID, uuid4

from eventsourcing.persistence import StoredEvent
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteCursor, SQLiteFactory
from eventsourcing.utils import Environment, EnvType

from ledger.errors import LogNotProtected, StoreUnavailable
from ledger.log.append_only import GUARDS, TABLES
from ledger.log.commit import Clock, LockedLog, RowParameters, commit
from ledger.log.recorder import LogRecorder, Stored
from ledger.log.sqlite_connection import LogDatastore
from ledger.operations.operation import BEGINNING, Mark, Outcome, PendingOperation

_LOOK_SECONDS = 0.003
_IS_THERE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'stored_events'"
_MOST_VALUES = 30_000  # of one statement; SQLite takes 32,766


class _LockedFile(LockedLog):
    """The log in the file."""

    event_number = "rowid"

    def __init__(self, cursor: SQLiteCursor) -> None:
        self._cursor = cursor

    def rows(self, sql: str, params: RowParameters = ()) -> Sequence[Any]:
        self._cursor.execute(sql, params)
        rows: Sequence[Any] = self._cursor.fetchall()
        return rows

    def stream_key(self, stream: UUID) -> object:
        return stream.hex

    def append(self, events: Sequence[StoredEvent], first: int) -> None:
        self.insert(
            "stored_events (rowid, originator_id, originator_version, topic, state)",
            [
                (first + n, event.originator_id.hex, event.originator_version, event.topic, event.state)  # type: ignore[union-attr]  # ids are UUIDs here
                for n, event in enumerate(events)
            ],
        )

    def insert(self, table: str, rows: Sequence[RowParameters]) -> None:
        """Inserts many rows by one statement: sqlite3 releases the GIL for each statement, and with busy threads would
        wait to get it back."""
        if not rows:
            return
        at_once = _MOST_VALUES // len(rows[0])
        for start in range(0, len(rows), at_once):
            part = rows[start : start + at_once]
            self._cursor.execute(_inserted(table, len(part), len(part[0])), tuple(chain.from_iterable(part)))


@lru_cache
def _inserted(table: str, rows: int, columns: int) -> str:
    places = f"({', '.join('?' * columns)})"
    return f"INSERT INTO {table} VALUES {', '.join([places] * rows)}"


class SQLiteLogRecorder(LogRecorder, SQLiteApplicationRecorder):
    """Stores operations: guards, order, time and idempotency under one lock."""

    clock: Clock = staticmethod(lambda: datetime.now(UTC))
    event_number = "rowid"
    datastore: LogDatastore

    def create_table(self) -> None:
        """Create the tables and guards of a new log; refuse an existing one that lost its guards."""
        if not self.is_there():  # readers do not wait for a writer
            with self.datastore.transaction(commit=True) as cursor:
                cursor.execute(_IS_THERE)  # again, under the lock
                if not cursor.fetchall():
                    self._refuse_another_programs(cursor)
                    for statement in (*TABLES, *GUARDS.values()):
                        cursor.execute(statement)
                    cursor.execute("INSERT INTO log_identity VALUES (?)", (str(uuid4()),))
        self.check_guards()

    def is_there(self) -> bool:
        """Whether the tables exist."""
        self.datastore.make()  # a reader would not create the file
        return bool(self.query(_IS_THERE))

    def _refuse_another_programs(self, cursor: SQLiteCursor) -> None:
        cursor.execute("SELECT name FROM sqlite_master LIMIT 1")
        table = cursor.fetchone()
        if table:
            raise StoreUnavailable(f"this is the database of another program: it has {table['name']}")

    def check_guards(self) -> None:
        """Raise LogNotProtected if append-only triggers are missing or changed, or there are foreign ones: such a
        trigger could drop events."""
        triggers = {row["name"]: row["sql"] for row in self.query("SELECT * FROM sqlite_master WHERE type = 'trigger'")}
        missing = tuple(name for name, sql in GUARDS.items() if triggers.get(name) != sql)
        foreign = tuple(name for name in triggers if name not in GUARDS)
        if missing or foreign:
            raise LogNotProtected(missing, foreign)

    def _insert_events(
        self,
        c: SQLiteCursor,
        stored_events: Sequence[StoredEvent],
        operations: Sequence[PendingOperation] = (),
        outcomes: list[Outcome] | None = None,
        known: Mark = BEGINNING,
        **_: Any,
    ) -> Sequence[int] | None:
        assert operations, "events are stored by operations only"
        committed = commit(_LockedFile(c), self.clock, stored_events, operations, known)
        if outcomes is not None:
            outcomes.extend(committed)
        end = committed[-1].position
        return range(end - len(stored_events) + 1, end + 1)

    def stream_key(self, stream: UUID) -> object:
        """The id of a stream as it is stored: 32 hexadecimal digits."""
        return stream.hex

    def version(self) -> int | None:
        """A number that changes whenever anybody records."""
        return self.datastore.version()

    def listen(self) -> None:
        """Nothing to do: the version is read from the file."""

    def wait(self, seen: int | None, seconds: float) -> None:
        """Wait until the version differs from `seen`, at most some seconds. A look costs a thousandth of a pause."""
        until = monotonic() + seconds
        while self.version() == seen and monotonic() < until:
            sleep(_LOOK_SECONDS)

    def stored(self, first: int, last: int) -> Iterable[Stored]:
        """The events between two notification ids as they are stored, one by one, as plain tuples."""
        sql = (
            "SELECT rowid, originator_id, originator_version, topic, state FROM stored_events "
            "WHERE rowid BETWEEN ? AND ? ORDER BY rowid"
        )
        return self.datastore.stream(sql, (first, last))

    def query(self, sql: str, params: RowParameters = ()) -> Sequence[Any]:
        """The rows of a query, its values given as `?`. Raises StoreUnavailable."""
        return self.datastore.rows(sql, params)


class SQLiteLogFactory(SQLiteFactory):
    """The library's factory for this log; selected by `PERSISTENCE_MODULE`."""

    application_recorder_class = SQLiteLogRecorder

    def __init__(self, env: Environment | EnvType | None) -> None:
        super().__init__(env)
        library = self.datastore
        library.close()
        self.datastore = LogDatastore(library.pool.db_name, library.pool.lock_timeout)
