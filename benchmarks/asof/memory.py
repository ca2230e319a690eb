"""How much memory entries take that are kept to answer from, and how long they are read for the first time.

Each reading has a process of its own. One department was asked there before, so that what modules, caches and
connections take is not counted, nor are that department's entries.
"""

import gc
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter

import msgspec

from benchmarks.asof.invented import YEAR
from benchmarks.asof.reading import departments, points
from benchmarks.resident import Resident
from ledger.application import BudgetLedger
from projections.answers.table_view import table_at
from projections.reader import Reader, format_of
from projections.viewpoint.budget_at_point import Viewpoint

_POINTS = 5


class Kept(msgspec.Struct, frozen=True):
    """What was in memory after some questions: `seconds` they took, `entries` that are kept, and how many `bytes` more
    than before are resident when they are answered, and were at most."""

    seconds: float
    entries: int
    bytes: int
    most: int

    @property
    def for_each(self) -> str:
        """Bytes for each entry: those that stay, and those of the worst moment."""
        return f"{self.bytes / self.entries:.0f}, {self.most / self.entries:.0f}"


def together(log: Path, read_model: Path) -> list[Kept]:
    """All departments as one budget: table 2, for which all entries are read, then all tables."""
    return _told_by("together", log, read_model)


def apart(log: Path, read_model: Path) -> Kept:
    """All tables of one department after the other, each at more points than a book remembers sums of."""
    return _told_by("apart", log, read_model)[0]


def _told_by(what: str, *files: Path) -> list[Kept]:
    run = [sys.executable, "-m", "benchmarks.asof.memory", what, *map(str, files)]
    return msgspec.json.decode(subprocess.run(run, check=True, stdout=subprocess.PIPE).stdout, type=list[Kept])


def _all_tables(viewpoint: Viewpoint) -> None:
    for table in format_of(viewpoint).tables:
        table_at(viewpoint, table)


def _measured(reader: Reader, questions: Sequence[Callable[[], None]]) -> Iterator[Kept]:
    """What is kept after each of some questions; the first department has been asked."""
    resident, budgets = Resident(), reader._caches.budgets
    gc.collect()
    before, known = resident.now(), budgets.entries
    resident.forget_most()
    for question in questions:
        begun = perf_counter()
        question()
        seconds = perf_counter() - begun
        gc.collect()
        yield Kept(seconds, budgets.entries - known, resident.now() - before, resident.most() - before)


def main(arguments: Sequence[str]) -> None:
    """Ask, and print what was kept."""
    what, log, read_model = arguments
    ledger = BudgetLedger.at(Path(log))
    reader = Reader(ledger, Path(read_model))
    reader.resolve()
    first, *others = departments(reader)
    _all_tables(reader.viewpoint(first, YEAR))

    asked_from = points(reader, _POINTS)

    def each() -> None:
        for department in others:
            for point in asked_from:
                _all_tables(reader.viewpoint(department, YEAR, point))

    def table_2() -> None:
        viewpoint = reader.consolidated(YEAR)
        table_at(viewpoint, format_of(viewpoint).tables[1])

    asked = [each] if what == "apart" else [table_2, lambda: _all_tables(reader.consolidated(YEAR))]
    sys.stdout.buffer.write(msgspec.json.encode(list(_measured(reader, asked))))
    reader.close()
    ledger.close()


if __name__ == "__main__":
    main(sys.argv[1:])
