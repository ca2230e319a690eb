"""The narrative of a document (文字说明): its projects, carryovers, totals, and tables stated empty.

Sentences wrap at any place; they are read from the joined text, and each fact keeps the line it begins on.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from seeds.reading.printed import (
    CarryoverDescription,
    EconomicItem,
    PerformanceTotals,
    PrintedStatement,
    ProjectDescription,
)
from seeds.reading.text import amount, plain
from seeds.refusals import UnreadableDocument

_NUMERAL = "[一二三四五六七八九十]+"
_SECTION = rf"^{_NUMERAL}、\s*关于[^。]{{0,300}}?"  # the heading of a section of part three
_HEAD = re.compile(rf"（({_NUMERAL})）项目名称[：:]")
_FIELDS = (
    "设立的政策依据",
    "预算安排规模",
    "项目承担单位",
    "资金分配情况",
    "资金执行时间",
    "资金来源",
    "补贴人数",
    "补贴标准",
    "补贴范围",
    "补贴方式",
    "发放程序",
    "受益人群和社会效益",
)
_FIELD = re.compile(rf"({'|'.join(_FIELDS)})[：:]")
_AMOUNT = r"((?:[1-9]\d{0,2}(?:,\d{3}){1,2}|0|[1-9]\d{0,8})(?:\.\d{1,6})?)(?![\d.,]*\d)"
_ITEM = re.compile(rf"\s*([^、，,；;。]{{1,60}}?)(?:万元)?\s*{_AMOUNT}\s*万元\s*(?:[、，,；;。]|$)")
_CARRYOVER = re.compile(
    rf"(?:^|\n)\s*(\d{{1,3}})[．.、](?P<name>[^，。]{{0,300}}?)\s*{_AMOUNT}\s*万\s*元\s*，\s*主\s*要\s*用\s*于"
)
_DATE = re.compile(r"^\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*$")
_EMPTY_TABLES = {8: "政府性基金预算支出情况表为空表", 9: "国有资本经营预算支出情况表为空表"}
WITHHELD = "完全不予公开"
# Words for funding sources. The first match counts, so upper levels stand before own ones.
_SOURCE_WORDS: tuple[tuple[str, str], ...] = (
    ("上级一般公共预算", "GENERAL_TRANSFER"),
    ("上级政府性基金", "FUND_TRANSFER"),
    ("上级国有资本", "CAPITAL_TRANSFER"),
    ("政府性基金", "FUND_LOCAL"),
    ("国有资本", "CAPITAL_LOCAL"),
    ("财政专户", "SPECIAL_ACCOUNT"),
    ("事业收入", "UNIT_BUSINESS"),
    ("上级补助收入", "UNIT_SUPERIOR_GRANT"),
    ("附属单位上缴", "UNIT_SUBSIDIARY"),
    ("经营收入", "UNIT_OPERATING"),
    ("一般公共预算", "GENERAL_LOCAL"),
    ("财政全额拨款", "GENERAL_LOCAL"),
    ("年初部门预算", "GENERAL_LOCAL"),
)


@dataclass(frozen=True, slots=True)
class _Prose:
    """Lines joined into one text that still knows where each line begins; `offset` is where a part of it begins."""

    text: str
    starts: tuple[int, ...]
    offset: int = 0

    def line(self, offset: int) -> int:
        """The line that an offset stands on."""
        return bisect_right(self.starts, self.offset + offset)

    def part(self, first: int, last: int) -> "_Prose":
        """A part of the text."""
        return _Prose(self.text[first:last], self.starts, self.offset + first)


def _prose(lines: Sequence[str]) -> _Prose:
    starts, text, length = [], [], 0
    for line in lines:
        starts.append(length)
        if line.strip():
            text.append(f"{line.strip()}\n")
            length += len(text[-1])
    return _Prose("".join(text), tuple(starts))


def _wrapped(words: str) -> str:
    """A pattern for words that may be wrapped over lines anywhere."""
    return r"\s*".join(map(re.escape, words))


def _between(lines: Sequence[str], begin: str, end: str) -> _Prose:
    """The text from one match to the line in which the next match begins; empty if the first does not occur."""
    prose = _prose(lines)
    first = re.search(begin, prose.text, re.MULTILINE)
    if first is None:
        return _Prose("", prose.starts)
    last = re.compile(end, re.MULTILINE).search(prose.text, first.end())
    stop = prose.text.rfind("\n", first.end(), last.start()) if last else len(prose.text)
    return prose.part(first.start(), stop if stop >= 0 else first.end())


def read_publication(lines: Sequence[str]) -> tuple[str, date, int]:
    """Department, date and its line: the last line is the date, the tables name the department.

    Raises UnreadableDocument.
    """
    named = {plain(found[1]) for line in lines if (found := re.match(r"\s*编制部门[：:]\s*(\S.*?)\s+单位", line))}
    if len(named) != 1:
        raise UnreadableDocument("编制部门", 0, f"the tables name {len(named)} departments")
    number, line = next(((n, lines[n - 1]) for n in range(len(lines), 0, -1) if lines[n - 1].strip()), (0, ""))
    found = _DATE.match(line)
    if found is None:
        raise UnreadableDocument("date", number, "the last line is no date of publication")
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError as error:
        raise UnreadableDocument("date", number, str(error)) from error
    return named.pop(), day, number


def read_units(lines: Sequence[str], department: str) -> tuple[tuple[str, int], ...]:
    """The numbered list of budget units in part one; the sentence after it begins with the department's name."""
    prose = _between(lines, _wrapped("预算单位包括"), rf"{_wrapped('编制数')}|^第\s*二\s*部\s*分")
    found = list(re.finditer(r"(?:^|\n)\s*\d{1,3}、", prose.text))
    ends = [*(each.start() for each in found), len(prose.text)][1:]
    return tuple(
        (_unit(plain(prose.text[start.end() : end].split("。")[0]), department), prose.line(start.end()))
        for start, end in zip(found, ends, strict=True)
    )


