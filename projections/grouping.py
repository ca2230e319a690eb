"""Figures by other groups than the tables' rows (分组汇总): several keys, subtotals, the largest; same entries.

Which lines are read follows from the codes that are meant, else from the keys: along the economic classification when
only that is asked for, else along function. Asked for both, a line that is broken down apart has neither together: it
counts once, under 未列明.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ledger.entries import NOT_STATED, Axis, Kind
from projections.cells import Measures
from projections.errors import NoneWanted
from projections.predicates import ANY, Is, Predicate, fields_of
from projections.situation import Situation
from projections.sql import where


class GroupKey(StrEnum):
    """What figures may be grouped by (分组维度)."""

    FUNCTION_CLASS = "function_class"  # 功能分类 类
    FUNCTION_GROUP = "function_group"  # 款
    FUNCTION_ITEM = "function_item"  # 项
    ECONOMIC_CLASS = "economic_class"  # 经济分类 类
    ECONOMIC_ITEM = "economic_item"  # 款
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
        found = self.value.partition("_")[0]
        return found if found in ("function", "economic") else ""


_DIGITS = {
    GroupKey.FUNCTION_CLASS: 3,
    GroupKey.FUNCTION_GROUP: 5,
    GroupKey.FUNCTION_ITEM: 7,
    GroupKey.ECONOMIC_CLASS: 3,
    GroupKey.ECONOMIC_ITEM: 5,
}
# The classification that tells a field: personnel and operating expenses are told by the economic code.
_TOLD_BY = {"function": "function", "economic": "economic", "expense_class": "economic"}
_MOST_KEPT = 256  # sums by day
# Recording times are kept in UTC; a month is one of China's.
_MONTHS = {
    GroupKey.EFFECTIVE_MONTH: "substr(effective_on, 1, 7)",
    GroupKey.RECORDED_MONTH: "strftime('%Y-%m', recorded_at, '+8 hours')",
}


@dataclass(frozen=True, slots=True)
class Group:
    """Figures alike in the first keys; a subtotal has fewer values than there are keys, the total none."""

    values: tuple[str, ...]
    measures: Measures


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups in order: each subtotal after its parts, the total last; leaves alone when no subtotals were asked."""

    here: Situation
    keys: tuple[GroupKey, ...]
    groups: tuple[Group, ...]
    total: Measures


class _Part(NamedTuple):
    """What came into force on one day, of one kind, alike in all keys."""

    values: tuple[str, ...]
    kind: Kind
    day: str
    fen: int
    entries: int


def axis_of(keys: Sequence[GroupKey], narrowed: Predicate) -> Axis:
    """Along which breakdown entries are read: the one whose codes are meant, else the one that is asked for. Lines of
    the other one state no such code, and would be dropped."""
    meant = {_TOLD_BY[field] for field in fields_of(narrowed) if field in _TOLD_BY}
    asked = meant or {_TOLD_BY.get(key.classification or key.value, "") for key in keys}
    return Axis.ECONOMIC if "economic" in asked and "function" not in asked else Axis.FUNCTION


def group_by(
    here: Situation,
    keys: Sequence[GroupKey],
    narrowed: Predicate = ANY,
    *,
    subtotals: bool = False,
    top: int | None = None,
) -> Grouping:
    """Group the entries that count at a point and that a predicate means; `top` keeps the largest leaves by amount and
    adds up the others under the value "others" (其他). Raises NoneWanted for a `top` below 1."""
    if top is not None and top < 1:
        raise NoneWanted(top)
    unique = tuple(dict.fromkeys(keys))
    # At a position nothing changes any more, so that sums by day are made once; too many of them are not kept.
    days: list[_Part] | None = here.kept.get((unique, narrowed), lambda: _by_day(here, unique, narrowed))
    leaves = _leaves(_parts(here, unique, narrowed) if days is None else _until(days, here.at.effective_on))
    total = _sum(list(leaves.values()))
    if top is not None and len(leaves) > top:
        leaves = _largest(leaves, top)
    ordered = leaves if top is not None else dict(sorted(leaves.items(), key=lambda each: _place(each[0])))
    groups = [Group(values, measures) for values, measures in ordered.items()]
    if subtotals and top is None:
        groups = list(_with_subtotals(groups, len(unique)))
    return Grouping(here, unique, tuple(groups), total)


