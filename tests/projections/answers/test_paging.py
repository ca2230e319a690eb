"""Pages begin at a place in the log, and frequent queries use an index, without sorting."""

from datetime import date

import pytest

from ledger.operations.commands import Allocate, Cut, Supplement
from projections.answers.explanation import ExplanationPage, Line, explain
from projections.disclosures import XINJIANG_11
from projections.language.predicate_sql import Where
from projections.read_model.points import AskedPoint
from projections.reader import Reader
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import CellAddress, address, select
from projections.viewpoint.entry_filters import of_department, of_event, of_line, of_operation
from tests.ledger.desk import Desk, money


@pytest.fixture
def reader(desk: Desk) -> Reader:
    """Nine entries of several operations in the total of table 3."""
    desk.does(*(money(Allocate, line, "5.00") for line in (desk.training, desk.repairs, desk.other_unit)))
    for month in (3, 4):
        desk.does(money(Supplement, desk.training, "1.00"), money(Cut, desk.repairs, "0.50"), on=date(2025, month, 1))
        desk.does(money(Supplement, desk.other_unit, "0.30"), on=date(2025, 9, month))
    return Reader(desk.ledger)


def total(viewpoint: Viewpoint) -> CellAddress:
    """The total of table 3."""
    return address(XINJIANG_11.tables[2], "total", "1", viewpoint.names)


@pytest.mark.parametrize("size", [1, 2, 4, 9, 10])
def test_pages_are_the_explanation(reader: Reader, desk: Desk, size: int) -> None:
    """Page after page, each begun after the last place: the same lines with the same running sums, and then no more.
    Back-dated operations recorded meanwhile move none of them."""
    viewpoint = reader.viewpoint(desk.department, 2025, AskedPoint(effective_on=date(2025, 12, 31)))
    whole = explain(viewpoint, total(viewpoint))
    seen: list[Line] = []
    after, more = None, True
    while more:
        page = ExplanationPage(viewpoint, total(viewpoint), size, after)
        seen += page.lines
        after, more = page.place(len(page) - 1), page.more
        desk.does(money(Supplement, desk.training, "0.10"), on=date(2025, 1, 1))
        reader.resolve()
    assert whole.lines == tuple(seen)
    assert whole.cell.fen == seen[-1].running_fen == sum(line.entry.amount_fen for line in seen)
    assert whole.cell.fen == sum(whole.by_basis.values())


def test_columns_of_a_page_know_their_places(reader: Reader, desk: Desk) -> None:
    """A page of a few columns ends at the place where a page of all columns ends."""
    viewpoint = reader.viewpoint(desk.department, 2025)
    few, all_ = (ExplanationPage(viewpoint, total(viewpoint), 4) for _ in range(2))
    few.read(["amount_fen"])
    assert all_.place(len(all_) - 1) == few.place(3)
    assert all_.more
    assert few.more


def plan(viewpoint: Viewpoint, chosen: Where, rest: str = "") -> str:
    """SQLite's plan for finding entries."""
    sql = f"EXPLAIN QUERY PLAN SELECT * FROM entries WHERE {chosen.sql} {rest}"
    return "; ".join(row["detail"] for row in viewpoint.store.query(sql, chosen.params))


IN_ORDER = "ORDER BY event_position, ordinal LIMIT 100"


def test_pages_are_read_in_log_order_without_sorting(reader: Reader, desk: Desk) -> None:
    """For every cell of every table, from its place on."""
    viewpoint = reader.viewpoint(desk.department, 2025, AskedPoint(effective_on=date(2025, 12, 31)))
    for table in XINJIANG_11.tables:
        for column in table.columns():
            cell = address(table, "total", column.key, viewpoint.names)
            chosen = select(viewpoint, cell).where & Where("(event_position, ordinal) > (?, ?)", (1, 0))
            found = plan(viewpoint, chosen, IN_ORDER)
            assert "movements_as_of (budget_id=? AND (event_position,ordinal)>" in found.replace("INDEX ", ""), found
            assert "TEMP B-TREE" not in found


def test_entries_are_found_by_indexes(reader: Reader, desk: Desk) -> None:
    """Those of an event, a line, an operation and a department; no query reads all entries."""
    viewpoint = reader.viewpoint(desk.department, 2025)
    entry = explain(viewpoint, total(viewpoint)).lines[0].entry
    found = {
        "movements_by_event (line_id=? AND version=?)": of_event(entry.event_id),
        "movements_by_event (line_id=?)": of_line(entry.line),
        "PRIMARY KEY (event_position>? AND event_position<?)": of_operation(entry.operation_id),
        "movements_as_of (budget_id=?)": of_department(entry.department),
    }
    for index, chosen in found.items():
        assert index in plan(viewpoint, chosen).replace("INDEX ", ""), (index, plan(viewpoint, chosen))
        assert "SCAN m" not in plan(viewpoint, chosen)


@pytest.mark.parametrize("event_id", ["", "nothing", "a/b", "/1", "x/²", f"x/{10**30}"])
def test_an_id_that_is_no_event_finds_nothing(reader: Reader, event_id: str) -> None:
    """Whatever text a client sends."""
    chosen = of_event(event_id)
    reader.resolve()
    assert not reader.store.query(f"SELECT 1 FROM entries WHERE {chosen.sql}", chosen.params)


def test_sums_join_no_operations(reader: Reader, desk: Desk) -> None:
    """The view for sums joins fewer tables than the view for entries."""
    viewpoint = reader.viewpoint(desk.department, 2025)
    sql = f"EXPLAIN QUERY PLAN SELECT kind, sum(amount_fen) FROM {{}} WHERE {viewpoint.sees.sql} GROUP BY kind"
    joined = {
        view: sum(
            "USING INTEGER PRIMARY KEY" in row["detail"]
            for row in viewpoint.store.query(sql.format(view), viewpoint.sees.params)
        )
        for view in ("entries", "figures")
    }
    assert {"entries": 3, "figures": 2} == joined
