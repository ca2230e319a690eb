"""A window of the browser with the page in it, and what an auditor does there."""

from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, expect

from tests.page.watch import Watch

SETTLED = Path(__file__).with_name("settled.js")
_CELLS = """links => links.map(link => [link.dataset.row, link.dataset.column, link.textContent.trim()])"""
_GRID = """table => [...table.rows].map(row => [...row.cells].map(cell =>
    ({tag: cell.tagName, text: cell.textContent.trim(), across: cell.colSpan, down: cell.rowSpan,
      scope: cell.scope ?? ""})))"""


class Window:
    """One window. Whatever changes the page waits until it stands still."""

    def __init__(self, page: Page, url: str, watch: Watch) -> None:
        self.page, self.url, self.watch = page, url, watch

    def visit(self, view: str = "table", **place: str | int) -> None:
        """Open an address, as somebody does who was sent it."""
        self.open(f"/?{urlencode({'view': view, **place})}")

    def open(self, address: str) -> None:
        """The same by the address itself."""
        self.page.goto(self.url + address)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is awaited any more."""
        assert self.page.evaluate("() => window.settled()"), f"the page did not come to rest: {self.page.url}"

    @property
    def address(self) -> str:
        """What stands in the address bar, without the server."""
        return self.page.url.removeprefix(self.url)

    @property
    def text(self) -> str:
        """What one can read of a place, line by line: its point in time and its view."""
        return "\n".join(self.page.locator("details.time, main").all_inner_texts())

    def click(self, role: Any, name: str, **more: Any) -> None:
        """Click what has this role and name."""
        self.page.get_by_role(role, name=name, **more).click()
        self.settle()

    def choose(self, label: str, option: str) -> None:
        """Choose from a list."""
        self.page.get_by_role("combobox", name=label, exact=True).select_option(label=option)
        self.settle()

    def fill(self, label: str, text: str) -> None:
        """Write into a field."""
        self.page.get_by_label(label, exact=True).fill(text)
        self.settle()

    def press(self, *keys: str) -> None:
        """Press keys, one after another."""
        for key in keys:
            self.page.keyboard.press(key)
        self.settle()

    def back(self) -> None:
        """The way back of the browser."""
        self.page.go_back()
        self.settle()

    def heading(self) -> str:
        """What the view is called."""
        return self.page.locator("h1").inner_text()

    def grid(self) -> list[list[dict[str, Any]]]:
        """The table that is shown, row by row: each cell's tag, text and extent."""
        found: list[list[dict[str, Any]]] = self.page.locator("table.grid").evaluate(_GRID)
        return found

    def cells(self) -> dict[tuple[str, str], str]:
        """The text of every cell that has an address: by row and column."""
        return {(row, column): text for row, column, text in self.page.locator("a.figure").evaluate_all(_CELLS)}

    def figure(self, row: str, column: str) -> Locator:
        """The link of one cell."""
        return self.page.locator(f'a.figure[data-row="{row}"][data-column="{column}"]')

    def shows(self, row: str, column: str, text: str) -> None:
        """A cell shows a text, at the latest after a moment."""
        expect(self.figure(row, column)).to_have_text(text)
