"""Predicates in words, Chinese or English: the meaning of a cell, and the reason why an entry is not in it."""

from collections.abc import Mapping
from typing import assert_never

from projections.language.fields import FieldValue, field_named
from projections.language.predicates import AllOf, AnyOf, CodeCoarser, CodeUnder, Failure, Is, Not, Predicate

NameOf = Mapping[str, str]  # names of ids and codes
_NO_NAMES: NameOf = {}


def words(predicate: Predicate, language: str = "zh", names: NameOf = _NO_NAMES) -> str:
    """A predicate as a phrase. `language` is zh or en; `names` are the names of ids and codes."""
    chinese = language == "zh"
    match predicate:
        case Is(field, values):
            shown = ("、" if chinese else " or ").join(_value(field, value, language, names) for value in values)
            return f"{_field(field, language)}为{shown}" if chinese else f"{_field(field, language)} is {shown}"
        case CodeUnder(field, prefix):
            code = _value(field, prefix, language, names)
            return f"{_field(field, language)}属 {code}" if chinese else f"{_field(field, language)} under {code}"
        case CodeCoarser(field, digits):
            name = _field(field, language)
            return f"{name}未列明至 {digits} 位" if chinese else f"{name} not stated to {digits} digits"
        case AllOf(parts):
            return _joined(parts, "且" if chinese else " and ", "全部" if chinese else "everything", language, names)
        case AnyOf(parts):
            return _joined(parts, "或" if chinese else " or ", "无" if chinese else "nothing", language, names)
        case Not(part):
            inner = words(part, language, names)
            return f"非（{inner}）" if chinese else f"not ({inner})"
        case _:
            assert_never(predicate)


def failure_words(failure: Failure, language: str = "zh", names: NameOf = _NO_NAMES) -> str:
    """A failed condition with the entry's values: "lot is this year's; the entry's lot is carried over"."""
    condition = words(failure.condition, language, names)
    values = [
        (_field(field, language), _value(field, value, language, names) if value != "" else "")
        for field, value in failure.values
    ]
    if language == "zh":
        return f"应{condition}；此分录" + "，".join(f"{field}为{value}" for field, value in values)
    return f"{condition}; the entry's " + ", ".join(f"{field} is {value}" for field, value in values)


def _joined(parts: tuple[Predicate, ...], word: str, empty: str, language: str, names: NameOf) -> str:
    shown = [words(part, language, names) for part in parts]
    bracketed = [
        f"（{text}）" if isinstance(part, AllOf | AnyOf) and len(part.parts) > 1 else text
        for part, text in zip(parts, shown, strict=True)
    ]
    return word.join(bracketed) if len(parts) > 1 else (shown[0] if shown else empty)


def _field(name: str, language: str) -> str:
    field = field_named(name)
    return field.zh if language == "zh" else field.en


def _value(field: str, value: FieldValue, language: str, names: NameOf) -> str:
    text = field_named(field).words(value, language)
    name = names.get(str(value))
    return text if name is None else (f"{text} {name}" if text.isdecimal() else name)
