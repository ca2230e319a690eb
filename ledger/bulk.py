"""Many operations handed in together (批量报送): decided by the same rules, stored a batch at a time."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from typing import Protocol
from uuid import UUID

import msgspec

from ledger.commands import lines_of
from ledger.decisions import decide
from ledger.draft import Draft
from ledger.errors import ConcurrentChange, IdempotencyKeyReused, InvalidCommand, LedgerError, SubmissionRefused
from ledger.events import AnyEvent
from ledger.evidence import usual
from ledger.log import LogRecorder
from ledger.operations import Header, Outcome, Scope, Submission
from ledger.sealing import Sealed, request_digest, sealed
from ledger.view import History, View

_KEPT_EVENTS = 200_000  # of lines that may be asked for again; beyond it they are read anew
_TRIES = 5  # of a batch that others recorded beside


class Ledger(History, Protocol):
    """What an import needs of the ledger."""

    @property
    def log_recorder(self) -> LogRecorder:
        """The log."""
        ...

    def begin(self, header: Header, operation_id: UUID, view: View) -> Draft:
        """Begin an operation on a view."""
        ...

    def streams(self, originator_ids: Sequence[UUID]) -> dict[UUID, list[AnyEvent]]:
        """All events of some streams, in order; one on which nothing was recorded has none."""
        ...

    def store(self, operations: Sequence[Sealed]) -> list[Outcome]:
        """Store decided operations in one transaction."""
        ...


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
                while some := list(islice(waiting, self._batch if self._ahead.last_position() else 1)):
                    yield from self._advance(_Batch(some, number), thread)
                    number += len(some)
            except Exception:  # whoever hands them in broke off
                yield from self._arrived()
                raise
            yield from self._arrived()

    def _advance(self, batch: "_Batch", thread: Executor) -> Iterator[Outcome]:
        """Decide a batch, tell what came of the one before, and send this one on its way."""
        opening = not self._ahead.last_position()
        self._decide(batch)
        as_expected = yield from self._arrived()
        if batch.refusal is not None or not as_expected:
            # What refuses it may have been on its way; or what it was decided on did not come about.
            self._ahead = Ahead(self._ledger)
            yield from self._record(batch.submissions, batch.number)
            return
        self._ahead.leaves()
        self._under_way = batch, thread.submit(self._stored, batch)
        if opening:
            yield from self._arrived()

    def _stored(self, batch: "_Batch") -> list[Outcome]:
        return batch.outcomes(self._ledger.store(batch.sealed) if batch.sealed else [])

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
        self._ahead.arrived()
        yield from outcomes
        return True

    def _record(self, some: Sequence[Submission], number: int) -> Iterator[Outcome]:
        """Record a batch while nothing else is on its way: decided again while others record, and told by itself which
        one is refused."""
        for attempt in range(1, _TRIES + 1):
            batch = _Batch(some, number)
            try:
                self._decide(batch)
                outcomes = self._stored(batch)
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
        self._ahead.arrived()
        yield from outcomes
        if batch.refusal is not None:
            at = number + len(outcomes)
            raise _refused(at, some[len(outcomes)], batch.refusal) from batch.refusal

    def _decide(self, batch: "_Batch") -> None:
        """Decide as many as can be: all of them, or those before the first that is refused."""
        some = batch.submissions
        self._ahead.expect(some)
        keys = [key for each in some if (key := each.header.idempotency_key)]
        batch.known = self._ledger.log_recorder.outcomes_of_keys(keys)
        for each in some:
            try:
                batch.add(each, self._ahead)
            except LedgerError as refusal:
                batch.refusal = refusal
                break


@dataclass(slots=True)
class _Batch:
    """Submissions that are stored together, the first of them of this number; `known`: what came before of their keys,
    by digest."""

    submissions: Sequence[Submission]
    number: int
    known: dict[str, tuple[str, Outcome]] = field(default_factory=dict)
    sealed: list[Sealed] = field(default_factory=list)
    refusal: LedgerError | None = None
    _before: list[Outcome | int] = field(default_factory=list)  # an outcome of before, or a place in `sealed`
    _keys: dict[str, tuple[str, int]] = field(default_factory=dict)

    def add(self, submission: Submission, ahead: "Ahead") -> None:
        """Decide one, unless its key says that it was recorded before. Raises what refuses it."""
        commands, header = submission.commands, submission.header
        digest, key = request_digest(commands, header), header.idempotency_key
        earlier = (self.known.get(key) or self._keys.get(key)) if key else None
        if earlier is not None:
            if earlier[0] != digest:
                raise IdempotencyKeyReused(key)
            self._before.append(earlier[1])
            return
        self._before.append(len(self.sealed))
        try:
            self.sealed.append(ahead.decide(submission, digest))
        except LedgerError:
            self._before.pop()
            raise
        if key:
            self._keys[key] = (digest, len(self.sealed) - 1)

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
        self._end = ledger.last_position()
        self._decided = _Pending()
        self._left = _Pending()
        self._numbered: dict[tuple[str, int], list[UUID]] = {}
        self._numbers: set[str] = set()
        self._read: dict[UUID, list[AnyEvent]] = {}  # of lines that the batch names
        self._view = View(self)

    def decide(self, submission: Submission, digest: str) -> Sealed:
        """Decide one operation after all those before it. Raises what refuses it, and it is as if never tried."""
        if not submission.commands:
            raise InvalidCommand("operation", "it has no command")
        self._view.position = self._end
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
        self._end += len(operation.events)
        self._decided.take(operation)
        for number, fen, operation_id in operation.pending.numbered_amounts:
            self._numbered.setdefault((number, fen), []).insert(0, operation_id)

    def expect(self, some: Sequence[Submission]) -> None:
        """Look up at once the lines that these name, and what was recorded under their 文号."""
        lines = dict.fromkeys(line for each in some for command in each.commands for line in lines_of(command))
        self._read = self._ledger.streams(self._view.unread(line.id for line in lines))
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

    def arrived(self) -> None:
        """What was on its way is in the log now."""
        self._left = _Pending()
        if self._view.size > _KEPT_EVENTS:
            self._view = View(self)

    def stream(self, originator_id: UUID) -> list[AnyEvent]:
        """All events of one stream, in order."""
        found = self._read.pop(originator_id, None)
        if found is None:
            found = list(self._ledger.stream(originator_id))
        for pending in (self._left, self._decided):
            found += [each for each in pending.by_stream.get(originator_id, ()) if each.originator_version > len(found)]
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

    def lines_of(self, scope: Scope) -> list[UUID]:
        """The lines of a department's fiscal year on which anything was recorded."""
        pending = (*self._left.operations.values(), *self._decided.operations.values())
        opened = (line for each in pending for own, line in each.pending.opened if own == scope)
        return list(dict.fromkeys((*self._ledger.lines_of(scope), *opened)))

    def last_position(self) -> int:
        """Where the log will end."""
        return self._end


def _refused(number: int, submission: Submission, refusal: LedgerError) -> SubmissionRefused:
    return SubmissionRefused(number, str(submission.operation_id), f"{type(refusal).__name__}: {refusal}")