def _by_day(here: Situation, keys: Sequence[GroupKey], narrowed: Predicate) -> list[_Part] | None:
    """The sums of every day up to the position, whatever the point's own day is; None where they are too many."""
    anyday = replace(here, at=replace(here.at, effective_on=None))
    found = _parts(anyday, keys, narrowed, most=_MOST_KEPT + 1)
    return found if len(found) <= _MOST_KEPT else None


def _until(days: list[_Part], last: date | None) -> Iterable[_Part]:
    if last is None:
        return days
    end = last.isoformat()
    return (part for part in days if part.day <= end)


def _parts(here: Situation, keys: Sequence[GroupKey], narrowed: Predicate, most: int = -1) -> list[_Part]:
    """Sums by keys, kind and day, at most so many."""
    axis = axis_of(keys, narrowed)
    chosen = here.sees & where(Is("axis", Axis.JOINT, axis)) & where(narrowed)
    both = {"function", "economic"} <= {key.classification for key in keys}
    shown = ", ".join([*(key_expression(key, apart=both) for key in keys), "kind", "effective_on"])
    width = len(keys) + 2
    rows = here.store.rows(
        f"SELECT {shown}, sum(amount_fen), count(*) FROM entries WHERE {chosen.sql} "
        f"GROUP BY {', '.join(str(n + 1) for n in range(width))} LIMIT ?",
        (*chosen.params, most),
    )
    return [
        _Part(tuple(map(str, values)), Kind(kind), day, int(fen), int(entries))
        for *values, kind, day, fen, entries in rows
    ]


def _leaves(parts: Iterable[_Part]) -> dict[tuple[str, ...], Measures]:
    found: dict[tuple[str, ...], dict[Kind, int]] = {}
    counts: dict[tuple[str, ...], int] = {}
    for part in parts:
        by_kind = found.setdefault(part.values, {})
        by_kind[part.kind] = by_kind.get(part.kind, 0) + part.fen
        counts[part.values] = counts.get(part.values, 0) + part.entries
    return {values: Measures(by_kind, counts[values]) for values, by_kind in found.items()}


def key_expression(key: GroupKey, *, apart: bool) -> str:
    """A key in SQL (over entries); codes that are coarser than asked, and lines broken down apart, are 未列明."""
    if key in _MONTHS:
        return _MONTHS[key]
    if key not in _DIGITS:
        return key.value
    field, digits = key.classification, _DIGITS[key]
    stated = f"{field} <> '{NOT_STATED}' AND length({field}) >= {digits}"
    if apart:
        stated += f" AND axis = '{Axis.JOINT}'"
    return f"CASE WHEN {stated} THEN substr({field}, 1, {digits}) ELSE '{NOT_STATED}' END"


def _sum(parts: Sequence[Measures]) -> Measures:
    by_kind = {kind: sum(part.by_kind.get(kind, 0) for part in parts) for kind in Kind}
    present = {kind for part in parts for kind in part.by_kind}
    return Measures({kind: by_kind[kind] for kind in Kind if kind in present}, sum(part.entries for part in parts))


def _largest(leaves: dict[tuple[str, ...], Measures], top: int) -> dict[tuple[str, ...], Measures]:
    ranked = sorted(leaves.items(), key=lambda each: (-each[1].adjusted_fen, _place(each[0])))
    others = _sum([measures for _, measures in ranked[top:]])
    width = len(ranked[0][0])
    return {**dict(ranked[:top]), ("others",) * max(width, 1): others}


def _place(values: tuple[str, ...]) -> tuple[tuple[bool, str], ...]:
    """未列明 comes after what is stated."""
    return tuple((value == NOT_STATED, value) for value in values)


def _with_subtotals(leaves: Sequence[Group], width: int) -> list[Group]:
    """Each subtotal after its parts, from the finest to the total."""
    found: list[Group] = []
    open_parts: list[list[Measures]] = [[] for _ in range(width)]
    above: tuple[str, ...] | None = None
    for leaf in [*leaves, None]:
        same = 0
        if leaf is not None and above is not None:
            same = next(n for n in range(width) if leaf.values[n] != above[n])
        if above is not None:
            for depth in range(width - 1, (same if leaf is not None else -1), -1):
                found.append(Group(above[:depth], _sum(open_parts[depth])))
                open_parts[depth] = []
        if leaf is not None:
            found.append(leaf)
            for parts in open_parts:
                parts.append(leaf.measures)
            above = leaf.values
    return found
