"""All departments together on the page: chosen like any one of them, and whatever needs one says so and offers them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from graphql_api.app import Settings
from graphql_api.transport.auth import AccessRules, secret_in
from seeds.invented import Government
from tests.graphql_api.server import Client, serving
from tests.page.conftest import Opens, looking
from tests.page.panel import Panel
from tests.page.test_accessible import RUN, WIDTHS
from tests.page.window import Window
from tests.projections.governments import recorded

ALL = {"zh": "全部部门（汇总）", "en": "All departments together"}
WHY = {"zh": "这里一次只看一个部门", "en": "This looks at one department at a time"}
TABLE = """query($d: String!, $n: Int!) {table(department: $d, fiscalYear: 2025, number: $n) {
  rows {key cells {column text}}}}"""


@pytest.fixture(scope="package")
def government(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A generated history of four departments behind a server."""
    plan = Government(seed=5, departments=4, years=(2024, 2025), operations=300)
    folder: Path = recorded(tmp_path_factory.mktemp("government"), plan)
    with serving(folder, Settings(access=AccessRules(secret=secret_in(folder)[0]), cost_per_minute=10**9)) as api:
        yield api


@pytest.fixture
def window(tab: Page, government: Client) -> Iterator[Window]:
    """A window before it, in Chinese."""
    with looking(tab, government.url) as window:
        yield window


def names(api: Client) -> list[str]:
    """What the departments are called."""
    return [each["name"] for each in api.ask("{departments {nodes {name}}}")["departments"]["nodes"]]


def shown(api: Client, number: int, department: str = "*") -> dict[tuple[str, str], str]:
    """The cells of a table, as the API answers them."""
    rows = api.ask(TABLE, d=department, n=number)["table"]["rows"]
    return {(row["key"], cell["column"]): cell["text"] for row in rows for cell in row["cells"]}


def place(window: Window) -> dict[str, str]:
    """What stands in the address."""
    return {name: value for name, (value,) in parse_qs(urlsplit(window.address).query).items()}


def test_all_are_chosen_like_one(window: Window, government: Client) -> None:
    """First in the list of departments; the address carries it through views and years, and back to one."""
    window.visit(table=3, year=2025)
    window.choose("部门", ALL["zh"])
    assert {"table": "3", "year": "2025", "department": "*"} == place(window)
    assert shown(government, 3) == window.cells()
    window.click("link", "图表")
    assert "*" == place(window)["department"]
    window.click("link", "表", exact=True)
    window.choose("年度", "2024 年")
    assert ("*", "2024") == (place(window)["department"], place(window)["year"])
    name = names(government)[-1]
    window.choose("部门", name)
    assert (name, "2024") == (place(window)["department"], place(window)["year"])


def test_a_ledger_of_one_department_offers_no_sum_of_it(tab: Page, tmp_path: Path) -> None:
    """There is nothing to add up."""
    folder = recorded(tmp_path, Government(seed=5, departments=1, years=(2025,), operations=20))
    with serving(folder) as api, looking(tab, api.url) as window:
        window.visit()
        assert 0 == window.page.locator("option", has_text=ALL["zh"]).count()


@pytest.mark.soak
@pytest.mark.parametrize("number", range(1, 12))
def test_every_table_is_shown(window: Window, government: Client, number: int) -> None:
    """As the API has it, with a word on why no document is beside it."""
    window.visit(department="*", year=2025, table=number)
    assert shown(government, number) == window.cells()
    expect(window.page.locator(".state.consolidated")).to_contain_text("各部门汇总")
    assert 11 == window.page.locator("nav.titles li:not(.without)").count()


@pytest.mark.parametrize(("table", "column"), [pytest.param(3, "1", marks=pytest.mark.soak), (7, "1")])
def test_a_figure_explains_itself(window: Window, government: Client, table: int, column: str) -> None:
    """By entries that say whose they are, and add up in all and by department; with history, and where else."""
    window.visit(department="*", year=2025, table=table)
    panel = Panel(window)
    panel.explain("total", column)
    assert panel.entries()
    panel.proved()
    holders = panel.whole.locator(".entry .what .hint").all_inner_texts()
    every = names(government)
    assert set(every) == {holder.split(" · ")[0] for holder in holders}
    panel.whole.get_by_role("button", name="按部门", exact=True).click()
    window.settle()
    assert set(every) == set(panel.whole.locator(".group h4 > a").all_inner_texts())
    panel.proved()
    assert 0 < panel.section("它的变化过程").locator("table, svg").count()
    assert "各部门汇总" in panel.section("勾稽关系").inner_text()
    assert WHY["zh"] in panel.section("为何不在这里").inner_text()
    elsewhere = panel.section("同一笔钱还在哪里").locator("a.cell")
    known = {number: shown(government, number) for number in range(1, 12)}
    for href in elsewhere.evaluate_all("links => links.map(link => link.getAttribute('href'))"):
        asked = {name: value for name, (value,) in parse_qs(urlsplit(href).query).items()}
        assert (asked["row"], asked["column"]) in known[int(asked["table"])], href


