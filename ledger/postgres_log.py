"""The log on PostgreSQL (日志): the same tables and rules as on SQLite, for many machines.

Everything is stored under one lock, with ids that follow the last one: the order of ids is the order of commits.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import lru_cache, partial
from time import monotonic, sleep
from typing import Any, LiteralString, cast
from uuid import UUID, uuid4

import psycopg
from eventsourcing.persistence import Notification, StoredEvent
from eventsourcing.postgres import PostgresApplicationRecorder
from psycopg import sql

from ledger.closing import Clock, Values, close
from ledger.errors import LogNotProtected, OutcomeUnknown, StoreUnavailable
from ledger.guards import WIDTHS
from ledger.log import LogRecorder
from ledger.operations import BEGINNING, Mark, Outcome, PendingOperation
from ledger.postgres_listener import Listener
from ledger.postgres_server import Connection, ConnectionLost, SchemaNotLookedInto, ServerFactory, connected, storing
from ledger.postgres_tables import FOUND, NAMES, create, found_parameters

_MANY = 50  # events from which on rows are copied rather than inserted
_PATIENCE_SECONDS = 20.0  # how long a lost server is waited for
_PAUSE_SECONDS = 0.2
_COLUMNS = {"stored_events": 5, **WIDTHS}
_EVENT_TYPES = ["int8", "uuid", "int8", "text", "bytea"]
# The number of the last event, where the last operation ends, which it is and when it was recorded.
_END = (
    "SELECT (SELECT max(notification_id) FROM stored_events), position, operation_id, recorded_at "
    "FROM (SELECT 1) AS one LEFT JOIN "
    "(SELECT position, operation_id, recorded_at FROM operations ORDER BY position DESC LIMIT 1) AS newest ON true"
)
_LOOKED_INTO = "SELECT to_regclass('log_identity') IS NOT DISTINCT FROM to_regclass(?), current_setting('search_path')"
_EVENT = "SELECT notification_id, originator_id, originator_version, topic, state FROM stored_events"


class _Held:
    """The log with the lock of all writers held. `many`: rows are copied."""

    def __init__(self, connection: Connection, *, many: bool) -> None:
        self._connection = connection
        self._many = many

    def rows(self, query: str, params: Values = ()) -> Sequence[Any]:
        return self._connection.execute(_marked(query), params).fetchall()

    def end(self) -> tuple[int, Mark, str]:
        newest, position, operation_id, recorded_at = self.rows(_END)[0]
        end = Mark(position, UUID(operation_id)) if position else BEGINNING
        return newest or 0, end, recorded_at or ""

    def first(self, stream: UUID) -> int:
        sql = "SELECT notification_id FROM stored_events WHERE originator_id = ? AND originator_version = 1"
        return int(self.rows(sql, (stream,))[0][0])

    def length(self, stream: UUID) -> int:
        return int(self.rows("SELECT count(*) FROM stored_events WHERE originator_id = ?", (stream,))[0][0])

    def append(self, events: Sequence[StoredEvent], first: int) -> None:
        rows = [
            (first + n, event.originator_id, event.originator_version, event.topic, event.state)
            for n, event in enumerate(events)
        ]
        if self._many:
            copied = "COPY stored_events FROM STDIN (FORMAT BINARY)"
            with self._connection.cursor() as cursor, cursor.copy(copied) as copy:
                copy.set_types(_EVENT_TYPES)
                for row in rows:
                    copy.write_row(row)
        else:
            self.insert("stored_events", rows)

    def insert(self, table: str, rows: Sequence[Values]) -> None:
        if not rows:
            return
        with self._connection.cursor() as cursor:
            if not self._many:
                cursor.executemany(_inserted(table), rows)
                return
            with cursor.copy(sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(table))) as copy:
                for row in rows:
                    copy.write_row(row)


class PostgresLogRecorder(PostgresApplicationRecorder, LogRecorder):
    """Stores operations: guards, order, time and idempotency under one lock."""

    clock: Clock = staticmethod(lambda: datetime.now(UTC))
    event_number = "notification_id"
    patience_seconds = _PATIENCE_SECONDS
    _listener: Listener | None = None

    def create_table(self) -> None:
        """Create the tables and guards of a new log; refuse an existing one that lost its guards."""
        if not self.is_there():
            with storing(self.datastore, waiting=True) as connection:
                if not self.is_there():  # again, under the lock
                    create(connection, self.datastore.schema)
                    connection.execute("INSERT INTO log_identity VALUES (%s)", (str(uuid4()),))
                    self._check_schema(_Held(connection, many=False).rows)  # or they are another schema's
        self.check_guards()

    def is_there(self) -> bool:
        """Whether the tables are there."""
        found = self.query("SELECT to_regclass(?) IS NOT NULL", (f"{self.datastore.schema}.log_identity",))
        return bool(found[0][0])

    def _check_schema(self, rows: Callable[[str, Values], Sequence[Any]]) -> None:
        """Raise SchemaNotLookedInto where a table's name alone does not lead to the ledger's own."""
        schema = self.datastore.schema
        ((same, path),) = rows(_LOOKED_INTO, (f"{schema}.log_identity",))
        if not same:
            raise SchemaNotLookedInto(schema, str(path))

    def check_guards(self) -> None:
        """Raise LogNotProtected when append-only triggers are missing, changed or switched off, or there are other
        triggers or rules: one that ignores an event would lose it. Raises SchemaNotLookedInto."""
        self._check_schema(self.query)
        expected = {f"{name}_no_change" for name in NAMES}
        found = self.query(FOUND.replace("%s", "?"), found_parameters(self.datastore.schema))
        whole = {name for _, name, is_whole in found if is_whole}
        missing = tuple(sorted(expected - whole))
        foreign = tuple(name for _, name, _ in found if name not in expected)
        if missing or foreign:
            raise LogNotProtected(missing, foreign)

    def insert_events(
        self,
        stored_events: Sequence[StoredEvent],
        operations: Sequence[PendingOperation] = (),
        outcomes: list[Outcome] | None = None,
        known: Mark = BEGINNING,
        **_: Any,
    ) -> Sequence[int] | None:
        """Store the events of some operations in one transaction, once, whatever happens to the connection.

        Raises StoreUnavailable when nothing was stored, OutcomeUnknown when that cannot be told, IntegrityError for a
        key that is there already, and what closing refuses.
        """
        assert operations, "events are stored by operations only"
        closed = self._stored_once(stored_events, operations, known)
        if outcomes is not None:
            outcomes.extend(closed)
        end = closed[-1].position
        return range(end - len(stored_events) + 1, end + 1)

    def _stored_once(
        self, events: Sequence[StoredEvent], operations: Sequence[PendingOperation], known: Mark
    ) -> list[Outcome]:
        until = monotonic() + self.patience_seconds
        while True:
            try:
                return self._store(events, operations, known)
            except ConnectionLost as lost:
                found = self._resolve(operations, until, lost.why)
                # What is something else was recorded under the same key, by somebody or before: then storing again is
                # refused, and tells so.
                same = [(digest, outcome.events) for digest, outcome in found]
                if same == [(each.request_digest, each.events) for each in operations]:
                    return [outcome for _, outcome in found]
                if monotonic() > until:
                    raise StoreUnavailable(lost.why) from lost

    def _store(
        self, events: Sequence[StoredEvent], operations: Sequence[PendingOperation], known: Mark
    ) -> list[Outcome]:
        many = len(events) >= _MANY
        with storing(self.datastore, waiting=many) as connection:
            closed = close(_Held(connection, many=many), self.clock, events, operations, known)
            connection.execute("SELECT pg_notify(%s, %s)", (channel(self.datastore.schema), str(closed[-1].position)))
        if self._listener is not None:
            self._listener.recorded()
        return closed

    def _resolve(self, operations: Sequence[PendingOperation], until: float, why: str) -> list[tuple[str, Outcome]]:
        """What is recorded of operations on whose way the connection was lost, by their digests.

        Raises OutcomeUnknown when the server does not come back in time.
        """
        while True:
            try:
                with storing(self.datastore, waiting=True):
                    pass  # the transaction that was lost has ended
                return self.outcomes([each.operation_id for each in operations])
            except StoreUnavailable as error:
                if monotonic() > until:
                    ids = tuple(str(each.operation_id) for each in operations)
                    raise OutcomeUnknown(ids, why) from error
                sleep(_PAUSE_SECONDS)

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
        rows = self.query(
            f"{_EVENT} WHERE originator_id = ? AND originator_version > ? AND originator_version <= ? "
            f"ORDER BY originator_version {'DESC' if desc else 'ASC'} LIMIT ?",
            (originator_id, 0 if gt is None else gt, 2**62 if lte is None else lte, limit),
        )
        return [StoredEvent(stream, version, topic, state) for _, stream, version, topic, state in rows]

    def select_notifications(
        self,
        start: int | None,
        limit: int,
        stop: int | None = None,
        topics: Sequence[str] = (),
        *,
        inclusive_of_start: bool = True,
    ) -> Sequence[Notification]:
        """Events of all streams with their ids, in order."""
        assert not topics, "nobody asks for topics"
        first = (start or 0) + (0 if inclusive_of_start else 1)
        rows = self.query(
            f"{_EVENT} WHERE notification_id BETWEEN ? AND ? ORDER BY notification_id LIMIT ?",
            (first, 2**62 if stop is None else stop, limit),
        )
        return [
            Notification(id=n, originator_id=stream, originator_version=version, topic=topic, state=state)
            for n, stream, version, topic, state in rows
        ]

    def max_notification_id(self) -> int | None:
        """The id of the last event, or None in an empty log."""
        found = self.query("SELECT max(notification_id) FROM stored_events")[0][0]
        return None if found is None else int(found)

    def listen(self) -> None:
        """Have the server tell what is recorded, on a connection of its own, until this is closed."""
        if self._listener is None:
            arguments = cast(dict[str, Any], self.datastore.pool.kwargs)
            connect = partial(psycopg.connect, **{**arguments, "autocommit": True})
            self._listener = Listener(connect, channel(self.datastore.schema))

    def stream_key(self, stream: UUID) -> object:
        """The id of a stream as it is stored."""
        return stream

    def version(self) -> int | None:
        """A number that changes whenever anybody recorded, soon after it is visible; None while nobody listens."""
        return self._listener.version if self._listener else None

    def wait(self, seen: int | None, seconds: float) -> None:
        """Wait until the version may be another one than was seen, or so long; without a listener, a short while."""
        if self._listener is not None and self._listener.version is not None:
            self._listener.wait(seen, seconds)
        else:
            sleep(min(seconds, _PAUSE_SECONDS))

    def close(self) -> None:
        """Stop listening."""
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def query(self, sql: str, params: Values = ()) -> Sequence[Any]:
        """The rows of a query, its values given as `?`. Raises StoreUnavailable.

        Asked again when the connection broke: when a server comes back, all that waited in the pool have.
        """
        for _ in range(self.datastore.pool.max_size):
            with suppress(ConnectionLost):
                return self._rows(sql, params)
        try:
            return self._rows(sql, params)
        except ConnectionLost as lost:
            raise StoreUnavailable(lost.why) from lost

    def _rows(self, query: str, params: Values) -> Sequence[Any]:
        with connected(self.datastore) as connection:
            try:
                return connection.execute(_marked(query), params).fetchall()
            except psycopg.errors.UndefinedTable as error:  # of several connections some may look elsewhere
                path = connection.execute("SELECT current_setting('search_path')").fetchone()
                raise SchemaNotLookedInto(self.datastore.schema, str(path and path[0])) from error
            except psycopg.OperationalError as error:
                if connection.closed:
                    raise ConnectionLost(str(error).strip()) from error
                raise


def channel(schema: str) -> str:
    """What listeners of a log listen to."""
    return f"budget_ledger_{schema}"


@lru_cache(256)
def _marked(query: str) -> LiteralString:
    """A query of this package with PostgreSQL's marks for values: it has no other `?` and no `%`."""
    return query.replace("?", "%s")


@lru_cache
def _inserted(table: str) -> sql.Composed:
    places = sql.SQL(", ").join([sql.Placeholder()] * _COLUMNS[table])
    return sql.SQL("INSERT INTO {} VALUES ({})").format(sql.Identifier(table), places)


class PostgresLogFactory(ServerFactory):
    """Wires the library to this log; chosen by `PERSISTENCE_MODULE`."""

    application_recorder_class = PostgresLogRecorder
