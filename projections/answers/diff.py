"""What changed between two points (对比): the cells, both texts, the exact difference, the operations that moved it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from projections.answers.table_view import RowView, table_at
from projections.language.cells import Blank, Cell
from projections.language.predicate_sql import where
from projections.language.tables import Table
from projections.registers.journal import Operation, operations_at
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import CellAddress


@dataclass(frozen=True, slots=True)
class Move:
    """What one operation adds on the way from the first point to the second, in fen."""

    operation: Operation
    change_fen: int


@dataclass(frozen=True)
class ChangedCell:
    """A cell that differs `between` two points. `difference_fen` is exact, also where both print the same."""

    address: CellAddress
    label: str
    label_en: str
    before: Cell
    after: Cell
    between: tuple[Viewpoint, Viewpoint]

    @property
    def difference_fen(self) -> int:
        """By how much, in fen."""
        return (self.after.fen or 0) - (self.before.fen or 0)

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """The operations that made the difference; looked for when they are asked for."""
        return _moves(self.address, *self.between)


@dataclass(frozen=True, slots=True)
class Diff:
    """The changed cells of some tables between two points."""

    before: Viewpoint
    after: Viewpoint
    changes: tuple[ChangedCell, ...]


CellKey = tuple[str, str, str]  # block, row, column


def diff(before: Viewpoint, after: Viewpoint, tables: Iterable[Table]) -> Diff:
    """Compare tables cell by cell at two points of the same budget."""
    assert before.budget == after.budget, "two points of one budget are compared"
    return Diff(before, after, tuple(change for table in tables for change in _changes(table, before, after)))


def _changes(table: Table, before: Viewpoint, after: Viewpoint) -> list[ChangedCell]:
    old, new = (_cells(table_at(viewpoint, table).rows) for viewpoint in (before, after))
    columns = {column.key: (block, column) for block in table.blocks for column in block.columns}
    found: list[ChangedCell] = []
    for key in new | old:
        was, now = _cell(old, key), _cell(new, key)
        if (was.fen, was.text) == (now.fen, now.text):
            continue
        view = (new.get(key) or old[key])[0]
        block, column = columns[key[2]]
        cell = CellAddress(table, block, view.row, column)
        found.append(ChangedCell(cell, view.label, view.called.label_en, was, now, (before, after)))
    return found


def _cells(rows: Iterable[RowView]) -> dict[CellKey, tuple[RowView, Cell]]:
    return {(row.block, row.key, column): (row, cell) for row in rows for column, cell in row.cells.items()}


def _cell(cells: dict[CellKey, tuple[RowView, Cell]], key: CellKey) -> Cell:
    return cells[key][1] if key in cells else Blank()


def _moves(cell: CellAddress, before: Viewpoint, after: Viewpoint) -> tuple[Move, ...]:
    """The operations whose entries count at one of the two points only."""
    means = before.budget.where & where(cell.means)
    seen_then, seen_now = before.at.sees(), after.at.sees()
    sql = (
        f"SELECT position, sum(CASE WHEN {seen_now.sql} THEN amount_fen ELSE -amount_fen END) AS fen FROM figures "
        f"WHERE {means.sql} AND ({seen_then.sql}) <> ({seen_now.sql}) GROUP BY position ORDER BY position"
    )
    rows = after.store.rows(sql, seen_now.params + means.params + seen_then.params + seen_now.params)
    latest = max(before.at, after.at, key=lambda at: at.position)
    operations = operations_at(after.store, (row["position"] for row in rows), latest)
    return tuple(Move(operations[row["position"]], int(row["fen"])) for row in rows)
