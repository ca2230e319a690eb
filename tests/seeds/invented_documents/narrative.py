"""What an invented document says in sentences, before and after its tables."""

from collections.abc import Iterator

from ledger.terms.codes import Classification
from ledger.terms.money import format_fen
from tests.seeds.invented_documents.department import Invented, Project
from tests.seeds.invented_documents.paper import Paper, name_of

_TEN = "一二三四五六七八九十"


def overview(paper: Paper) -> None:
    """Part one: the budget units."""
    d = paper.invented
    paper.write(f" 第一部分 {d.year} 年{d.name}部门概况")
    paper.wrap(f"纳入{d.name} {d.year} 年部门预算编制范围的下属预算单位包括：")
    for number, unit in enumerate(d.units, 1):
        paper.wrap(f"{number}、{unit}{'（本级）' if unit == d.name else ''}")
    paper.write(f"{d.name}编制数 10，实有人数 9 人。", f" 第二部分 {d.year} 年部门预算公开表")


def narrative(paper: Paper) -> None:
    """Part three and four: projects, carried money, performance, date."""
    d = paper.invented
    paper.write(f" 第三部分 {d.year} 年部门预算情况说明")
    paper.write(f"七、 关于{d.name} {d.year} 年一般公共预算项目", "支出情况说明")
    for number, project in enumerate(d.projects, 1):
        paper.wrap(f"（{_numeral(number)}）项目名称：{project.name}")
        paper.write("设立的政策依据：单位职能", f"预算安排规模：{format_fen(project.fen)} 万元")
        paper.wrap(f"项目承担单位：{project.unit}")
        paper.wrap(f"资金分配情况：{_allocation(project)}")
        if project.stated:
            paper.write(f"资金来源：{_source(project)}")
    paper.write(f"八、 关于{d.name} {d.year} 年政府性基金预算拨款情况说明", "没有安排。")
    paper.write(f"十一、 关于{d.name} {d.year} 年上年结转结余预", "算情况说明")
    told = [each for each in d.carried if each.told]
    for number, carried in enumerate(told, 1):
        paper.wrap(f"{number}．{carried.name} {format_fen(carried.fen)} 万元，主要用于：单位运转。")
    paper.write("十二、 其他重要事项的情况说明", "没有。")
    if d.performance:
        paper.write(" 部门整体绩效目标表", *_performance(d), " 项目支出绩效目标表")
    paper.write(" 第四部分 名词解释", d.name)
    paper.lines.append(f"{d.year} 年 2月 20 日")


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    return f"{_TEN[tens - 1] if tens > 1 else ''}{'十' if tens else ''}{_TEN[ones - 1] if ones else ''}"


def _allocation(project: Project) -> str:
    if project.withheld:
        return "完全不予公开"
    if not project.items:
        return "用于保障单位开展工作，按进度支付。"
    items = (f"{name_of(code, Classification.ECONOMIC)} {format_fen(fen)} 万元" for code, fen in project.parts.items())
    return "、".join(items)


def _source(project: Project) -> str:
    return "上级一般公共预算安排的转移支付" if project.transfer else "一般公共预算"


def _performance(d: Invented) -> Iterator[str]:
    """Fiscal money of all lots by level."""
    upper = sum(transfer for _, transfer in d.basic.values()) + sum(each.transfer for each in d.projects)
    upper += sum(each.fen for each in d.others if each.column in (4, 6, 8))
    upper += sum(each.fen for each in d.carried if each.transfer and each.fiscal)
    own = sum(own for own, _ in d.basic.values()) + sum(each.fen - each.transfer for each in d.projects)
    own += sum(each.fen for each in d.others if each.column in (5, 7))
    own += sum(each.fen for each in d.carried if not each.transfer and each.fiscal)
    yield f"上级安排 {format_fen(upper)}"
    yield f"本级安排 {format_fen(own)}"
