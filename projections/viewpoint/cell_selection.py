"""The engine: any cell of any table at any point. A figure and its explanation are two readings of one selection.

Sums are made in memory, where entries are classified by the Python meaning of the declared predicates; the entries
behind a sum are read by the SQL meaning of the same ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ledger.terms.entries import Basis, Kind
from projections.aggregation.amounts import START, EntryPlace
from projections.aggregation.budget_in_memory import BASIS, plainly
from projections.aggregation.table_placing import TablePlacing, TableSums
from projections.errors import UnknownColumn
from projections.language.cells import Blank, Cell, Measures, NotPublished, StatedEmpty
from projections.language.predicate_sql import Where, where
from projections.language.predicates import Predicate, both
from projections.language.row_paths import Row, row_of_key
from projections.language.tables import Block, Column, Table
from projections.read_model.event_rows import as_json
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.names import Names


@dataclass(frozen=True, slots=True)
class CellAddress:
    """A resolved cell: table, block, row and column as values."""

    table: Table
    block: Block
    row: Row
    column: Column

    @property
    def means(self) -> Predicate:
        """Everything an entry must be to count in this cell."""
        return both(self.table.scope, self.table.reads, self.row.means, self.column.adds)


_TOTALS = (plainly("kind"), plainly(BASIS))


@dataclass(frozen=True, slots=True)
class Selection:
    """The signed entries behind one cell: found in memory, read in SQL by the same predicate's other meaning."""

    viewpoint: Viewpoint
    meant: Predicate

    @property
    def where(self) -> Where:
        """The same in SQL."""
        return self.viewpoint.sees & where(self.meant)

    def totals(self) -> tuple[Measures, dict[Basis, int]]:
        """The cell's three measures, and what of the sum is stated, derived, residual or read, in fen: one reading."""
        by_kind: dict[Kind, int] = {}
        by_basis: dict[Basis, int] = {}
        entries = 0
        for (kind, basis), fen, count in self.viewpoint.book.grouped(self.viewpoint.at, "totals", _TOTALS, self.meant):
            by_kind[Kind(kind)] = by_kind.get(Kind(kind), 0) + fen
            by_basis[Basis(basis)] = by_basis.get(Basis(basis), 0) + fen
            entries += count
        return Measures(by_kind, entries), {basis: by_basis[basis] for basis in Basis if basis in by_basis}

    def measures(self) -> Measures:
        """The cell's three measures."""
        return self.totals()[0]

    def any(self) -> bool:
        """Whether there is an entry at all."""
        return self.viewpoint.book.total(self.viewpoint.at, self.meant)[1] > 0

    def amount_fen(self) -> int:
        """The sum of the entries, in fen."""
        return self.viewpoint.book.total(self.viewpoint.at, self.meant)[0]

    def by_basis(self) -> dict[Basis, int]:
        """What of the sum is stated, derived, residual or read, in fen."""
        return self.totals()[1]

    def sum_up_to(self, place: EntryPlace) -> int:
        """The sum of the entries up to a place in the log, in fen: where the next page's running sum begins."""
        return self.viewpoint.book.total_up_to(self.viewpoint.at, self.meant, place)

    def rows(self, limit: int | None = None, after: EntryPlace | None = None) -> list[Any]:
        """The entries themselves, as stored, in the order they were recorded; only those after a place."""
        return self.viewpoint.store.rows(*self._page("*", limit, after))

    def columns(
        self, names: Sequence[str], limit: int | None = None, after: EntryPlace | None = None
    ) -> list[list[Any]]:
        """Some of their columns; the names are those of the read model."""
        return self.viewpoint.store.columns(*self._page(", ".join(names), limit, after))

    def _page(self, selected: str, limit: int | None, after: EntryPlace | None) -> tuple[str, tuple[Any, ...]]:
        """All entries come from the index of their budget; a page from where memory says that its entries stand."""
        if limit is None:
            chosen = self.where
        else:
            places = self.viewpoint.book.places(self.viewpoint.at, self.meant, after or START, limit)
            stand = as_json(list(dict.fromkeys(position for position, _ in places)))
            chosen = Where("event_position IN (SELECT value FROM json_each(?))", (stand,)) & where(self.meant)
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
    column = next(each for each in block.columns if each.key == column_key)
    return CellAddress(table, block, row_of_key(table.number, block, row_key, names.ids), column)


def sums_of(viewpoint: Viewpoint, table: Table) -> TableSums:
    """What counts in a table's cells at a point: the one place where whole tables get their sums."""
    book = viewpoint.book
    with book.lock:
        # A table is known by being the same object: it is a large value.
        placing = book.made(id(table), lambda: TablePlacing(table))
        return placing.sums(book.slots, book.at(viewpoint.at))


def empty_cell(statement: str, *, disclosed: bool) -> Cell:
    """What a cell is in a table without entries."""
    if statement:
        return StatedEmpty(statement)
    return Blank() if disclosed else NotPublished()
