"""Every reason the ledger has to refuse a command (拒绝理由), as classes.

The docstring is the sentence a person reads; the fields are what a program uses. Nothing was recorded when one of
these is raised.

LedgerError
├── InvalidValue            InvalidAmount, InvalidCode, InvalidCodeList, InvalidCommand, InvalidDate, InvalidName,
│                           InvalidNotation
├── Unknown                 UnknownCode, UnknownDepartment, UnknownDisclosure, UnknownEvent, UnknownLine,
│                           UnknownOperation, UnknownProject, UnknownUnit
├── Rule                    of amounts: AmountNotPositive, AuthorityRequired, BalanceBelowZero, MixedBreakdown,
│                           ResidualOutOfBounds, SeparateBreakdownNotAllowed, UnbalancedBreakdown;
│                           of kinds: HandoverWithinDepartment, ReallocationCrossesLines, UnbalancedReallocation,
│                           WrongLot, WrongOriginYear; of reversals: NothingToReverse, ReversalBeforeOperation,
│                           ReversalOfReversal; of documents and ledgers: ContradictoryCodeName,
│                           DemonstrationRefused, YearAlreadyRecorded
├── Clash                   AlreadyPublished, AlreadyRegistered, AlreadyReversed, ConcurrentChange,
│                           IdempotencyKeyReused
└── StorageError            ForeignRows, LogNotProtected, StoreUnavailable, UnreadableEvent
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


class LedgerError(Exception):
    """The ledger refused a command; nothing was recorded."""

    def facts(self) -> Iterator[tuple[str, object]]:
        """The fields of the refusal, by name."""
        for name in getattr(self, "__dataclass_fields__", ()):
            yield name, getattr(self, name)

    def __str__(self) -> str:
        sentence = " ".join((type(self).__doc__ or "").split())
        facts = ", ".join(f"{name}={_shown(value)}" for name, value in self.facts() if value not in ("", (), None))
        return f"{sentence} ({facts})" if facts else sentence


_SHOWN = 12  # what a sentence can name; the fields hold all of them


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        more = (f"and {len(value) - _SHOWN} more",) if len(value) > _SHOWN else ()
        return ", ".join((*map(_shown, value[:_SHOWN]), *more))
    return str(value)


class InvalidValue(LedgerError):
    """A value of the command cannot be read."""


@dataclass(eq=False)
class InvalidAmount(InvalidValue):
    """This is not an amount of money that the ledger can hold exactly."""

    text: str
    why: str


@dataclass(eq=False)
class InvalidCode(InvalidValue):
    """This is not a code of the classification: codes have 3, 5 or 7 digits (function), 3 or 5 (economic)."""

    classification: str
    code: str


@dataclass(eq=False)
class InvalidCodeList(InvalidValue):
    """The file is no list of codes."""

    file: str
    row: int
    why: str


@dataclass(eq=False)
class InvalidDate(InvalidValue):
    """The effective date lies too far from the line's fiscal year: allowed are the year before to the year after."""

    effective_on: date
    fiscal_year: int


@dataclass(eq=False)
class InvalidName(InvalidValue):
    """This is no name."""

    name: str
    why: str


@dataclass(eq=False)
class InvalidCommand(InvalidValue):
    """The command contradicts itself, or holds what cannot be written down."""

    command: str
    why: str


@dataclass(eq=False)
class InvalidNotation(InvalidValue):
    """This cannot be read."""

    text: str
    why: str


class Unknown(LedgerError):
    """The command names something that the ledger does not hold."""


@dataclass(eq=False)
class UnknownDepartment(Unknown):
    """No department of this id, key or name is registered. Register it first."""

    department: str


@dataclass(eq=False)
class UnknownUnit(Unknown):
    """No budget unit of this id, key or name is registered in the department. Register it first."""

    unit: str


@dataclass(eq=False)
class UnknownProject(Unknown):
    """No project of this id, key or name is registered in the unit. Register it first."""

    project: str


@dataclass(eq=False)
class UnknownLine(Unknown):
    """Nothing was ever recorded on this budget line."""

    line: str


@dataclass(eq=False)
class UnknownOperation(Unknown):
    """No operation of this id is recorded."""

    operation_id: str


@dataclass(eq=False)
class UnknownEvent(Unknown):
    """No event of this id is recorded."""

    event_id: str


@dataclass(eq=False)
class UnknownCode(Unknown):
    """The code is not in the list valid for this fiscal year. The nearest known codes are given."""

    classification: str
    code: str
    fiscal_year: int
    nearest: tuple[str, ...]


@dataclass(eq=False)
class UnknownDisclosure(Unknown):
    """No disclosure of this digest is published in the ledger."""

    digest: str


class Rule(LedgerError):
    """The command breaks a rule of budget accounting."""


@dataclass(eq=False)
class ContradictoryCodeName(Rule):
    """The document gives this code another name than the list does."""

    classification: str
    code: str
    stated: str
    listed: str


