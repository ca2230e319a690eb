"""The ledger (总账): the one door to the write side. Load, decide, store, all in one operation or not at all."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import cast
from uuid import UUID

import msgspec
from eventsourcing.application import Application
from eventsourcing.persistence import IntegrityError, PersistenceError, StoredEvent

from ledger.budget_line import BudgetLine
from ledger.bulk import Import
from ledger.closing import Clock
from ledger.codes import CodeList
from ledger.commands import Command
from ledger.decisions import decide
from ledger.draft import Draft
from ledger.errors import (
    ConcurrentChange,
    DemonstrationRefused,
    IdempotencyKeyReused,
    InvalidCommand,
    LedgerError,
    StoreUnavailable,
    UnknownLine,
    UnknownOperation,
)
from ledger.events import AnyEvent, OperationRecorded
from ledger.identity import LineKey, new_name
from ledger.log import LogRecorder, Stored
from ledger.memory import Memory
from ledger.operations import (
    Header,
    OperationRow,
    Outcome,
    Scope,
    Submission,
    operation_id,
    well_formed,
)
from ledger.registry import Department
from ledger.sealing import Sealed, request_digest, sealed
from ledger.transcodings import EventMapper
from ledger.view import View

_PAGE = 1000
_SERVER = {"PERSISTENCE_MODULE": "ledger.postgres_log:PostgresLogFactory"}


def utc_now() -> datetime:
    """The server's clock."""
    return datetime.now(UTC)


