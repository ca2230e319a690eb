"""A backup (备份): one SQLite file with the log, its documents and a manifest, from either engine and for either.

It holds the log up to one position; writers are not blocked. The file gets its name when it is complete and verified.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

import msgspec

from ledger.application import BudgetLedger, utc_now
from ledger.errors import LogNotProtected, StoreUnavailable
from ledger.errors.maintenance import DamagedBackup, DamagedLog
from ledger.log.append_only import GUARDS
from ledger.log.commit import Clock
from ledger.log_location import FileLocation, LogLocation
from ledger.upkeep.copying import Report, compare, copied, silent, undamaged
from ledger.upkeep.log_integrity import check_chain
from ledger.upkeep.migration import new_log, server_recorder
from ledger.upkeep.postgres_copy import snapshot as server_snapshot
from ledger.upkeep.row_format import ALL, DOCUMENTS, LOG, Fingerprint, fingerprint
from ledger.upkeep.sqlite_copy import (
    DOCUMENTS_TABLE,
    END_AND_LOG,
    FileCopy,
    check_pages,
    faults,
    new_file,
    snapshot,
    written_beside,
)

FORM = "budget-ledger backup 1"
_PAGES = 1000  # of the file, copied at once
_TABLE = "CREATE TABLE manifest (json TEXT NOT NULL)"


class TableManifest(msgspec.Struct, frozen=True):
    """The number of rows of a table, and their sha256 in canonical form."""

    name: str
    rows: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True):
    """The manifest of a backup: log, position, time, version and engine, its tables, and one sha256 over their digests,
    which is the same for all backups of one log at one position."""

    form: str
    log: str
    position: int
    made_at: datetime
    version: str
    source: str
    tables: tuple[TableManifest, ...]
    sha256: str


def save(place: LogLocation, file: Path, report: Report = silent, clock: Clock = utc_now) -> Manifest:
    """Save a ledger to a new file. Writers are not blocked.

    Raises NoLog, LogNotProtected, DamagedLog, CopyDiffers, TargetNotEmpty, StoreUnavailable; then there is no file.
    """
    with closing(place.open(new=False)) as ledger:
        engine, saving = (
            ("SQLite", _saving_file(place, ledger, file, report))
            if isinstance(place, FileLocation)
            else ("PostgreSQL", _saving_server(ledger, file, report))
        )
        with saving as (saved, tables):
            manifest = _manifest(saved, tables, engine, clock())
            with faults(file):
                saved.connection.execute(_TABLE)
                text = msgspec.json.encode(manifest).decode()
                saved.connection.execute("INSERT INTO manifest VALUES (?)", (text,))
            check_chain(_asking(saved.connection), "rowid")
    return manifest


Tables = dict[str, Fingerprint]


@contextmanager
def _saving_file(
    place: FileLocation, ledger: BudgetLedger, file: Path, report: Report
) -> Iterator[tuple[FileCopy, Tables]]:
    """SQLite copies the pages of the file as they are at one moment."""
    with snapshot(place.path, place.document_store(ledger)) as source, written_beside(file) as partial:
        with faults(file):
            connection = sqlite3.connect(partial, isolation_level=None)
        with closing(connection):
            with faults(file):
                source.connection.backup(
                    connection, pages=_PAGES, progress=lambda _, left, all_: report("copying pages", all_ - left, all_)
                )
                connection.execute("PRAGMA journal_mode = DELETE").fetchone()  # one file without a journal beside it
                connection.execute("PRAGMA synchronous = OFF")  # it is synced before it gets its name
                connection.execute("BEGIN")
                connection.execute(DOCUMENTS_TABLE)
            saved = FileCopy(file, connection, None)
            tables = {table.name: fingerprint(source.rows(table)) for table in LOG}
            seen = tables[DOCUMENTS.name] = Fingerprint()  # of the copied ones: more may arrive in the folder meanwhile
            saved.write(DOCUMENTS, undamaged(seen.over(source.rows(DOCUMENTS))))
            compare(saved, tables, report)
            yield saved, tables
            with faults(file):
                connection.execute("COMMIT")
                check_pages(connection, file)


@contextmanager
def _saving_server(ledger: BudgetLedger, file: Path, report: Report) -> Iterator[tuple[FileCopy, Tables]]:
    """All tables are read in one transaction, as they are at one moment."""
    with server_snapshot(server_recorder(ledger)) as source, new_file(file, None) as saved:
        yield saved, copied(source, saved, report)


def _manifest(saved: FileCopy, tables: Tables, engine: str, now: datetime) -> Manifest:
    listed = tuple(TableManifest(name, table.rows, table.digest) for name, table in tables.items())
    with faults(saved.file):
        position, log = saved.connection.execute(END_AND_LOG).fetchone()
    return Manifest(FORM, log, position, now, version("budget-ledger"), engine, listed, _sum(listed))


def _sum(tables: tuple[TableManifest, ...]) -> str:
    lines = "".join(f"{table.sha256} {table.rows} {table.name}\n" for table in tables)
    return hashlib.sha256(lines.encode()).hexdigest()


def _asking(connection: sqlite3.Connection) -> Callable[[str], list[tuple[object, ...]]]:
    return lambda sql: connection.execute(sql).fetchall()


@contextmanager
def verified(file: Path, report: Report = silent) -> Iterator[tuple[FileCopy, Manifest]]:
    """An open backup, completely checked. Raises DamagedBackup with the file and the fault, and StoreUnavailable if it
    cannot be read."""
    if not file.is_file():
        raise StoreUnavailable(f"{file}: there is no such file")
    with ExitStack() as stack:
        try:
            saved = stack.enter_context(snapshot(file, None))
        except DamagedLog as error:
            raise DamagedBackup(str(file), error.what) from error
        yield saved, _checked(saved, report)


def _checked(saved: FileCopy, report: Report) -> Manifest:
    try:
        manifest = _read_manifest(saved)
        check_pages(saved.connection, saved.file)
        _check_guards(saved.connection)
        _check_tables(saved, manifest, report)
        check_chain(_asking(saved.connection), "rowid")
    except (sqlite3.Error, DamagedLog, LogNotProtected, StoreUnavailable) as error:  # also for a missing table
        raise DamagedBackup(str(saved.file), str(error)) from error
    return manifest


def _read_manifest(saved: FileCopy) -> Manifest:
    try:
        rows = saved.connection.execute("SELECT json FROM manifest").fetchall()
        (text,) = rows[0] if len(rows) == 1 else ("",)
        manifest = msgspec.json.decode(text, type=Manifest)
    except sqlite3.OperationalError as error:  # no such table
        raise DamagedBackup(str(saved.file), f"it is not a backup: {error}") from error
    except (msgspec.DecodeError, ValueError, TypeError) as error:
        raise DamagedBackup(str(saved.file), f"its manifest cannot be read: {error}") from error
    if manifest.form != FORM:
        raise DamagedBackup(str(saved.file), f"its format is unknown: {manifest.form}")
    return manifest


def _check_guards(connection: sqlite3.Connection) -> None:
    triggers = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())
    if triggers != GUARDS:
        changed = tuple(sorted(name for name in {*triggers, *GUARDS} if triggers.get(name) != GUARDS.get(name)))
        raise LogNotProtected(changed)


def _check_tables(saved: FileCopy, manifest: Manifest, report: Report) -> None:
    if manifest.sha256 != _sum(manifest.tables) or [table.name for table in manifest.tables] != [t.name for t in ALL]:
        raise DamagedBackup(str(saved.file), "its manifest contradicts itself")
    for number, (table, listed) in enumerate(zip(ALL, manifest.tables, strict=True)):
        report("verifying", number, len(ALL))
        seen = fingerprint(saved.rows(table))
        if (seen.rows, seen.digest) != (listed.rows, listed.sha256):
            raise DamagedBackup(str(saved.file), f"{table.name} is not what was saved")
    report("verifying", len(ALL), len(ALL))
    if saved.connection.execute(END_AND_LOG).fetchone() != (manifest.position, manifest.log):
        raise DamagedBackup(str(saved.file), "its manifest belongs to another log")


class Restored(msgspec.Struct, frozen=True):
    """The restored backup, and where the replaced log was moved to, if there was one."""

    manifest: Manifest
    set_aside: str


def restore(
    file: Path, place: LogLocation, *, replace: bool = False, report: Report = silent, clock: Clock = utc_now
) -> Restored:
    """Verify a backup, restore it to a place, and compare. With `replace`, an existing ledger is set aside, never
    deleted, after the restored one is complete.

    Raises DamagedBackup, TargetNotEmpty, CopyDiffers, StoreUnavailable; then the place is as before.
    """
    suffix = f"old_{clock():%Y%m%d%H%M%S%f}" if replace else ""
    with verified(file, report) as (saved, manifest), new_log(place, suffix) as new:
        tables = copied(saved, new, report)
        if [copy.digest for copy in tables.values()] != [table.sha256 for table in manifest.tables]:
            raise DamagedBackup(str(file), "it changed while it was restored")
    return Restored(manifest, new.set_aside)
