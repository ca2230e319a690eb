"""A log in a SQLite file, read as it stands at one moment, or written anew (整库读写)."""

import fcntl
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path

from ledger.documents.store import Filed, Shelf
from ledger.errors import StoreUnavailable
from ledger.errors.maintenance import DamagedLog, TargetNotEmpty
from ledger.log.append_only import GUARDS, TABLES
from ledger.log_location import on_read_only_disk
from ledger.upkeep.row_format import DOCUMENTS, LogRow, LogTable

PARTIAL = ".partial"  # a file still being written
_JOURNALS = ("-wal", "-journal", "-shm")
_LOCK_BYTES = (512, 0x40000000)  # how many, from where on: SQLite locks these of a file, whatever the file holds
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

    def rows(self, table: LogTable) -> Iterator[LogRow]:
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

    def write(self, table: LogTable, rows: Iterable[LogRow]) -> None:
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
    file beside it, which the next run overwrites. With `replaced`, what is there is set aside then.

    Raises TargetNotEmpty where there is something, StoreUnavailable.
    """
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
            kept = [str(_aside(old, file, replaced)) for old in _there(file)]
            yield FileCopy(file, connection, shelf, kept[0] if kept else "")
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
    """A path to write to, whose file gets the name `file` in the end, on the disk and whole. With `replaced`, what is
    there is set aside under its name with this behind it, and nobody else opens it meanwhile.

    Raises TargetNotEmpty, StoreUnavailable; then what was there is there.
    """
    partial = file.with_name(file.name + PARTIAL)
    if not replaced:
        _check_free(file)
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
            over = bool(replaced) and file.exists()
            with _alone(file) if over else nullcontext():
                yield partial
                with faults(file):
                    os.fsync(beside)
                    _name(partial, file, replaced, over=over)
        finally:
            partial.unlink(missing_ok=True)
            _without_journals(partial)


def _without_journals(file: Path) -> None:
    for ending in _JOURNALS:
        file.with_name(file.name + ending).unlink(missing_ok=True)


def _there(file: Path) -> list[Path]:
    """What lies under a name: a file, and journals, which SQLite takes for those of any file of that name."""
    return [path for ending in ("", *_JOURNALS) if (path := file.with_name(file.name + ending)).exists()]


def _check_free(file: Path) -> None:
    for path in _there(file):
        raise TargetNotEmpty(str(path))


def _aside(path: Path, file: Path, replaced: str) -> Path:
    """The other name of a file or of its journal, under which they are again each other's."""
    return path.with_name(f"{file.name}.{replaced}{path.name.removeprefix(file.name)}")


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """A file with its journal in it that nobody has open, and nobody opens meanwhile. Raises StoreUnavailable."""
    how = "end whatever has it open (stop the services), and repeat"
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=1)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.OperationalError as error:
        raise StoreUnavailable(f"{file}: {error}; {how}") from error
    except sqlite3.DatabaseError:
        pass  # damaged: often why it is replaced
    with faults(file):
        held = file.open("r+b")
    with held:
        try:
            # The lock is taken from the system, since SQLite locks nothing that is damaged. A process that opens and
            # closes the file once more would lose it.
            fcntl.lockf(held, fcntl.LOCK_EX | fcntl.LOCK_NB, *_LOCK_BYTES)
        except OSError as error:
            raise StoreUnavailable(f"{file}: another process has it open; {how}") from error
        yield


def _name(partial: Path, file: Path, replaced: str, *, over: bool) -> None:
    """Give a whole file its name, and read it again under it. `over`: instead of another, which is held."""
    end = _end(partial)
    if replaced:
        _check_free(_aside(file, file, replaced))
    if over:
        _exchange(partial, file, replaced)
    else:
        if file.exists() or not replaced:  # it may have come meanwhile
            _check_free(file)
        for journal in _there(file):
            journal.rename(_aside(journal, file, replaced))
        _link(partial, file)
    same = False
    with suppress(sqlite3.Error):
        same = _end(file) == end
    if not same:
        raise StoreUnavailable(f"{file}: it reads differently under its name: look at what lies beside it")
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _end(file: Path) -> tuple[int, str]:
    """Where the log ends and which it is, as whoever opens this name reads it."""
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        end, log = connection.execute(
            "SELECT (SELECT coalesce(max(position), 0) FROM operations), (SELECT id FROM log_identity)"
        ).fetchone()
    return end, log


def _exchange(partial: Path, file: Path, replaced: str) -> None:
    """The old file keeps a second name when its own goes to the new one, at one stroke: the name is never free."""
    old, *journals = _there(file)  # which only a damaged one still has, or one that was killed just now
    aside = _aside(old, file, replaced)
    with ExitStack() as undone:
        try:
            os.link(old, aside)
        except OSError as error:  # a file system without links
            raise StoreUnavailable(f"{old}: it gets no second name ({error}): move it away, and repeat") from error
        undone.callback(aside.unlink)
        for journal in journals:
            kept = journal.rename(_aside(journal, file, replaced))
            undone.callback(kept.rename, journal)
        partial.replace(file)
        undone.pop_all()


def _link(partial: Path, file: Path) -> None:
    """Never over another, not even over one that came just now."""
    try:
        os.link(partial, file)
    except FileExistsError as error:
        raise TargetNotEmpty(str(file)) from error
    except OSError:  # a file system without links
        if file.exists():
            raise TargetNotEmpty(str(file)) from None
        partial.rename(file)
