"""The recording of an invented history by a ledger (登记), and its counts in the log."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from uuid import UUID

from ledger.application import BudgetLedger
from ledger.operations.events import (
    Adjusted,
    Allocated,
    CarriedOver,
    DepartmentRegistered,
    OperationRecorded,
    ProjectRegistered,
    UnitRegistered,
)
from ledger.operations.operation import Outcome, Submission
from ledger.terms.entries import Kind


def record(ledger: BudgetLedger, submissions: Iterable[Submission]) -> Iterator[Outcome | None]:
    """Record a history; yields None for each operation that an earlier, interrupted run has already recorded.

    Raises SubmissionRefused for the first that is refused; those before it stay recorded.
    """
    new = iter(submissions)
    if ledger.last_position():
        for submission in new:
            if not ledger.outcomes([submission.operation_id]):
                new = chain((submission,), new)
                break
            yield None
    yield from ledger.record_many(new)


@dataclass(slots=True)
class Tally:
    """Counts of a ledger: registered subjects, operations, lines, and money events and entries by kind."""

    operations: int = 0
    departments: int = 0
    units: int = 0
    projects: int = 0
    lines: set[UUID] = field(default_factory=set)
    events: Counter[Kind] = field(default_factory=Counter)
    entries: Counter[Kind] = field(default_factory=Counter)


def tally(ledger: BudgetLedger) -> Tally:
    """Count the whole log, event by event."""
    found = Tally()
    for _, event in ledger.read(1, ledger.last_position()):
        match event:
            case OperationRecorded():
                found.operations += 1
            case DepartmentRegistered():
                found.departments += 1
            case UnitRegistered():
                found.units += 1
            case ProjectRegistered():
                found.projects += 1
            case Allocated() | CarriedOver() | Adjusted():
                found.lines.add(event.originator_id)
                found.events[event.kind] += 1
                found.entries[event.kind] += len(event.breakdown)
            case _:
                pass
    return found
