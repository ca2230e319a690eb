"""Commands as they are written (书写的业务指令), and their one translation into commands of the ledger.

The command line, files of operations and the API write the same command with the same words: a line by the names of its
department, unit and project, an amount by its parts. Each surface turns its own form into a `WrittenCommand`;
`command_of` finds what the names mean. To add a command, add it to `WRITTEN`, and to each surface that offers it.
"""

from collections.abc import Callable
from datetime import date
from typing import Any, Protocol
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


class NameFinder(Protocol):
    """The meaning of names on one surface. Each method may refuse what its user may not touch."""

    def department(self, text: str) -> Department:
        """A department by name, alias or id, registered or about to be. Raises UnknownDepartment."""
        ...

    def operation(self, text: str) -> UUID:
        """An operation to reverse. Raises UnknownOperation."""
        ...

    def event(self, text: str) -> str:
        """An event to amend. Raises UnknownEvent."""
        ...

    def check_new_department(self, name: str) -> None:
        """Called before a department of this name is registered."""
        ...

    def check_lists(self) -> None:
        """Called before a code is added to the lists, which all departments share."""
        ...


class OwnNames:
    """Names for a user who may touch everything: departments by a function, operations and events by their ids.

    Commands of one operation may name what earlier ones register, so each is taken in with `take`.
    """

    def __init__(self, read: Callable[[UUID], Department], find: Callable[[str], UUID]) -> None:
        self._directory, self._find = Directory(read), find

    def department(self, text: str) -> Department:
        """A department by name, alias or id, registered or about to be. Raises UnknownDepartment."""
        return self._directory.department((text and self._directory.expected(text)) or self._find(text))

    def operation(self, text: str) -> UUID:
        """The id of an operation."""
        return UUID(text)

    def event(self, text: str) -> str:
        """The id of an event."""
        return text

    def check_new_department(self, name: str) -> None:
        """Nothing is forbidden."""

    def check_lists(self) -> None:
        """Nothing is forbidden."""

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


def _said(written: WrittenCommand) -> dict[str, Any]:
    """A command's own authority and reason."""
    return {"authority": written.authority or Authority(), "reason": written.reason or ""}


def _total(amount: int | None, parts: Breakdown) -> int:
    return total_fen(parts) if amount is None else amount


def _money(kind: type[c.MoneyCommand]) -> "CommandMaker":
    def make(written: WrittenCommand, names: NameFinder) -> c.Command:
        return kind(
            line=_line(written.line, names),
            amount_fen=_total(written.amount, written.parts),
            breakdown=written.parts,
            **_said(written),
        )

    return make


def _carry_over(written: WrittenCommand, names: NameFinder) -> c.Command:
    line = written.line
    before = None if line is None or line.origin_year is not None else line.fiscal_year - 1
    return c.CarryOver(
        line=_line(line, names, before),
        amount_fen=_total(written.amount, written.parts),
        breakdown=written.parts,
        closing_breakdown=written.closing_parts,
        **_said(written),
    )


def _reallocate(written: WrittenCommand, names: NameFinder) -> c.Command:
    legs = [c.Leg(_line(leg.line, names), _total(leg.amount, leg.parts), leg.parts) for leg in written.legs]
    return c.Reallocate(legs=tuple(legs), **_said(written))


def _hand_over(written: WrittenCommand, names: NameFinder) -> c.Command:
    return c.HandOver(
        giving=_line(written.giving, names),
        receiving=_line(written.receiving, names),
        amount_fen=_total(written.amount, written.parts),
        breakdown=written.parts,
        receiving_breakdown=written.receiving_parts,
        **_said(written),
    )


def _reverse(written: WrittenCommand, names: NameFinder) -> c.Command:
    return c.Reverse(operation_id=names.operation(written.operation_id), reason=written.reason or "")


def _amend(written: WrittenCommand, names: NameFinder) -> c.Command:
    return c.Amend(
        event_id=names.event(written.event_id),
        authority=written.authority,
        reason=written.reason,
        evidence=written.evidence,
        ordinal=written.ordinal,
    )


def _register_department(written: WrittenCommand, names: NameFinder) -> c.Command:
    names.check_new_department(written.name)
    return c.RegisterDepartment(name=written.name, evidence=written.evidence or ())


def _register_unit(written: WrittenCommand, names: NameFinder) -> c.Command:
    department = names.department(written.department)
    return c.RegisterUnit(department=department.id, name=written.name, evidence=written.evidence or ())


def _register_project(written: WrittenCommand, names: NameFinder) -> c.Command:
    department = names.department(written.department)
    return c.RegisterProject(
        department=department.id,
        unit=find_unit(department, written.unit or "").id,
        name=written.name,
        secret=written.secret,
        code_named=written.code_named,
        evidence=written.evidence or (),
    )


def _give_name(written: WrittenCommand, names: NameFinder) -> c.Command:
    """The name goes to the project, else to the unit, else to the department."""
    department = names.department(written.department)
    subject = department.id
    if written.project is not None:
        subject = find_project(department, written.project, written.unit or "")[1]
    elif written.unit is not None:
        subject = find_unit(department, written.unit).id
    assert written.since is not None, "each surface writes the day"
    return c.GiveName(
        department=department.id,
        subject=subject,
        name=written.name,
        alias=written.alias,
        effective_on=written.since,
        how=written.how,
        evidence=written.evidence or (),
    )


def _state_code(written: WrittenCommand, names: NameFinder) -> c.Command:
    names.check_lists()
    return c.StateCode(
        classification=written.classification,
        code=written.code,
        name=written.name,
        name_en=written.name_en,
        first_year=written.first_year,
        last_year=written.last_year,
        evidence=written.evidence or (),
    )


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
