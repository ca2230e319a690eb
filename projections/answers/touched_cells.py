"""Which cells an entry counts in (触及的单元格): the reverse of an explanation, read off the same declarations."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from ledger.errors import UnknownEvent
from ledger.terms.entries import Entry
from projections.disclosures import DisclosureFormat
from projections.language.fields import EntryLike, dimensions_of
from projections.language.predicates import meaning
from projections.language.row_paths import Row, fixed_row, rows_on, total_row
from projections.language.tables import Block, FixedRows, Table
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import CellAddress
from projections.viewpoint.entries import entry_of
from projections.viewpoint.entry_filters import of_event, of_operation


@dataclass(frozen=True, slots=True)
class TouchedCell:
    """A cell and what some entries add to it, in fen; how many entries, which may cancel each other."""

    cell: CellAddress
    change_fen: int
    entries: int


class Places:
    """Where entries count in one table; what its predicates mean is found once for all of them."""

    def __init__(self, table: Table, keys: Mapping[str, str]) -> None:
        """`keys` says how ids are written in row keys."""
        self._table, self._keys = table, keys
        self._scope, self._reads = meaning(table.scope), meaning(table.reads)
        self._blocks = [
            (
                block,
                [(column, meaning(column.adds)) for column in block.columns],
                [(row, meaning(row.means)) for row in _declared(block)],
            )
            for block in table.blocks
        ]

    def of(self, entry: EntryLike) -> Iterator[CellAddress]:
        """The cells in which an entry counts."""
        dimensions = entry if isinstance(entry, dict) else dimensions_of(entry)
        if not (self._scope(dimensions) and self._reads(dimensions)):
            return
        for block, adds, declared in self._blocks:
            columns = [column for column, counts in adds if counts(dimensions)]
            if not columns:
                continue
            rows = [row for row, means in declared if means(dimensions)]
            if not isinstance(block.rows, FixedRows):
                rows += rows_on(block.rows, dimensions, self._keys)
            yield from (CellAddress(self._table, block, row, column) for row in rows for column in columns)


def _declared(block: Block) -> list[Row]:
    """The rows that are there whatever is recorded: the total, and those of a fixed list."""
    rows = block.rows
    fixed = [fixed_row(rows, row) for row in rows.rows] if isinstance(rows, FixedRows) else []
    return [total_row(block), *fixed]


def touched(viewpoint: Viewpoint, form: DisclosureFormat, entries: Iterable[Entry]) -> tuple[TouchedCell, ...]:
    """The cells of all tables that entries of this budget touch, in the order of the tables."""
    own = [
        (dimensions_of(entry), entry.amount_fen)
        for entry in entries
        if viewpoint.budget.holds(entry.department, entry.fiscal_year)
    ]
    keys = viewpoint.names.keys
    sums: dict[tuple[int, str, str], TouchedCell] = {}
    for table in form.tables:
        places = Places(table, keys)
        for dimensions, amount_fen in own:
            for cell in places.of(dimensions):
                key = (table.number, cell.row.key, cell.column.key)
                before = sums.get(key)
                sums[key] = TouchedCell(
                    cell,
                    amount_fen + (before.change_fen if before else 0),
                    1 + (before.entries if before else 0),
                )
    return tuple(sums.values())


def entries_of_event(viewpoint: Viewpoint, event_id: str) -> tuple[Entry, ...]:
    """The entries that an event made, in their order. Raises UnknownEvent for one that made none."""
    wanted = of_event(event_id)
    rows = viewpoint.store.rows(f"SELECT * FROM entries WHERE {wanted.sql} ORDER BY ordinal", wanted.params)
    if not rows:
        raise UnknownEvent(event_id)
    return tuple(entry_of(row) for row in rows)


def entries_of_operation(viewpoint: Viewpoint, operation_id: UUID) -> tuple[Entry, ...]:
    """The entries that an operation made, in log order; none when it moved no money."""
    wanted = of_operation(operation_id)
    sql = f"SELECT * FROM entries WHERE {wanted.sql} ORDER BY event_position, ordinal"
    return tuple(entry_of(row) for row in viewpoint.store.rows(sql, wanted.params))
