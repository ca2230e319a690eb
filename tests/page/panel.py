"""The panel beside a table, in which a figure explains itself."""

from decimal import Decimal

from playwright.sync_api import Locator, expect

from tests.page.window import Window


class Panel:
    """The explanation that a window shows."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.whole: Locator = window.page.locator("aside.panel")

    def explain(self, row: str, column: str) -> None:
        """Click a figure and wait for its explanation."""
        self.window.figure(row, column).click()
        self.window.settle()

    @property
    def standing(self) -> str:
        """The amount that is explained, as it is printed."""
        return self.whole.locator(".standing strong").inner_text()

    def entries(self) -> list[str]:
        """The amounts of all entries, in the unit of the page; asks for those that are not shown yet."""
        rest = self.whole.get_by_role("button", name="全部载入", exact=True)
        if rest.count():
            rest.click()
            self.window.settle()
        return self.whole.locator(".entry .sum > .amount:not(.running) .fen").all_inner_texts()

    def proved(self) -> None:
        """The panel itself says that its entries add up to the figure."""
        expect(self.whole.locator(".proof")).to_have_class("proof holds")

    def section(self, title: str) -> Locator:
        """A part of the explanation, unfolded."""
        part = self.whole.locator(
            "details.section", has=self.window.page.get_by_role("heading", name=title, exact=True)
        )
        if part.get_attribute("open") is None:
            part.locator("summary").first.click()
            self.window.settle()
        return part


def yuan(text: str) -> Decimal:
    """An amount in 元, as the page writes it."""
    return Decimal(text.replace(",", "").replace("+", ""))
