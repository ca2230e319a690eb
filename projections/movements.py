"""From stored events to rows (入账): operations and figure-bearing events, decoded straight into what rows hold.

What they mean is said in `ledger.posting`; tests hold both against each other, row for row.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

import msgspec

from ledger.entries import NOT_STATED, Axis, Basis, Kind
from ledger.events import (
    Adjusted,
    Allocated,
    Amended,
    AnyEvent,
    CarriedOver,
    CodeStated,
    Event,
    OperationRecorded,
    OperationReversed,
)
from ledger.evidence import NO_AUTHORITY, Authority, Evidence
from ledger.identity import LineKey
from ledger.log import Stored
from ledger.operations import OperationRow
from ledger.sources import ExpenseClass
from projections.numbers import Classified, NumberedLine, Numbers
from projections.records import as_instant, as_json
from projections.schema import BY_NAME
from projections.selection import Selection, silenced
from projections.store import Row, Store

_MOST_LINES = 500_000  # remembered, some 200 bytes each
_NONE = msgspec.Raw()
_POSITION = list(BY_NAME["operations"].columns).index("position")


class _Operation(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, gc=False):
    """The event that records an operation, as it is stored."""

    of: ClassVar[type[Event]] = OperationRecorded

    originator_id: str
    originator_version: int
    operation_id: str
    commands: msgspec.Raw
    recorded_by: str
    effective_on: str | None = None
    approved_by: str = ""
    authority: Authority = NO_AUTHORITY
    reason: str = ""
    reverses: UUID | None = None
    demonstration: bool = False


class _Part(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """A breakdown line as it is stored: words are judged where they are new."""

    amount_fen: int
    function: str = NOT_STATED
    economic: str = NOT_STATED
    expense_class: str = ExpenseClass.NOT_STATED.value
    axis: str = Axis.JOINT.value
    basis: str = Basis.STATED.value
    how: str = ""
    evidence: tuple[Evidence, ...] = ()


class _Money(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, gc=False):
    """A figure-bearing event as it is stored; its line and its authority stay text, since most are known already."""

    originator_id: str
    originator_version: int
    operation_id: str
    line: msgspec.Raw
    amount_fen: int
    breakdown: tuple[_Part, ...]
    effective_on: str
    authority: msgspec.Raw = _NONE
    reason: str = ""


class _Allocated(_Money, kw_only=True, gc=False):
    of: ClassVar[type[Event]] = Allocated
    advance: bool = False

    @property
    def kind(self) -> str:
        return (Kind.ADVANCE_TRANSFER if self.advance else Kind.ALLOCATION).value


class _CarriedOver(_Money, kw_only=True, gc=False):
    of: ClassVar[type[Event]] = CarriedOver
    kind: ClassVar[str] = Kind.CARRYOVER.value


class _Adjusted(_Money, kw_only=True, gc=False):
    of: ClassVar[type[Event]] = Adjusted
    kind: str
    reverses: str = ""


FORMS: tuple[type[_Operation | _Allocated | _CarriedOver | _Adjusted], ...] = (
    _Operation,
    _Allocated,
    _CarriedOver,
    _Adjusted,
)


def _topic(event: Event | type[Event]) -> str:
    return f"{event.TOPIC}/{event.VERSION}"


_OPENING = msgspec.json.Decoder(_Operation)
_OPENING_TOPIC = _topic(OperationRecorded)
_DECODERS: dict[str, msgspec.json.Decoder[Any]] = {_topic(form.of): msgspec.json.Decoder(form) for form in FORMS[1:]}
_LINE = msgspec.json.Decoder(LineKey)
_AUTHORITY = msgspec.json.Decoder(Authority)
_COMMANDS = msgspec.json.Decoder(tuple[str, ...])


class Movements:
    """Makes the rows of a store's entries, batch after batch, and remembers lines and classifications in between."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._numbers = Numbers(store)
        # By stream, with what tells whether its key is the same; None for a line of a department that is not followed.
        self._lines: dict[str, tuple[int, NumberedLine | None]] = {}
        self._followed = Selection(store)
        self._concerned: set[int] = set()  # the operations of the batch that are about departments that are followed
        self._parts: dict[tuple[Any, ...], int] = {}
        self._days: dict[str, str] = {}
        self._commands: dict[bytes, str] = {}
        self._authority, self._reason = b"", ""
        self._operations: list[Row] = []
        self._rows: list[Row] = []

    def begin(self) -> None:
        """Begin a batch, inside its write transaction. What is remembered is dropped when the rows it is about are no
        longer there: somebody else made the read model anew."""
        if len(self._lines) > _MOST_LINES or not self._still_there():
            self._numbers = Numbers(self._store)
            self._followed = Selection(self._store)
            self._lines.clear()
            self._parts.clear()
        self._numbers.begin()
        self._operations, self._rows = [], []
        self._concerned.clear()

    def _still_there(self) -> bool:
        if not self._lines:
            return True
        stream, (_, numbered) = next(reversed(self._lines.items()))
        if numbered is None:
            return self._followed.same()
        found = self._store.query("SELECT line FROM lines WHERE id = ?", (numbered.number,))
        return [row[0] for row in found] == [str(UUID(stream))]

    def new(self) -> Iterable[tuple[str, list[Row]]]:
        """The rows of the batch, by table."""
        yield from self._numbers.new.items()
        yield "operations", [self._told(row) for row in self._operations]
        yield "movements", self._rows

    def _told(self, row: Row) -> Row:
        """The row of an operation, silent when it is about departments that are not followed."""
        if self._followed.all or row[_POSITION] in self._concerned:
            return row
        return silenced(row, BY_NAME["operations"].columns)

    def keeps(self, event: AnyEvent, operation: OperationRow) -> bool:
        """Whether rows are made of an event that bears no figure."""
        if self._followed.all:
            return True
        line = self._lines.get(event.originator_id.hex) if isinstance(event, Amended) else None
        kept = self._followed.event(event) if line is None else line[1] is not None
        if kept and not isinstance(event, (CodeStated, OperationReversed)):  # which are about nobody by themselves
            self._concerned.add(operation.position)
        return kept

    def take(self, stored: Stored, operation: OperationRow, *, begins: bool) -> bool:
        """Make the rows of an event of an operation, which it begins or not; False for what is not made here.

        Raises ValueError, msgspec.DecodeError or TypeError for what cannot be read.
        """
        if begins:
            return self._open(stored, operation)
        number, stream, version, topic, state = stored
        decoder = _DECODERS.get(topic)
        if decoder is None:
            return False
        self._add(decoder.decode(state), number, stream, version, operation.position)
        return True

    def _open(self, stored: Stored, operation: OperationRow) -> bool:
        """The row of an operation; what its events say again is not stored again."""
        _, stream, version, topic, state = stored
        if topic != _OPENING_TOPIC:
            return False
        event = _OPENING.decode(state)
        _check_key(event, stream, version)
        if event.operation_id != event.originator_id:
            raise ValueError("the event's stream is not its operation's")
        authority = as_json(event.authority)
        self._authority, self._reason = authority.encode(), event.reason
        self._operations.append(
            (
                event.operation_id,
                as_instant(operation.recorded_at),
                self._commands_of(event.commands),
                event.recorded_by,
                None if event.effective_on is None else self._day(event.effective_on),
                event.approved_by,
                authority,
                event.reason,
                None if event.reverses is None else str(event.reverses),
                operation.position,
                operation.first,
                int(event.demonstration),
            )
        )
        return True

    def _add(self, event: Any, number: int, stream: str, version: int, position: int) -> None:
        """The rows of a figure-bearing event's breakdown."""
        _check_key(event, stream, version)
        known = self._lines.get(stream)
        if known is None or known[0] != hash(bytes(event.line)):
            known = self._line(stream, event.line)
        if known[1] is None:
            return
        self._concerned.add(position)
        line_id, budget_id, nature = known[1]
        kind, day = event.kind, self._day(event.effective_on)
        raw = bytes(event.authority) or b"{}"
        authority = None if raw == self._authority else as_json(_AUTHORITY.decode(raw))
        reason = None if event.reason == self._reason else event.reason
        parts, rows = self._parts, self._rows
        for ordinal, part in enumerate(event.breakdown):
            words = (kind, part.axis, part.function, part.economic, part.expense_class, part.basis, nature)
            class_id = parts.get(words)
            if class_id is None:
                class_id = parts[words] = self._numbers.classified(Classified(*words))
            rows.append(
                (
                    day,
                    part.how or None,
                    authority,
                    reason,
                    as_json(part.evidence) if part.evidence else None,
                    number,
                    ordinal,
                    budget_id,
                    line_id,
                    class_id,
                    position,
                    version,
                    part.amount_fen,
                )
            )

    def _line(self, stream: str, key: msgspec.Raw) -> tuple[int, NumberedLine | None]:
        line = _LINE.decode(key)
        identity = line.id
        if identity.hex != stream:
            raise ValueError("the line is not the one that the event's stream belongs to")
        followed = self._followed.department(line.department)
        found = self._lines[stream] = (hash(bytes(key)), self._numbers.line(identity, line) if followed else None)
        return found

    def _commands_of(self, raw: msgspec.Raw) -> str:
        """The names of an operation's commands; there are few lists of them."""
        text = bytes(raw)
        if text not in self._commands:
            self._commands[text] = as_json(_COMMANDS.decode(text))
        return self._commands[text]

    def _day(self, text: str) -> str:
        if text not in self._days:
            self._days[text] = date.fromisoformat(text).isoformat()
        return self._days[text]


def _check_key(event: Any, stream: str, version: int) -> None:
    if event.originator_version != version or event.originator_id.replace("-", "") != stream:
        raise ValueError("the row's key is not the event's")


def rewritten(stored: Stored, event: Event) -> Stored:
    """A stored event as it would be stored today."""
    number, stream, version, _, _ = stored
    return number, stream, version, _topic(event), as_json(event).encode()
