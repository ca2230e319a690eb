"""Contradictions between printed numbers, with the expected figure and the suspects (矛盾与嫌疑数字)."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice, product

from ledger.terms.money import format_fen
from projections.language.tables import Column
from seeds.reading.column_solver import Placement, SolverRow
from seeds.reading.cross_table_columns import DECLARED
from seeds.reading.printed import PlacedCell
from seeds.refusals import ContradictoryDocument

_MOST_TRIED = 2_000  # arrangements looked at to find the one that is least wrong
Off = tuple[str, int, int]  # column, printed fen, expected fen


def refuse_broken(broken: dict[int, SolverRow]) -> None:
    """Raise ContradictoryDocument when tables have rows that cannot add up in any arrangement, naming all numbers that
    take part."""
    if broken:
        raise ContradictoryDocument(tuple(_not_adding_up(number, row) for number, row in broken.items()))


def differ(what: str, cells: Iterable[PlacedCell]) -> str:
    """One contradiction between cells, in words."""
    return f"{what} do not add up: {', '.join(map(named_cell, cells))}"


def named_cell(cell: PlacedCell, *, with_line: bool = True) -> str:
    """A cell as a person looks it up: table, row, column, number, and line."""
    path = cell.row
    row = " ".join(filter(None, (path.fixed, path.unit, path.function, path.economic, path.project)))
    return f"T{cell.table} {row} {cell.column}: {cell.text}" + (f" (line {cell.line})" if with_line else "")


def _not_adding_up(number: int, row: SolverRow) -> str:
    """The expected figures, from the arrangement that is least wrong."""
    below = row.children if row.placements else []
    offs = _least_off_below(row) if below else _least_off_across(row, number)
    name = f"{row.raw.code} {row.raw.label}".strip()
    by = "the rows below" if below else "its own columns"
    said = "; ".join(
        f"table {number} {name} column {column}: printed {format_fen(printed) if printed else 'nothing'}, by {by} "
        f"{format_fen(expected)}"
        for column, printed, expected in offs
    )
    if not said:
        said = f"table {number} {name}: in no arrangement of columns do the numbers add up"
    return f"{said}; suspects: {'; '.join(_shown(each) for each in (row, *below))}"


def _shown(row: SolverRow) -> str:
    numbers = ", ".join(f"{each.text} (line {each.line})" for each in row.raw.numbers)
    return f"{row.raw.code} {row.raw.label}: {numbers or 'no number'}".strip()


def _least_off_across(row: SolverRow, number: int) -> list[Off]:
    """The row's own identities in the arrangement that breaks them least."""
    columns = next(block for block in DECLARED[number].blocks if block.key == row.block).columns
    arrangements = islice(combinations([column.key for column in columns], len(row.fens)), _MOST_TRIED)
    tried = (list(_across(dict(zip(each, row.fens, strict=True)), columns)) for each in arrangements)
    return min(tried, key=_wrong, default=[])


def _across(cells: dict[str, int], columns: Sequence[Column]) -> Iterator[Off]:
    for column in columns:
        parts = sum(cells.get(key, 0) for key in column.sum_of)
        if column.sum_of and parts != cells.get(column.key, 0):
            yield column.key, cells.get(column.key, 0), parts


def _least_off_below(row: SolverRow) -> list[Off]:
    """The sums of the rows below in the arrangement that misses the row least."""
    choices = islice(product(row.placements, *(each.placements for each in row.children)), _MOST_TRIED)
    return min((list(_below(row, *each)) for each in choices), key=_wrong, default=[])


def _below(row: SolverRow, own: Placement, *below: Placement) -> Iterator[Off]:
    sums: dict[str, int] = {}
    for child, placement in zip(row.children, below, strict=True):
        for column, fen in zip(placement, child.fens, strict=True):
            sums[column] = sums.get(column, 0) + fen
    printed = dict(zip(own, row.fens, strict=True))
    for column in sorted({*printed, *sums}):
        if printed.get(column, 0) != sums.get(column, 0):
            yield column, printed.get(column, 0), sums.get(column, 0)


def _wrong(offs: Sequence[Off]) -> int:
    return sum(abs(printed - expected) for _, printed, expected in offs)
