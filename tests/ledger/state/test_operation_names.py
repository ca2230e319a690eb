"""Names that commands may use, before anything is decided."""

from datetime import date
from uuid import UUID

import pytest

from ledger.application import BudgetLedger
from ledger.errors import UnknownDepartment, UnknownProject, UnknownUnit
from ledger.notation import find_project
from ledger.operations.commands import GiveName, RegisterDepartment, RegisterProject, RegisterUnit
from ledger.operations.operation import Header
from ledger.state.operation_names import Directory
from ledger.terms.identity import basic_project_id, department_id, project_id, unit_id
from tests.ledger.desk import Desk

NEW = department_id("丙局")


def test_a_project_is_found_by_whatever_it_is_called(ledger: BudgetLedger) -> None:
    """By key, id, UNIT:NAME or name within a unit; basic expenditure by key, id or the word."""
    desk = Desk(ledger)
    home = ledger.department(desk.department)
    unit, project = desk.training.unit, desk.training.project
    for text, within in (
        ("u01-p01", ""), (str(project), ""), ("甲中心:培训", ""), ("u01:培训", ""),
        ("培训", "甲中心"), ("u01-p01", "u01"), (str(project), str(unit)),
    ):  # fmt: skip
        found, found_project = find_project(home, text, within)
        assert (unit, project) == (found.id, found_project)
    for text, within in (("u01-basic", ""), (str(basic_project_id(unit)), ""), ("basic", "u01"), ("u01:basic", "")):
        assert basic_project_id(unit) == find_project(home, text, within)[1]
    assert basic_project_id(home.whole.id) == find_project(home, "u00-basic")[1]
    for text, within, refusal in (
        ("u01-p09", "", UnknownProject), ("维修", "乙中心", UnknownProject),
        ("培训", "", UnknownUnit), ("basic", "", UnknownUnit),
    ):  # fmt: skip
        with pytest.raises(refusal):
            find_project(home, text, within)


def test_what_an_operation_registers_can_be_named_in_it(ledger: BudgetLedger) -> None:
    """A department, its units with their future keys, their projects, and new names."""
    directory = Directory(ledger.department)
    with pytest.raises(UnknownDepartment):
        directory.department(NEW)
    unit = unit_id(NEW, "科")
    directory.expect(RegisterDepartment(name="丙局"))
    directory.expect(RegisterUnit(department=NEW, name="科"))
    directory.expect(RegisterProject(department=NEW, unit=unit, name="项"))
    directory.expect(GiveName(department=NEW, subject=NEW, name="丙厅", effective_on=date(2025, 1, 1)))
    assert NEW == directory.expected("丙 局") == directory.expected("丙厅")
    assert directory.expected("丁局") is None
    assert (unit, project_id(unit, "项")) == (
        find_project(directory.department(NEW), "u01-p01")[0].id,
        _only(directory),
    )
    assert 0 == ledger.last_position()


def _only(directory: Directory) -> UUID:
    return find_project(directory.department(NEW), "项", "科")[1]


def test_what_is_registered_already_is_expected_as_it_is(ledger: BudgetLedger) -> None:
    """So the same commands mean the same when they are sent again."""
    desk = Desk(ledger)
    directory = Directory(ledger.department)
    directory.expect(RegisterUnit(department=desk.department, name="甲中心"))
    directory.expect(RegisterProject(department=desk.department, unit=desk.training.unit, name="培训"))
    assert ["u01", "u02"] == [unit.key for unit in directory.department(desk.department).units.values()]
    assert desk.training.project == find_project(directory.department(desk.department), "u01-p01")[1]


def test_the_outcome_of_a_key_can_be_asked_for(ledger: BudgetLedger) -> None:
    """The outcome of the same commands, if they were recorded."""
    commands, header = [RegisterDepartment(name="丙局")], Header(recorded_by="clerk", idempotency_key="k")
    assert ledger.earlier(commands, header) is None
    done = ledger.record(commands, header)
    earlier = ledger.earlier(commands, header)
    assert earlier is not None
    assert (done.operation_id, True) == (earlier.operation_id, earlier.repeated)
