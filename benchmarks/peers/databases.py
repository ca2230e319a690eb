"""Databases and plain SQL (数据库): the same rows in one table, asked with a day and without anything else we check."""

import csv
import io
import os
from pathlib import Path
from uuid import uuid4

import duckdb
import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from benchmarks.peers.entries import Answer, Question, Row, without_nothing
from benchmarks.peers.side import Side

_COLUMNS = "day, department, fiscal_year, function, source, amount_fen"
_SUMS = "SELECT department, fiscal_year, function, source, sum(amount_fen) FROM entries WHERE day <= {mark}"
_GROUPS = " GROUP BY department, fiscal_year, function, source"
_TABLE = (
    "CREATE TABLE entries (day date NOT NULL, department text NOT NULL, fiscal_year integer NOT NULL, "
    "function text NOT NULL, source text NOT NULL, amount_fen bigint NOT NULL)"
)


def _asked(question: Question, mark: str) -> tuple[str, list[object]]:
    text, values = _SUMS.format(mark=mark), [question.day]
    if not question.department:
        return text + _GROUPS, list(values)
    narrowed = f" AND department = {mark} AND fiscal_year = {mark}"
    return text + narrowed + _GROUPS, [question.day, question.department, question.fiscal_year]


def _answer(rows: list[tuple[str, int, str, str, int]]) -> Answer:
    return without_nothing({(row[0], row[1], row[2], row[3]): int(row[4]) for row in rows})


class DuckDB(Side):
    """A column store in this process, on a file. Needs no index: it reads columns."""

    name = "DuckDB"

    def __init__(self, folder: Path, rows: list[Row]) -> None:
        self._file = folder / "entries.csv"
        self._db = duckdb.connect(str(folder / "peers.duckdb"))
        with self._file.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows(rows)

    def load(self) -> None:
        self._db.execute(_TABLE)
        self._db.execute(f"COPY entries FROM '{self._file}' (HEADER false)")
        self._db.execute("CHECKPOINT")

    def ask(self, question: Question) -> Answer:
        text, values = _asked(question, "?")
        return _answer(self._db.execute(text, values).fetchall())

    def close(self) -> None:
        self._db.close()


class PostgreSQL(Side):
    """A server, with an index that covers the question about one department."""

    name = "PostgreSQL"

    def __init__(self, rows: list[Row]) -> None:
        self._csv = io.StringIO()
        csv.writer(self._csv).writerows(rows)
        told = {
            "host": os.environ.get("PGHOST", "127.0.0.1"),
            "dbname": os.environ.get("PGDATABASE", "test"),
            "user": os.environ.get("PGUSER", "postgres"),
        }
        self._schema = sql.Identifier(f"bench_{uuid4().hex}")
        self._db = psycopg.connect(make_conninfo(**told), autocommit=True)
        self._db.execute(sql.SQL("CREATE SCHEMA {}").format(self._schema))
        self._db.execute(sql.SQL("SET search_path = {}").format(self._schema))

    def load(self) -> None:
        self._db.execute(_TABLE)
        with self._db.cursor() as cursor, cursor.copy("COPY entries FROM STDIN (FORMAT csv)") as copy:
            copy.write(self._csv.getvalue())
        self._db.execute(
            "CREATE INDEX entries_of_a_department ON entries (department, fiscal_year, day) "
            "INCLUDE (function, source, amount_fen)"
        )
        self._db.execute("VACUUM ANALYZE entries")

    def ask(self, question: Question) -> Answer:
        text, values = _asked(question, "%s")
        return _answer(self._db.execute(text.encode(), values).fetchall())

    def close(self) -> None:
        self._db.execute("SET client_min_messages = warning")
        self._db.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(self._schema))
        self._db.close()