def test_a_project_leads_to_its_department(window: Window, government: Client) -> None:
    """From an entry of all to the project's page among those of its own department, and to the event."""
    window.visit(department="*", year=2025, table=7, row="total", column="1", by="project")
    link = Panel(window).whole.locator(".group h4 a").first
    name = link.inner_text()
    link.click()
    window.settle()
    assert name in window.heading()
    assert place(window)["department"] in names(government)
    assert "project" == place(window)["view"]


@pytest.mark.soak
def test_groups_flow_and_series_tell_departments_apart(window: Window, government: Client) -> None:
    """By department, and by unit with its department before it; each leads on to something that answers."""
    every = set(names(government))
    window.visit("charts", department="*", year=2025, by="department")
    rows = window.page.locator("main tbody th a")
    assert every == set(rows.all_inner_texts())
    window.visit("charts", department="*", year=2025, by="unit")
    assert every == {text.split(" · ")[0] for text in rows.all_inner_texts()}
    rows.first.click()
    window.settle()
    assert place(window)["department"] in every
    assert 0 == window.page.locator(".problem").count()
    window.visit("charts", department="*", year=2025, by="time", narrow="label:DEPARTMENT")
    assert every <= set(window.page.locator("table.over thead th").all_inner_texts())
    window.visit("flow", department="*", year=2025)
    assert every == set(window.page.locator(".told-flow tr.of-unit a").all_inner_texts())
    window.page.locator(".told-flow tr.of-project a").first.click()
    window.settle()
    assert "projects" == place(window)["view"]
    assert window.page.get_by_role("combobox", name="部门", exact=True).evaluate("list => list.value") in every
    assert 1 == window.page.locator("table.projects tr.unit").count()


@pytest.mark.soak
@pytest.mark.parametrize("by", ["function", "economic", "source", "kind", "lot", "nature", "month"])
def test_every_group_leads_on(window: Window, by: str) -> None:
    """One step from each chart of all departments something is shown, and nothing is refused."""
    window.visit("charts", department="*", year=2025, by=by)
    window.page.locator("main tbody th a").first.click()
    window.settle()
    assert 0 == window.page.locator(".problem").count()
    assert 0 < window.page.locator("main table").count()


@pytest.mark.soak
def test_two_points_are_compared(window: Window) -> None:
    """At first what the last operation changed; then any two points, with the operations between them."""
    window.visit("compare", department="*", year=2025)
    assert 0 < window.page.locator(".changed-cells tbody tr").count()
    assert 1 == len(set(window.page.locator(".causes-of a").evaluate_all("all => all.map(each => each.search)")))
    window.visit("compare", department="*", year=2025, on="2025-06-30", toOn="2025-09-30", table=3)
    window.page.locator(".changed-cells .now a").first.click()
    window.settle()
    assert "*" == place(window)["department"]
    assert Panel(window).entries()
    Panel(window).proved()


@pytest.mark.soak
def test_the_log_is_that_of_all(window: Window, government: Client) -> None:
    """Every operation, also where only "ours" are asked for."""
    count = government.ask("{operations {totalCount}}")["operations"]["totalCount"]
    for more in ({}, {"narrow": '{"ours":"1"}'}):
        window.visit("log", department="*", **more)
        assert f"{count}" in window.page.locator(".tally").inner_text()


@pytest.mark.parametrize("language", ["zh", pytest.param("en", marks=pytest.mark.soak)])
@pytest.mark.parametrize("view", ["reconciliation", "projects", "project", "lines", "search", "record"])
def test_what_needs_one_department_offers_them(window: Window, government: Client, view: str, language: str) -> None:
    """Each says why, and leads to the same view of any department, or to where such a thing is chosen there."""
    window.visit(view, department="*", year=2025, language=language)
    expect(window.page.locator(".one-department strong")).to_have_text(WHY[language])
    assert 1 == window.page.locator("h1").count()
    links = window.page.locator(".one-department li a")
    assert names(government) == links.all_inner_texts()
    links.nth(1).click()
    window.settle()
    assert names(government)[1] == place(window)["department"]
    assert ("projects" if view == "project" else view) == place(window)["view"]
    assert 0 == window.page.locator(".one-department, .problem").count()


@pytest.mark.parametrize("view", ["table", "explained", "charts", "flow", "compare", "record"])
@pytest.mark.parametrize(("language", "scheme", "width"), [("zh", "light", "wide"), ("en", "dark", "narrow")])
@pytest.mark.soak
def test_everybody_can_use_it(
    opens: Opens, government: Client, axe: str, view: str, language: str, scheme: str, width: str
) -> None:
    """As every other view."""
    special: dict[str, dict[str, Any]] = {
        "table": {"table": 7}, "explained": {"table": 7, "row": "total", "column": "1"},
    }  # fmt: skip
    size = {"width": WIDTHS[width], "height": 844}
    window = opens(government.url, viewport=size, color_scheme=scheme, bypass_csp=True)
    window.visit(**special.get(view, {"view": view}), department="*", year=2025, language=language)
    window.page.evaluate(axe)
    assert [] == window.page.evaluate(RUN)
    assert WIDTHS[width] >= window.page.evaluate("document.documentElement.scrollWidth")
