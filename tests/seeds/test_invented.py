"""Documents of other departments: read, attributed, recorded, and every printed number rebuilt."""

import tempfile
from pathlib import Path

import pytest

from ledger.application import BudgetLedger
from ledger.identity import department_id
from ledger.sources import FundingSource
from projections.reader import Reader, format_of
from projections.reconcile import Reconciliation, reconcile
from seeds.importer import Prepared, prepare, record
from seeds.readings import NO_READINGS, Reading, Readings
from seeds.refusals import UnreadableDocument
from tests.seeds.invented import Carried, Invented, Other, Project, printed

BASIC = {"2080101": 120_050, "2080501": 9_999}
ECONOMIC = {"30101": 90_000, "30201": 30_050, "30231": 1_250, "30302": 8_749}

SINGLE_UNIT = Invented(
    "虚构市人事局",
    BASIC,
    ECONOMIC,
    (
        Project("虚构市人事局", "培训", "2080102", {"30216": 1_000, "30226": 2_500}),
        Project("虚构市人事局", "就业补助", "2080799", {"303": 70_000}, transfer=True),
    ),
    (Carried("虚构市人事局", "结转培训", "2080102", 333), Carried("虚构市人事局", "结转补助", "2080799", 4_444, True)),
)
NO_CARRYOVER = Invented(
    "虚构市社保局",
    BASIC,
    ECONOMIC,
    (
        Project("虚构市社保局", "档案", "2080106", {"30227": 8_000}),
        Project("虚构市社保中心", "经办", "2080109", {"30207": 1_500, "30201": 700}),
    ),
)
LONG_UNIT = "虚构市第{0}人力资源和社会保障公共服务与职业技能鉴定指导综合管理中心（虚构市第{0}培训中心）"
VERY_LONG_NAMES = Invented(
    "虚构市人力资源和社会保障及公共就业综合服务管理局",
    BASIC,
    ECONOMIC,
    tuple(
        Project(
            LONG_UNIT.format(n),
            f"提前下达2025年关于进一步加强第{n}批专业技术人员继续教育与职业技能提升行动补助资金（含2024年度清算及2026年度预拨）",
            "2080111",
            {"302": 1_000 + n},
            transfer=bool(n % 2),
        )
        for n in range(1, 8)
    ),
    (
        Carried(
            "虚构市第1人力资源和社会保障公共服务与职业技能鉴定指导综合管理中心（虚构市第1培训中心）",
            "结转" * 20,
            "2080111",
            77,
        ),
    ),
    width=13,
    page=4,
)
EQUAL_AMOUNTS = Invented(
    "虚构市等额局",
    BASIC,
    ECONOMIC,
    tuple(
        Project(f"虚构市第{n}中心", f"项目{n}", "2080102", {"302": 5_000}, transfer=n == 3, stated=False)
        for n in range(1, 5)
    ),
    tuple(Carried(f"虚构市第{n}中心", f"结转{n}", code, 900) for n, code in ((1, "2080102"), (2, "2080106"))),
    performance=False,
)
ONE_PROJECT = Invented(
    "虚构市小局", {"2080101": 100}, {"30101": 100}, (Project("虚构市小局", "唯一", "2080102", {"30201": 500}),)
)
ALL_SOURCES = Invented(
    "虚构市全资金局",
    BASIC,
    ECONOMIC,
    SINGLE_UNIT.projects,
    SINGLE_UNIT.carried,
    performance=False,
    others=(
        Other(5, "2060499", 31_000),
        Other(6, "2060499", 17_700),
        Other(5, "2080111", 4_100, expense=2),
        Other(7, "2080699", 9_300),
        Other(8, "2080699", 2_200, expense=3),
        Other(9, "2050303", 6_050),
        Other(10, "2080150", 12_345, kind="事业收入"),
        Other(10, "2080112", 777, expense=3),
    ),
)
SHAPES = {
    "all funding sources": ALL_SOURCES,
    "a single unit": SINGLE_UNIT,
    "no carryover": NO_CARRYOVER,
    "very long names": VERY_LONG_NAMES,
    "equal amounts": EQUAL_AMOUNTS,
    "one project": ONE_PROJECT,
}


# Personnel or operating money of a fund is printed by no other table: a person has to read its column.
READ = Readings(
    tuple(
        Reading(kind="column", read_by="tester", why="the original", table=table, code=code, text=text, column=column)
        for table, code, text, column in ((8, "2080111", "41.00", "2"), (9, "2080699", "22.00", "3"))
    )
)


def imported(document: bytes) -> tuple[Prepared, Reconciliation]:
    """Import into a new ledger and reconcile."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = BudgetLedger.at(Path(folder) / "ledger.sqlite")
        ready = prepare(ledger, document, READ if ALL_SOURCES.name.encode() in document else NO_READINGS)
        record(ledger, ready, "importer")
        reader = Reader(ledger, Path(folder) / "read-model.sqlite")
        here = reader.situation(department_id(ready.document.department))
        found = reconcile(here, format_of(here))
        reader.close()
        ledger.close()
        return ready, found


@pytest.mark.parametrize("shape", SHAPES)
def test_every_printed_number_comes_out_again(shape: str) -> None:
    """Whatever the department looks like, printed and rebuilt agree and no identity is violated."""
    ready, found = imported(printed(SHAPES[shape]))
    assert found.published == len(ready.document.cells()) > 30
    assert (found.published, ()) == (found.rebuilt, found.differences)
    assert found.agrees


@pytest.mark.parametrize("shape", ["a single unit", "no carryover", "very long names"])
def test_projects_are_read_with_their_names_units_and_sources(shape: str) -> None:
    """Names wrapped anywhere are whole again, each with its unit, function, amount and source."""
    department = SHAPES[shape]
    ready, _ = imported(printed(department))
    wanted = {(p.unit, p.name, p.function, p.cents * 10_000, p.transfer) for p in department.projects}
    found = {
        (
            line.unit.replace("(", "（").replace(")", "）"),
            line.project.replace("(", "（").replace(")", "）"),
            line.breakdown[0].function,
            line.amount_fen,
            line.source is FundingSource.GENERAL_TRANSFER,
        )
        for line in ready.lines
        if line.nature == "project" and line.lot == "current"
    }
    assert wanted == found


def test_an_ambiguous_attribution_is_told() -> None:
    """Four equal amounts, one of them a transfer: the first is taken, marked as one of four, and assumed aloud."""
    ready, _ = imported(printed(EQUAL_AMOUNTS))
    assert any("one of 4" in each for each in ready.assumptions)
    assert any("one of 4" in part.how for line in ready.lines for part in line.breakdown)
    carried = [line for line in ready.lines if line.lot == "carried"]
    assert {FundingSource.GENERAL_NOT_STATED} == {line.source for line in carried}


@pytest.mark.parametrize(
    "cut",
    ["表 7", "第三部分", "※ ※ ※ ※ 1 2 3 4 5 6 7 8 9 10 11 12", "2025 年 2月 20 日", "（小计）"],
)
def test_a_damaged_document_is_refused(cut: str) -> None:
    """A heading, a header, a label or the date lost: a typed refusal, and nothing recorded."""
    text = printed(NO_CARRYOVER).decode()
    assert cut in text
    with pytest.raises(UnreadableDocument):
        imported(text.replace(cut, "", 1).encode())


@pytest.mark.parametrize("data", [b"", b"   \n", b"\xff\xfe\x00", "没有表格的文字".encode()])
def test_what_is_no_document_is_refused(data: bytes) -> None:
    """Empty bytes, other encodings and other texts are refused."""
    with pytest.raises(UnreadableDocument):
        imported(data)