def _unit(name: str, department: str) -> str:
    shorter = name.removesuffix(department)
    return shorter or name


def read_projects(lines: Sequence[str]) -> tuple[ProjectDescription, ...]:
    """The projects of section 七, in order."""
    prose = _between(lines, rf"{_SECTION}{_wrapped('项目支出情况说明')}", rf"{_SECTION}{_wrapped('政府性基金预算')}")
    heads = list(_HEAD.finditer(prose.text))
    ends = [*(each.start() for each in heads), len(prose.text)][1:]
    return tuple(
        _project(prose, number, head, end) for number, (head, end) in enumerate(zip(heads, ends, strict=True), 1)
    )


def _project(prose: _Prose, number: int, head: re.Match[str], end: int) -> ProjectDescription:
    marks = list(_FIELD.finditer(prose.text, head.end(), end))
    stops = [*(each.start() for each in marks), end][1:]
    values: dict[str, tuple[str, int]] = {}
    for mark, stop in zip(marks, stops, strict=True):
        values.setdefault(mark[1], (prose.text[mark.end() : stop], mark.end()))
    name = plain(prose.text[head.end() : marks[0].start() if marks else end])
    scale = re.search(_AMOUNT, values.get("预算安排规模", ("", 0))[0])
    if scale is None:
        raise UnreadableDocument("section 七", prose.line(head.start()), f"project {name} has no 预算安排规模")
    allocation, where = values.get("资金分配情况", ("", head.end()))
    source, source_at = values.get("资金来源", ("", 0))
    return ProjectDescription(
        number=number,
        name=name,
        unit=plain(values["项目承担单位"][0]) if "项目承担单位" in values else "",
        fen=amount(scale[1], prose.line(values["预算安排规模"][1])),
        items=tuple(_items(prose, allocation, where)),
        allocation_line=prose.line(where),
        source_line=prose.line(source_at) if source.strip() else 0,
        source=stated_source(source),
        withheld=WITHHELD in plain_or_empty(allocation),
        lines=(prose.line(head.start()), prose.line(end - 1)),
    )


