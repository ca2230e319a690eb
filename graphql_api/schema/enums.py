"""The enumerations of the ledger, described value by value in English with the Chinese term."""

from collections.abc import Mapping
from enum import Enum
from typing import Any, NamedTuple

import strawberry

from graphql_api.library_internals import definition
from ledger.terms.codes import Classification
from ledger.terms.entries import KIND_LABELS, Axis, Basis, Kind
from ledger.terms.sources import SOURCE_LABELS, ExpenseClass, Fund, FundingSource, Lot, Nature
from projections.answers.grouping import GroupKey
from projections.answers.identity_check import Verdict
from projections.answers.series import Interval
from projections.answers.table_view import State
from projections.language.fields import FIELDS
from projections.read_model.points import TimeAxis
from projections.registers.search import HitKind


class _Described(NamedTuple):
    """An enumeration of the schema. Every value needs a label (中文, English)."""

    enum: type[Enum]
    description: str
    labels: Mapping[Any, tuple[str, str]]
    name: str | None = None


def _of_field(name: str, enum: type[Enum]) -> dict[Any, tuple[str, str]]:
    return {value: (FIELDS[name].words(value.value), FIELDS[name].words(value.value, "en")) for value in enum}


_ENUMS = (
    _Described(Kind, "Kind of a movement of money (业务类型).", KIND_LABELS),
    _Described(FundingSource, "Source of money (资金来源).", SOURCE_LABELS),
    _Described(Fund, "Budget that money belongs to (预算类别).", _of_field("fund", Fund)),
    _Described(Lot, "Whether money is of this year or carried (资金年度).", _of_field("lot", Lot)),
    _Described(Nature, "Nature of an expenditure (支出性质).", _of_field("nature", Nature)),
    _Described(Axis, "Breakdown that a line belongs to (分解方式).", _of_field("axis", Axis)),
    _Described(ExpenseClass, "Class of basic expenditure (经费类别).", _of_field("expense_class", ExpenseClass)),
    _Described(
        Basis,
        "How an amount is known (依据).",
        {
            Basis.STATED: ("说明", "stated by the document or the clerk's authority"),
            Basis.DERIVED: ("推定", "derived by a named identity"),
            Basis.RESIDUAL: ("尾差", "a rounding residual that published totals need"),
            Basis.READ: ("判读", "read by a person, who says why"),
        },
    ),
    _Described(
        State,
        "State of a table at a point (表的状态).",
        {
            State.PUBLISHED: ("已公开", "published"),
            State.NO_DISCLOSURE_YET: ("尚未公开", "with entries, but no disclosure yet"),
            State.STATED_EMPTY: ("声明为空表", "empty, as a disclosure states"),
            State.NOT_PUBLISHED: ("未公开", "neither entries nor a disclosure"),
            State.CONSOLIDATED: ("汇总", "several departments as one, which no document prints"),
        },
    ),
    _Described(
        Verdict,
        "How an identity holds between printed figures (勾稽结果).",
        {
            Verdict.EXACT: ("相等", "exactly"),
            Verdict.BY_ROUNDING: ("尾差", "only because each figure was rounded on its own"),
            Verdict.VIOLATED: ("不平", "not at all"),
        },
    ),
    _Described(
        HitKind,
        "Kind of a search result (搜索结果).",
        {
            HitKind.SUBJECT: ("部门、单位、项目", "a department, unit or project"),
            HitKind.CODE: ("科目", "a code"),
            HitKind.AUTHORITY: ("文号", "a document number"),
            HitKind.AMOUNT: ("金额", "an event of this amount"),
        },
        name="Found",
    ),
    _Described(
        TimeAxis,
        "Axis of time (时间轴).",
        {
            TimeAxis.RECORDED: ("登记时间", "by the time of recording"),
            TimeAxis.EFFECTIVE: ("业务日期", "by the effective date"),
        },
    ),
    _Described(
        Classification,
        "Classification of expenditure (分类).",
        {
            Classification.FUNCTION: ("支出功能分类", "by function"),
            Classification.ECONOMIC: ("部门预算支出经济分类", "by economic nature"),
        },
    ),
    _Described(
        GroupKey,
        "Key that figures are grouped by (分组维度).",
        {
            GroupKey.FUNCTION_CLASS: ("功能分类 类", "function class, 3 digits"),
            GroupKey.FUNCTION_GROUP: ("功能分类 款", "function group, 5 digits"),
            GroupKey.FUNCTION_ITEM: ("功能分类 项", "function item, 7 digits"),
            GroupKey.ECONOMIC_CLASS: ("经济分类 类", "economic class, 3 digits"),
            GroupKey.ECONOMIC_ITEM: ("经济分类 款", "economic item, 5 digits"),
            GroupKey.DEPARTMENT: ("部门", "department"),
            GroupKey.SOURCE: ("资金来源", "funding source"),
            GroupKey.FUND: ("预算类别", "fund"),
            GroupKey.LOT: ("资金年度", "this year's or carried money"),
            GroupKey.UNIT: ("预算单位", "budget unit"),
            GroupKey.PROJECT: ("项目", "project"),
            GroupKey.NATURE: ("支出性质", "basic expenditure or project"),
            GroupKey.EXPENSE_CLASS: ("经费类别", "expense class"),
            GroupKey.KIND: ("业务类型", "kind of movement"),
            GroupKey.EFFECTIVE_MONTH: ("业务月份", "month of the effective date"),
            GroupKey.RECORDED_MONTH: ("登记月份", "month of recording, in China"),
        },
    ),
    _Described(
        Interval,
        "Interval between the points of a series (间隔).",
        {
            Interval.DAY: ("日", "a day"),
            Interval.MONTH: ("月", "a month"),
            Interval.QUARTER: ("季", "a quarter"),
            Interval.YEAR: ("年", "a year"),
        },
    ),
)


def describe() -> None:
    """Makes the ledger's enumerations those of the schema, once, before the schema is built."""
    for enum, description, labels, name in _ENUMS:
        made = strawberry.enum(enum, name=name, description=description)
        for value in definition(made).values:
            zh, en = labels[enum[value.name]]
            value.description = f"{en[:1].upper()}{en[1:]} ({zh})."
