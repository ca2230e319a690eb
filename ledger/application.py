"""The ledger (总账), the face of the write side: each operation is decided and stored whole, or not at all."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from eventsourcing.persistence import PersistenceError

from ledger.errors import IdempotencyKeyReused, LedgerError, StoreUnavailable
from ledger.log.commit import Clock
from ledger.log.recorded_log import RecordedLog
from ledger.operations.commands import Command
from ledger.operations.operation import Header, Outcome, Submission, operation_id
from ledger.recording.batch_import import BatchImport
from ledger.recording.decision import begin, decided
from ledger.recording.request_digest import request_digest
from ledger.recording.view_cache import ViewCache
from ledger.state.draft import Draft
from ledger.state.history_view import View

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
        self.recorder.clock = clock
        self._views = ViewCache(self)

    @classmethod
    def on_server(cls, env: Mapping[str, str] | None = None, clock: Clock = utc_now) -> "BudgetLedger":
        """Open, or create, a ledger on PostgreSQL, as `env` says, by default the environment (`POSTGRES_DBNAME` and
        others). Raises StoreUnavailable if it cannot be reached."""
        try:
            return cls({**(os.environ if env is None else env), **_SERVER}, clock)
        except (StoreUnavailable, PersistenceError) as error:
            why = error.why if isinstance(error, StoreUnavailable) else str(error)
            raise StoreUnavailable(f"PostgreSQL: {why.strip()}") from error

    @classmethod
    def at(cls, path: Path, clock: Clock = utc_now) -> "BudgetLedger":
        """Open, or create, a ledger in a SQLite file. Raises StoreUnavailable if the file cannot be used."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return cls({"SQLITE_DBNAME": str(path.absolute())}, clock)
        except (StoreUnavailable, OSError) as error:
            raise StoreUnavailable(f"{path}: {error.why if isinstance(error, StoreUnavailable) else error}") from error

    def record(self, commands: Sequence[Command], header: Header) -> Outcome:
        """Decide several commands as one operation and store it. The same idempotency key returns the first outcome.

        Raises a LedgerError, and then nothing was recorded.
        """
        digest = request_digest(commands, header)
        try:
            with self._views.lent() as view:
                draft = decided(self, view, header, operation_id(header), commands)
                (outcome,) = self.store([draft.seal(commands, digest)])
                view.stored(outcome)
                return outcome
        except LedgerError:
            # The clash may be with this very request, already recorded under its key: then return that first outcome.
            first = self._first_outcome(header, digest)
            if first is None:
                raise
            return first

    def record_many(self, submissions: Iterable[Submission], batch: int = 1000) -> Iterator[Outcome]:
        """Record many operations by the same rules, `batch` of them in one transaction. Yields the outcomes in order,
        each once it is stored.

        Raises SubmissionRefused at the first refused one, when those before it are stored.
        """
        return BatchImport(self, batch).record(submissions)

    def validate(self, commands: Sequence[Command], header: Header) -> Draft:
        """Decide without storing. Returns what would be recorded, or raises the refusal; no idempotency key is used."""
        return decided(self, View(self), header, operation_id(header), commands)

    def draft(self, header: Header) -> Draft:
        """Begin an operation whose commands are decided one by one; then `commit` it.

        Raises InvalidCommand, InvalidName and DemonstrationRefused for a header that is not valid.
        """
        return begin(self, View(self), header, operation_id(header))

    def commit(self, draft: Draft, commands: Sequence[Command]) -> Outcome:
        """Judge the whole draft of some commands and store it."""
        draft.check()
        return self.store([draft.seal(commands, request_digest(commands, draft.asked))])[0]

    def earlier(self, commands: Sequence[Command], header: Header) -> Outcome | None:
        """The outcome of these very commands if they were recorded before under the header's idempotency key.

        Raises IdempotencyKeyReused if the key stands for something else.
        """
        return self._first_outcome(header, request_digest(commands, header))

    def _first_outcome(self, header: Header, digest: str) -> Outcome | None:
        if not header.idempotency_key:
            return None
        for first_digest, outcome in self.outcomes([operation_id(header)]):
            if first_digest != digest:
                raise IdempotencyKeyReused(header.idempotency_key)
            return msgspec.structs.replace(outcome, repeated=True)
        return None
