"""Invented departments, printed into the real layout: plain data in, the text of a document out."""

from collections.abc import Iterator

from ledger.codes import Classification
from tests.seeds.invented.department import Carried, Invented, Other, Project
from tests.seeds.invented.paper import name_of, wrapped, yuan
from tests.seeds.invented.tables import tables

__all__ = ["Carried", "Invented", "Other", "Project", "printed"]


def printed(department: Invented) -> bytes:
    """The document."""
    lines = [*_overview(department), *tables(department), *_narrative(department)]
    return "\n\n".join(lines).encode()


def _overview(d: Invented) -> Iterator[str]:
    units = d.units or tuple(dict.fromkeys((*(p.unit for p in d.projects), *(c.unit for c in d.carried))))
    yield f" 第一部分 {d.year} 年{d.name}部门概况"
    yield f"纳入{d.name} {d.year} 年部门预算编制范围的下属预算单位包括："
    for number, unit in enumerate(units, 1):
        yield from wrapped(f"{number}、{unit}", d.width)
    yield f"{d.name}编制数 10，实有人数 9 人。"
    yield f" 第二部分 {d.year} 年部门预算公开表"


def _narrative(d: Invented) -> Iterator[str]:
    yield f" 第三部分 {d.year} 年部门预算情况说明"
    yield f"七、 关于{d.name} {d.year} 年一般公共预算项目支出情况说明"
    for number, project in enumerate(d.projects, 1):
        yield from wrapped(f"（{'一二三四五六七八九十'[(number - 1) % 10]}）项目名称：{project.name}", d.width)
        yield "设立的政策依据：单位职能"
        yield f"预算安排规模：{yuan(project.cents)} 万元"
        yield from wrapped(f"项目承担单位：{project.unit}", d.width)
        items = "、".join(
            f"{name_of(code, Classification.ECONOMIC)} {yuan(cents)} 万元" for code, cents in project.parts.items()
        )
        yield from wrapped(f"资金分配情况：{items}", d.width)
        if project.stated:
            yield f"资金来源：{'上级一般公共预算安排的转移支付' if project.transfer else '一般公共预算'}"
    yield f"八、 关于{d.name} {d.year} 年政府性基金预算拨款情况说明"
    yield "没有安排。"
    if d.performance:
        yield " 部门整体绩效目标表"
        money = [(p.cents, p.transfer) for p in d.projects] + [(c.cents, c.transfer) for c in d.carried]
        upper = sum(cents for cents, transfer in money if transfer)
        total = sum(cents for cents, _ in money) + sum(d.basic.values())
        yield f"上级安排 {yuan(upper)}"
        yield f"本级安排 {yuan(total - upper)}"
    yield d.name
    yield f"{d.year} 年 2月 20 日"
