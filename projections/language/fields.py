"""Fields of an entry that declarations may ask about (分录的维度): their names, labels and possible values."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from ledger.terms.entries import KIND_LABELS, NOT_STATED, Axis, Entry, Kind
from ledger.terms.label import Label
from ledger.terms.sources import SOURCE_LABELS, ExpenseClass, Fund, FundingSource, Lot, Nature
from projections.errors import UnknownField, UnknownFieldValue

FieldValue = str | int
EntryLike = Entry | Mapping[str, Any]  # an entry, or a row that has the same fields
_CODE_DIGITS = {"function": (3, 5, 7), "economic": (3, 5)}

_LABELS: dict[type[StrEnum], Mapping[Any, Label]] = {
    Kind: KIND_LABELS,
    FundingSource: SOURCE_LABELS,
    Fund: {
        Fund.GENERAL: Label("一般公共预算", "general public budget"),
        Fund.GOVERNMENT_FUND: Label("政府性基金预算", "government funds"),
        Fund.STATE_CAPITAL: Label("国有资本经营预算", "state capital budget"),
        Fund.SPECIAL_ACCOUNT: Label("财政专户", "special fiscal account"),
        Fund.UNIT_FUNDS: Label("单位资金", "unit funds"),
    },
    Lot: {Lot.CURRENT: Label("当年", "this year's"), Lot.CARRIED: Label("结转", "carried over")},
    Nature: {
        Nature.BASIC: Label("基本支出", "basic expenditure"),
        Nature.PROJECT: Label("项目支出", "project expenditure"),
    },
    Axis: {
        Axis.JOINT: Label("联合分解", "joint breakdown"),
        Axis.FUNCTION: Label("按功能分类分解", "breakdown by function"),
        Axis.ECONOMIC: Label("按经济分类分解", "breakdown by economic code"),
    },
    ExpenseClass: {
        ExpenseClass.PERSONNEL: Label("人员经费", "personnel"),
        ExpenseClass.OPERATING: Label("公用经费", "operating"),
        ExpenseClass.PROJECT: Label("项目支出", "project"),
        ExpenseClass.NOT_STATED: Label("未列明", "not stated"),
    },
}


@dataclass(frozen=True, slots=True)
class Field:
    """One dimension: its name in code and store, its label, and its possible values."""

    name: str
    zh: str
    en: str
    domain: type[StrEnum] | type[int] | type[bool] | type[UUID] | type[str]

    def read(self, entry: EntryLike) -> FieldValue:
        """The entry's value in stored form: text, or a whole number (flags: 0 or 1)."""
        value = entry[self.name] if isinstance(entry, Mapping) else getattr(entry, self.name)
        return int(value) if self.domain in (int, bool) else str(value)

    def check(self, value: FieldValue | UUID) -> FieldValue:
        """The value in stored form. Raises UnknownFieldValue if the field never has it."""
        if self.domain in (int, bool):
            return self._checked_number(value)
        text = str(value)
        if issubclass(self.domain, StrEnum):
            known = tuple(str(member) for member in self.domain)
            if text not in known:
                raise UnknownFieldValue(self.name, text, known)
        elif self.domain is UUID:
            _check_uuid(self.name, text)
        elif text != NOT_STATED and not (_is_digits(text) and len(text) in _CODE_DIGITS[self.name]):
            raise UnknownFieldValue(self.name, text)
        return text

    def _checked_number(self, value: FieldValue | UUID) -> int:
        if not isinstance(value, int) or (self.domain is bool and value not in (0, 1)):
            raise UnknownFieldValue(self.name, str(value))
        return int(value)

    def words(self, value: FieldValue, language: str = "zh") -> str:
        """The value's label; the value itself if it has none."""
        which = 0 if language == "zh" else 1
        if self.domain is bool:
            return (("是", "yes") if value else ("否", "no"))[which]
        if value == NOT_STATED:
            return ("未列明", "not stated")[which]
        labels = _LABELS.get(self.domain) if issubclass(self.domain, StrEnum) else None
        return labels[str(value)][which] if labels else str(value)


FIELDS: dict[str, Field] = {
    field.name: field
    for field in (
        Field("department", "部门", "department", UUID),
        Field("unit", "预算单位", "unit", UUID),
        Field("project", "项目", "project", UUID),
        Field("source", "资金来源", "source", FundingSource),
        Field("fund", "预算类别", "fund", Fund),
        Field("fiscal", "财政拨款", "fiscal appropriation", bool),
        Field("lot", "资金年度", "lot", Lot),
        Field("origin_year", "资金来源年度", "origin year", int),
        Field("nature", "支出性质", "nature", Nature),
        Field("kind", "业务类型", "kind", Kind),
        Field("axis", "分解方式", "breakdown", Axis),
        Field("function", "功能分类", "function", str),
        Field("economic", "经济分类", "economic code", str),
        Field("expense_class", "经费类别", "expense class", ExpenseClass),
    )
}
CODE_FIELDS = tuple(_CODE_DIGITS)


def field_named(name: str) -> Field:
    """Field of this name. Raises UnknownField."""
    if name not in FIELDS:
        raise UnknownField(name, tuple(FIELDS))
    return FIELDS[name]


def dimensions_of(entry: EntryLike) -> dict[str, FieldValue]:
    """An entry's value in every field, in stored form."""
    return {name: field.read(entry) for name, field in FIELDS.items()}


def check_prefix(name: str, prefix: str) -> None:
    """Raise UnknownField or UnknownFieldValue unless the field holds codes and the prefix has the form of one."""
    if name not in CODE_FIELDS:
        raise UnknownField(name, CODE_FIELDS)
    if not _is_digits(prefix) or len(prefix) not in _CODE_DIGITS[name]:
        raise UnknownFieldValue(name, prefix)


def check_digits(name: str, digits: int) -> None:
    """Raise UnknownField or UnknownFieldValue unless codes of the field can have this many digits."""
    if name not in CODE_FIELDS:
        raise UnknownField(name, CODE_FIELDS)
    if digits not in _CODE_DIGITS[name]:
        raise UnknownFieldValue(name, f"{digits} digits")


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdecimal()


def _check_uuid(name: str, text: str) -> None:
    try:
        normal = str(UUID(text))
    except ValueError as error:
        raise UnknownFieldValue(name, text) from error
    if normal != text:
        raise UnknownFieldValue(name, text)
