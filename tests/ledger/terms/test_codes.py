"""Codes: the shipped lists, finding a code by its name, and refusals."""

import re
from datetime import date
from pathlib import Path

import pytest

from ledger.application import BudgetLedger
from ledger.errors import ContradictoryCodeName, InvalidCode, InvalidCodeList, UnknownCode
from ledger.operations.commands import Allocate, StateCode
from ledger.terms.codes import Classification, Code, CodeList, same_name
from ledger.terms.entries import NOT_STATED
from ledger.terms.evidence import Evidence
from tests.ledger.desk import Desk, money

FUNCTION, ECONOMIC = Classification.FUNCTION, Classification.ECONOMIC
CODES = CodeList.shipped()


def code(digits: str, name: str, first: int = 2024, last: int | None = None) -> Code:
    """A functional code for a test."""
    return Code(FUNCTION, digits, name, "", first, last, "test")


def test_the_29_classes_and_the_ten_economic_classes_are_shipped() -> None:
    """Table 1's classes and table 7's columns have their printed names."""
    assert 29 == sum(each.classification is FUNCTION and len(each.code) == 3 for each in CODES)
    classes = [each.code for each in CODES if each.classification is ECONOMIC and len(each.code) == 3]
    assert ["301", "302", "303", "307", "309", "310", "311", "312", "313", "399"] == classes
    assert ("社会保障和就业支出", "Social security and employment") == CODES.label(FUNCTION, "208", 2025)


def test_what_is_not_stated_has_a_label() -> None:
    """未列明 is a value like any other; an unlisted code is its own label; without a year, the latest name counts."""
    assert ("未列明", "not stated") == CODES.label(ECONOMIC, NOT_STATED)
    assert ("30888", "30888") == CODES.label(ECONOMIC, "30888")
    codes = CodeList([code("2080188", "新名", 2024), code("2080188", "旧名", 2020, 2023)])
    assert ("新名", "新名") == codes.label(FUNCTION, "2080188")
    assert ("旧名", "旧名") == codes.label(FUNCTION, "2080188", 2021)


@pytest.mark.parametrize(
    ("digits", "level", "parent"), [("208", 1, None), ("20801", 2, "208"), ("2080101", 3, "20801")]
)
def test_a_code_knows_its_level_and_what_it_is_under(digits: str, level: int, parent: str | None) -> None:
    """类, 款 and 项 are levels 1, 2 and 3, and all but 类 have a parent."""
    found = CODES.require(FUNCTION, digits, 2025)
    assert (level, parent) == (found.level, found.parent)


def test_codes_come_in_order_and_under_a_listed_code() -> None:
    """Iteration is in code order, and every shipped code has a listed parent."""
    for classification in Classification:
        digits = [each.code for each in CODES if each.classification is classification]
        assert sorted(digits) == digits
        assert [] == [
            each.code for each in CODES if each.parent and not CODES.known(each.classification, each.parent, 2025)
        ]


@pytest.mark.parametrize(
    ("digits", "name"),
    [
        ("30209", "物业管理费"),
        ("30212", "因公出国（境）费用"),
        ("30216", "培训费"),
        ("30217", "公务接待费"),
        ("30231", "公务用车运行维护费"),
        ("30307", "医疗费补助"),
        ("30399", "其他对个人和家庭的补助"),
        ("30907", "信息网络及软件购置更新"),
        ("30913", "公务用车购置"),
        ("31007", "信息网络及软件购置更新"),
        ("31013", "公务用车购置"),
    ],
)
def test_codes_that_the_narrative_and_table_10_name_are_shipped(digits: str, name: str) -> None:
    """Codes that the document uses by name only stand in the list with that name and their source."""
    found = CODES.require(ECONOMIC, digits, 2025)
    assert name == found.name
    assert found.source


def test_a_name_within_its_class_identifies_a_code() -> None:
    """A name may occur in two classes, but only once in each."""
    name = "信息网络及软件购置更新"
    found = [CODES.by_name(ECONOMIC, name, within, 2025) for within in ("309", "310")]
    assert ["30907", "31007"] == [each.code for each in found if each]
    assert CODES.by_name(ECONOMIC, name, "3", 2025) is None
    assert CODES.by_name(ECONOMIC, "维修 (护)费", "302", 2025) == CODES.known(ECONOMIC, "30213", 2025)


