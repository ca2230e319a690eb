"""What one run of the command works on: a ledger, and the data directory with its read model and token secret.

The log lies on the server that the environment names (`POSTGRES_DBNAME` and its neighbours), else in the directory.
"""

import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from uuid import UUID

import typer

from ledger.errors import StorageError
from ledger.errors.upkeep import NoLog
from ledger.place import FilePlace, Place, place_in
from projections.documents import Documents
from projections.errors import ReadModelUnavailable
from projections.reader import Reader

LEDGER_FILE = "ledger.sqlite"
READ_MODEL_FILE = "read-model.sqlite"
DEFAULT_DATA = Path("data")


class Session:
    """An open ledger, and its read model in the data directory, opened when first read."""

    def __init__(self, data: Path, *, new: bool = True) -> None:
        self.data = data
        self.place = place_of(data)
        self.ledger = self.place.open(new=new)

    @cached_property
    def reader(self) -> Reader:
        """The read side, which has caught up whenever it is asked. Raises ReadModelUnavailable."""
        file = self.data / READ_MODEL_FILE
        try:
            self.data.mkdir(parents=True, exist_ok=True)  # beside a log on a server nothing may be there yet
        except OSError as error:
            raise ReadModelUnavailable(str(file), str(error)) from error
        return Reader(self.ledger, file)

    @property
    def documents(self) -> Documents:
        """The texts of the disclosures imported here; on a server, of every node."""
        return Documents(self.place.shelf(self.ledger))

    def department(self, text: str = "") -> UUID:
        """The department of this name or id, or the only one there is. Raises UnknownDepartment, naming them."""
        return self.reader.department(text)

    def close(self) -> None:
        """Close both databases."""
        if "reader" in self.__dict__:
            self.reader.close()
        self.ledger.close()


def place_of(data: Path) -> Place:
    """Where the ledger of a data directory lies."""
    return place_in(os.environ, data / LEDGER_FILE)


@contextmanager
def opened(data: Path, *, to_read: bool = False) -> Iterator[Session]:
    """Open the ledger of a data directory, and close it whatever happens. Reading makes no new one: that is a usage
    error, since nothing can be read there. What the store refuses says where the log lies."""
    place = place_of(data)
    try:
        session = Session(data, new=not to_read)
        try:
            yield session
        finally:
            session.close()
    except NoLog as error:
        if isinstance(place, FilePlace):
            raise typer.BadParameter(
                f"no ledger in {data}; import a document into it first", param_hint="--data"
            ) from error
        raise typer.BadParameter(
            f"no ledger there ({place}); import a document into it first", param_hint="POSTGRES_DBNAME"
        ) from error
    except StorageError as error:
        error.add_note(f"The log lies on {place}.")
        raise


def default_recorder() -> str:
    """Who records, when the command does not say: the name of the system's user."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user in the system, as in a bare container
        return "unknown"
