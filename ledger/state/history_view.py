"""View of the history (视图): lines, departments, small streams and codes, each read and folded once."""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple, Protocol, TypeVar
from uuid import UUID, uuid5

from ledger.errors import UnknownDepartment
from ledger.operations.events import AnyEvent, CodeStated, DisclosurePublished, DisclosureWithdrawn, OperationReversed
from ledger.operations.operation import BEGINNING, DecisionBasis, Mark, OperationScope, Outcome
from ledger.state.budget_line import BudgetLine, fold_line
from ledger.state.department import Department, fold_department
from ledger.terms.codes import Classification, Code, CodeList
from ledger.terms.identity import CODES, LEDGER_NAMESPACE

CODES_STREAM = uuid5(LEDGER_NAMESPACE, CODES)
_position = attrgetter("position")  # of a mark
_STREAM_SIZE = 10  # what a stream costs besides its events


class Past(NamedTuple):
    """All events of a stream, in order, and the newest of them that is in the log."""

    events: list[AnyEvent]
    newest: Mark = BEGINNING


class History(Protocol):
    """The past that decisions rest on: as the log holds it, or with operations that are planned after it."""

    def past(self, originator_id: UUID) -> Past:
        """The events of one stream."""
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
    """A stream of few events: an operation's, a disclosure's, the codes'."""

    def __init__(self, stream_id: UUID, events: Iterable[AnyEvent]) -> None:
        self.id = stream_id
        self.events = list(events)
        self.version = len(self.events)

    def apply(self, event: AnyEvent) -> None:
        """Add one event."""
        self.events.append(event)
        self.version += 1


_Folded = TypeVar("_Folded", BudgetLine, Department, SmallStream)


class View:
    """The part of the history that decisions have asked for. Events decided on it are applied to it, so that later
    commands see earlier ones; `revert` takes back those of an operation that was refused."""

    def __init__(self, history: History) -> None:
        self.history = history
        self.basis = DecisionBasis.at(history.mark())  # where the log ended before anything was read
        self.size = 0  # rough cost: events read, and some for each stream
        self._seen = BEGINNING  # the newest operation read
        self._written: list[UUID] = []  # streams of the operation being decided
        self._lines: dict[UUID, BudgetLine] = {}
        self._departments: dict[UUID, Department] = {}
        self._streams: dict[UUID, SmallStream] = {}
        self._codes: CodeList | None = None

    def line(self, line_id: UUID) -> BudgetLine:
        """A line, with or without events."""
        return self._read(self._lines, line_id, fold_line)

    def department(self, department_id: UUID) -> Department:
        """A department, registered or not."""
        return self._read(self._departments, department_id, fold_department)

    def registered(self, department_id: UUID) -> Department:
        """A registered department. Raises UnknownDepartment."""
        department = self.department(department_id)
        if not department.registered:
            raise UnknownDepartment(str(department_id))
        return department

    def stream(self, stream_id: UUID) -> SmallStream:
        """One of the small streams."""
        return self._read(self._streams, stream_id, SmallStream)

    def _read(
        self, known: dict[UUID, _Folded], stream: UUID, fold: Callable[[UUID, Iterable[AnyEvent]], _Folded]
    ) -> _Folded:
        folded = known.get(stream)
        if folded is None:
            folded = known[stream] = fold(stream, self._past(stream))
            self.size += _STREAM_SIZE + folded.version
        return folded

    def reversed_by(self, operation_id: UUID) -> UUID | None:
        """The operation that reversed this one, if any."""
        events = self.stream(operation_id).events
        return next((event.by for event in events if isinstance(event, OperationReversed)), None)

    def published(self, stream_id: UUID) -> DisclosurePublished | None:
        """The disclosure of this stream; None if it is not recorded or was withdrawn."""
        latest: DisclosurePublished | None = None
        for event in self.stream(stream_id).events:
            if isinstance(event, DisclosurePublished):
                latest = event
            elif isinstance(event, DisclosureWithdrawn):
                latest = None
        return latest

    def _past(self, stream: UUID) -> list[AnyEvent]:
        past = self.history.past(stream)
        self._seen = max(self._seen, past.newest, key=_position)
        return past.events

    @property
    def known(self) -> Mark:
        """The newest operation that this view rests on: the log must still hold it."""
        return max(self.basis.known, self._seen, key=_position)

    def unread(self, line_ids: Iterable[UUID]) -> list[UUID]:
        """Returns those of some lines that this view has not read."""
        return [line_id for line_id in line_ids if line_id not in self._lines]

    @property
    def codes(self) -> CodeList:
        """The code lists: the shipped ones and every code stated since."""
        if self._codes is None:
            stated = [event for event in self.stream(CODES_STREAM).events if isinstance(event, CodeStated)]
            self._codes = CodeList.shipped().extended(stated_code(event) for event in stated)
        return self._codes

    def begin(self) -> None:
        """Begin an operation: `revert` forgets what is decided from now on."""
        self._written.clear()

    def decided(self, event: AnyEvent) -> None:
        """Note an event that was decided on this view and applied to its stream."""
        self._written.append(event.originator_id)
        self.size += 1
        if isinstance(event, CodeStated):
            self._codes = self.codes.extended([stated_code(event)])

    def stored(self, outcome: Outcome) -> None:
        """Move the basis behind the operation that was decided here and stored, unless others recorded before it."""
        if outcome.position - len(outcome.events) == self.basis.since:
            self.basis = DecisionBasis.at(Mark(outcome.position, outcome.operation_id))

    def revert(self) -> None:
        """Take back the operation that was begun last: its streams are read again when needed."""
        self.forget(self._written)

    def forget(self, streams: Iterable[UUID]) -> None:
        """Drop these streams: they are read again when needed."""
        for stream in streams:
            self._lines.pop(stream, None)
            self._departments.pop(stream, None)
            self._streams.pop(stream, None)
            if stream == CODES_STREAM:
                self._codes = None


def stated_code(event: CodeStated) -> Code:
    """A code as an event states it."""
    source = "; ".join(evidence.note or f"{evidence.document[:12]} line {evidence.line}" for evidence in event.evidence)
    return Code(
        classification=Classification(event.classification),
        code=event.code,
        name=event.name,
        name_en=event.name_en,
        first_year=event.first_year,
        last_year=event.last_year,
        source=source or "recorded by hand",
    )
