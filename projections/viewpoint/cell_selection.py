"""The entries of any cell at any point (单元格的分录): their sums, and the entries themselves.

A cell's predicate is evaluated twice. Sums are made in memory with NumPy, by its Python meaning, asked of each distinct
value; the entries behind a sum are read from the store, by its SQL meaning. That both select the same entries does not
follow from the code, so tests prove it: `test_python_and_sql_mean_the_same` for any predicate and entries, and law 1 in
tests/test_laws.py for every figure of random histories.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ledger.terms.entries import Basis, Kind
from projections.aggregation.amounts import START, EntryPlace
from projections.aggregation.budget_in_memory import BASIS, field_heading
from projections.aggregation.table_placing import TablePlacing, TableSums
from projections.errors import UnknownColumn
from projections.language.cell_identities import CellReference
from projections.language.cells import Measures
from projections.language.predicate_sql import Where, where
from projections.language.predicates import Predicate, both
from projections.language.row_paths import Row, row_of_key
from projections.language.tables import Block, Column, Table
from projections.read_model.event_rows import as_json
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.names import Names

_KIND_AND_BASIS = (field_heading("kind"), field_heading(BASIS))


@dataclass(frozen=True, slots=True)
class CellAddress:
    """A resolved cell: table, block, row and column as values."""

    table: Table
    block: Block
    row: Row
    column: Column

    @property
    def parts(self) -> dict[str, Predicate]:
        """The conditions that an entry must meet to count in the cell, by the part of the table that sets them."""
        table = self.table
        return {"scope": table.scope, "along": table.reads, "row": self.row.means, "column": self.column.adds}

    @property
    def means(self) -> Predicate:
        """All these conditions as one."""
        return both(*self.parts.values())

    @property
    def reference(self) -> CellReference:
        """The cell as identities refer to it."""
        return self.table.number, self.row.key, self.column.key


@dataclass(frozen=True, slots=True)
class Selection:
    """The entries that match a predicate and count at a viewpoint."""

    viewpoint: Viewpoint
    predicate: Predicate

    @property
    def where(self) -> Where:
        """The condition in SQL."""
        return self.viewpoint.sees & where(self.predicate)

    def totals(self) -> tuple[Measures, dict[Basis, int]]:
        """The three measures, and the part of the sum that is stated, derived, residual or read, in fen."""
        by_kind: dict[Kind, int] = {}
        by_basis: dict[Basis, int] = {}
        entries = 0
        in_memory, at = self.viewpoint.in_memory, self.viewpoint.at
        for (kind, basis), fen, count in in_memory.grouped(at, "kind and basis", _KIND_AND_BASIS, self.predicate):
            by_kind[Kind(kind)] = by_kind.get(Kind(kind), 0) + fen
            by_basis[Basis(basis)] = by_basis.get(Basis(basis), 0) + fen
            entries += count
        return Measures(by_kind, entries), {basis: by_basis[basis] for basis in Basis if basis in by_basis}

    def measures(self) -> Measures:
        """The three measures."""
        return self.totals()[0]

    def by_basis(self) -> dict[Basis, int]:
        """The part of the sum that is stated, derived, residual or read, in fen."""
        return self.totals()[1]

    def any(self) -> bool:
        """Whether there is an entry at all."""
        return self.viewpoint.in_memory.total(self.viewpoint.at, self.predicate)[1] > 0

    def sum_up_to(self, place: EntryPlace) -> int:
        """The sum of the entries up to a place in the log, in fen: where the next page's running sum begins."""
        return self.viewpoint.in_memory.total_up_to(self.viewpoint.at, self.predicate, place)

    def rows(self, limit: int | None = None, after: EntryPlace | None = None) -> list[Any]:
        """The entries as stored, in log order: at most `limit`, after a place."""
        return self.viewpoint.store.rows(*self._page("*", limit, after))

    def columns(
        self, names: Sequence[str], limit: int | None = None, after: EntryPlace | None = None
    ) -> list[list[Any]]:
        """Some columns of the same rows, by their names in the read model."""
        return self.viewpoint.store.columns(*self._page(", ".join(names), limit, after))

    def _page(self, selected: str, limit: int | None, after: EntryPlace | None) -> tuple[str, tuple[Any, ...]]:
        """The query for a page and its parameters. The entries of a page are found in memory first, so that the store
        is asked for their events only; all entries are found by the index of their budget."""
        if limit is None:
            chosen = self.where
        else:
            places = self.viewpoint.in_memory.places(self.viewpoint.at, self.predicate, after or START, limit)
            positions = as_json(list(dict.fromkeys(place.event_position for place in places)))
            chosen = Where("event_position IN (SELECT value FROM json_each(?))", (positions,)) & where(self.predicate)
        if after is not None:
            chosen &= Where("(event_position, ordinal) > (?, ?)", after)
        sql = f"SELECT {selected} FROM entries WHERE {chosen.sql} ORDER BY event_position, ordinal LIMIT ?"
        return sql, (*chosen.params, -1 if limit is None else limit)


def select(viewpoint: Viewpoint, cell: CellAddress) -> Selection:
    """The entries that count in a cell at a point."""
    return Selection(viewpoint, cell.means)


def address(table: Table, row_key: str, column_key: str, names: Names) -> CellAddress:
    """The cell of a row key and a column key. Raises UnknownRow, UnknownColumn."""
    block = table.block_of(column_key)
    if block is None:
        raise UnknownColumn(table.number, column_key, tuple(column.key for column in table.columns()))
    column = next(column for column in block.columns if column.key == column_key)
    return CellAddress(table, block, row_of_key(table.number, block, row_key, names.ids), column)


def sums_of(viewpoint: Viewpoint, table: Table) -> TableSums:
    """The sums of all cells of a table at a point; whole tables get their sums nowhere else."""
    in_memory = viewpoint.in_memory
    with in_memory.lock:
        # Known by being the same object: hashing a whole declaration takes long.
        placing = in_memory.derived(id(table), lambda: TablePlacing(table))
        return placing.sums(in_memory.slots, in_memory.at(viewpoint.at))
