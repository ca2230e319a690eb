"""The recorded log (已登记事项): its streams, operations, lines and balances, and the storing of decided operations."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import cast
from uuid import UUID

from eventsourcing.application import Application
from eventsourcing.persistence import ApplicationRecorder, IntegrityError, StoredEvent

from ledger.errors import (
    ConcurrentChange,
    IdempotencyKeyReused,
    LedgerError,
    StoreUnavailable,
    UnknownLine,
    UnknownOperation,
)
from ledger.log.recorder import LogRecorder, Stored
from ledger.log.transcodings import EventMapper
from ledger.operations.events import AnyEvent, OperationRecorded
from ledger.operations.operation import BEGINNING, Mark, OperationRow, OperationScope, Outcome, PendingOperation
from ledger.state.budget_line import BudgetLine
from ledger.state.department import Department
from ledger.state.history_view import Past, View
from ledger.terms.codes import CodeList
from ledger.terms.identity import LineKey

_PAGE = 1000


class RecordedLog(Application[UUID]):
    """A log that is read and added to. `env` is the eventsourcing library's environment.

    Packages above the ledger use its methods only; `recorder`, with the rows of the log, is for the ledger itself.
    """

    name = "ledger"
    # The timeout for a busy log in seconds: operations take milliseconds, a batch less than one second.
    env = {  # noqa: RUF012 - declared so by the library
        "PERSISTENCE_MODULE": "ledger.log.sqlite_recorder:SQLiteLogFactory",
        "SQLITE_LOCK_TIMEOUT": "30",
    }
    recorder: LogRecorder
    _first: OperationRecorded | None = None

    def construct_mapper(self) -> EventMapper:
        """The ledger's own encoding of events."""
        return EventMapper()

    def construct_recorder(self) -> ApplicationRecorder:
        """The library's recorder; if the log cannot be opened, no connection stays open."""
        try:
            return super().construct_recorder()
        except BaseException:
            self.factory.close()
            raise

    def stream(self, originator_id: UUID) -> Iterable[AnyEvent]:
        """All events of one stream, in order."""
        stored = self.recorder.select_events(originator_id)
        return [cast(AnyEvent, self.mapper.to_domain_event(event)) for event in stored]

    def pasts(self, originator_ids: Sequence[UUID]) -> dict[UUID, Past]:
        """The events of several streams; empty for a stream without events."""
        pasts = {stream: Past([]) for stream in originator_ids}
        for position, stored in self.recorder.streams(originator_ids):
            stream = cast(UUID, stored.originator_id)
            event = cast(AnyEvent, self.mapper.to_domain_event(stored))
            past = pasts[stream]
            past.events.append(event)
            if position > past.newest.position:
                pasts[stream] = Past(past.events, Mark(position, event.operation_id))
        return pasts

    def past(self, originator_id: UUID) -> Past:
        """The events of one stream, and the newest operation among them."""
        return self.pasts([originator_id])[originator_id]

    def outcomes(self, operation_ids: Sequence[UUID]) -> list[tuple[str, Outcome]]:
        """The request digests and outcomes of those operations that were recorded, in log order."""
        return self.recorder.outcomes(operation_ids)

    def operations(self, after: int = 0, limit: int = _PAGE) -> list[OperationRow]:
        """Operations that end after a position, in order."""
        return self.recorder.operations(after, limit)

    def read(self, first: int, last: int) -> Iterator[tuple[int, AnyEvent]]:
        """Events with their notification ids, both bounds included. Raises UnreadableEvent."""
        start = first
        while start <= last:
            page = self.recorder.select_notifications(start, _PAGE, stop=last)
            for notification in page:
                yield notification.id, cast(AnyEvent, self.mapper.to_domain_event(notification))
            if len(page) < _PAGE:
                return
            start = page[-1].id + 1

    def stored(self, first: int, last: int) -> Iterable[Stored]:
        """The same events as they are stored, for readers that decode them themselves."""
        return self.recorder.stored(first, last)

    def decoded(self, stored: Stored) -> AnyEvent:
        """The event of a stored row. Raises UnreadableEvent."""
        _, stream, version, topic, state = stored
        row = StoredEvent(originator_id=UUID(stream), originator_version=version, topic=topic, state=state)
        return cast(AnyEvent, self.mapper.to_domain_event(row))

    def operation_events(self, operation_id: UUID) -> list[AnyEvent]:
        """All events of one operation, in order. Raises UnknownOperation."""
        row = self.recorder.operation(operation_id)
        if row is None:
            raise UnknownOperation(str(operation_id))
        return [event for _, event in self.read(row.first, row.position)]

    def recorded_under(self, document_number: str, amounts_fen: Sequence[int]) -> dict[int, list[UUID]]:
        """Operations that recorded any of these amounts under a 文号, by amount, the newest first."""
        return self.recorder.recorded_under(document_number, amounts_fen)

    def lines_of(self, scope: OperationScope) -> list[UUID]:
        """The lines of a department's fiscal year that have events."""
        return self.recorder.lines_of(scope)

    def last_position(self) -> int:
        """The position of the newest operation; 0 in an empty log."""
        return self.recorder.end()

    def mark(self) -> Mark:
        """The mark of the newest operation."""
        return self.recorder.mark()

    def first_operation(self) -> OperationRecorded | None:
        """The operation that opened the log, or None."""
        if self._first is None:  # the first operation never changes
            rows = self.operations(limit=1)
            if rows:
                _, event = next(self.read(rows[0].first, rows[0].first))
                assert isinstance(event, OperationRecorded)
                self._first = event
        return self._first

    def version(self) -> int | None:
        """A number that changes whenever anybody records, cheaper than a query; None if it is not known."""
        return self.recorder.version()

    def listen(self) -> None:
        """Have `version` known without a query from now on, also on a server: for those who read again and again."""
        self.recorder.listen()

    def wait(self, seen: int | None, seconds: float) -> None:
        """Wait until the version differs from `seen`, at most some seconds; it may return early."""
        self.recorder.wait(seen, seconds)

    def close(self) -> None:
        """Close all connections."""
        self.recorder.close()
        super().close()

    def identity(self) -> str:
        """A random id of this log, made once."""
        return self.recorder.log_identity()

    def department(self, department_id: UUID) -> Department:
        """A department as registered now. Raises UnknownDepartment."""
        return View(self).registered(department_id)

    def codes(self) -> CodeList:
        """The code lists as they stand now."""
        return View(self).codes

    def line(self, line: LineKey | UUID) -> BudgetLine:
        """A line with everything recorded on it. Raises UnknownLine."""
        line_id = line.id if isinstance(line, LineKey) else line
        recorded = View(self).line(line_id)
        if not recorded.events:
            raise UnknownLine(str(line_id))
        return recorded

    def balance_fen(self, line: LineKey | UUID, effective_on: date | None = None) -> int:
        """The balance of a line on a day (余额), in fen; by default with everything recorded in force."""
        return self.line(line).balance_fen(effective_on)

    def available_fen(self, line: LineKey | UUID, effective_on: date) -> int:
        """The amount that may still be taken from a line on a day (可用余额), in fen: later operations keep theirs."""
        return self.line(line).available_fen(effective_on)

    def store(self, operations: Sequence[PendingOperation], known: Mark = BEGINNING) -> list[Outcome]:
        """Store decided operations in one transaction, all or none. `known`: an operation that the log must
        hold, besides those that each rests on. Raises a Clash or a StorageError."""
        stored = [self.mapper.to_stored_event(event) for operation in operations for event in operation.events]
        outcomes: list[Outcome] = []
        try:
            self.recorder.insert_events(stored, operations=operations, outcomes=outcomes, known=known)
        except IntegrityError as error:
            raise self._clash(operations, str(error)) from error
        return outcomes

    def _clash(self, operations: Sequence[PendingOperation], why: str) -> LedgerError:
        """Why a key was refused: an idempotency key was used before, or a stream has grown."""
        keys = [operation.idempotency_key for operation in operations if operation.idempotency_key]
        used = self.recorder.outcomes_of_keys(keys)
        if used:
            return IdempotencyKeyReused(next(iter(used)))
        for event in (event for operation in operations for event in operation.events):
            if self.recorder.select_events(event.originator_id, gt=event.originator_version - 1, limit=1):
                return ConcurrentChange(f"{event.TOPIC.partition('.')[0]} {event.originator_id}")
        return StoreUnavailable(why)
