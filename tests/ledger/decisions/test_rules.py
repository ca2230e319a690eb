"""The rules of the field: what each command does, and what is refused."""

from datetime import date

import pytest

from ledger.errors import (
    AlreadyReversed,
    AmountNotPositive,
    AuthorityRequired,
    BalanceBelowZero,
    HandoverWithinDepartment,
    InvalidDate,
    LedgerError,
    MixedBreakdown,
    NothingToReverse,
    ReallocationCrossesLines,
    ResidualOutOfBounds,
    ReversalOfReversal,
    SeparateBreakdownNotAllowed,
    UnbalancedBreakdown,
    UnbalancedReallocation,
    UnknownCode,
    UnknownProject,
    WrongLot,
    WrongOriginYear,
)
from ledger.operations.commands import (
    AdvanceTransfer,
    Allocate,
    CarryOver,
    CorrectCarryover,
    Cut,
    HandOver,
    Leg,
    MoneyCommand,
    Reallocate,
    Recall,
    RegisterDepartment,
    RegisterUnit,
    Reverse,
    RoundResidual,
    Supplement,
)
from ledger.terms.breakdown import BreakdownLine
from ledger.terms.entries import Axis, Kind
from ledger.terms.evidence import NO_AUTHORITY
from ledger.terms.identity import carried_line, current_line
from ledger.terms.sources import FundingSource
from tests.ledger.desk import YEAR, Desk, ids, money, parts, wan


def test_an_allocation_is_available_from_its_day_on(desk: Desk) -> None:
    """Nothing is there the day before, all of it on the day."""
    desk.does(money(Allocate, desk.training, "10.00"), on=date(2025, 3, 1))
    assert 0 == desk.has_fen(desk.training, date(2025, 2, 28))
    assert wan("10.00") == desk.has_fen(desk.training, date(2025, 3, 1))


def test_supplements_add_and_cuts_take(desk: Desk) -> None:
    """追加 and 追减 change the balance by their amounts, each with its sign given by the kind."""
    desk.does(money(Allocate, desk.training, "10.00"))
    desk.does(money(Supplement, desk.training, "2.00"), on=date(2025, 4, 1))
    desk.does(money(Cut, desk.training, "3.00"), on=date(2025, 5, 1))
    desk.does(money(Recall, desk.training, "1.00"), on=date(2025, 6, 1))
    assert wan("8.00") == desk.has_fen(desk.training)
    kinds = [event.kind for event in desk.ledger.line(desk.training).events]
    assert [Kind.ALLOCATION, Kind.SUPPLEMENT, Kind.CUT, Kind.RECALL] == kinds


@pytest.mark.parametrize("kind", [Supplement, Cut, Recall, AdvanceTransfer])
def test_mid_year_changes_need_a_document_number(desk: Desk, kind: type[MoneyCommand]) -> None:
    """追加, 追减, 收回 and 提前下达 without a 文号 are refused."""
    desk.does(money(Allocate, desk.training, "10.00"))
    with pytest.raises(AuthorityRequired):
        desk.does(money(kind, desk.training, "1.00", authority=NO_AUTHORITY))


def test_a_cut_may_not_take_more_than_there_is(desk: Desk) -> None:
    """The refusal names the bucket, the first bad day and the shortfall, and nothing is recorded."""
    desk.does(money(Allocate, desk.training, "10.00"))
    before = desk.ledger.last_position()
    with pytest.raises(BalanceBelowZero) as refusal:
        desk.does(money(Cut, desk.training, "10.01"), on=date(2025, 5, 1))
    assert date(2025, 5, 1) == refusal.value.on
    assert wan("0.01") == refusal.value.shortfall_fen
    assert before == desk.ledger.last_position()


def test_a_back_dated_cut_is_checked_against_all_later_days(desk: Desk) -> None:
    """Money that a later operation needs cannot be cut before it; the refusal names that operation."""
    desk.does(money(Allocate, desk.training, "10.00"))
    later = desk.does(money(Cut, desk.training, "8.00"), on=date(2025, 8, 1))
    with pytest.raises(BalanceBelowZero) as refusal:
        desk.does(money(Cut, desk.training, "5.00"), on=date(2025, 3, 1))
    assert date(2025, 8, 1) == refusal.value.on
    assert ids(later.operation_id) == set(refusal.value.operations)


def test_every_code_is_its_own_bucket(desk: Desk) -> None:
    """302 and 30226 are two buckets: money known coarsely is first moved to the finer code."""
    desk.does(money(Allocate, desk.training, "10.00", economic="302"))
    cut = money(Cut, desk.training, "1.00", economic="30226")
    with pytest.raises(BalanceBelowZero) as refusal:
        desk.does(cut)
    assert "economic 30226" == refusal.value.bucket
    refined = parts("-1.00", economic="302") + parts("1.00", economic="30226")
    desk.does(Reallocate(legs=(Leg(desk.training, 0, refined),)), cut)
    assert wan("9.00") == desk.has_fen(desk.training)


