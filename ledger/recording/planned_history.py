"""Planned history (预演): the log and, after it, the operations of an import that are decided and not stored yet."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from uuid import UUID

from ledger.errors import LedgerError
from ledger.log.recorded_log import RecordedLog
from ledger.operations.commands import lines_of
from ledger.operations.events import AnyEvent
from ledger.operations.operation import DecisionBasis, Mark, OperationScope, Outcome, PendingOperation, Submission
from ledger.recording.decision import decided
from ledger.state.history_view import Past, View
from ledger.terms.evidence import NO_AUTHORITY, usual

_MOST_EVENTS = 200_000  # a larger view is dropped


@dataclass(slots=True)
class _Batch:
    """Operations that are decided and not stored yet, by id, and their events by stream."""

    operations: dict[UUID, PendingOperation] = field(default_factory=dict)
    by_stream: dict[UUID, list[AnyEvent]] = field(default_factory=dict)

    def add(self, operation: PendingOperation) -> None:
        """Add one."""
        self.operations[operation.operation_id] = operation
        for event in operation.events:
            self.by_stream.setdefault(event.originator_id, []).append(event)


class PlannedHistory:
    """The history that operations of a batch are decided on.

    A batch being stored is visible in the log either completely or not at all.
    """

    def __init__(self, log: RecordedLog) -> None:
        self._log = log
        self.known = self._end = log.mark()  # `known`: the last operation that is certainly in the log
        self._unseen: set[UUID] = set()  # operations decided here that may come after `known`
        self._deciding = _Batch()
        self._storing = _Batch()
        self._numbered: dict[tuple[str, int], list[UUID]] = {}  # operations by 文号 and amount
        self._numbers: set[str] = set()  # the 文号 of which `_numbered` holds all amounts
        self._read: dict[UUID, Past] = {}  # of lines that the batch names
        self._view = View(self)

    def decide(self, submission: Submission, digest: str) -> PendingOperation:
        """Decide one operation after all those before it. Raises its refusal, and is then as before."""
        self._view.basis = DecisionBasis(self.known.position, self.known, self._end, self._unseen)
        commands = submission.commands
        try:
            draft = decided(self._log, self._view, submission.header, submission.operation_id, commands)
            operation = draft.seal(commands, digest)
        except LedgerError:
            self._view.revert()
            raise
        self._end = Mark(self._end.position + len(operation.events), operation.operation_id)
        self._unseen.add(operation.operation_id)
        self._deciding.add(operation)
        for number, fen, operation_id in operation.numbered_amounts:
            self._numbered.setdefault((number, fen), []).insert(0, operation_id)
        return operation

    def expect(self, submissions: Sequence[Submission]) -> None:
        """Read at once the lines that a batch names, and the operations recorded under its 文号."""
        lines: dict[UUID, None] = {}
        self._numbers = set()
        for submission in submissions:
            with suppress(AttributeError, TypeError, ValueError):  # values of a wrong type are refused when decided
                self._numbers.add(usual(submission.header.authority).document_number)
                for command in submission.commands:
                    lines.update((line.id, None) for line in lines_of(command))
                    self._numbers.add(usual(getattr(command, "authority", None) or NO_AUTHORITY).document_number)
        self._numbers.discard("")
        self._read = self._log.pasts(self._view.unread(lines))
        self._numbered = self._log.recorder.numbered(sorted(self._numbers))
        for operation in self._storing.operations.values():
            for number, fen, operation_id in operation.numbered_amounts:
                if number in self._numbers and operation_id not in self._numbered.get((number, fen), ()):
                    self._numbered.setdefault((number, fen), []).insert(0, operation_id)

    def store_begins(self) -> None:
        """Note that the decided batch is being stored."""
        self._storing, self._deciding = self._deciding, _Batch()

    def stored(self, outcomes: Sequence[Outcome]) -> None:
        """Note the outcomes of the batch that was being stored: it is in the log now."""
        last = next((outcome for outcome in reversed(outcomes) if not outcome.repeated), None)
        if last is not None:
            self.known = Mark(last.position, last.operation_id)
            self._unseen = set(self._deciding.operations)
        self._storing = _Batch()
        if self._view.size > _MOST_EVENTS:
            self._view = View(self)

    def past(self, originator_id: UUID) -> Past:
        """The events of one stream, planned ones last."""
        past = self._read.pop(originator_id, None) or self._log.past(originator_id)
        for batch in (self._storing, self._deciding):
            planned = batch.by_stream.get(originator_id, ())
            past.events.extend([event for event in planned if event.originator_version > len(past.events)])
        return past

    def operation_events(self, operation_id: UUID) -> list[AnyEvent]:
        """All events of one operation, in order. Raises UnknownOperation."""
        planned = self._deciding.operations.get(operation_id) or self._storing.operations.get(operation_id)
        return list(planned.events) if planned else self._log.operation_events(operation_id)

    def recorded_under(self, document_number: str, amounts_fen: Sequence[int]) -> dict[int, list[UUID]]:
        """Operations that recorded any of these amounts under a 文号, by amount, the newest first."""
        known = {fen: self._numbered.get((document_number, fen), []) for fen in amounts_fen}
        if document_number in self._numbers:
            return known
        stored = self._log.recorded_under(document_number, amounts_fen)
        for fen, operations in stored.items():
            known[fen] = [*(operation for operation in known[fen] if operation not in operations), *operations]
        return known

    def lines_of(self, scope: OperationScope) -> list[UUID]:
        """The lines of a department's fiscal year that have events."""
        planned = (*self._storing.operations.values(), *self._deciding.operations.values())
        opened = (line for operation in planned for own, line in operation.opened if own == scope)
        return list(dict.fromkeys((*self._log.lines_of(scope), *opened)))

    def mark(self) -> Mark:
        """Where the log will end if nobody else records."""
        return self._end
