"""The panel of a figure: why it is what it is, what became of it, and how somebody else can check that."""

import json
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.graphql_api.server import Client
from tests.page.conftest import Opens
from tests.page.panel import Panel, yuan
from tests.page.window import Window

CUT = ("2080102", "1")


def test_a_figure_says_why_its_parts_do_not_add_up(window: Window, published: str) -> None:
    """10,533.29 in parts is printed 10,533.28: the residual is told, with its reason."""
    window.visit(table=3, disclosure=published)
    panel = Panel(window)
    panel.explain("20801", "2")
    assert "10,533.28" == panel.standing
    rounding = panel.section("依据与尾差").inner_text()
    assert "各部分合计 10,533.29，加上尾差 -" in rounding
    assert "印作 10,533.28" in rounding


def test_a_figure_leads_to_the_line_on_which_it_is_printed(window: Window, published: str) -> None:
    """The panel shows the document's own text around it."""
    window.visit(table=5, disclosure=published)
    panel = Panel(window)
    panel.explain(*CUT)
    expect(panel.whole.locator(".published .agrees")).to_contain_text("印作 1,463.67")
    panel.whole.locator(".about-printed summary").first.click()
    expect(panel.whole.locator(".about-printed")).to_contain_text("208 01 02 一般行政管理事务 1,463.67 1,463.67")


def test_what_changed_since_is_told_by_the_operations_that_did_it(window: Window) -> None:
    """What it began with, every adjustment and what it came to; the history leads to the time before it."""
    window.visit(table=5, money="yuan", row=CUT[0], column=CUT[1])
    panel = Panel(window)
    differs = panel.whole.locator(".published .differs")
    expect(differs).to_contain_text("公开文件印作 1,463.67，此时点为 1,408.67")
    measures = panel.section("三个口径")
    begun, came = (measures.locator("dl.three > div").nth(at).locator(".fen").inner_text() for at in (0, 2))
    changes = measures.locator("dl.three > div").nth(1).locator(".fen").all_inner_texts()
    assert yuan(came) == yuan(begun) + sum(map(yuan, changes))
    assert yuan("14086700") == yuan(came)
    panel.section("它的变化过程").locator("table.stages tbody a").first.click()
    window.settle()
    window.shows(*CUT, "14,636,700.00")
    expect(panel.whole.locator(".standing strong")).to_have_text("1,463.67")


def test_a_blank_cell_explains_itself_too(window: Window) -> None:
    """Nothing is there, and why that is no zero."""
    window.visit(table=5)
    panel = Panel(window)
    panel.explain("206", "2")
    expect(panel.whole.locator(".standing")).to_contain_text("空白：没有一笔分录计入这里")


def test_a_citation_leads_back_to_just_that(opens: Opens, api: Client) -> None:
    """Copied, it names the budget, the table, the amount and the point, with an address that shows them for ever."""
    window = opens(api.url, permissions=["clipboard-read", "clipboard-write"])
    window.visit(table=5, row=CUT[0], column=CUT[1], on="2025-03-01")
    window.click("button", "复制引文")
    citation = window.page.evaluate("navigator.clipboard.readText()")
    assert "2025 年，表5 一般公共预算支出情况表" in citation
    assert "1,448.67 万元" in citation
    other = opens(api.url)
    address = urlsplit(citation[citation.index("http") :])
    other.open(f"/?{address.query}")
    assert "position=" in address.query
    other.shows(*CUT, "1,448.67")
    assert Panel(other).standing == "1,448.67"


def test_the_query_behind_it_is_shown_and_answers_the_same(window: Window, api: Client) -> None:
    """The panel holds no secret: sent by anybody else, its document and variables bring the same figure."""
    window.visit(table=5, row=CUT[0], column=CUT[1])
    query = Panel(window).section("查看 GraphQL")
    document, variables = query.locator("pre").all_inner_texts()
    answer = api.ask(document, **json.loads(variables))
    assert "1,408.67" == answer["figure"]["cell"]["text"]


def test_what_is_not_in_a_cell_is_kept_out_for_a_reason(window: Window) -> None:
    """An event expected in a figure is found by its project, with the conditions that keep it out."""
    window.visit(table=6, row="30101", column="1")
    why = Panel(window).section("为何不在这里")
    why.get_by_role("searchbox").fill("职称评审费")
    window.settle()
    why.locator(".picks button").first.click()
    window.settle()
    why.locator(".picks").last.locator("button").first.click()
    window.settle()
    expect(why).to_contain_text("笔分录都不计入这里")
    expect(why).to_contain_text("不计入：")


@pytest.mark.parametrize("order", ["按业务", "按项目", "按资金来源"])
def test_groups_of_entries_add_up_to_the_figure(window: Window, order: str) -> None:
    """Whatever they are put together by: the subtotals come to what is explained."""
    window.visit(table=5, money="yuan", row=CUT[0], column=CUT[1])
    panel = Panel(window)
    panel.section("构成它的分录").get_by_role("button", name=order, exact=True).click()
    window.settle()
    subtotals = panel.whole.locator(".group .subtotal .fen").all_inner_texts()
    assert len(subtotals) > (0 if order == "按资金来源" else 1)
    assert yuan("14086700") == sum(map(yuan, subtotals))
    panel.proved()


def test_an_entry_tells_everything_and_quotes_the_document(window: Window) -> None:
    """Authority, both dates, recorder, basis; and the cited line among its neighbours, marked by more than a colour."""
    window.visit(table=7, row="u01/208/20801/2080102/u01-p02", column="1")
    entry = Panel(window).section("构成它的分录").locator(".entry").first
    told = entry.inner_text()
    for word in ("依据文件", "业务日期", "登记时间", "登记人", "推定", "2025-02-21", "demonstration"):
        assert word in told, word
    cited = entry.locator(".quoted .cited").first
    expect(cited).to_contain_text("208 01 02 一般行政管理事务 人才周转房 310.00 310.00")
    assert entry.locator(".quoted li").count() > 1
    assert "▶" in cited.inner_text()


def test_a_figure_stands_in_identities_and_elsewhere(window: Window) -> None:
    """With their verdicts; and the cells that the same events touch, which lead there."""
    window.visit(table=3, row="20801", column="2")
    panel = Panel(window)
    identities = panel.section("勾稽关系").locator(".identity")
    assert identities.count() > 2
    assert all(any(word in text for word in ("相等", "差在舍入")) for text in identities.all_inner_texts())
    elsewhere = panel.section("同一笔钱还在哪里").locator("a.cell:visible")
    assert elsewhere.count() > 2
    elsewhere.first.click()
    window.settle()
    assert "row=" in window.address
    assert "row=20801&column=2" not in window.address
