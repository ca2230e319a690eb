"""No line goes below zero: on any day, in total, in each code; and the refusal helps the clerk."""

from datetime import date

import pytest

from ledger.errors import BalanceBelowZero, InvalidAmount, InvalidCommand, MixedBreakdown, ResidualOutOfBounds
from ledger.operations.commands import (
    Allocate,
    Cut,
    HandOver,
    Leg,
    Reallocate,
    Recall,
    Reverse,
    RoundResidual,
    Supplement,
)
from ledger.terms.breakdown import BreakdownLine
from ledger.terms.entries import NOT_STATED, Axis
from ledger.terms.identity import basic_line, whole_department_id
from ledger.terms.money import MAX_FEN
from tests.ledger.desk import YEAR, Desk, ids, money, parts, wan

MARCH, MAY, AUGUST = date(2025, 3, 1), date(2025, 5, 1), date(2025, 8, 1)
HALF_CENT = "0.005"  # 50 yuan, as 万元


def residual(desk: Desk, text: str) -> RoundResidual:
    """A rounding residual on the training line."""
    return RoundResidual(line=desk.training, amount_fen=wan(text), breakdown=parts(text))


def test_the_first_bad_day_is_named_before_the_first_bad_bucket(desk: Desk) -> None:
    """Of several overdrawn lines and codes, the refusal names the earliest day."""
    desk.does(money(Allocate, desk.training, "5.00"), money(Allocate, desk.repairs, "5.00"))
    desk.does(money(Cut, desk.training, "4.00"), on=AUGUST)
    moved = parts("-1.00") + parts("1.00", economic="30201")
    desk.does(Reallocate(legs=(Leg(desk.repairs, 0, moved),)), on=MAY)
    with pytest.raises(BalanceBelowZero) as refusal:
        desk.does(money(Cut, desk.training, "2.00"), money(Cut, desk.repairs, "4.50"), on=MARCH)
    assert (str(desk.repairs.id), "economic 30226", MAY) == (
        refusal.value.line,
        refusal.value.bucket,
        refusal.value.on,
    )
    assert wan("0.50") == refusal.value.shortfall_fen


def test_the_refusal_says_what_to_do(desk: Desk) -> None:
    """It says that an event of zero total moves money from a coarser bucket to a finer one first."""
    desk.does(money(Allocate, desk.training, "5.00", economic="302"))
    with pytest.raises(BalanceBelowZero, match=r"coarser bucket .* zero total") as refusal:
        desk.does(money(Cut, desk.training, "1.00", economic=NOT_STATED))
    assert "economic NOT_STATED" == refusal.value.bucket


def test_operations_after_the_bad_day_are_named_and_reversed_ones_are_not(desk: Desk) -> None:
    """A reversed operation needs no money."""
    desk.does(money(Allocate, desk.training, "5.00"))
    mistaken = desk.does(money(Cut, desk.training, "1.00"), on=MARCH)
    desk.does(Reverse(operation_id=mistaken.operation_id), on=MARCH)
    spent = desk.does(money(Recall, desk.training, "2.00"), on=MAY)
    later = desk.does(money(Supplement, desk.training, "0.50"), on=AUGUST)
    with pytest.raises(BalanceBelowZero) as refusal:
        desk.does(money(Cut, desk.training, "4.00"), on=date(2025, 4, 1))
    assert MAY == refusal.value.on
    assert ids(spent.operation_id, later.operation_id) == set(refusal.value.operations)


def test_what_is_available_leaves_later_operations_what_they_need(desk: Desk) -> None:
    """可用余额 is the lowest balance on that day and any later one; exactly that can be cut."""
    desk.does(money(Allocate, desk.training, "10.00"))
    desk.does(money(Cut, desk.training, "8.00"), on=AUGUST)
    assert wan("10.00") == desk.has_fen(desk.training, MARCH)
    assert wan("2.00") == desk.ledger.available_fen(desk.training, MARCH)
    assert 0 == desk.ledger.available_fen(desk.training, date(2025, 1, 1))
    desk.does(money(Cut, desk.training, "2.00"), on=MARCH)
    with pytest.raises(BalanceBelowZero):
        desk.does(money(Cut, desk.training, "0.01"), on=MARCH)


def test_what_a_residual_took_may_still_be_taken_as_printed(desk: Desk) -> None:
    """The printed figure was granted, so all of it can be recalled: the residual alone may be below zero."""
    desk.does(money(Allocate, desk.training, "4.00"), residual(desk, "-" + HALF_CENT))
    desk.does(money(Recall, desk.training, "4.00"), on=MAY)
    assert wan("-" + HALF_CENT) == desk.has_fen(desk.training)
    with pytest.raises(BalanceBelowZero):
        desk.does(money(Recall, desk.training, "0.000001"), on=MAY)


def test_a_reversed_residual_leaves_nothing_to_spend(desk: Desk) -> None:
    """Recording and reversing residuals creates no money."""
    desk.does(money(Allocate, desk.training, "4.00"))
    for _ in range(3):
        done = desk.does(residual(desk, "-" + HALF_CENT))
        desk.does(Reverse(operation_id=done.operation_id))
    desk.does(money(Cut, desk.training, "4.00"))
    with pytest.raises(BalanceBelowZero):
        desk.does(money(Cut, desk.training, HALF_CENT))


