"""Identities between cells (勾稽关系), as data: each cell of the left side equals the sum of cells of the right side.

A row pattern is matched segment by segment: `#` stands for one digit, `*` for anything within a segment, `**` for any
row, `{row}` for the left side's row. A column pattern is a key or holds `*`; `{column}` is the left side's column.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

CellReference = tuple[int, str, str]  # table, row key, column key


@dataclass(frozen=True, slots=True)
class Ref:
    """Cells of one table, by patterns; on a right side they are added or, with sign -1, subtracted."""

    table: int
    row: str
    column: str
    sign: int = 1


@dataclass(frozen=True, slots=True)
class Identity:
    """Each cell of `left` equals the sum of the cells of `right`.

    `source` says where the identity is stated; `bottom_up` marks sums of the finest printed lines.
    """

    name: str
    zh: str
    en: str
    source: str
    left: Ref
    right: tuple[Ref, ...]
    bottom_up: bool = False


@dataclass(frozen=True, slots=True)
class Instance:
    """An identity at one cell: the cells of its right side with their signs."""

    identity: Identity
    left: CellReference
    right: tuple[tuple[CellReference, int], ...]


class Cells:
    """Cells that have a figure, to be found by patterns."""

    def __init__(self, cells: Iterable[CellReference]) -> None:
        self._rows: dict[int, dict[str, dict[str, None]]] = {}  # table, column, rows
        for table, row, column in cells:
            self._rows.setdefault(table, {}).setdefault(column, {})[row] = None

    def __contains__(self, address: CellReference) -> bool:
        return address[1] in self._rows.get(address[0], {}).get(address[2], {})

    def matching(self, ref: Ref) -> Iterator[CellReference]:
        """Cells with a figure that a reference means."""
        for column in self.columns(ref):
            rows = self._rows[ref.table][column]
            if "*" not in ref.row and "#" not in ref.row:
                yield from ((ref.table, row, column) for row in (ref.row,) if row in rows)
            else:
                yield from ((ref.table, row, column) for row in rows if _pattern(ref.row).fullmatch(row))

    def columns(self, ref: Ref) -> list[str]:
        """Columns with a figure that a reference means."""
        known = self._rows.get(ref.table, {})
        if "*" not in ref.column:
            return [ref.column] if ref.column in known else []
        return [column for column in known if _pattern(ref.column).fullmatch(column)]

    def lefts(self, ref: Ref) -> Iterator[CellReference]:
        """Every cell that a left side means, with a figure or without."""
        known = self._rows.get(ref.table, {})
        rows = dict.fromkeys(row for column in known.values() for row in column) | {ref.row: None}
        columns = self.columns(ref) or ([] if "*" in ref.column else [ref.column])
        pattern = _pattern(ref.row)
        for row in rows:
            if "#" not in row and "*" not in row and pattern.fullmatch(row):
                yield from ((ref.table, row, column) for column in columns)


def instances(identity: Identity, cells: Cells) -> Iterator[Instance]:
    """Instances of an identity at each cell whose left or right side has a figure."""
    for left in cells.lefts(identity.left):
        right = tuple(
            (address, ref.sign)
            for ref in identity.right
            for address in cells.matching(_bound(ref, left))
            if address != left
        )
        if left in cells or right:
            yield Instance(identity, left, right)


def _bound(ref: Ref, left: CellReference) -> Ref:
    row, column = ref.row.replace("{row}", left[1]), ref.column.replace("{column}", left[2])
    return Ref(ref.table, row, column, ref.sign)


@cache
def _pattern(text: str) -> re.Pattern[str]:
    parts = re.split(r"(\*\*|\*|#)", text)
    meant = {"**": ".*", "*": "[^/]*", "#": "[0-9]"}
    return re.compile("".join(meant.get(part, re.escape(part)) for part in parts))
