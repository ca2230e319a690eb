"""PostGraphile 5 as a peer, over the same entries in a PostgreSQL database that lasts as long as the run.

It is asked without a day: its conditions know equality only, and more would take a plugin or a function written in SQL.
It finds the same rows, since no entry is later than the first day that is asked about, but its work is lighter than
that of the others. Days and moments are text here too, which it passes on as it is.
"""

import csv
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.api.peers import FIELDS
from benchmarks.api.server import Server
from cli.session import READ_MODEL_FILE

_POSTGRESQL = "postgresql://postgres@127.0.0.1:5432"  # where it trusts connections from this machine
_WARM_UP = 6  # seconds until node has compiled what it runs often: a fifth more pages than in the first ones
_COLUMNS = ", ".join(("event_position", *FIELDS, "department", "fiscal_year"))
# Its pages come in the order of the primary key, as ours do. It groups by columns of an index and by nothing else:
# hence the generated column. Once the table is vacuumed, sums are read from the index alone.
_TABLE = """
CREATE TABLE entries (
    event_position bigint NOT NULL,
    event_id text NOT NULL,
    ordinal integer NOT NULL,
    kind text NOT NULL,
    amount_fen bigint NOT NULL,
    source text NOT NULL,
    lot text NOT NULL,
    function text NOT NULL,
    economic text NOT NULL,
    basis text NOT NULL,
    effective_on text NOT NULL,
    recorded_at text NOT NULL,
    line text NOT NULL,
    department text NOT NULL,
    fiscal_year integer NOT NULL,
    function_class text NOT NULL GENERATED ALWAYS AS (substr(function, 1, 3)) STORED,
    PRIMARY KEY (event_position, ordinal),
    UNIQUE (event_id, ordinal)
)"""
_INDEXES = (
    "CREATE INDEX entries_in_order ON entries (department, fiscal_year, event_position, ordinal)",
    "CREATE INDEX entries_by_day ON entries (department, fiscal_year, effective_on)",
    "CREATE INDEX entries_by_class ON entries (department, fiscal_year, function_class) INCLUDE (amount_fen)",
)


@contextmanager
def postgraphile(folder: Path, data: Path) -> Iterator[Server]:
    """The peer, with node and its packages from a folder, over a copy of the read model's entries."""
    name = f"benchmark_{os.getpid()}"
    # Text sorts by its bytes, as in SQLite, which is also the quickest way.
    _psql("postgres", [f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'"])
    try:
        _copy(data, name)
        started_by = str(Path(__file__).with_suffix(".mjs"))
        command = (_node(folder), started_by, str(folder.resolve()), f"{_POSTGRESQL}/{name}")
        yield Server("postgraphile", "postgraphile", command, warm_up=_WARM_UP)
    finally:
        _psql("postgres", [f"DROP DATABASE {name} WITH (FORCE)"])


def _copy(data: Path, database: str) -> None:
    read_model = sqlite3.connect(data / READ_MODEL_FILE)
    # Rows lie in the order of the log, so that those of a department lie side by side.
    rows = read_model.execute(f"SELECT {_COLUMNS} FROM entries ORDER BY event_position, ordinal")
    _psql(database, [_TABLE, f"COPY entries ({_COLUMNS}) FROM STDIN (FORMAT csv)"], rows)
    read_model.close()
    _psql(database, [*_INDEXES, "VACUUM (ANALYZE) entries"])


def _psql(database: str, commands: Sequence[str], rows: Iterable[Sequence[object]] = ()) -> None:
    """Run commands, each a transaction of its own; rows are what a COPY among them reads."""
    told = ["psql", "--no-psqlrc", "--quiet", "--no-password", "--set=ON_ERROR_STOP=1", f"{_POSTGRESQL}/{database}"]
    told += [f"--command={command}" for command in commands]
    with subprocess.Popen(told, stdin=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdin is not None
        csv.writer(process.stdin, quoting=csv.QUOTE_ALL).writerows(rows)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, told)


def _node(folder: Path) -> str:
    own = folder / "node_modules" / "node" / "bin" / "node"
    return str(own.resolve()) if own.exists() else shutil.which("node") or "node"