def plain_or_empty(text: str) -> str:
    """Plain text; empty for None."""
    return plain(text) if text.strip() else ""


def stated_source(text: str) -> str:
    """The funding source that words name; "" if they name none."""
    said = plain_or_empty(text)
    return next((source for words, source in _SOURCE_WORDS if words in said), "")


def _items(prose: _Prose, text: str, offset: int) -> Iterator[EconomicItem]:
    """The items of an allocation that is a pure list of names and amounts; none for prose."""
    joined = "".join(text.split("\n"))
    at = 0
    found: list[EconomicItem] = []
    while at < len(joined.rstrip("。 ")):
        item = _ITEM.match(joined, at)
        if item is None or len(plain(item[1])) > 40:
            return
        position = offset + min(item.start(1), max(len(text) - 1, 0))
        line = prose.line(position)
        found.append(EconomicItem(plain(item[1]), amount(item[2], line), item[0].strip("、，,；; "), line))
        at = item.end()
    yield from found


def read_carryovers(lines: Sequence[str]) -> tuple[CarryoverDescription, ...]:
    """The numbered items of the section on carried money."""
    prose = _between(lines, rf"{_SECTION}{_wrapped('上年结转结余')}", _wrapped("其他重要事项"))
    return tuple(
        CarryoverDescription(
            number=int(found[1]),
            name=plain(found["name"]),
            fen=amount(found[3], prose.line(found.start(3))),
            line=prose.line(found.start("name")),
            text=plain(found[0]),
        )
        for found in _CARRYOVER.finditer(prose.text)
    )


def read_performance(lines: Sequence[str]) -> PerformanceTotals | None:
    """上级安排, 本级安排 and 其他 of the department's performance table, if it has one."""
    first = next((n for n, line in enumerate(lines, 1) if "部门整体绩效目标表" in line), 0)
    last = next((n for n, line in enumerate(lines, 1) if n > first and "项目支出绩效目标表" in line), len(lines))
    found: dict[str, tuple[int, int]] = {}
    for number in range(first, last + 1) if first else ():
        for name in ("上级安排", "本级安排", "其他"):
            told = re.search(rf"{name}\s+{_AMOUNT}\s*$", lines[number - 1])
            if told and name not in found:
                found[name] = (amount(told[1], number), number)
    if "上级安排" not in found or "本级安排" not in found:
        return None
    numbers = tuple(found[name][1] for name in ("上级安排", "本级安排", "其他") if name in found)
    return PerformanceTotals(found["上级安排"][0], found["本级安排"][0], numbers)


def read_statements(lines: Sequence[str]) -> tuple[PrintedStatement, ...]:
    """The sentences beneath the headings of tables 8 and 9 that state them empty."""
    statements: list[PrintedStatement] = []
    for table, words in _EMPTY_TABLES.items():
        prose = _between(lines, rf"^\s*表\s*{table}\s*$", rf"^\s*表\s*{table + 1}\s*$")
        sentence = next(
            (each for each in prose.text.replace("\n", "").split("※")[-1:] if words in plain_or_empty(each)), ""
        )
        if sentence:
            clean = re.sub(r"^[\s\d]*", "", sentence)
            begin = prose.text.find(clean[:6])
            first, last = prose.line(max(begin, 0)), prose.line(len(prose.text) - 1)
            statements.append(PrintedStatement("table_empty", clean, (first, last), {"table": table}))
    return tuple(statements)


def leaks(carryovers: Sequence[CarryoverDescription], code_named: Mapping[str, int]) -> tuple[str, ...]:
    """Warnings for each place where the narrative prints a name beside the amount of a code-named project. They do not
    repeat the name, or they would be the leak themselves."""
    return tuple(
        f"section on carried money, item {each.number} (line {each.line}) prints a name beside the amount of {code}: "
        "together they tell what the code hides"
        for each in carryovers
        for code, fen in code_named.items()
        if each.fen == fen and each.name != code
    )
