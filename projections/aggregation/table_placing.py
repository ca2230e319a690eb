"""Where entries count in a table (归位): found for whole slots, once, since what a slot is never changes.

Columns and declared rows are their predicates' Python meaning; a tree's rows are the slot's own path.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ledger.terms.entries import Axis, Kind
from projections.aggregation.amounts import SlotSums
from projections.aggregation.cell_shares import Shares
from projections.aggregation.slots import IntArray, Mask, Slots, signatures
from projections.language.cells import Measures
from projections.language.predicates import AnyOf, Is, Not, Predicate, both
from projections.language.row_paths import Path, Row, depths, fixed_row, path_of, total_row, tree_row
from projections.language.tables import Block, FixedRows, Level, SubjectLevel, Table

_KINDS = tuple(Kind)
_KIND_NUMBERS = {kind.value: number for number, kind in enumerate(_KINDS)}


@dataclass(frozen=True, slots=True)
class Gap:
    """Entries in a table's scope that do not state a dimension the table needs (需要的分类未列明)."""

    dimension: str
    zh: str
    en: str
    amount_fen: int
    entries: int


@dataclass(slots=True)
class Spot:
    """A row of a block, whatever names are given to it: the total, a declared one by its number, or a path."""

    total: bool = False
    declared: int = 0
    path: Path = ()
    levels: tuple[Level, ...] = ()
    leaf: bool = False
    _row: Row | None = field(default=None, compare=False)

    def row(self, block: Block, keys: Mapping[str, str]) -> Row:
        """The row. `keys` says how ids are written in its key: alike at every point, since they are given once."""
        if self._row is None:
            self._row = self._made(block, keys)
        return self._row

    def _made(self, block: Block, keys: Mapping[str, str]) -> Row:
        if self.total:
            return total_row(block)
        if isinstance(block.rows, FixedRows):
            return fixed_row(block.rows, block.rows.rows[self.declared])
        return tree_row(block.rows, self.path, self.levels, keys, leaf=self.leaf)


@dataclass(frozen=True, slots=True)
class TableSums:
    """A table's sums at a point. `blocks`: for each block, of each row in which entries count, its cells by column;
    `first`: where in the log units and projects first stand in what the table reads."""

    present: bool  # whether there are entries in the table's scope
    blocks: tuple[list[tuple[Spot, dict[str, Measures]]], ...]
    first: dict[str, int]
    gaps: tuple[Gap, ...]


class TablePlacing:
    """Where the slots of a book count in one table."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self._count = 0
        self._blocks = [_BlockPlacing(block) for block in table.blocks]
        self._subjects = {
            level.field
            for block in table.blocks
            if not isinstance(block.rows, FixedRows)
            for level in block.rows.levels
            if isinstance(level, SubjectLevel)
        }
        self._read = both(table.scope, table.reads)
        self._gaps = [(words, both(table.scope, means)) for words, means in _gaps(table)]

    def sums(self, slots: Slots, sums: SlotSums) -> TableSums:
        """What counts in the table's cells, of what counts in the slots."""
        scope, read = slots.mask(self.table.scope), slots.mask(self._read)
        if self._count < slots.count:
            for block in self._blocks:
                block.extend(slots, read)
            self._count = slots.count
        first: dict[str, int] = {}
        for name in self._subjects:
            first |= {str(value): place for value, place in sums.firsts(slots.fields[name], read).items()}
        totals = [(words, sums.total(slots.mask(means))) for words, means in self._gaps]
        return TableSums(
            present=sums.any(scope),
            blocks=tuple(block.sums(sums) for block in self._blocks),
            first=first,
            gaps=tuple(Gap(*words, fen, entries) for words, (fen, entries) in totals if entries),
        )


def _gaps(table: Table) -> Iterator[tuple[tuple[str, str, str], Predicate]]:
    """What the table cannot place, dimension by dimension; never dropped in silence."""
    for need in table.needs:
        yield (need.dimension, need.zh, need.en), both(table.reads, need.lacks)
    if table.along is Axis.JOINT:
        yield ("axis", "联合分解", "joint breakdown by function and economic code"), Is("axis", Axis.FUNCTION)
    if table.complete:
        lacking = AnyOf(*(need.lacks for need in table.needs))
        taken = both(*(AnyOf(*(column.adds for column in block.leaf_columns())) for block in table.blocks))
        yield ("column", "所属栏次", "column that takes it"), both(table.reads, Not(lacking), Not(taken))


class _BlockPlacing:
    """Where slots count in one block. Cells are numbered row by row; the last of a row counts all that is in it."""

    def __init__(self, block: Block) -> None:
        self._block = block
        self._width = len(block.columns) + 1
        self._spots: dict[tuple[Any, ...], int] = {}
        self._known: list[Spot] = []
        self._paths: dict[tuple[Any, ...], tuple[Spot, ...]] = {}
        self._shares = Shares[Kind](_KINDS)

    def extend(self, slots: Slots, read: Mask) -> None:
        """Place the slots that are new; those that the table does not read count nowhere."""
        block, rows = self._block, self._block.rows
        adds = [slots.mask(column.adds) for column in block.columns]
        declared = [(Spot(total=True), slots.mask(block.total_means))]
        coded: list[IntArray] = []
        if isinstance(rows, FixedRows):
            declared += [(Spot(declared=n), slots.mask(row.means)) for n, row in enumerate(rows.rows)]
        else:
            fields = dict.fromkeys(level.field for level in rows.levels)
            coded = [slots.fields[field].codes for field in fields]

        def cells(slot: int) -> Iterator[int]:
            spots = [spot for spot, mask in declared if mask[slot]]
            if not isinstance(rows, FixedRows):
                spots += self._along(tuple(int(codes[slot]) for codes in coded), slots, slot)
            columns = [n for n, mask in enumerate(adds) if mask[slot]]
            for spot in spots:
                number = self._number(spot) * self._width
                yield from (number + column for column in (*columns, self._width - 1))

        new = slice(len(self._shares), None)
        masks = [mask[new] for mask in (*adds, *(mask for _, mask in declared))]
        told_by = [*signatures(masks), *(codes[new] for codes in coded)]
        self._shares.extend(read[new], told_by, cells, slots.fields["kind"].mapped(_KIND_NUMBERS)[new])

    def _along(self, key: tuple[int, ...], slots: Slots, slot: int) -> tuple[Spot, ...]:
        """The rows of a tree that a slot counts in."""
        if key not in self._paths:
            assert not isinstance(self._block.rows, FixedRows)
            path, levels = path_of(self._block.rows, slots.dimensions(slot))
            self._paths[key] = tuple(
                Spot(path=path[:depth], levels=levels[:depth], leaf=depth == len(path)) for depth in depths(levels)
            )
        return self._paths[key]

    def _number(self, spot: Spot) -> int:
        key = spot.path or (spot.total, spot.declared)
        if key not in self._spots:
            self._spots[key] = len(self._known)
            self._known.append(spot)
        return self._spots[key]

    def sums(self, sums: SlotSums) -> list[tuple[Spot, dict[str, Measures]]]:
        """The rows in which entries count, and their cells by column; a cell without entries is not there."""
        keys, width, last = [column.key for column in self._block.columns], self._width, self._width - 1
        found: list[tuple[Spot, dict[str, Measures]]] = []
        cells: dict[str, Measures] = {}
        row = -1
        for cell, by_kind, entries in self._shares.cells(sums):
            number, column = divmod(cell, width)
            if number != row:
                row, cells = number, {}
                found.append((self._known[number], cells))
            if column < last:
                cells[keys[column]] = Measures(dict(by_kind), entries)
        return found
