"""Registration: ids that every copy agrees on, keys given once, names that change no identity."""

from datetime import date

import pytest

from ledger.application import BudgetLedger
from ledger.errors import (
    AlreadyPublished,
    AlreadyRegistered,
    ContradictoryCodeName,
    InvalidCommand,
    ReversalAfterDocument,
    UnknownDepartment,
    UnknownEvent,
    YearAlreadyRecorded,
)
from ledger.operations.commands import (
    Allocate,
    Amend,
    CarryOver,
    GiveName,
    PublishDisclosure,
    RegisterProject,
    RegisterUnit,
    RequireEmptyYear,
    Reverse,
    StateCode,
)
from ledger.operations.events import Amended, DisclosureWithdrawn, PublishedCell
from ledger.operations.operation import Header
from ledger.terms.evidence import Authority, document_number
from ledger.terms.identity import department_id, plain_name, project_id, unit_id
from tests.ledger.desk import LAW_DAY, YEAR, Desk, money, wan

MAY = date(2025, 5, 1)


def test_an_id_follows_from_the_parent_and_the_first_name() -> None:
    """Spaces, line breaks and widths of characters do not change it."""
    department = department_id("甲 局")
    assert department == department_id("甲\n局")
    assert unit_id(department, "甲（中心）") == unit_id(department, "甲(中心)")
    assert project_id(department, "甲") != unit_id(department_id("乙局"), "甲")
    assert "甲(中心)2025年" == plain_name(" 甲（中心）2025 年\n")


def test_the_same_project_name_in_two_units_is_two_projects(desk: Desk) -> None:
    """A project is identified by unit and name."""
    assert desk.training.project != desk.other_unit.project


def test_keys_count_up_and_are_never_given_twice(ledger: BudgetLedger, desk: Desk) -> None:
    """Units are u01, u02; projects u01-p01, u01-p02."""
    desk.does(RegisterUnit(department=desk.department, name="丙中心"))
    department = ledger.department(desk.department)
    assert ["u01", "u02", "u03"] == [unit.key for unit in department.units.values()]
    assert "u01-p02" == department.unit(desk.repairs.unit).projects[desk.repairs.project].key


def test_a_name_of_a_sibling_cannot_be_taken(desk: Desk) -> None:
    """The name would be ambiguous."""
    with pytest.raises(AlreadyRegistered):
        desk.does(RegisterUnit(department=desk.department, name="甲 中心"))
    with pytest.raises(AlreadyRegistered):
        desk.does(
            GiveName(
                department=desk.department,
                subject=desk.other_unit.unit,
                name="甲中心",
                effective_on=date(2025, 1, 1),
            )
        )


def test_a_later_name_keeps_the_identity(ledger: BudgetLedger, desk: Desk) -> None:
    """After a renaming the unit is found by both names and has its old id and key."""
    renamed = GiveName(
        department=desk.department, subject=desk.training.unit, name="甲服务中心", effective_on=date(2025, 6, 1)
    )
    desk.does(renamed)
    department = ledger.department(desk.department)
    for name in ("甲中心", "甲服务中心"):
        unit = department.unit_named(name)
        assert unit is not None
        assert ("u01", desk.training.unit) == (unit.key, unit.id)


def test_nothing_is_registered_in_an_unknown_department(desk: Desk) -> None:
    """The refusal names the id."""
    with pytest.raises(UnknownDepartment):
        desk.does(RegisterUnit(department=department_id("无"), name="甲"))


def test_a_code_that_contradicts_the_list_is_refused(desk: Desk) -> None:
    """A stated code is added once; another name for a listed one is a contradiction."""
    new = StateCode(classification="function", code="2080188", name="测试", first_year=YEAR)
    desk.does(new)
    desk.does(new, money(Allocate, desk.training, "1.00", function="2080188"))
    with pytest.raises(ContradictoryCodeName):
        desk.does(StateCode(classification="function", code="2080101", name="别名", first_year=YEAR))


def test_an_amendment_moves_no_money(ledger: BudgetLedger, desk: Desk) -> None:
    """Authority and reason are corrected by a separate event; the balance stays."""
    outcome = desk.does(money(Allocate, desk.training, "1.00"))
    right = Authority(document_number="乌财社〔2025〕9号")
    desk.does(Amend(event_id=outcome.event_ids[-1], authority=right))
    assert wan("1.00") == desk.has_fen(desk.training)
    assert isinstance(list(ledger.stream(desk.training.id))[-1], Amended)
    with pytest.raises(UnknownEvent):
        desk.does(Amend(event_id="nothing/1", reason="x"))
    with pytest.raises(InvalidCommand):
        desk.does(Amend(event_id=outcome.event_ids[-1]))


