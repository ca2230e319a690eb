"""Refusals on the command line: a sentence on stderr, no traceback, and a documented exit code."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

from cli.output import err
from ledger.errors import Clash, LedgerError, StorageError
from projections.errors import ReadModel
from seeds.refusals import DocumentRefused


class Exit(IntEnum):
    """Exit codes of the command."""

    OK = 0  # done
    UNEXPECTED = 1  # a fault of the program
    USAGE = 2  # the command line cannot be read
    REFUSED = 3  # a rule, a value or a name was refused; nothing was recorded
    CLASH = 4  # another process recorded meanwhile, or the key was already used; try again, or change the key
    STORAGE = 5  # the ledger, the read model or a kept document cannot be used
    DOCUMENT = 6  # the document is damaged, contradictory or needs a reading
    DIFFERENT = 7  # a check found differences
    NOTICED = 8  # a check found nothing wrong, but a point to look at


def exit_code(error: LedgerError) -> Exit:
    """The exit code of a refusal."""
    match error:
        case DocumentRefused():
            return Exit.DOCUMENT
        case Clash():
            return Exit.CLASH
        case StorageError() | ReadModel():
            return Exit.STORAGE
        case _:
            return Exit.REFUSED


@contextmanager
def refusals() -> Iterator[None]:
    """Turn refusals into a sentence on stderr and an exit code."""
    try:
        yield
    except LedgerError as error:
        err.print(f"[bold red]{type(error).__name__}[/]: ", end="")
        err.print(str(error), markup=False)
        for note in getattr(error, "__notes__", ()):
            err.print(note, markup=False)
        sys.exit(exit_code(error))
