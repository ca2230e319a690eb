"""The sheet that a table is shown on: what is taken away from it, on paper, as a file, or in the clipboard."""

import csv
import io
import re

import pytest
from playwright.sync_api import expect

from tests.graphql_api.server import Client
from tests.page.conftest import Opens
from tests.page.window import Window

_EDGES = """links => links.map(link => {
    const range = document.createRange()
    range.selectNodeContents(link)
    return [link.dataset.column, Math.round(range.getBoundingClientRect().right)]
})"""


def test_on_paper_stand_the_table_and_its_point_and_nothing_to_press(window: Window) -> None:
    """All rows, however long the table is; neither the head nor the list of tables."""
    window.visit(table=7, position=106)
    window.page.emulate_media(media="print")
    try:
        for gone in (".head", ".titles", ".tools", ".time .axes"):
            expect(window.page.locator(gone)).to_be_hidden()
        expect(window.page.locator("h1")).to_be_visible()
        expect(window.page.locator(".time summary")).to_contain_text("第 106 位")
        shown, whole = window.page.locator(".scroll").evaluate("box => [box.clientHeight, box.scrollHeight]")
        assert shown == whole
        expect(window.page.locator("table.grid tbody tr").last).to_be_visible()
    finally:
        window.page.emulate_media(media="screen")


@pytest.mark.parametrize("form", ["CSV", "XLSX", "JSONL"])
def test_a_table_can_be_taken_as_a_file(window: Window, api: Client, form: str) -> None:
    """At the point that is looked at; the CSV holds the figures of the sheet."""
    window.visit(table=5, position=106)
    link = window.page.locator(".tools").get_by_role("link", name=form)
    answer = api.http.get(link.get_attribute("href") or "")
    assert 200 == answer.status_code
    if form == "CSV":
        texts = {text for row in csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))) for text in row}
        figures = {text.replace(",", "") for text in window.cells().values() if text}
        assert figures <= {text.replace(",", "") for text in texts}


def test_a_figure_can_be_copied(opens: Opens, api: Client) -> None:
    """By the keyboard alone, as it stands there."""
    window = opens(api.url, permissions=["clipboard-read", "clipboard-write"])
    window.visit(table=5)
    window.figure("20806", "1").focus()
    window.press("Control+c")
    assert "6,715.00" == window.page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("number", [2, 7])
def test_decimal_points_stand_under_each_other(window: Window, number: int) -> None:
    """Two decimals, digits of one width, and one right edge in every column."""
    window.visit(table=number)
    figures = window.page.locator("table.grid a.figure:not([data-blank])")
    assert all(re.fullmatch(r"-?[\d,]+\.\d\d", text) for text in figures.all_inner_texts())
    assert "tabular-nums" in figures.first.evaluate("each => getComputedStyle(each).fontVariantNumeric")
    edges: dict[str, set[int]] = {}
    for column, right in figures.evaluate_all(_EDGES):
        edges.setdefault(column, set()).add(right)
    assert all(max(rights) - min(rights) <= 1 for rights in edges.values()), edges


def test_headings_stay_while_a_long_table_is_scrolled(window: Window) -> None:
    """And names, once it is moved aside."""
    window.visit(table=7)
    box, head = window.page.locator(".scroll"), window.page.locator("table.grid thead")
    top = head.bounding_box()
    box.evaluate("box => box.scrollTo(9999, 600)")
    window.settle()
    assert top is not None
    after = head.bounding_box()
    assert after is not None
    assert abs(after["y"] - top["y"]) <= 1
    left = box.evaluate("box => box.getBoundingClientRect().left")
    name = window.page.locator('th[scope="row"]', has_text="人才周转房").bounding_box()
    assert name is not None
    assert 0 <= name["x"] - left <= 2
