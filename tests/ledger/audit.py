"""What an auditor checks in a log without knowing its story."""

from pathlib import Path
from uuid import UUID

from ledger.application import BudgetLedger
from ledger.budget_line import fold_line
from ledger.events import MoneyEvent, OperationRecorded


def assert_whole(ledger: BudgetLedger) -> None:
    """Every event belongs to exactly one operation, every operation is there whole, and no line is overdrawn."""
    last = 0
    lines: set[UUID] = set()
    for row in ledger.operations(limit=1_000_000):
        assert last + 1 == row.first
        events = [event for _, event in ledger.read(row.first, row.position)]
        assert isinstance(events[0], OperationRecorded)
        assert {row.operation_id} == {event.operation_id for event in events}
        (outcome,) = ledger.log_recorder.outcomes([row.operation_id])
        assert outcome.event_ids == tuple(event.id for event in events)
        lines.update(event.line.id for event in events if isinstance(event, MoneyEvent))
        last = row.position
    assert last == (ledger.recorder.max_notification_id() or 0)
    for line in lines:
        assert fold_line(line, ledger.stream(line)).overdraft() is None


def file_of(ledger: BudgetLedger) -> Path:
    """The ledger's file, for other programs."""
    return Path(str(ledger.env["SQLITE_DBNAME"]))
