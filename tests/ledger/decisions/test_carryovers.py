"""Carryovers into another year: the old line is closed."""

from datetime import date

import pytest
from msgspec.structs import replace

from ledger.application import BudgetLedger
from ledger.errors import BalanceBelowZero, ConcurrentChange, InvalidCommand
from ledger.operations.commands import Allocate, CarryOver, Reverse, RoundResidual
from ledger.operations.operation import Header
from ledger.terms.entries import NOT_STATED, Basis, Kind
from ledger.terms.identity import LineKey, carried_line
from ledger.terms.sources import FundingSource
from tests.ledger.desk import Desk, money, parts, wan

LAST_YEAR, NEW_YEAR = date(2024, 2, 1), date(2025, 1, 1)


@pytest.fixture
def old(desk: Desk) -> LineKey:
    """Last year's line of the same project and source."""
    return desk.line(FundingSource.GENERAL_LOCAL, year=2024)


def closed(desk: Desk, old: LineKey) -> list[tuple[str, int, str]]:
    """Economic code, fen and basis of each part that left the old line last."""
    return [(part.economic, part.amount_fen, part.basis) for part in desk.ledger.line(old).events[-1].breakdown]


@pytest.mark.parametrize("coarse", [NOT_STATED, "302"])
def test_a_finer_old_line_is_closed_by_its_own_code(desk: Desk, old: LineKey, coarse: str) -> None:
    """The document carries coarser codes than the old line had; if only one code is possible, it is derived."""
    desk.does(money(Allocate, old, "5.00", economic="30201"), on=LAST_YEAR)
    assert () == desk.does(money(CarryOver, desk.carried, "2.00", economic=coarse), on=NEW_YEAR).warnings
    assert {coarse} == {part.economic for part in desk.ledger.line(desk.carried).events[-1].breakdown}
    assert [("30201", wan("-2.00"), Basis.DERIVED)] == closed(desk, old)


def test_of_several_codes_the_largest_is_taken_first_and_pointed_out(desk: Desk, old: LineKey) -> None:
    """Same codes before finer ones, large before small; a warning says that there was a choice, and the clerk can
    choose otherwise."""
    for text, economic in (("1.00", NOT_STATED), ("2.00", "30201"), ("3.00", "30226"), ("9.00", "310")):
        desk.does(money(Allocate, old, text, economic=economic), on=LAST_YEAR)
    desk.does(money(Allocate, old, "7.00", function="2080101", economic="30201"), on=LAST_YEAR)
    done = desk.does(money(CarryOver, desk.carried, "4.00", economic="302"), on=NEW_YEAR)
    assert ["closing_derived"] == [notice.code for notice in done.warnings]
    assert [("30226", wan("-3.00"), Basis.DERIVED), ("30201", wan("-1.00"), Basis.DERIVED)] == closed(desk, old)
    desk.does(money(CarryOver, desk.carried, "2.00", economic=NOT_STATED), on=NEW_YEAR)
    assert [(NOT_STATED, wan("-1.00"), Basis.STATED), ("310", wan("-1.00"), Basis.DERIVED)] == closed(desk, old)
    said = money(CarryOver, desk.carried, "1.00", economic="302")
    desk.does(replace(said, closing_breakdown=parts("1.00", economic="30201")), on=NEW_YEAR)
    assert [("30201", wan("-1.00"), Basis.STATED)] == closed(desk, old)


def test_all_of_a_line_is_carried_as_printed(desk: Desk, old: LineKey) -> None:
    """Its rounding residual was never granted, so the printed amount closes the line."""
    residual = RoundResidual(line=old, amount_fen=wan("-0.005"), breakdown=parts("-0.005"))
    desk.does(money(Allocate, old, "5.00"), residual, on=LAST_YEAR)
    desk.does(money(CarryOver, desk.carried, "5.00", economic=NOT_STATED), on=NEW_YEAR)
    assert [("30226", wan("-5.00"), Basis.DERIVED)] == closed(desk, old)


@pytest.mark.parametrize(
    ("text", "function", "economic"),
    [("5.01", "2080102", NOT_STATED), ("1.00", "2080102", "30201"), ("1.00", "2080101", NOT_STATED)],
)
def test_what_the_old_line_does_not_hold_is_not_carried(
    desk: Desk, old: LineKey, text: str, function: str, economic: str
) -> None:
    """A larger amount, a sister code and another function are refused on the old line."""
    desk.does(money(Allocate, old, "5.00"), on=LAST_YEAR)
    with pytest.raises(BalanceBelowZero) as refusal:
        desk.does(money(CarryOver, desk.carried, text, function=function, economic=economic), on=NEW_YEAR)
    assert str(old.id) == refusal.value.line


def test_a_closing_breakdown_needs_an_old_line(desk: Desk) -> None:
    """It is refused if the ledger does not hold the old line."""
    with pytest.raises(InvalidCommand):
        desk.does(
            CarryOver(line=desk.carried, amount_fen=100, breakdown=parts("0.0001"), closing_breakdown=parts("0.0001"))
        )


def test_carried_money_is_carried_again_under_its_own_origin(desk: Desk, old: LineKey) -> None:
    """Money of 2024, carried into 2025, is carried into 2026: that closes the carried line, not the current one."""
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
    """A reversed import of last year does not block this year's carryover."""
    mistaken = desk.does(money(Allocate, old, "5.00"), on=LAST_YEAR)
    desk.does(Reverse(operation_id=mistaken.operation_id), on=LAST_YEAR)
    desk.does(money(CarryOver, desk.carried, "2.00"), on=NEW_YEAR)
    assert (0, wan("2.00")) == (desk.has_fen(old), desk.has_fen(desk.carried))


def test_an_old_line_that_was_spent_has_nothing_to_carry(desk: Desk, old: LineKey) -> None:
    """A line that is zero because it was spent is not treated like a reversed one."""
    desk.does(money(Allocate, old, "5.00"), on=LAST_YEAR)
    desk.does(money(CarryOver, desk.carried, "5.00"), on=NEW_YEAR)
    with pytest.raises(BalanceBelowZero):
        desk.does(money(CarryOver, desk.carried, "1.00"), on=NEW_YEAR)


def test_an_old_line_opened_at_the_same_moment_is_not_overlooked(
    ledger: BudgetLedger, desk: Desk, old: LineKey
) -> None:
    """The carryover is decided without an old line, and one exists by the time it is stored."""
    header = Header(recorded_by="clerk", effective_on=NEW_YEAR)
    commands = [money(CarryOver, desk.carried, "2.00")]
    draft = ledger.validate(commands, header)
    desk.does(money(Allocate, old, "5.00"), on=LAST_YEAR)
    with pytest.raises(ConcurrentChange, match=str(old.id)):
        ledger.commit(draft, commands)
    ledger.record(commands, header)
    assert wan("3.00") == desk.has_fen(old)


def test_one_operation_may_open_and_close_the_old_line(desk: Desk, old: LineKey) -> None:
    """Both years are recorded in one operation, in either order."""
    desk.does(money(Allocate, old, "5.00"), money(CarryOver, desk.carried, "2.00"), on=NEW_YEAR)
    assert (wan("3.00"), wan("2.00")) == (desk.has_fen(old), desk.has_fen(desk.carried))
