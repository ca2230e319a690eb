"""The ledger and clerk's desk of the write side's tests, in a file, and two budgets to ask about."""

from datetime import date
from pathlib import Path

import pytest

from ledger.application import BudgetLedger
from ledger.operations.commands import Allocate, CarryOver, Cut, Supplement
from ledger.terms.identity import carried_line
from ledger.terms.sources import FundingSource
from projections.reader import Reader
from projections.viewpoint.budget_at_point import Viewpoint
from tests.ledger.conftest import clock, desk, ledger
from tests.ledger.desk import Desk, money
from tests.places import Place
from tests.real.recording import DEPARTMENT_ID, record_by_hand

__all__ = ["clock", "desk", "ledger", "place"]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A SQLite log: projections do not depend on the log's engine, and tests that compare engines choose both."""
    return Place(tmp_path / "ledger.sqlite")


@pytest.fixture
def real(ledger: BudgetLedger) -> Viewpoint:
    """The real budget, entered by hand."""
    record_by_hand(ledger)
    return Reader(ledger).viewpoint(DEPARTMENT_ID, 2025)


@pytest.fixture
def year(ledger: BudgetLedger, desk: Desk) -> Viewpoint:
    """5.00 in February, 1.00 more in March, 2.00 less in May, and 1.50 carried to 2026."""
    desk.does(money(Allocate, desk.training, "5.00"))
    desk.does(money(Supplement, desk.training, "1.00"), on=date(2025, 3, 15))
    desk.does(money(Cut, desk.training, "2.00"), on=date(2025, 5, 1))
    line = desk.training
    carried = carried_line(line.department, line.unit, line.project, 2026, FundingSource.GENERAL_LOCAL)
    desk.does(money(CarryOver, carried, "1.50"), on=date(2026, 1, 1))
    return Reader(ledger).viewpoint(desk.department, 2025)