def test_a_code_stated_again_is_still_found_by_its_name() -> None:
    """A document that repeats a listed name for more years does not make it ambiguous."""
    codes = CODES.extended([Code(ECONOMIC, "30209", "物业管理费", "", 2020, None, "test")])
    assert "30209" == getattr(codes.by_name(ECONOMIC, "物业管理费", "302", 2025), "code", None)
    with pytest.raises(UnknownCode) as refusal:
        codes.require(ECONOMIC, "30200", 2025)
    assert len(set(refusal.value.nearest)) == len(refusal.value.nearest) == 3


@pytest.mark.parametrize("name", ["信息系统升级服务", "代办员补助"])
def test_what_is_no_codes_name_finds_none(name: str) -> None:
    """A narrative item with another name gets no 款."""
    assert [] == [each.code for each in CODES if same_name(each.name, name)]
    assert CODES.by_name(ECONOMIC, name, "302", 2025) is None


def test_an_unknown_code_is_refused_with_its_neighbours() -> None:
    """The refusal for a mistyped digit names similar codes."""
    with pytest.raises(UnknownCode) as refusal:
        CODES.require(FUNCTION, "2080110", 2025)
    assert (
        "2080111 公共就业服务和职业技能鉴定机构",
        "2080112 劳动人事争议调解仲裁",
        "2080101 行政运行",
    ) == refusal.value.nearest


def test_a_code_is_known_only_in_its_years() -> None:
    """Lists are valid in time, and one code may change its name between two years."""
    codes = CodeList([code("2080188", "旧名", 2020, 2023), code("2080188", "新名", 2024)])
    assert "旧名" == codes.require(FUNCTION, "2080188", 2023).name
    assert "新名" == codes.require(FUNCTION, "2080188", 2024).name
    with pytest.raises(UnknownCode):
        codes.require(FUNCTION, "2080188", 2019)


def test_another_name_in_the_same_year_contradicts() -> None:
    """Widths and spaces do not make another name; another word does."""
    CODES.extended([code("2080101", "行政 运行")])
    with pytest.raises(ContradictoryCodeName):
        CODES.extended([code("2080101", "行政工作")])
    CODES.extended([code("2080101", "旧名", 2010, 2020)])


def test_two_new_codes_may_not_contradict_each_other() -> None:
    """Codes added together are compared with each other too."""
    with pytest.raises(ContradictoryCodeName):
        CODES.extended([code("2080188", "甲"), code("2080188", "乙")])


@pytest.mark.parametrize("digits", ["", "20", "2080", "20801011", "２０８", "208a1"])
def test_a_wrong_code_cannot_be_made(digits: str) -> None:
    """A code has 3, 5 or 7 plain digits."""
    with pytest.raises(InvalidCode):
        code(digits, "名")


def test_a_list_is_extended_from_a_file(tmp_path: Path) -> None:
    """A CSV with the same columns as the shipped ones adds its codes."""
    path = tmp_path / "more.csv"
    path.write_text("code,name,name_en,first_year,last_year,source\n2130101,行政运行,,2020,2030,x\n", encoding="utf-8")
    codes = CODES.extended(CodeList.from_csv(path, FUNCTION))
    assert "行政运行" == codes.require(FUNCTION, "2130101", 2025).name


HEAD = "code,name,name_en,first_year,last_year,source\n"


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        pytest.param("x,名,,2020,,s\n", 2, id="no digits"),
        pytest.param("208,,,2020,,s\n", 2, id="no name"),
        pytest.param("208,名,,2020,,\n", 2, id="no source"),
        pytest.param("208,名,,when,,s\n", 2, id="no year"),
        pytest.param("208,名,,２０２４,,s\n", 2, id="full-width year"),
        pytest.param("208,名,,2024,2020,s\n", 2, id="years reversed"),
        pytest.param("208,名\n", 2, id="too short"),
        pytest.param("208,名,,2020,,s,more\n", 2, id="too long"),
        pytest.param("208,甲,,2020,,s\n208,乙,,2020,,s\n", 3, id="two names"),
        pytest.param("\n\nx,名,,2020,,s\n", 4, id="after blank lines"),
        pytest.param('208,甲,,2020,,"a\nb"\nx,乙,,2020,,s\n', 4, id="after a line break in quotes"),
        pytest.param('208,"甲,,2020,,s\n209,乙,,2020,,s\n', 3, id="unclosed quote"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, rows: str, number: int) -> None:
    """A damaged file is refused with its name and the row."""
    path = tmp_path / "bad.csv"
    path.write_text(HEAD + rows, encoding="utf-8")
    with pytest.raises(InvalidCodeList) as refusal:
        CodeList.from_csv(path, FUNCTION)
    assert (str(path), number) == (refusal.value.file, refusal.value.row)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    """A GBK file is refused at its first row that is not UTF-8."""
    path = tmp_path / "gbk.csv"
    path.write_bytes((HEAD + "208,a,,2020,,s\n209,社会保险,,2020,,s\n").encode("gbk"))
    with pytest.raises(InvalidCodeList) as refusal:
        CodeList.from_csv(path, FUNCTION)
    assert 3 == refusal.value.row


