"""A log in a SQLite file, read as it stands at one moment, or written anew (整库读写)."""

import fcntl
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ledger.documents import Filed, Shelf
from ledger.errors import StoreUnavailable
from ledger.errors.upkeep import DamagedLog, TargetNotEmpty
from ledger.guards import GUARDS, TABLES
from ledger.place import on_read_only_disk
from ledger.tables import DOCUMENTS, LogTable, Row

PARTIAL = ".partial"  # a file still being written
_JOURNALS = ("-journal", "-wal", "-shm")
_WAIT_SECONDS = 30
# In a backup only: beside a ledger they are files.
DOCUMENTS_TABLE = "CREATE TABLE documents (digest TEXT PRIMARY KEY, suffix TEXT NOT NULL, content BLOB NOT NULL)"


@contextmanager
def faults(file: Path) -> Iterator[None]:
    """Tell what SQLite or the system says of a file as StoreUnavailable, or DamagedLog where it is damaged."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise StoreUnavailable(f"{file}: {error}") from error
    except sqlite3.DatabaseError as error:
        raise DamagedLog(f"{file}: {error}") from error
    except OSError as error:
        raise StoreUnavailable(f"{file}: {error}") from error


@dataclass(slots=True)
class FileCopy:
    """The log in a file, as rows. `shelf`: where the documents lie, or None where they are a table of the file."""

    file: Path
    connection: sqlite3.Connection
    shelf: Shelf | None
    set_aside: str = ""
    _put: list[Filed] | None = field(default=None)  # of a new log: what was written, beside what lay there

    def count(self, table: LogTable) -> int:
        """How many rows a table has."""
        if table is DOCUMENTS and self.shelf is not None:
            return len(self._filed(self.shelf))
        with faults(self.file):
            return int(self.connection.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0])

    def rows(self, table: LogTable) -> Iterator[Row]:
        """The rows of a table in canonical form and order. Raises StoreUnavailable, DamagedLog."""
        if table is DOCUMENTS and self.shelf is not None:
            for filed in self._filed(self.shelf):
                yield (*filed, self.shelf.read(filed))
            return
        columns = ", ".join(map(_column, table.columns))
        key = ", ".join(map(_column, table.key))
        with faults(self.file):
            yield from self.connection.execute(f"SELECT {columns} FROM {table.name} ORDER BY {key}")

    def _filed(self, shelf: Shelf) -> list[Filed]:
        """The documents, each once: a folder may hold the same bytes under two endings."""
        return list({filed.digest: filed for filed in (shelf.find() if self._put is None else self._put)}.values())

    def write(self, table: LogTable, rows: Iterable[Row]) -> None:
        """Write the rows of a table."""
        if table is DOCUMENTS and self.shelf is not None:
            self._put = []
            for digest, suffix, content in rows:
                assert isinstance(content, bytes)
                self._put.append(Filed(str(digest), str(suffix)))
                self.shelf.put(self._put[-1], content)
            return
        columns, places = ", ".join(map(_column, table.columns)), ", ".join("?" * len(table.columns))
        with faults(self.file):
            self.connection.executemany(f"INSERT INTO {table.name} ({columns}) VALUES ({places})", rows)

    def guard(self) -> None:
        """Put up the guards: rows are written several times as fast without."""
        with faults(self.file):
            for statement in GUARDS.values():
                self.connection.execute(statement)


def _column(name: str) -> str:
    return "rowid" if name == "notification_id" else name


@contextmanager
def snapshot(file: Path, shelf: Shelf | None, *, hold: bool = False) -> Iterator[FileCopy]:
    """A file as it stands now. `hold`: nobody writes meanwhile; else whoever writes is not seen.

    Raises StoreUnavailable, DamagedLog.
    """
    # On a disk where nobody writes it needs no locks, for which SQLite would write beside it.
    frozen = on_read_only_disk(file)
    how = "immutable=1" if frozen else "mode=rw" if hold else "mode=ro"
    uri = f"{file.absolute().as_uri()}?{how}"
    with faults(file):
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_WAIT_SECONDS)
    with closing(connection):
        with faults(file):
            connection.execute("BEGIN IMMEDIATE" if hold and not frozen else "BEGIN")
            connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()  # the moment is now
        yield FileCopy(file, connection, shelf)


@contextmanager
def new_file(file: Path, shelf: Shelf | None, replaced: str = "") -> Iterator[FileCopy]:
    """A new file, written beside and given its name when everything in it is whole. A run that is killed leaves the
    file beside it, which the next run overwrites. With `replaced`, a file that is there is set aside then.

    Raises TargetNotEmpty where there is a file, StoreUnavailable.
    """
    if file.exists() and not replaced:
        raise TargetNotEmpty(str(file))
    with written_beside(file, replaced) as partial:
        with faults(file):
            connection = sqlite3.connect(partial, isolation_level=None)
        with closing(connection):
            with faults(file):
                # Nobody needs half of it, so it needs no journal; it is on the disk before it gets its name.
                connection.execute("PRAGMA journal_mode = OFF")
                connection.execute("PRAGMA synchronous = OFF")
                connection.execute("BEGIN")
                for statement in (*TABLES, *(() if shelf else (DOCUMENTS_TABLE,))):
                    connection.execute(statement)
            set_aside = str(_aside(file, replaced)) if file.exists() else ""
            yield FileCopy(file, connection, shelf, set_aside)
            with faults(file):
                connection.execute("COMMIT")
                check_pages(connection, file)


def check_pages(connection: sqlite3.Connection, file: Path) -> None:
    """Raise DamagedLog where SQLite finds pages or indexes that contradict each other."""
    with faults(file):
        (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if found != "ok":
            raise DamagedLog(f"{file}: {found}")


@contextmanager
def written_beside(file: Path, replaced: str = "") -> Iterator[Path]:
    """A path to write to, whose file gets the name `file` in the end, on the disk and whole; never over another.

    Raises TargetNotEmpty, StoreUnavailable.
    """
    partial = file.with_name(file.name + PARTIAL)
    with faults(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = partial.open("ab")
    with beside:
        try:
            fcntl.flock(beside, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise StoreUnavailable(f"{partial}: another process is writing it") from error
        try:
            beside.truncate(0)  # what a killed process left
            _without_journals(partial)
            yield partial
            with faults(file):
                os.fsync(beside)
                if replaced and file.exists():
                    _set_aside(file, _aside(file, replaced))
                _named(partial, file)
        finally:
            partial.unlink(missing_ok=True)
            _without_journals(partial)


def _without_journals(file: Path) -> None:
    for ending in _JOURNALS:
        file.with_name(file.name + ending).unlink(missing_ok=True)


def _aside(file: Path, replaced: str) -> Path:
    return file.with_name(f"{file.name}.{replaced}")


def _set_aside(file: Path, aside: Path) -> None:
    """Give a ledger that nobody has open another name. Raises StoreUnavailable where somebody has."""
    if aside.exists():
        raise TargetNotEmpty(str(aside))
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=1)) as connection:
            # Nobody may be in it, and no journal stays that would be taken for the new file's.
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.OperationalError as error:
        raise StoreUnavailable(f"{file}: {error}; end whatever has it open, and repeat") from error
    except sqlite3.DatabaseError:
        pass  # damaged: often why it is replaced
    for ending in ("", *_JOURNALS):
        old = file.with_name(file.name + ending)
        if old.exists():
            old.rename(aside.with_name(aside.name + ending))


def _named(partial: Path, file: Path) -> None:
    try:
        os.link(partial, file)
    except FileExistsError as error:
        raise TargetNotEmpty(str(file)) from error
    except OSError:  # a file system without links
        if file.exists():
            raise TargetNotEmpty(str(file)) from None
        partial.rename(file)
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
