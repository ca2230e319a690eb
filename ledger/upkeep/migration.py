"""A ledger moves from one engine to the other (迁移), row for row: positions, ids, outcomes and identity stay.

All of it is there in the end, or nothing. Nobody writes to the source meanwhile; it stays as it was.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

from ledger.application import BudgetLedger
from ledger.documents.store import FolderShelf
from ledger.errors.maintenance import DamagedLog
from ledger.log.postgres_recorder import PostgresLogRecorder
from ledger.log_location import FileLocation, LogLocation
from ledger.upkeep.copying import Copy, Snapshot, Told, copied, quiet
from ledger.upkeep.log_integrity import check_chain, content_flaws, every_operation
from ledger.upkeep.postgres_copy import held, new_tables
from ledger.upkeep.row_format import Fingerprint
from ledger.upkeep.sqlite_copy import check_pages, new_file, snapshot


@dataclass(frozen=True, slots=True)
class Moved:
    """What was copied: where the log ends, which log it is, and the fingerprints of its tables."""

    position: int
    identity: str
    tables: dict[str, Fingerprint]


def migrate(source: LogLocation, target: LogLocation, told: Told = quiet) -> Moved:
    """Copy a ledger to an empty place, when it is sound.

    Raises NoLog, LogNotProtected, DamagedLog, TargetNotEmpty, CopyDiffers, StoreUnavailable; then nothing is there.
    """
    with closing(source.open(new=False)) as ledger, _held(source, ledger) as old:
        with new_log(target) as new:  # refused before the long look
            check_sound(ledger, told)
            tables = copied(old, new, told)
        return Moved(ledger.last_position(), ledger.identity(), tables)


def check_sound(ledger: BudgetLedger, told: Told = quiet) -> None:
    """Read the whole log. Raises DamagedLog where something is wrong with it."""
    check_chain(ledger.recorder.query, ledger.recorder.event_number)
    end = ledger.last_position()
    for number, (position, found) in enumerate(content_flaws(ledger, every_operation(ledger))):
        if found is not None:
            raise DamagedLog(f"position {found.position}: {found.what}")
        if not number % 100 or position == end:
            told("reading the log", position, end)


@contextmanager
def _held(place: LogLocation, ledger: BudgetLedger) -> Iterator[Snapshot]:
    if isinstance(place, FileLocation):
        with snapshot(place.path, place.shelf(ledger), hold=True) as file:
            check_pages(file.connection, place.path)
            yield file
    else:
        with held(server_recorder(ledger)) as tables:
            yield tables


@contextmanager
def new_log(place: LogLocation, replaced: str = "") -> Iterator[Copy]:
    """A place to write a log to. One that is there is refused; with `replaced`, it is set aside in the end, under its
    name with this behind it. Raises TargetNotEmpty, StoreUnavailable."""
    if isinstance(place, FileLocation):
        with new_file(place.path, FolderShelf(place.documents), replaced) as file:
            yield file
    else:
        with closing(place.reach()) as ledger, new_tables(server_recorder(ledger), str(place), replaced) as tables:
            yield tables


def server_recorder(ledger: BudgetLedger) -> PostgresLogRecorder:
    """The recorder of a ledger on a server."""
    recorder = ledger.recorder
    assert isinstance(recorder, PostgresLogRecorder)
    return recorder
