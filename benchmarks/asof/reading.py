"""How fast tables and explanations are read at any point in time, beside the barest SQL that gives such groups."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter
from uuid import UUID

from benchmarks.asof.invented import YEAR
from projections.engine import address
from projections.explain import Page, explain
from projections.grouping import GroupKey, group_by
from projections.points import Asked
from projections.reader import Reader, format_of
from projections.rendering import table_at
from projections.series import series
from projections.situation import Situation

_PAGE = 50
_FEW = 10  # runs of what is large


class Times:
    """How long something took, run by run."""

    def __init__(self) -> None:
        self.ms: list[float] = []

    @contextmanager
    def measured(self) -> Iterator[None]:
        """One run."""
        begun = perf_counter()
        yield
        self.ms.append((perf_counter() - begun) * 1000)

    def at(self, share: float) -> float:
        """The time that this share of all runs stays below, in ms."""
        return sorted(self.ms)[min(len(self.ms) - 1, int(len(self.ms) * share))]


# What tables 2 and 7 group by, in the order of their rows and columns, and which entries they read.
GROUPS = {
    "2": ("function, source, lot", "axis IN ('joint', 'function')"),
    "7": (
        "unit, function, project, economic",
        "axis = 'joint' AND fund = 'general' AND lot = 'current' AND nature = 'project'",
    ),
}


class Bare:
    """For tables 2 and 7, entries with what they group by written out, and an index in the very order of the groups."""

    def __init__(self, read_model: Path, path: Path) -> None:
        path.unlink(missing_ok=True)
        self._db = sqlite3.connect(path)
        self._db.execute("ATTACH ? AS model", (str(read_model),))
        rest = "effective_on, event_position, amount_fen"
        for table, (keys, read) in GROUPS.items():
            self._db.execute(
                f"CREATE TABLE t{table} AS SELECT budget_id, {keys}, {rest} FROM model.figures WHERE {read}"
            )
            self._db.execute(f"CREATE INDEX t{table}_groups ON t{table} (budget_id, {keys}, {rest})")
        self._db.commit()

    def groups(self, table: str, here: Situation) -> int:
        """The leaves of a table, as groups; how many there are."""
        day, keys = here.at.effective_on, GROUPS[table][0]
        budget = "(SELECT id FROM model.budgets WHERE department = ? AND fiscal_year = ?)"
        sql = (
            f"SELECT {keys}, sum(amount_fen), count(*) FROM t{table} WHERE budget_id = {budget} "
            f"AND effective_on <= ? AND event_position <= ? GROUP BY {keys}"
        )
        own = (str(here.budget.department), here.budget.fiscal_year)
        return len(self._db.execute(sql, (*own, day.isoformat() if day else "9999", here.at.position)).fetchall())


def departments(reader: Reader) -> list[UUID]:
    """The departments, in the order they were registered."""
    return [UUID(row[0]) for row in reader.store.query("SELECT id FROM departments ORDER BY event_position")]


def points(reader: Reader, count: int, seed: int = 3) -> list[Asked]:
    """Chance points on both axes."""
    chance = random.Random(seed)
    ends = [row[0] for row in reader.store.query("SELECT position FROM operations")]
    later = ends[len(ends) // 10 :]
    return [
        Asked(effective_on=date(YEAR, 2, 1) + timedelta(days=chance.randrange(330)), position=chance.choice(later))
        for _ in range(count)
    ]


def tables(reader: Reader, bare: Bare, runs: int) -> dict[str, Times]:
    """Side by side, at one chance point after the other: bare groups, each table, and all tables together."""
    found: dict[str, Times] = {"all": Times()}
    department = departments(reader)[0]
    for asked in points(reader, runs):
        here = reader.situation(department, YEAR, asked)
        assert here.names.subjects  # found before the clock runs, as in a server
        for number in GROUPS:
            with found.setdefault(f"bare {number}", Times()).measured():
                bare.groups(number, here)
        with found["all"].measured():
            for table in format_of(here).tables:
                with found.setdefault(f"{table.number}", Times()).measured():
                    table_at(here, table)
    return found


def cold(reader: Callable[[], Reader], runs: int) -> Times:
    """All tables of a department that nobody asked about before, by a new reader."""
    times = Times()
    for number in range(runs):
        new = reader()
        new.resolve()
        department = departments(new)[number % len(departments(new))]
        with times.measured():
            here = new.situation(department, YEAR)
            for table in format_of(here).tables:
                table_at(here, table)
        new.close()
    return times


def together(reader: Reader, runs: int) -> dict[str, Times]:
    """All departments as one budget, at one chance point on both axes after the other: tables by code, groups, a
    series, and table 7, which has a row for each project of every department."""
    found = {name: Times() for name in ("2", "5", "groups", "series", "7")}
    for number, asked in enumerate(points(reader, runs)):
        here = reader.consolidated(YEAR, asked)
        tables = format_of(here).tables
        for table in (2, 5) if number else ():
            with found[f"{table}"].measured():
                table_at(here, tables[table - 1])
        if not number:  # read into memory, as a server has it
            table_at(here, tables[1])
            continue
        with found["groups"].measured():
            group_by(here, [GroupKey.FUNCTION_ITEM, GroupKey.SOURCE])
        with found["series"].measured():
            series(here, [GroupKey.SOURCE])
        if number < _FEW:
            with found["7"].measured():
                table_at(here, tables[6])
    return found


def explanations(reader: Reader, runs: int) -> tuple[int, Times, Times]:
    """The total of table 3: how many entries make it; its first page with all that explains it; and the next one."""
    first, following = Times(), Times()
    department, entries = departments(reader)[-1], 0
    for _ in range(runs):
        here = reader.situation(department, YEAR)
        cell = address(format_of(here).tables[2], "total", "1", here.names)
        with first.measured():
            found = explain(here, cell, _PAGE)
        last = found.lines[-1].entry
        with following.measured():
            assert Page(here, cell, _PAGE, (last.event_position, last.ordinal)).lines
        entries = sum(1 for _ in Page(here, cell).rows)
    return entries, first, following
