"""Where both sides store (存放): files of a folder, or schemas of a PostgreSQL that are dropped afterwards."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from benchmarks.write.library import Accounts
from ledger.application import BudgetLedger

ENGINES = SQLITE, POSTGRES = "SQLite", "PostgreSQL"
_SERVER = {
    "host": os.environ.get("PGHOST", "127.0.0.1"),
    "dbname": os.environ.get("PGDATABASE", "test"),
    "user": os.environ.get("PGUSER", "postgres"),
}


@contextmanager
def sides(engine: str, folder: Path) -> Iterator[tuple[BudgetLedger, Accounts]]:
    """A new ledger and a new log of the library, of the same durability."""
    if engine == SQLITE:
        name = uuid4().hex
        ledger = BudgetLedger.at(folder / f"{name}-ledger.sqlite")
        env = {"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(folder / f"{name}-library.sqlite")}
        yield from _opened(ledger, Accounts(env))
        return
    with _schema() as own, _schema() as librarys:
        ledger = BudgetLedger.on_server(_env(own))
        yield from _opened(ledger, Accounts({"PERSISTENCE_MODULE": "eventsourcing.postgres", **_env(librarys)}))


def _opened(ledger: BudgetLedger, accounts: Accounts) -> Iterator[tuple[BudgetLedger, Accounts]]:
    try:
        yield ledger, accounts
    finally:
        ledger.close()
        accounts.close()


def _env(schema: str) -> dict[str, str]:
    return {
        "POSTGRES_HOST": _SERVER["host"],
        "POSTGRES_PORT": os.environ.get("PGPORT", "5432"),
        "POSTGRES_DBNAME": _SERVER["dbname"],
        "POSTGRES_USER": _SERVER["user"],
        "POSTGRES_PASSWORD": os.environ.get("PGPASSWORD", ""),
        "POSTGRES_SCHEMA": schema,
    }


@contextmanager
def _schema() -> Iterator[str]:
    name = f"bench_{uuid4().hex}"
    with psycopg.connect(make_conninfo(**_SERVER), autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(name)))
        try:
            yield name
        finally:
            connection.execute("SET client_min_messages = warning")
            connection.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(sql.Identifier(name)))


def server_version() -> str:
    """What the server calls itself."""
    with psycopg.connect(make_conninfo(**_SERVER)) as connection:
        found = connection.execute("SHOW server_version").fetchone()
        assert found is not None
        return f"PostgreSQL {found[0].split()[0]}"
