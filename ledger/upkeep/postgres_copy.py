"""A whole log on PostgreSQL, read at one moment or written anew (整库读写)."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import LiteralString
from uuid import UUID

from psycopg import sql

from ledger.errors.maintenance import DamagedLog, TargetNotEmpty
from ledger.log.postgres_connection import ServerConnection, connected, storing
from ledger.log.postgres_recorder import PostgresLogRecorder, channel
from ledger.log.postgres_tables import create, set_aside
from ledger.upkeep.row_format import LogRow, LogTable

_ROWS = 500  # fetched at once
# The transaction may wait for the other engine.
_NO_HURRY = "SET LOCAL idle_in_transaction_session_timeout = 0"


@dataclass(frozen=True, slots=True)
class ServerCopy:
    """The rows of the log, in a transaction."""

    connection: ServerConnection
    set_aside: str = ""

    def count(self, table: LogTable) -> int:
        """The number of rows of a table."""
        counted = sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table.name))
        row = self.connection.execute(counted).fetchone()
        return int(row[0]) if row else 0

    def rows(self, table: LogTable) -> Iterator[LogRow]:
        """The rows of a table in canonical form and order."""
        columns = ", ".join(map(_column, table.columns))
        key = ", ".join(f'{name} COLLATE "C"' if _is_text(table, name) else name for name in table.key)
        query: LiteralString = f"SELECT {columns} FROM {table.name} ORDER BY {key}"
        with self.connection.cursor(f"rows_of_{table.name}") as cursor:
            cursor.itersize = _ROWS
            yield from cursor.execute(query)

    def write(self, table: LogTable, rows: Iterable[LogRow]) -> None:
        """Write the rows of a table."""
        copied = sql.SQL("COPY {} FROM STDIN (FORMAT BINARY)").format(sql.Identifier(table.name))
        with self.connection.cursor() as cursor, cursor.copy(copied) as copy:
            copy.set_types(table.types)
            for row in rows:
                copy.write_row(_stored(table, row))

    def guard(self) -> None:
        """Nothing to do: the triggers were created with the tables."""


def _column(name: str) -> str:
    return "replace(originator_id::text, '-', '')" if name == "originator_id" else name


def _is_text(table: LogTable, name: str) -> bool:
    return table.types[table.columns.index(name)] == "text"


def _stored(table: LogTable, row: LogRow) -> tuple[object, ...]:
    """The row as PostgreSQL stores it. Raises DamagedLog for a value of a wrong type, which SQLite may hold."""
    if "uuid" not in table.types:
        return row
    place = table.types.index("uuid")
    try:
        return (*row[:place], UUID(str(row[place])), *row[place + 1 :])
    except ValueError as error:
        raise DamagedLog(f"{table.name}, row {row[0]!r}: {row[place]!r} is not an id of a stream") from error


@contextmanager
def locked(recorder: PostgresLogRecorder) -> Iterator[ServerCopy]:
    """A log that is locked against writers. Raises StoreUnavailable."""
    with storing(recorder.datastore, waiting=True) as connection:
        connection.execute(_NO_HURRY)
        yield ServerCopy(connection)


@contextmanager
def snapshot(recorder: PostgresLogRecorder) -> Iterator[ServerCopy]:
    """A log as it is now; writers are neither blocked nor seen. Raises StoreUnavailable."""
    with connected(recorder.datastore) as connection, connection.transaction():
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        connection.execute(_NO_HURRY)
        yield ServerCopy(connection)


@contextmanager
def new_tables(recorder: PostgresLogRecorder, place: str, replaced: str = "") -> Iterator[ServerCopy]:
    """A new log, in one transaction. With `replaced`, an existing one moves to a schema with this suffix.

    Raises TargetNotEmpty, StoreUnavailable.
    """
    schema, aside = recorder.datastore.schema, ""
    with storing(recorder.datastore, waiting=True) as connection:
        connection.execute(_NO_HURRY)
        if recorder.is_there():
            if not replaced:
                raise TargetNotEmpty(place)
            aside = f"{schema}_{replaced}"
            set_aside(connection, aside)
        create(connection, schema)
        yield ServerCopy(connection, f"schema {aside}" if aside else "")
        connection.execute("SELECT pg_notify(%s, '')", (channel(schema),))  # listening nodes now see another log