def test_a_breakdown_adds_up(desk: Desk) -> None:
    """Lines that do not add up to the amount are refused."""
    with pytest.raises(UnbalancedBreakdown):
        desk.does(Allocate(line=desk.training, amount_fen=wan("2.00"), breakdown=parts("1.00")))


def test_only_the_whole_department_has_two_breakdowns(desk: Desk) -> None:
    """A unit's line is broken down jointly; separate breakdowns are for money that is not published by unit."""
    apart = (
        BreakdownLine(100, function="2080101", axis=Axis.FUNCTION),
        BreakdownLine(100, economic="30101", axis=Axis.ECONOMIC),
    )
    with pytest.raises(SeparateBreakdownNotAllowed):
        desk.does(Allocate(line=desk.training, amount_fen=100, breakdown=apart))
    with pytest.raises(MixedBreakdown):
        desk.does(Allocate(line=desk.training, amount_fen=100, breakdown=apart[:1]))


def test_a_code_must_be_in_the_list_of_the_year(desk: Desk) -> None:
    """An unknown code is refused with the nearest known ones."""
    with pytest.raises(UnknownCode) as refusal:
        desk.does(money(Allocate, desk.training, "1.00", function="2080199"))
    assert all(near.startswith("20801") for near in refusal.value.nearest)


def test_a_reallocation_nets_to_zero_within_year_source_and_lot(desk: Desk) -> None:
    """调剂 moves money between projects and units, but not between sources, and its legs add up to zero."""
    desk.does(money(Allocate, desk.training, "10.00"))
    desk.does(
        Reallocate(
            legs=(
                Leg(desk.training, wan("-4.00"), parts("-4.00")),
                Leg(desk.repairs, wan("3.00"), parts("3.00", economic="30213")),
                Leg(desk.other_unit, wan("1.00"), parts("1.00")),
            )
        )
    )
    assert wan("6.00") == desk.has_fen(desk.training)
    with pytest.raises(UnbalancedReallocation):
        desk.does(Reallocate(legs=(Leg(desk.training, wan("-4.00"), parts("-4.00")),)))
    transfer = desk.line(FundingSource.GENERAL_TRANSFER)
    with pytest.raises(ReallocationCrossesLines) as refusal:
        desk.does(Reallocate(legs=(Leg(desk.training, -100, parts("-0.0001")), Leg(transfer, 100, parts("0.0001")))))
    assert "source" == refusal.value.field


def test_carrying_over_closes_the_old_line(desk: Desk) -> None:
    """What is carried leaves last year's line, keeps its source and becomes a carried line of this year."""
    old = desk.line(FundingSource.GENERAL_LOCAL, year=2024)
    desk.does(money(Allocate, old, "5.00"), on=date(2024, 2, 1))
    desk.does(money(CarryOver, desk.carried, "2.00"), on=date(2025, 1, 1))
    assert wan("3.00") == desk.has_fen(old)
    assert wan("2.00") == desk.has_fen(desk.carried)
    assert Kind.CARRIED_FORWARD is desk.ledger.line(old).events[-1].kind


def test_more_cannot_be_carried_than_the_old_line_holds(desk: Desk) -> None:
    """The closed line obeys the same rule as every other line."""
    old = desk.line(FundingSource.GENERAL_LOCAL, year=2024)
    desk.does(money(Allocate, old, "5.00"), on=date(2024, 2, 1))
    with pytest.raises(BalanceBelowZero):
        desk.does(money(CarryOver, desk.carried, "5.01"), on=date(2025, 1, 1))


def test_a_carryover_needs_a_carried_line_and_an_earlier_origin(desk: Desk) -> None:
    """Allocations belong on current lines, carryovers on carried ones with an earlier origin."""
    with pytest.raises(WrongLot):
        desk.does(money(CarryOver, desk.training, "1.00"))
    with pytest.raises(WrongLot):
        desk.does(money(Allocate, desk.carried, "1.00"))
    line = desk.carried
    never = carried_line(line.department, line.unit, line.project, YEAR, line.source, origin_year=YEAR)
    with pytest.raises(WrongOriginYear):
        desk.does(money(CarryOver, never, "1.00"))


def test_a_carried_amount_is_corrected_by_a_signed_amount(desk: Desk) -> None:
    """结转更正 may add or take, but never below zero."""
    desk.does(money(CarryOver, desk.carried, "2.00"))
    desk.does(money(CorrectCarryover, desk.carried, "-0.50"), on=date(2025, 3, 1))
    assert wan("1.50") == desk.has_fen(desk.carried)
    with pytest.raises(BalanceBelowZero):
        desk.does(money(CorrectCarryover, desk.carried, "-1.51"), on=date(2025, 3, 2))


