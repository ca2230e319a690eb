"""Progress of long commands, on a terminal only."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from cli.output import err
from ledger.upkeep.copying import Report


def progress() -> Progress:
    """A progress bar with its current step."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=err, transient=True, disable=not err.is_terminal)


@contextmanager
def telling() -> Iterator[Report]:
    """A callback for the ledger's progress: a bar for each of its steps."""
    tasks: dict[str, TaskID] = {}
    with progress() as shown:

        def told(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = shown.add_task(what)
            shown.update(tasks[what], completed=done, total=total)

        yield told
