"""The ledger (总账): the one door to the write side. Load, decide, store, all in one operation or not at all."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import msgspec
from eventsourcing.persistence import IntegrityError, PersistenceError

from ledger.decisions import decide
from ledger.errors import (
    ConcurrentChange,
    DemonstrationRefused,
    IdempotencyKeyReused,
    InvalidCommand,
    LedgerError,
    StoreUnavailable,
)
from ledger.log.commit import Clock
from ledger.log.reader import RecordedLog
from ledger.operations.commands import Command
from ledger.operations.operation import (
    BEGINNING,
    DecisionBasis,
    Header,
    Mark,
    Outcome,
    Submission,
    operation_id,
    well_formed,
)
from ledger.recording.batch_import import Import
from ledger.recording.sealing import Sealed, request_digest, sealed
from ledger.recording.view_cache import Memory
from ledger.state.draft import Draft
from ledger.state.history_view import View
from ledger.terms.identity import new_name

_SERVER = {"PERSISTENCE_MODULE": "ledger.log.postgres_recorder:PostgresLogFactory"}


def utc_now() -> datetime:
    """The server's clock."""
    return datetime.now(UTC)


class BudgetLedger(RecordedLog):
    """Records commands as operations, and reads what was recorded.

    `env` is the eventsourcing library's environment; `BudgetLedger.at(path)` opens a SQLite file.
    """

    def __init__(self, env: Mapping[str, str] | None = None, clock: Clock = utc_now) -> None:
        super().__init__(dict(env or {}))
        self.clock = clock
        self.log_recorder.clock = clock
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
        if outcome.position - len(outcome.events) == view.basis.since:  # nobody recorded meanwhile
            view.basis = DecisionBasis.at(Mark(outcome.position, outcome.operation_id))
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

    def store(self, operations: Sequence[Sealed], known: Mark = BEGINNING) -> list[Outcome]:
        """Store decided operations in one transaction, all or none. `known`: what the log must hold beyond what each of
        them rests on. Raises a Clash or a StorageError."""
        stored = [self.mapper.to_stored_event(event) for each in operations for event in each.events]
        outcomes: list[Outcome] = []
        try:
            pending = [each.pending for each in operations]
            self.recorder.insert_events(stored, operations=pending, outcomes=outcomes, known=known)
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
