"""A log copied row for row from one engine to another (复制), and compared table by table."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Protocol

from ledger.errors.maintenance import CopyDiffers, DamagedLog
from ledger.upkeep.row_format import ALL, DOCUMENTS, Fingerprint, LogRow, LogTable, fingerprint

# What is done, how many of how many are done.
Told = Callable[[str, int, int], None]
_STEP = 500  # rows from one telling to the next


def quiet(_what: str, _done: int, _total: int) -> None:
    """Nobody is told."""


class Snapshot(Protocol):
    """A log that stays as it is while it is read."""

    def count(self, table: LogTable) -> int:
        """How many rows a table has."""
        ...

    def rows(self, table: LogTable) -> Iterator[LogRow]:
        """The rows of a table in canonical form and order. Raises StoreUnavailable."""
        ...


class Copy(Snapshot, Protocol):
    """A new log that is being written: all of it is there in the end, or nothing."""

    @property
    def set_aside(self) -> str:
        """Where that lies, in the end, which was there before; empty when nothing was."""
        ...

    def write(self, table: LogTable, rows: Iterable[LogRow]) -> None:
        """Write the rows of a table. Raises StoreUnavailable."""
        ...

    def guard(self) -> None:
        """Put up what makes the log append-only, once all rows are there."""
        ...


def copied(source: Snapshot, target: Copy, told: Told = quiet) -> dict[str, Fingerprint]:
    """Copy all tables, read them again, and compare; the fingerprint of each.

    Memory holds some rows, or one document. Raises CopyDiffers, DamagedLog, StoreUnavailable.
    """
    written: dict[str, Fingerprint] = {}
    for table in ALL:
        seen = written[table.name] = Fingerprint()
        rows = source.rows(table)
        if table is DOCUMENTS:
            rows = undamaged(rows)
        target.write(table, _telling(seen.over(rows), f"copying {table.name}", source.count(table), told))
    target.guard()
    compare(target, written, told)
    return written


def compare(target: Snapshot, written: Mapping[str, Fingerprint], told: Told = quiet) -> None:
    """Read a copy again, and compare it with the fingerprints of what was copied. Raises CopyDiffers."""
    for table in ALL:
        rows = _telling(target.rows(table), f"comparing {table.name}", written[table.name].rows, told)
        if fingerprint(rows).digest != written[table.name].digest:
            raise CopyDiffers(table.name)


def undamaged(rows: Iterable[LogRow]) -> Iterator[LogRow]:
    """Documents that still have their digest: a damaged one, once copied, could not be mended any more."""
    for row in rows:
        digest, _, content = row
        if not isinstance(content, bytes) or sha256(content).hexdigest() != digest:
            raise DamagedLog(f"document {digest!r} is not what was kept: its sha256 is another")
        yield row


def _telling(rows: Iterable[LogRow], what: str, total: int, told: Told) -> Iterator[LogRow]:
    done = 0
    told(what, 0, total)
    for done, row in enumerate(rows, 1):
        yield row
        if not done % _STEP:
            told(what, done, total)
    told(what, done, total)
