"""A generated history recorded by a ledger (登记), and what came of it, counted in the log."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from uuid import UUID

from ledger.application import BudgetLedger
from ledger.decisions import decide
from ledger.entries import Kind
from ledger.events import (
    Adjusted,
    Allocated,
    CarriedOver,
    DepartmentRegistered,
    OperationRecorded,
    ProjectRegistered,
    UnitRegistered,
)
from ledger.operations import Outcome, Submission


def record(ledger: BudgetLedger, submissions: Iterable[Submission]) -> Iterator[Outcome | None]:
    """Record one operation after the other; None for each that was recorded by an earlier run, broken off.

    Raises a LedgerError for the first that is refused; those before it stay recorded.
    """
    known = ledger.last_position() > 0
    for submission in submissions:
        known = known and ledger.log_recorder.operation(submission.operation_id) is not None
        yield None if known else _record(ledger, submission)


def _record(ledger: BudgetLedger, submission: Submission) -> Outcome:
    draft = ledger.draft(submission.header)
    draft.operation_id = submission.operation_id
    for command in submission.commands:
        decide(draft, command)
    return ledger.commit(draft, submission.commands)


@dataclass(slots=True)
class Tally:
    """How much a ledger holds: who is registered, operations, lines, and money events and entries by kind."""

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
