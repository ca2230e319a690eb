"""Generated histories recorded in bulk (批量登记), and ready events handed to the store."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

from eventsourcing.persistence import StoredEvent

from benchmarks.write.library import Accounts, Content, content_of
from benchmarks.write.places import SQLITE, sides
from benchmarks.write.race import Figure, Round, Turns, figure, run
from ledger.application import BudgetLedger
from ledger.operations.events import AnyEvent, OperationRecorded, OperationReversed
from ledger.operations.operation import BEGINNING, Mark, Outcome, PendingOperation, Submission
from seeds.invented import government_of, submissions

_AT_ONCE = 1_000  # events in one transaction of the library: more are no faster
_JOURNAL = "journal"  # the library's aggregate of what is said of operations
Batch = list[PendingOperation]


class _Keeping(BudgetLedger):
    """A ledger that keeps what it stored."""

    kept: list[Batch]

    def store(self, operations: Sequence[PendingOperation], known: Mark = BEGINNING) -> list[Outcome]:
        self.kept.append(list(operations))
        return super().store(operations, known)


class History:
    """A generated history, and what a ledger made of it, batch by batch. Making it warms both sides up."""

    def __init__(self, folder: Path, entries: int, departments: int) -> None:
        self.submissions: list[Submission] = list(submissions(government_of(entries, departments)))
        ledger = _Keeping.at(folder / "kept.sqlite")
        assert isinstance(ledger, _Keeping)
        ledger.kept = []
        for _ in ledger.record_many(self.submissions):
            pass
        self.batches = ledger.kept
        ledger.close()

    @property
    def events(self) -> int:
        """How many events it has."""
        return sum(len(operation.events) for batch in self.batches for operation in batch)

    def contents(self, batch: Batch) -> list[Content]:
        """What the events of a batch say, as events of the library."""
        return [_content(event) for operation in batch for event in operation.events]


def _content(event: AnyEvent) -> Content:
    name, facts = content_of(event)
    return (_JOURNAL if isinstance(event, OperationRecorded | OperationReversed) else name), facts


def bulk(engine: str, folder: Path, rounds: int, history: History) -> Figure:
    """A whole history by `record_many`, every rule checked; as many events of the same content by the library."""
    contents = [history.contents(batch) for batch in history.batches]
    names = {name for batch in contents for name, _ in batch}
    found: list[Round] = []
    for _ in range(rounds):
        with sides(engine, folder) as (ledger, accounts):
            accounts.open(names)
            found.append(run(_recorded(ledger, accounts, history, contents)))
            stored = _stored_bytes(ledger, accounts, history.events)
    aim = 2.0 if engine == SQLITE else None
    return figure(f"a history in bulk on {engine}, decided and stored", "events", aim, found, stored)


def _recorded(
    ledger: BudgetLedger, accounts: Accounts, history: History, contents: list[list[Content]]
) -> Iterator[Turns]:
    outcomes = ledger.record_many(history.submissions)
    for batch, said in zip(history.batches, contents, strict=True):
        yield Turns(len(said), partial(_take, outcomes, len(batch)), partial(_save, accounts, said))


def _take(outcomes: Iterator[Outcome], number: int) -> None:
    taken = list(islice(outcomes, number))
    assert len(taken) == number


def _save(accounts: Accounts, contents: list[Content]) -> None:
    for start in range(0, len(contents), _AT_ONCE):
        accounts.save(contents[start : start + _AT_ONCE])


def store(engine: str, folder: Path, rounds: int, history: History) -> Figure:
    """Ready events in one transaction for each batch: by our recorder, which also keeps order, times, keys and guards,
    and by the library's. Both get the very same stored events."""
    found: list[Round] = []
    for _ in range(rounds):
        with sides(engine, folder) as (ledger, accounts):
            ready = [_ready(ledger, batch) for batch in history.batches]
            found.append(run(_inserted(ledger, accounts, ready)))
    mean = sum(len(event.state) for events, _ in ready for event in events) / history.events
    aim = None if engine == SQLITE else 2.0
    return figure(f"ready events in bulk on {engine}, stored", "events", aim, found, (mean, mean))


Ready = tuple[list[StoredEvent], list[PendingOperation]]


def _ready(ledger: BudgetLedger, batch: Batch) -> Ready:
    events = [ledger.mapper.to_stored_event(event) for operation in batch for event in operation.events]
    return events, batch


def _inserted(ledger: BudgetLedger, accounts: Accounts, ready: Sequence[Ready]) -> Iterator[Turns]:
    librarys = accounts.application.recorder
    for events, operations in ready:
        yield Turns(
            len(events),
            partial(ledger.recorder.insert_events, events, operations=operations),
            partial(librarys.insert_events, events),
        )


def _stored_bytes(ledger: BudgetLedger, accounts: Accounts, events: int) -> tuple[float, float]:
    """Bytes of an event on each side, over the last tenth of them."""
    some = events // 10
    means = []
    for recorder in (ledger.recorder, accounts.application.recorder):
        end = recorder.max_notification_id() or 0
        found = recorder.select_notifications(end - some + 1, some)
        means.append(sum(len(each.state) for each in found) / len(found))
    return means[0], means[1]
