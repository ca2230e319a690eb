"""Migration of a ledger from one engine to the other (迁移), row by row: positions, ids, outcomes and identity stay.

The target exists completely in the end, or not at all. The source is locked against writers and stays as it was.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

from ledger.application import BudgetLedger
from ledger.documents.store import DocumentFolder
from ledger.errors.maintenance import DamagedLog
from ledger.log.postgres_recorder import PostgresLogRecorder
from ledger.log_location import FileLocation, LogLocation
from ledger.upkeep.copying import Copy, Report, Snapshot, copied, silent
from ledger.upkeep.log_integrity import check_chain, content_flaws, every_operation
from ledger.upkeep.postgres_copy import locked, new_tables
from ledger.upkeep.row_format import Fingerprint
from ledger.upkeep.sqlite_copy import check_pages, new_file, snapshot


@dataclass(frozen=True, slots=True)
class Moved:
    """The migrated log: its end, its identity, and the fingerprints of its tables."""

    position: int
    identity: str
    tables: dict[str, Fingerprint]


def migrate(source: LogLocation, target: LogLocation, report: Report = silent) -> Moved:
    """Copy a sound ledger to an empty place.

    Raises NoLog, LogNotProtected, DamagedLog, TargetNotEmpty, CopyDiffers, StoreUnavailable; then nothing was created.
    """
    with closing(source.open(new=False)) as ledger, _locked(source, ledger) as old:
        with new_log(target) as new:  # refuses an occupied target before the long check
            check_sound(ledger, report)
            tables = copied(old, new, report)
        return Moved(ledger.last_position(), ledger.identity(), tables)


def check_sound(ledger: BudgetLedger, report: Report = silent) -> None:
    """Read the whole log. Raises DamagedLog for its first flaw."""
    check_chain(ledger.recorder.query, ledger.recorder.event_number)
    end = ledger.last_position()
    for number, (position, flaw) in enumerate(content_flaws(ledger, every_operation(ledger))):
        if flaw is not None:
            raise DamagedLog(f"position {flaw.position}: {flaw.what}")
        if not number % 100 or position == end:
            report("reading the log", position, end)


@contextmanager
def _locked(place: LogLocation, ledger: BudgetLedger) -> Iterator[Snapshot]:
    if isinstance(place, FileLocation):
        with snapshot(place.path, place.document_store(ledger), hold=True) as file:
            check_pages(file.connection, place.path)
            yield file
    else:
        with locked(server_recorder(ledger)) as tables:
            yield tables


@contextmanager
def new_log(place: LogLocation, replaced: str = "") -> Iterator[Copy]:
    """A new log at a place. With `replaced`, an existing log is set aside in the end, under its name with this suffix;
    without, it is refused. Raises TargetNotEmpty, StoreUnavailable."""
    if isinstance(place, FileLocation):
        with new_file(place.path, DocumentFolder(place.documents), replaced) as file:
            yield file
    else:
        with closing(place.reach()) as ledger, new_tables(server_recorder(ledger), str(place), replaced) as tables:
            yield tables


def server_recorder(ledger: BudgetLedger) -> PostgresLogRecorder:
    """The recorder of a ledger on a server."""
    recorder = ledger.recorder
    assert isinstance(recorder, PostgresLogRecorder)
    return recorder
