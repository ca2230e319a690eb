"""Connections to the log's PostgreSQL server (数据库服务器), and how its errors are reported."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any, cast

import psycopg
from eventsourcing.persistence import ApplicationRecorder, IntegrityError, OperationalError, PersistenceError
from eventsourcing.postgres import PostgresDatastore, PostgresFactory
from eventsourcing.utils import Environment, EnvType
from psycopg import sql
from psycopg.rows import TupleRow, tuple_row

from ledger.errors import StoreUnavailable

ServerConnection = psycopg.Connection[TupleRow]

# A lost network is noticed within seconds; of several addresses, the one that accepts writes is used.
_CONNECTION: dict[str, Any] = {
    "application_name": "budget-ledger",
    "connect_timeout": 5,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
    "target_session_attrs": "read-write",
}
_SHORT_SECONDS = 2  # the caller has waited already
# Defaults under the environment. Empty values are left to PostgreSQL's own client: PGHOST, PGUSER, .pgpass.
DEFAULTS = {
    "POSTGRES_HOST": "",
    "POSTGRES_USER": "",
    "POSTGRES_PASSWORD": "",
    "POSTGRES_POOL_SIZE": "1",
    "POSTGRES_MAX_OVERFLOW": "9",
    "POSTGRES_CONNECT_TIMEOUT": "10",
    "POSTGRES_LOCK_TIMEOUT": "30",
}


class ConnectionLost(StoreUnavailable):
    """The connection was lost; it is not known yet whether the transaction was committed."""


class SchemaNotLookedInto(StoreUnavailable):
    """Connections do not use the ledger's schema: another search_path is in force."""

    def __init__(self, schema: str, search_path: str) -> None:
        super().__init__(
            f"the schema of the ledger is {schema}, but the search_path in force is {search_path}; behind pgbouncer "
            "set it for the role (ALTER ROLE … SET search_path = …), then RECONNECT: older connections keep theirs"
        )


class ServerFactory(PostgresFactory):
    """The library's factory, with connections that notice a lost server."""

    def __init__(self, env: Environment | EnvType | None) -> None:
        try:
            super().__init__(_with_defaults(env))
        except OSError as error:  # a setting is missing or not a number
            raise StoreUnavailable(str(error)) from error
        options = f"-c search_path={self.datastore.schema} -c timezone=UTC"
        cast(dict[str, Any], self.datastore.pool.kwargs).update(_CONNECTION, options=options, row_factory=tuple_row)

    def application_recorder(self) -> ApplicationRecorder:
        """The recorder; making it connects for the first time. Raises StoreUnavailable with the reason."""
        try:
            return super().application_recorder()
        except OperationalError as error:
            raise StoreUnavailable(self._why_unreachable() or str(error)) from error

    def _why_unreachable(self) -> str:
        """The error of PostgreSQL's own client, since the pool only reports a timeout; empty if it does connect."""
        arguments = {**cast(dict[str, Any], self.datastore.pool.kwargs), "connect_timeout": _SHORT_SECONDS}
        try:
            psycopg.connect(**arguments).close()
        except psycopg.Error as error:
            return " ".join(str(error).split())
        return ""


def _with_defaults(env: Environment | EnvType | None) -> Environment:
    name = env.name if isinstance(env, Environment) else ""
    return Environment(name, {**DEFAULTS, **(env or {})})


@contextmanager
def connected(datastore: PostgresDatastore) -> Iterator[ServerConnection]:
    """A connection of the pool, each statement its own transaction.

    Raises StoreUnavailable, and IntegrityError for a key that exists.
    """
    try:
        with datastore.get_connection() as connection:
            yield cast(ServerConnection, connection)
    except IntegrityError:
        raise
    except PersistenceError as error:
        raise StoreUnavailable(str(error).strip()) from error


@contextmanager
def storing(datastore: PostgresDatastore, *, waiting: bool) -> Iterator[ServerConnection]:
    """A transaction that holds the write lock from its start.

    Without `waiting`, statements are pipelined, which COPY does not allow. Raises ConnectionLost if the connection was
    lost, otherwise StoreUnavailable, and then nothing was stored.
    """
    with connected(datastore) as connection:
        try:
            with nullcontext() if waiting else connection.pipeline() as pipeline, connection.transaction():
                connection.execute(sql.SQL("SET LOCAL lock_timeout = {}").format(datastore.lock_timeout * 1000))
                # Not LOCK TABLE, for which a role would need the right to change rows. LockedLog until all is visible.
                connection.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", (datastore.schema,))
                yield connection
                if pipeline is not None:
                    pipeline.sync()  # so that an existing key is reported here, not by the commit
        except psycopg.errors.ReadOnlySqlTransaction as error:  # the server was the primary until now
            connection.close()
            raise ConnectionLost(str(error).strip()) from error
        except psycopg.Error as error:
            if connection.closed:
                raise ConnectionLost(str(error).strip()) from error
            raise
