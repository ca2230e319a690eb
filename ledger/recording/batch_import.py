"""Many operations handed in together (批量报送): decided by the same rules, stored a batch at a time."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from uuid import UUID

import msgspec

from ledger.errors import ConcurrentChange, IdempotencyKeyReused, LedgerError, SubmissionRefused
from ledger.operations.operation import Mark, Outcome, Submission
from ledger.recording.planned_history import Ahead, Ledger
from ledger.recording.sealing import Sealed, request_digest

_TRIES = 5  # of a batch that others recorded beside


class Import:
    """One stream of submissions on its way into a ledger."""

    def __init__(self, ledger: Ledger, batch: int) -> None:
        self._ledger = ledger
        self._batch = batch
        self._ahead = Ahead(ledger)
        self._under_way: tuple[_Batch, Future[list[Outcome]]] | None = None

    def record(self, submissions: Iterable[Submission]) -> Iterator[Outcome]:
        """What came of each, in order, once it is stored. Raises SubmissionRefused.

        A batch is decided while the one before it is stored, on what that one will have recorded. Whenever outcomes are
        told, nothing is on its way.
        """
        waiting, number = iter(submissions), 1
        with ThreadPoolExecutor(1, "storing") as thread:
            try:
                # The first operation of a log says whether it is a demonstration: later ones are judged by it.
                while some := list(islice(waiting, self._batch if self._ahead.mark().position else 1)):
                    yield from self._advance(_Batch(some, number), thread)
                    number += len(some)
            except Exception:  # whoever hands them in broke off
                yield from self._arrived()
                raise
            yield from self._arrived()

    def _advance(self, batch: "_Batch", thread: Executor) -> Iterator[Outcome]:
        """Decide a batch, tell what came of the one before, and send this one on its way."""
        opening = not self._ahead.mark().position
        self._decide(batch)
        as_expected = yield from self._arrived()
        if batch.refusal is not None or not as_expected:
            # What refuses it may have been on its way; or what it was decided on did not come about.
            self._ahead = Ahead(self._ledger)
            yield from self._record(batch.submissions, batch.number)
            return
        self._ahead.leaves()
        self._under_way = batch, thread.submit(self._stored, batch, self._ahead.known)
        if opening:
            yield from self._arrived()

    def _stored(self, batch: "_Batch", known: Mark) -> list[Outcome]:
        """`known`: the batch before it was on its way when this one was decided, and must be in the log by now."""
        return batch.outcomes(self._ledger.store(batch.sealed, known) if batch.sealed else [])

    def _arrived(self) -> Generator[Outcome, None, bool]:
        """Wait for what is on its way, and tell what came of it; whether it was recorded as it was decided."""
        if self._under_way is None:
            return True
        (batch, storing), self._under_way = self._under_way, None
        try:
            outcomes = storing.result()
        except LedgerError:
            self._ahead = Ahead(self._ledger)
            yield from self._record(batch.submissions, batch.number)
            return False
        self._ahead.arrived(outcomes)
        yield from outcomes
        return True

    def _record(self, some: Sequence[Submission], number: int) -> Iterator[Outcome]:
        """Record a batch while nothing else is on its way: decided again while others record, and told by itself which
        one is refused."""
        for attempt in range(1, _TRIES + 1):
            batch = _Batch(some, number)
            try:
                self._decide(batch)
                outcomes = self._stored(batch, self._ahead.known)
                break
            except ConcurrentChange:
                if attempt == _TRIES:
                    raise
            except LedgerError as refusal:  # told of all of them: find out whose it is
                if len(some) == 1:
                    raise _refused(number, some[0], refusal) from refusal
                self._ahead = Ahead(self._ledger)
                for n, each in enumerate(some):
                    yield from self._record([each], number + n)
                return
            self._ahead = Ahead(self._ledger)
        self._ahead.leaves()
        self._ahead.arrived(outcomes)
        yield from outcomes
        if batch.refusal is not None:
            at = number + len(outcomes)
            raise _refused(at, some[len(outcomes)], batch.refusal) from batch.refusal

    def _decide(self, batch: "_Batch") -> None:
        """Decide as many as can be: all of them, or those before the first that is refused."""
        some = batch.submissions
        self._ahead.expect(some)
        stored = self._ledger.log_recorder.outcomes([each.operation_id for each in some])
        batch.known = {outcome.operation_id: (digest, outcome) for digest, outcome in stored}
        for each in some:
            try:
                batch.add(each, self._ahead)
            except LedgerError as refusal:
                batch.refusal = refusal
                break


@dataclass(slots=True)
class _Batch:
    """Submissions that are stored together, the first of them of this number; `known`: digests and outcomes of those
    that are in the log already: a key was used before, or storing them was lost sight of."""

    submissions: Sequence[Submission]
    number: int
    known: dict[UUID, tuple[str, Outcome]] = field(default_factory=dict)
    sealed: list[Sealed] = field(default_factory=list)
    refusal: LedgerError | None = None
    _before: list[Outcome | int] = field(default_factory=list)  # an outcome of before, or a place in `sealed`
    _own: dict[UUID, tuple[str, int]] = field(default_factory=dict)

    def add(self, submission: Submission, ahead: Ahead) -> None:
        """Decide one, unless its key or id says that it was recorded before. Raises what refuses it."""
        own, header = submission.operation_id, submission.header
        digest = request_digest(submission.commands, header)
        earlier = self.known.get(own) or self._own.get(own)
        if earlier is not None:
            if earlier[0] != digest:
                raise IdempotencyKeyReused(header.idempotency_key or str(own))
            self._before.append(earlier[1])
            return
        self._before.append(len(self.sealed))
        try:
            self.sealed.append(ahead.decide(submission, digest))
        except LedgerError:
            self._before.pop()
            raise
        self._own[own] = (digest, len(self.sealed) - 1)

    def outcomes(self, stored: Sequence[Outcome]) -> list[Outcome]:
        """What came of each, now that they are stored."""
        seen: set[int] = set()
        found: list[Outcome] = []
        for each in self._before:
            if isinstance(each, int) and each not in seen:
                seen.add(each)
                found.append(stored[each])
            else:
                outcome = stored[each] if isinstance(each, int) else each
                found.append(msgspec.structs.replace(outcome, repeated=True))
        return found


def _refused(number: int, submission: Submission, refusal: LedgerError) -> SubmissionRefused:
    return SubmissionRefused(number, str(submission.operation_id), f"{type(refusal).__name__}: {refusal}")
