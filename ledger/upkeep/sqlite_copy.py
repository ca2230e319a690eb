"""A whole log in a SQLite file, read at one moment or written anew (整库读写).

A log that is replaced is never lost, even if the process is killed or others have the file open. That promise is the
reason for the hard links and for taking SQLite's lock bytes directly: there is always one complete log under the name,
the old file keeps a name, and no process goes on writing to a file that was set aside. SQLite has no means for this.
"""

import fcntl
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path

from ledger.documents.store import DocumentStore, StoredDocument
from ledger.errors import StoreUnavailable
from ledger.errors.maintenance import DamagedLog, TargetNotEmpty
from ledger.log.append_only import GUARDS, TABLES
from ledger.log_location import on_read_only_disk
from ledger.upkeep.row_format import DOCUMENTS, LogRow, LogTable

PARTIAL = ".partial"  # a file still being written
_JOURNALS = ("-wal", "-journal", "-shm")
_LOCK_BYTES = (512, 0x40000000)  # number and offset of the bytes that SQLite locks, whatever the file contains
_WAIT_SECONDS = 30
# In a backup only: beside a ledger they are files.
DOCUMENTS_TABLE = "CREATE TABLE documents (digest TEXT PRIMARY KEY, suffix TEXT NOT NULL, content BLOB NOT NULL)"
END_AND_LOG = "SELECT (SELECT coalesce(max(position), 0) FROM operations), (SELECT id FROM log_identity)"


@contextmanager
def faults(file: Path) -> Iterator[None]:
    """Report errors of SQLite and of the system about a file as StoreUnavailable, or DamagedLog if it is damaged."""
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
    """The rows of the log in a file. `store`: its documents, or None if they are a table of the file."""

    file: Path
    connection: sqlite3.Connection
    store: DocumentStore | None
    set_aside: str = ""
    _written: list[StoredDocument] | None = field(
        default=None
    )  # the documents of a new log, without those that were in the folder before

    def count(self, table: LogTable) -> int:
        """The number of rows of a table."""
        if table is DOCUMENTS and self.store is not None:
            return len(self._documents(self.store))
        with faults(self.file):
            return int(self.connection.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0])

    def rows(self, table: LogTable) -> Iterator[LogRow]:
        """The rows of a table in canonical form and order. Raises StoreUnavailable, DamagedLog."""
        if table is DOCUMENTS and self.store is not None:
            for document in self._documents(self.store):
                yield (*document, self.store.read(document))
            return
        columns = ", ".join(map(_column, table.columns))
        key = ", ".join(map(_column, table.key))
        with faults(self.file):
            yield from self.connection.execute(f"SELECT {columns} FROM {table.name} ORDER BY {key}")

    def _documents(self, store: DocumentStore) -> list[StoredDocument]:
        """The documents, each once: a folder may hold the same bytes under two suffixes."""
        documents = store.find() if self._written is None else self._written
        return list({document.digest: document for document in documents}.values())

    def write(self, table: LogTable, rows: Iterable[LogRow]) -> None:
        """Write the rows of a table."""
        if table is DOCUMENTS and self.store is not None:
            self._written = []
            for digest, suffix, content in rows:
                assert isinstance(content, bytes)
                self._written.append(StoredDocument(str(digest), str(suffix)))
                self.store.put(self._written[-1], content)
            return
        columns, places = ", ".join(map(_column, table.columns)), ", ".join("?" * len(table.columns))
        with faults(self.file):
            self.connection.executemany(f"INSERT INTO {table.name} ({columns}) VALUES ({places})", rows)

    def guard(self) -> None:
        """Create the append-only triggers: without them, rows are written several times as fast."""
        with faults(self.file):
            for statement in GUARDS.values():
                self.connection.execute(statement)


def _column(name: str) -> str:
    return "rowid" if name == "notification_id" else name


@contextmanager
def snapshot(file: Path, store: DocumentStore | None, *, hold: bool = False) -> Iterator[FileCopy]:
    """A file as it is now. With `hold` it is locked against writers; otherwise later writes are not seen.

    Raises StoreUnavailable, DamagedLog.
    """
    # On a read-only disk without locks, for which SQLite would have to write.
    frozen = on_read_only_disk(file)
    how = "immutable=1" if frozen else "mode=rw" if hold else "mode=ro"
    uri = f"{file.absolute().as_uri()}?{how}"
    with faults(file):
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_WAIT_SECONDS)
    with closing(connection):
        with faults(file):
            connection.execute("BEGIN IMMEDIATE" if hold and not frozen else "BEGIN")
            connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()  # the snapshot begins here
        yield FileCopy(file, connection, store)


