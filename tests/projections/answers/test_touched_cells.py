"""Touched cells are the reverse of explanations."""

from datetime import date

from ledger.application import BudgetLedger
from ledger.operations.commands import Allocate, Reverse
from ledger.operations.operation import Header
from projections.answers.touched_cells import entries_of_operation, touched
from projections.disclosures import XINJIANG_11
from projections.reader import Reader
from projections.viewpoint.budget_at_point import Viewpoint
from tests.figures import explained, touching
from tests.ledger.desk import Desk, money


def test_touched_cells_are_the_reverse_of_explanations(real: Viewpoint) -> None:
    """For every event of the real budget, the cells that it touches are those whose explanation lists it."""
    assert explained(real) == touching(real)


def test_a_reversed_operation_and_its_reversal_touch_the_same_cells(ledger: BudgetLedger, desk: Desk) -> None:
    """Their changes are opposite."""
    done = desk.does(money(Allocate, desk.training, "5.00"))
    undone = desk.ledger.record(
        [Reverse(operation_id=done.operation_id)], Header(recorded_by="clerk", effective_on=date(2025, 3, 1))
    )
    viewpoint = Reader(ledger).viewpoint(desk.department, 2025)
    one, other = (
        {change.cell.reference: change.change_fen for change in touched(viewpoint, XINJIANG_11, entries)}
        for entries in (entries_of_operation(viewpoint, each.operation_id) for each in (done, undone))
    )
    assert {key: -fen for key, fen in one.items()} == other
    assert len(one) > 10
