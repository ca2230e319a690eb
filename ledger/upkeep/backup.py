"""A backup (备份): one SQLite file with the log, its documents and a manifest, from either engine and for either.

It holds the log as it stood at one position, while writers go on, and gets its name when it is whole and verified.
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
from ledger.upkeep.copying import Told, compare, copied, quiet, undamaged
from ledger.upkeep.log_integrity import check_chain
from ledger.upkeep.migration import new_log, server_recorder
from ledger.upkeep.postgres_copy import snapshot as server_snapshot
from ledger.upkeep.row_format import ALL, DOCUMENTS, LOG, Fingerprint, fingerprint
from ledger.upkeep.sqlite_copy import (
    DOCUMENTS_TABLE,
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
    """How many rows a table has, and the sha256 over them in canonical form."""

    name: str
    rows: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True):
    """What a backup holds: which log, until which position, saved when, by which version, from where; its tables, and
    one sha256 over their digests. Two backups of the same log at the same position have the same."""

    form: str
    log: str
    position: int
    made_at: datetime
    version: str
    source: str
    tables: tuple[TableManifest, ...]
    sha256: str


def save(place: LogLocation, file: Path, told: Told = quiet, clock: Clock = utc_now) -> Manifest:
    """Save a ledger to a new file. Whoever records meanwhile is not held up.

    Raises NoLog, LogNotProtected, DamagedLog, CopyDiffers, TargetNotEmpty, StoreUnavailable; then there is no file.
    """
    with closing(place.open(new=False)) as ledger:
        engine, saving = (
            ("SQLite", _saving_file(place, ledger, file, told))
            if isinstance(place, FileLocation)
            else ("PostgreSQL", _saving_server(ledger, file, told))
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
    place: FileLocation, ledger: BudgetLedger, file: Path, told: Told
) -> Iterator[tuple[FileCopy, Tables]]:
    """SQLite copies the pages of the file as they stand at one moment."""
    with snapshot(place.path, place.shelf(ledger)) as source, written_beside(file) as partial:
        with faults(file):
            connection = sqlite3.connect(partial, isolation_level=None)
        with closing(connection):
            with faults(file):
                source.connection.backup(
                    connection, pages=_PAGES, progress=lambda _, left, all_: told("copying pages", all_ - left, all_)
                )
                connection.execute("PRAGMA journal_mode = DELETE").fetchone()  # one file, without another beside it
                connection.execute("PRAGMA synchronous = OFF")  # it is on the disk before it gets its name
                connection.execute("BEGIN")
                connection.execute(DOCUMENTS_TABLE)
            saved = FileCopy(file, connection, None)
            tables = {table.name: fingerprint(source.rows(table)) for table in LOG}
            seen = tables[DOCUMENTS.name] = Fingerprint()  # of those written: others may arrive in the folder meanwhile
            saved.write(DOCUMENTS, undamaged(seen.over(source.rows(DOCUMENTS))))
            compare(saved, tables, told)
            yield saved, tables
            with faults(file):
                connection.execute("COMMIT")
                check_pages(connection, file)


@contextmanager
def _saving_server(ledger: BudgetLedger, file: Path, told: Told) -> Iterator[tuple[FileCopy, Tables]]:
    """Every table is read in one transaction that sees one moment."""
    with server_snapshot(server_recorder(ledger)) as source, new_file(file, None) as saved:
        yield saved, copied(source, saved, told)


def _manifest(saved: FileCopy, tables: Tables, engine: str, now: datetime) -> Manifest:
    listed = tuple(TableManifest(name, each.rows, each.digest) for name, each in tables.items())
    with faults(saved.file):
        (position,) = saved.connection.execute("SELECT coalesce(max(position), 0) FROM operations").fetchone()
        (log,) = saved.connection.execute("SELECT id FROM log_identity").fetchone()
    return Manifest(FORM, log, position, now, version("budget-ledger"), engine, listed, _sum(listed))


def _sum(tables: tuple[TableManifest, ...]) -> str:
    lines = "".join(f"{each.sha256} {each.rows} {each.name}\n" for each in tables)
    return hashlib.sha256(lines.encode()).hexdigest()


def _asking(connection: sqlite3.Connection) -> Callable[[str], list[tuple[object, ...]]]:
    return lambda sql: connection.execute(sql).fetchall()


@contextmanager
def verified(file: Path, told: Told = quiet) -> Iterator[tuple[FileCopy, Manifest]]:
    """A backup, open, after everything in it was looked at. Raises DamagedBackup, which names the file and the fault,
    and StoreUnavailable where it cannot be read at all."""
    if not file.is_file():
        raise StoreUnavailable(f"{file}: there is no such file")
    with ExitStack() as stack:
        try:
            saved = stack.enter_context(snapshot(file, None))
        except DamagedLog as error:
            raise DamagedBackup(str(file), error.what) from error
        yield saved, _checked(saved, told)


def _checked(saved: FileCopy, told: Told) -> Manifest:
    try:
        manifest = _read_manifest(saved)
        check_pages(saved.connection, saved.file)
        _check_guards(saved.connection)
        _check_tables(saved, manifest, told)
        check_chain(_asking(saved.connection), "rowid")
    except (sqlite3.Error, DamagedLog, LogNotProtected, StoreUnavailable) as error:  # a table that is not there, too
        raise DamagedBackup(str(saved.file), str(error)) from error
    return manifest


def _read_manifest(saved: FileCopy) -> Manifest:
    try:
        rows = saved.connection.execute("SELECT json FROM manifest").fetchall()
        (text,) = rows[0] if len(rows) == 1 else ("",)
        found = msgspec.json.decode(text, type=Manifest)
    except sqlite3.OperationalError as error:  # no such table
        raise DamagedBackup(str(saved.file), f"it is no backup: {error}") from error
    except (msgspec.DecodeError, ValueError, TypeError) as error:
        raise DamagedBackup(str(saved.file), f"its manifest cannot be read: {error}") from error
    if found.form != FORM:
        raise DamagedBackup(str(saved.file), f"it is of another form: {found.form}")
    return found


def _check_guards(connection: sqlite3.Connection) -> None:
    found = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())
    if found != GUARDS:
        changed = tuple(sorted(name for name in {*found, *GUARDS} if found.get(name) != GUARDS.get(name)))
        raise LogNotProtected(changed)


def _check_tables(saved: FileCopy, manifest: Manifest, told: Told) -> None:
    if manifest.sha256 != _sum(manifest.tables) or [each.name for each in manifest.tables] != [t.name for t in ALL]:
        raise DamagedBackup(str(saved.file), "its manifest contradicts itself")
    for number, (table, listed) in enumerate(zip(ALL, manifest.tables, strict=True)):
        told("verifying", number, len(ALL))
        found = fingerprint(saved.rows(table))
        if (found.rows, found.digest) != (listed.rows, listed.sha256):
            raise DamagedBackup(str(saved.file), f"{table.name} is not what was saved")
    told("verifying", len(ALL), len(ALL))
    end, log = (saved.connection.execute(sql).fetchone()[0] for sql in (_END, _LOG))
    if (end, log) != (manifest.position, manifest.log):
        raise DamagedBackup(str(saved.file), "its manifest is of another log")


_END = "SELECT coalesce(max(position), 0) FROM operations"
_LOG = "SELECT id FROM log_identity"


class Restored(msgspec.Struct, frozen=True):
    """What was restored, and where that lies which was there before, if anything was."""

    manifest: Manifest
    set_aside: str


def restore(
    file: Path, place: LogLocation, *, replace: bool = False, told: Told = quiet, clock: Clock = utc_now
) -> Restored:
    """Bring a backup back to a place, after it was verified, and compare. With `replace`, a ledger that is there is set
    aside, never deleted, when all of the other is there.

    Raises DamagedBackup, TargetNotEmpty, CopyDiffers, StoreUnavailable; then what was there before is there.
    """
    suffix = f"old_{clock():%Y%m%d%H%M%S%f}" if replace else ""
    with verified(file, told) as (saved, manifest), new_log(place, suffix) as new:
        tables = copied(saved, new, told)
        if [each.digest for each in tables.values()] != [each.sha256 for each in manifest.tables]:
            raise DamagedBackup(str(file), "it changed while it was restored")
    return Restored(manifest, new.set_aside)
