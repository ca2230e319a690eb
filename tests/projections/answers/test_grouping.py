"""Figures grouped by any keys agree with the tables."""

from datetime import date

import pytest

from ledger.operations.commands import Supplement
from ledger.terms.entries import NOT_STATED, Axis
from projections.answers.grouping import Grouping, GroupKey, group_by
from projections.answers.series import series
from projections.answers.table_view import table_at
from projections.disclosures import XINJIANG_11
from projections.language.cells import Figure
from projections.language.predicates import CodeUnder, Is, both
from projections.read_model.points import AskedPoint
from projections.reader import Reader
from projections.viewpoint.budget_at_point import Viewpoint
from tests.ledger.desk import Desk, money


def amounts(grouping: Grouping) -> dict[tuple[str, ...], int]:
    """The amount of each group."""
    return {group.values: group.measures.adjusted_fen for group in grouping.groups}


def test_groups_are_the_rows_of_the_tables(real: Viewpoint) -> None:
    """Grouped by function item within table 5's scope: the printed leaf figures and total of table 5."""
    table = XINJIANG_11.tables[4]
    grouping = group_by(real, [GroupKey.FUNCTION_ITEM], table.scope)
    printed = {row.key: row.cells["1"].fen for row in table_at(real, table).rows}
    assert {(key,): fen for key, fen in printed.items() if len(key) == 7} == amounts(grouping)
    assert printed["total"] == grouping.total.adjusted_fen


def test_subtotals_stand_after_their_parts_and_add_up(real: Viewpoint) -> None:
    """Unit, then nature: each unit's sum, and the total at the end, which is table 3's."""
    grouping = group_by(real, [GroupKey.UNIT, GroupKey.NATURE], subtotals=True)
    fen = amounts(grouping)
    for number, subtotal in enumerate(grouping.groups):
        if len(subtotal.values) < 2:
            parts = [g.values for g in grouping.groups[:number] if g.values[:-1] == subtotal.values and g.values]
            assert fen[subtotal.values] == sum(fen[part] for part in parts)
    assert () == grouping.groups[-1].values
    assert grouping.total == grouping.groups[-1].measures
    cell = table_at(real, XINJIANG_11.tables[2]).rows[0].cells["1"]
    assert cell.fen == grouping.total.adjusted_fen


