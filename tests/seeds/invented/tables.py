"""The eleven tables of an invented department."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ledger.codes import Classification
from projections.disclosures.xinjiang11.common import CLASSES
from tests.seeds.invented.department import Invented, Project
from tests.seeds.invented.paper import head, name_of, paged, row, wrapped, yuan

_KINDS = ("事业收入", "上级补助收入", "附属单位上缴收入", "事业单位经营收入", "其他收入")
_T7 = ("301", "302", "303", "307", "309", "310", "311", "312", "313", "399")


def _tree(
    amounts: dict[str, list[int]], width: int, named: Classification = Classification.FUNCTION
) -> list[list[str]]:
    """Total, 类, 款 (and 项) rows of leaf amounts by code."""
    levels = (3, 5, 7) if named is Classification.FUNCTION else (3, 5)
    count = len(next(iter(amounts.values())))
    sums: dict[str, list[int]] = defaultdict(lambda: [0] * count)
    for code, cells in amounts.items():
        for digits in levels:
            sums[code[:digits]] = [a + b for a, b in zip(sums[code[:digits]], cells, strict=True)]
    total = [sum(cells[n] for cells in amounts.values()) for n in range(count)]
    rows = [row("", "总计", total, width)]
    return rows + [row(code, name_of(code, named), sums[code], width) for code in sorted(sums)]


def _totals(d: Invented) -> dict[str, list[int]]:
    """By function: own, transfer, carried, basic, current project."""
    found: dict[str, list[int]] = defaultdict(lambda: [0] * 5)
    for code, cents in d.basic.items():
        found[code][0] += cents
        found[code][3] += cents
    for project in d.projects:
        found[project.function][1 if project.transfer else 0] += project.cents
        found[project.function][4] += project.cents
    for carried in d.carried:
        found[carried.function][2] += carried.cents
    return dict(found)


def tables(d: Invented) -> Iterator[str]:
    totals = _totals(d)
    own, transfer, carried = (sum(each[n] for each in totals.values()) for n in range(3))
    yield from _table_1(d, totals, own, transfer, carried)
    codes = list(dict.fromkeys((*totals, *(each.function for each in d.others))))
    totals = {code: totals.get(code, [0] * 5) for code in codes}
    other = {code: [_others(d, code, n) for n in range(5, 11)] for code in codes}
    income = {
        code: [o + t + c + sum(other[code]), o + t + sum(other[code][:4]), o, t, *other[code], c]
        for code, (o, t, c, _, _) in totals.items()
    }
    yield from paged(d, 2, "部门收入总体情况表", "※ ※ ※ ※ 1 2 3 4 5 6 7 8 9 10 11 12", _tree(income, d.width))
    nature = {code: (_natured(d, code, basic=True), _natured(d, code, basic=False)) for code in codes}
    spending = {
        code: [o + t + c + sum(other[code]), b + nature[code][0], p + c + nature[code][1]]
        for code, (o, t, c, b, p) in totals.items()
    }
    yield from paged(d, 3, "部门支出总体情况表", "※ ※ ※ ※ 1 2 3", _tree(spending, d.width))
    general = {code: [b + p, b, p] for code, (_, _, _, b, p) in totals.items() if b + p}
    yield from _table_4(d, general)
    yield from paged(d, 5, "一般公共预算支出情况表", "※ ※ ※ ※ 1 2 3", _tree(general, d.width))
    economic = {code: _expense(code, cents) for code, cents in d.economic.items()}
    yield from paged(
        d, 6, "一般公共预算基本支出情况表", "※ ※ ※ 1 2 3", _tree(economic, d.width, Classification.ECONOMIC)
    )
    yield from paged(d, 7, "一般公共预算项目支出情况表", "※ ※ ※ ※ ※ 1 2 3 4 5 6 7 8 9 10 11", _table_7(d))
    for number, fund, columns in ((8, "政府性基金预算", (5, 6)), (9, "国有资本经营预算", (7, 8))):
        amounts = _fund_amounts(d, columns)
        if amounts:
            yield from paged(d, number, f"{fund}支出情况表", "※ ※ ※ ※ 1 2 3 4", _tree(amounts, d.width))
            continue
        yield f" 表 {number}"
        yield f"{fund}支出情况表"
        yield from head(d, "※ ※ ※ ※ 1 2 3 4")
        yield f"{d.name} {d.year} 年没有使用{fund}拨款安排的支出，{fund}支"
        yield "出情况表为空表。"
    yield from _table_10(d)
    yield from paged(d, 11, "上年结转结余情况明细表", "※ 1 2 3 4 5 6 7 8 9", _table_11(d))


def _others(d: Invented, function: str, column: int) -> int:
    return sum(each.cents for each in d.others if (each.function, each.column) == (function, column))


def _natured(d: Invented, function: str, *, basic: bool) -> int:
    return sum(each.cents for each in d.others if each.function == function and (each.expense != 4) is basic)


def _fund_amounts(d: Invented, columns: tuple[int, ...]) -> dict[str, list[int]]:
    """By function: total, personnel, operating, project."""
    amounts: dict[str, list[int]] = {}
    for each in d.others:
        if each.column in columns:
            cells = amounts.setdefault(each.function, [0] * 4)
            cells[0] += each.cents
            cells[each.expense - 1] += each.cents
    return amounts


def _expense(code: str, cents: int) -> list[int]:
    personnel = code[:3] in ("301", "303")
    return [cents, cents if personnel else 0, 0 if personnel else cents]


def _side_by_side(left: list[str], right: list[str]) -> Iterator[str]:
    for number in range(max(len(left), len(right))):
        yield " ".join(side[number] for side in (left, right) if number < len(side))


def _table_1(d: Invented, totals: dict[str, list[int]], own: int, transfer: int, carried: int) -> Iterator[str]:
    yield " 表 1"
    yield "部门收支总体情况表"
    yield f"编制部门：{d.name} 单位：万元"
    yield "收入 支出"
    yield "项目 预算数 功能分类 预算数"
    by_column = {n: sum(each.cents for each in d.others if each.column == n) for n in range(5, 11)}
    kinds = {kind: sum(each.cents for each in d.others if (each.column, each.kind) == (10, kind)) for kind in _KINDS}
    everything = own + transfer + sum(by_column.values())
    left = [
        ("一、本年收入", everything),
        ("1.一般公共预算拨款", own + transfer),
        ("其中：一般财力", own),
        ("上级一般公共预算安排转移支付", transfer),
        ("2.政府性基金预算拨款", by_column[5] + by_column[6]),
        ("其中：政府性基金收入", by_column[5]),
        ("上级政府性基金安排转移支付", by_column[6]),
        ("3.国有资本经营预算拨款", by_column[7] + by_column[8]),
        ("其中：国有资本经营收入", by_column[7]),
        ("上级国有资本经营预算安排转移支付", by_column[8]),
        ("4.财政专户核拨", by_column[9]),
        ("5.单位资金", by_column[10]),
        *((f"{'其中：' if kind == _KINDS[0] else ''}{kind}", cents) for kind, cents in kinds.items()),
        ("二、上年结转结余", carried),
        ("1.财政拨款结转", carried),
        ("其中：一般公共预算拨款", carried),
        ("政府性基金预算拨款", 0),
        ("国有资本经营预算拨款", 0),
        ("2.非财政拨款结转结余", 0),
        ("其中：财政专户核拨", 0),
        ("单位资金", 0),
    ]
    by_class: dict[str, int] = defaultdict(int)
    for code, (o, t, c, _, _) in totals.items():
        by_class[code[:3]] += o + t + c
    for each in d.others:
        by_class[each.function[:3]] += each.cents
    right = [f"{code} {zh} {yuan(by_class[code]) if by_class[code] else ''}".strip() for code, zh, _ in CLASSES]
    yield from _side_by_side([f"{label} {yuan(cents) if cents else ''}".strip() for label, cents in left], right)
    total = yuan(everything + carried)
    yield f"收 入 总 计 {total} 支 出 总 计 {total}"


def _table_4(d: Invented, general: dict[str, list[int]]) -> Iterator[str]:
    yield " 表 4"
    yield "财政拨款收支预算总体情况表"
    yield f"编制部门：{d.name} 单位：万元"
    yield "财政拨款收入 财政拨款支出"
    funds = [
        {code: cells[0] for code, cells in general.items()},
        {code: cells[0] for code, cells in _fund_amounts(d, (5, 6)).items()},
        {code: cells[0] for code, cells in _fund_amounts(d, (7, 8)).items()},
    ]
    totals = [sum(fund.values()) for fund in funds]
    labels = ("一般公共预算", "政府性基金预算", "国有资本经营预算")
    left = [f"一、财政拨款（补助） {yuan(sum(totals))}"]
    left += [f"{label} {_cells(total)}".strip() for label, total in zip(labels, totals, strict=True)]
    by_class: dict[str, list[int]] = defaultdict(lambda: [0] * 4)
    for n, fund in enumerate(funds, 1):
        for code, cents in fund.items():
            by_class[code[:3]][0] += cents
            by_class[code[:3]][n] += cents
    right = [f"{code} {zh} {_cells(*by_class[code])}".strip() for code, zh, _ in CLASSES]
    yield from _side_by_side(left, right)
    yield f"收入总计 {yuan(sum(totals))} 支出总计 {_cells(sum(totals), *totals)}"


def _cells(*amounts: int) -> str:
    return " ".join(yuan(each) for each in amounts if each)


def _classes(projects: Iterable[Project]) -> list[int]:
    cells = [0] * 11
    for project in projects:
        for code, cents in project.parts.items():
            cells[0] += cents
            cells[1 + _T7.index(code[:3])] += cents
    return cells


def _table_7(d: Invented) -> list[list[str]]:
    rows = [row("", "总计", _classes(d.projects), d.width)]
    for unit in dict.fromkeys(project.unit for project in d.projects):
        here = [project for project in d.projects if project.unit == unit]
        rows.append(row("", unit, _classes(here), d.width))
        seen: set[str] = set()
        for project in sorted(here, key=lambda each: each.function):
            for digits in (3, 5):
                code = project.function[:digits]
                if code not in seen:
                    seen.add(code)
                    below = [each for each in here if each.function.startswith(code)]
                    rows.append(row(code, name_of(code), _classes(below), d.width))
            rows.append(_project_row(project, d.width))
    return rows


def _project_row(project: Project, width: int) -> list[str]:
    """Code and function first, the project's name wrapped before its numbers, or after them when it is very long."""
    code, function = project.function, name_of(project.function)
    spaced = f"{code[:3]} {code[3:5]} {code[5:7]}"
    numbers = " ".join(yuan(each) for each in _classes([project]) if each)
    if len(function + project.name) <= width:
        return [f"{spaced} {function} {project.name} {numbers}"]
    pieces = list(wrapped(project.name, width))
    if len(pieces) > 3:
        return [f"{spaced} {function}", *pieces[:2], f"{pieces[2]} {numbers}", *pieces[3:]]
    return [f"{spaced} {function}", *pieces, numbers]


def _table_10(d: Invented) -> Iterator[str]:
    yield " 表 10"
    yield "财政拨款“三公”经费支出情况表"
    yield f"编制部门：{d.name} 单位：万元"
    yield "※ 1 2 3 4"
    cars, visits = d.economic.get("30231", 0), d.economic.get("30217", 0)
    rows = (
        ("合计", cars + visits),
        ("因公出国（境）费", 0),
        ("公务接待费", visits),
        ("公务用车购置及运行费（小计）", cars),
        ("其中：公务用车购置费", 0),
        ("公务用车运行费", cars),
    )
    for label, cents in rows:
        yield f"{label} {' '.join([yuan(cents)] * 2) if cents else ''}".strip()


def _table_11(d: Invented) -> list[list[str]]:
    if not d.carried:
        return [["总计"]]
    rows = [row("", "总计", [sum(each.cents for each in d.carried)] * 3, d.width)]
    for unit in dict.fromkeys(each.unit for each in d.carried):
        here = [each for each in d.carried if each.unit == unit]
        rows.append(row("", unit, [sum(each.cents for each in here)] * 3, d.width))
        rows += [row("", each.name, [each.cents] * 3, d.width) for each in here]
    return rows
