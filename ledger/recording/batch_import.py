"""Import of many operations (批量报送): decided by the same rules as one, stored a batch at a time."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from uuid import UUID

import msgspec

from ledger.errors import ConcurrentChange, IdempotencyKeyReused, LedgerError, SubmissionRefused
from ledger.log.recorded_log import RecordedLog
from ledger.operations.operation import Mark, Outcome, PendingOperation, Submission
from ledger.recording.planned_history import PlannedHistory
from ledger.recording.request_digest import request_digest

_TRIES = 5  # of a batch, while others record on the same lines


class BatchImport:
    """One stream of submissions on its way into a log."""

    def __init__(self, log: RecordedLog, batch: int) -> None:
        self._log = log
        self._batch = batch
        self._planned = PlannedHistory(log)
        self._storing: tuple[_Batch, Future[list[Outcome]]] | None = None

    def record(self, submissions: Iterable[Submission]) -> Iterator[Outcome]:
        """Yields the outcomes in order, each once it is stored. Raises SubmissionRefused.

        A batch is decided while the one before it is stored, on the state that this one will leave. Nothing is being
        stored while an outcome is yielded.
        """
        waiting, number = iter(submissions), 1
        with ThreadPoolExecutor(1, "storing") as thread:
            try:
                # The first operation of a log says whether it is a demonstration, and later ones are judged by it.
                while part := list(islice(waiting, self._batch if self._planned.mark().position else 1)):
                    yield from self._advance(_Batch(part, number), thread)
                    number += len(part)
            except Exception:  # the caller's iterator failed
                yield from self._stored()
                raise
            yield from self._stored()

    def _advance(self, batch: "_Batch", thread: Executor) -> Iterator[Outcome]:
        """Decide a batch, yield the outcomes of the one before, and begin to store this one."""
        opening = not self._planned.mark().position
        self._decide(batch)
        as_decided = yield from self._stored()
        if batch.refusal is not None or not as_decided:
            # It may be refused because of the batch before, or was decided on a state that did not come about.
            self._planned = PlannedHistory(self._log)
            yield from self._record_alone(batch.submissions, batch.number)
            return
        self._planned.store_begins()
        self._storing = batch, thread.submit(self._store, batch, self._planned.known)
        if opening:
            yield from self._stored()

    def _store(self, batch: "_Batch", known: Mark) -> list[Outcome]:
        """`known`: an operation of the batch before, which must be in the log by now."""
        return batch.outcomes(self._log.store(batch.decided, known) if batch.decided else [])

    def _stored(self) -> Generator[Outcome, None, bool]:
        """Wait for the batch being stored and yield its outcomes. Returns whether it was stored as it was decided."""
        if self._storing is None:
            return True
        (batch, storing), self._storing = self._storing, None
        try:
            outcomes = storing.result()
        except LedgerError:
            self._planned = PlannedHistory(self._log)
            yield from self._record_alone(batch.submissions, batch.number)
            return False
        self._planned.stored(outcomes)
        yield from outcomes
        return True

    def _record_alone(self, submissions: Sequence[Submission], number: int) -> Iterator[Outcome]:
        """Record a batch while no other is being stored: again if others record meanwhile, and one by one if the store
        refuses it, to find the submission at fault."""
        for attempt in range(1, _TRIES + 1):
            batch = _Batch(submissions, number)
            try:
                self._decide(batch)
                outcomes = self._store(batch, self._planned.known)
                break
            except ConcurrentChange:
                if attempt == _TRIES:
                    raise
            except LedgerError as refusal:
                if len(submissions) == 1:
                    raise _refused(number, submissions[0], refusal) from refusal
                self._planned = PlannedHistory(self._log)
                for n, submission in enumerate(submissions):
                    yield from self._record_alone([submission], number + n)
                return
            self._planned = PlannedHistory(self._log)
        self._planned.store_begins()
        self._planned.stored(outcomes)
        yield from outcomes
        if batch.refusal is not None:
            at = len(outcomes)
            raise _refused(number + at, submissions[at], batch.refusal) from batch.refusal

    def _decide(self, batch: "_Batch") -> None:
        """Decide all submissions of a batch, or those before the first refused one."""
        self._planned.expect(batch.submissions)
        recorded = self._log.outcomes([submission.operation_id for submission in batch.submissions])
        batch.recorded = {outcome.operation_id: (digest, outcome) for digest, outcome in recorded}
        for submission in batch.submissions:
            try:
                batch.add(submission, self._planned)
            except LedgerError as refusal:
                batch.refusal = refusal
                break


@dataclass(slots=True)
class _Batch:
    """Submissions that are stored together; `number` is that of the first. `recorded`: digests and outcomes of those
    already in the log: the key was used before, or the connection was lost while they were stored."""

    submissions: Sequence[Submission]
    number: int
    recorded: dict[UUID, tuple[str, Outcome]] = field(default_factory=dict)
    decided: list[PendingOperation] = field(default_factory=list)
    refusal: LedgerError | None = None
    _results: list[Outcome | int] = field(default_factory=list)  # an outcome from the log, or an index of `decided`
    _own: dict[UUID, tuple[str, int]] = field(default_factory=dict)

    def add(self, submission: Submission, planned: PlannedHistory) -> None:
        """Decide one, unless its id says that it was recorded before. Raises its refusal."""
        own, header = submission.operation_id, submission.header
        digest = request_digest(submission.commands, header)
        earlier = self.recorded.get(own) or self._own.get(own)
        if earlier is not None:
            if earlier[0] != digest:
                raise IdempotencyKeyReused(header.idempotency_key or str(own))
            self._results.append(earlier[1])
            return
        operation = planned.decide(submission, digest)
        self._own[own] = (digest, len(self.decided))
        self._results.append(len(self.decided))
        self.decided.append(operation)

    def outcomes(self, stored: Sequence[Outcome]) -> list[Outcome]:
        """The outcomes of the submissions, given those of the decided operations."""
        first: set[int] = set()
        outcomes: list[Outcome] = []
        for result in self._results:
            if isinstance(result, int) and result not in first:
                first.add(result)
                outcomes.append(stored[result])
            else:
                outcome = stored[result] if isinstance(result, int) else result
                outcomes.append(msgspec.structs.replace(outcome, repeated=True))
        return outcomes


def _refused(number: int, submission: Submission, refusal: LedgerError) -> SubmissionRefused:
    return SubmissionRefused(number, str(submission.operation_id), f"{type(refusal).__name__}: {refusal}")