@pytest.mark.parametrize("most", [256, 0], ids=["cached by day", "too many to cache"])
def test_sums_of_another_day_are_that_days(desk: Desk, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """Sums of a position are cached for all days: each day, asked for in any order, gets the sum of its own entries."""
    monkeypatch.setattr("projections.answers.grouping._MOST_CACHED", most)
    for month in (3, 9, 5, 1, 12):
        desk.does(money(Supplement, desk.training, f"{month}.00"), on=date(2025, month, 15))
    reader = Reader(desk.ledger)
    for day, wan in (("04-01", 4), ("01-14", 0), ("12-31", 30), ("05-15", 9), (None, 30), ("09-14", 9)):
        asked = AskedPoint(effective_on=date.fromisoformat(f"2025-{day}") if day else None)
        viewpoint = reader.viewpoint(desk.department, 2025, asked)
        grouping = group_by(viewpoint, [GroupKey.FUNCTION_CLASS, GroupKey.KIND])
        assert ({("208", "supplement"): wan * 1_000_000} if wan else {}) == amounts(grouping)
        assert wan * 1_000_000 == grouping.total.adjusted_fen


def test_function_and_economic_together_count_every_fen_once(real: Viewpoint) -> None:
    """Basic expenditure, broken down apart, stands in one group 未列明; the total is that of either classification."""
    joined = group_by(real, [GroupKey.FUNCTION_CLASS, GroupKey.ECONOMIC_CLASS])
    alone = group_by(real, [GroupKey.ECONOMIC_CLASS])
    assert joined.total.adjusted_fen == alone.total.adjusted_fen
    apart = next(g for g in joined.groups if g.values == (NOT_STATED, NOT_STATED))
    basic = group_by(real, [GroupKey.NATURE], Is("nature", "basic")).total
    assert basic.adjusted_fen == apart.measures.adjusted_fen
    assert apart is joined.groups[-1]


def test_the_largest_keep_their_order_and_the_rest_stays_counted(real: Viewpoint) -> None:
    """Three projects by amount, the rest in one group."""
    found = group_by(real, [GroupKey.PROJECT], Is("nature", "project"), top=3)
    amounts = [group.measures.adjusted_fen for group in found.groups]
    assert sorted(amounts[:3], reverse=True) == amounts[:3]
    assert ("others",) == found.groups[3].values
    assert found.total.adjusted_fen == sum(amounts)


def test_a_top_of_all_groups_orders_them_by_amount(real: Viewpoint) -> None:
    """Then there is no group of others."""
    every = group_by(real, [GroupKey.PROJECT], Is("nature", "project")).groups
    found = group_by(real, [GroupKey.PROJECT], Is("nature", "project"), top=len(every)).groups
    amounts = [group.measures.adjusted_fen for group in found]
    assert amounts == sorted((group.measures.adjusted_fen for group in every), reverse=True)


@pytest.mark.parametrize("most", [0, 10_000])
def test_not_stated_comes_last(real: Viewpoint, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """Whether groups are added up at the point alone, or by day for the cache."""
    monkeypatch.setattr("projections.answers.grouping._MOST_CACHED", most)
    found = group_by(real, [GroupKey.ECONOMIC_ITEM, GroupKey.PROJECT]).groups
    codes = [group.values[0] for group in found]
    stated = [code for code in codes if code != NOT_STATED]
    assert codes == [*sorted(stated), *[NOT_STATED] * (len(codes) - len(stated))]
    assert len(stated) < len(codes)


def test_grouping_along_one_axis_reads_no_line_twice(real: Viewpoint) -> None:
    """Lines broken down apart are read along one axis only, whatever the keys."""
    whole = real.store.query("SELECT sum(amount_fen) FROM entries WHERE axis <> ?", (Axis.ECONOMIC,))[0][0]
    for keys in ([], [GroupKey.SOURCE], [GroupKey.EFFECTIVE_MONTH, GroupKey.LOT], [GroupKey.ECONOMIC_ITEM]):
        assert whole == group_by(real, keys, both()).total.adjusted_fen


@pytest.mark.parametrize("key", [GroupKey.PROJECT, GroupKey.SOURCE, GroupKey.FUNCTION_CLASS, GroupKey.ECONOMIC_CLASS])
def test_a_filter_by_code_loses_nothing_in_any_grouping(real: Viewpoint, key: GroupKey) -> None:
    """Wages (30101) are recorded apart from functions: whatever they are grouped by, their sum is the printed one."""
    table = XINJIANG_11.tables[5]
    printed = next(row.cells["1"].fen for row in table_at(real, table).rows if row.key == "30101")
    found = group_by(real, [key], both(table.scope, CodeUnder("economic", "30101")))
    assert printed == found.total.adjusted_fen
    assert printed == sum(group.measures.adjusted_fen for group in found.groups)
    moved = series(real, [key], both(table.scope, CodeUnder("economic", "30101")))
    assert printed == sum(point.change_fen for point in moved)


def test_functions_that_are_known_apart_from_economic_classes_are_not_dropped(real: Viewpoint) -> None:
    """Administration (2080101) by economic class: amounts without one are 未列明, and the sum is the printed one."""
    table = XINJIANG_11.tables[4]
    printed = next(row.cells["1"].fen for row in table_at(real, table).rows if row.key == "2080101")
    found = group_by(real, [GroupKey.ECONOMIC_CLASS], both(table.scope, CodeUnder("function", "2080101")))
    assert printed == found.total.adjusted_fen
    assert (NOT_STATED,) in {group.values for group in found.groups}


def test_personnel_and_operating_expenses_are_the_columns_of_table_6(real: Viewpoint) -> None:
    """The economic code decides between them, so entries are read along the economic breakdown."""
    table = XINJIANG_11.tables[5]
    total = next(row for row in table_at(real, table).rows if row.row.total)
    found = amounts(group_by(real, [GroupKey.EXPENSE_CLASS], table.scope))
    personnel, operating = total.cells["2"], total.cells["3"]
    assert isinstance(personnel, Figure)
    assert isinstance(operating, Figure)
    assert {("personnel",): personnel.fen, ("operating",): operating.fen} == found
