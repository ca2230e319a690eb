"""Travelling in time on the page: what was in force, as it was known; the address follows, and leads there again."""

import re
from typing import Any
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import expect

from tests.graphql_api.server import Client
from tests.page.answers import cells, positions
from tests.page.conftest import Opens
from tests.page.places import VIEWS, place
from tests.page.window import Window
from tests.real import printed

# 15.00 were cut from 2080102: in force on 1 March 2025, recorded on 20 April.
CUT = ("2080102", "1")


def told(window: Window) -> dict[str, str]:
    """What the address says."""
    return {name: values[0] for name, values in parse_qs(window.address.partition("?")[2]).items()}


def test_a_day_shows_what_was_in_force_then(window: Window, api: Client) -> None:
    """Before 1 March the money is whole, on that day it is less; every other cell is as the server answers."""
    window.visit(table=5)
    for day, text in (("2025-02-28", "1,463.67"), ("2025-03-01", "1,448.67")):
        window.fill("业务日期：截至", day)
        window.shows(*CUT, text)
        assert day == told(window)["on"]
        assert cells(api, 5, effectiveOn=day) == window.cells()


def test_what_was_not_known_yet_is_not_shown(window: Window, api: Client) -> None:
    """The same day, as it was known before the cut was recorded and after it."""
    window.visit(table=5, on="2025-03-15")
    for day, text in (("2025-04-19", "1,463.67"), ("2025-04-20", "1,448.67")):
        window.fill("登记：据当时所知", day)
        window.shows(*CUT, text)
        assert ("2025-03-15", day) == (told(window)["on"], told(window)["known"])
        assert cells(api, 5, effectiveOn="2025-03-15", knownAt=day) == window.cells()


def test_what_changed_between_two_points_is_marked(window: Window) -> None:
    """With what stood there before, and how many there are in words; not by colour alone."""
    window.visit(table=5, on="2025-02-28")
    assert 0 == window.page.locator("td.changed").count()
    window.fill("业务日期：截至", "2025-03-01")
    expect(window.figure(*CUT)).to_have_attribute("title", "1,463.67")
    marked = window.page.locator("td.changed")
    expect(window.page.locator(".changes")).to_contain_text(f" {marked.count()} 个数字不同")
    changed = marked.locator("a").evaluate_all("all => all.map(each => [each.dataset.row, each.dataset.column])")
    totals = [["total", "1"], ["total", "3"], ["208", "1"], ["208", "3"], ["20801", "1"], ["20801", "3"]]
    assert sorted([*totals, ["2080102", "1"], ["2080102", "3"]]) == sorted(changed)


def test_the_slider_goes_from_operation_to_operation(window: Window, api: Client) -> None:
    """By the keyboard, from the newest back, and to the first: at each the table is as it was known after that
    operation, and the way back of the browser is not filled with the steps."""
    ends = positions(api)
    window.visit(table=5, on="2025-12-31")
    before = window.page.evaluate("history.length")
    slider = window.page.get_by_role("slider", name="登记到哪一笔业务为止")
    slider.focus()
    for position in (*ends[:-6:-1], ends[0]):
        window.press("Home" if position == ends[0] else "ArrowLeft")
        assert str(position) == told(window)["position"]
        assert cells(api, 5, effectiveOn="2025-12-31", position=position) == window.cells()
        assert f"第 {position} 位" in (slider.get_attribute("aria-valuetext") or "")
    assert before == window.page.evaluate("history.length")
    window.press("End")
    assert "position" not in told(window)
    assert cells(api, 5, effectiveOn="2025-12-31") == window.cells()


@pytest.mark.soak
def test_days_slide_likewise(window: Window, api: Client) -> None:
    """From any day of the year back through the days on which something came into force."""
    window.visit(table=5)
    slider = window.page.get_by_role("slider", name="截至哪一天生效")
    slider.focus()
    days = []
    for _ in range(3):
        window.press("ArrowLeft")
        days.append(told(window)["on"])
        assert cells(api, 5, effectiveOn=days[-1]) == window.cells()
    assert sorted(set(days), reverse=True) == days


def test_as_published_is_one_click(window: Window) -> None:
    """The button shows the numbers of the document, tells that it is pressed, and leads back to the newest."""
    window.visit(table=5)
    now = window.cells()
    window.click("button", "公开于 2025-02-21")
    expect(window.page.get_by_role("button", name="公开于 2025-02-21")).to_have_attribute("aria-pressed", "true")
    assert [text for row in printed.numbers()[5] for text in row] == [text for text in window.cells().values() if text]
    assert "2025-02-21 公开时所知" in window.text
    window.click("button", "回到最新")
    assert now == window.cells()
    assert "disclosure" not in told(window)


def test_the_way_back_goes_back(window: Window) -> None:
    """From table to table, from day to day and from view to view, and forward again."""
    window.visit(table=5)
    seen = [(window.address, window.cells())]
    window.fill("业务日期：截至", "2025-02-28")
    seen.append((window.address, window.cells()))
    window.page.locator("nav.titles a").nth(2).click()
    window.settle()
    seen.append((window.address, window.cells()))
    window.click("button", "公开于 2025-02-21")
    for address, shown in reversed(seen):
        window.back()
        assert (address, shown) == (window.address, window.cells())
    window.page.go_forward()
    window.settle()
    assert seen[1] == (window.address, window.cells())


@pytest.mark.parametrize("language", [pytest.param("中文", marks=pytest.mark.soak), "English"])
def test_a_link_shows_the_same_again(window: Window, opens: Opens, language: str) -> None:
    """The address of a view that was reached by clicking shows the same text in any browser."""
    window.visit()
    window.click("button", language)
    window.page.locator("nav.titles a").nth(6).click()
    window.page.locator("#time-on").fill("2025-05-20")
    window.page.locator("#time-known").fill("2025-09-10")
    window.page.locator("select").nth(2).select_option("yuan")
    window.page.locator("a.figure").first.click()
    window.settle()
    link = window.address
    other = opens(window.url, locale="fr-FR")
    other.open(link)
    # What changed is told of the point before, which only the first of them has seen.
    window.page.locator(".changes").evaluate_all("all => all.forEach(each => each.remove())")
    assert window.text == other.text
    assert window.cells() == other.cells()


OFTEN = {"compare"}  # the others with make soak, and in CI


@pytest.mark.parametrize(
    "view", [pytest.param(view, marks=() if view in OFTEN else pytest.mark.soak) for view in VIEWS]
)
def test_every_view_is_in_its_address(window: Window, opens: Opens, api: Client, published: str, view: str) -> None:
    """Opened by somebody else, it says the same; only the key of what is to be recorded is everybody's own."""
    window.visit(**place(view, api, published), language="zh")
    other = opens(api.url, locale="en-GB")
    other.open(window.address)
    ours, theirs = (re.sub(r"(?<=幂等键)\S+\s+\S+", "", each.text) for each in (window, other))
    assert ours == theirs


BROKEN: list[dict[str, Any]] = [
    {"on": "2025-13-01"},
    {"position": 999_999},
    {"known": "soon"},
    {"disclosure": "0" * 64},
]


def test_a_broken_link_says_what_is_wrong_and_how_to_go_on(window: Window) -> None:
    """In a sentence, with the way back to what is there."""
    window.watch.expects("does not conform")  # a field for days says so of what is no day
    alert = window.page.get_by_role("alert").first
    for point in BROKEN:
        window.visit(table=10, **point)
        expect(alert).to_be_visible()
        alert.get_by_role("link", name="回到最新时点").click()
        window.shows("total", "1", "84.88")
        expect(alert).to_have_count(0)
