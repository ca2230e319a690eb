"""Commands (业务指令). Amounts in fen; every command happens completely or not at all.

The default of a command's `authority` and `reason` is the operation's. Amounts of allocations, supplements, cuts,
recalls, handovers and carryovers are positive, and so are their breakdown lines: the kind gives the sign.
"""

from datetime import date
from uuid import UUID

import msgspec

from ledger.operations.events import PublishedCell, PublishedStatement
from ledger.terms.breakdown import Breakdown
from ledger.terms.evidence import NO_AUTHORITY, Authority, Evidence
from ledger.terms.identity import LineKey


class Command(msgspec.Struct, frozen=True, kw_only=True, tag=True, gc=False):
    """Base of all commands; the tag names the command in stored digests."""


class RegisterDepartment(Command, frozen=True, kw_only=True):
    """Register a department (登记部门)."""

    name: str
    evidence: tuple[Evidence, ...] = ()


class RegisterUnit(Command, frozen=True, kw_only=True):
    """Register a budget unit of a department (登记预算单位)."""

    department: UUID
    name: str
    evidence: tuple[Evidence, ...] = ()


class RegisterProject(Command, frozen=True, kw_only=True):
    """Register a project of a unit (登记项目); `secret`, `code_named` as the document marks it."""

    department: UUID
    unit: UUID
    name: str
    secret: bool = False
    code_named: bool = False
    evidence: tuple[Evidence, ...] = ()


class GiveName(Command, frozen=True, kw_only=True):
    """Give a department, unit or project another name from a day on, or an alias (更名, 别名)."""

    department: UUID
    subject: UUID
    name: str
    alias: bool = False
    effective_on: date
    how: str = ""
    evidence: tuple[Evidence, ...] = ()


class StateCode(Command, frozen=True, kw_only=True):
    """Add a code to the lists (增列科目)."""

    classification: str
    code: str
    name: str
    first_year: int
    name_en: str = ""
    last_year: int | None = None
    evidence: tuple[Evidence, ...] = ()


class MoneyCommand(Command, frozen=True, kw_only=True):
    """A command about one amount on one line."""

    line: LineKey
    amount_fen: int
    breakdown: Breakdown
    authority: Authority = NO_AUTHORITY
    reason: str = ""


class Allocate(MoneyCommand, frozen=True, kw_only=True):
    """Allocate money to a current line (年初预算)."""


class AdvanceTransfer(MoneyCommand, frozen=True, kw_only=True):
    """Record an upper-level transfer notified in advance (提前下达); needs a 文号."""


class CarryOver(MoneyCommand, frozen=True, kw_only=True):
    """Carry money over to a carried line (上年结转); closes the old line if the ledger holds it.

    `closing_breakdown` (positive) classifies the money that leaves the old line, if that is classified more finely;
    without it, it is derived from the line's balances.
    """

    closing_breakdown: Breakdown = ()


class Supplement(MoneyCommand, frozen=True, kw_only=True):
    """Add money to a current line in mid-year (追加); needs a 文号."""


class Cut(MoneyCommand, frozen=True, kw_only=True):
    """Take money from a line (追减); needs a 文号."""


class Recall(MoneyCommand, frozen=True, kw_only=True):
    """Return unused money of a line to the treasury (收回); needs a 文号."""


class CorrectCarryover(MoneyCommand, frozen=True, kw_only=True):
    """Correct a carried amount once the old year is settled (结转更正); the amount is signed."""


class RoundResidual(MoneyCommand, frozen=True, kw_only=True):
    """Record the rounding residual of a printed amount (尾差); the amount is signed, whole yuan."""


class Leg(msgspec.Struct, frozen=True, gc=False):
    """One side of a reallocation: a signed amount on one line."""

    line: LineKey
    amount_fen: int
    breakdown: Breakdown


class Reallocate(Command, frozen=True, kw_only=True):
    """Move money between projects, codes or units (调剂): same year, source and lot, adding up to zero."""

    legs: tuple[Leg, ...]
    authority: Authority = NO_AUTHORITY
    reason: str = ""


class HandOver(Command, frozen=True, kw_only=True):
    """Hand money over to a line of another department (划转): same year, source and lot."""

    giving: LineKey
    receiving: LineKey
    amount_fen: int
    breakdown: Breakdown
    receiving_breakdown: Breakdown = ()
    authority: Authority = NO_AUTHORITY
    reason: str = ""


class Reverse(Command, frozen=True, kw_only=True):
    """Reverse a whole operation, all its legs, once (冲销)."""

    operation_id: UUID
    reason: str = ""


class Amend(Command, frozen=True, kw_only=True):
    """Correct authority, reason or evidence of a recorded event; no money moves (更正说明)."""

    event_id: str
    authority: Authority | None = None
    reason: str | None = None
    evidence: tuple[Evidence, ...] | None = None
    ordinal: int = 0


class PublishDisclosure(Command, frozen=True, kw_only=True):
    """Record a disclosure as printed (登记公开文件)."""

    digest: str
    department: UUID
    fiscal_year: int
    published_on: date
    format: str
    cells: tuple[PublishedCell, ...]
    statements: tuple[PublishedStatement, ...] = ()
    assumptions: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class RequireEmptyYear(Command, frozen=True, kw_only=True):
    """Refuse the whole operation when the department's fiscal year already holds money that was not reversed."""

    department: UUID
    fiscal_year: int


def lines_of(command: Command) -> tuple[LineKey, ...]:
    """The lines that a command names."""
    match command:
        case MoneyCommand():
            return (command.line,)
        case Reallocate():
            return tuple(leg.line for leg in command.legs)
        case HandOver():
            return command.giving, command.receiving
        case _:
            return ()
