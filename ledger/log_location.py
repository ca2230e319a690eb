"""Where a log lies (账本位置): in a SQLite file, or in a schema of a PostgreSQL database, as the environment says."""

import os
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from eventsourcing.utils import Environment

from ledger.application import BudgetLedger, utc_now
from ledger.documents.postgres_store import TableShelf
from ledger.documents.store import FolderShelf, Shelf
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
        """Open the ledger; where there is none, make it, or without `new` raise NoLog. Raises StorageError."""
        if not new and not self.holds_anything():
            raise NoLog(str(self))
        if on_read_only_disk(self.path):
            return self._at_rest(clock)
        return BudgetLedger.at(self.path, clock)

    def holds_anything(self) -> bool:
        """Whether there is a file with anything in it; SQLite would make a new database of one without a byte."""
        return self.path.exists() and self.path.stat().st_size > 0

    def _at_rest(self, clock: Clock) -> BudgetLedger:
        """The ledger on a disk where nobody writes: it needs no locks, for which SQLite would write beside it."""
        journal = self.path.with_name(f"{self.path.name}-wal")
        if journal.exists() and journal.stat().st_size:
            why = f"the disk is read-only, and its last operations stand in {journal.name}: copy both to another disk"
            raise StoreUnavailable(f"{self.path}: {why}")
        try:
            return BudgetLedger({"SQLITE_DBNAME": f"{self.path.absolute().as_uri()}?immutable=1"}, clock)
        except StoreUnavailable as error:
            raise StoreUnavailable(f"{self.path}: {error.why}") from error

    def shelf(self, _: BudgetLedger) -> Shelf:
        """The documents of the ledger opened here: a folder beside the file."""
        return FolderShelf(self.documents)

    @property
    def documents(self) -> Path:
        """The folder of the documents."""
        return self.path.with_name(_DOCUMENTS)


@dataclass(frozen=True, slots=True)
class ServerLocation:
    """A schema of a database on PostgreSQL. `env`: the variables that say which, by the names of the eventsourcing
    library; it may hold a password, which is never shown."""

    env: Mapping[str, str] = field(repr=False)

    def __str__(self) -> str:
        env = Environment(BudgetLedger.name, dict(self.env))
        host = env.get("POSTGRES_HOST") or os.environ.get("PGHOST") or "the default host"
        port = env.get("POSTGRES_PORT") or "5432"
        schema = env.get("POSTGRES_SCHEMA") or "public"
        return f"PostgreSQL, database {env.get('POSTGRES_DBNAME')}, schema {schema}, on {host}, port {port}"

    def open(self, clock: Clock = utc_now, *, new: bool = True) -> BudgetLedger:
        """Open the ledger; where there is none, make it, or without `new` raise NoLog. Raises StorageError."""
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
        """A ledger whose tables are neither made nor looked at yet. Raises StoreUnavailable."""
        return BudgetLedger.on_server({**self.env, "CREATE_TABLE": "n"}, clock)

    def shelf(self, ledger: BudgetLedger) -> Shelf:
        """The documents of the ledger opened here: a table beside its own."""
        return TableShelf(ledger.recorder)


LogLocation = FileLocation | ServerLocation


def on_read_only_disk(path: Path) -> bool:
    """Whether nobody can write on the disk of a file or folder that is there."""
    try:
        return bool(os.statvfs(path).f_flag & os.ST_RDONLY)
    except OSError:
        return False


def place_in(env: Mapping[str, str], file: Path) -> LogLocation:
    """The server that an environment names (`POSTGRES_DBNAME`), else the file."""
    named = Environment(BudgetLedger.name, dict(env)).get("POSTGRES_DBNAME")
    return ServerLocation(env) if named else FileLocation(file)
