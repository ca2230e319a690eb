"""What one run of the command works on: the data directory, its ledger, and the read model beside it."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from uuid import UUID

import typer

from ledger.application import BudgetLedger
from projections.documents import Documents
from projections.reader import Reader

LEDGER_FILE = "ledger.sqlite"
READ_MODEL_FILE = "read-model.sqlite"
DOCUMENTS = "documents"
DEFAULT_DATA = Path("data")


class Session:
    """An open ledger in its data directory, and its read model, opened when first read."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.ledger = BudgetLedger.at(data / LEDGER_FILE)

    @cached_property
    def reader(self) -> Reader:
        """The read side, which has caught up whenever it is asked."""
        return Reader(self.ledger, self.data / READ_MODEL_FILE)

    @property
    def documents(self) -> Documents:
        """The texts of the disclosures imported here."""
        return Documents(self.data / DOCUMENTS)

    def department(self, text: str = "") -> UUID:
        """The department of this name or id, or the only one there is. Raises UnknownDepartment, naming them."""
        return self.reader.department(text)

    def close(self) -> None:
        """Close both databases."""
        if "reader" in self.__dict__:
            self.reader.close()
        self.ledger.close()


@contextmanager
def opened(data: Path, *, to_read: bool = False) -> Iterator[Session]:
    """Open the ledger of a data directory, and close it whatever happens. Reading makes no new one: that is a usage
    error, since nothing can be read there."""
    if to_read and not (data / LEDGER_FILE).exists():
        raise typer.BadParameter(f"no ledger in {data}; import a document into it first", param_hint="--data")
    session = Session(data)
    try:
        yield session
    finally:
        session.close()


def default_recorder() -> str:
    """Who records, when the command does not say: the name of the system's user."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user in the system, as in a bare container
        return "unknown"
