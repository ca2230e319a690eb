"""Operations as the log knows them (一笔业务): where one ends, when it was recorded, what came of it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID, uuid4

import msgspec

from ledger.evidence import NO_AUTHORITY, Authority


@dataclass(frozen=True, slots=True)
class OperationRow:
    """One row of the operations table: the only place that knows position and recorded_at.

    `first` and `position` are the notification ids of the operation's first and last event.
    """

    position: int
    first: int
    operation_id: UUID
    recorded_at: datetime


class Notice(msgspec.Struct, frozen=True):
    """Something the clerk should look at; the operation was recorded all the same (提示)."""

    code: str
    message: str


class Outcome(msgspec.Struct, frozen=True):
    """What came of an operation. Stored with its idempotency key and returned again when the command is repeated."""

    operation_id: UUID
    position: int
    recorded_at: datetime
    event_ids: tuple[str, ...]
    warnings: tuple[Notice, ...] = ()
    repeated: bool = False


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """What all events of an operation share; a command may carry its own authority and reason.

    `recorded_at` may be given in a demonstration ledger only; everywhere else the server's clock tells it.
    """

    recorded_by: str
    effective_on: date | None = None
    approved_by: str = ""
    authority: Authority = NO_AUTHORITY
    reason: str = ""
    idempotency_key: str = ""
    recorded_at: datetime | None = None
    demonstration: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """A department's fiscal year whose money an operation moves."""

    department: UUID
    fiscal_year: int


@dataclass(frozen=True, slots=True)
class PendingOperation:
    """What the recorder needs to close an operation in the transaction that stores its events.

    `expected_position`: the log must still end there, for decisions that looked at more than the lines they change.
    """

    operation_id: UUID
    event_ids: tuple[str, ...]
    warnings: tuple[Notice, ...] = ()
    idempotency_key: str = ""
    request_digest: str = ""
    recorded_at: datetime | None = None
    expected_position: int | None = None
    scopes: tuple[Scope, ...] = ()
    numbered_amounts: tuple[tuple[str, int], ...] = field(default=())  # (文号, fen)


def new_operation_id() -> UUID:
    """A fresh operation id."""
    return uuid4()
