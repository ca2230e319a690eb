"""Checks of a whole log, as an auditor makes them without knowing its story."""

from pathlib import Path
from time import sleep
from uuid import UUID

from ledger.application import BudgetLedger
from ledger.operations.events import MoneyEvent, OperationRecorded
from ledger.operations.operation import OperationRow
from ledger.state.budget_line import fold_line


def assert_whole(ledger: BudgetLedger) -> None:
    """Every event belongs to exactly one operation, every operation is there whole, and no line is overdrawn."""
    last = 0
    lines: set[UUID] = set()
    for row in _operations(ledger):
        assert last + 1 == row.first
        events = [event for _, event in ledger.read(row.first, row.position)]
        assert isinstance(events[0], OperationRecorded)
        assert {row.operation_id} == {event.operation_id for event in events}
        ((_, outcome),) = ledger.outcomes([row.operation_id])
        assert outcome.event_ids == tuple(event.id for event in events)
        lines.update(event.line.id for event in events if isinstance(event, MoneyEvent))
        last = row.position
    for line in lines:
        assert fold_line(line, ledger.stream(line)).overdraft() is None


def _operations(ledger: BudgetLedger) -> list[OperationRow]:
    """All operations; the last must end where the log ends. A killed writer may have handed its last operation to a
    PostgreSQL server that is still storing it, so a growing log is read again."""
    for _ in range(50):
        found = list(ledger.operations(limit=1_000_000))
        newest = ledger.recorder.max_notification_id() or 0
        if newest == (found[-1].position if found else 0):
            return found
        sleep(0.1)
    raise AssertionError(f"the log ends at {newest}, its last operation at {found[-1].position if found else 0}")


def file_of(ledger: BudgetLedger) -> Path:
    """The ledger's file, for other programs."""
    return Path(str(ledger.env["SQLITE_DBNAME"]))
