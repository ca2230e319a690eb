"""An operation in the making (业务草稿): one view of everything it reads, and the events it decides so far.

Nothing is stored here. A draft is decided against what the history held when it was read; the store refuses it when
one of the streams it writes to has moved on meanwhile.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Protocol, cast
from uuid import UUID, uuid5

import msgspec

from ledger.budget_line import BudgetLine, fold_line
from ledger.codes import Classification, Code, CodeList
from ledger.entries import Kind
from ledger.errors import InvalidCommand, UnknownDepartment
from ledger.events import (
    Adjusted,
    Allocated,
    Amended,
    AnyEvent,
    CarriedOver,
    CodeStated,
    DisclosurePublished,
    DisclosureWithdrawn,
    Event,
    MoneyEvent,
    OperationRecorded,
    OperationReversed,
)
from ledger.evidence import Authority, usual
from ledger.identity import CODES, LEDGER_NAMESPACE
from ledger.operations import Header, Notice, NumberedAmount, PendingOperation, Scope
from ledger.registry import Department, fold_department

CODES_STREAM = uuid5(LEDGER_NAMESPACE, CODES)


class History(Protocol):
    """What decisions may ask of the past."""

    def stream(self, originator_id: UUID) -> Iterable[AnyEvent]:
        """All events of one stream, in order."""
        ...

    def operation_events(self, operation_id: UUID) -> list[AnyEvent]:
        """All events of one operation, in order. Raises UnknownOperation."""
        ...

    def operations_with(self, document_number: str, amount_fen: int) -> list[UUID]:
        """Operations that recorded this amount under this 文号."""
        ...

    def operations_of(self, scope: Scope) -> list[UUID]:
        """Operations that moved money of a department's fiscal year, in log order."""
        ...

    def last_position(self) -> int:
        """Where the log ends; 0 when it is empty."""
        ...


class Stream:
    """A stream of few events of which only the latest matter: an operation's, a disclosure's, the codes'."""

    def __init__(self, stream_id: UUID, events: Iterable[AnyEvent]) -> None:
        self.id = stream_id
        self.events = list(events)
        self.version = len(self.events)

    def apply(self, event: AnyEvent) -> None:
        """Take in one event."""
        self.events.append(event)
        self.version += 1


