"""Tables, rows and columns by the words of a person; ambiguous or unknown words are refused, with candidates."""

import pytest

from ledger.application import BudgetLedger
from ledger.operations.commands import Allocate
from projections.answers.lookup import cell_named, table_named
from projections.disclosures import XINJIANG_11
from projections.errors import AmbiguousLabel, UnknownColumn, UnknownRow, UnknownTable
from projections.reader import Reader
from projections.viewpoint.budget_at_point import Viewpoint
from tests.ledger.desk import Desk, money

TABLES = XINJIANG_11.tables


@pytest.fixture
def viewpoint(ledger: BudgetLedger, desk: Desk) -> Viewpoint:
    """A department with money on projects called 培训 in two units, and 维修 in one."""
    desk.does(*(money(Allocate, line, "5.00") for line in (desk.training, desk.repairs, desk.other_unit)))
    return Reader(ledger).viewpoint(desk.department, 2025)


@pytest.mark.parametrize(
    "text", ["5", "05", "表5", "表 5", "一般公共预算支出情况表", "General public budget: expenditure"]
)
def test_a_table_has_a_number_and_two_titles(text: str) -> None:
    """All of these mean table 5."""
    assert 5 == table_named(TABLES, text).number


@pytest.mark.parametrize(
    ("table", "row", "column", "key"),
    [
        ("5", "2080102", "合计", "2080102"),
        ("5", "一般行政管理事务", "Total", "2080102"),
        ("1", "收入总计", "income", "total"),
        ("1", "支出总计", "expenditure", "total"),
        ("1", "一般财力", "income", "general_local"),
        ("7", "维修", "1", "u01/208/20801/2080102/u01-p02"),
        ("7", "u02-p01", "3", "u02/208/20801/2080102/u02-p01"),
        ("7", "u01", "1", "u01"),
        ("5", "2080101", "1", "2080101"),
    ],
)
def test_a_cell_is_found_by_key_label_or_name(
    viewpoint: Viewpoint, table: str, row: str, column: str, key: str
) -> None:
    """Labels are compared without 其中 and numbering; a listed code is a row, with entries or without."""
    assert key == cell_named(viewpoint, table_named(TABLES, table), row, column).row.key


def test_an_ambiguous_label_lists_the_candidates(viewpoint: Viewpoint) -> None:
    """培训 is a project of two units."""
    with pytest.raises(AmbiguousLabel) as refusal:
        cell_named(viewpoint, TABLES[6], "培训", "1")
    assert {"u01-p01", "u02-p01"} == {key.rpartition("/")[2] for key in refusal.value.keys}


def test_unknown_words_are_refused_with_candidates(viewpoint: Viewpoint) -> None:
    """A misspelt row gets similar ones; an unknown table or column gets all that exist."""
    with pytest.raises(UnknownRow) as row:
        cell_named(viewpoint, TABLES[6], "维休", "1")
    assert any("维修" in label for label in row.value.nearest)
    with pytest.raises(UnknownColumn) as column:
        cell_named(viewpoint, TABLES[4], "total", "9")
    assert ("1 合计", "2 基本支出", "3 项目支出") == column.value.known
    with pytest.raises(UnknownTable) as table:
        table_named(TABLES, "12")
    assert 11 == len(table.value.known)
