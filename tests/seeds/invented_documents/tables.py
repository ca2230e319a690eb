"""The eleven tables of an invented department: every cell summed exactly from its money, then rounded on its own."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ledger.terms.codes import Classification
from projections.disclosures.xinjiang11.common import CLASSES
from tests.seeds.invented_documents.department import Carried, Invented, Project
from tests.seeds.invented_documents.paper import Paper, Row, digits, name_of

_KINDS = ("事业收入", "上级补助收入", "附属单位上缴收入", "事业单位经营收入", "其他收入")
_T7 = ("301", "302", "303", "307", "309", "310", "311", "312", "313", "399")
Cells = Counter[str]  # fen by column


def tables(paper: Paper) -> None:
    """All eleven, one after the other."""
    d = paper.invented
    income, spending, general = _income(d), _spending(d), _general(d)
    _table_1(paper, _sum(income.values()), spending)
    paper.table(2, _tree(2, income))
    paper.table(3, _tree(3, spending))
    _table_4(paper, income, general)
    paper.table(5, _tree(5, general))
    paper.table(6, _tree(6, _basic(d), Classification.ECONOMIC))
    paper.table(7, _projects(d))
    for number, fund, columns in ((8, "政府性基金预算", (5, 6)), (9, "国有资本经营预算", (7, 8))):
        amounts = _fund(d, columns)
        if amounts:
            paper.table(number, _tree(number, amounts))
        else:
            paper.head(number)
            paper.wrap(f"{d.name} {d.year} 年没有使用{fund}拨款安排的支出，{fund}支出情况表为空表。")
    _table_10(paper)
    paper.table(11, _carried(d))


def _sum(cells: Iterable[Cells]) -> Cells:
    total: Cells = Counter()
    for each in cells:
        total.update(each)
    return total


def _printed(cells: Cells, columns: Iterable[int]) -> dict[str, int]:
    return {str(column): cells[str(column)] for column in columns if str(column) in cells}


def _money(amounts: Mapping[str | int, int]) -> Cells:
    return Counter({str(column): fen for column, fen in amounts.items() if fen})


def _income(d: Invented) -> dict[str, Cells]:
    """Table 2: by function and source."""
    found: dict[str, Cells] = {}
    for function in d.functions:
        own, transfer = d.basic.get(function, (0, 0))
        cells: Counter[str | int] = Counter({3: own, 4: transfer})
        for project in (each for each in d.projects if each.function == function):
            cells.update({3: project.fen - project.transfer, 4: project.transfer})
        for other in (each for each in d.others if each.function == function):
            cells[other.column] += other.fen
        for carried in (each for each in d.carried if each.function == function):
            cells[11 if carried.fiscal else 12] += carried.fen
        cells[2] = sum(cells[column] for column in range(3, 9))
        cells[1] = sum(cells[column] for column in (2, 9, 10, 11, 12))
        found[function] = _money(cells)
    return found


def _spending(d: Invented) -> dict[str, Cells]:
    """Table 3: basic and project money of every source."""
    found: dict[str, Cells] = {}
    for function in d.functions:
        basic = sum(d.basic.get(function, (0, 0)))
        project = sum(each.fen for each in d.projects if each.function == function)
        others = [(each.function, each.expense, each.fen) for each in d.others]
        for under, expense, fen in (*others, *((each.function, each.expense, each.fen) for each in d.carried)):
            basic += fen if under == function and expense != 4 else 0
            project += fen if under == function and expense == 4 else 0
        found[function] = _money({1: basic + project, 2: basic, 3: project})
    return found


def _general(d: Invented) -> dict[str, Cells]:
    """Table 5: the general budget of the year."""
    found: dict[str, Cells] = {}
    for function in d.functions:
        basic = sum(d.basic.get(function, (0, 0)))
        project = sum(each.fen for each in d.projects if each.function == function)
        if basic + project:
            found[function] = _money({1: basic + project, 2: basic, 3: project})
    return found


def _basic(d: Invented) -> dict[str, Cells]:
    """Table 6: basic expenditure by economic code."""
    return {
        code: _money({1: fen, 2 if code[:3] in ("301", "303") else 3: fen}) for code, fen in sorted(d.economic.items())
    }


def _fund(d: Invented, columns: tuple[int, ...]) -> dict[str, Cells]:
    """Tables 8 and 9: total, personnel, operating, project."""
    found: dict[str, Cells] = {}
    for each in sorted(d.others, key=lambda each: each.function):
        if each.column in columns:
            found.setdefault(each.function, Counter()).update(_money({1: each.fen, each.expense: each.fen}))
    return found


def _tree(number: int, amounts: Mapping[str, Cells], named: Classification = Classification.FUNCTION) -> Iterator[Row]:
    """Total, 类, 款 (and 项) rows of leaf amounts by code."""
    yield Row(number, _printed(_sum(amounts.values()), range(1, 13)), "总计", fixed="total")
    for code in sorted({each for leaf in amounts for each in digits(leaf)}):
        cells = _sum(cells for leaf, cells in amounts.items() if leaf.startswith(code))
        yield Row(number, _printed(cells, range(1, 13)), name_of(code, named), code)


def _side_by_side(paper: Paper, left: Sequence[Row], right: Sequence[Row]) -> None:
    """Two blocks on the same lines; each row keeps its own cells."""
    for number in range(max(len(left), len(right))):
        both = [side[number] for side in (left, right) if number < len(side)]
        spaced = (" ".join(filter(None, (row.code, row.label, *row.numbers))) for row in both)
        paper.write(" ".join(spaced))
        at = len(paper.lines) if paper.lines[-1] else len(paper.lines) - 1
        paper.rows += [(row, at, at) for row in both]


def _table_1(paper: Paper, income: Cells, spending: Mapping[str, Cells]) -> None:
    d = paper.invented
    carried = {fund: sum(each.fen for each in d.carried if each.fund == fund) for fund in _FUNDS}
    kinds = {kind: sum(o.fen for o in d.others if (o.column, o.kind) == (10, kind)) for kind in _KINDS}
    unit = income["10"]
    year = income["2"] + income["9"] + unit
    left = [
        ("一、本年收入", year),
        ("1.一般公共预算拨款", income["3"] + income["4"]),
        ("其中：一般财力", income["3"]),
        ("上级一般公共预算安排转移支付", income["4"]),
        ("2.政府性基金预算拨款", income["5"] + income["6"]),
        ("其中：政府性基金收入", income["5"]),
        ("上级政府性基金安排转移支付", income["6"]),
        ("3.国有资本经营预算拨款", income["7"] + income["8"]),
        ("其中：国有资本经营收入", income["7"]),
        ("上级国有资本经营预算安排转移支付", income["8"]),
        ("4.财政专户核拨", income["9"]),
        ("5.单位资金", unit),
        *((f"{'其中：' if n == 0 else ''}{kind}", kinds[kind]) for n, kind in enumerate(_KINDS)),
        ("二、上年结转结余", sum(carried.values())),
        ("1.财政拨款结转", income["11"]),
        ("其中：一般公共预算拨款", carried["general"]),
        ("政府性基金预算拨款", carried["fund"]),
        ("国有资本经营预算拨款", carried["capital"]),
        ("2.非财政拨款结转结余", income["12"]),
        ("其中：财政专户核拨", carried["account"]),
        ("单位资金", carried["unit"]),
    ]
    paper.head(1)
    _side_by_side(
        paper,
        [Row(1, {"income": fen} if fen else {}, label) for label, fen in left],
        [*_classes(1, {"expenditure": _by_class(spending, "1")})],
    )
    whole = year + sum(carried.values())
    _side_by_side(
        paper,
        [Row(1, {"income": whole}, "收 入 总 计", fixed="total")],
        [Row(1, {"expenditure": whole}, "支 出 总 计", fixed="total")],
    )


_FUNDS = ("general", "fund", "capital", "account", "unit")


def _by_class(amounts: Mapping[str, Cells], column: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for code, cells in amounts.items():
        found[code[:3]] += cells[column]
    return found


def _classes(number: int, columns: Mapping[str, Counter[str]]) -> Iterator[Row]:
    for code, zh, _ in CLASSES:
        yield Row(number, {column: by[code] for column, by in columns.items() if by[code]}, zh, code)


def _table_4(paper: Paper, income: Mapping[str, Cells], general: Mapping[str, Cells]) -> None:
    d = paper.invented
    total = _sum(income.values())
    funds = [total["3"] + total["4"], total["5"] + total["6"], total["7"] + total["8"]]
    labels = ("一般公共预算", "政府性基金预算", "国有资本经营预算")
    left = [
        Row(4, {"income": sum(funds)}, "一、财政拨款（补助）"),
        *(Row(4, {"income": fen} if fen else {}, label) for label, fen in zip(labels, funds, strict=True)),
    ]
    by = [_by_class(general, "1"), _by_class(_fund(d, (5, 6)), "1"), _by_class(_fund(d, (7, 8)), "1")]
    columns = {"expenditure.1": by[0] + by[1] + by[2], **{f"expenditure.{n}": each for n, each in enumerate(by, 2)}}
    paper.head(4)
    _side_by_side(paper, left, list(_classes(4, columns)))
    whole = {column: sum(each.values()) for column, each in columns.items()}
    _side_by_side(
        paper,
        [Row(4, {"income": sum(funds)}, "收入总计", fixed="total")],
        [Row(4, {column: fen for column, fen in whole.items() if fen}, "支出总计", fixed="total")],
    )


def _of_projects(projects: Iterable[Project]) -> dict[str, int]:
    cells: Counter[str | int] = Counter()
    for project in projects:
        for code, fen in project.parts.items():
            cells[1] += fen
            cells[2 + _T7.index(code[:3])] += fen
    return _printed(_money(cells), range(1, 12))


def _projects(d: Invented) -> Iterator[Row]:
    yield Row(7, _of_projects(d.projects), "总计", fixed="total")
    for unit in dict.fromkeys(project.unit for project in d.projects):
        viewpoint = [project for project in d.projects if project.unit == unit]
        yield Row(7, _of_projects(viewpoint), unit, unit=unit)
        seen: set[str] = set()
        for project in sorted(viewpoint, key=lambda each: each.function):
            for code in digits(project.function, (3, 5)):
                if code not in seen:
                    seen.add(code)
                    below = (each for each in viewpoint if each.function.startswith(code))
                    yield Row(7, _of_projects(below), name_of(code), code, unit=unit)
            label = name_of(project.function)
            yield Row(7, _of_projects([project]), label, project.function, unit, project.name)


def _table_10(paper: Paper) -> None:
    d = paper.invented
    spent: Counter[str] = Counter(d.economic)
    for project in d.projects:
        spent.update(project.parts)
    buying = spent["31013"] + spent["30913"]
    rows = (
        ("total", "合计", spent["30212"] + spent["30217"] + spent["30231"] + buying),
        ("abroad", "因公出国（境）费", spent["30212"]),
        ("reception", "公务接待费", spent["30217"]),
        ("vehicles", "公务用车购置及运行费（小计）", spent["30231"] + buying),
        ("vehicle_purchase", "其中：公务用车购置费", buying),
        ("vehicle_running", "公务用车运行费", spent["30231"]),
    )
    paper.head(10)
    for key, label, fen in rows:
        row = Row(10, {"1": fen, "2": fen} if fen else {}, label, fixed=key)
        _side_by_side(paper, [row], [])


def _of_carried(carried: Sequence[Carried]) -> dict[str, int]:
    cells: Counter[str | int] = Counter()
    for each in carried:
        first = 2 if each.fiscal else 6
        cells.update({1: each.fen, first: each.fen, first + each.expense - 1: each.fen})
    return _printed(_money(cells), range(1, 10))


def _carried(d: Invented) -> Iterator[Row]:
    yield Row(11, _of_carried(d.carried), "总计", fixed="total")
    known = {project.name for project in d.projects} | {each.name for each in d.carried if each.told}
    for unit in dict.fromkeys(each.unit for each in d.carried):
        viewpoint = [each for each in d.carried if each.unit == unit]
        yield Row(11, _of_carried(viewpoint), unit, unit=unit)
        for name in dict.fromkeys(each.name for each in viewpoint):
            own = [each for each in viewpoint if each.name == name]
            yield Row(11, _of_carried(own), name, unit=unit, project=name, free=name in known)
