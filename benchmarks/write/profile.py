"""Where the time of a bulk import goes (耗时分布): shares of the profiler's own time, by module."""

import cProfile
import pstats
from collections.abc import Iterator
from pathlib import Path

from benchmarks.report import table
from benchmarks.write.imports import History
from ledger.application import BudgetLedger

_SHOWN = 12
_ROOT = Path(__file__).parent.parent.parent


def shares(folder: Path, history: History) -> str:
    """A table of the modules that take the most. The thread that stores is not seen, waiting for it is: `acquire`."""
    ledger = BudgetLedger.at(folder / "profiled.sqlite")
    profiler = cProfile.Profile()
    profiler.enable()
    for _ in ledger.record_many(history.submissions):
        pass
    profiler.disable()
    ledger.close()
    spent: dict[str, float] = {}
    for place, seconds in _spent(pstats.Stats(profiler)):
        spent[place] = spent.get(place, 0.0) + seconds
    total = sum(spent.values())
    largest = sorted(spent.items(), key=lambda each: -each[1])[:_SHOWN]
    return table(("where", "share"), [(place, f"{seconds / total:.0%}") for place, seconds in largest])


def _spent(stats: pstats.Stats) -> Iterator[tuple[str, float]]:
    """Seconds of each function itself, under the module of this project it is in, or its name where it is built in."""
    for (file, _, name), (_, _, own, _, _) in stats.stats.items():  # type: ignore[attr-defined]  # typeshed forgot it
        path = Path(file)
        if file == "~":
            yield name.strip("<>"), own
        elif path.is_relative_to(_ROOT) and ".venv" not in path.parts:
            yield path.relative_to(_ROOT).as_posix(), own
        else:
            yield path.name, own
