"""Reversals (冲销): a whole operation with all its legs, once, by an operation of its own."""

from datetime import date

import pytest

from ledger.application import BudgetLedger
from ledger.errors import (
    AuthorityRequired,
    ConcurrentChange,
    InvalidCommand,
    ReversalBeforeOperation,
    YearAlreadyRecorded,
)
from ledger.operations.commands import (
    Allocate,
    Amend,
    Command,
    Cut,
    PublishDisclosure,
    RegisterProject,
    RequireEmptyYear,
    Reverse,
    StateCode,
    Supplement,
)
from ledger.operations.events import DisclosureWithdrawn
from ledger.operations.operation import Header
from ledger.terms.entries import Kind
from ledger.terms.evidence import NO_AUTHORITY, Authority
from ledger.terms.identity import current_line, project_id
from tests.ledger.desk import LAW_DAY, YEAR, Desk, money, wan

MARCH, MAY = date(2025, 3, 1), date(2025, 5, 1)


def test_nothing_is_taken_back_before_it_happened(desk: Desk) -> None:
    """A reversal that takes effect before its operation would show figures that never were."""
    done = desk.does(money(Allocate, desk.training, "5.00"), on=MAY)
    desk.does(money(Supplement, desk.training, "9.00"), on=MARCH)
    with pytest.raises(ReversalBeforeOperation) as refusal:
        desk.does(Reverse(operation_id=done.operation_id), on=MARCH)
    assert (MAY, MARCH) == (refusal.value.operation_on, refusal.value.reversal_on)
    desk.does(Reverse(operation_id=done.operation_id), on=MAY)
    assert wan("9.00") == desk.has_fen(desk.training, MAY)


def test_a_reversal_stands_alone(desk: Desk) -> None:
    """A reversal with other commands in it is refused: its new money would look reversed."""
    done = desk.does(money(Allocate, desk.training, "5.00"))
    undo, anew = Reverse(operation_id=done.operation_id), money(Allocate, desk.training, "6.00")
    before = desk.ledger.last_position()
    pairs: list[tuple[Command, Command]] = [(undo, anew), (anew, undo), (undo, undo)]
    for commands in pairs:
        with pytest.raises(InvalidCommand, match="the only command of an operation"):
            desk.does(*commands)
    assert before == desk.ledger.last_position()


def test_registrations_stay_when_their_operation_is_reversed(desk: Desk) -> None:
    """The project, its key and the code remain; the next project gets the next key."""
    unit = desk.training.unit
    line = current_line(desk.department, unit, project_id(unit, "新项目"), YEAR, desk.training.source)
    done = desk.does(
        RegisterProject(department=desk.department, unit=unit, name="新项目"),
        StateCode(classification="function", code="2080188", name="测试", first_year=YEAR),
        money(Allocate, line, "5.00", function="2080188"),
    )
    desk.does(Reverse(operation_id=done.operation_id))
    desk.does(RegisterProject(department=desk.department, unit=unit, name="更新项目"))
    projects = desk.ledger.department(desk.department).unit(unit).projects
    keys = [projects[project_id(unit, name)].key for name in ("新项目", "更新项目")]
    assert ["u01-p03", "u01-p04"] == keys
    desk.does(money(Allocate, line, "4.00", function="2080188"))
    assert wan("4.00") == desk.has_fen(line)


def test_a_document_without_money_is_withdrawn_by_a_reversal(ledger: BudgetLedger, desk: Desk) -> None:
    """The reason of the reversal is the reason of the withdrawal."""
    disclosure = PublishDisclosure(
        digest="cd" * 32, department=desk.department, fiscal_year=YEAR, published_on=LAW_DAY, format="f", cells=()
    )
    done = desk.does(disclosure)
    header = Header(recorded_by="clerk", reason="wrong document")
    undone = ledger.record([Reverse(operation_id=done.operation_id)], header)
    withdrawn = ledger.operation_events(undone.operation_id)[-1]
    assert isinstance(withdrawn, DisclosureWithdrawn)
    assert ("cd" * 32, "wrong document") == (withdrawn.digest, withdrawn.reason)


def test_every_leg_names_the_event_that_it_cancels(desk: Desk) -> None:
    """A reversal mirrors amount, line and codes, and keeps the authority of the reversed event."""
    done = desk.does(money(Allocate, desk.training, "5.00"), money(Allocate, desk.repairs, "7.00"))
    desk.does(Reverse(operation_id=done.operation_id), on=MAY)
    for line in (desk.training, desk.repairs):
        first, last = desk.ledger.line(line).events
        assert (Kind.REVERSAL, first.id) == (last.kind, getattr(last, "reverses", ""))
        assert (-first.amount_fen, first.authority) == (last.amount_fen, last.authority)


def test_two_clerks_who_reverse_at_once_reverse_once(ledger: BudgetLedger, desk: Desk) -> None:
    """Both decide while the operation stands; the second to store is refused, and the money returns once."""
    done = desk.does(money(Allocate, desk.training, "5.00"))
    commands, header = [Reverse(operation_id=done.operation_id)], Header(recorded_by="clerk", effective_on=MAY)
    drafts = [ledger.validate(commands, header) for _ in range(2)]
    ledger.commit(drafts[0], commands)
    with pytest.raises(ConcurrentChange):
        ledger.commit(drafts[1], commands)
    assert 0 == desk.has_fen(desk.training)


def test_money_spent_while_its_operation_is_reversed_is_not_lost(ledger: BudgetLedger, desk: Desk) -> None:
    """A cut that is stored between the decision and the storing of a reversal makes the reversal fail."""
    done = desk.does(money(Allocate, desk.training, "5.00"))
    commands, header = [Reverse(operation_id=done.operation_id)], Header(recorded_by="clerk", effective_on=MAY)
    draft = ledger.validate(commands, header)
    desk.does(money(Cut, desk.training, "1.00"))
    with pytest.raises(ConcurrentChange, match=str(desk.training.id)):
        ledger.commit(draft, commands)


def test_a_year_is_empty_again_when_all_was_reversed(ledger: BudgetLedger, desk: Desk) -> None:
    """A reversed operation does not block an import; an operation recorded at the same time does."""
    empty = RequireEmptyYear(department=desk.department, fiscal_year=YEAR)
    done = desk.does(money(Allocate, desk.training, "5.00"))
    with pytest.raises(YearAlreadyRecorded):
        desk.does(empty, money(Allocate, desk.repairs, "1.00"))
    desk.does(Reverse(operation_id=done.operation_id))
    commands = [empty, money(Allocate, desk.repairs, "1.00")]
    header = Header(recorded_by="importer", effective_on=LAW_DAY)
    draft = ledger.validate(commands, header)
    desk.does(money(Allocate, desk.other_unit, "1.00"))
    with pytest.raises(ConcurrentChange):
        ledger.commit(draft, commands)


def test_an_amendment_corrects_a_number_but_does_not_remove_it(desk: Desk) -> None:
    """An amendment can correct the 文号 of a supplement, and cannot remove it."""
    done = desk.does(money(Supplement, desk.training, "5.00"))
    with pytest.raises(AuthorityRequired):
        desk.does(Amend(event_id=done.event_ids[-1], authority=NO_AUTHORITY))
    desk.does(Amend(event_id=done.event_ids[-1], authority=Authority(document_number="乌财社[2025]77号")))
    right = Authority(document_number="乌财社〔2025〕77号")
    warned = desk.does(money(Supplement, desk.repairs, "5.00", authority=right)).warnings
    assert [f"operation {done.operation_id}"] == [
        each.message[-len(f"operation {done.operation_id}") :] for each in warned
    ]
