"""The page speaks two languages, shows two units and two appearances, and remembers nothing but the last."""

import re

import pytest
from playwright.sync_api import expect

from tests.graphql_api.server import Client
from tests.page.answers import cells
from tests.page.conftest import Opens
from tests.page.window import Window

pytestmark = pytest.mark.soak  # minutes with all their like: by make page, and in CI


@pytest.mark.parametrize(("locale", "language"), [("zh-TW", "zh-CN"), ("de", "en")])
def test_it_begins_in_the_language_of_the_browser(opens: Opens, api: Client, locale: str, language: str) -> None:
    """Chinese for browsers that prefer it, English for all others; the document says which it is."""
    window = opens(api.url, locale=locale)
    window.visit(table=5)
    expect(window.page.locator("html")).to_have_attribute("lang", language)
    expect(window.page.locator("h1")).to_contain_text("表5" if language == "zh-CN" else "Table 5")


def test_the_language_is_switched_in_place(window: Window) -> None:
    """The numbers stay, the words change, and the address tells which were chosen."""
    window.visit(table=7, on="2025-03-01")
    shown = window.cells()
    for button, language, tab in (("English", "en", "Compare"), ("中文", "zh", "比较")):
        window.click("button", button)
        expect(window.page.get_by_role("navigation").get_by_role("link", name=tab, exact=True)).to_be_visible()
        expect(window.page.get_by_role("button", name=button)).to_have_attribute("aria-pressed", "true")
        assert f"language={language}" in window.address
        assert shown == window.cells()


def test_amounts_are_shown_in_yuan(window: Window, api: Client) -> None:
    """Exactly, to the fen, in every cell; and in 万元 again as they are printed."""
    window.visit(table=2)
    printed = window.cells()
    window.choose("金额单位", "元")
    fen = cells(api, 2, "fen")
    assert {each: f"{int(fen[each]) / 100:,.2f}" if text else "" for each, text in printed.items()} == window.cells()
    assert "单位：元" in window.text
    window.choose("金额单位", "万元")
    assert printed == window.cells()


def test_the_appearance_is_remembered_and_nothing_else(opens: Opens, api: Client) -> None:
    """Light and dark are the browser's own choice, or the reader's; whatever else one looks at leaves no trace."""
    window = opens(api.url)
    window.visit(table=5)
    light = window.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    window.choose("外观", "深色")
    assert light != window.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    window.visit(table=6)
    expect(window.page.locator("html")).to_have_attribute("data-theme", "dark")
    assert {"theme": "dark"} == window.page.evaluate("({...localStorage, ...sessionStorage})")
    assert [] == window.page.context.cookies()


def test_no_english_is_left_in_chinese_nor_the_other_way_round(window: Window) -> None:
    """What the page itself says is in one language; names of the document stay as they are."""
    window.visit(table=3, language="en")
    chinese = re.compile("[\u4e00-\u9fff]+")
    own = window.page.locator("button, label > span, nav.views a, nav.titles a, th[scope=col], .hint, summary")
    assert {"中文", "万元"} >= {word for text in own.all_inner_texts() for word in chinese.findall(text)}
    window.click("button", "中文")
    latin = re.compile(r"[A-Za-z]{2,}")
    names = {"English", "CSV", "XLSX", "JSONL", "Ctrl"}
    assert [] == [text for text in own.all_inner_texts() if set(latin.findall(text)) - names]
