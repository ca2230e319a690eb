"""Where a ledger of a test lies: in a SQLite file, or in a schema of its own on a real PostgreSQL."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import make_conninfo

from ledger.application import BudgetLedger, utc_now
from ledger.log.commit import Clock

SQLITE, POSTGRES = "sqlite", "postgres"
ENGINES = (SQLITE, POSTGRES)
_SERVER = {
    "host": os.environ.get("PGHOST", "127.0.0.1"),
    "dbname": os.environ.get("PGDATABASE", "test"),
    "user": os.environ.get("PGUSER", "postgres"),
}
DATABASE = _SERVER["dbname"]
_HOW = "start one, and set PGHOST, PGDATABASE and PGUSER (PGPASSWORD or .pgpass) to a database that may be used"


@dataclass(frozen=True, slots=True)
class Place:
    """A ledger's place, in words that reach another process."""

    path: Path
    schema: str = ""
    port: str = ""  # of something between the ledger and the server

    @property
    def on_server(self) -> bool:
        """Whether it is on PostgreSQL."""
        return bool(self.schema)

    @property
    def env(self) -> dict[str, str]:
        """What leads the command to it."""
        if not self.on_server:
            return {}
        env = {
            "POSTGRES_HOST": _SERVER["host"],
            "POSTGRES_DBNAME": _SERVER["dbname"],
            "POSTGRES_USER": _SERVER["user"],
            "POSTGRES_SCHEMA": self.schema,
        }
        return (
            {**env, "POSTGRES_HOST": "127.0.0.1", "POSTGRES_PORT": self.port, "POSTGRES_CONNECT_TIMEOUT": "2"}
            if self.port
            else env
        )

    def open(self, clock: Clock = utc_now) -> BudgetLedger:
        """Open the ledger, or make it."""
        return BudgetLedger.on_server(self.env, clock) if self.on_server else BudgetLedger.at(self.path, clock)

    def connect(self) -> psycopg.Connection[tuple[object, ...]]:
        """Another program's connection to the ledger's tables."""
        assert self.on_server
        return psycopg.connect(make_conninfo(**_SERVER, options=f"-c search_path={self.schema}"), autocommit=True)


def server() -> tuple[str, int]:
    """The address of the server."""
    return _SERVER["host"], int(os.environ.get("PGPORT", "5432"))


@cache
def why_no_server() -> str:
    """Why there is no PostgreSQL here; empty when there is one."""
    try:
        psycopg.connect(make_conninfo(**_SERVER, connect_timeout=3)).close()
    except psycopg.OperationalError as error:
        return str(error).strip()
    return ""


@contextmanager
def place(engine: str, folder: Path) -> Iterator[Place]:
    """A place for one ledger. Skips the test without a server; where CI is set it fails."""
    if engine == SQLITE:
        yield Place(folder / "ledger.sqlite")
        return
    if why_no_server():
        assert not os.environ.get("CI"), f"no PostgreSQL: {why_no_server()}"
        pytest.skip(f"no PostgreSQL ({why_no_server()}): {_HOW}")
    found = Place(folder / "ledger.sqlite", f"test_{uuid4().hex}")
    try:
        yield found
    finally:
        with psycopg.connect(make_conninfo(**_SERVER), autocommit=True) as connection:
            connection.execute("SET client_min_messages = warning")
            # Its own, and those that a restored ledger was set aside to.
            schemas = "SELECT nspname FROM pg_namespace WHERE starts_with(nspname, %s)"
            for (name,) in connection.execute(schemas, (found.schema,)).fetchall():
                connection.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(sql.Identifier(name)))
