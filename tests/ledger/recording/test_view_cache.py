"""The view cache is never older than the log, and never contains more than was recorded."""

from collections.abc import Sequence
from uuid import UUID

import pytest

from ledger.application import BudgetLedger
from ledger.errors import BalanceBelowZero, ConcurrentChange, UnknownCode, UnknownEvent, UnknownProject
from ledger.operations.commands import Allocate, Amend, Cut, RegisterProject, StateCode
from ledger.operations.operation import Header, Outcome, PendingOperation
from ledger.state.history_view import Past
from ledger.terms.identity import current_line, project_id
from ledger.terms.sources import FundingSource
from tests.ledger.audit import assert_whole
from tests.ledger.desk import LAW_DAY, YEAR, Desk, money, wan
from tests.places import Place

HEADER = Header(recorded_by="clerk", effective_on=LAW_DAY)


def test_what_others_recorded_is_seen_by_the_next_operation(ledger: BudgetLedger, desk: Desk, place: Place) -> None:
    """Money, a project and a code of others, each on a cached stream."""
    other = place.open()
    beside = Desk(other)
    desk.does(money(Allocate, desk.training, "5.00"))
    beside.does(money(Cut, beside.training, "4.00"))
    with pytest.raises(BalanceBelowZero):
        desk.does(money(Cut, desk.training, "2.00"))
    unit = desk.training.unit
    line = current_line(desk.department, unit, project_id(unit, "新项目"), YEAR, FundingSource.GENERAL_LOCAL)
    with pytest.raises(UnknownProject):
        desk.does(money(Allocate, line, "1.00"))
    beside.does(RegisterProject(department=desk.department, unit=unit, name="新项目"))
    with pytest.raises(UnknownCode):
        desk.does(money(Allocate, line, "1.00", economic="39999"))
    beside.does(StateCode(classification="economic", code="39999", name="新科目", first_year=YEAR))
    desk.does(money(Allocate, line, "1.00", economic="39999"))
    assert wan("1.00") == desk.has_fen(line)
    assert_whole(ledger)
    other.close()


def test_what_was_refused_is_not_remembered(ledger: BudgetLedger, desk: Desk) -> None:
    """Neither the commands before the refused one, nor a dry run."""
    desk.does(money(Allocate, desk.training, "5.00"))
    with pytest.raises(BalanceBelowZero):
        desk.does(money(Allocate, desk.training, "9.00"), money(Cut, desk.repairs, "1.00"))
    ledger.validate([money(Allocate, desk.training, "9.00")], HEADER)
    with pytest.raises(BalanceBelowZero):
        desk.does(money(Cut, desk.training, "6.00"))
    desk.does(money(Cut, desk.training, "5.00"))
    assert 0 == desk.has_fen(desk.training)
    assert_whole(ledger)


def test_what_the_store_refused_is_not_remembered(
    ledger: BudgetLedger, desk: Desk, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody records on the line between decision and store: the repeated operation is decided on the new state."""
    other = place.open()
    beside = Desk(other)
    desk.does(money(Allocate, desk.training, "5.00"))
    store = ledger.store

    def late(operations: Sequence[PendingOperation]) -> list[Outcome]:
        beside.does(money(Cut, beside.training, "3.00"))
        monkeypatch.undo()
        return store(operations)

    monkeypatch.setattr(ledger, "store", late)
    with pytest.raises(ConcurrentChange):
        desk.does(money(Cut, desk.training, "4.00"))
    with pytest.raises(BalanceBelowZero):
        desk.does(money(Cut, desk.training, "4.00"))
    desk.does(money(Cut, desk.training, "2.00"))
    assert 0 == desk.has_fen(desk.training)
    assert_whole(ledger)
    other.close()


def test_a_view_that_read_something_new_is_brought_up_as_a_whole(
    ledger: BudgetLedger, desk: Desk, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another clerk registers a project and records on it just before a refused operation reads that line."""
    other = place.open()
    unit = desk.training.unit
    line = current_line(desk.department, unit, project_id(unit, "新项目"), YEAR, FundingSource.GENERAL_LOCAL)
    past = ledger.past

    def late(originator_id: UUID) -> Past:
        monkeypatch.undo()
        Desk(other).does(
            RegisterProject(department=desk.department, unit=unit, name="新项目"), money(Allocate, line, "1.00")
        )
        return past(originator_id)

    monkeypatch.setattr(ledger, "past", late)
    with pytest.raises(UnknownEvent):
        desk.does(Amend(event_id=f"{line.id}/2", reason="更正"))
    desk.does(money(Allocate, line, "2.00"))
    assert wan("3.00") == desk.has_fen(line)
    other.close()
