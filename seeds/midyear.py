"""A file of operations as they were recorded over a year (年度业务记录), in TOML, each with its recording time.

Only a demonstration accepts one, since its times are invented or remembered. Lines and parts are written as in
`ledger.notation`. Every operation has a key, so that an interrupted run continues where it stopped.
"""

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import msgspec

from ledger.application import BudgetLedger
from ledger.errors import UnknownOperation
from ledger.notation import parse_breakdown, parse_leg
from ledger.operations.operation import Header, Outcome, operation_of_key
from ledger.terms.evidence import authority_of
from ledger.terms.identity import department_id
from ledger.terms.money import AmountUnit
from ledger.terms.sources import FundingSource
from ledger.written_commands import WRITTEN, NameFinder, WrittenCommand, WrittenLeg, WrittenLine, command_of
from seeds.refusals import InvalidMidyear

KINDS = frozenset(WRITTEN) - {"state_code"}  # the file has no words for codes


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
    """The whole file: its title, the recording of the document itself, and the operations in order."""

    title: str
    document_recorded_at: datetime
    document_recorded_by: str
    operations: list[RecordedOperation]


def read_midyear(path: Path) -> Midyear:
    """The file, checked completely before anything is recorded. Raises InvalidMidyear."""
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
            if command.kind not in KINDS:
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
        """Record one operation, or return its first outcome if it was recorded before."""
        header = Header(
            recorded_by=operation.recorded_by,
            effective_on=operation.effective_on,
            approved_by=operation.approved_by,
            authority=authority_of(operation.authority),
            reason=operation.reason,
            idempotency_key=operation.key,
            recorded_at=operation.recorded_at,
            demonstration=True,
        )
        names = NameFinder(self.ledger.department, department_id)
        commands = [names.take(command_of(self._written(command), names)) for command in operation.commands]
        return self.ledger.record(commands, header)

    def _written(self, command: RecordedCommand) -> WrittenCommand:
        """A command of the file in the words of all surfaces. Amounts are in 万元."""
        line = self._line(command, command.project, command.department)
        legs = [parse_leg(text, AmountUnit.WAN) for text in command.legs]
        earlier = self._recorded(command.operation) if command.kind in {"reverse", "amend"} else None
        return WrittenCommand(
            kind=command.kind,
            department=command.department or self.department,
            unit=command.unit,
            line=line,
            giving=line,
            receiving=self._line(command, command.to_project, command.to_department),
            parts=parse_breakdown(command.parts, AmountUnit.WAN),
            closing_parts=parse_breakdown(command.closing_parts, AmountUnit.WAN),
            legs=tuple(
                WrittenLeg(line=self._line(command, project, command.department), parts=parts)
                for project, parts in legs
            ),
            authority=authority_of(command.to_authority) if earlier and command.to_authority else None,
            reason=(command.to_reason or None) if earlier else None,
            operation_id=str(earlier.operation_id) if earlier else "",
            # The first event is the operation's own.
            event_id=earlier.event_ids[1 + command.event] if earlier and command.kind == "amend" else "",
            name=command.name,
            secret=command.secret,
            code_named=command.code_named,
            alias=command.alias,
            since=date(self.year, 1, 1),
        )

    def _line(self, command: RecordedCommand, project: str, department: str) -> WrittenLine:
        return WrittenLine(
            department=department or self.department,
            project=project,
            fiscal_year=command.year or self.year,
            source=command.source,
            origin_year=command.origin_year,
        )

    def _recorded(self, key: str) -> Outcome:
        """The outcome of an earlier operation of the file. Raises UnknownOperation."""
        for _, outcome in self.ledger.outcomes([operation_of_key(key)]):
            return outcome
        raise UnknownOperation(key)
