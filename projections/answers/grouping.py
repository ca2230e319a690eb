"""Figures grouped by any keys (分组汇总), with subtotals or the largest only; from the same entries as the tables.

An amount that is broken down twice, by function and by economic code apart, is read along one of the two: the economic
one if the filter, or without a filter the keys, ask for that alone, else the one by function. Grouped by both, such an
amount has no code of both breakdowns together: it counts once, under 未列明.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from ledger.terms.entries import NOT_STATED, Axis, Kind
from projections.aggregation.budget_in_memory import SlotHeading, field_heading
from projections.aggregation.slots import Labels, Slots
from projections.errors import NoneWanted
from projections.language.cells import Measures
from projections.language.fields import FieldValue
from projections.language.predicates import ANY, Is, Predicate, both, fields_of
from projections.read_model.points import TimeAxis
from projections.viewpoint.budget_at_point import Viewpoint


class GroupKey(StrEnum):
    """A key that figures can be grouped by (分组维度)."""

    FUNCTION_CLASS = "function_class"  # 功能分类 类
    FUNCTION_GROUP = "function_group"  # 款
    FUNCTION_ITEM = "function_item"  # 项
    ECONOMIC_CLASS = "economic_class"  # 经济分类 类
    ECONOMIC_ITEM = "economic_item"  # 款
    DEPARTMENT = "department"  # 部门
    SOURCE = "source"  # 资金来源
    FUND = "fund"  # 预算类别
    LOT = "lot"  # 当年, 结转
    UNIT = "unit"  # 预算单位
    PROJECT = "project"  # 项目
    NATURE = "nature"  # 支出性质
    EXPENSE_CLASS = "expense_class"  # 经费类别
    KIND = "kind"  # 业务类型
    EFFECTIVE_MONTH = "effective_month"  # 业务月份
    RECORDED_MONTH = "recorded_month"  # 登记月份

    @property
    def classification(self) -> str:
        """The classification it belongs to, function or economic; empty for the others."""
        first_word = self.value.partition("_")[0]
        return first_word if first_word in ("function", "economic") else ""


_DIGITS = {
    GroupKey.FUNCTION_CLASS: 3,
    GroupKey.FUNCTION_GROUP: 5,
    GroupKey.FUNCTION_ITEM: 7,
    GroupKey.ECONOMIC_CLASS: 3,
    GroupKey.ECONOMIC_ITEM: 5,
}
# The classification of the codes that decide a field; the economic code decides between personnel and operating.
_DECIDED_BY = {"function": "function", "economic": "economic", "expense_class": "economic"}
_KINDS = {kind.value: kind for kind in Kind}
_MOST_CACHED = 256  # sums by day that are cached for one question
_MONTHS = {GroupKey.EFFECTIVE_MONTH: TimeAxis.EFFECTIVE, GroupKey.RECORDED_MONTH: TimeAxis.RECORDED}


@dataclass(frozen=True, slots=True)
class Group:
    """Figures with the same values of the first keys; a subtotal has fewer values than keys, the total none."""

    values: tuple[str, ...]
    measures: Measures


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups in order. With subtotals, each follows its parts, and the total is last."""

    viewpoint: Viewpoint
    keys: tuple[GroupKey, ...]
    groups: tuple[Group, ...]
    total: Measures


class GroupedPart(NamedTuple):
    """Sum of the entries with the same values of all keys, of one kind of movement and one day."""

    values: tuple[str, ...]
    kind: Kind
    day: date
    fen: int
    entries: int


Leaves = dict[tuple[str, ...], Measures]  # by the values of all keys


def axis_of(keys: Sequence[GroupKey], predicate: Predicate) -> Axis:
    """The breakdown that is read: the one whose codes the filter names, else the keys. Lines of the other one state no
    such code, and would be dropped."""
    filtered = {_DECIDED_BY[field] for field in fields_of(predicate) if field in _DECIDED_BY}
    asked = filtered or {_DECIDED_BY.get(key.classification or key.value, "") for key in keys}
    return Axis.ECONOMIC if "economic" in asked and "function" not in asked else Axis.FUNCTION


def group_by(
    viewpoint: Viewpoint,
    keys: Sequence[GroupKey],
    predicate: Predicate = ANY,
    *,
    subtotals: bool = False,
    top: int | None = None,
) -> Grouping:
    """Group the entries that count at a point and match a predicate. `top` keeps the largest leaves by amount and adds
    up the rest under the value "others" (其他). Raises NoneWanted for a `top` below 1."""
    if top is not None and top < 1:
        raise NoneWanted(top)
    unique = tuple(dict.fromkeys(keys))
    # The past of a position never changes, so sums by day answer for every day; they are cached if they are few.
    days: list[GroupedPart] | None
    days = viewpoint.day_sums((unique, predicate), lambda: _by_day(viewpoint, unique, predicate))
    leaves = _asked(viewpoint, unique, predicate) if days is None else _leaves(_until(days, viewpoint.at.effective_on))
    total = _sum(list(leaves.values()))
    if top is not None:
        leaves = _largest(leaves, top)
    groups = [Group(values, measures) for values, measures in leaves.items()]
    if subtotals and top is None and unique and groups:
        groups = list(_with_subtotals(groups, len(unique)))
    return Grouping(viewpoint, unique, tuple(groups), total)


def _by_day(viewpoint: Viewpoint, keys: tuple[GroupKey, ...], predicate: Predicate) -> list[GroupedPart] | None:
    """The sums of every day, also after the point's own day; None if there are too many."""
    every_day = replace(viewpoint, at=replace(viewpoint.at, effective_on=None))
    return _daily(every_day, keys, predicate, TimeAxis.EFFECTIVE, _MOST_CACHED)


