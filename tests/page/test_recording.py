"""Recording on the page: judged while it is written, recorded once, seen at once, and taken back."""

import pytest
from playwright.sync_api import expect

from graphql_api.rules import Scope
from tests.graphql_api.server import Client
from tests.page.answers import cells, positions
from tests.page.clerk import SUPPLEMENT, Clerk
from tests.page.conftest import Opens
from tests.page.window import Window

pytestmark = pytest.mark.soak  # minutes with all their like: by make page, and in CI

ROW = ("2080111", "1")


@pytest.fixture
def clerk(own_api: Client, own_window: Window) -> Clerk:
    """A clerk at a ledger of this test's own."""
    return Clerk(own_window, own_api.token(Scope.READ, Scope.RECORD))


def test_a_supplement_is_recorded_and_reversed(clerk: Clerk, own_api: Client) -> None:
    """What the preview lists is what changes, in all eleven tables; the reversal lists the same the other way round,
    and afterwards every table is as it was."""
    before = {number: cells(own_api, number) for number in range(1, 12)}
    clerk.turns_to("追加")
    clerk.writes(SUPPLEMENT)
    previewed = clerk.listed()
    assert {"+12.50"} == {cell[3] for cell in previewed}
    position = clerk.records()
    assert previewed == clerk.listed()
    assert int(position) == positions(own_api)[-1]
    after = {number: cells(own_api, number) for number in before}
    changed = [cell for number in before for cell in before[number] if before[number][cell] != after[number][cell]]
    assert len(previewed) == len(changed)
    clerk.window.click("button", "冲销这笔业务……")
    clerk.writes({"事由 （选填）": "记错了"})
    assert {"-12.50"} == {cell[3] for cell in clerk.listed()}
    assert int(clerk.records()) > int(position)
    assert before == {number: cells(own_api, number) for number in before}
    clerk.window.page.get_by_role("navigation").get_by_role("link", name="业务日志", exact=True).click()
    clerk.window.settle()
    log = clerk.window.page.locator("main table tbody tr").all_inner_texts()
    assert "冲销" in log[0]
    assert "记错了" in log[0]
    assert "虚财社〔2025〕99号" in log[1]


def test_a_refusal_names_the_field_in_both_languages(clerk: Clerk, own_api: Client) -> None:
    """More is cut than there is: the page says by how much, nothing can be recorded; with less it can."""
    end = own_api.ledger.last_position()
    clerk.turns_to("追减")
    clerk.writes({**SUPPLEMENT, "金额": "99999"})
    refused = clerk.preview.get_by_role("alert")
    expect(refused).to_contain_text("不能登记")
    chinese = refused.inner_text()
    expect(clerk.preview.get_by_role("button", name="登记", exact=True)).to_be_disabled()
    clerk.window.click("button", "English")
    expect(clerk.window.page.locator("aside.panel-record").get_by_role("alert")).not_to_have_text(chinese)
    clerk.window.click("button", "中文")
    clerk.writes({"金额": "1"})
    expect(refused).to_have_count(0)
    assert end == own_api.ledger.last_position()
    clerk.records()


@pytest.mark.soak
def test_an_impatient_hand_records_once(clerk: Clerk, own_api: Client) -> None:
    """Two clicks on the button are one operation."""
    clerk.turns_to("追加")
    clerk.writes(SUPPLEMENT)
    count = len(positions(own_api))
    expect(clerk.preview).to_contain_text("校验通过")
    clerk.preview.get_by_role("button", name="登记", exact=True).dblclick()
    clerk.recorded()
    assert count + 1 == len(positions(own_api))


def test_whoever_watches_sees_it_at_once(own_api: Client, clerk: Clerk, opens: Opens) -> None:
    """Another window follows without anybody touching it, and says what came in; one that is fixed to a point stays."""
    watching, fixed = opens(own_api.url), opens(own_api.url)
    watching.visit(table=5)
    fixed.visit(table=5, known="2025-12-31")
    shown, then = watching.cells(), fixed.cells()
    expect(watching.page.locator(".pulse.live")).to_be_visible()
    clerk.turns_to("追加")
    clerk.writes(SUPPLEMENT)
    position = clerk.records()
    watching.shows(*ROW, "1,053.90")
    assert "1,041.40" == shown[ROW]
    expect(watching.figure(*ROW)).to_have_attribute("title", "1,041.40")
    expect(watching.page.locator(".news")).to_contain_text(position)
    expect(fixed.page.locator(".news")).to_contain_text(position)
    assert then == fixed.cells()


@pytest.mark.soak
def test_a_form_can_be_written_without_a_token_but_not_recorded(own_api: Client, own_window: Window) -> None:
    """The page says what is missing; a token that may only read is not enough."""
    window = own_window
    reader = Clerk(window, own_api.token(Scope.READ))
    expect(window.page.locator(".token.held")).to_contain_text("没有登记权限")
    reader.turns_to("追加")
    reader.writes(SUPPLEMENT)
    expect(reader.preview).not_to_contain_text("校验通过")
    expect(reader.preview.get_by_role("button", name="登记", exact=True)).to_be_disabled()
    window.click("button", "忘记令牌")
    expect(reader.preview).to_contain_text("需要令牌")
    assert SUPPLEMENT["文号"] == reader.form.get_by_label("文号", exact=True).input_value()