def test_other_columns_are_refused(tmp_path: Path) -> None:
    """A file with other columns is refused at its header."""
    path = tmp_path / "bad.csv"
    path.write_text("code,name\n208,名\n", encoding="utf-8")
    with pytest.raises(InvalidCodeList):
        CodeList.from_csv(path, FUNCTION)


DOCUMENT = Path(__file__).parents[3] / "seeds" / "urumqi_hrss_2025.txt"
PRINTED = re.compile(r"([23]\d\d)((?: \d\d){0,2}) ([^\W\d_][^\d ]*)(?: .*)?")


def test_every_code_that_the_real_document_prints_is_shipped() -> None:
    """Digits and name stand in the list as the tables print them; a name wrapped over two lines begins the same."""
    printed: dict[str, str] = {}
    for line in DOCUMENT.read_text("utf-8").splitlines():
        if found := PRINTED.fullmatch(line.strip()):
            printed["".join(found.group(1, 2)).replace(" ", "")] = found[3]
    assert len(printed) > 75
    for digits, name in printed.items():
        listed = CODES.require(FUNCTION if digits.startswith("2") else ECONOMIC, digits, 2025)
        assert listed.name.startswith(name)


def test_every_shipped_code_has_english_a_source_and_a_year() -> None:
    """The list says of each code where it was read, and is valid in the document's year and the one before."""
    for each in CODES:
        assert all((each.name, each.name_en, each.source))
        assert each.valid_in(2025)
        assert each.valid_in(2024)


def test_within_one_class_a_name_identifies_its_economic_code() -> None:
    """A narrative that names an item and its class identifies one code."""
    for each in CODES:
        if each.classification is ECONOMIC and each.level == 2:
            assert each == CODES.by_name(ECONOMIC, each.name, each.code[:3], 2025)


def test_a_code_is_judged_by_the_fiscal_year_of_the_line(desk: Desk) -> None:
    """A code of 2026 is refused on a line of 2025, on any day."""
    desk.does(StateCode(classification="function", code="2080188", name="测试", first_year=2026))
    with pytest.raises(UnknownCode):
        desk.does(money(Allocate, desk.training, "1.00", function="2080188"), on=date(2026, 1, 1))


def test_a_list_from_a_file_is_recorded_row_by_row(ledger: BudgetLedger, desk: Desk, tmp_path: Path) -> None:
    """Codes of a file become events of one operation, each with the source that its row gives; again adds nothing."""
    path = tmp_path / "more.csv"
    path.write_text(
        HEAD + "20802,民政管理事务,,2020,,财政部\n2080201,行政运行,Running,2020,2030,财政部\n", encoding="utf-8"
    )
    commands = [
        StateCode(
            classification=each.classification,
            code=each.code,
            name=each.name,
            name_en=each.name_en,
            first_year=each.first_year,
            last_year=each.last_year,
            evidence=(Evidence(document="ef" * 32, note=each.source),),
        )
        for each in CodeList.from_csv(path, FUNCTION)
    ]
    assert 3 == len(desk.does(*commands).event_ids)
    listed = ledger.codes().require(FUNCTION, "2080201", 2025)
    assert ("行政运行", "Running", 2030, "财政部") == (listed.name, listed.name_en, listed.last_year, listed.source)
    assert 1 == len(desk.does(*commands).event_ids)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """The refusal names the file."""
    with pytest.raises(InvalidCodeList, match=r"none\.csv"):
        CodeList.from_csv(tmp_path / "none.csv", FUNCTION)