@dataclass(eq=False)
class UnbalancedBreakdown(Rule):
    """The lines of a breakdown do not add up to the amount."""

    axis: str
    amount_fen: int
    breakdown_fen: int


@dataclass(eq=False)
class MixedBreakdown(Rule):
    """A breakdown is joint, or one by function and one by economic code; these lines mix the two forms."""

    axes: tuple[str, ...]


@dataclass(eq=False)
class SeparateBreakdownNotAllowed(Rule):
    """Only lines of the whole department may be broken down by function and by economic code apart."""

    unit: str


@dataclass(eq=False)
class AmountNotPositive(Rule):
    """The amount of this command must be above zero: the command's kind gives it its sign."""

    amount_fen: int


@dataclass(eq=False)
class AuthorityRequired(Rule):
    """This kind of command needs the number of the document that orders it (文号)."""

    kind: str


@dataclass(eq=False)
class UnbalancedReallocation(Rule):
    """The legs of a reallocation must add up to zero."""

    sum_fen: int


@dataclass(eq=False)
class ReallocationCrossesLines(Rule):
    """A reallocation stays within one department, fiscal year, funding source and lot."""

    field: str
    values: tuple[str, ...]


@dataclass(eq=False)
class HandoverWithinDepartment(Rule):
    """A handover goes to another department with the same fiscal year, source and lot; within one, reallocate."""

    field: str


@dataclass(eq=False)
class WrongLot(Rule):
    """This kind of command belongs on a line of the other lot: allocations on current, carryovers on carried lines."""

    kind: str
    lot: str


@dataclass(eq=False)
class WrongOriginYear(Rule):
    """Carried money comes from a year before the line's fiscal year."""

    origin_year: int
    fiscal_year: int


@dataclass(eq=False)
class BalanceBelowZero(Rule):
    """A line would go below zero. Move money from a coarser bucket to this one first (an event of zero total), or take
    less; the recorded operations that need the money are named."""

    line: str
    bucket: str
    on: date
    shortfall_fen: int
    operations: tuple[str, ...]


@dataclass(eq=False)
class ResidualOutOfBounds(Rule):
    """A rounding residual is whole yuan between -50 and +49 on each line of a breakdown, and once for each amount that
    was budgeted there."""

    amount_fen: int
    bucket: str = ""


@dataclass(eq=False)
class ReversalOfReversal(Rule):
    """A reversal is not reversed: record the operation anew."""

    operation_id: str


@dataclass(eq=False)
class NothingToReverse(Rule):
    """The operation moved no money and published nothing."""

    operation_id: str


@dataclass(eq=False)
class ReversalBeforeOperation(Rule):
    """A reversal is not in force before the operation that it takes back."""

    operation_id: str
    operation_on: date
    reversal_on: date


@dataclass(eq=False)
class YearAlreadyRecorded(Rule):
    """The department and fiscal year already hold money: an initial import is refused. Reverse the operations first."""

    department: str
    fiscal_year: int
    operations: tuple[str, ...]


@dataclass(eq=False)
class DemonstrationRefused(Rule):
    """Invented recording times are accepted only in an empty ledger, which is marked as a demonstration for ever."""

    why: str


class Clash(LedgerError):
    """The command meets something that was recorded before or meanwhile."""


@dataclass(eq=False)
class ConcurrentChange(Clash):
    """Somebody else recorded on the same lines meanwhile. Nothing was recorded; decide again and repeat."""

    what: str


@dataclass(eq=False)
class IdempotencyKeyReused(Clash):
    """This idempotency key was used for another content. Use a new key for a new command."""

    key: str


@dataclass(eq=False)
class AlreadyRegistered(Clash):
    """This name is already registered."""

    what: str
    name: str


@dataclass(eq=False)
class AlreadyReversed(Clash):
    """The operation was reversed before, and an operation is reversed once."""

    operation_id: str
    reversed_by: str


@dataclass(eq=False)
class AlreadyPublished(Clash):
    """This disclosure is already recorded and not withdrawn."""

    digest: str


class StorageError(LedgerError):
    """The store of the ledger cannot be used."""


@dataclass(eq=False)
class LogNotProtected(StorageError):
    """The log lacks the guards that refuse UPDATE, DELETE and REPLACE, or has triggers that are not its own. Restore
    the database from a backup."""

    missing: tuple[str, ...]
    foreign: tuple[str, ...] = ()


@dataclass(eq=False)
class ForeignRows(StorageError):
    """The log holds events that no operation recorded: another program wrote into it. Restore it from a backup."""

    position: int
    expected: int


@dataclass(eq=False)
class StoreUnavailable(StorageError):
    """The database cannot be used; nothing was recorded."""

    why: str


@dataclass(eq=False)
class UnreadableEvent(StorageError):
    """A stored event cannot be read by this version: it is unknown, newer, or damaged."""

    topic: str
    why: str
