"""Changes between two points (对比): the cells, both texts, the exact difference, and the operations that made it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from projections.answers.table_view import RowView, TableView, table_at
from projections.language.cells import Blank, Cell
from projections.language.predicate_sql import where
from projections.language.tables import Table
from projections.registers.journal import Operation, operations_at
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import CellAddress


@dataclass(frozen=True, slots=True)
class Move:
    """The part of a difference that one operation made, in fen."""

    operation: Operation
    change_fen: int


@dataclass(frozen=True)
class ChangedCell:
    """A cell that differs `between` two points. `difference_fen` is exact, and may be too small to show in print."""

    address: CellAddress
    label: str
    label_en: str
    before: Cell
    after: Cell
    between: tuple[Viewpoint, Viewpoint]

    @property
    def difference_fen(self) -> int:
        """The value after less the value before, in fen."""
        return (self.after.fen or 0) - (self.before.fen or 0)

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """The operations that made the difference; read on first use."""
        return _moves(self.address, *self.between)


@dataclass(frozen=True, slots=True)
class Diff:
    """The cells of some tables that changed between two points."""

    before: Viewpoint
    after: Viewpoint
    changes: tuple[ChangedCell, ...]


class _Key(NamedTuple):
    """A cell of one table."""

    block: str
    row: str
    column: str


def diff(before: Viewpoint, after: Viewpoint, tables: Iterable[Table]) -> Diff:
    """Compare tables cell by cell at two points of the same budget."""
    assert before.budget == after.budget, "both points are of one budget"
    return Diff(before, after, tuple(change for table in tables for change in _changes(table, before, after)))


def _changes(table: Table, before: Viewpoint, after: Viewpoint) -> list[ChangedCell]:
    old, new = (_cells(table_at(viewpoint, table)) for viewpoint in (before, after))
    changed: list[ChangedCell] = []
    for key in new | old:
        was, now = (cells[key][2] if key in cells else Blank() for cells in (old, new))
        if (was.fen, was.text) == (now.fen, now.text):
            continue
        view, row, _ = new.get(key) or old[key]
        cell = view.address(row, key.column)
        changed.append(ChangedCell(cell, row.label, row.name.label_en, was, now, (before, after)))
    return changed


def _cells(view: TableView) -> dict[_Key, tuple[TableView, RowView, Cell]]:
    return {_Key(row.block, row.key, column): (view, row, cell) for row, column, cell in view.cells()}


def _moves(cell: CellAddress, before: Viewpoint, after: Viewpoint) -> tuple[Move, ...]:
    """The operations whose entries count at only one of the two points."""
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
