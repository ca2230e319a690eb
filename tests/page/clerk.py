"""Recording on the page, as a clerk does who has a token."""

from playwright.sync_api import Locator, expect

from tests.page.window import Window

Fields = dict[str, str | tuple[str, ...]]
SUPPLEMENT: Fields = {
    "项目": "u05-p03",
    "资金来源": "一般财力",
    "金额": "12.50",
    "功能分类": "2080111",
    "经济分类": "30226",
    "业务日期": "2025-06-01",
    "文号": "虚财社〔2025〕99号",
}


class Clerk:
    """A clerk at a window, with a token."""

    def __init__(self, window: Window, token: str) -> None:
        self.window = window
        self.form: Locator = window.page.locator("form.write")
        self.preview: Locator = window.page.get_by_role("complementary", name="校验与预览")
        window.visit("record")
        window.fill("登记需要令牌", token)
        window.click("button", "使用")

    def turns_to(self, command: str) -> None:
        """Choose what to record, without leaving the page."""
        self.window.page.locator(".recording nav").get_by_role("link", name=command).first.click()
        self.window.settle()

    def writes(self, fields: Fields) -> None:
        """Fill in the form. Several texts are for the fields of that name, from top to bottom."""
        for label, given in fields.items():
            found = self.form.get_by_label(label, exact=True)
            for at, text in enumerate((given,) if isinstance(given, str) else given):
                field = found.nth(at)
                if field.evaluate("each => each.tagName") == "SELECT":
                    field.select_option(label=text)
                else:
                    field.fill(text)
        self.window.settle()

    def records(self) -> str:
        """Press the button; where the operation stands in the log."""
        expect(self.preview).to_contain_text("校验通过，可以登记")
        self.preview.get_by_role("button", name="登记", exact=True).click()
        return self.recorded()

    def recorded(self) -> str:
        """The position of the operation that the page says was recorded."""
        outcome = self.window.page.get_by_role("region", name="已登记")
        expect(outcome).to_be_visible()
        self.window.settle()
        return outcome.locator("dt", has_text="日志位置").locator("+ dd").inner_text()

    def listed(self) -> list[list[str]]:
        """The cells that change: what each is, before, after and by how much."""
        rows = self.window.page.locator(".changing tbody tr:has(td)")
        found: list[list[str]] = rows.evaluate_all(
            "rows => rows.map(row => [...row.cells].map(cell => cell.innerText.replace('≈', '').trim()))"
        )
        return found
