"""Names as documents and people write them: their identity, their recorded form, and refusals."""

import unicodedata
from datetime import date

import pytest

from ledger.application import BudgetLedger
from ledger.errors import AlreadyRegistered, InvalidCode, InvalidCommand, InvalidName
from ledger.operations.commands import Command, GiveName, RegisterDepartment, RegisterProject, RegisterUnit, StateCode
from ledger.operations.events import ProjectRegistered, UnitRegistered
from ledger.operations.operation import Header
from ledger.state.history_view import CODES_STREAM
from ledger.terms.identity import CODES, LONGEST_NAME, department_id, plain_name, project_id, unit_id
from ledger.terms.text_form import is_seen, plain
from tests.ledger.desk import YEAR, Desk

UNSEEN = {
    "zero-width space": "\u200b",
    "word joiner": "\u2060",
    "byte order mark": "\ufeff",
    "soft hyphen": "\u00ad",
    "right-to-left mark": "\u200f",
    "right-to-left override": "\u202e",
    "bell": "\x07",
    "escape": "\x1b",
}


@pytest.mark.parametrize("mark", UNSEEN.values(), ids=UNSEEN)
def test_what_nobody_sees_makes_no_other_name(ledger: BudgetLedger, desk: Desk, mark: str) -> None:
    """Two names that look the same are the same, and no invisible character is recorded."""
    with pytest.raises(AlreadyRegistered):
        desk.does(RegisterUnit(department=desk.department, name=f"甲{mark}中心"))
    desk.does(RegisterUnit(department=desk.department, name=f"丙{mark}中心"))
    recorded = list(ledger.stream(desk.department))[-1]
    assert isinstance(recorded, UnitRegistered)
    assert ("丙中心", unit_id(desk.department, "丙中心")) == (recorded.name, recorded.unit)


@pytest.mark.parametrize("name", ["丁\n中心", "丁 中 心", "丁\u3000中心", "丁\u00a0中心", "丁\u2028中心", "丁\t中心"])
def test_spaces_and_line_breaks_make_no_other_name(ledger: BudgetLedger, desk: Desk, name: str) -> None:
    """A name wrapped in a table cell is the same name; it is recorded on one line."""
    assert "丁中心" == plain_name(name)
    desk.does(RegisterUnit(department=desk.department, name=name))
    recorded = list(ledger.stream(desk.department))[-1]
    assert isinstance(recorded, UnitRegistered)
    assert "丁中心" == recorded.name.replace(" ", "")
    assert 1 == len(recorded.name.splitlines())


def test_widths_make_no_other_name() -> None:
    """Full-width letters, digits and brackets equal the half-width ones."""
    assert project_id(department_id("甲"), "２０２５年（Ａ）") == project_id(department_id("甲"), "2025年(A)")


@pytest.mark.parametrize("name", ["", " ", "\n", "\u3000", "\u200b\ufeff", "\x00", "\ud800", "甲" * (LONGEST_NAME + 1)])
def test_what_is_no_name_is_refused(desk: Desk, name: str) -> None:
    """An empty or invisible name, a lone surrogate and an overlong text are refused everywhere."""
    unit = desk.training.unit
    commands: tuple[Command, ...] = (
        RegisterDepartment(name=name),
        RegisterUnit(department=desk.department, name=name),
        RegisterProject(department=desk.department, unit=unit, name=name),
        GiveName(department=desk.department, subject=unit, name=name, effective_on=date(2025, 1, 1)),
        StateCode(classification="function", code="2080188", name=name, first_year=YEAR),
    )
    before = desk.ledger.last_position()
    for command in commands:
        with pytest.raises((InvalidName, InvalidCommand)) as refusal:
            desk.does(command)
        assert len(str(refusal.value)) < 200
    assert before == desk.ledger.last_position()


def test_a_long_name_is_a_name(desk: Desk) -> None:
    """Documents print names over several lines."""
    desk.does(RegisterUnit(department=desk.department, name="甲" * LONGEST_NAME))


@pytest.mark.parametrize(
    "name",
    ["WHOLE_DEPARTMENT", "ＷＨＯＬＥ＿DEPARTMENT", "BASIC_EXPENDITURE", "CODES", "u01", "u00-basic", "u01-p07", "u100"],
)
def test_the_ledgers_own_words_are_no_names(desk: Desk, name: str) -> None:
    """Names that would share the id of a pseudo-unit or of the codes, or look like a key, are refused."""
    with pytest.raises(InvalidName):
        desk.does(RegisterUnit(department=desk.department, name=name))
    with pytest.raises(InvalidName):
        desk.does(RegisterProject(department=desk.department, unit=desk.training.unit, name=name))
    with pytest.raises(InvalidName):
        desk.does(RegisterDepartment(name=name))
    assert CODES_STREAM == department_id(CODES)


def test_keys_count_on_beyond_a_hundred(ledger: BudgetLedger, desk: Desk) -> None:
    """u99 is followed by u100, u01-p99 by u01-p100, and each stands once."""
    unit = desk.training.unit
    desk.does(*[RegisterUnit(department=desk.department, name=f"单位{number}") for number in range(3, 103)])
    desk.does(
        *[RegisterProject(department=desk.department, unit=unit, name=f"项目{number}") for number in range(3, 103)]
    )
    department = ledger.department(desk.department)
    keys = [unit.key for unit in department.units.values()]
    assert ["u01", "u02", "u99", "u100", "u102"] == [keys[0], keys[1], keys[98], keys[99], keys[-1]]
    projects = [each.key for each in department.units[unit].projects.values()]
    assert ["u01-p99", "u01-p100"] == projects[98:100]
    assert len(projects) == len(set(projects))


def test_a_secret_and_a_code_named_project_are_marked(ledger: BudgetLedger, desk: Desk) -> None:
    """The marks are facts of the registration."""
    desk.does(
        RegisterProject(
            department=desk.department, unit=desk.training.unit, name="特定目标 3010018P", secret=True, code_named=True
        )
    )
    recorded = list(ledger.stream(desk.department))[-1]
    assert isinstance(recorded, ProjectRegistered)
    assert (True, True, "特定目标 3010018P") == (recorded.secret, recorded.code_named, recorded.name)


def test_who_records_has_a_name(ledger: BudgetLedger) -> None:
    """An operation without a recorder is refused."""
    for name in ("", " ", "\u200b"):
        with pytest.raises(InvalidName):
            ledger.record([RegisterDepartment(name="丙局")], Header(recorded_by=name))


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (StateCode(classification="colour", code="208", name="x", first_year=YEAR), InvalidCommand),
        (StateCode(classification="function", code="20", name="x", first_year=YEAR), InvalidCode),
        (StateCode(classification="function", code="２０８", name="x", first_year=YEAR), InvalidCode),
        (
            StateCode(classification="function", code="2080188", name="x", first_year=2025, last_year=2024),
            InvalidCommand,
        ),
    ],
)
def test_what_is_no_code_is_refused(desk: Desk, command: StateCode, refusal: type[Exception]) -> None:
    """A stated code is checked like one in a file: classification, digits and years."""
    with pytest.raises(refusal):
        desk.does(command)


def test_what_is_plain_already_is_what_looking_at_each_character_leaves() -> None:
    """The shortcut for plain text is right for every character, alone and between two plain ones."""
    for number in range(0x110000):
        text = f"局{chr(number)}A"
        expected = "".join(filter(is_seen, unicodedata.normalize("NFKC", text)))
        assert expected == plain(text)
