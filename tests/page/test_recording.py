"""Recording on the page: judged while it is written, recorded once, seen at once, and taken back."""

import pytest
from playwright.sync_api import expect

from graphql_api.scopes import Scope
from tests.graphql_api.server import Client
from tests.page.answers import cells, positions
from tests.page.clerk import SUPPLEMENT, Clerk, Fields
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


LOCAL, TRANSFER = "一般财力", "上级一般公共预算安排的转移支付"
FLATS: Fields = {"项目": "u01-p02", "资金来源": LOCAL, "金额": "1.00", "功能分类": "2080102", "经济分类": "30214"}
ORDERED: Fields = {"业务日期": "2025-12-01", "文号": "虚财预〔2025〕99号"}
CARRIED: Fields = {"项目": "u03-p10", "资金来源": TRANSFER, "来源年度": "2024", "功能分类": "2080699", "金额": "-1.00"}
COMMANDS: dict[str, tuple[Fields, str]] = {
    "年初预算": ({**FLATS, "业务日期": "2025-12-01"}, "+1.00"),
    "提前下达": ({**FLATS, **ORDERED, "资金来源": TRANSFER}, "+1.00"),
    "上年结转": ({**FLATS, "预算年度": "2026", "来源年度": "2025", "业务日期": "2026-01-10"}, "-1.00"),
    "追减": ({**FLATS, **ORDERED}, "-1.00"),
    "收回": ({**FLATS, **ORDERED}, "-1.00"),
    "结转更正": ({**CARRIED, "业务日期": "2025-12-01"}, "-1.00"),
    "调剂": (
        {
            "项目": ("u01-p02", "u01-p03"),
            "资金来源": (LOCAL, LOCAL),
            "金额": ("-1.00", "1.00"),
            "功能分类": ("2080102", "2080102"),
            "经济分类": ("30214", "30201"),
            "业务日期": "2025-12-01",
        },
        "-1.00",
    ),
    "划转": (
        {
            "部门": ("乌鲁木齐市人力资源和社会保障局", "虚构市档案局"),
            "项目": ("u08-p02", "u01-p01"),
            "资金来源": (LOCAL, LOCAL),
            "金额": "1.00",
            "功能分类": "2080106",
            "经济分类": "30227",
            "业务日期": "2025-12-01",
        },
        "-1.00",
    ),
    "登记部门": ({"名称": "虚构市审计局"}, ""),
    "登记单位": ({"名称": "虚构服务中心"}, ""),
    "登记项目": ({"预算单位": "u01", "名称": "虚构项目"}, ""),
    "更名": ({"项目 （选填）": "u01-p02", "名称": "人才公寓（虚构）", "启用日期": "2025-12-01"}, ""),
    "登记科目": ({"科目编码": "2089998", "名称": "虚构科目", "起始年度": "2025"}, ""),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_can_be_recorded(clerk: Clerk, own_api: Client, command: str) -> None:
    """Written in its own form, judged, previewed and recorded; the reversal and the amendment need something to act on
    and are tried elsewhere."""
    fields, change = COMMANDS[command]
    clerk.turns_to(command)
    clerk.writes(fields)
    assert (change in {cell[3] for cell in clerk.listed()}) is bool(change)
    assert int(clerk.records()) == own_api.ledger.last_position()


def test_an_amendment_moves_no_money(clerk: Clerk, own_api: Client) -> None:
    """The reason of a recorded event is put right; every table stays as it was."""
    before = {number: cells(own_api, number) for number in range(1, 12)}
    event = own_api.ask(
        "query($d: String!) {events(department: $d, narrow: {kind: CUT}, first: 1) {nodes {id}}}",
        d="乌鲁木齐市人力资源和社会保障局",
    )["events"]["nodes"][0]["id"]
    clerk.turns_to("更正说明")
    clerk.writes({"要更正的事件": event, "更正后的事由": "三月起少租周转房"})
    clerk.records()
    assert before == {number: cells(own_api, number) for number in before}
    amended = own_api.ask("query($id: ID!) {event(id: $id) {entries {reason}}}", id=event)["event"]["entries"]
    assert {"三月起少租周转房"} == {entry["reason"] for entry in amended}


def test_what_was_recorded_before_is_warned_of(clerk: Clerk) -> None:
    """The same amount under the same number: it can be recorded, but only by who says so."""
    clerk.turns_to("追加")
    clerk.writes(SUPPLEMENT)
    clerk.records()
    clerk.window.click("button", "再登记一笔")
    clerk.writes(SUPPLEMENT)
    expect(clerk.preview).to_contain_text("同一文号下已登记过相同金额，可能重复。")
    button = clerk.preview.get_by_role("button", name="登记", exact=True)
    expect(button).to_be_disabled()
    clerk.preview.get_by_role("checkbox", name="已核实，仍要登记").check()
    expect(button).to_be_enabled()
