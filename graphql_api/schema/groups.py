"""Groups, series and lineage as the schema shows them (分组汇总, 时间序列, 资金流向)."""

from datetime import date

import strawberry

from graphql_api.schema.cells import Measures, measures_of
from graphql_api.schema.connections import Connection
from graphql_api.schema.entries import Label, Named, label, named
from graphql_api.schema.points import AsOf
from graphql_api.schema.scalars import Fen
from ledger.terms.money import format_fen
from ledger.terms.sources import FundingSource, Lot
from projections.answers.grouping import Group as Grouped
from projections.answers.grouping import GroupKey
from projections.answers.money_flow import LineFlow as Flow
from projections.answers.series import Point
from projections.language.fields import field_named
from projections.viewpoint.names import Names


@strawberry.type(description="One value that a group is alike in (分组值).")
class GroupValue:
    """A key and its value."""

    key: GroupKey = strawberry.field(description="What it is grouped by (分组维度).")
    value: str = strawberry.field(description="The value: digits, a month, an id, or a word of the schema (值).")
    label: Label = strawberry.field(description="The value in words (名称).")


@strawberry.type(description="Figures alike in some keys (分组); a subtotal has fewer values than there are keys.")
class Group:
    """A group."""

    found: strawberry.Private[Grouped]
    values: list[GroupValue] = strawberry.field(description="What its entries are alike in (分组值).")
    subtotal: bool = strawberry.field(description="Whether it adds up groups before it (小计).")
    fen: Fen = strawberry.field(description="The sum of its entries, exactly (金额, 分).")
    text: str = strawberry.field(description="The sum, 万元 (金额, 万元).")

    @strawberry.field(description="Initial budget, adjustments, adjusted budget (三个口径).")
    def measures(self) -> Measures:
        """The three measures."""
        return measures_of(self.found.measures)


@strawberry.type(description="Figures by groups, and their total (分组汇总).")
class Grouping:
    """A grouping."""

    as_of: AsOf = strawberry.field(description="The coordinates of this answer (坐标).")
    keys: list[GroupKey] = strawberry.field(description="What it is grouped by, in order (分组维度).")
    total: Measures = strawberry.field(description="All groups together (合计).")
    groups: Connection[Group] = strawberry.field(description="The groups in order (分组).")


@strawberry.type(description="One point of a series (序列点), flat, as chart programs like it.")
class SeriesPoint:
    """A point."""

    time: date = strawberry.field(description="The first day of its interval (时间).")
    label: str = strawberry.field(description="What the value is of; keys joined by ' / ' (标签).")
    text: str = strawberry.field(description="The value at the end of the interval, as printed (金额, 万元).")
    fen: Fen = strawberry.field(description="The value, exactly (金额, 分).")
    change_fen: Fen = strawberry.field(description="By how much it changed in the interval (变动, 分).")
    approximate: float = strawberry.field(
        description="The value in 万元 as a floating-point number, for charts only: not exact (近似值)."
    )


@strawberry.type(description="A series and where it was read (时间序列).")
class Series:
    """A series."""

    as_of: AsOf = strawberry.field(description="The coordinates of this answer (坐标).")
    points: list[SeriesPoint] = strawberry.field(description="Its points, by time, then label (序列点).")


@strawberry.type(description="What came to, moved on and left one budget line (一条指标的资金流向).")
class LineFlow:
    """A line's flow."""

    line: strawberry.ID = strawberry.field(description="The line (指标).")
    fiscal_year: int = strawberry.field(description="Its fiscal year (预算年度).")
    unit: Named = strawberry.field(description="Its unit (预算单位).")
    project: Named = strawberry.field(description="Its project (项目).")
    source: FundingSource = strawberry.field(description="Its funding source (资金来源).")
    lot: Lot = strawberry.field(description="This year's or carried money (资金年度).")
    origin_year: int = strawberry.field(description="The year the money was first budgeted for (来源年度).")
    came_in_fen: Fen = strawberry.field(description="Allocated, carried over, supplemented, corrected (增加, 分).")
    moved_fen: Fen = strawberry.field(description="Reallocated, handed over, reversed, in less out (转移, 分).")
    went_fen: Fen = strawberry.field(description="Cut, recalled, carried forward (减少, 分).")
    holds_fen: Fen = strawberry.field(description="What it holds at the point (结余, 分).")
    holds_text: str = strawberry.field(description="What it holds, 万元 (结余, 万元).")
    measures: Measures = strawberry.field(description="Initial budget, adjustments by kind, adjusted (三个口径).")
    carried_from: strawberry.ID | None = strawberry.field(
        description="The line of the year before that its money comes from (结转来源); null: none in the ledger."
    )
    carried_to: strawberry.ID | None = strawberry.field(
        description="The line of the next year that its money went to (结转去向); null: none."
    )


def group_of(found: Grouped, keys: tuple[GroupKey, ...], names: Names) -> Group:
    """A group for the schema."""
    return Group(
        found=found,
        values=[
            GroupValue(key=key, value=value, label=label(*group_label(key, value, names)))
            for key, value in zip(keys, found.values, strict=False)
        ],
        subtotal=len(found.values) < len(keys),
        fen=Fen(found.measures.adjusted_fen),
        text=format_fen(found.measures.adjusted_fen),
    )


def group_label(key: GroupKey, value: str, names: Names) -> tuple[str, str]:
    """A group's value in words."""
    if value == "others":
        return "其他", "others"
    if key.classification:
        if value.isdecimal():
            return names.code(key.classification, value)
        return field_named(key.classification).words(value), field_named(key.classification).words(value, "en")
    if key in {GroupKey.DEPARTMENT, GroupKey.UNIT, GroupKey.PROJECT}:
        return names.name(value), names.name(value)
    if key in {GroupKey.EFFECTIVE_MONTH, GroupKey.RECORDED_MONTH}:
        return value, value
    return field_named(key.value).words(value), field_named(key.value).words(value, "en")


def point_of(found: Point, keys: list[GroupKey], names: Names) -> SeriesPoint:
    """A point for the schema."""
    words = [group_label(key, value, names)[0] for key, value in zip(keys, found.labels, strict=True)]
    return SeriesPoint(
        time=found.begins,
        label=" / ".join(words) or "合计",
        text=format_fen(found.fen),
        fen=Fen(found.fen),
        change_fen=Fen(found.change_fen),
        approximate=found.fen / 1_000_000,
    )


def flow_of(found: Flow, names: Names) -> LineFlow:
    """A line's flow for the schema."""
    return LineFlow(
        line=strawberry.ID(str(found.key.id)),
        fiscal_year=found.key.fiscal_year,
        unit=named(names, str(found.key.unit)),
        project=named(names, str(found.key.project)),
        source=found.key.source,
        lot=found.key.lot,
        origin_year=found.key.origin_year,
        came_in_fen=Fen(found.came_in_fen),
        moved_fen=Fen(found.moved_fen),
        went_fen=Fen(found.went_fen),
        holds_fen=Fen(found.measures.adjusted_fen),
        holds_text=format_fen(found.measures.adjusted_fen),
        measures=measures_of(found.measures),
        carried_from=strawberry.ID(str(found.carried_from)) if found.carried_from else None,
        carried_to=strawberry.ID(str(found.carried_to)) if found.carried_to else None,
    )
