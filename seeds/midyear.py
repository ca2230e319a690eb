"""A file of operations as they were recorded over a year (年度业务记录), in TOML, each with its recording time.

Only a demonstration takes one: the times in it are invented, or remembered. The words for lines and parts are those of
`ledger.notation`. Every operation has a key, so that an interrupted run continues where it stopped.
"""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import msgspec

from ledger.application import BudgetLedger
from ledger.errors import UnknownOperation
from ledger.notation import find_line, find_unit, parse_breakdown, parse_leg, total_fen
from ledger.operations import commands as c
from ledger.operations.operation import Header, Outcome, operation_of_key
from ledger.state.department import Department
from ledger.terms.evidence import Authority, document_number
from ledger.terms.identity import LineKey, department_id
from ledger.terms.money import AmountUnit
from ledger.terms.sources import FundingSource
from seeds.refusals import InvalidMidyear


class RecordedCommand(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One command of an operation as the file writes it; which fields it needs depends on its kind."""

    kind: str
    project: str = ""
    to_department: str = ""
    to_project: str = ""
    source: FundingSource = FundingSource.GENERAL_LOCAL
    year: int = 0
    origin_year: int | None = None
    parts: list[str] = []
    closing_parts: list[str] = []
    legs: list[str] = []
    name: str = ""
    unit: str = ""
    department: str = ""
    secret: bool = False
    code_named: bool = False
    alias: bool = False
    operation: str = ""  # the key of the operation to reverse, or whose event to amend
    event: int = 0  # which money event of that operation, from 0
    to_authority: str = ""
    to_reason: str = ""


class RecordedOperation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One operation of the file. `recorded_at` carries its zone."""

    key: str
    recorded_at: datetime
    recorded_by: str
    commands: list[RecordedCommand]
    effective_on: date | None = None
    approved_by: str = ""
    authority: str = ""
    reason: str = ""
    department: str = ""


class Midyear(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file: what it is, when the document itself was recorded, and the operations in order."""

    title: str
    document_recorded_at: datetime
    document_recorded_by: str
    operations: list[RecordedOperation]


def read_midyear(path: Path) -> Midyear:
    """The file, checked as a whole before anything is recorded. Raises InvalidMidyear."""
    try:
        midyear = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Midyear)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise InvalidMidyear(str(path), str(error)) from error
    last = midyear.document_recorded_at
    keys: set[str] = set()
    for operation in midyear.operations:
        if operation.recorded_at.tzinfo is None or last.tzinfo is None:
            raise InvalidMidyear(str(path), f"{operation.key}: recorded_at needs a time zone")
        if operation.recorded_at < last:
            raise InvalidMidyear(str(path), f"{operation.key}: recorded_at lies before the operation above it")
        if not operation.key or operation.key in keys:
            raise InvalidMidyear(str(path), f"key {operation.key!r} is empty or stands twice")
        for command in operation.commands:
            if command.kind not in MAKERS:
                raise InvalidMidyear(str(path), f"{operation.key}: no command {command.kind!r}")
        keys.add(operation.key)
        last = operation.recorded_at
    return midyear


@dataclass(slots=True)
class Teller:
    """Records the operations of a file one after the other on a demonstration ledger."""

    ledger: BudgetLedger
    department: str
    year: int

    def tell(self, operation: RecordedOperation) -> Outcome:
        """Record one operation, or return its first outcome when it was recorded before."""
        header = Header(
            recorded_by=operation.recorded_by,
            effective_on=operation.effective_on,
            approved_by=operation.approved_by,
            authority=Authority(document_number=document_number(operation.authority) if operation.authority else ""),
            reason=operation.reason,
            idempotency_key=operation.key,
            recorded_at=operation.recorded_at,
            demonstration=True,
        )
        commands = [MAKERS[command.kind](self, command) for command in operation.commands]
        return self.ledger.record(commands, header)

    def home(self, name: str = "") -> Department:
        """The department a command is about, by default the document's."""
        return self.ledger.department(department_id(name or self.department))

    def line(self, command: RecordedCommand, project: str, department: Department) -> LineKey:
        """A line as the file writes it."""
        return find_line(department, project, command.year or self.year, command.source, command.origin_year)

    def recorded(self, key: str) -> Outcome:
        """The outcome of an earlier operation of the file. Raises UnknownOperation."""
        for _, outcome in self.ledger.outcomes([operation_of_key(key)]):
            return outcome
        raise UnknownOperation(key)


def _money(kind: type[c.MoneyCommand]) -> Callable[[Teller, RecordedCommand], c.Command]:
    def make(teller: Teller, command: RecordedCommand) -> c.Command:
        line = teller.line(command, command.project, teller.home(command.department))
        breakdown = parse_breakdown(command.parts, AmountUnit.WAN)
        facts: dict[str, Any] = {"line": line, "amount_fen": total_fen(breakdown), "breakdown": breakdown}
        if command.closing_parts:
            facts["closing_breakdown"] = parse_breakdown(command.closing_parts, AmountUnit.WAN)
        return kind(**facts)

    return make


def _reallocate(teller: Teller, command: RecordedCommand) -> c.Command:
    home, year = teller.home(command.department), command.year or teller.year
    legs = [parse_leg(home, leg, year, command.source, command.origin_year, AmountUnit.WAN) for leg in command.legs]
    return c.Reallocate(legs=tuple(legs))


def _hand_over(teller: Teller, command: RecordedCommand) -> c.Command:
    breakdown = parse_breakdown(command.parts, AmountUnit.WAN)
    return c.HandOver(
        giving=teller.line(command, command.project, teller.home(command.department)),
        receiving=teller.line(command, command.to_project, teller.home(command.to_department)),
        amount_fen=total_fen(breakdown),
        breakdown=breakdown,
    )


def _reverse(teller: Teller, command: RecordedCommand) -> c.Command:
    return c.Reverse(operation_id=teller.recorded(command.operation).operation_id, reason=command.to_reason)


def _amend(teller: Teller, command: RecordedCommand) -> c.Command:
    event_id = teller.recorded(command.operation).event_ids[1 + command.event]  # the first event is the operation's
    authority = Authority(document_number=document_number(command.to_authority)) if command.to_authority else None
    return c.Amend(event_id=event_id, authority=authority, reason=command.to_reason or None)


def _register_unit(teller: Teller, command: RecordedCommand) -> c.Command:
    return c.RegisterUnit(department=department_id(command.department or teller.department), name=command.name)


def _register_project(teller: Teller, command: RecordedCommand) -> c.Command:
    home = teller.home(command.department)
    return c.RegisterProject(
        department=home.id,
        unit=find_unit(home, command.unit).id,
        name=command.name,
        secret=command.secret,
        code_named=command.code_named,
    )


def _give_name(teller: Teller, command: RecordedCommand) -> c.Command:
    home = teller.home(command.department)
    subject = find_unit(home, command.unit)
    since = date(teller.year, 1, 1)
    return c.GiveName(
        department=home.id, subject=subject.id, name=command.name, alias=command.alias, effective_on=since
    )


MAKERS: dict[str, Callable[[Teller, RecordedCommand], c.Command]] = {
    "register_department": lambda _, command: c.RegisterDepartment(name=command.name),
    "register_unit": _register_unit,
    "register_project": _register_project,
    "give_name": _give_name,
    "allocate": _money(c.Allocate),
    "advance_transfer": _money(c.AdvanceTransfer),
    "carry_over": _money(c.CarryOver),
    "supplement": _money(c.Supplement),
    "cut": _money(c.Cut),
    "recall": _money(c.Recall),
    "correct_carryover": _money(c.CorrectCarryover),
    "reallocate": _reallocate,
    "hand_over": _hand_over,
    "reverse": _reverse,
    "amend": _amend,
}
