"""Walking through the budget and its history: what is compared, found and summed is what the tables say."""

from decimal import Decimal

import pytest
from playwright.sync_api import expect

from tests.graphql_api.server import Client
from tests.page.answers import BUREAU, cells
from tests.page.panel import Panel, yuan
from tests.page.window import Window

pytestmark = pytest.mark.soak  # minutes with all their like: by make page, and in CI

DIFF = """query($d: String!, $b: At!, $a: At!) {diff(department: $d, fiscalYear: 2025, before: $b, after: $a) {
  changes {table before after differenceFen}}}"""


def amounts(window: Window, selector: str) -> list[Decimal]:
    """The amounts in some cells, in 元; a dash is none."""
    texts = window.page.locator(selector).all_inner_texts()
    return [yuan(text.replace("≈", "").strip()) for text in texts if text.strip("—≈ \n")]


def test_two_points_are_compared_cell_by_cell(window: Window, api: Client) -> None:
    """Every number that differs stands there with both amounts, and with the operation that made the difference."""
    window.visit("compare", on="2025-02-28", toOn="2025-03-01")
    points = {"effectiveOn": "2025-02-28"}, {"effectiveOn": "2025-03-01"}
    changes = api.ask(DIFF, d=BUREAU, b=points[0], a=points[1])["diff"]["changes"]
    texts = "rows => rows.map(row => [...row.querySelectorAll('.was, .now')].map(cell => cell.innerText.trim()))"
    shown = window.page.locator("table.changed-cells tbody tr").evaluate_all(texts)
    assert sorted([change["before"], change["after"]] for change in changes) == sorted(shown)
    assert len(shown) == 51
    causes = window.page.locator(".causes-of").all_inner_texts()
    assert all("追减" in cause and "-15.00" in cause for cause in causes)
    window.page.locator(".causes-of a").first.click()
    window.settle()
    assert "追减" in window.heading()
    assert "虚财预〔2025〕12号" in window.text


def test_an_operation_leads_to_what_it_changed_and_back(window: Window) -> None:
    """From the log to an operation, to the comparison just before and after it, and to a figure that it changed."""
    window.visit("log")
    window.page.locator("main table").get_by_role("link", name="收回").first.click()
    window.settle()
    assert "Idle carried money goes back to the treasury" in window.text
    window.page.locator(".leads a").first.click()
    window.settle()
    assert {"-50.00"} == set(window.page.locator(".changed-cells .difference").all_inner_texts())
    window.page.locator(".changed-cells .now a").first.click()
    window.settle()
    Panel(window).proved()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("职称评审费", "u05-p03", id="a name"),
        pytest.param("2080112", "劳动人事争议调解仲裁", id="a code", marks=pytest.mark.soak),
        pytest.param("misplaced", "decimal point is misplaced", id="a reason", marks=pytest.mark.soak),
        pytest.param("虚财预〔2025〕40号", "金保工程信息系统专项费-政府采购", id="a document number"),
        pytest.param("17.55", "1995年以前退休人员生活补贴", id="an amount"),
    ],
)
def test_anything_is_found_by_a_few_characters(window: Window, text: str, found: str) -> None:
    """From the field in the head of every view; each hit leads to its own page."""
    window.visit(table=5)
    field = window.page.get_by_role("searchbox", name="搜索名称、科目、文号、金额")
    field.fill(text)
    field.press("Enter")
    window.settle()
    assert "view=search" in window.address
    window.page.locator("main li a").first.click()
    window.settle()
    assert "view=search" not in window.address
    expect(window.page.locator("main")).to_contain_text(found)


def test_nothing_is_found_and_the_page_says_so(window: Window) -> None:
    """With examples of what could be looked for."""
    window.visit("search", text="没有这样的东西")
    expect(window.page.locator("main [role=status]").first).to_contain_text("没有")


def test_projects_add_up_to_the_printed_total(window: Window, api: Client) -> None:
    """Project expenditure of this year's money is what table 7 comes to, unit by unit and project by project."""
    window.visit("projects", money="yuan")
    window.choose("支出性质", "项目支出")
    window.choose("资金年度", "当年")
    total = Decimal(cells(api, 7, "fen")["total", "1"]) / 100
    units = amounts(window, "main tbody tr:has(button) > td:nth-child(4)")
    projects = amounts(window, "main tbody tr:has(a):not(:has(button)) > td:nth-child(4)")
    assert total == sum(units) == sum(projects)


def test_flows_add_up_to_the_printed_total(window: Window, api: Client) -> None:
    """By source, by unit and by project it is all that the department spends, carried money included."""
    window.visit("flow", money="yuan")
    total = Decimal(cells(api, 3, "fen")["total", "1"]) / 100
    for level in ("tr.unit", "tr.of-unit", "tr.of-project", "tfoot tr"):
        assert total == sum(amounts(window, f".told-flow {level} td.amount")), level


def test_charts_have_their_numbers_beside_them(window: Window, api: Client) -> None:
    """Along each dimension the table beside the picture adds up to the total of table 3."""
    total = Decimal(cells(api, 3, "fen")["total", "1"]) / 100
    window.visit("charts", money="yuan")
    for by in ("资金来源", "预算单位", "功能分类"):
        window.page.locator("nav.tabs").get_by_text(by, exact=True).click()
        window.settle()
        assert total == sum(amounts(window, "table.chart tbody .adjusted")), by


def test_a_line_says_where_its_money_came_from_and_went(window: Window) -> None:
    """Carried over from one year to the next: each of both lines leads to the other."""
    window.visit("lines", text="人才周转房")
    window.page.get_by_role("link", name="→ 转入 2026 年").first.click()
    window.settle()
    trace = window.page.locator(".trace li")
    expect(trace.and_(window.page.locator(".own"))).to_contain_text("40.00")
    expect(trace).to_have_count(2)
    trace.locator("a").click()
    window.settle()
    expect(trace.and_(window.page.locator(".own"))).to_contain_text("255.00")
    expect(trace).to_have_count(2)
