"""Guard against formulas in spreadsheets (公式注入): one rule for every file that people open in one."""

from typing import Any

_STARTS_FORMULA = frozenset("=+@＝＋＠－")  # the full-width forms start a formula, too


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would run this text as a formula; a negative number is not one."""
    if text[:1].isalnum():
        return False  # the usual case, answered fast
    begin = text.lstrip()[:1]
    return begin in _STARTS_FORMULA or text[:1] in {"\t", "\r", "\n"} or (begin == "-" and not _is_number(text))


def without_formula(value: Any) -> str:
    """A value as the text of a cell, with an apostrophe before it if it would run as a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if is_formula(text) else text


def _is_number(text: str) -> bool:
    return text.replace(",", "").replace(".", "", 1).removeprefix("-").isdecimal()
