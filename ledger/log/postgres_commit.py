"""The log on PostgreSQL while its write lock is held (持锁的日志)."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, LiteralString
from uuid import UUID

from eventsourcing.persistence import StoredEvent
from psycopg import sql

from ledger.log.append_only import WIDTHS
from ledger.log.commit import LockedLog, RowParameters
from ledger.log.postgres_connection import ServerConnection

_COLUMNS = {"stored_events": 5, **WIDTHS}
_EVENT_TYPES = ["int8", "uuid", "int8", "text", "bytea"]


class LockedServerLog(LockedLog):
    """The log on the server. `many`: rows are sent by COPY."""

    event_number = "notification_id"

    def __init__(self, connection: ServerConnection, *, many: bool) -> None:
        self._connection = connection
        self._many = many

    def rows(self, query: str, params: RowParameters = ()) -> Sequence[Any]:
        """The rows of a query, its values given as `?`."""
        return self._connection.execute(marked(query), params).fetchall()

    def stream_key(self, stream: UUID) -> object:
        """The id of a stream as it is stored: a UUID."""
        return stream

    def append(self, events: Sequence[StoredEvent], first: int) -> None:
        """Store events under the ids from `first` on."""
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

    def insert(self, table: str, rows: Sequence[RowParameters]) -> None:
        """Store rows in one of the tables beside the events."""
        if not rows:
            return
        with self._connection.cursor() as cursor:
            if not self._many:
                cursor.executemany(_inserted(table), rows)
                return
            with cursor.copy(sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(table))) as copy:
                for row in rows:
                    copy.write_row(row)


@lru_cache(256)
def marked(query: str) -> LiteralString:
    """A query of this package with `%s` for each `?`; it contains no other `?` and no `%`."""
    return query.replace("?", "%s")


@lru_cache
def _inserted(table: str) -> sql.Composed:
    places = sql.SQL(", ").join([sql.Placeholder()] * _COLUMNS[table])
    return sql.SQL("INSERT INTO {} VALUES ({})").format(sql.Identifier(table), places)
