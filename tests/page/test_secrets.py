"""A token stays in the memory of one window, and names from documents stay text."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from graphql_api.app import Settings
from graphql_api.scopes import Scope
from graphql_api.transport.auth import AccessRules, secret_in
from ledger.operations.commands import Allocate, RegisterDepartment, RegisterProject, RegisterUnit
from ledger.operations.operation import Header
from ledger.terms.identity import current_line, department_id, project_id, unit_id
from ledger.terms.sources import FundingSource
from tests.graphql_api.server import Client, serving
from tests.ledger.desk import LAW_DAY, money
from tests.page.clerk import SUPPLEMENT, Clerk
from tests.page.conftest import looking
from tests.page.window import Window

pytestmark = pytest.mark.soak  # minutes with all their like: by make page, and in CI

HELD = """() => JSON.stringify([location.href, {...localStorage}, {...sessionStorage}, document.cookie, history.state])
  + document.documentElement.outerHTML"""


def test_a_token_is_held_in_memory_only(own_api: Client, own_window: Window) -> None:
    """It is in no address, store or element; it is sent to the endpoint in a header, and gone after a reload."""
    window = own_window
    token = own_api.token(Scope.READ, Scope.RECORD)
    clerk = Clerk(window, token)
    clerk.turns_to("追加")
    clerk.writes(SUPPLEMENT)
    clerk.records()
    for view in ("表", "业务日志", "登记"):
        window.page.locator("nav.views").get_by_role("link", name=view, exact=True).click()
        window.settle()
        assert token not in window.page.evaluate(HELD)
    assert {f"{own_api.url}/graphql"} == {url for url, header in window.watch.asked if header}
    assert [] == [url for url, _ in window.watch.asked if token in url]
    window.page.reload()
    window.settle()
    expect(window.page.get_by_label("登记需要令牌")).to_have_value("")


def test_a_closed_ledger_shows_the_way_in(tab: Page, own_api: Client) -> None:
    """Where reading needs a token, no view shows anything but that; with one it is as ever."""
    data = own_api.data
    access = AccessRules(open_reading=False, secret=secret_in(data)[0])
    with serving(data, Settings(access=access, cost_per_minute=10**9)) as api, looking(tab, api.url) as window:
        window.watch.expects("401", "403")
        window.visit(table=5)
        expect(window.page.get_by_role("alert").first).to_contain_text("无权查看")
        assert "1,041.40" not in window.text
        Clerk(window, api.token(Scope.READ))
        window.page.locator("nav.views").get_by_role("link", name="表", exact=True).click()
        window.shows("2080111", "1", "1,041.40")


HOSTILE = """<img src=x onerror="window.hacked=1">"""
NAMES = (HOSTILE, "</title><script>window.hacked=2</script>", "javascript:window.hacked=3", "${window.hacked=4}'\"")


@pytest.fixture(scope="module")
def hostile_api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A ledger whose department, unit, projects, document number and reason mean harm."""
    data: Path = tmp_path_factory.mktemp("hostile")
    with serving(data, Settings(access=AccessRules(secret=secret_in(data)[0]), cost_per_minute=10**9)) as api:
        department = department_id(HOSTILE)
        unit = unit_id(department, HOSTILE)
        registers = [RegisterProject(department=department, unit=unit, name=name) for name in NAMES]
        whole = [RegisterDepartment(name=HOSTILE), RegisterUnit(department=department, name=HOSTILE), *registers]
        api.ledger.record(whole, Header(recorded_by=HOSTILE))
        for name in NAMES:
            line = current_line(department, unit, project_id(unit, name), 2025, FundingSource.GENERAL_LOCAL)
            header = Header(recorded_by=HOSTILE, effective_on=LAW_DAY, reason=HOSTILE, approved_by=HOSTILE)
            api.ledger.record([money(Allocate, line, "10.00")], header)
        yield api


def addresses(api: Client) -> list[dict[str, Any]]:
    """Every view of that ledger."""
    query = "query($d: String!) {events(department: $d, first: 1) {nodes {id operationId line project {key}}}}"
    (event,) = api.ask(query, d=HOSTILE)["events"]["nodes"]
    row: dict[str, Any] = {"table": 5, "row": "2080102", "column": "1"}
    return [
        {"view": "table", "table": 7},
        {"view": "table", **row},
        {"view": "table", **row, "by": "project"},
        {"view": "compare", "on": "2025-01-01", "toOn": str(date(2025, 12, 31))},
        {"view": "reconciliation"},
        {"view": "projects"},
        {"view": "project", "id": event["project"]["key"]},
        {"view": "flow"},
        {"view": "lines"},
        {"view": "line", "id": event["line"]},
        {"view": "charts"},
        {"view": "log"},
        {"view": "operation", "id": event["operationId"]},
        {"view": "event", "id": event["id"]},
        {"view": "search", "text": "onerror"},
        {"view": "search", "text": HOSTILE},
        {"view": "record", "by": "supplement"},
        {"view": "record", "by": "reverse", "id": event["operationId"]},
    ]


def test_names_that_mean_harm_are_text(tab: Page, hostile_api: Client) -> None:
    """On every view they are shown as they are spelled: nothing of them runs, loads or leads anywhere."""
    with looking(tab, hostile_api.url) as window:
        for place in addresses(hostile_api):
            window.visit(**{"view": "table", "department": HOSTILE, **place})
            assert window.page.evaluate("window.hacked === undefined"), place
            assert 0 == window.page.locator("main img, main script, main a[href^=javascript]").count(), place
            named = window.page.locator("main").inner_text()
            assert any(name in named for name in NAMES) or place["view"] in {"reconciliation", "record"}, place
