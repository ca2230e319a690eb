"""The real document read in the simplest way: the numbers of each printed row, in order.

Every row of this document has all its numbers on one line, so a line with amounts is a row. Nothing here knows in which
column a number stands: the other side must have the same numbers in the same order.
"""

import re
from pathlib import Path

import seeds

DOCUMENT = Path(seeds.__file__).parent / "urumqi_hrss_2025.txt"
COUNTS = {1: 13, 2: 112, 3: 72, 4: 11, 5: 64, 6: 65, 7: 163, 8: 0, 9: 0, 10: 6, 11: 51}
_AMOUNT = re.compile(r"(?<![\d.])\d{1,3}(?:,\d{3})*\.\d{2}(?!\d)")
_CODES = re.compile(r"^\s*([23]\d\d(?: \d\d){0,2})(?= \D|$)")
_TABLE = re.compile(r"^\s*表 (\d+)$")
_RIGHT_BLOCK = re.compile(r"(?:^| )(?=\d{3} \D)|(?= ?支 ?出 ?总 ?计)")


def numbers() -> dict[int, list[list[str]]]:
    """For each table the amounts of each printed row, rows in order. Tables 1 and 4: see `blocks`."""
    return {table: [found for line in lines if (found := _AMOUNT.findall(line))] for table, lines in _tables().items()}


def blocks(table: int) -> tuple[list[str], list[list[str]]]:
    """Tables 1 and 4: the amounts of the left block, and those of each row of the right block."""
    left: list[str] = []
    right: list[list[str]] = []
    for line in _tables()[table]:
        parts = _RIGHT_BLOCK.split(line, maxsplit=1)
        left += _AMOUNT.findall(parts[0]) if len(parts) > 1 else _AMOUNT.findall(line)
        if len(parts) > 1 and (found := _AMOUNT.findall(parts[1])):
            right.append(found)
    return left, right


def codes(table: int) -> list[str]:
    """Tables 2, 3, 5 and 6: the codes of the printed rows, in order."""
    starts = (_CODES.match(line) for line in _tables()[table])
    return [found[1].replace(" ", "") for found in starts if found]


def _tables() -> dict[int, list[str]]:
    tables: dict[int, list[str]] = {}
    current: list[str] = []
    for line in DOCUMENT.read_text(encoding="utf-8").splitlines():
        if "第三部分" in line:
            break
        if heading := _TABLE.match(line):
            current = tables.setdefault(int(heading[1]), [])
        current.append(line)
    return tables