class BudgetLedger(Application[UUID]):
    """Records commands as operations and reads the log.

    `env` is the eventsourcing library's environment; `BudgetLedger.at(path)` opens a SQLite file.
    """

    name = "ledger"
    # A busy log is waited for, in seconds: operations take milliseconds, an import less than one second.
    env = {  # noqa: RUF012 - declared so by the library
        "PERSISTENCE_MODULE": "ledger.sqlite_log:SQLiteLogFactory",
        "SQLITE_LOCK_TIMEOUT": "30",
    }

    def __init__(self, env: Mapping[str, str] | None = None, clock: Clock = utc_now) -> None:
        super().__init__(dict(env or {}))
        self.clock = clock
        self.log_recorder.clock = clock
        self._first: OperationRecorded | None = None
        self._memory = Memory(self, self.log_recorder)

    @classmethod
    def on_server(cls, env: Mapping[str, str] | None = None, clock: Clock = utc_now) -> "BudgetLedger":
        """Open, or create, a ledger on PostgreSQL, as the environment says (`POSTGRES_DBNAME` and its neighbours), or
        `env` before it. Raises StoreUnavailable when it cannot be reached."""
        try:
            return cls({**(os.environ if env is None else env), **_SERVER}, clock)
        except (StoreUnavailable, PersistenceError) as error:
            why = error.why if isinstance(error, StoreUnavailable) else str(error)
            raise StoreUnavailable(f"PostgreSQL: {why.strip()}") from error

    @classmethod
    def at(cls, path: Path, clock: Clock = utc_now) -> "BudgetLedger":
        """Open, or create, a ledger in a SQLite file. Raises StoreUnavailable when the file cannot be used."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return cls({"SQLITE_DBNAME": str(path.absolute())}, clock)
        except (StoreUnavailable, OSError) as error:
            raise StoreUnavailable(f"{path}: {error.why if isinstance(error, StoreUnavailable) else error}") from error

    def construct_mapper(self) -> EventMapper:
        """The ledger's own encoding of events."""
        return EventMapper()

    @property
    def log_recorder(self) -> LogRecorder:
        """The recorder, which knows operations."""
        return cast(LogRecorder, self.recorder)

    # --- writing -----------------------------------------------------------------------------------------------

    def draft(self, header: Header) -> Draft:
        """Begin an operation: decide commands in it, then `commit` it.

        Raises InvalidCommand, InvalidName and DemonstrationRefused for a header that cannot be.
        """
        return self.begin(header, operation_id(header), View(self))

    def begin(self, header: Header, operation_id: UUID, view: View) -> Draft:
        """The same, with an id and a view that are given."""
        header = well_formed(header)
        new_name(header.recorded_by)
        draft = Draft(view.history, header, operation_id, view)
        draft.alone = self._needs_all(header)
        return draft

    def record_many(self, submissions: Iterable[Submission], batch: int = 1000) -> Iterator[Outcome]:
        """Record many operations, `batch` of them in one transaction, by the same rules as one; what came of each, in
        order, once it is stored.

        Raises SubmissionRefused at the first one that is refused, when those before it are stored.
        """
        return Import(self, batch).record(submissions)

    def record(self, commands: Sequence[Command], header: Header) -> Outcome:
        """Decide several commands as one operation and store it. The same idempotency key returns the first outcome.

        Raises a LedgerError, and then nothing was recorded.
        """
        digest = request_digest(commands, header)
        try:
            return self._recorded(commands, header, digest)
        except LedgerError:
            # What it met may be itself, recorded before or just now: its key would have been refused in any case.
            earlier = self._repeated(header, digest)
            if earlier is None:
                raise
            return earlier

    def _recorded(self, commands: Sequence[Command], header: Header, digest: str) -> Outcome:
        view = self._memory.view()
        try:
            draft = self._decided(commands, header, view)
        except LedgerError:
            self._memory.keep(view)
            raise
        # When the store refuses it, the view holds what was not recorded, and is dropped.
        (outcome,) = self.store([sealed(draft, commands, digest)])
        if outcome.position - len(outcome.events) == view.position:  # nobody recorded meanwhile
            view.position = outcome.position
        self._memory.keep(view)
        return outcome

    def earlier(self, commands: Sequence[Command], header: Header) -> Outcome | None:
        """What came of these very commands when they were recorded before under the header's idempotency key, if they
        were. Raises IdempotencyKeyReused when the key stands for something else."""
        return self._repeated(header, request_digest(commands, header))

    def validate(self, commands: Sequence[Command], header: Header) -> Draft:
        """Decide without storing: what would be recorded, or the refusal. An idempotency key is not used up."""
        return self._decided(commands, header, View(self))

    def _decided(self, commands: Sequence[Command], header: Header, view: View) -> Draft:
        if not commands:
            raise InvalidCommand("operation", "it has no command")
        draft = self.begin(header, operation_id(header), view)
        try:
            decide(draft, *commands)
            draft.check()
        except LedgerError:
            view.forget({event.originator_id for event in draft.events})
            raise
        return draft

    def commit(self, draft: Draft, commands: Sequence[Command]) -> Outcome:
        """Judge the whole draft and store it in one transaction."""
        draft.check()
        return self.store([sealed(draft, commands, request_digest(commands, draft.asked))])[0]

    def store(self, operations: Sequence[Sealed]) -> list[Outcome]:
        """Store decided operations in one transaction, all or none. Raises a Clash or a StorageError."""
        stored = [self.mapper.to_stored_event(event) for each in operations for event in each.events]
        outcomes: list[Outcome] = []
        try:
            self.recorder.insert_events(stored, operations=[each.pending for each in operations], outcomes=outcomes)
        except IntegrityError as error:
            raise self._clash(operations, str(error)) from error
        return outcomes

    def _clash(self, operations: Sequence[Sealed], why: str) -> LedgerError:
        """Why the store refused a key: an idempotency key was used, or a stream has moved on."""
        used = self.log_recorder.outcomes_of_keys([k for each in operations if (k := each.pending.idempotency_key)])
        if used:
            return IdempotencyKeyReused(next(iter(used)))
        for event in (event for each in operations for event in each.events):
            if self.recorder.select_events(event.originator_id, gt=event.originator_version - 1, limit=1):
                return ConcurrentChange(f"{event.TOPIC.partition('.')[0]} {event.originator_id}")
        return StoreUnavailable(why)

    def _repeated(self, header: Header, digest: str) -> Outcome | None:
        if not header.idempotency_key:
            return None
        found = self.log_recorder.outcome_of_key(header.idempotency_key)
        if found is None:
            return None
        if found[0] != digest:
            raise IdempotencyKeyReused(header.idempotency_key)
        return msgspec.structs.replace(found[1], repeated=True)

    def _needs_all(self, header: Header) -> bool:
        """Whether the operation opens a demonstration or belongs to one, so that nobody may record beside it.

        The first operation marks a demonstration for ever; invented recording times are for those only.
        """
        if header.recorded_at is None and not header.demonstration:
            return False
        if header.recorded_at is not None and header.recorded_at.tzinfo is None:
            raise InvalidCommand("operation", "recorded_at needs a time zone")
        first = self.first_operation()
        if first is None and not header.demonstration:
            raise DemonstrationRefused("the operation gives a recording time but no demonstration mark")
        if first is not None and not first.demonstration:
            raise DemonstrationRefused("this ledger holds real operations and is no demonstration")
        return True

    # --- reading -----------------------------------------------------------------------------------------------

    def stream(self, originator_id: UUID) -> Iterable[AnyEvent]:
        """All events of one stream, in order."""
        found = self.recorder.select_events(originator_id)
        return [cast(AnyEvent, self.mapper.to_domain_event(event)) for event in found]

    def streams(self, originator_ids: Sequence[UUID]) -> dict[UUID, list[AnyEvent]]:
        """All events of some streams, in order; one on which nothing was recorded has none."""
        found: dict[UUID, list[AnyEvent]] = {stream: [] for stream in originator_ids}
        for event in self.log_recorder.streams(originator_ids):
            found[cast(UUID, event.originator_id)].append(cast(AnyEvent, self.mapper.to_domain_event(event)))
        return found

    def operations(self, after: int = 0, limit: int = _PAGE) -> list[OperationRow]:
        """Operations that end after a position, in order."""
        return self.log_recorder.operations(after, limit)

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
        """The same events as they are stored, for readers of very many."""
        return self.log_recorder.stored(first, last)

    def decoded(self, stored: Stored) -> AnyEvent:
        """The event of a stored row. Raises UnreadableEvent."""
        _, stream, version, topic, state = stored
        row = StoredEvent(originator_id=UUID(stream), originator_version=version, topic=topic, state=state)
        return cast(AnyEvent, self.mapper.to_domain_event(row))

    def operation_events(self, operation_id: UUID) -> list[AnyEvent]:
        """All events of one operation, in order. Raises UnknownOperation."""
        row = self.log_recorder.operation(operation_id)
        if row is None:
            raise UnknownOperation(str(operation_id))
        return [event for _, event in self.read(row.first, row.position)]

    def recorded_under(self, document_number: str, amounts_fen: Sequence[int]) -> dict[int, list[UUID]]:
        """Operations that recorded any of these amounts under a 文号, by amount, the newest first."""
        return self.log_recorder.recorded_under(document_number, amounts_fen)

    def lines_of(self, scope: Scope) -> list[UUID]:
        """The lines of a department's fiscal year on which anything was recorded."""
        return self.log_recorder.lines_of(scope)

    def last_position(self) -> int:
        """Where the log ends; 0 when it is empty."""
        return self.log_recorder.end()

    def first_operation(self) -> OperationRecorded | None:
        """The operation that opened the log, or None."""
        if self._first is None:  # once there is one, it stays the first
            rows = self.operations(limit=1)
            if rows:
                _, event = next(self.read(rows[0].first, rows[0].first))
                assert isinstance(event, OperationRecorded)
                self._first = event
        return self._first

    def version(self) -> int | None:
        """A number that changes whenever anybody recorded, cheaper than any question; None where there is none."""
        return self.log_recorder.version()

    def listen(self) -> None:
        """Have `version` told without asking, also on a server: for those who read again and again."""
        self.log_recorder.listen()

    def wait(self, seen: int | None, seconds: float) -> None:
        """Wait until anybody recorded after `seen`, a version, or so long; it may be nothing after all."""
        self.log_recorder.wait(seen, seconds)

    def close(self) -> None:
        """Close what the log is reached by."""
        self.log_recorder.close()
        super().close()

    def identity(self) -> str:
        """A random id of this log, made once."""
        return self.log_recorder.log_identity()

    def department(self, department_id: UUID) -> Department:
        """A department as registered now. Raises UnknownDepartment."""
        return self._view().registered(department_id)

    def codes(self) -> CodeList:
        """The code lists as they stand now."""
        return self._view().codes

    def line(self, line: LineKey | UUID) -> BudgetLine:
        """A line with everything recorded on it. Raises UnknownLine."""
        line_id = line.id if isinstance(line, LineKey) else line
        found = self._view().line(line_id)
        if not found.events:
            raise UnknownLine(str(line_id))
        return found

    def balance_fen(self, line: LineKey | UUID, effective_on: date | None = None) -> int:
        """What a line holds on a day (余额), in fen; by default with everything recorded in force."""
        return self.line(line).balance_fen(effective_on)

    def available_fen(self, line: LineKey | UUID, effective_on: date) -> int:
        """What may still be taken from a line on a day (可用余额), in fen: later operations keep what they need."""
        return self.line(line).available_fen(effective_on)

    def _view(self) -> Draft:
        """A draft that only reads."""
        return Draft(self, Header(recorded_by="reader"), UUID(int=0))
