"""A server that goes away and comes back: the page says so, keeps what it shows, and recovers by itself."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from cli.session import LEDGER_FILE
from ledger.application import BudgetLedger
from ledger.operations.commands import Supplement
from ledger.operations.operation import Header
from ledger.terms.identity import current_line, department_id, project_id, unit_id
from ledger.terms.sources import FundingSource
from tests.graphql_api.process import free_port
from tests.graphql_api.server import serving
from tests.ledger.desk import LAW_DAY, money
from tests.page.answers import BUREAU
from tests.page.conftest import Opens, settings_of

pytestmark = pytest.mark.soak  # minutes with all their like: by make page, and in CI

GONE = ("ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE", "ERR_INCOMPLETE_CHUNKED_ENCODING")
CENTRE = "乌鲁木齐市继续教育和职称评价管理中心（乌鲁木齐市工人考核培训管理中心）"


def supplement(data: Path) -> None:
    """Record 1.00 more for the appraisal of titles, while no server runs."""
    ledger = BudgetLedger.at(data / LEDGER_FILE)
    department = department_id(BUREAU)
    unit = unit_id(department, CENTRE)
    line = current_line(department, unit, project_id(unit, "职称评审费"), 2025, FundingSource.GENERAL_LOCAL)
    more = money(Supplement, line, "1.00", function="2080111")
    ledger.record([more], Header(recorded_by="clerk", effective_on=LAW_DAY))
    ledger.close()


def test_a_restart_loses_nothing(opens: Opens, demonstration: Path, tmp_path: Path) -> None:
    """What was shown stays readable without a server; what was asked meanwhile is answered once it is back, and what
    was recorded meanwhile is shown, all without anybody doing anything."""
    data = tmp_path / "data"
    shutil.copytree(demonstration, data)
    port, settings = free_port(), settings_of(data)
    with serving(data, settings, port) as api:
        asking, watching = opens(api.url), opens(api.url)
        for window in (asking, watching):
            window.watch.expects(*GONE)
            window.visit(table=5)
            expect(window.page.locator(".pulse.live")).to_be_visible()
        shown = asking.cells()
    expect(watching.page.locator(".pulse.reconnecting")).to_be_visible()
    asking.page.locator("nav.titles a").nth(2).click()
    expect(asking.page.get_by_role("alert").first).to_contain_text("连接中断")
    assert shown == asking.cells() == watching.cells()
    supplement(data)
    with serving(data, settings, port):
        expect(asking.page.locator("h1")).to_contain_text("表3")
        asking.shows("2080111", "1", "1,042.72")
        watching.shows("2080111", "1", "1,042.40")
        for window in (asking, watching):
            expect(window.page.get_by_role("alert")).to_have_count(0)
            expect(window.page.locator(".pulse.live")).to_be_visible()
