"""Tables on a terminal: if a table is too wide, words fold, but never digits."""

import re
from collections.abc import Container, Iterable

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Column
from rich.table import Table as RichTable
from rich.text import Text

# A column of words folds down to this width. Below it nothing can be read, so the line runs over the edge instead.
WORDS_AT_LEAST = 12


def grid(titles: Iterable[str], figures: Container[str]) -> RichTable:
    """An empty table; columns with a title among `figures` are aligned to the right."""
    shown = RichTable(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in titles:
        shown.add_column(title, justify="right" if title in figures else "left")
    return shown


def fit(shown: RichTable, console: Console) -> RichTable:
    """The table with widths for this console. Columns to the right are figures and are always shown whole.

    Gaps close first, then headings fold over their figures, then words fold; a table still too wide runs over the edge.
    """
    widths = [max(_longest(each.header), _figures(each)) for each in shown.columns]
    if sum(widths) + _gaps(shown) > console.width:
        shown.padding, shown.show_edge = (0, 0), False
    room = console.width - _gaps(shown)
    figures = [index for index, each in enumerate(shown.columns) if each.justify == "right"]
    _narrow(widths, room, {index: _narrowest(shown.columns[index]) for index in figures})
    _narrow(widths, room, {i: min(widths[i], WORDS_AT_LEAST) for i in range(len(widths)) if i not in figures})
    for column, width in zip(shown.columns, widths, strict=True):
        column.width, column.overflow = width, "fold"
    shown.width = sum(widths) + _gaps(shown)  # given explicitly, it may exceed the console's
    return shown


def _narrow(widths: list[int], room: int, floors: dict[int, int]) -> None:
    """Take from the widest of the columns that have a floor, down to it, until all fit in the room."""
    while sum(widths) > room:
        above = [index for index, floor in floors.items() if widths[index] > floor]
        if not above:
            return
        widths[max(above, key=widths.__getitem__)] -= 1


def _gaps(shown: RichTable) -> int:
    """The width between and around the columns: one character for each border, with padding on both sides."""
    between, edges = len(shown.columns) - 1, 2 * shown.show_edge
    return between + edges + (between + shown.pad_edge) * (shown.padding[1] + shown.padding[3])


def _figures(column: Column) -> int:
    return max((_longest(cell) for cell in column.cells), default=0)


def _narrowest(column: Column) -> int:
    """The least width of a column of figures: no figure breaks, and no English word of its heading."""
    words = re.findall(r"[!-~]+", str(column.header))
    return max(_figures(column), *map(len, words), 1)


def _longest(cell: object) -> int:
    """The width of a cell's longest line."""
    text = cell if isinstance(cell, Text) else Text.from_markup(str(cell))
    return max(map(cell_len, text.plain.splitlines()), default=0)
