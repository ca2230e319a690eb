"""A server that goes away and comes back: the page says so, keeps what it shows, and recovers by itself."""

from pathlib import Path

from playwright.sync_api import expect

from tests.graphql_api.process import free_port
from tests.graphql_api.server import serving
from tests.page.conftest import Opens, settings_of

GONE = ("ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE", "ERR_INCOMPLETE_CHUNKED_ENCODING")


def test_a_restart_loses_nothing(opens: Opens, demonstration: Path) -> None:
    """What was shown stays readable without a server; what was asked meanwhile is answered once it is back."""
    port = free_port()
    settings = settings_of(demonstration)
    with serving(demonstration, settings, port) as api:
        window = opens(api.url)
        window.watch.expects(*GONE)
        window.visit(table=5, on="2025-03-01")
        shown = window.cells()
    window.page.locator("nav.titles a").nth(2).click()
    expect(window.page.get_by_role("alert").first).to_contain_text("连接中断")
    assert shown == window.cells()
    with serving(demonstration, settings, port):
        expect(window.page.locator("h1")).to_contain_text("表3")
        expect(window.page.get_by_role("alert")).to_have_count(0)
        assert "on=2025-03-01" in window.address
        window.back()
        assert shown == window.cells()