def test_a_handover_goes_to_another_department(desk: Desk) -> None:
    """划转 leaves one department and arrives in the other with the same year, source and lot."""
    other = Desk(desk.ledger, "乙局")
    desk.does(money(Allocate, desk.training, "5.00"))
    given = HandOver(giving=desk.training, receiving=other.repairs, amount_fen=wan("2.00"), breakdown=parts("2.00"))
    desk.does(given, on=date(2025, 6, 1))
    assert (wan("3.00"), wan("2.00")) == (desk.has_fen(desk.training), other.has_fen(other.repairs))
    with pytest.raises(HandoverWithinDepartment):
        desk.does(
            HandOver(giving=desk.training, receiving=desk.repairs, amount_fen=wan("1.00"), breakdown=parts("1.00"))
        )


def test_a_reversal_takes_back_every_leg_once(desk: Desk) -> None:
    """冲销 cancels a whole operation from its own day on; neither it nor the operation is reversed again."""
    done = desk.does(money(Allocate, desk.training, "5.00"), money(Allocate, desk.repairs, "7.00"))
    undone = desk.does(Reverse(operation_id=done.operation_id), on=date(2025, 7, 1))
    assert (0, 0) == (desk.has_fen(desk.training), desk.has_fen(desk.repairs))
    assert wan("5.00") == desk.has_fen(desk.training, date(2025, 6, 30))
    with pytest.raises(AlreadyReversed) as refusal:
        desk.does(Reverse(operation_id=done.operation_id))
    assert str(undone.operation_id) == refusal.value.reversed_by
    with pytest.raises(ReversalOfReversal):
        desk.does(Reverse(operation_id=undone.operation_id))


def test_money_that_was_moved_on_cannot_be_reversed(desk: Desk) -> None:
    """The refusal names the operations that need the money."""
    done = desk.does(money(Allocate, desk.training, "5.00"))
    spent = desk.does(money(Cut, desk.training, "1.00"), on=date(2025, 5, 1))
    with pytest.raises(BalanceBelowZero) as refusal:
        desk.does(Reverse(operation_id=done.operation_id), on=date(2025, 6, 1))
    assert ids(spent.operation_id) == set(refusal.value.operations)


def test_an_operation_without_money_has_nothing_to_reverse(desk: Desk) -> None:
    """Registrations stay."""
    registered = desk.does(RegisterUnit(department=desk.department, name="丙中心"))
    with pytest.raises(NothingToReverse):
        desk.does(Reverse(operation_id=registered.operation_id))


def test_rounding_residuals_are_whole_yuan_within_half_a_printed_cent(desk: Desk) -> None:
    """尾差 lies between -50 and +49 yuan and may take a bucket below zero by itself."""
    desk.does(money(Allocate, desk.training, "0.000001"))
    desk.does(RoundResidual(line=desk.training, amount_fen=-5_000, breakdown=parts("-0.005")))
    with pytest.raises(ResidualOutOfBounds):
        desk.does(RoundResidual(line=desk.training, amount_fen=5_000, breakdown=parts("0.005")))
    with pytest.raises(ResidualOutOfBounds):
        desk.does(RoundResidual(line=desk.training, amount_fen=50, breakdown=parts("0.00005")))


@pytest.mark.parametrize("text", ["0", "-1.00"])
def test_amounts_are_positive(desk: Desk, text: str) -> None:
    """The kind of a command gives the sign, so nothing else may."""
    with pytest.raises(AmountNotPositive):
        desk.does(money(Allocate, desk.training, text))


def test_a_line_belongs_to_a_registered_project(desk: Desk) -> None:
    """Money for a project that nobody registered is refused."""
    stranger = current_line(desk.department, desk.training.unit, desk.department, YEAR, FundingSource.GENERAL_LOCAL)
    with pytest.raises(UnknownProject):
        desk.does(money(Allocate, stranger, "1.00"))


def test_an_effective_date_lies_near_its_fiscal_year(desk: Desk) -> None:
    """An effective date two years away is refused."""
    with pytest.raises(InvalidDate):
        desk.does(money(Allocate, desk.training, "1.00"), on=date(2052, 2, 1))


def test_every_refusal_says_a_sentence_and_gives_its_fields(desk: Desk) -> None:
    """A refusal is shown as a sentence with its fields."""
    with pytest.raises(LedgerError) as refusal:
        desk.does(RegisterDepartment(name="甲局"))
    sentence = "This name is already registered. Choose another one, or use what is registered."
    assert f"{sentence} (what=department, name=甲局)" == str(refusal.value)
