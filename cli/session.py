"""The session of one run of the command: a ledger, and the data directory with its read model and token secret.

The log lies on the server that the environment names (`POSTGRES_DBNAME` and its neighbours), otherwise in the
directory.
"""

import getpass
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import typer

from cli.output import err
from ledger.application import BudgetLedger
from ledger.errors import StorageError
from ledger.errors.maintenance import NoLog
from ledger.log_location import FileLocation, LogLocation, location_in, on_read_only_disk
from ledger.upkeep.data_directory import obstacle
from projections.errors import LogLost, ReadModel, ReadModelUnavailable
from projections.following.followed_log import followed_by
from projections.reader import Reader
from projections.registers.documents import Documents

LEDGER_FILE = "ledger.sqlite"
READ_MODEL_FILE = "read-model.sqlite"
SERVER = "POSTGRES_DBNAME"  # in the environment: the log is on a server
DEFAULT_DATA = Path("data")


class Session:
    """An open ledger, and its read model in the data directory, opened on first use."""

    def __init__(self, data: Path, *, new: bool = True) -> None:
        self.data = data
        self._temporary: TemporaryDirectory[str] | None = None
        self.place = place_of(data)
        self.ledger = self._opened(new=new)

    def _opened(self, *, new: bool) -> BudgetLedger:
        """The ledger. If the read model here has followed one that is gone, no new one is begun. Raises LogLost."""
        file = self.data / READ_MODEL_FILE
        followed = followed_by(file)
        if followed is None:
            return self.place.open(new=new)
        try:
            ledger = self.place.open(new=False)
        except NoLog as error:
            raise LogLost(str(file), followed.log, followed.position) from error
        if followed.position and not ledger.last_position():
            ledger.close()
            raise LogLost(str(file), followed.log, followed.position)
        return ledger

    @cached_property
    def reader(self) -> Reader:
        """The read side, which catches up before each answer. Raises ReadModelUnavailable."""
        file = self.data / READ_MODEL_FILE
        try:
            self.data.mkdir(parents=True, exist_ok=True)  # with the log on a server, the directory may not exist yet
            if not _writable(self.data):
                file = self._elsewhere(file)
        except OSError as error:
            raise ReadModelUnavailable(str(file), str(error)) from error
        return Reader(self.ledger, file)

    @property
    def writable_read_model(self) -> Path:
        """The file of the read model, in a writable directory. Raises ReadModelUnavailable."""
        file = self.data / READ_MODEL_FILE
        if self.data.exists() and not _writable(self.data):
            raise ReadModelUnavailable(str(file), obstacle(self.data))
        return file

    def _elsewhere(self, file: Path) -> Path:
        """A temporary copy of the read model of a read-only directory, removed after this run."""
        self._temporary = TemporaryDirectory(prefix="budget-ledger-", ignore_cleanup_errors=True)
        copied = Path(self._temporary.name) / file.name
        if on_read_only_disk(file):  # so that no other process writes to it while it is copied
            real = file.resolve()  # the name may be a link to the live one of several files
            for journal in ("", "-wal"):
                if (found := real.with_name(real.name + journal)).exists():
                    shutil.copyfile(found, copied.with_name(copied.name + journal))
        err.print(f"{obstacle(self.data)} The read model is kept in {copied.parent} until this ends.", markup=False)
        return copied

    @property
    def documents(self) -> Documents:
        """The texts of the imported disclosures; with the log on a server, those of every node."""
        return Documents(self.place.document_store(self.ledger))

    def department(self, text: str = "") -> UUID:
        """The department of this name or id, or the only one there is. Raises UnknownDepartment, naming them."""
        return self.reader.department(text)

    def close(self) -> None:
        """Close both databases."""
        if "reader" in self.__dict__:
            self.reader.close()
        self.leave_nothing()
        self.ledger.close()

    def leave_nothing(self) -> None:
        """Remove the temporary copy of this run, even if a thread still reads it."""
        if self._temporary is not None:
            self._temporary.cleanup()


def place_of(data: Path) -> LogLocation:
    """The location of the ledger of a data directory."""
    return location_in(os.environ, data / LEDGER_FILE)


@contextmanager
def opened(data: Path, *, to_read: bool = False) -> Iterator[Session]:
    """Open the ledger of a data directory, and close it in any case. If there is none, reading does not begin one: that
    is a usage error. Refusals of the store name the location of the log."""
    with placed(data):
        session = Session(data, new=not to_read)
        try:
            yield session
        finally:
            session.close()


@contextmanager
def placed(data: Path) -> Iterator[LogLocation]:
    """The location of the ledger of a data directory. Refusals of its store name it, and say what is wrong with the
    directory. If there is no ledger, that is a usage error."""
    place = place_of(data)
    try:
        yield place
    except NoLog as error:
        viewpoint, option = (
            (f"in {data}", "--data") if isinstance(place, FileLocation) else (f"there ({place})", SERVER)
        )
        raise typer.BadParameter(
            f"no ledger {viewpoint}; import a document into it first", param_hint=option
        ) from error
    except (StorageError, ReadModel) as error:
        error.add_note(f"The log lies on {place}.")
        if why := obstacle(data):
            error.add_note(why)
        raise


def _writable(data: Path) -> bool:
    return not on_read_only_disk(data) and os.access(data, os.W_OK)


@contextmanager
def though_recorded(session: Session) -> Iterator[None]:
    """If the read model cannot follow an operation of this run, say that it was recorded nevertheless."""
    try:
        yield
    except ReadModel as error:
        error.add_note(f"What this run recorded is recorded, to position {session.ledger.last_position()}.")
        raise


def default_recorder() -> str:
    """The default recorder: the name of the system's user."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user in the system, as in a bare container
        return "unknown"
