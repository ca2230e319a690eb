"""The page without a mouse: everything that can be clicked is reached and done by keys."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.graphql_api.server import Client
from tests.page.conftest import Opens
from tests.page.panel import Panel
from tests.page.window import Window

pytestmark = pytest.mark.soak  # minutes with all their like: by make page, and in CI

# What has the focus now; a field for days takes it four times, once for each of its parts.
REACHED = """() => {
  const at = document.activeElement, again = at === window.reached;
  window.reached = at;
  if (at === document.body) return null;
  const style = getComputedStyle(at), box = at.getBoundingClientRect();
  return {
    again, what: `${at.tagName} ${at.id || at.textContent.trim().slice(0, 20)}`,
    marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
    inside: box.bottom > 0 && box.top < innerHeight && box.width > 0,
  };
}"""


def focused(window: Window) -> tuple[str, str]:
    """The row and column of the figure that has the focus."""
    row, column = window.page.evaluate("[document.activeElement.dataset.row, document.activeElement.dataset.column]")
    return str(row), str(column)


def test_the_first_key_leads_past_everything_to_the_content(window: Window) -> None:
    """The skip link is the first thing that Tab reaches, and is seen then."""
    window.visit(table=5)
    window.press("Tab")
    skip = window.page.get_by_role("link", name="跳到正文")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    window.page.keyboard.press("Enter")
    expect(window.page.locator("main")).to_be_focused()


def test_tab_enters_a_table_once_and_arrows_go_through_it(window: Window) -> None:
    """Of a table's figures one is in the order of Tab; arrows, Home, End and Ctrl with them lead to the others."""
    window.visit(table=5)
    assert 1 == window.page.locator('a.figure[tabindex="0"]').count()
    window.figure("total", "1").focus()
    for keys, cell in (
        (["ArrowRight"], ("total", "2")),
        (["ArrowDown", "ArrowDown"], ("20604", "2")),
        (["ArrowLeft"], ("20604", "1")),
        (["ArrowUp"], ("206", "1")),
        (["End"], ("206", "3")),
        (["Home"], ("206", "1")),
        (["Control+End"], ("2101101", "3")),
        (["Control+Home"], ("total", "1")),
        (["ArrowUp"], ("total", "1")),
        (["PageDown"], ("2080699", "1")),
    ):
        window.press(*keys)
        assert cell == focused(window)
        expect(window.page.locator("a.figure:focus")).to_be_in_viewport()
    assert 1 == window.page.locator('a.figure[tabindex="0"]').count()


def test_whatever_has_the_focus_shows_it(window: Window) -> None:
    """Going through the whole page by Tab: each thing that is reached is seen, and marked."""
    window.visit(table=10)
    seen: list[dict[str, Any]] = []
    window.press("Tab")
    while found := window.page.evaluate(REACHED):
        if not found["again"]:
            seen.append(found)
        window.page.keyboard.press("Tab")
    assert [] == [each["what"] for each in seen if not each["marked"] or not each["inside"]]
    assert len(seen) > 25


@pytest.mark.parametrize("width", [390, pytest.param(1440, marks=pytest.mark.soak)])
def test_enter_explains_and_escape_gives_the_focus_back(opens: Opens, api: Client, width: int) -> None:
    """From the figure into its explanation and back to the same figure, beside the table or in front of it."""
    window = opens(api.url, viewport={"width": width, "height": 844})
    window.visit(table=5)
    window.figure("total", "1").focus()
    window.press("ArrowDown", "ArrowRight", "Enter")
    assert "row=206&column=2" in window.address
    expect(window.page.locator("aside.panel h2")).to_be_focused()
    window.press("Tab", "Escape")
    expect(window.page.locator("aside.panel")).to_have_count(0)
    expect(window.figure("206", "2")).to_be_focused()
    assert "row=" not in window.address
    window.press("ArrowLeft", "Enter")
    assert "row=206&column=1" in window.address


def test_an_auditor_needs_no_mouse(window: Window) -> None:
    """From the address to the proof: past the head, to a table, to a figure, through its parts, and out again."""
    window.visit()
    window.press("Tab", "Enter", "Tab")
    expect(window.page.locator("nav.titles a").first).to_be_focused()
    window.press("Tab", "Tab", "Enter")
    expect(window.page.locator("h1")).to_contain_text("表3 ")
    while window.page.evaluate("!document.activeElement.matches('a.figure')"):
        window.page.keyboard.press("Tab")
    window.press("ArrowDown", "Enter")
    Panel(window).proved()
    entry = window.page.locator("aside.panel .entry summary").last
    unfolded = window.page.locator("aside.panel .entry details[open]").count()
    while not entry.evaluate("each => each === document.activeElement"):
        window.page.keyboard.press("Tab")
    window.press("Enter")
    expect(window.page.locator("aside.panel .entry details[open]")).to_have_count(unfolded + 1)
    window.press("Escape")
    assert ("205", "1") == focused(window)