@contextmanager
def new_file(file: Path, store: DocumentStore | None, replaced: str = "") -> Iterator[FileCopy]:
    """A new file, written beside its place and renamed when it is complete. A killed run leaves the partial file, which
    the next run overwrites. With `replaced`, an existing file is set aside at that moment.

    Raises TargetNotEmpty, StoreUnavailable.
    """
    with written_beside(file, replaced) as partial:
        with faults(file):
            connection = sqlite3.connect(partial, isolation_level=None)
        with closing(connection):
            with faults(file):
                # A partial file is useless, so it needs no journal; it is synced before it is renamed.
                connection.execute("PRAGMA journal_mode = OFF")
                connection.execute("PRAGMA synchronous = OFF")
                connection.execute("BEGIN")
                for statement in (*TABLES, *(() if store else (DOCUMENTS_TABLE,))):
                    connection.execute(statement)
            kept = [str(_aside(old, file, replaced)) for old in _there(file)]
            yield FileCopy(file, connection, store, kept[0] if kept else "")
            with faults(file):
                connection.execute("COMMIT")
                check_pages(connection, file)


def check_pages(connection: sqlite3.Connection, file: Path) -> None:
    """Raise DamagedLog if SQLite finds pages or indexes that contradict each other."""
    with faults(file):
        (result,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if result != "ok":
            raise DamagedLog(f"{file}: {result}")


@contextmanager
def written_beside(file: Path, replaced: str = "") -> Iterator[Path]:
    """A path to write to, whose file is synced and renamed to `file` in the end. With `replaced`, an existing file is
    set aside under its name with this suffix, and nobody else can open it meanwhile.

    Raises TargetNotEmpty, StoreUnavailable; then the place is as before.
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
            beside.truncate(0)  # left by a killed process
            _without_journals(partial)
            over = bool(replaced) and file.exists()
            with _locked(file) if over else nullcontext():
                yield partial
                with faults(file):
                    os.fsync(beside)
                    _rename(partial, file, replaced, over=over)
        finally:
            partial.unlink(missing_ok=True)
            _without_journals(partial)


def _without_journals(file: Path) -> None:
    for ending in _JOURNALS:
        file.with_name(file.name + ending).unlink(missing_ok=True)


def _there(file: Path) -> list[Path]:
    """The files of a name: the database, and journals, which SQLite applies to any database of that name."""
    return [path for ending in ("", *_JOURNALS) if (path := file.with_name(file.name + ending)).exists()]


def _check_free(file: Path) -> None:
    for path in _there(file):
        raise TargetNotEmpty(str(path))


def _aside(path: Path, file: Path, replaced: str) -> Path:
    """The name under which a file, or its journal, is set aside; they still belong together."""
    return path.with_name(f"{file.name}.{replaced}{path.name.removeprefix(file.name)}")


@contextmanager
def _locked(file: Path) -> Iterator[None]:
    """Fold the journal into a file, and lock the file so that nobody else can open it. Raises StoreUnavailable."""
    how = "end whatever has it open (stop the services), and repeat"
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=1)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.OperationalError as error:
        raise StoreUnavailable(f"{file}: {error}; {how}") from error
    except sqlite3.DatabaseError:
        pass  # damaged: often the reason to replace it
    with faults(file):
        held = file.open("r+b")
    with held:
        try:
            # SQLite does not lock a damaged file, so its lock bytes are locked directly. This process must not open and
            # close the file again meanwhile: that would release the lock.
            fcntl.lockf(held, fcntl.LOCK_EX | fcntl.LOCK_NB, *_LOCK_BYTES)
        except OSError as error:
            raise StoreUnavailable(f"{file}: another process has it open; {how}") from error
        yield


def _rename(partial: Path, file: Path, replaced: str, *, over: bool) -> None:
    """Rename the finished file into place and read it again. `over`: replace an existing file, which is locked."""
    end = _end(partial)
    if replaced:
        _check_free(_aside(file, file, replaced))
    if over:
        _exchange(partial, file, replaced)
    else:
        if file.exists() or not replaced:  # it may have appeared meanwhile
            _check_free(file)
        for journal in _there(file):
            journal.rename(_aside(journal, file, replaced))
        _link(partial, file)
    same = False
    with suppress(sqlite3.Error):
        same = _end(file) == end
    if not same:
        raise StoreUnavailable(f"{file}: it reads differently after it was renamed: check the files beside it")
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _end(file: Path) -> tuple[int, str]:
    """End and identity of the log, read under its name."""
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        end, log = connection.execute(END_AND_LOG).fetchone()
    return end, log


def _exchange(partial: Path, file: Path, replaced: str) -> None:
    """Replace a file atomically; the old one keeps a second name. So there is always a complete file under the name."""
    old, *journals = _there(file)  # left by a damaged database, or by a process killed just now
    aside = _aside(old, file, replaced)
    with ExitStack() as undone:
        try:
            os.link(old, aside)
        except OSError as error:  # a file system without links
            raise StoreUnavailable(f"{old}: it cannot get a second name ({error}): move it away, and repeat") from error
        undone.callback(aside.unlink)
        for journal in journals:
            kept = journal.rename(_aside(journal, file, replaced))
            undone.callback(kept.rename, journal)
        partial.replace(file)
        undone.pop_all()


def _link(partial: Path, file: Path) -> None:
    """Rename without ever overwriting a file, not even one that appeared just now."""
    try:
        os.link(partial, file)
    except FileExistsError as error:
        raise TargetNotEmpty(str(file)) from error
    except OSError:  # a file system without links
        if file.exists():
            raise TargetNotEmpty(str(file)) from None
        partial.rename(file)