@pytest.mark.parametrize("text", ["-0.005", "0.0049"])
def test_residuals_do_not_pile_up(desk: Desk, text: str) -> None:
    """One budgeted amount was rounded once: a second full residual is refused."""
    desk.does(money(Allocate, desk.training, "4.00"), residual(desk, text))
    with pytest.raises(ResidualOutOfBounds):
        desk.does(residual(desk, text))
    desk.does(money(Allocate, desk.training, "1.00"), residual(desk, text))


def test_a_residual_belongs_to_an_amount(desk: Desk) -> None:
    """Without a budgeted amount there is no residual: it cannot grant money without a 文号."""
    with pytest.raises(ResidualOutOfBounds):
        desk.does(residual(desk, "0.0049"))
    desk.does(money(Allocate, desk.training, "4.00", economic="302"))
    with pytest.raises(ResidualOutOfBounds) as refusal:
        desk.does(residual(desk, "0.0049"))
    assert "economic 30226" == refusal.value.bucket


def test_one_line_may_stand_in_a_reallocation_twice(desk: Desk) -> None:
    """Two legs on one line are two events, judged together in any order."""
    desk.does(money(Allocate, desk.training, "5.00"))
    legs = (
        Leg(desk.training, wan("-6.00"), parts("-6.00")),
        Leg(desk.training, wan("2.00"), parts("2.00")),
        Leg(desk.repairs, wan("4.00"), parts("4.00")),
    )
    desk.does(Reallocate(legs=legs), on=MAY)
    assert (wan("1.00"), wan("4.00")) == (desk.has_fen(desk.training), desk.has_fen(desk.repairs))
    assert [1, 2, 3] == [event.originator_version for event in desk.ledger.line(desk.training).events]


def test_two_handovers_of_one_line_are_judged_together(desk: Desk) -> None:
    """Each alone would be covered, both are not."""
    other = Desk(desk.ledger, "乙局")
    desk.does(money(Allocate, desk.training, "5.00"))

    def handed(text: str) -> HandOver:
        return HandOver(giving=desk.training, receiving=other.training, amount_fen=wan(text), breakdown=parts(text))

    with pytest.raises(BalanceBelowZero) as refusal:
        desk.does(handed("3.00"), handed("3.00"))
    assert () == refusal.value.operations
    desk.does(handed("3.00"), handed("2.00"))
    assert (0, wan("5.00")) == (desk.has_fen(desk.training), other.has_fen(other.training))


def test_the_two_breakdowns_of_a_department_are_judged_apart(desk: Desk) -> None:
    """There is enough by function, but not by economic code."""
    whole = whole_department_id(desk.department)
    basic = basic_line(desk.department, whole, YEAR, desk.training.source)

    def apart(text: str, economic: str) -> tuple[BreakdownLine, ...]:
        return (
            BreakdownLine(wan(text), function="2080101", axis=Axis.FUNCTION),
            BreakdownLine(wan(text), economic=economic, axis=Axis.ECONOMIC),
        )

    desk.does(Allocate(line=basic, amount_fen=wan("5.00"), breakdown=apart("5.00", "30101")))
    with pytest.raises(BalanceBelowZero) as refusal:
        desk.does(
            Cut(
                line=basic,
                amount_fen=wan("1.00"),
                breakdown=apart("1.00", "30201"),
                authority=money(Cut, basic, "1.00").authority,
            )
        )
    assert "economic 30201" == refusal.value.bucket


def test_a_balance_stays_within_what_is_held_exactly(desk: Desk) -> None:
    """The sum of valid amounts may be too large, and is refused."""
    most = Allocate(line=desk.training, amount_fen=MAX_FEN, breakdown=(BreakdownLine(MAX_FEN, function="2080102"),))
    desk.does(most)
    with pytest.raises(InvalidAmount):
        desk.does(most)


def test_no_part_of_a_breakdown_exceeds_the_bounds_either(desk: Desk) -> None:
    """Two parts that cancel each other hide an overflow."""
    huge = 10 * MAX_FEN
    hidden = (BreakdownLine(huge), BreakdownLine(-huge), BreakdownLine(1))
    with pytest.raises(InvalidAmount):
        desk.does(Allocate(line=desk.training, amount_fen=1, breakdown=hidden))


def test_an_amount_needs_a_breakdown(desk: Desk) -> None:
    """A breakdown without lines is refused, even for zero."""
    with pytest.raises(InvalidCommand):
        desk.does(Reallocate(legs=(Leg(desk.training, 0, ()),)))


def test_a_line_by_function_states_no_economic_code(desk: Desk) -> None:
    """The economic axis would not read it, so it is refused."""
    whole = whole_department_id(desk.department)
    basic = basic_line(desk.department, whole, YEAR, desk.training.source)
    crossed = (
        BreakdownLine(100, function="2080101", economic="30101", axis=Axis.FUNCTION),
        BreakdownLine(100, economic="30101", axis=Axis.ECONOMIC),
    )
    with pytest.raises(MixedBreakdown):
        desk.does(Allocate(line=basic, amount_fen=100, breakdown=crossed))
