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
from projections.following.followed_departments import FollowedDepartments, silenced
from projections.following.row_numbers import NumberedLine, RowNumbers
from projections.read_model.event_rows import as_instant, as_json
from projections.read_model.schema import BY_NAME
from projections.read_model.store import RowValues, Store, StoreRow

_MOST_LINES = 500_000  # remembered, some 200 bytes each
_NONE = msgspec.Raw()
_OTHER_KEY = "the row's key is not the event's"
# By id: what tells whether the key is the same, the stream, and the numbers; None where the department is not followed.
_Line = tuple[int, str, NumberedLine | None]
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
        self._numbers = RowNumbers(store)
        self._lines: dict[str, _Line] = {}
        self._followed = FollowedDepartments(store)
        self._concerned: set[int] = set()  # the operations of the batch that are about departments that are followed
        # By kind of entry and nature of line, then by the words of a part.
        self._classes: defaultdict[tuple[str, Nature], dict[tuple[str, ...], int]] = defaultdict(dict)
        self._days: dict[str, str] = {}
        self._commands: dict[bytes, str] = {}
        self._authority, self._reason = b"", ""
        self._operations: list[StoreRow] = []
        self._values: RowValues = []

    @property
    def full(self) -> bool:
        """Whether as much is remembered as may be: `begin` forgets it."""
        return len(self._lines) > _MOST_LINES

    def begin(self) -> None:
        """Begin one or more batches, inside the write transaction of the first. What is remembered is dropped when the
        rows it is about are no longer there: somebody else made the read model anew."""
        if self.full or not self._still_there():
            self._numbers = RowNumbers(self._store)
            self._followed = FollowedDepartments(self._store)
            self._lines.clear()
            self._classes.clear()
        self._numbers.begin()

    def _still_there(self) -> bool:
        if not self._lines:
            return True
        named, (_, _, numbered) = next(reversed(self._lines.items()))
        if numbered is None:
            return self._followed.same()
        found = self._store.query("SELECT line FROM lines WHERE id = ?", (numbered.number,))
        return [row[0] for row in found] == [named]

    def new(self) -> dict[str, RowValues]:
        """The rows of the batch, by table; the next one begins."""
        operations = self._operations if self._followed.all else map(self._told, self._operations)
        found = self._numbers.taken() | {
            "operations": list(chain.from_iterable(operations)),
            "movements": self._values,
        }
        self._operations, self._values = [], []
        self._concerned.clear()
        return found

    def _told(self, row: StoreRow) -> StoreRow:
        """The row of an operation, silent when it is about departments that are not followed."""
        return row if row[_POSITION] in self._concerned else silenced(row, BY_NAME["operations"].columns)

    def keeps(self, event: AnyEvent, operation: OperationRow) -> bool:
        """Whether rows are made of an event that bears no figure."""
        if self._followed.all:
            return True
        line = self._lines.get(str(event.originator_id)) if isinstance(event, Amended) else None
        kept = self._followed.event(event) if line is None else line[2] is not None
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
        known = self._lines.get(event.originator_id)
        if known is None or known[0] != hash(bytes(event.line)):
            known = self._line(event.originator_id, event.line)
        if event.originator_version != version or known[1] != stream:
            raise ValueError(_OTHER_KEY)
        numbered = known[2]
        if numbered is None:
            return
        self._concerned.add(position)
        line_id, budget_id, nature = numbered
        day = self._days.get(event.effective_on) or self._day(event.effective_on)
        raw = bytes(event.authority) or b"{}"
        authority = None if raw == self._authority else as_json(_AUTHORITY.decode(raw))
        reason = None if event.reason == self._reason else event.reason
        classes = self._classes[event.kind, nature]
        add = self._values.extend
        for ordinal, part in enumerate(event.breakdown):
            words = (part.function, part.economic, part.axis, part.expense_class, part.basis)
            class_id = classes.get(words) or self._classified(event.kind, nature, part)
            evidence = as_json(part.evidence) if part.evidence else None
            add(
                # In the order of the table's columns, row after row: the collector has nothing to look into.
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

    def _classified(self, kind: str, nature: Nature, part: _Part) -> int:
        words = (part.function, part.economic, part.axis, part.expense_class, part.basis)
        fields = class_fields(Kind(kind), nature, msgspec.convert(part, BreakdownLine, from_attributes=True))
        number = self._classes[kind, nature][words] = self._numbers.classified(fields)
        return number

    def _line(self, named: str, key: msgspec.Raw) -> _Line:
        line = _LINE.decode(key)
        identity = line.id
        if identity.hex != named.replace("-", ""):
            raise ValueError("the line is not the one that the event's stream belongs to")
        numbered = self._lines[named][2] if named in self._lines else self._numbered(identity, line)
        found = self._lines[named] = (hash(bytes(key)), identity.hex, numbered)
        return found

    def _numbered(self, identity: UUID, line: LineKey) -> NumberedLine | None:
        return self._numbers.line(identity, line) if self._followed.department(line.department) else None

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
        raise ValueError(_OTHER_KEY)


def rewritten(stored: Stored, event: Event) -> Stored:
    """A stored event as it would be stored today."""
    number, stream, version, _, _ = stored
    return number, stream, version, _topic(event), as_json(event).encode()
