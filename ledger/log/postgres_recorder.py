"""The log on PostgreSQL (日志): the same tables and rules as on SQLite, for many machines.

All writers take one lock and continue the last id, so the order of ids is the order of commits.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from time import monotonic, sleep
from typing import Any, cast
from uuid import UUID, uuid4

import psycopg
from eventsourcing.persistence import Notification, StoredEvent
from eventsourcing.postgres import PostgresApplicationRecorder

from ledger.errors import LogNotProtected, OutcomeUnknown, StoreUnavailable
from ledger.log.commit import Clock, RowParameters, commit
from ledger.log.postgres_commit import LockedServerLog, marked
from ledger.log.postgres_connection import ConnectionLost, SchemaNotLookedInto, ServerFactory, connected, storing
from ledger.log.postgres_listener import Listener
from ledger.log.postgres_tables import FOUND, NAMES, create, found_parameters
from ledger.log.recorder import LogRecorder
from ledger.operations.operation import BEGINNING, Mark, Outcome, PendingOperation

_MANY = 50  # events from which on COPY is faster than INSERT
_PATIENCE_SECONDS = 20.0  # to wait for a lost server
_PAUSE_SECONDS = 0.2
_LOOKED_INTO = "SELECT to_regclass('log_identity') IS NOT DISTINCT FROM to_regclass(?), current_setting('search_path')"
_EVENT = "SELECT notification_id, originator_id, originator_version, topic, state FROM stored_events"


class PostgresLogRecorder(LogRecorder, PostgresApplicationRecorder):
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
                    self._check_schema(LockedServerLog(connection, many=False).rows)  # or they are another schema's
        self.check_guards()

    def is_there(self) -> bool:
        """Whether the tables are there."""
        rows = self.query("SELECT to_regclass(?) IS NOT NULL", (f"{self.datastore.schema}.log_identity",))
        return bool(rows[0][0])

    def _check_schema(self, rows: Callable[[str, RowParameters], Sequence[Any]]) -> None:
        """Raise SchemaNotLookedInto if the bare name of a table does not mean the ledger's own."""
        schema = self.datastore.schema
        ((same, path),) = rows(_LOOKED_INTO, (f"{schema}.log_identity",))
        if not same:
            raise SchemaNotLookedInto(schema, str(path))

    def check_guards(self) -> None:
        """Raise LogNotProtected if append-only triggers are missing, changed or switched off, or there are foreign
        triggers or rules: these could drop events. Raises SchemaNotLookedInto."""
        self._check_schema(self.query)
        expected = {f"{name}_no_change" for name in NAMES}
        triggers = self.query(FOUND.replace("%s", "?"), found_parameters(self.datastore.schema))
        whole = {name for _, name, is_whole in triggers if is_whole}
        missing = tuple(sorted(expected - whole))
        foreign = tuple(name for _, name, _ in triggers if name not in expected)
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
        """Store the events of some operations in one transaction, exactly once even if the connection is lost.

        Raises StoreUnavailable if nothing was stored, OutcomeUnknown if that is not known, IntegrityError for a key
        that exists, and the refusals of `ledger.log.commit.commit`.
        """
        assert operations, "events are stored by operations only"
        committed = self._stored_once(stored_events, operations, known)
        if outcomes is not None:
            outcomes.extend(committed)
        end = committed[-1].position
        return range(end - len(stored_events) + 1, end + 1)

    def _stored_once(
        self, events: Sequence[StoredEvent], operations: Sequence[PendingOperation], known: Mark
    ) -> list[Outcome]:
        until = monotonic() + self.patience_seconds
        while True:
            try:
                return self._store(events, operations, known)
            except ConnectionLost as lost:
                recorded = self._resolve(operations, until, lost.why)
                # Something else under the same key makes the next try fail with the right refusal.
                same = [(digest, outcome.events) for digest, outcome in recorded]
                if same == [(operation.request_digest, operation.keys) for operation in operations]:
                    return [outcome for _, outcome in recorded]
                if monotonic() > until:
                    raise StoreUnavailable(lost.why) from lost

    def _store(
        self, events: Sequence[StoredEvent], operations: Sequence[PendingOperation], known: Mark
    ) -> list[Outcome]:
        many = len(events) >= _MANY
        with storing(self.datastore, waiting=many) as connection:
            outcomes = commit(LockedServerLog(connection, many=many), self.clock, events, operations, known)
            connection.execute("SELECT pg_notify(%s, %s)", (channel(self.datastore.schema), str(outcomes[-1].position)))
        if self._listener is not None:
            self._listener.recorded()
        return outcomes

    def _resolve(self, operations: Sequence[PendingOperation], until: float, why: str) -> list[tuple[str, Outcome]]:
        """Digests and outcomes of those operations that were stored when the connection was lost.

        Raises OutcomeUnknown if the server does not come back in time.
        """
        while True:
            try:
                with storing(self.datastore, waiting=True):
                    pass  # the lost transaction has ended
                return self.outcomes([operation.operation_id for operation in operations])
            except StoreUnavailable as error:
                if monotonic() > until:
                    ids = tuple(str(operation.operation_id) for operation in operations)
                    raise OutcomeUnknown(ids, why) from error
                sleep(_PAUSE_SECONDS)

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
        assert not topics, "topics are not supported"
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
        newest = self.query("SELECT max(notification_id) FROM stored_events")[0][0]
        return None if newest is None else int(newest)

    def listen(self) -> None:
        """Have the server notify this process of new operations, on a connection of its own, until `close`."""
        if self._listener is None:
            arguments = cast(dict[str, Any], self.datastore.pool.kwargs)
            connect = partial(psycopg.connect, **{**arguments, "autocommit": True})
            self._listener = Listener(connect, channel(self.datastore.schema))

    def stream_key(self, stream: UUID) -> object:
        """The id of a stream as it is stored: a UUID."""
        return stream

    def version(self) -> int | None:
        """A number that changes soon after anybody has recorded; None without a listener."""
        return self._listener.version if self._listener else None

    def wait(self, seen: int | None, seconds: float) -> None:
        """Wait until the version may differ from `seen`, at most some seconds; without a listener, a short while."""
        if self._listener is not None and self._listener.version is not None:
            self._listener.wait(seen, seconds)
        else:
            sleep(min(seconds, _PAUSE_SECONDS))

    def close(self) -> None:
        """Stop listening."""
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def query(self, sql: str, params: RowParameters = ()) -> Sequence[Any]:
        """The rows of a query, its values given as `?`. Raises StoreUnavailable.

        Asked again if the connection is lost: after a restart of the server all idle connections of the pool are.
        """
        for _ in range(self.datastore.pool.max_size):
            with suppress(ConnectionLost):
                return self._rows(sql, params)
        try:
            return self._rows(sql, params)
        except ConnectionLost as lost:
            raise StoreUnavailable(lost.why) from lost

    def _rows(self, query: str, params: RowParameters) -> Sequence[Any]:
        with connected(self.datastore) as connection:
            try:
                return connection.execute(marked(query), params).fetchall()
            except psycopg.errors.UndefinedTable as error:  # this connection may have another search_path
                path = connection.execute("SELECT current_setting('search_path')").fetchone()
                raise SchemaNotLookedInto(self.datastore.schema, str(path and path[0])) from error
            except psycopg.OperationalError as error:
                if connection.closed:
                    raise ConnectionLost(str(error).strip()) from error
                raise


def channel(schema: str) -> str:
    """The notification channel of a log."""
    return f"budget_ledger_{schema}"


class PostgresLogFactory(ServerFactory):
    """The library's factory for this log; selected by `PERSISTENCE_MODULE`."""

    application_recorder_class = PostgresLogRecorder
