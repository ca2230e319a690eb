"""The rows of single commands by bare SQL (裸写): what is left when nothing is decided, guarded or made into objects.

Both sides store what they stored of the same commands, a command in a transaction, in tables as theirs are; ours
without its guards. How far apart they are here is what more rows in more trees cost.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

from benchmarks.write.commands import save_alone
from benchmarks.write.library import Accounts
from benchmarks.write.office import Office
from benchmarks.write.race import Figure, Round, Turns, figure, run
from ledger.application import BudgetLedger

_IN_TURN = 25  # commands of a side before the other's turn
_PAGE = 4096 + 24  # bytes of a page in SQLite's journal, with its header
Rows = list[tuple[str, tuple[object, ...]]]  # tables, and what goes into them


class _Copy:
    """A file with the tables of another one, and the rows that stood there before the commands."""

    def __init__(self, source: sqlite3.Connection, file: Path) -> None:
        tables = source.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        ).fetchall()
        self._widths = {name: len(source.execute(f"SELECT * FROM {name} LIMIT 0").description) for name, _ in tables}
        self._journal = file.with_name(f"{file.name}-wal")
        self._connection = sqlite3.connect(file, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=FULL")
        for _, sql in tables:
            self._connection.execute(sql)

    def store(self, commands: Sequence[Rows]) -> None:
        """Store the rows of each command in a transaction of its own."""
        execute = self._connection.execute
        for rows in commands:
            execute("BEGIN IMMEDIATE")
            for table, values in rows:
                execute(f"INSERT INTO {table} VALUES ({', '.join('?' * self._widths[table])})", values)
            execute("COMMIT")

    def pages(self, commands: Sequence[Rows]) -> float:
        """How many pages a command writes into SQLite's journal."""
        self._connection.execute("PRAGMA wal_autocheckpoint=0")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.store(commands)
        return self._journal.stat().st_size / _PAGE / len(commands)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def bare(folder: Path, rounds: int, commands: int) -> Figure:
    """The rows that single commands came to, stored by nothing but SQL."""
    files = [folder / f"bare-{side}.sqlite" for side in ("ledger", "library")]
    number = commands * (rounds + 2)  # one round warms up, in the last one pages are counted
    _record(files[0], files[1], number)
    sources = [sqlite3.connect(file) for file in files]
    ours, peers = list(_operations(sources[0])), list(_saves(sources[1]))
    copies = [_Copy(source, file.with_suffix(".bare")) for source, file in zip(sources, files, strict=True)]
    for copy, rows in zip(copies, (ours, peers), strict=True):
        copy.store([[row for each in rows[:-number] for row in each]])
    found: list[Round] = []
    for start in range(0, number - commands, commands):
        came = run(_turns(copies, ours[start - number :][:commands], peers[start - number :][:commands]))
        found += [came] if start else []
    pages = [copy.pages(rows[-commands:]) for copy, rows in zip(copies, (ours, peers), strict=True)]
    for copy, source in zip(copies, sources, strict=True):
        copy.close()
        source.close()
    written = f"{pages[0]:.1f} and {pages[1]:.1f} pages"
    name = f"the rows of such a command on SQLite by bare SQL, {written}"
    return figure(name, "commands", None, found, (_bytes(ours[-commands:]), _bytes(peers[-commands:])))


def _record(ours: Path, peers: Path, number: int) -> None:
    """Have both sides record the same commands in files."""
    office = Office(departments=4, lines=50)
    ledger = BudgetLedger.at(ours)
    accounts = Accounts({"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(peers)})
    office.open(ledger)
    accounts.open(str(line.id) for lines in office.lines for line in lines)
    for commands, header in islice(office.alone(), number):
        save_alone(ledger, accounts, commands, header)
        ledger.record(commands, header)
    ledger.close()
    accounts.close()


def _operations(source: sqlite3.Connection) -> Iterator[Rows]:
    """The rows of each operation of a ledger."""
    for first, position in source.execute("SELECT first, position FROM operations ORDER BY position").fetchall():
        events = source.execute("SELECT * FROM stored_events WHERE rowid BETWEEN ? AND ?", (first, position)).fetchall()
        rows: Rows = [("stored_events", row) for row in events]
        for table in ("operations", "numbered_amounts"):
            found = source.execute(f"SELECT * FROM {table} WHERE position = ?", (position,)).fetchall()
            rows += [(table, row) for row in found]
        yield rows


def _saves(source: sqlite3.Connection) -> Iterator[Rows]:
    """The row of each event of the library."""
    for row in source.execute("SELECT * FROM stored_events ORDER BY rowid").fetchall():
        yield [("stored_events", row)]


def _bytes(commands: Sequence[Rows]) -> float:
    """The bytes of events that a command stores; they are the last column."""
    states = [values[-1] for rows in commands for table, values in rows if table == "stored_events"]
    return sum(len(state) for state in states if isinstance(state, bytes)) / len(commands)


def _turns(copies: Sequence[_Copy], ours: Sequence[Rows], peers: Sequence[Rows]) -> Iterator[Turns]:
    for start in range(0, len(ours), _IN_TURN):
        own, other = ours[start : start + _IN_TURN], peers[start : start + _IN_TURN]
        yield Turns(len(own), partial(copies[0].store, own), partial(copies[1].store, other))
