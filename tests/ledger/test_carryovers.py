"""Money that is carried into another year: the old line is closed, whoever it belonged to."""

from datetime import date

import pytest

from ledger.application import BudgetLedger
from ledger.commands import Allocate, CarryOver, Reverse
from ledger.entries import Kind
from ledger.errors import BalanceBelowZero, ConcurrentChange, InvalidCommand
from ledger.identity import LineKey, carried_line
from ledger.operations import Header
from ledger.sources import FundingSource
from tests.ledger.desk import Desk, money, parts, wan

LAST_YEAR, NEW_YEAR = date(2024, 2, 1), date(2025, 1, 1)


@pytest.fixture
def old(desk: Desk) -> LineKey:
    """Last year's line of the same project and source."""
    return desk.line(FundingSource.GENERAL_LOCAL, year=2024)


def test_a_finer_old_line_is_closed_by_its_own_codes(desk: Desk, old: LineKey) -> None:
    """The document knows no economic code of what it carries; the old line says which of its codes it leaves."""
    desk.does(money(Allocate, old, "5.00", economic="30201"), on=LAST_YEAR)
    carried = CarryOver(line=desk.carried, amount_fen=wan("2.00"), breakdown=parts("2.00", economic="302"))
    with pytest.raises(BalanceBelowZero) as refusal:
        desk.does(carried, on=NEW_YEAR)
    assert (str(old.id), "economic 302") == (refusal.value.line, refusal.value.bucket)
    closing = parts("2.00", economic="30201")
    desk.does(
        CarryOver(
            line=desk.carried, amount_fen=carried.amount_fen, breakdown=carried.breakdown, closing_breakdown=closing
        ),
        on=NEW_YEAR,
    )
    assert {"302"} == {part.economic for part in desk.ledger.line(desk.carried).events[-1].breakdown}
    assert wan("3.00") == desk.ledger.line(old).balance_fen(bucket=("economic", "30201"))


def test_a_closing_breakdown_needs_an_old_line(desk: Desk) -> None:
    """What the ledger does not hold cannot be closed in parts."""
    with pytest.raises(InvalidCommand):
        desk.does(
            CarryOver(line=desk.carried, amount_fen=100, breakdown=parts("0.0001"), closing_breakdown=parts("0.0001"))
        )


def test_carried_money_is_carried_again_under_its_own_origin(desk: Desk, old: LineKey) -> None:
    """Money of 2024, carried into 2025, is carried into 2026: that closes the carried line and no current one."""
    desk.does(money(Allocate, old, "5.00"), on=LAST_YEAR)
    desk.does(money(CarryOver, desk.carried, "4.00"), on=NEW_YEAR)
    desk.does(money(Allocate, desk.training, "9.00"))
    line = desk.carried
    again = carried_line(line.department, line.unit, line.project, 2026, line.source, origin_year=2024)
    desk.does(money(CarryOver, again, "3.00"), on=date(2026, 1, 1))
    assert (wan("1.00"), wan("1.00"), wan("9.00"), wan("3.00")) == (
        desk.has_fen(old),
        desk.has_fen(desk.carried),
        desk.has_fen(desk.training),
        desk.has_fen(again),
    )
    assert Kind.CARRIED_FORWARD is desk.ledger.line(desk.carried).events[-1].kind


def test_reversing_a_carryover_opens_the_old_line_again(desk: Desk, old: LineKey) -> None:
    """Both legs are reversed; then the money may be carried over anew."""
    desk.does(money(Allocate, old, "5.00"), on=LAST_YEAR)
    done = desk.does(money(CarryOver, desk.carried, "2.00"), on=NEW_YEAR)
    desk.does(Reverse(operation_id=done.operation_id), on=NEW_YEAR)
    assert (wan("5.00"), 0) == (desk.has_fen(old), desk.has_fen(desk.carried))
    desk.does(money(CarryOver, desk.carried, "5.00"), on=NEW_YEAR)
    assert (0, wan("5.00")) == (desk.has_fen(old), desk.has_fen(desk.carried))


def test_an_old_line_whose_every_event_was_reversed_is_not_in_the_ledger(desk: Desk, old: LineKey) -> None:
    """A mistaken import of last year, taken back, does not stand in the way of this year's carryover."""
    mistaken = desk.does(money(Allocate, old, "5.00"), on=LAST_YEAR)
    desk.does(Reverse(operation_id=mistaken.operation_id), on=LAST_YEAR)
    desk.does(money(CarryOver, desk.carried, "2.00"), on=NEW_YEAR)
    assert (0, wan("2.00")) == (desk.has_fen(old), desk.has_fen(desk.carried))


def test_an_old_line_that_was_spent_has_nothing_to_carry(desk: Desk, old: LineKey) -> None:
    """Zero by spending is not zero by reversal."""
    desk.does(money(Allocate, old, "5.00"), on=LAST_YEAR)
    desk.does(money(CarryOver, desk.carried, "5.00"), on=NEW_YEAR)
    with pytest.raises(BalanceBelowZero):
        desk.does(money(CarryOver, desk.carried, "1.00"), on=NEW_YEAR)


def test_an_old_line_opened_at_the_same_moment_is_not_overlooked(
    ledger: BudgetLedger, desk: Desk, old: LineKey
) -> None:
    """The carryover was decided when there was no old line; by the time it is stored there is one to close."""
    header = Header(recorded_by="clerk", effective_on=NEW_YEAR)
    commands = [money(CarryOver, desk.carried, "2.00")]
    draft = ledger.validate(commands, header)
    desk.does(money(Allocate, old, "5.00"), on=LAST_YEAR)
    with pytest.raises(ConcurrentChange, match=str(old.id)):
        ledger.commit(draft, commands)
    ledger.record(commands, header)
    assert wan("3.00") == desk.has_fen(old)


def test_one_operation_may_open_and_close_the_old_line(desk: Desk, old: LineKey) -> None:
    """Both years recorded at once, in either order, are one view."""
    desk.does(money(Allocate, old, "5.00"), money(CarryOver, desk.carried, "2.00"), on=NEW_YEAR)
    assert (wan("3.00"), wan("2.00")) == (desk.has_fen(old), desk.has_fen(desk.carried))
