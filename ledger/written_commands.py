"""Commands as they are written (书写的业务指令), and their one translation into commands of the ledger.

The command line, files of operations and the API write the same command with the same words: a line by the names of its
department, unit and project, an amount by its parts. Each surface turns its own form into a `WrittenCommand`;
`command_of` finds what the names mean. To add a command, add it to `WRITTEN`, and to each surface that offers it.
"""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import msgspec

from ledger.notation import find_line, find_project, find_unit, total_fen
from ledger.operations import commands as c
from ledger.state.department import Department
from ledger.state.operation_names import Directory
from ledger.terms.breakdown import Breakdown
from ledger.terms.evidence import Authority, Evidence
from ledger.terms.identity import LineKey
from ledger.terms.sources import FundingSource


class WrittenLine(msgspec.Struct, frozen=True, kw_only=True):
    """A budget line by the names of what it belongs to; `origin_year` makes it a carried one."""

    project: str
    fiscal_year: int
    source: FundingSource
    department: str = ""
    unit: str | None = None
    origin_year: int | None = None


class WrittenLeg(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a reallocation; without an amount, the sum of its parts."""

    line: WrittenLine
    parts: Breakdown
    amount: int | None = None


class WrittenCommand(msgspec.Struct, frozen=True, kw_only=True):
    """One command; which fields it uses depends on its kind. Amounts are in fen; None is the sum of the parts."""

    kind: str
    department: str = ""
    unit: str | None = None
    project: str | None = None
    line: WrittenLine | None = None
    giving: WrittenLine | None = None
    receiving: WrittenLine | None = None
    amount: int | None = None
    parts: Breakdown = ()
    closing_parts: Breakdown = ()
    receiving_parts: Breakdown = ()
    legs: tuple[WrittenLeg, ...] = ()
    authority: Authority | None = None
    reason: str | None = None
    evidence: tuple[Evidence, ...] | None = None
    operation_id: str = ""
    event_id: str = ""
    ordinal: int = 0
    name: str = ""
    secret: bool = False
    code_named: bool = False
    alias: bool = False
    since: date | None = None
    how: str = ""
    classification: str = ""
    code: str = ""
    name_en: str = ""
    first_year: int = 0
    last_year: int | None = None


class NameFinder:
    """The meaning of names for a user who may touch everything: departments by a function, operations and events by
    their ids. A surface with other users overrides the methods, and refuses what they may not touch.

    Commands of one operation may name what earlier ones register, so each is taken in with `take`.
    """

    def __init__(self, read: Callable[[UUID], Department], find: Callable[[str], UUID]) -> None:
        self._directory, self._find = Directory(read), find

    def department(self, text: str) -> Department:
        """A department by name, alias or id, registered or about to be. Raises UnknownDepartment."""
        return self._directory.department((text and self._directory.expected(text)) or self._find(text))

    def operation(self, text: str) -> UUID:
        """An operation to reverse."""
        return UUID(text)

    def event(self, text: str) -> str:
        """An event to amend."""
        return text

    def check_new_department(self, name: str) -> None:
        """Called before a department of this name is registered."""

    def check_lists(self) -> None:
        """Called before a code is added to the lists, which all departments share."""

    def take(self, command: c.Command) -> c.Command:
        """Take in what a command registers."""
        self._directory.expect(command)
        return command


def command_of(written: WrittenCommand, names: NameFinder) -> c.Command:
    """The command that a written one means. Raises what the ledger refuses of names, and what `names` forbids."""
    return WRITTEN[written.kind](written, names)


def _line(written: WrittenLine | None, names: NameFinder, origin_year: int | None = None) -> LineKey:
    assert written is not None, "each surface writes the lines that a command needs"
    origin = written.origin_year if origin_year is None else origin_year
    department = names.department(written.department)
    return find_line(department, written.project, written.fiscal_year, written.source, origin, written.unit or "")


def _made(kind: type[c.Command], written: WrittenCommand, **meant: Any) -> c.Command:
    """A command of a kind: the fields `meant`, the others as written; those not written have their defaults."""
    as_written = {name: value for name in kind.__struct_fields__ if (value := getattr(written, name, None)) is not None}
    return kind(**as_written | meant)


def _amount(written: WrittenCommand | WrittenLeg) -> dict[str, Any]:
    """The amount and its parts."""
    fen = total_fen(written.parts) if written.amount is None else written.amount
    return {"amount_fen": fen, "breakdown": written.parts}


def _money(kind: type[c.MoneyCommand]) -> "CommandMaker":
    def make(written: WrittenCommand, names: NameFinder) -> c.Command:
        return _made(kind, written, line=_line(written.line, names), **_amount(written))

    return make


def _carry_over(written: WrittenCommand, names: NameFinder) -> c.Command:
    line = written.line
    before = None if line is None or line.origin_year is not None else line.fiscal_year - 1
    closing = written.closing_parts
    return _made(c.CarryOver, written, line=_line(line, names, before), closing_breakdown=closing, **_amount(written))


def _reallocate(written: WrittenCommand, names: NameFinder) -> c.Command:
    legs = tuple(c.Leg(line=_line(leg.line, names), **_amount(leg)) for leg in written.legs)
    return _made(c.Reallocate, written, legs=legs)


def _hand_over(written: WrittenCommand, names: NameFinder) -> c.Command:
    lines = {"giving": _line(written.giving, names), "receiving": _line(written.receiving, names)}
    return _made(c.HandOver, written, **lines, receiving_breakdown=written.receiving_parts, **_amount(written))


def _reverse(written: WrittenCommand, names: NameFinder) -> c.Command:
    return _made(c.Reverse, written, operation_id=names.operation(written.operation_id))


def _amend(written: WrittenCommand, names: NameFinder) -> c.Command:
    return _made(c.Amend, written, event_id=names.event(written.event_id))


def _register_department(written: WrittenCommand, names: NameFinder) -> c.Command:
    names.check_new_department(written.name)
    return _made(c.RegisterDepartment, written)


def _register_unit(written: WrittenCommand, names: NameFinder) -> c.Command:
    return _made(c.RegisterUnit, written, department=names.department(written.department).id)


def _register_project(written: WrittenCommand, names: NameFinder) -> c.Command:
    department = names.department(written.department)
    unit = find_unit(department, written.unit or "")
    return _made(c.RegisterProject, written, department=department.id, unit=unit.id)


def _give_name(written: WrittenCommand, names: NameFinder) -> c.Command:
    """The name goes to the project, else to the unit, else to the department."""
    department = names.department(written.department)
    subject = department.id
    if written.project is not None:
        subject = find_project(department, written.project, written.unit or "")[1]
    elif written.unit is not None:
        subject = find_unit(department, written.unit).id
    assert written.since is not None, "each surface writes the day"
    return _made(c.GiveName, written, department=department.id, subject=subject, effective_on=written.since)


def _state_code(written: WrittenCommand, names: NameFinder) -> c.Command:
    names.check_lists()
    return _made(c.StateCode, written)


CommandMaker = Callable[[WrittenCommand, NameFinder], c.Command]
# Not here: RoundResidual, PublishDisclosure and RequireEmptyYear. They are parts of an import, and true only with the
# document that it reads.
WRITTEN: dict[str, CommandMaker] = {
    "register_department": _register_department,
    "register_unit": _register_unit,
    "register_project": _register_project,
    "give_name": _give_name,
    "state_code": _state_code,
    "allocate": _money(c.Allocate),
    "advance_transfer": _money(c.AdvanceTransfer),
    "carry_over": _carry_over,
    "supplement": _money(c.Supplement),
    "cut": _money(c.Cut),
    "recall": _money(c.Recall),
    "correct_carryover": _money(c.CorrectCarryover),
    "reallocate": _reallocate,
    "hand_over": _hand_over,
    "reverse": _reverse,
    "amend": _amend,
}