def _until(days: list[GroupedPart], last: date | None) -> Iterable[GroupedPart]:
    return days if last is None else (part for part in days if part.day <= last)


def _asked(viewpoint: Viewpoint, keys: tuple[GroupKey, ...], predicate: Predicate) -> Leaves:
    """The leaves at the point, in order; summed by day only if a month is asked for."""
    if not _MONTHS.keys().isdisjoint(keys):
        return _leaves(daily(viewpoint, keys, predicate))
    leaves = viewpoint.in_memory.by_last(viewpoint.at, keys, _headings(keys), _along(keys, predicate))
    return {
        values: Measures({_KINDS[kind]: fen for kind, fen in by_kind.items()}, entries)
        for values, by_kind, entries in leaves
    }


def daily(
    viewpoint: Viewpoint, keys: tuple[GroupKey, ...], predicate: Predicate, axis: TimeAxis = TimeAxis.EFFECTIVE
) -> list[GroupedPart]:
    """Sums by keys, kind of movement, and day on an axis of time; in no order."""
    return _daily(viewpoint, keys, predicate, axis) or []


def _daily(
    viewpoint: Viewpoint, keys: tuple[GroupKey, ...], predicate: Predicate, axis: TimeAxis, most: int | None = None
) -> list[GroupedPart] | None:
    """The same; None if there are more than `most`."""
    axes = list(dict.fromkeys([axis, *(_MONTHS[key] for key in keys if key in _MONTHS)]))
    sums = viewpoint.in_memory.by_days(viewpoint.at, keys, _headings(keys), _along(keys, predicate), axes, most)
    if sums is None:
        return None
    months = [(n, axes.index(_MONTHS[key])) for n, key in enumerate(keys) if key in _MONTHS]
    parts: list[GroupedPart] = []
    for (*values, kind), days, fen, entries in sums:
        for n, on in months:
            values.insert(n, f"{days[on]:%Y-%m}")
        parts.append(GroupedPart(tuple(values), _KINDS[kind], days[0], fen, entries))
    return parts


def _leaves(parts: Iterable[GroupedPart]) -> Leaves:
    """Parts added up by their values, in order."""
    sums: dict[tuple[str, ...], tuple[dict[Kind, int], list[int]]] = {}
    for values, kind, _, fen, entries in parts:
        by_kind, counts = sums.setdefault(values, ({}, []))
        by_kind[kind] = by_kind.get(kind, 0) + fen
        counts.append(entries)
    return {values: Measures(sums[values][0], sum(sums[values][1])) for values in sorted(sums, key=_order)}


def _along(keys: Sequence[GroupKey], predicate: Predicate) -> Predicate:
    """The entries to group: those of the breakdown that is read."""
    return both(Is("axis", Axis.JOINT, axis_of(keys, predicate)), predicate)


def _headings(keys: Sequence[GroupKey]) -> list[SlotHeading]:
    """Headings that slots are grouped by: each key but the months, then the kind of movement. Codes coarser than the
    key are 未列明; if both classifications are asked for, so are the codes of lines broken down apart."""
    apart = {"function", "economic"} <= {key.classification for key in keys}
    fields = [key for key in (*keys, GroupKey.KIND) if key not in _MONTHS]
    return [_code_heading(key, apart=apart) if key in _DIGITS else field_heading(key) for key in fields]


def _code_heading(key: GroupKey, *, apart: bool) -> SlotHeading:
    field, digits = key.classification, _DIGITS[key]

    def label(value: FieldValue) -> str:
        code = str(value)
        return code[:digits] if code != NOT_STATED and len(code) >= digits else NOT_STATED

    def heading(slots: Slots) -> Labels:
        labels = slots.fields[field].labelled(label)
        return labels.replaced(NOT_STATED, ~slots.mask(Is("axis", Axis.JOINT))) if apart else labels

    return heading


def _sum(parts: Sequence[Measures]) -> Measures:
    by_kind: dict[Kind, int] = {}
    for part in parts:
        for kind, fen in part.by_kind.items():
            by_kind[kind] = by_kind.get(kind, 0) + fen
    return Measures({kind: by_kind[kind] for kind in Kind if kind in by_kind}, sum(part.entries for part in parts))


def _largest(leaves: Leaves, top: int) -> Leaves:
    ranked = sorted(leaves.items(), key=lambda leaf: (-leaf[1].adjusted_fen, _order(leaf[0])))
    largest, rest = dict(ranked[:top]), ranked[top:]
    if not rest:
        return largest
    width = len(rest[0][0])
    return {**largest, ("others",) * max(width, 1): _sum([measures for _, measures in rest])}


def _order(values: tuple[str, ...]) -> tuple[tuple[bool, str], ...]:
    """A sort key: 未列明 comes after all stated values."""
    return tuple((value == NOT_STATED, value) for value in values)


def _with_subtotals(leaves: Sequence[Group], width: int, above: tuple[str, ...] = ()) -> Iterator[Group]:
    """Leaves and subtotals, each subtotal after its parts, the total last: (a, x), (a, y), (a), (b, x), (b), ()."""
    if len(above) < width - 1:
        for value, parts in groupby(leaves, lambda leaf: leaf.values[len(above)]):
            yield from _with_subtotals(list(parts), width, (*above, value))
    else:
        yield from leaves
    yield Group(above, _sum([leaf.measures for leaf in leaves]))
