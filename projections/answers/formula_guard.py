"""What a spreadsheet would run instead of show (公式注入): the one rule for every file that people open in one."""

from typing import Any

_STARTS_FORMULA = frozenset("=+@＝＋＠－")  # the wide forms start a formula, too, where Chinese is typed


def runs(text: str) -> bool:
    """Whether a spreadsheet would take a cell of this text for a formula; a negative number is none."""
    if text[:1].isalnum():
        return False  # as almost all are
    begin = text.lstrip()[:1]
    return begin in _STARTS_FORMULA or text[:1] in {"\t", "\r", "\n"} or (begin == "-" and not _is_number(text))


def harmless(value: Any) -> str:
    """A value as the text of a cell, led by an apostrophe where it would run as a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if runs(text) else text


def _is_number(text: str) -> bool:
    return text.replace(",", "").replace(".", "", 1).removeprefix("-").isdecimal()
