"""The eleven tables on the page are those of the document: every number, label, heading and empty cell of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.graphql_api.server import Client
from tests.page.conftest import opening
from tests.page.headings import HEADINGS
from tests.page.window import Window
from tests.real import printed

AMOUNT = re.compile(r"-?\d{1,3}(?:,\d{3})*\.\d{2}")
# What is printed again on top of each further page of a table.
_PAGE_HEAD = re.compile(r"(?<=\n) 编制部门：.*?※[ ※\d]*\n", re.DOTALL)
Row = list[dict[str, Any]]


@dataclass(frozen=True)
class Sheet:
    """One table as the page shows it."""

    title: str
    text: str
    headings: list[Row]
    rows: list[Row]
    cells: Mapping[tuple[str, str], str]
    blanks: list[str]  # what the empty cells are called for those who cannot see that they are


def sheet(window: Window) -> Sheet:
    """The table in a window."""
    grid = window.grid()
    headings = [row for row in grid if row[0]["scope"] in {"col", "colgroup"}]
    blanks = window.page.locator("a.figure[data-blank]").evaluate_all("all => all.map(each => each.ariaLabel)")
    text = window.page.locator(".sheet").inner_text()
    return Sheet(window.heading(), text, headings, grid[len(headings) :], window.cells(), blanks)


@pytest.fixture(scope="module")
def sheets(chromium: Browser, api: Client, published: str) -> dict[int, Sheet]:
    """All tables as they were published, gone through as a reader does, by the list beside them."""
    found = {}
    with opening(chromium) as opens:
        window = opens(api.url)
        window.visit(disclosure=published, table=1)
        for number in range(1, 12):
            window.page.locator("nav.titles a").nth(number - 1).click()
            expect(window.page.locator("h1")).to_contain_text(f"表{number} ")
            window.settle()
            found[number] = sheet(window)
    return found


def amounts(row: Row) -> list[str]:
    """The amounts of a row, or of a part of one, from left to right."""
    return [cell["text"] for cell in row if AMOUNT.fullmatch(cell["text"])]


def document(table: int) -> str:
    """All that is printed of a table, without spaces, amounts and what is printed again on each page."""
    parts = re.split(r"\n\s*表 \d+\n", printed.DOCUMENT.read_text("utf-8").split("第三部分")[-2])
    return re.sub(r"\s", "", AMOUNT.sub("", _PAGE_HEAD.sub("", parts[table])))


def test_all_557_numbers_are_on_the_page(sheets: dict[int, Sheet]) -> None:
    """And no other one."""
    assert printed.COUNTS == {number: sum(map(len, map(amounts, each.rows))) for number, each in sheets.items()}


@pytest.mark.parametrize("number", [2, 3, 5, 6, 7, 10, 11])
def test_every_row_shows_its_numbers(sheets: dict[int, Sheet], number: int) -> None:
    """Row by row, from top to bottom and from left to right, the numbers on the page are the printed ones."""
    assert printed.numbers()[number] == [found for row in sheets[number].rows if (found := amounts(row))]


@pytest.mark.parametrize("number", [1, 4])
def test_two_blocks_stand_side_by_side(sheets: dict[int, Sheet], number: int) -> None:
    """Tables 1 and 4: income to the left, expenditure to the right, both totals on the last line."""
    incomes, expenditures = printed.blocks(number)
    rows = sheets[number].rows
    assert incomes == [text for row in rows for text in amounts(row[:2])]
    assert expenditures == [found for row in rows if (found := amounts(row[2:]))]
    assert ["收入总计", "支出总计"] == [cell["text"].replace(" ", "") for cell in rows[-1] if cell["tag"] == "TH"]


@pytest.mark.parametrize("number", sorted(HEADINGS))
def test_headings_are_the_printed_ones(sheets: dict[int, Sheet], number: int) -> None:
    """What stands above several columns stands once, over all of them."""
    headings = sheets[number].headings
    assert HEADINGS[number] == [" ".join(map(with_extent, row)) for row in headings]
    assert [] == [cell["text"] for row in headings for cell in row if cell["text"] not in document(number)]


def with_extent(heading: dict[str, Any]) -> str:
    """A heading, and over how many columns and levels it stands."""
    across, down = heading["across"], heading["down"]
    return f"{heading['text']}{f'→{across}' if across > 1 else ''}{f'↓{down}' if down > 1 else ''}"


@pytest.mark.parametrize("number", [2, 3, 5, 6, 7, 10, 11])
def test_rows_are_called_as_printed(sheets: dict[int, Sheet], number: int) -> None:
    """Codes and names of all rows stand in the document, in the same order."""
    text, begin = document(number), 0
    for label in names(sheets[number].rows):
        assert label in text[begin:]
        begin = text.index(label, begin) + len(label)


@pytest.mark.parametrize("number", [1, 4])
def test_rows_of_both_blocks_are_called_as_printed(sheets: dict[int, Sheet], number: int) -> None:
    """Kinds of income by their number, kinds of expenditure by their code, both as the document has them."""
    rows = sheets[number].rows
    assert [] == [label for row in rows for label in names([row[:2], row[2:]]) if label not in document(number)]
    assert [f"{code}" for code in (201, 202, 203)] == [label[:3] for label in names([row[2:] for row in rows[:3]])]


def names(rows: list[Row]) -> list[str]:
    """What stands beside the amounts of each row, without spaces."""
    texts = ("".join(cell["text"] for cell in row if not AMOUNT.fullmatch(cell["text"])) for row in rows)
    return [re.sub(r"\s", "", text) for text in texts]


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6, 7, 10, 11])
def test_what_is_not_printed_is_blank(sheets: dict[int, Sheet], number: int) -> None:
    """A cell shows an amount or nothing: no zero and no dash."""
    shown = [text for text in sheets[number].cells.values() if text]
    assert printed.COUNTS[number] == len(shown)
    assert [] == [text for text in shown if not AMOUNT.fullmatch(text) or text == "0.00"]
    assert ["空白"] * (len(sheets[number].cells) - len(shown)) == sheets[number].blanks


@pytest.mark.parametrize("number", [8, 9])
def test_empty_tables_say_so_in_the_words_of_the_document(sheets: dict[int, Sheet], number: int) -> None:
    """They are empty because the document states it."""
    text = sheets[number].text
    assert {} == sheets[number].cells
    assert "公开为空表" in text
    (sentence,) = set(re.findall(r"乌鲁木齐市人力资源和社会保障局.*?为空表。", text))
    assert sentence.replace(" ", "") in document(number)


@pytest.mark.parametrize("number", range(1, 12))
def test_every_table_tells_its_number_title_and_unit(sheets: dict[int, Sheet], number: int) -> None:
    """As they are printed above it."""
    title = sheets[number].title.removeprefix(f"表{number} ")
    assert document(number).startswith(title)
    assert "单位：万元" in sheets[number].text


def test_before_anything_was_published_the_page_says_so(window: Window) -> None:
    """A day earlier than the disclosure no figure is shown, and a sentence says why."""
    window.visit(table=5, on="2025-02-20")
    expect(window.page.locator(".state")).to_contain_text("未公开")
    assert [] == [text for text in window.cells().values() if text]


def test_titles_change_their_language(window: Window) -> None:
    """The title stands large in one language, and below it in the other."""
    window.visit(table=5)
    assert "表5 一般公共预算支出情况表" == window.heading()
    window.click("button", "English")
    title = window.heading()
    assert title.startswith("Table 5 ")
    assert "一般公共预算支出情况表" == window.page.locator("header.title .aside span").first.inner_text()
    assert "language=en" in window.address
    window.click("button", "中文")
    expect(window.page.locator("header.title .aside span").first).to_have_text(title.removeprefix("Table 5 "))
