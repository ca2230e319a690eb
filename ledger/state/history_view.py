"""What decisions read (视图): lines, departments, small streams and codes, each folded once and kept as it changes."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol
from uuid import UUID, uuid5

from ledger.operations.events import AnyEvent, CodeStated
from ledger.operations.operation import BEGINNING, DecisionBasis, Mark, OperationScope
from ledger.state.budget_line import BudgetLine, fold_line
from ledger.state.department import Department, fold_department
from ledger.terms.codes import Classification, Code, CodeList
from ledger.terms.identity import CODES, LEDGER_NAMESPACE

CODES_STREAM = uuid5(LEDGER_NAMESPACE, CODES)
_STREAM_SIZE = 10  # what a stream costs besides its events


class Past(NamedTuple):
    """All events of a stream, in order, and the newest of them that is in the log."""

    events: list[AnyEvent]
    newest: Mark = BEGINNING


class History(Protocol):
    """What decisions may ask of the past."""

    def past(self, originator_id: UUID) -> Past:
        """What was recorded on one stream."""
        ...

    def operation_events(self, operation_id: UUID) -> list[AnyEvent]:
        """All events of one operation, in order. Raises UnknownOperation."""
        ...

    def recorded_under(self, document_number: str, amounts_fen: Sequence[int]) -> dict[int, list[UUID]]:
        """Operations that recorded any of these amounts under a 文号, by amount, the newest first."""
        ...

    def lines_of(self, scope: OperationScope) -> list[UUID]:
        """The lines of a department's fiscal year on which anything was recorded."""
        ...

    def mark(self) -> Mark:
        """Where the log ends."""
        ...


class SmallStream:
    """A stream of few events of which only the latest matter: an operation's, a disclosure's, the codes'."""

    def __init__(self, stream_id: UUID, events: Iterable[AnyEvent]) -> None:
        self.id = stream_id
        self.events = list(events)
        self.version = len(self.events)

    def apply(self, event: AnyEvent) -> None:
        """Take in one event."""
        self.events.append(event)
        self.version += 1


class View:
    """The history as far as decisions asked about it. It changes with what is decided on it, so that later commands see
    earlier ones; what was refused after all must be forgotten."""

    def __init__(self, history: History) -> None:
        self.history = history
        self.basis = DecisionBasis.at(history.mark())  # as much was there at the latest when anything here was read
        self._seen = BEGINNING  # the newest that was read
        self.size = 0  # how many events were read, streams without any included: what a view costs, roughly
        self._lines: dict[UUID, BudgetLine] = {}
        self._departments: dict[UUID, Department] = {}
        self._streams: dict[UUID, SmallStream] = {}
        self._codes: CodeList | None = None

    def line(self, line_id: UUID) -> BudgetLine:
        """A line as it stands."""
        line = self._lines.get(line_id)
        if line is None:
            line = self._lines[line_id] = fold_line(line_id, self._past(line_id))
            self.size += _STREAM_SIZE + line.version
        return line

    def department(self, department_id: UUID) -> Department:
        """A department as it stands, registered or not."""
        department = self._departments.get(department_id)
        if department is None:
            department = fold_department(department_id, self._past(department_id))
            self._departments[department_id] = department
            self.size += _STREAM_SIZE + department.version
        return department

    def stream(self, stream_id: UUID) -> SmallStream:
        """One of the small streams as it stands."""
        stream = self._streams.get(stream_id)
        if stream is None:
            stream = self._streams[stream_id] = SmallStream(stream_id, self._past(stream_id))
            self.size += _STREAM_SIZE + stream.version
        return stream

    def _past(self, stream: UUID) -> list[AnyEvent]:
        past = self.history.past(stream)
        self._seen = max(self._seen, past.newest, key=_position)
        return past.events

    @property
    def known(self) -> Mark:
        """What must be in the log for all of this to be true."""
        return max(self.basis.known, self._seen, key=_position)

    def unread(self, line_ids: Iterable[UUID]) -> list[UUID]:
        """Those of some lines that were not asked for yet."""
        return [each for each in line_ids if each not in self._lines]

    @property
    def codes(self) -> CodeList:
        """The code lists: those shipped and every code stated since."""
        if self._codes is None:
            stated = [event for event in self.stream(CODES_STREAM).events if isinstance(event, CodeStated)]
            self._codes = CodeList.shipped().extended(stated_code(event) for event in stated)
        return self._codes

    def state(self, event: CodeStated) -> None:
        """Take in a code."""
        self._codes = self.codes.extended([stated_code(event)])

    def forget(self, streams: Iterable[UUID]) -> None:
        """Read these streams anew when they are asked for again."""
        for stream in streams:
            self._lines.pop(stream, None)
            self._departments.pop(stream, None)
            self._streams.pop(stream, None)
            if stream == CODES_STREAM:
                self._codes = None


def _position(mark: Mark) -> int:
    return mark.position


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
