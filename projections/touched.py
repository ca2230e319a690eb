"""Which cells an entry counts in (触及的单元格): the reverse of an explanation, read off the same declarations."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from ledger.entries import Entry
from ledger.errors import UnknownEvent
from projections.disclosures import DisclosureFormat
from projections.engine import CellAddress
from projections.entries import entry_of
from projections.fields import EntryLike, dimensions_of
from projections.predicates import matches
from projections.rows import Row, fixed_row, rows_on, total_row
from projections.situation import Situation
from projections.tables import Block, FixedRows, Table


@dataclass(frozen=True, slots=True)
class TouchedCell:
    """A cell and what some entries add to it, in fen; how many entries, which may cancel each other."""

    cell: CellAddress
    change_fen: int
    entries: int


def cells_of(entry: EntryLike, table: Table, keys: dict[str, str]) -> Iterator[CellAddress]:
    """The cells of a table in which an entry counts. `keys` says how ids are written in row keys."""
    if not (matches(table.scope, entry) and matches(table.reads, entry)):
        return
    for block in table.blocks:
        columns = [column for column in block.columns if matches(column.adds, entry)]
        for row in _rows(block, entry, keys) if columns else ():
            yield from (CellAddress(table, block, row, column) for column in columns)


def _rows(block: Block, entry: EntryLike, keys: dict[str, str]) -> Iterator[Row]:
    if matches(block.total_means, entry):
        yield total_row(block)
    if isinstance(block.rows, FixedRows):
        yield from (fixed_row(block.rows, row) for row in block.rows.rows if matches(row.means, entry))
    else:
        yield from rows_on(block.rows, entry, keys)


def touched(here: Situation, form: DisclosureFormat, entries: Iterable[Entry]) -> tuple[TouchedCell, ...]:
    """The cells of all tables that entries of this budget touch, in the order of the tables."""
    own = [
        (dimensions_of(entry), entry.amount_fen)
        for entry in entries
        if (entry.department, entry.fiscal_year) == (here.budget.department, here.budget.fiscal_year)
    ]
    keys = here.names.keys
    sums: dict[tuple[int, str, str], TouchedCell] = {}
    for table in form.tables:
        for dimensions, amount_fen in own:
            for cell in cells_of(dimensions, table, keys):
                key = (table.number, cell.row.key, cell.column.key)
                before = sums.get(key)
                sums[key] = TouchedCell(
                    cell,
                    amount_fen + (before.change_fen if before else 0),
                    1 + (before.entries if before else 0),
                )
    return tuple(sums.values())


def entries_of_event(here: Situation, event_id: str) -> tuple[Entry, ...]:
    """The entries that an event made, in their order. Raises UnknownEvent for one that made none."""
    rows = here.store.rows("SELECT * FROM entries WHERE event_id = ? ORDER BY ordinal", (event_id,))
    if not rows:
        raise UnknownEvent(event_id)
    return tuple(entry_of(row) for row in rows)


def entries_of_operation(here: Situation, operation_id: UUID) -> tuple[Entry, ...]:
    """The entries that an operation made, in log order; none when it moved no money."""
    sql = "SELECT * FROM entries WHERE operation_id = ? ORDER BY event_position, ordinal"
    return tuple(entry_of(row) for row in here.store.rows(sql, (str(operation_id),)))
