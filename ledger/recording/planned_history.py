"""What operations of a batch are decided on (预演): the log, and what was decided and is not stored yet."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID

from ledger.decisions import decide
from ledger.errors import InvalidCommand, LedgerError
from ledger.log.recorder import LogRecorder
from ledger.operations.commands import lines_of
from ledger.operations.events import AnyEvent
from ledger.operations.operation import DecisionBasis, Header, Mark, OperationScope, Outcome, Submission
from ledger.recording.sealing import Sealed, sealed
from ledger.state.draft import Draft
from ledger.state.history_view import History, Past, View
from ledger.terms.evidence import usual

_KEPT_EVENTS = 200_000  # of lines that may be asked for again; beyond it they are read anew


class Ledger(History, Protocol):
    """What an import needs of the ledger."""

    @property
    def log_recorder(self) -> LogRecorder:
        """The log."""
        ...

    def begin(self, header: Header, operation_id: UUID, view: View) -> Draft:
        """Begin an operation on a view."""
        ...

    def pasts(self, originator_ids: Sequence[UUID]) -> dict[UUID, Past]:
        """What was recorded on some streams; of one on which nothing was, that."""
        ...

    def store(self, operations: Sequence[Sealed], known: Mark) -> list[Outcome]:
        """Store decided operations in one transaction, in a log that holds what is known."""
        ...


@dataclass(slots=True)
class _Pending:
    """Operations that are decided and not stored yet, by id, and their events by stream."""

    operations: dict[UUID, Sealed] = field(default_factory=dict)
    by_stream: dict[UUID, list[AnyEvent]] = field(default_factory=dict)

    def take(self, operation: Sealed) -> None:
        """Add one."""
        self.operations[operation.pending.operation_id] = operation
        for event in operation.events:
            self.by_stream.setdefault(event.originator_id, []).append(event)


class Ahead:
    """The history and, after it, what is decided and not stored yet: what decisions of a batch are made on.

    What left for the log may be in the history already or not, but only as a whole.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.known = self._end = ledger.mark()  # `known`: the last operation that is in the log for sure
        self._beside: set[UUID] = set()
        self._decided = _Pending()
        self._left = _Pending()
        self._numbered: dict[tuple[str, int], list[UUID]] = {}
        self._numbers: set[str] = set()
        self._read: dict[UUID, Past] = {}  # of lines that the batch names
        self._view = View(self)

    def decide(self, submission: Submission, digest: str) -> Sealed:
        """Decide one operation after all those before it. Raises what refuses it, and it is as if never tried."""
        if not submission.commands:
            raise InvalidCommand("operation", "it has no command")
        self._view.basis = DecisionBasis(self.known.position, self.known, self._end, self._beside)
        draft = self._ledger.begin(submission.header, submission.operation_id, self._view)
        try:
            decide(draft, *submission.commands)
            draft.check()
            operation = sealed(draft, submission.commands, digest)
        except LedgerError:
            self._view.forget({event.originator_id for event in draft.events})
            raise
        self._take(operation)
        return operation

    def _take(self, operation: Sealed) -> None:
        self._end = Mark(self._end.position + len(operation.events), operation.pending.operation_id)
        self._beside.add(operation.pending.operation_id)
        self._decided.take(operation)
        for number, fen, operation_id in operation.pending.numbered_amounts:
            self._numbered.setdefault((number, fen), []).insert(0, operation_id)

    def expect(self, some: Sequence[Submission]) -> None:
        """Look up at once the lines that these name, and what was recorded under their 文号."""
        lines = dict.fromkeys(line for each in some for command in each.commands for line in lines_of(command))
        self._read = self._ledger.pasts(self._view.unread(line.id for line in lines))
        named = [each.header.authority for each in some]
        named += [own for each in some for command in each.commands if (own := getattr(command, "authority", None))]
        self._numbers = {usual(authority).document_number for authority in named} - {""}
        self._numbered = self._ledger.log_recorder.numbered(sorted(self._numbers))
        for operation in self._left.operations.values():
            for number, fen, operation_id in operation.pending.numbered_amounts:
                if number in self._numbers and operation_id not in self._numbered.get((number, fen), ()):
                    self._numbered.setdefault((number, fen), []).insert(0, operation_id)

    def leaves(self) -> None:
        """All that was decided is on its way into the log."""
        self._left, self._decided = self._decided, _Pending()

    def arrived(self, outcomes: Sequence[Outcome]) -> None:
        """What was on its way is in the log now, and this came of it."""
        last = next((each for each in reversed(outcomes) if not each.repeated), None)
        if last is not None:
            self.known = Mark(last.position, last.operation_id)
            self._beside = set(self._decided.operations)
        self._left = _Pending()
        if self._view.size > _KEPT_EVENTS:
            self._view = View(self)

    def past(self, originator_id: UUID) -> Past:
        """What was recorded on one stream, and what was decided on it since."""
        found = self._read.pop(originator_id, None) or self._ledger.past(originator_id)
        for pending in (self._left, self._decided):
            own = pending.by_stream.get(originator_id, ())
            found.events.extend([each for each in own if each.originator_version > len(found.events)])
        return found

    def operation_events(self, operation_id: UUID) -> list[AnyEvent]:
        """All events of one operation, in order. Raises UnknownOperation."""
        pending = self._decided.operations.get(operation_id) or self._left.operations.get(operation_id)
        return pending.events if pending else self._ledger.operation_events(operation_id)

    def recorded_under(self, document_number: str, amounts_fen: Sequence[int]) -> dict[int, list[UUID]]:
        """Operations that recorded any of these amounts under a 文号, by amount, the newest first."""
        known = {fen: self._numbered.get((document_number, fen), []) for fen in amounts_fen}
        if document_number in self._numbers:
            return known
        stored = self._ledger.recorded_under(document_number, amounts_fen)
        for fen, operations in stored.items():
            known[fen] = [*(each for each in known[fen] if each not in operations), *operations]
        return known

    def lines_of(self, scope: OperationScope) -> list[UUID]:
        """The lines of a department's fiscal year on which anything was recorded."""
        pending = (*self._left.operations.values(), *self._decided.operations.values())
        opened = (line for each in pending for own, line in each.pending.opened if own == scope)
        return list(dict.fromkeys((*self._ledger.lines_of(scope), *opened)))

    def mark(self) -> Mark:
        """Where the log will end, if nobody else records."""
        return self._end
