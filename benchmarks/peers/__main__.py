"""Balances on a day by account, of one department's year and of everything, beside other ledgers and databases.

Needs what `make bench` installs, hledger (Debian's package), and a PostgreSQL at 127.0.0.1:5432 (or PGHOST, PGDATABASE,
PGUSER). Everybody gets the same entries, and every answer is held against a plain sum of them. `--json FILE` keeps the
figures; `--write` puts the table into benchmarks/README.md.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

import msgspec

from benchmarks.peers.databases import DuckDB, PostgreSQL
from benchmarks.peers.entries import Question, Row, answer, recorded, rows_of
from benchmarks.peers.ledgers import Beancount, Hledger
from benchmarks.peers.ours import Ours
from benchmarks.peers.side import Side
from benchmarks.report import machine, table, write_section
from benchmarks.write.places import server_version
from ledger.application import BudgetLedger

_ENTRIES_EACH = 10_000  # of a department
_ROUNDS = 5
SIDES = ("ours", "DuckDB", "PostgreSQL", "hledger", "beancount")


@dataclass(frozen=True, slots=True)
class Figure:
    """What came of a side: seconds to load, and medians of the seconds that a question took."""

    name: str
    loaded: float
    department: float
    everything: float


def sides(names: Sequence[str], ledger: BudgetLedger, rows: list[Row], folder: Path) -> Iterator[Side]:
    """The sides, with their files written."""
    for name in names:
        match name:
            case "ours":
                yield Ours(ledger, folder, rows)
            case "DuckDB":
                yield DuckDB(folder, rows)
            case "PostgreSQL":
                yield PostgreSQL(rows)
            case "hledger":
                yield Hledger(folder, rows)
            case _:
                yield Beancount(folder, rows)


def questions(rows: list[Row], rounds: int) -> Iterator[tuple[Question, Question]]:
    """For each round one about a department's year and one about everything, each on a day of its own."""
    chance = Random(1)
    budgets = sorted({(row.department, row.fiscal_year) for row in rows})
    last = max(row.day for row in rows)
    for _ in range(rounds):
        department, year = chance.choice(budgets)
        yield (
            Question(last - timedelta(days=chance.randrange(300)), department, year),
            Question(last - timedelta(days=chance.randrange(300))),
        )


def measured(all_sides: Sequence[Side], rows: list[Row], rounds: int) -> list[Figure]:
    """Let all sides load, then answer in turn; raise AssertionError for an answer that is not the plain sum."""
    loaded: dict[str, float] = {}
    for side in all_sides:
        begun = perf_counter()
        side.load()
        loaded[side.name] = perf_counter() - begun
        print(f"{side.name}: loaded in {loaded[side.name]:.1f} s", file=sys.stderr)
    took: dict[tuple[str, int], list[float]] = {}
    for number, pair in enumerate(questions(rows, rounds + 1)):
        for which, question in enumerate(pair):
            expected = answer(rows, question)
            for side in all_sides:
                begun = perf_counter()
                found = side.ask(question)
                seconds = perf_counter() - begun
                assert found == expected, f"{side.name} answers otherwise: {question}"
                if number:  # the first round warms up
                    took.setdefault((side.name, which), []).append(seconds)
    return [
        Figure(side.name, loaded[side.name], median(took[side.name, 0]), median(took[side.name, 1]))
        for side in all_sides
    ]


def told(found: Sequence[Figure]) -> str:
    """The table; the first one is ours."""
    ours = found[0]
    head = ("", "loading, s", "one department, ms", "everything, ms", "ours is faster: department", "everything")
    rows = [
        (
            each.name,
            f"{each.loaded:.1f}",
            f"{each.department * 1000:,.1f}",
            f"{each.everything * 1000:,.1f}",
            "" if each is ours else f"{each.department / ours.department:,.2f} ×",
            "" if each is ours else f"{each.everything / ours.everything:,.2f} ×",
        )
        for each in found
    ]
    return table(head, rows)


def main() -> None:
    """Measure, print, and write where it was asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__)
    parser.add_argument("--entries", type=int, default=200_000, help="how many, about; departments have 10,000 each")
    parser.add_argument("--rounds", type=int, default=_ROUNDS, help="of which the median counts")
    parser.add_argument("--without", nargs="+", choices=SIDES[1:], default=[], help="sides that are left out")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where the figures go")
    parser.add_argument("--write", metavar="SECTION", help="put the table into this section of benchmarks/README.md")
    given = parser.parse_args()
    names = [name for name in SIDES if name not in given.without]
    if "hledger" in names and shutil.which("hledger") is None:
        sys.exit("This needs hledger: apt-get install hledger, or --without hledger")
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        ledger, seconds = recorded(folder, given.entries, max(1, given.entries // _ENTRIES_EACH))
        stack.callback(ledger.close)
        rows = list(rows_of(ledger))
        print(f"{len(rows):,} entries recorded in {seconds:.0f} s", file=sys.stderr)
        all_sides = [stack.enter_context(closing(side)) for side in sides(names, ledger, rows, folder)]
        found = measured(all_sides, rows, given.rounds)
    versions = [server_version()] if "PostgreSQL" in names else []
    if "hledger" in names:
        versions.append(subprocess.run(["hledger", "--version"], capture_output=True, text=True, check=True).stdout)
    packages = [package for name, package in (("DuckDB", "duckdb"), ("beancount", "beancount")) if name in names]
    where = machine(*packages, others=[version.split(",")[0].strip() for version in versions])
    budgets = len({(row.department, row.fiscal_year) for row in rows})
    run = f"{len(rows):,} entries of {budgets} budgets; median of {given.rounds} rounds. {where}"
    print(f"{run}\n\n{told(found)}")
    if given.json is not None:
        given.json.write_bytes(msgspec.json.format(msgspec.json.encode({"run": run, "figures": found})))
    if given.write:
        write_section(given.write, f"{run}\n\n{told(found)}")


if __name__ == "__main__":
    main()
