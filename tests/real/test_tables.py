"""The eleven declarations on the real document's lines, entered by hand: every printed number, in its row, in order."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ledger.application import BudgetLedger
from projections.answers.lookup import cell_named, table_named
from projections.answers.table_view import RowView, State, TableView, table_at
from projections.disclosures import XINJIANG_11
from projections.language.cells import Figure
from projections.read_model.points import NOW, AskedPoint
from projections.reader import Reader
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import address, select
from tests.real import lines as real
from tests.real import printed
from tests.real.recording import DEPARTMENT_ID, PUBLISHED_ON, record_by_hand


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A read model of a ledger that holds the hand-entered lines."""
    folder: Path = tmp_path_factory.mktemp("real")
    ledger = BudgetLedger.at(folder / "ledger.sqlite")
    record_by_hand(ledger)
    opened = Reader(ledger, folder / "read-model.sqlite")
    yield opened
    opened.close()
    ledger.close()


@pytest.fixture(scope="module")
def viewpoint(reader: Reader) -> Viewpoint:
    """The budget with everything known."""
    return reader.viewpoint(DEPARTMENT_ID, real.YEAR, NOW)


def views(viewpoint: Viewpoint) -> dict[int, TableView]:
    """All eleven tables at a point."""
    return {table.number: table_at(viewpoint, table) for table in XINJIANG_11.tables}


def figures(row: RowView) -> list[str]:
    """A row's printed numbers, left to right."""
    return [cell.text for cell in row.cells.values() if isinstance(cell, Figure)]


def rows(view: TableView, block: str = "") -> list[list[str]]:
    """The printed numbers of every row that has any."""
    return [found for row in view.rows if (not block or row.block == block) and (found := figures(row))]


def test_the_document_prints_557_numbers() -> None:
    """What is compared is the whole document, table by table."""
    counts = {table: sum(map(len, found)) for table, found in printed.numbers().items()}
    assert printed.COUNTS == counts
    assert 557 == sum(counts.values())


@pytest.mark.parametrize("number", [2, 3, 5, 6, 7, 10, 11])
def test_every_row_prints_its_numbers(viewpoint: Viewpoint, number: int) -> None:
    """Row by row, from top to bottom, the rebuilt numbers are the printed ones."""
    assert printed.numbers()[number] == rows(views(viewpoint)[number])


@pytest.mark.parametrize("number", [1, 4])
def test_both_blocks_print_their_numbers(viewpoint: Viewpoint, number: int) -> None:
    """Tables 1 and 4 stand in two blocks side by side."""
    left, right = printed.blocks(number)
    view = views(viewpoint)[number]
    assert left == [text for row in rows(view, "income") for text in row]
    assert right == rows(view, "expenditure")


@pytest.mark.parametrize("number", [2, 3, 5, 6])
def test_code_rows_stand_beside_their_printed_codes(viewpoint: Viewpoint, number: int) -> None:
    """The codes of the rows are those printed, in the printed order."""
    keys = [row.key for row in views(viewpoint)[number].rows if not row.row.total]
    assert printed.codes(number) == keys


def test_table_7_lists_units_classes_and_projects_in_printed_order(viewpoint: Viewpoint) -> None:
    """Unit, class, group, and the project with its own item; each line of the tree has its key."""
    keys = [row.key for row in views(viewpoint)[7].rows]
    assert ["total", "u01", "u01/208", "u01/208/20801", "u01/208/20801/2080102/u01-p01"] == keys[:5]
    assert len(printed.numbers()[7]) == len(keys)


@pytest.mark.parametrize("number", [8, 9])
def test_empty_tables_say_so(viewpoint: Viewpoint, number: int) -> None:
    """An empty table is empty because the document states it."""
    view = views(viewpoint)[number]
    assert State.STATED_EMPTY is view.state
    assert view.statement.endswith("为空表。")


def test_before_its_day_nothing_was_published(reader: Reader) -> None:
    """The day before 2025-02-21 none of the tables of 2025 was published."""
    assert date(2025, 2, 21) == PUBLISHED_ON
    before = views(reader.viewpoint(DEPARTMENT_ID, real.YEAR, AskedPoint(effective_on=date(2025, 2, 20))))
    assert {State.NOT_PUBLISHED} == {view.state for view in before.values()}


def test_every_figure_is_the_sum_of_its_explanation(viewpoint: Viewpoint) -> None:
    """The grouped pass of a whole table and the selection of each single cell agree to the fen."""
    checked = 0
    for view in views(viewpoint).values():
        for row in view.rows:
            for column, cell in row.cells.items():
                entries = select(viewpoint, address(view.table, row.key, column, viewpoint.names)).rows()
                if isinstance(cell, Figure):
                    assert cell.fen == sum(entry["amount_fen"] for entry in entries), (view.table.number, row.key)
                    checked += 1
                else:
                    assert not entries
    assert 557 == checked


def test_a_cell_may_print_what_its_parts_do_not_add_up_to(viewpoint: Viewpoint) -> None:
    """10,533.29 in parts is printed 10,533.28, and the residuals say why."""
    table = table_named(XINJIANG_11.tables, "3")
    entries = select(viewpoint, cell_named(viewpoint, table, "20801", "2")).rows()
    parts = sum(entry["amount_fen"] for entry in entries if entry["kind"] != "rounding_residual")
    assert 10_533_290_000 == parts
    assert "10,533.28" == views(viewpoint)[3].rows[8].cells["2"].text
