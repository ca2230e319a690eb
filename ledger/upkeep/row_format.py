"""Canonical form of the tables of a log (规范行), so that copies on any engine can be compared.

A row is its values in the order of its columns, as a MessagePack array: whole numbers, UTF-8 text, bytes and nil; ids
of streams as 32 hex digits. Rows stand in the order of their key, text by its bytes. The digest of a table is the
sha256 over its rows.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import msgspec

LogValue = int | str | bytes | None
LogRow = tuple[LogValue, ...]

_ENCODER = msgspec.msgpack.Encoder()


@dataclass(frozen=True, slots=True)
class LogTable:
    """One table: its columns in order, their types as PostgreSQL calls them, and the columns of its key."""

    name: str
    columns: tuple[str, ...]
    types: tuple[str, ...]
    key: tuple[str, ...]


EVENTS = LogTable(
    "stored_events",
    ("notification_id", "originator_id", "originator_version", "topic", "state"),
    ("int8", "uuid", "int8", "text", "bytea"),
    ("notification_id",),
)
OPERATIONS = LogTable(
    "operations",
    ("position", "first", "operation_id", "recorded_at", "idempotency_key", "request_digest", "warnings"),
    ("int8", "int8", "text", "text", "text", "text", "text"),
    ("position",),
)
_OPENED = ("department", "fiscal_year", "line")
_NUMBERED = ("document_number", "amount_fen", "position")
LOG = (
    EVENTS,
    OPERATIONS,
    LogTable("budget_lines", _OPENED, ("text", "int8", "text"), _OPENED),
    LogTable("numbered_amounts", _NUMBERED, ("text", "int8", "int8"), _NUMBERED),
    LogTable("log_identity", ("id",), ("text",), ("id",)),
)
# Beside the log: a table on a server and in a backup, files beside a ledger in a file.
DOCUMENTS = LogTable("documents", ("digest", "suffix", "content"), ("text", "text", "bytea"), ("digest",))
ALL = (*LOG, DOCUMENTS)


@dataclass(slots=True)
class Fingerprint:
    """The number of rows of a table that have passed, and their sha256."""

    rows: int = 0
    _sha: "hashlib._Hash" = field(default_factory=hashlib.sha256)

    def over(self, rows: Iterable[LogRow]) -> Iterator[LogRow]:
        """The same rows, each added as it passes."""
        for row in rows:
            self._sha.update(_ENCODER.encode(row))
            self.rows += 1
            yield row

    @property
    def digest(self) -> str:
        """The sha256, in hex."""
        return self._sha.hexdigest()


def fingerprint(rows: Iterable[LogRow]) -> Fingerprint:
    """The fingerprint of all rows."""
    result = Fingerprint()
    for _ in result.over(rows):
        pass
    return result
