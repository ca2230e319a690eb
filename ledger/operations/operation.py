"""Operations (一笔业务): header, place in the log, outcome."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple, TypeVar
from uuid import UUID, uuid4, uuid5

import msgspec

from ledger.errors import InvalidCommand
from ledger.operations.commands import Command
from ledger.operations.events import AnyEvent
from ledger.terms.evidence import NO_AUTHORITY, Authority

_KEYS = UUID("b0a7f1c2-5d0e-4c58-9a3e-7c1d2f6e8b94")  # the root of ids that follow from a key; never changed

_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")  # in JSON; after an odd number of backslashes it is plain text

EventKey = tuple[UUID, int]  # the stream that an event belongs to, and its place in it


@dataclass(frozen=True, slots=True)
class OperationRow:
    """One row of the operations table: the only place that knows position and recorded_at.

    `first` and `position` are the notification ids of the operation's first and last event.
    """

    position: int
    first: int
    operation_id: UUID
    recorded_at: datetime


class Notice(msgspec.Struct, frozen=True, gc=False):
    """A notice for the clerk (提示); the operation was recorded all the same."""

    code: str
    message: str


def repetition(document_number: str, amount_fen: int, operation: UUID) -> Notice:
    """The notice that the same amount was recorded before under the same 文号."""
    return Notice(
        "same_authority_and_amount",
        f"{amount_fen} fen under {document_number} was recorded before: operation {operation}",
    )


class Outcome(msgspec.Struct, frozen=True, gc=False):
    """The outcome of an operation; returned again if the command is repeated under its idempotency key."""

    operation_id: UUID
    position: int
    recorded_at: datetime
    events: tuple[EventKey, ...]
    warnings: tuple[Notice, ...] = ()
    repeated: bool = False

    @property
    def event_ids(self) -> tuple[str, ...]:
        """The ids of its events, in order; the first one is the operation's own."""
        return tuple(f"{stream}/{version}" for stream, version in self.events)


class Header(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The facts that all events of an operation share; a command may have its own authority and reason.

    `recorded_at` is accepted in a demonstration ledger only; otherwise the server's clock decides.
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
class OperationScope:
    """A department's fiscal year."""

    department: UUID
    fiscal_year: int


class NumberedAmount(NamedTuple):
    """An amount (fen, without sign) under a 文号, and the operation that recorded it."""

    document_number: str
    amount_fen: int
    operation_id: UUID


class Mark(NamedTuple):
    """A place in a log (日志位置): the position of an event, and its operation.

    After a restore the same position may hold a different operation, so the id is compared too.
    """

    position: int = 0
    operation_id: UUID | None = None


BEGINNING = Mark()


class DecisionBasis(NamedTuple):
    """The state of the log that a decision rests on (依据).

    `since`: position up to which the log was read. `known`: the newest operation that was read. `after`: the mark that
    the operation follows if nobody else records. `unseen`: operations of the same import that may not be stored yet.
    """

    since: int
    known: Mark
    after: Mark
    unseen: Collection[UUID] = ()

    @classmethod
    def at(cls, end: Mark) -> "DecisionBasis":
        """The basis of a decision on the whole log up to its end."""
        return cls(end.position, end, end)


NOTHING_KNOWN = DecisionBasis.at(BEGINNING)


class PendingOperation(msgspec.Struct, frozen=True, gc=False):
    """A decided operation on its way to the log: its events, and what is checked and written beside them.

    `basis`: what it was decided on. `alone`: it rests on the whole log, so nobody else may have recorded since.
    `watched`: streams that were read and not written, with their lengths, which must not have changed. `opened`: lines
    without earlier events.
    """

    operation_id: UUID
    events: tuple[AnyEvent, ...]
    warnings: tuple[Notice, ...] = ()
    idempotency_key: str = ""
    request_digest: str = ""
    recorded_at: datetime | None = None
    basis: DecisionBasis = NOTHING_KNOWN
    alone: bool = False
    watched: tuple[tuple[UUID, int], ...] = ()
    opened: tuple[tuple[OperationScope, UUID], ...] = ()
    numbered_amounts: tuple[NumberedAmount, ...] = ()

    @property
    def keys(self) -> tuple[EventKey, ...]:
        """The keys of its events, in order."""
        return tuple((event.originator_id, event.originator_version) for event in self.events)


@dataclass(frozen=True, slots=True)
class Submission:
    """One operation of an import (批量报送): its commands and their header. `own_id` is its id if it has no idempotency
    key."""

    commands: tuple[Command, ...]
    header: Header
    own_id: UUID = field(default_factory=uuid4)

    @property
    def operation_id(self) -> UUID:
        """The id of the operation, by which a later one may reverse it."""
        key = self.header.idempotency_key
        return operation_of_key(key) if key else self.own_id


_Struct = TypeVar("_Struct", bound=msgspec.Struct)


def well_formed(value: _Struct) -> _Struct:
    """Returns the command or header as it reads back from JSON, so that whatever is stored can be read again.

    Raises InvalidCommand for a value of another type, such as True for an amount or a lone surrogate in a name, and for
    the character U+0000, which PostgreSQL does not store.
    """
    try:
        written = msgspec.json.encode(value)
        if b"\\u0000" in written and _NUL.search(written):
            raise InvalidCommand(type(value).__name__, "text must not contain the character U+0000")
        read = msgspec.json.decode(written, type=type(value))
    except (msgspec.MsgspecError, ValueError, OverflowError, TypeError) as error:
        raise InvalidCommand(type(value).__name__, str(error)) from error
    # An equal value stays the object that it is: copying a thousand commands took an eighth of their operation's time.
    return value if read == value else read


@lru_cache(1000)
def operation_of_key(idempotency_key: str) -> UUID:
    """The id of the operation of a key, recorded or not: a second use of the key clashes with the first."""
    # A key with a lone surrogate is refused later; here it must only not crash.
    return uuid5(_KEYS, idempotency_key.encode(errors="backslashreplace").decode())


def operation_id(header: Header) -> UUID:
    """The id of an operation: that of its key, or a new one."""
    return operation_of_key(header.idempotency_key) if header.idempotency_key else uuid4()