class Draft:
    """Collects the events of one operation, each applied at once, so that later commands see earlier ones."""

    def __init__(self, history: History, header: Header, operation_id: UUID) -> None:
        self.history = history
        self.asked = header  # as given: what an idempotency key stands for
        self.header = msgspec.structs.replace(header, authority=usual(header.authority))
        self.operation_id = operation_id
        self.events: list[AnyEvent] = []
        self.warnings: list[Notice] = []
        self.reverses: UUID | None = None
        self.decided_at = history.last_position()
        self.alone = False
        self._watched: dict[UUID, int] = {}
        self._lines: dict[UUID, BudgetLine] = {}
        self._departments: dict[UUID, Department] = {}
        self._streams: dict[UUID, Stream] = {}
        self._codes: CodeList | None = None

    @property
    def effective_on(self) -> date:
        """The operation's date. Raises InvalidCommand when the header has none and a command needs it."""
        if self.header.effective_on is None:
            raise InvalidCommand("operation", "a command that moves money needs effective_on")
        return self.header.effective_on

    def line(self, line_id: UUID) -> BudgetLine:
        """A line as it stands in this draft."""
        if line_id not in self._lines:
            self._lines[line_id] = fold_line(line_id, self.history.stream(line_id))
        return self._lines[line_id]

    def department(self, department_id: UUID) -> Department:
        """A department as it stands in this draft, registered or not."""
        if department_id not in self._departments:
            self._departments[department_id] = fold_department(department_id, self.history.stream(department_id))
        return self._departments[department_id]

    def registered(self, department_id: UUID) -> Department:
        """A department that must be registered. Raises UnknownDepartment."""
        department = self.department(department_id)
        if not department.registered:
            raise UnknownDepartment(str(department_id))
        return department

    def stream(self, stream_id: UUID) -> Stream:
        """One of the small streams as it stands in this draft."""
        if stream_id not in self._streams:
            self._streams[stream_id] = Stream(stream_id, self.history.stream(stream_id))
        return self._streams[stream_id]

    @property
    def codes(self) -> CodeList:
        """The code lists: those shipped and every code stated since."""
        if self._codes is None:
            stated = [event for event in self.stream(CODES_STREAM).events if isinstance(event, CodeStated)]
            self._codes = CodeList.shipped().extended(stated_code(event) for event in stated)
        return self._codes

    def reversed_by(self, operation_id: UUID) -> UUID | None:
        """The operation that reversed this one, if any."""
        events = self.stream(operation_id).events
        return next((event.by for event in events if isinstance(event, OperationReversed)), None)

    def published(self, stream_id: UUID) -> DisclosurePublished | None:
        """The disclosure of this stream, unless it is not recorded or was withdrawn."""
        latest: DisclosurePublished | None = None
        for event in self.stream(stream_id).events:
            if isinstance(event, DisclosurePublished):
                latest = event
            elif isinstance(event, DisclosureWithdrawn):
                latest = None
        return latest

    def authority(self, own: Authority) -> Authority:
        """A command's authority, by default the operation's."""
        return usual(own) or self.header.authority

    def watch(self, line_id: UUID) -> None:
        """Have the operation refused when something is recorded on this line meanwhile, though it records nothing."""
        self._watched[line_id] = self.line(line_id).version

    def record_money(self, line_id: UUID, event: type[Event], **facts: Any) -> MoneyEvent:
        """Decide one figure-bearing event."""
        decided = cast(MoneyEvent, self._record(line_id, self.line(line_id).version, event, facts))
        line = self.line(line_id)
        line.apply(decided)
        line.version += 1
        return decided

    def record_on_line(self, line_id: UUID, event: type[Event], **facts: Any) -> None:
        """Decide an event of a line that moves no money."""
        line = self.line(line_id)
        self._record(line_id, line.version, event, facts)
        line.version += 1

    def record_in(self, holder: Department | Stream, event: type[Event], **facts: Any) -> None:
        """Decide an event of a department or of one of the small streams."""
        decided = self._record(holder.id, holder.version, event, facts)
        holder.apply(decided)
        if isinstance(decided, CodeStated):
            self._codes = self.codes.extended([stated_code(decided)])

    def _record(self, stream_id: UUID, version: int, event: type[Event], facts: dict[str, Any]) -> AnyEvent:
        decided = event(
            originator_id=stream_id, originator_version=version + 1, operation_id=self.operation_id, **facts
        )
        self.events.append(cast(AnyEvent, decided))
        return cast(AnyEvent, decided)

    def warn(self, code: str, message: str) -> None:
        """Return something to look at with the outcome."""
        self.warnings.append(Notice(code, message))

    def check(self) -> None:
        """Judge every line that the draft moves money on, once, with the whole operation in force.

        Raises BalanceBelowZero for the first day on which one is overdrawn, ResidualOutOfBounds, InvalidAmount.
        """
        lines = [self.line(each) for each in dict.fromkeys(event.line.id for event in self.money)]
        overdrafts = [refusal for line in lines if (refusal := line.overdraft(self.operation_id))]
        if overdrafts:
            raise min(overdrafts, key=lambda refusal: refusal.on)
        for line in lines:
            line.check_bounds()

    @property
    def money(self) -> list[MoneyEvent]:
        """The figure-bearing events decided so far."""
        return [event for event in self.events if isinstance(event, MoneyEvent)]

    def sealed(self, commands: tuple[str, ...]) -> list[AnyEvent]:
        """The operation's events as they are stored: the operation itself first."""
        recorded = OperationRecorded(
            originator_id=self.operation_id,
            originator_version=1,
            operation_id=self.operation_id,
            commands=commands,
            recorded_by=self.header.recorded_by,
            effective_on=self.header.effective_on,
            approved_by=self.header.approved_by,
            authority=self.header.authority,
            reason=self.header.reason,
            reverses=self.reverses,
            demonstration=self.header.demonstration,
        )
        return [recorded, *self.events]

    def pending(self, events: list[AnyEvent], request_digest: str) -> PendingOperation:
        """What the recorder writes beside the events."""
        scopes = {Scope(event.line.department, event.line.fiscal_year): None for event in self.money}
        watched = {each: version for each, version in self._watched.items() if self.line(each).version == version}
        return PendingOperation(
            operation_id=self.operation_id,
            event_ids=tuple(event.id for event in events),
            warnings=tuple(self.warnings),
            idempotency_key=self.header.idempotency_key,
            request_digest=request_digest,
            recorded_at=self.header.recorded_at,
            decided_at=self.decided_at,
            alone=self.alone,
            watched=tuple(watched.items()),
            scopes=tuple(scopes),
            numbered_amounts=tuple(dict.fromkeys(self._numbered_amounts())),
        )

    def _numbered_amounts(self) -> Iterator[NumberedAmount]:
        for event in self.events:
            match event:
                case Adjusted(kind=Kind.REVERSAL):
                    continue
                case Allocated() | CarriedOver() | Adjusted():
                    authority, moved = event.authority, event
                case Amended(authority=Authority() as authority):
                    amended = self.line(event.originator_id).event(event.event_id)
                    assert amended is not None, "only events that moved money are amended"
                    moved = amended
                case _:
                    continue
            if authority.document_number and moved.amount_fen:
                yield NumberedAmount(authority.document_number, abs(moved.amount_fen), moved.operation_id)


def stated_code(event: CodeStated) -> Code:
    """A code as an event states it."""
    source = "; ".join(each.note or f"{each.document[:12]} line {each.line}" for each in event.evidence)
    return Code(
        classification=Classification(event.classification),
        code=event.code,
        name=event.name,
        name_en=event.name_en,
        first_year=event.first_year,
        last_year=event.last_year,
        source=source or "recorded by hand",
    )
