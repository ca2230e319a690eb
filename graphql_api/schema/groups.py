"""Groups, series and money flow in the schema (分组汇总, 时间序列, 资金流向)."""

from datetime import date

import strawberry

from graphql_api.schema.cells import Measures
from graphql_api.schema.connections import Connection
from graphql_api.schema.entries import Label, Named, label
from graphql_api.schema.fields import Mirror, MirrorAt, described, mirrors, shown
from graphql_api.schema.points import AsOf
from graphql_api.schema.scalars import Fen
from ledger.terms.money import format_fen
from ledger.terms.sources import FundingSource, Lot
from projections.answers import grouping, money_flow, series
from projections.answers.grouping import GroupKey
from projections.language.fields import field_named
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.names import Names


def group_label(key: GroupKey, value: str, names: Names) -> tuple[str, str]:
    """Name of a group's value in Chinese and English."""
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


@strawberry.type(description="A value that the entries of a group share (分组值).")
class GroupValue:
    """A key and its value."""

    key: GroupKey = strawberry.field(description="The key it belongs to (分组维度).")
    value: str = strawberry.field(description="The value: digits, a month, an id, or a word of the schema (值).")
    label: Label = strawberry.field(description="The value in words (名称).")


@mirrors("Figures that share the values of some keys (分组); a subtotal has fewer values than there are keys.")
class Group(MirrorAt[grouping.Group]):
    """Mirrors `projections.answers.grouping.Group`."""

    def __init__(self, value: grouping.Group, viewpoint: Viewpoint, keys: tuple[GroupKey, ...]) -> None:
        super().__init__(value, viewpoint)
        self.keys = keys

    def _values(self) -> list[GroupValue]:
        return [
            GroupValue(key=key, value=value, label=label(*group_label(key, value, self.viewpoint.names)))
            for key, value in zip(self.keys, self.value.values, strict=False)
        ]

    values: list[GroupValue] = shown("The values its entries share (分组值).", _values)
    subtotal: bool = shown(
        "Whether it is the sum of groups before it (小计).", lambda group: len(group.value.values) < len(group.keys)
    )
    fen: Fen = shown("The sum of its entries, exactly (金额, 分).", "value.measures.adjusted_fen")
    text: str = shown("The sum, 万元 (金额, 万元).", "value.measures.adjusted_fen", format_fen)

    @described
    def measures(self) -> Measures:
        """Initial budget, adjustments, adjusted budget (三个口径)."""
        return Measures(self.value.measures)


@mirrors("Figures by groups, and their total (分组汇总).")
class Grouping(Mirror[grouping.Grouping]):
    """Mirrors `projections.answers.grouping.Grouping`. Shows a page of its groups."""

    def __init__(self, value: grouping.Grouping, page: Connection[Group]) -> None:
        super().__init__(value)
        self.page = page

    as_of: AsOf = shown("The coordinates of this answer (坐标).", "value.viewpoint.at")
    keys: list[GroupKey] = shown("The keys, in order (分组维度).")
    total: Measures = shown("All groups together (合计).")
    groups: Connection[Group] = shown("The groups in order (分组).", "page")


def _wan(fen: int) -> float:
    return fen / 1_000_000


@mirrors("One point of a series (序列点), flat, as chart programs expect it.")
class SeriesPoint(MirrorAt[series.Point]):
    """A point."""

    def __init__(self, value: series.Point, viewpoint: Viewpoint, keys: list[GroupKey]) -> None:
        super().__init__(value, viewpoint)
        self.keys = keys

    def _label(self) -> str:
        labels = zip(self.keys, self.value.labels, strict=True)
        return " / ".join(group_label(key, value, self.viewpoint.names)[0] for key, value in labels) or "合计"

    time: date = shown("The first day of its interval (时间).", "value.begins")
    label: str = shown("Names of its group's values, joined by ' / ' (标签).", _label)
    text: str = shown("The amount at the end of the interval, as printed (金额, 万元).", "value.fen", format_fen)
    fen: Fen = shown("The amount, exactly (金额, 分).")
    change_fen: Fen = shown("The change in the interval (变动, 分).")
    approximate: float = shown("The amount in 万元, for charts only: not exact (近似值).", "value.fen", _wan)


@strawberry.type(description="A series and its coordinates (时间序列).")
class Series:
    """Points of all groups."""

    as_of: AsOf = strawberry.field(description="The coordinates of this answer (坐标).")
    points: list[SeriesPoint] = strawberry.field(description="Its points, by time, then label (序列点).")


@mirrors("Money that came to, moved on and left one budget line (一条指标的资金流向).")
class LineFlow(MirrorAt[money_flow.LineFlow]):
    """Mirrors `projections.answers.money_flow.LineFlow`."""

    line: strawberry.ID = shown("The line (指标).", "value.key.id")
    fiscal_year: int = shown("Its fiscal year (预算年度).", "value.key.fiscal_year")
    unit: Named = shown("Its unit (预算单位).", "value.key.unit")
    project: Named = shown("Its project (项目).", "value.key.project")
    source: FundingSource = shown("Its funding source (资金来源).", "value.key.source")
    lot: Lot = shown("This year's or carried money (资金年度).", "value.key.lot")
    origin_year: int = shown("The year the money was first budgeted for (来源年度).", "value.key.origin_year")
    came_in_fen: Fen = shown("Allocated, carried over, supplemented, corrected (增加, 分).")
    moved_fen: Fen = shown("Reallocated, handed over, reversed, in less out (转移, 分).")
    went_fen: Fen = shown("Cut, recalled, carried forward (减少, 分).")
    holds_fen: Fen = shown("Its balance at the point (结余, 分).", "value.measures.adjusted_fen")
    holds_text: str = shown("Its balance, 万元 (结余, 万元).", "value.measures.adjusted_fen", format_fen)
    measures: Measures = shown("Initial budget, adjustments by kind, adjusted (三个口径).")
    carried_from: strawberry.ID | None = shown("The line of the year before that it comes from (结转来源); null: none.")
    carried_to: strawberry.ID | None = shown("The line of the next year that it went to (结转去向); null: none.")
