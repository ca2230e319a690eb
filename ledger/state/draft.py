"""Draft of an operation (业务草稿): the view that it is decided on, and the events decided so far.

Nothing is stored here. The store refuses a draft if one of the streams that it writes to has changed since it was read.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, cast
from uuid import UUID

import msgspec

from ledger.errors import InvalidCommand
from ledger.operations.commands import Command
from ledger.operations.events import (
    Adjusted,
    Allocated,
    Amended,
    AnyEvent,
    CarriedOver,
    Event,
    MoneyEvent,
    OperationRecorded,
    facts_of,
)
from ledger.operations.operation import Header, Notice, NumberedAmount, OperationScope, PendingOperation
from ledger.state.department import Department
from ledger.state.history_view import SmallStream, View
from ledger.terms.entries import Kind
from ledger.terms.evidence import NO_AUTHORITY, Authority, usual


class Draft:
    """Collects the events of one operation. Each is applied to the view at once, so that later commands see it."""

    def __init__(self, view: View, header: Header, operation_id: UUID) -> None:
        view.begin()
        self.view = view
        self.asked = header  # as given: the request digest is made of it
        self.header = msgspec.structs.replace(header, authority=usual(header.authority))
        self.operation_id = operation_id
        self.events: list[AnyEvent] = []
        self.money: list[MoneyEvent] = []  # those of them that move money
        self.warnings: list[Notice] = []
        self.reverses: UUID | None = None
        self._basis = view.basis
        self.alone = False  # whether it rests on the whole log, so that nobody else may record at the same time
        self._recorded: dict[tuple[str, int], list[UUID]] = {}
        self._watched: dict[UUID, int] = {}

    @property
    def effective_on(self) -> date:
        """The operation's effective date. Raises InvalidCommand if the header has none."""
        if self.header.effective_on is None:
            raise InvalidCommand("operation", "a command that moves money needs effective_on")
        return self.header.effective_on

    def expect(self, commands: Sequence[Command]) -> None:
        """Look up in one query which operations recorded the amounts of these under their 文号."""
        wanted: dict[str, set[int]] = {}
        for command in commands:
            number = self.authority(getattr(command, "authority", None) or NO_AUTHORITY).document_number
            if number:
                parts = (command, *getattr(command, "legs", ()))
                wanted.setdefault(number, set()).update(abs(getattr(part, "amount_fen", 0)) for part in parts)
        for number, amounts_fen in wanted.items():
            self._look_up(number, sorted(amounts_fen))

    def recorded_under(self, document_number: str, amount_fen: int) -> list[UUID]:
        """Operations that recorded this amount under this 文号, the newest first."""
        if (document_number, amount_fen) not in self._recorded:
            self._look_up(document_number, [amount_fen])
        return self._recorded[document_number, amount_fen]

    def _look_up(self, document_number: str, amounts_fen: Sequence[int]) -> None:
        recorded = self.view.history.recorded_under(document_number, amounts_fen)
        self._recorded.update({(document_number, fen): recorded.get(fen, []) for fen in amounts_fen})

    def authority(self, own: Authority) -> Authority:
        """A command's authority, by default the operation's."""
        return usual(own) or self.header.authority

    def watch(self, line_id: UUID) -> None:
        """Have the operation refused if others record on this line meanwhile, although it does not write to it."""
        self._watched[line_id] = self.view.line(line_id).version

    def record_money(self, line_id: UUID, event: type[Event], **facts: Any) -> MoneyEvent:
        """Decide an event that moves money."""
        line = self.view.line(line_id)
        decided = cast(MoneyEvent, self._record(line_id, line.version, event, facts))
        self.money.append(decided)
        line.apply(decided)
        line.version += 1
        return decided

    def record_on_line(self, line_id: UUID, event: type[Event], **facts: Any) -> None:
        """Decide an event of a line that moves no money."""
        line = self.view.line(line_id)
        self._record(line_id, line.version, event, facts)
        line.version += 1

    def record_in(self, holder: Department | SmallStream, event: type[Event], **facts: Any) -> None:
        """Decide an event of a department or of one of the small streams."""
        holder.apply(self._record(holder.id, holder.version, event, facts))

    def _record(self, stream_id: UUID, version: int, event: type[Event], facts: dict[str, Any]) -> AnyEvent:
        made = event(originator_id=stream_id, originator_version=version + 1, operation_id=self.operation_id, **facts)
        decided = cast(AnyEvent, made)
        self.events.append(decided)
        self.view.decided(decided)
        return decided

    def warn(self, code: str, message: str) -> None:
        """Add a notice to the outcome."""
        self.warnings.append(Notice(code, message))

    def check(self) -> None:
        """Judge every line on which the draft moves money, with the whole operation in force.

        Raises BalanceBelowZero for the first day on which a line is overdrawn, ResidualOutOfBounds, InvalidAmount.
        """
        lines = [self.view.line(line) for line in dict.fromkeys(event.originator_id for event in self.money)]
        if any(line.suspect for line in lines):
            overdrafts = [refusal for line in lines if (refusal := line.overdraft(self.operation_id))]
            if overdrafts:
                raise min(overdrafts, key=lambda refusal: refusal.on)
            for line in lines:
                line.check_bounds()
            for line in lines:
                line.judged()

    def seal(self, commands: Sequence[Command], request_digest: str) -> PendingOperation:
        """Returns the operation as it is stored: its events, its own first, and what is written beside them."""
        own = OperationRecorded(
            originator_id=self.operation_id,
            originator_version=1,
            operation_id=self.operation_id,
            commands=tuple(dict.fromkeys(type(command).__name__ for command in commands)),
            reverses=self.reverses,
            **facts_of(self.header, OperationRecorded),
        )
        opened = [event for event in self.money if event.originator_version == 1]
        watched = [
            (line, version) for line, version in self._watched.items() if self.view.line(line).version == version
        ]
        return PendingOperation(
            operation_id=self.operation_id,
            events=(own, *self.events),
            warnings=tuple(self.warnings),
            idempotency_key=self.header.idempotency_key,
            request_digest=request_digest,
            recorded_at=self.header.recorded_at,
            basis=self._basis._replace(known=self.view.known),
            alone=self.alone,
            watched=tuple(watched),
            opened=tuple(
                (OperationScope(event.line.department, event.line.fiscal_year), event.originator_id) for event in opened
            ),
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
                    amended = self.view.line(event.originator_id).event(event.event_id)
                    assert amended is not None, "only events that moved money are amended"
                    moved = amended
                case _:
                    continue
            if authority.document_number and moved.amount_fen:
                yield NumberedAmount(authority.document_number, abs(moved.amount_fen), moved.operation_id)
