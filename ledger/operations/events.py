"""Events (事件): everything the ledger can record, as facts in the past tense that consult no rule and no clock.

Every class has a stable topic (stored instead of a module path) and a version. Only
`Allocated`, `CarriedOver` and `Adjusted` move money.
"""

from datetime import date
from typing import Any, ClassVar
from uuid import UUID

import msgspec

from ledger.terms.breakdown import Breakdown
from ledger.terms.entries import Kind
from ledger.terms.evidence import NO_AUTHORITY, Authority, Evidence
from ledger.terms.identity import LineKey


class Event(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """The fields of every event: its stream, its version in it, and its operation.

    A stored field that the class does not know is refused, never dropped: a new field is a new version.
    """

    TOPIC: ClassVar[str]
    VERSION: ClassVar[int] = 1

    originator_id: UUID
    originator_version: int
    operation_id: UUID

    @property
    def id(self) -> str:
        """The event's id: its stream and its version in it; the same in every copy of the log."""
        return f"{self.originator_id}/{self.originator_version}"


def facts_of(command: msgspec.Struct, event: type[Event]) -> dict[str, Any]:
    """The facts of a command, or of an operation's header, that an event states under the same names."""
    return {name: getattr(command, name) for name in event.__struct_fields__ if name in command.__struct_fields__}


class OperationRecorded(Event, frozen=True, kw_only=True, omit_defaults=True):
    """An operation (一笔业务) was recorded. First event of each operation, with the facts that all of them share."""

    TOPIC = "operation.recorded"

    commands: tuple[str, ...]
    recorded_by: str
    effective_on: date | None = None
    approved_by: str = ""
    authority: Authority = NO_AUTHORITY
    reason: str = ""
    reverses: UUID | None = None
    demonstration: bool = False


class OperationReversed(Event, frozen=True, kw_only=True, omit_defaults=True):
    """The operation was reversed (冲销) by another one: at most once, because both would need the same version."""

    TOPIC = "operation.reversed"

    by: UUID


class DepartmentRegistered(Event, frozen=True, kw_only=True, omit_defaults=True):
    """A department (部门) was registered, with the pseudo-unit for money not published by unit."""

    TOPIC = "department.registered"

    name: str
    evidence: tuple[Evidence, ...] = ()


class UnitRegistered(Event, frozen=True, kw_only=True, omit_defaults=True):
    """A budget unit (预算单位) was registered under a short key that is never given again."""

    TOPIC = "department.unit_registered"

    unit: UUID
    key: str
    name: str
    evidence: tuple[Evidence, ...] = ()


class ProjectRegistered(Event, frozen=True, kw_only=True, omit_defaults=True):
    """A project (项目) was registered. `secret`: description withheld; `code_named`: its name is a code (特定目标)."""

    TOPIC = "department.project_registered"

    unit: UUID
    project: UUID
    key: str
    name: str
    secret: bool = False
    code_named: bool = False
    evidence: tuple[Evidence, ...] = ()


class NameGiven(Event, frozen=True, kw_only=True, omit_defaults=True):
    """A department, unit or project got another name from a day on, or an alias, which is understood but not shown."""

    TOPIC = "department.name_given"

    subject: UUID
    name: str
    alias: bool
    effective_on: date
    how: str = ""
    evidence: tuple[Evidence, ...] = ()


class CodeStated(Event, frozen=True, kw_only=True, omit_defaults=True):
    """A document or a person added a code (科目) to the lists."""

    TOPIC = "codes.stated"

    classification: str
    code: str
    name: str
    first_year: int
    name_en: str = ""
    last_year: int | None = None
    evidence: tuple[Evidence, ...] = ()


class Money(Event, frozen=True, kw_only=True, omit_defaults=True):
    """The fields of events that move money: a signed amount in fen on one line, from a day on, and its breakdown."""

    line: LineKey
    amount_fen: int
    breakdown: Breakdown
    effective_on: date
    authority: Authority = NO_AUTHORITY
    reason: str = ""


class Allocated(Money, frozen=True, kw_only=True, omit_defaults=True):
    """Money was allocated to a current line: initial budget (年初预算), or advance-notified transfer (提前下达)."""

    TOPIC = "line.allocated"

    advance: bool = False

    @property
    def kind(self) -> Kind:
        """Allocation or advance-notified transfer."""
        return Kind.ADVANCE_TRANSFER if self.advance else Kind.ALLOCATION


class CarriedOver(Money, frozen=True, kw_only=True, omit_defaults=True):
    """Money of an earlier year was carried over to a carried line (上年结转); purpose and source stay."""

    TOPIC = "line.carried_over"

    @property
    def kind(self) -> Kind:
        """Carryover."""
        return Kind.CARRYOVER


class Adjusted(Money, frozen=True, kw_only=True, omit_defaults=True):
    """A line was adjusted (调整): `kind` says how. `reverses` names the event a reversal cancels."""

    TOPIC = "line.adjusted"

    kind: Kind
    reverses: str = ""


class Amended(Event, frozen=True, kw_only=True, omit_defaults=True):
    """Authority, reason or evidence of an earlier event of the line was corrected (更正说明); no money moved.

    A value of None changes nothing. `ordinal` names the breakdown line that the evidence belongs to.
    """

    TOPIC = "line.amended"

    event_id: str
    authority: Authority | None = None
    reason: str | None = None
    evidence: tuple[Evidence, ...] | None = None
    ordinal: int = 0


class PublishedCell(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One printed number of a disclosure, by the address its table gives it; `fen` as printed, `line` from 1."""

    table: int
    block: str
    row: str
    column: str
    text: str
    fen: int
    line: int
    how: str = ""


class PublishedStatement(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A sentence of a disclosure (说明): `kind` such as "table_empty", the text, and the facts read from it."""

    kind: str
    text: str
    lines: tuple[int, ...]
    facts: dict[str, str | int] = {}


class DisclosurePublished(Event, frozen=True, kw_only=True, omit_defaults=True):
    """A document was published (公开) and recorded as printed: it bears no money and is never edited."""

    TOPIC = "disclosure.published"

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


class DisclosureWithdrawn(Event, frozen=True, kw_only=True, omit_defaults=True):
    """The recording of a disclosure was taken back, with the money of its import (撤销登记)."""

    TOPIC = "disclosure.withdrawn"

    digest: str
    reason: str = ""


MoneyEvent = Allocated | CarriedOver | Adjusted
AnyEvent = (
    OperationRecorded
    | OperationReversed
    | DepartmentRegistered
    | UnitRegistered
    | ProjectRegistered
    | NameGiven
    | CodeStated
    | MoneyEvent
    | Amended
    | DisclosurePublished
    | DisclosureWithdrawn
)
EVENT_CLASSES: tuple[type[Event], ...] = (
    OperationRecorded,
    OperationReversed,
    DepartmentRegistered,
    UnitRegistered,
    ProjectRegistered,
    NameGiven,
    CodeStated,
    Allocated,
    CarriedOver,
    Adjusted,
    Amended,
    DisclosurePublished,
    DisclosureWithdrawn,
)
