"""Copy of a log from one engine to another (复制), row by row, compared table by table."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Protocol

from ledger.errors.maintenance import CopyDiffers, DamagedLog
from ledger.upkeep.row_format import ALL, DOCUMENTS, Fingerprint, LogRow, LogTable, fingerprint

# Progress: what is done, how many, of how many.
Report = Callable[[str, int, int], None]
_STEP = 500  # rows from one report to the next


def silent(_what: str, _done: int, _total: int) -> None:
    """Reports nothing."""


class Snapshot(Protocol):
    """A log that does not change while it is read."""

    def count(self, table: LogTable) -> int:
        """The number of rows of a table."""
        ...

    def rows(self, table: LogTable) -> Iterator[LogRow]:
        """The rows of a table in canonical form and order. Raises StoreUnavailable."""
        ...


class Copy(Snapshot, Protocol):
    """A new log that is being written; in the end it exists completely or not at all."""

    @property
    def set_aside(self) -> str:
        """Where the replaced log was moved to; empty if there was none."""
        ...

    def write(self, table: LogTable, rows: Iterable[LogRow]) -> None:
        """Write the rows of a table. Raises StoreUnavailable."""
        ...

    def guard(self) -> None:
        """Create the append-only triggers, after all rows are written."""
        ...


def copied(source: Snapshot, target: Copy, report: Report = silent) -> dict[str, Fingerprint]:
    """Copy all tables, read them again, and compare. Returns the fingerprint of each table.

    Memory holds some rows, or one document. Raises CopyDiffers, DamagedLog, StoreUnavailable.
    """
    written: dict[str, Fingerprint] = {}
    for table in ALL:
        seen = written[table.name] = Fingerprint()
        rows = source.rows(table)
        if table is DOCUMENTS:
            rows = undamaged(rows)
        target.write(table, _reporting(seen.over(rows), f"copying {table.name}", source.count(table), report))
    target.guard()
    compare(target, written, report)
    return written


def compare(target: Snapshot, written: Mapping[str, Fingerprint], report: Report = silent) -> None:
    """Read a copy again, and compare it with the fingerprints of the original. Raises CopyDiffers."""
    for table in ALL:
        rows = _reporting(target.rows(table), f"comparing {table.name}", written[table.name].rows, report)
        if fingerprint(rows).digest != written[table.name].digest:
            raise CopyDiffers(table.name)


def undamaged(rows: Iterable[LogRow]) -> Iterator[LogRow]:
    """The rows of documents, each checked against its digest: nobody could repair a damaged copy. Raises DamagedLog."""
    for row in rows:
        digest, _, content = row
        if not isinstance(content, bytes) or sha256(content).hexdigest() != digest:
            raise DamagedLog(f"document {digest!r} is damaged: its sha256 differs")
        yield row


def _reporting(rows: Iterable[LogRow], what: str, total: int, report: Report) -> Iterator[LogRow]:
    done = 0
    report(what, 0, total)
    for done, row in enumerate(rows, 1):
        yield row
        if not done % _STEP:
            report(what, done, total)
    report(what, done, total)
