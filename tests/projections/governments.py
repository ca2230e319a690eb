"""Generated histories of several departments, with their read models."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ledger.application import BudgetLedger
from projections.reader import Reader
from seeds.invented import Government, submissions


def recorded(folder: Path, government: Government) -> Path:
    """Record a government's history in a ledger, with a read model of it."""
    ledger = BudgetLedger.at(folder / "ledger.sqlite")
    for _ in ledger.record_many(submissions(government)):
        pass
    ledger.close()
    with reading(folder) as reader:
        reader.resolve()
    return folder


@contextmanager
def reading(folder: Path) -> Iterator[Reader]:
    """A reader of a recorded history."""
    ledger = BudgetLedger.at(folder / "ledger.sqlite")
    reader = Reader(ledger, folder / "read-model.sqlite")
    try:
        yield reader
    finally:
        reader.close()
        ledger.close()
