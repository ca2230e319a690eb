"""A table of thousands of rows: a few of them are drawn, all of them can be reached, and nothing moves meanwhile."""

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from graphql_api.app import Settings
from graphql_api.transport.auth import AccessRules, secret_in
from ledger.operations.commands import Allocate, Command, RegisterDepartment, RegisterProject, RegisterUnit
from ledger.operations.operation import Header
from ledger.terms.breakdown import BreakdownLine
from ledger.terms.identity import current_line, department_id, project_id, unit_id
from ledger.terms.sources import FundingSource
from tests.graphql_api.server import Client, serving
from tests.page.conftest import looking
from tests.page.panel import Panel
from tests.page.test_together import shown
from tests.page.window import Window

DEPARTMENTS, PROJECTS = ("虚构市甲局", "虚构市乙局"), 2_000


def opening(name: str) -> Iterator[Command]:
    """A department of one unit with its projects, each with money."""
    own = department_id(name)
    unit = unit_id(own, f"{name}本级")
    yield RegisterDepartment(name=name)
    yield RegisterUnit(department=own, name=f"{name}本级")
    for number in range(PROJECTS):
        project = f"虚构项目第{number:04d}号"
        yield RegisterProject(department=own, unit=unit, name=project)
        line = current_line(own, unit, project_id(unit, project), 2025, FundingSource.GENERAL_LOCAL)
        part = BreakdownLine(1_000_000 + number, function="2080102", economic="30201")
        yield Allocate(line=line, amount_fen=part.amount_fen, breakdown=(part,))


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """Two departments of two thousand projects each, behind a server."""
    data = tmp_path_factory.mktemp("long")
    with serving(data, Settings(access=AccessRules(secret=secret_in(data)[0]), cost_per_minute=10**9)) as api:
        for name in DEPARTMENTS:
            api.ledger.record(list(opening(name)), Header(recorded_by="王", effective_on=date(2025, 1, 1)))
        yield api


@pytest.fixture
def window(tab: Page, long: Client) -> Iterator[Window]:
    """A window before it."""
    with looking(tab, long.url) as window:
        yield window


def rows(window: Window) -> int:
    """How many lines are drawn."""
    return window.page.locator("table.grid tbody[data-part] tr").count()


def scroll(window: Window, part: float) -> None:
    """Scroll to a part of the whole height."""
    window.page.locator(".scroll").evaluate("(box, part) => box.scrollTo(0, part * box.scrollHeight)", part)
    window.settle()


@pytest.mark.soak
def test_what_is_in_sight_is_drawn(window: Window, long: Client) -> None:
    """Wherever one scrolls to there are the rows of that place, and the table stays as high and as wide as it was."""
    known = shown(long, 7)
    total = len({row for row, _ in known})
    window.visit(department="*", year=2025, table=7)
    assert total > 2 * PROJECTS
    extent = "box => [box.scrollHeight, box.scrollWidth]"
    before = window.page.locator(".scroll").evaluate(extent)
    for part in (0.3, 0.8, 1.0, 0.5):
        scroll(window, part)
        cells = window.cells()
        assert {key: known[key] for key in cells} == cells
        assert rows(window) < 400
        box = window.page.locator(".scroll").bounding_box()
        assert box
        middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
        line = window.page.evaluate("at => document.elementFromPoint(...at).closest('tr').ariaRowIndex", middle)
        assert abs(int(line) / total - min(max(part, 0.01), 0.99)) < 0.02
        assert before == window.page.locator(".scroll").evaluate(extent)
    assert f"{total:,}" in window.page.locator(".keys").inner_text()
    assert 0 == window.page.get_by_role("button", name="打印").count()


@pytest.mark.soak
def test_the_keyboard_reaches_all_of_it(window: Window, long: Client) -> None:
    """To the last row and back, down from one drawn part into the next, and what has the focus keeps it."""
    keys = list(dict.fromkeys(row for row, _ in shown(long, 7)))
    window.visit(department="*", year=2025, table=7)
    window.figure("total", "1").focus()
    window.press("Control+End")
    focused = "() => document.activeElement.dataset.row"
    assert keys[-1] == window.page.evaluate(focused)
    window.press("Control+Home")
    for _ in range(8):
        window.press("PageDown")
    assert keys[160] == window.page.evaluate(focused)
    scroll(window, 0.9)
    assert keys[160] == window.page.evaluate(focused)


def test_a_link_leads_to_a_row_in_the_middle(window: Window, long: Client) -> None:
    """It is in sight, explained, and has the focus again afterwards."""
    keys = list(dict.fromkeys(row for row, _ in shown(long, 7)))
    row = keys[len(keys) // 2]
    window.visit(department="*", year=2025, table=7, row=row, column="1")
    expect(window.figure(row, "1")).to_be_in_viewport()
    Panel(window).proved()
    window.press("Escape")
    expect(window.figure(row, "1")).to_be_focused()
