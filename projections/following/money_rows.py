"""From stored events to rows (入账): operations and figure-bearing events, decoded straight into what rows hold.

This is the follower's fast path, and the second evaluator of `ledger.operations.posting`: dimensions of lines and
classifications come from there, the other fields are copied. That both agree, entry for entry, is proved in
tests/projections/following/test_money_rows.py.
"""

from collections import defaultdict
from datetime import date
from itertools import chain
from typing import Any, ClassVar
from uuid import UUID

import msgspec

from ledger.log.recorder import Stored
from ledger.operations.events import (
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
from ledger.operations.operation import OperationRow
from ledger.operations.posting import class_fields
from ledger.terms.breakdown import BreakdownLine
from ledger.terms.entries import NOT_STATED, Axis, Basis, Kind
from ledger.terms.evidence import NO_AUTHORITY, Authority, Evidence
from ledger.terms.identity import LineKey
from ledger.terms.sources import ExpenseClass, Nature
from projections.following.followed_departments import FollowedDepartments, redacted
from projections.following.row_numbers import NumberedLine, RowNumbers
from projections.read_model.event_rows import as_instant, as_json
from projections.read_model.schema import BY_NAME, RowValues, StoreRow
from projections.read_model.store import Store

_MOST_LINES = 500_000  # remembered, some 200 bytes each
_NONE = msgspec.Raw()
_OTHER_KEY = "the row's key is not the event's"
# Of a line, by its id: a hash of its key's text, the stream, and the numbers; None if its department is not followed.
_Line = tuple[int, str, NumberedLine | None]
_POSITION = list(BY_NAME["operations"].columns).index("position")


class _Operation(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, gc=False):
    """Stored form of the event that records an operation."""

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
    """Stored form of a breakdown line; its words are checked when they occur for the first time."""

    amount_fen: int
    function: str = NOT_STATED
    economic: str = NOT_STATED
    expense_class: str = ExpenseClass.NOT_STATED.value
    axis: str = Axis.JOINT.value
    basis: str = Basis.STATED.value
    how: str = ""
    evidence: tuple[Evidence, ...] = ()


class _Money(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, gc=False):
    """Stored form of a figure-bearing event. Line and authority stay undecoded text: most have occurred before."""

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


_Movement = _Allocated | _CarriedOver | _Adjusted
FORMS: tuple[type[_Operation | _Movement], ...] = (
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


class MoneyRows:
    """Maker of a store's rows of entries, batch after batch; it remembers lines and classifications in between."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._numbers = RowNumbers(store)
        self._lines: dict[str, _Line] = {}
        self._followed = FollowedDepartments(store)
        self._relevant: set[int] = set()  # positions of the batch's operations about followed departments
        # By kind of entry and nature of line, then by the words of a part.
        self._classes: defaultdict[tuple[str, Nature], dict[tuple[str, ...], int]] = defaultdict(dict)
        self._days: dict[str, str] = {}
        self._commands: dict[bytes, str] = {}
        self._authority, self._reason = b"", ""
        self._operations: list[StoreRow] = []
        self._values: RowValues = []

    @property
    def full(self) -> bool:
        """Whether the memory of lines is full; `begin` then clears it."""
        return len(self._lines) > _MOST_LINES

    def begin(self) -> None:
        """Begin one or more batches, inside the write transaction of the first. Remembered numbers are dropped if their
        rows no longer exist, because another process rebuilt the read model."""
        if self.full or not self._rows_exist():
            self._numbers = RowNumbers(self._store)
            self._followed = FollowedDepartments(self._store)
            self._lines.clear()
            self._classes.clear()
        self._numbers.begin()

    def _rows_exist(self) -> bool:
        if not self._lines:
            return True
        line, (_, _, numbered) = next(reversed(self._lines.items()))
        if numbered is None:
            return self._followed.same()
        rows = self._store.query("SELECT line FROM lines WHERE id = ?", (numbered.number,))
        return [row[0] for row in rows] == [line]

    def drain(self) -> dict[str, RowValues]:
        """Rows of the batch, by table; the next batch begins."""
        operations = self._operations if self._followed.all else map(self._as_followed, self._operations)
        rows = self._numbers.drain() | {
            "operations": list(chain.from_iterable(operations)),
            "movements": self._values,
        }
        self._operations, self._values = [], []
        self._relevant.clear()
        return rows

    def _as_followed(self, row: StoreRow) -> StoreRow:
        """The row of an operation; redacted if it is not about followed departments."""
        return row if row[_POSITION] in self._relevant else redacted(row, BY_NAME["operations"].columns)

    def follows(self, event: AnyEvent, operation: OperationRow) -> bool:
        """Whether rows are made of an event that bears no figure."""
        if self._followed.all:
            return True
        line = self._lines.get(str(event.originator_id)) if isinstance(event, Amended) else None
        followed = self._followed.event(event) if line is None else line[2] is not None
        if followed and not isinstance(event, (CodeStated, OperationReversed)):  # these are about no department
            self._relevant.add(operation.position)
        return followed

    def take(self, stored: Stored, operation: OperationRow, *, begins: bool) -> bool:
        """Make the rows of a stored event; returns False if this class makes none of it. `begins`: whether the event
        begins its operation.

        Raises ValueError, msgspec.DecodeError or TypeError if the event cannot be read.
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
        """Make the row of an operation. Its events' rows leave out the authority and reason that they share with it."""
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

    def _add(self, event: _Movement, number: int, stream: str, version: int, position: int) -> None:
        """Make the rows of a figure-bearing event: one for each breakdown line."""
        known = self._lines.get(event.originator_id)
        if known is None or known[0] != hash(bytes(event.line)):
            known = self._line(event.originator_id, event.line)
        if event.originator_version != version or known[1] != stream:
            raise ValueError(_OTHER_KEY)
        numbered = known[2]
        if numbered is None:
            return
        self._relevant.add(position)
        line_id, budget_id, nature = numbered
        day = self._days.get(event.effective_on) or self._day(event.effective_on)
        raw = bytes(event.authority) or b"{}"
        authority = None if raw == self._authority else as_json(_AUTHORITY.decode(raw))
        reason = None if event.reason == self._reason else event.reason
        classes = self._classes[event.kind, nature]
        add = self._values.extend
        for ordinal, part in enumerate(event.breakdown):
            words = (part.function, part.economic, part.axis, part.expense_class, part.basis)
            class_id = classes.get(words) or self._class_number(event.kind, nature, part)
            evidence = as_json(part.evidence) if part.evidence else None
            add(
                # Flat values in the order of the table's columns: no objects that garbage collection must visit.
                (
                    day,
                    part.how or None,
                    authority,
                    reason,
                    evidence,
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

    def _class_number(self, kind: str, nature: Nature, part: _Part) -> int:
        words = (part.function, part.economic, part.axis, part.expense_class, part.basis)
        fields = class_fields(Kind(kind), nature, msgspec.convert(part, BreakdownLine, from_attributes=True))
        number = self._classes[kind, nature][words] = self._numbers.class_number(fields)
        return number

    def _line(self, stream: str, key: msgspec.Raw) -> _Line:
        line = _LINE.decode(key)
        identity = line.id
        if identity.hex != stream.replace("-", ""):
            raise ValueError("the line is not the one that the event's stream belongs to")
        numbered = self._lines[stream][2] if stream in self._lines else self._numbered(identity, line)
        known = self._lines[stream] = (hash(bytes(key)), identity.hex, numbered)
        return known

    def _numbered(self, identity: UUID, line: LineKey) -> NumberedLine | None:
        return self._numbers.line(identity, line) if self._followed.department(line.department) else None

    def _commands_of(self, raw: msgspec.Raw) -> str:
        """Names of an operation's commands as text; there are few different lists."""
        text = bytes(raw)
        if text not in self._commands:
            self._commands[text] = as_json(_COMMANDS.decode(text))
        return self._commands[text]

    def _day(self, text: str) -> str:
        if text not in self._days:
            self._days[text] = date.fromisoformat(text).isoformat()
        return self._days[text]


def _check_key(event: _Operation, stream: str, version: int) -> None:
    if event.originator_version != version or event.originator_id.replace("-", "") != stream:
        raise ValueError(_OTHER_KEY)


def as_current(stored: Stored, event: Event) -> Stored:
    """A stored event in the form of its current version."""
    number, stream, version, _, _ = stored
    return number, stream, version, _topic(event), as_json(event).encode()