def test_the_same_number_and_amount_twice_is_pointed_out(desk: Desk) -> None:
    """A likely double recording is a warning, unless the first was reversed."""
    first = desk.does(money(Allocate, desk.training, "1.00"))
    assert () == first.warnings
    second = desk.does(money(Allocate, desk.repairs, "1.00"))
    assert ["same_authority_and_amount"] == [warning.code for warning in second.warnings]
    desk.does(Reverse(operation_id=first.operation_id))
    desk.does(Reverse(operation_id=second.operation_id))
    assert () == desk.does(money(Allocate, desk.training, "1.00")).warnings


def test_a_code_name_beside_a_real_name_of_the_same_amount_is_pointed_out(desk: Desk) -> None:
    """The equal amount could reveal the name that the code hides."""
    unit = desk.training.unit
    code = RegisterProject(department=desk.department, unit=unit, name="特定目标 4310094J", code_named=True)
    desk.does(code)
    desk.does(money(Allocate, desk.training, "5.52", authority=Authority()))
    hidden = type(desk.training)(
        desk.department,
        unit,
        project_id(unit, "特定目标 4310094J"),
        YEAR,
        desk.training.source,
        desk.training.lot,
        YEAR,
    )
    outcome = desk.does(money(Allocate, hidden, "5.52", authority=Authority()))
    assert ["code_name_beside_real_name"] == [warning.code for warning in outcome.warnings]


def publication(desk: Desk) -> PublishDisclosure:
    """A small document."""
    return PublishDisclosure(
        digest="ab" * 32,
        department=desk.department,
        fiscal_year=YEAR,
        published_on=date(2025, 2, 21),
        format="xinjiang-11/2024",
        cells=(PublishedCell(3, "main", "total", "1", "1.00", wan("1.00"), 523),),
    )


def test_reversing_an_import_withdraws_its_disclosure(ledger: BudgetLedger, desk: Desk) -> None:
    """The money is reversed, the disclosure withdrawn, and the same document may be recorded again."""
    first = desk.does(publication(desk), money(Allocate, desk.training, "1.00"))
    with pytest.raises(AlreadyPublished):
        desk.does(publication(desk))
    undone = desk.does(Reverse(operation_id=first.operation_id))
    assert any(isinstance(event, DisclosureWithdrawn) for event in ledger.operation_events(undone.operation_id))
    empty = RequireEmptyYear(department=desk.department, fiscal_year=YEAR)
    desk.does(empty, publication(desk), money(Allocate, desk.training, "1.00"))
    assert wan("1.00") == desk.has_fen(desk.training)


def test_an_import_is_reversed_on_its_own_day(desk: Desk) -> None:
    """If it stayed in force until a later day, a new import would count its money twice."""
    first = desk.does(publication(desk), money(Allocate, desk.training, "1.00"), on=LAW_DAY)
    with pytest.raises(ReversalAfterDocument) as refusal:
        desk.does(Reverse(operation_id=first.operation_id), on=MAY)
    assert (LAW_DAY, MAY) == (refusal.value.operation_on, refusal.value.reversal_on)
    desk.does(Reverse(operation_id=first.operation_id), on=LAW_DAY)


def test_money_that_was_in_force_for_a_while_stands_in_the_way_of_a_first_import(desk: Desk) -> None:
    """Money reversed from a later day on counts until then; money reversed before the import does not."""
    empty = RequireEmptyYear(department=desk.department, fiscal_year=YEAR)
    done = desk.does(money(Allocate, desk.training, "1.00"), on=LAW_DAY)
    desk.does(Reverse(operation_id=done.operation_id), on=MAY)
    with pytest.raises(YearAlreadyRecorded) as refusal:
        desk.does(empty, money(Allocate, desk.repairs, "1.00"), on=LAW_DAY)
    assert (str(done.operation_id),) == refusal.value.operations
    desk.does(empty, money(Allocate, desk.repairs, "1.00"), on=MAY)


def test_a_year_that_holds_money_refuses_a_first_import(desk: Desk) -> None:
    """The refusal names the operations that hold money."""
    done = desk.does(money(Allocate, desk.training, "1.00"))
    with pytest.raises(YearAlreadyRecorded) as refusal:
        desk.does(RequireEmptyYear(department=desk.department, fiscal_year=YEAR), publication(desk))
    assert (str(done.operation_id),) == refusal.value.operations
    desk.does(RequireEmptyYear(department=desk.department, fiscal_year=2026), money(CarryOver, desk.carried, "1.00"))


def test_who_records_must_be_named(ledger: BudgetLedger) -> None:
    """An operation without a recorder is refused."""
    with pytest.raises(InvalidCommand):
        ledger.record([], Header(recorded_by="clerk"))


@pytest.mark.parametrize("text", ["乌财社[2024] 227 号", "乌财社﹝2024﹞227号", "乌财社〔2024〕２２７号"])
def test_a_document_number_has_one_form(text: str) -> None:
    """Brackets, widths and spaces of a 文号 vary; its identity does not."""
    assert "乌财社〔2024〕227号" == document_number(text)
