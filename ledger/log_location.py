"""Location of a log (账本位置): a SQLite file, or a schema of a PostgreSQL database named by the environment."""

import os
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from eventsourcing.utils import Environment

from ledger.application import BudgetLedger, utc_now
from ledger.documents.postgres_store import DocumentTable
from ledger.documents.store import DocumentFolder, DocumentStore
from ledger.errors import StoreUnavailable
from ledger.errors.maintenance import NoLog
from ledger.log.commit import Clock

_DOCUMENTS = "documents"


@dataclass(frozen=True, slots=True)
class FileLocation:
    """A SQLite file."""

    path: Path

    def __str__(self) -> str:
        return f"SQLite, file {self.path}"

    def open(self, clock: Clock = utc_now, *, new: bool = True) -> BudgetLedger:
        """Open the ledger. If there is none, create it, or without `new` raise NoLog. Raises StorageError."""
        if not new and not self.holds_anything():
            raise NoLog(str(self))
        if on_read_only_disk(self.path):
            return self._at_rest(clock)
        return BudgetLedger.at(self.path, clock)

    def holds_anything(self) -> bool:
        """Whether there is a file that is not empty; SQLite would make a new database of an empty one."""
        return self.path.exists() and self.path.stat().st_size > 0

    def _at_rest(self, clock: Clock) -> BudgetLedger:
        """The ledger on a read-only disk: opened without locks, for which SQLite would have to write."""
        journal = self.path.with_name(f"{self.path.name}-wal")
        if journal.exists() and journal.stat().st_size:
            why = f"the disk is read-only, and the last operations are in {journal.name}: copy both to another disk"
            raise StoreUnavailable(f"{self.path}: {why}")
        try:
            return BudgetLedger({"SQLITE_DBNAME": f"{self.path.absolute().as_uri()}?immutable=1"}, clock)
        except StoreUnavailable as error:
            raise StoreUnavailable(f"{self.path}: {error.why}") from error

    def document_store(self, _: BudgetLedger) -> DocumentStore:
        """The documents of the opened ledger: a folder beside the file."""
        return DocumentFolder(self.documents)

    @property
    def documents(self) -> Path:
        """The folder of the documents."""
        return self.path.with_name(_DOCUMENTS)


@dataclass(frozen=True, slots=True)
class ServerLocation:
    """A schema of a database on PostgreSQL. `env`: the variables of the eventsourcing library that name it; they may
    hold a password, which is never shown."""

    env: Mapping[str, str] = field(repr=False)

    def __str__(self) -> str:
        env = Environment(BudgetLedger.name, dict(self.env))
        host = env.get("POSTGRES_HOST") or os.environ.get("PGHOST") or "the default host"
        port = env.get("POSTGRES_PORT") or "5432"
        schema = env.get("POSTGRES_SCHEMA") or "public"
        return f"PostgreSQL, database {env.get('POSTGRES_DBNAME')}, schema {schema}, on {host}, port {port}"

    def open(self, clock: Clock = utc_now, *, new: bool = True) -> BudgetLedger:
        """Open the ledger. If there is none, create it, or without `new` raise NoLog. Raises StorageError."""
        if new:
            return BudgetLedger.on_server(self.env, clock)
        ledger = self.reach(clock)
        with ExitStack() as refused:
            refused.callback(ledger.close)
            if not ledger.recorder.is_there():
                raise NoLog(str(self))
            ledger.recorder.check_guards()
            refused.pop_all()
        return ledger

    def reach(self, clock: Clock = utc_now) -> BudgetLedger:
        """The ledger, whose tables are neither created nor checked. Raises StoreUnavailable."""
        return BudgetLedger.on_server({**self.env, "CREATE_TABLE": "n"}, clock)

    def document_store(self, ledger: BudgetLedger) -> DocumentStore:
        """The documents of the opened ledger: a table beside its own."""
        return DocumentTable(ledger.recorder)


LogLocation = FileLocation | ServerLocation


def on_read_only_disk(path: Path) -> bool:
    """Whether an existing file or folder is on a read-only disk."""
    try:
        return bool(os.statvfs(path).f_flag & os.ST_RDONLY)
    except OSError:
        return False


def location_in(env: Mapping[str, str], file: Path) -> LogLocation:
    """The server that the environment names (`POSTGRES_DBNAME`), else the file."""
    named = Environment(BudgetLedger.name, dict(env)).get("POSTGRES_DBNAME")
    return ServerLocation(env) if named else FileLocation(file)
