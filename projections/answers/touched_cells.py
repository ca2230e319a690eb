"""The cells that entries count in (触及的单元格): the reverse of an explanation, from the same declarations."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from ledger.errors import UnknownEvent
from ledger.terms.entries import Entry
from projections.disclosures import DisclosureFormat
from projections.language.cell_identities import CellReference
from projections.language.fields import FieldValue, dimensions_of
from projections.language.predicates import both, meaning
from projections.language.row_paths import declared_rows, rows_on
from projections.language.tables import FixedRows, Table
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import CellAddress
from projections.viewpoint.entries import entry_of
from projections.viewpoint.entry_filters import of_event, of_operation


@dataclass(frozen=True, slots=True)
class TouchedCell:
    """A cell that entries touch: their sum in fen, which may be 0, and their number."""

    cell: CellAddress
    change_fen: int
    entries: int


class _CellFinder:
    """Finds the cells of one table that an entry counts in; the predicates are compiled once for all entries."""

    def __init__(self, table: Table, keys: Mapping[str, str]) -> None:
        """`keys` says how ids are written in row keys."""
        self._table, self._keys = table, keys
        self._reads = meaning(both(table.scope, table.reads))
        self._blocks = [
            (
                block,
                [(column, meaning(column.adds)) for column in block.columns],
                [(row, meaning(row.means)) for row in declared_rows(block)],
            )
            for block in table.blocks
        ]

    def cells(self, dimensions: Mapping[str, FieldValue]) -> Iterator[CellAddress]:
        """The cells that an entry of these dimensions counts in."""
        if not self._reads(dimensions):
            return
        for block, adding, declared in self._blocks:
            columns = [column for column, adds in adding if adds(dimensions)]
            if not columns:
                continue
            rows = [row for row, means in declared if means(dimensions)]
            if not isinstance(block.rows, FixedRows):
                rows += rows_on(block.rows, dimensions, self._keys)
            yield from (CellAddress(self._table, block, row, column) for row in rows for column in columns)


def touched(viewpoint: Viewpoint, form: DisclosureFormat, entries: Iterable[Entry]) -> tuple[TouchedCell, ...]:
    """The cells that entries of the viewpoint's budget touch, in the order of the tables."""
    own = [
        (dimensions_of(entry), entry.amount_fen)
        for entry in entries
        if viewpoint.budget.holds(entry.department, entry.fiscal_year)
    ]
    sums: dict[CellReference, TouchedCell] = {}
    for table in form.tables:
        finder = _CellFinder(table, viewpoint.names.keys)
        for dimensions, amount_fen in own:
            for cell in finder.cells(dimensions):
                before = sums.get(cell.reference)
                change_fen, count = (before.change_fen, before.entries) if before else (0, 0)
                sums[cell.reference] = TouchedCell(cell, change_fen + amount_fen, count + 1)
    return tuple(sums.values())


def entries_of_event(viewpoint: Viewpoint, event_id: str) -> tuple[Entry, ...]:
    """The entries that an event made, in order. Raises UnknownEvent if it made none."""
    chosen = of_event(event_id)
    rows = viewpoint.store.rows(f"SELECT * FROM entries WHERE {chosen.sql} ORDER BY ordinal", chosen.params)
    if not rows:
        raise UnknownEvent(event_id)
    return tuple(entry_of(row) for row in rows)


def entries_of_operation(viewpoint: Viewpoint, operation_id: UUID) -> tuple[Entry, ...]:
    """The entries that an operation made, in log order; none when it moved no money."""
    chosen = of_operation(operation_id)
    sql = f"SELECT * FROM entries WHERE {chosen.sql} ORDER BY event_position, ordinal"
    return tuple(entry_of(row) for row in viewpoint.store.rows(sql, chosen.params))
