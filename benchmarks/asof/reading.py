"""How fast tables and explanations are read at any point in time, beside the barest SQL that gives such groups."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from time import perf_counter
from uuid import UUID

from benchmarks.asof.invented import YEAR
from projections.aggregation.amounts import EntryPlace
from projections.answers.explanation import ExplanationPage, explain
from projections.answers.grouping import GroupKey, group_by
from projections.answers.series import series
from projections.answers.table_view import table_at
from projections.read_model.points import AskedPoint
from projections.reader import Reader, format_of
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import address

_PAGE = 50
_PATIENCE_MS, _LEAST = 20_000, 3  # what takes long is asked less often, but so many times at least


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

    def enough(self, runs: int) -> bool:
        """Whether it was measured so many times, or for so long that fewer have to do."""
        return len(self.ms) >= runs or (len(self.ms) >= _LEAST and sum(self.ms) > _PATIENCE_MS)

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

    def groups(self, table: str, viewpoint: Viewpoint) -> int:
        """The leaves of a table, as groups; how many there are."""
        day, keys = viewpoint.at.effective_on, GROUPS[table][0]
        budget = "(SELECT id FROM model.budgets WHERE department = ? AND fiscal_year = ?)"
        sql = (
            f"SELECT {keys}, sum(amount_fen), count(*) FROM t{table} WHERE budget_id = {budget} "
            f"AND effective_on <= ? AND event_position <= ? GROUP BY {keys}"
        )
        own = (str(viewpoint.budget.department), viewpoint.budget.fiscal_year)
        return len(self._db.execute(sql, (*own, day.isoformat() if day else "9999", viewpoint.at.position)).fetchall())


def departments(reader: Reader) -> list[UUID]:
    """The departments, in the order they were registered."""
    return [UUID(row[0]) for row in reader.store.query("SELECT id FROM departments ORDER BY event_position")]


def points(reader: Reader, count: int, seed: int = 3) -> list[AskedPoint]:
    """Chance points on both axes."""
    chance = random.Random(seed)
    (ends,) = reader.store.columns("SELECT position FROM operations ORDER BY position")
    later = ends[len(ends) // 10 :]
    return [
        AskedPoint(effective_on=date(YEAR, 2, 1) + timedelta(days=chance.randrange(330)), position=chance.choice(later))
        for _ in range(count)
    ]


def tables(reader: Reader, bare: Bare | None, runs: int) -> dict[str, Times]:
    """Side by side, at one chance point after the other: bare groups, each table, and all tables together."""
    found: dict[str, Times] = {"all": Times()}
    department = departments(reader)[0]
    viewpoint = reader.viewpoint(department, YEAR)
    for table in format_of(viewpoint).tables:  # read into memory, as a server has them; `cold` measures that
        table_at(viewpoint, table)
    for asked in points(reader, runs):
        viewpoint = reader.viewpoint(department, YEAR, asked)
        assert viewpoint.names.subjects  # found before the clock runs, as in a server
        for number in GROUPS if bare else ():
            assert bare
            with found.setdefault(f"bare {number}", Times()).measured():
                bare.groups(number, viewpoint)
        with found["all"].measured():
            for table in format_of(viewpoint).tables:
                with found.setdefault(f"{table.number}", Times()).measured():
                    table_at(viewpoint, table)
    return found


def cold(reader: Callable[[], Reader], runs: int) -> Times:
    """All tables of a department that nobody asked about before, by a new reader."""
    times = Times()
    for number in range(runs):
        new = reader()
        new.resolve()
        department = departments(new)[number % len(departments(new))]
        with times.measured():
            viewpoint = new.viewpoint(department, YEAR)
            for table in format_of(viewpoint).tables:
                table_at(viewpoint, table)
        new.close()
    return times


def together(reader: Reader, runs: int) -> dict[str, Times]:
    """All departments as one budget, at one chance point on both axes after the other: tables by code, groups, a
    series, and table 7, which has a row for each project of every department."""
    found = {name: Times() for name in ("2", "5", "groups", "series", "7")}
    first = reader.consolidated(YEAR)
    table_at(first, format_of(first).tables[1])  # read into memory, as a server has it
    for asked in points(reader, runs):
        viewpoint = reader.consolidated(YEAR, asked)
        questions: dict[str, Callable[[], object]] = {
            **{f"{n}": partial(table_at, viewpoint, format_of(viewpoint).tables[n - 1]) for n in (2, 5, 7)},
            "groups": partial(group_by, viewpoint, [GroupKey.FUNCTION_ITEM, GroupKey.SOURCE]),
            "series": partial(series, viewpoint, [GroupKey.SOURCE]),
        }
        for name, times in found.items():
            if not times.enough(runs):
                with times.measured():
                    questions[name]()
    return found


def beside(smaller: Reader, larger: Reader, runs: int) -> dict[str, float]:
    """How many times as long a department's tables take in a larger history: both are asked in turn."""
    found: dict[str, tuple[Times, Times]] = {"table 2": (Times(), Times()), "all eleven tables": (Times(), Times())}
    for asked in zip(points(smaller, runs), points(larger, runs), strict=True):
        for side, reader in enumerate((smaller, larger)):
            viewpoint = reader.viewpoint(departments(reader)[0], YEAR, asked[side])
            assert viewpoint.names.subjects
            with found["all eleven tables"][side].measured():
                for table in format_of(viewpoint).tables:
                    with found["table 2"][side].measured() if table.number == 2 else nullcontext():
                        table_at(viewpoint, table)
    return {name: larger.at(0.5) / smaller.at(0.5) for name, (smaller, larger) in found.items()}


def explanations(reader: Reader, runs: int) -> tuple[int, Times, Times]:
    """The total of table 3: how many entries make it; its first page with all that explains it; and the next one."""
    first, following = Times(), Times()
    department = departments(reader)[-1]
    for _ in range(runs):
        viewpoint = reader.viewpoint(department, YEAR)
        cell = address(format_of(viewpoint).tables[2], "total", "1", viewpoint.names)
        with first.measured():
            found = explain(viewpoint, cell, _PAGE)
        last = found.lines[-1].entry
        with following.measured():
            assert ExplanationPage(viewpoint, cell, _PAGE, EntryPlace(last.event_position, last.ordinal)).lines
    return sum(1 for _ in ExplanationPage(viewpoint, cell).rows), first, following
