"""The enumerations of the ledger, described value by value in English with the Chinese term."""

from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar

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

_Any = TypeVar("_Any", bound=Enum)


def _described(
    enum: type[_Any], description: str, labels: Mapping[Any, tuple[str, str]], name: str | None = None
) -> type[_Any]:
    """Make an enumeration of the schema; every value needs a label (中文, English)."""
    made = strawberry.enum(enum, name=name, description=description)
    for value in definition(made).values:
        zh, en = labels[enum[value.name]]
        value.description = f"{en[:1].upper()}{en[1:]} ({zh})."
    return made


def _of_field(name: str, enum: type[_Any]) -> dict[Any, tuple[str, str]]:
    return {value: (FIELDS[name].words(value.value), FIELDS[name].words(value.value, "en")) for value in enum}


def describe() -> None:
    """Make the ledger's enumerations those of the schema; done once, before the schema is built."""
    _describe_money()
    _describe_answers()
    _describe_choices()


def _describe_money() -> None:
    """What entries are told apart by."""
    _described(Kind, "What a movement of money is (业务类型).", KIND_LABELS)
    _described(FundingSource, "Where money comes from (资金来源).", SOURCE_LABELS)
    _described(Fund, "Which budget the money belongs to (预算类别).", _of_field("fund", Fund))
    _described(Lot, "Which pot the money is in (资金年度).", _of_field("lot", Lot))
    _described(Nature, "What the money is for (支出性质).", _of_field("nature", Nature))
    _described(Axis, "Which breakdown a line belongs to (分解方式).", _of_field("axis", Axis))
    _described(ExpenseClass, "Expense class of basic expenditure (经费类别).", _of_field("expense_class", ExpenseClass))
    _described(
        Basis,
        "How an amount is known (依据).",
        {
            Basis.STATED: ("说明", "stated by the document or the clerk's authority"),
            Basis.DERIVED: ("推定", "derived by a named identity"),
            Basis.RESIDUAL: ("尾差", "a rounding residual that published totals need"),
            Basis.READ: ("判读", "read by a person, who says why"),
        },
    )


def _describe_answers() -> None:
    """What answers can be."""
    _described(
        State,
        "What a table is at a point (表的状态).",
        {
            State.PUBLISHED: ("已公开", "published"),
            State.NO_DISCLOSURE_YET: ("尚未公开", "it has entries, but no disclosure yet"),
            State.STATED_EMPTY: ("声明为空表", "a disclosure states it empty, and it is"),
            State.NOT_PUBLISHED: ("未公开", "neither entries nor a disclosure"),
            State.CONSOLIDATED: ("汇总", "several departments together, which no document prints"),
        },
    )
    _described(
        Verdict,
        "How an identity holds between printed figures (勾稽结果).",
        {
            Verdict.EXACT: ("相等", "exactly"),
            Verdict.BY_ROUNDING: ("尾差", "only because each figure was rounded on its own"),
            Verdict.VIOLATED: ("不平", "not at all"),
        },
    )
    _described(
        HitKind,
        "What a search found (搜索结果).",
        {
            HitKind.SUBJECT: ("部门、单位、项目", "a department, unit or project"),
            HitKind.CODE: ("科目", "a code"),
            HitKind.AUTHORITY: ("文号", "a document number"),
            HitKind.AMOUNT: ("金额", "an event of this amount"),
        },
        name="Found",
    )


def _describe_choices() -> None:
    """What questions may choose."""
    _described(
        TimeAxis,
        "Along which axis of time (时间轴).",
        {
            TimeAxis.RECORDED: ("登记时间", "as the ledger came to know it"),
            TimeAxis.EFFECTIVE: ("业务日期", "as it was in force"),
        },
    )
    _described(
        Classification,
        "Which of the two classifications (分类).",
        {
            Classification.FUNCTION: ("支出功能分类", "by function"),
            Classification.ECONOMIC: ("部门预算支出经济分类", "by economic nature"),
        },
    )
    _described(
        GroupKey,
        "What figures may be grouped by (分组维度).",
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
            GroupKey.EFFECTIVE_MONTH: ("业务月份", "month in which it is in force"),
            GroupKey.RECORDED_MONTH: ("登记月份", "month in which it was recorded, in China"),
        },
    )
    _described(
        Interval,
        "How far apart the points of a series are (间隔).",
        {
            Interval.DAY: ("日", "a day"),
            Interval.MONTH: ("月", "a month"),
            Interval.QUARTER: ("季", "a quarter"),
            Interval.YEAR: ("年", "a year"),
        },
    )
