"""What an operation made of chosen cells (数字变动): their values before and after it, where it moved them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from projections.answers.explanation import explain
from projections.answers.touched_cells import entries_of_operation, touched
from projections.language.cells import Cell
from projections.reader import format_of
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import CellAddress


@dataclass(frozen=True, slots=True)
class CellUpdate:
    """A cell that an operation moved; `chosen` is its number among the cells asked about, from 0."""

    chosen: int
    cell: CellAddress
    before: Cell
    after: Cell


def changes(
    before: Viewpoint, after: Viewpoint, operation_id: UUID, cells: Sequence[CellAddress]
) -> Iterator[CellUpdate]:
    """The chosen cells that differ after an operation. `before` is the same budget at an earlier point, with nothing
    but the operation between the two."""
    tables = tuple({cell.table.number: cell.table for cell in cells}.values())
    entries = entries_of_operation(after, operation_id)
    moved = {_key(each.cell) for each in touched(after, replace(format_of(after), tables=tables), entries)}
    for chosen, cell in enumerate(cells):
        if _key(cell) in moved:
            was, now = (explain(viewpoint, cell, limit=0).cell for viewpoint in (before, after))
            if was.fen != now.fen:  # entries may cancel each other
                yield CellUpdate(chosen, cell, was, now)


def _key(cell: CellAddress) -> tuple[int, str, str]:
    return cell.table.number, cell.row.key, cell.column.key
