"""Cells of a table in which entries count (归位): found once for each slot, since a slot never changes.

Columns and declared rows are found by the Python meaning of their predicates; the rows of a tree by the slot's path.
Table 3, say, has a tree of function codes and three columns (total, basic, project). A slot of basic expenditure under
2080101 counts in the rows total, 208, 20801 and 2080101, each in the columns total and basic: in eight cells.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ledger.terms.entries import Axis, Kind
from projections.aggregation.amounts import SlotSums
from projections.aggregation.cell_shares import CellShares
from projections.aggregation.slots import Mask, Slots, signatures
from projections.language.cells import Measures
from projections.language.predicates import AnyOf, Is, Not, Predicate, both
from projections.language.row_paths import Path, Row, declared_rows, paths_on, tree_row
from projections.language.tables import Block, FixedRows, Level, SubjectLevel, Table, Tree

_KINDS = tuple(Kind)
_KIND_NUMBERS = {kind.value: number for number, kind in enumerate(_KINDS)}
RowCells = Mapping[str, Measures]  # of one row, by column; a column without entries is missing


@dataclass(frozen=True, slots=True)
class Gap:
    """Entries in a table's scope that do not state a dimension the table needs (需要的分类未列明)."""

    dimension: str
    zh: str
    en: str
    amount_fen: int
    entries: int


@dataclass(slots=True)
class TreeRow:
    """A row of a tree by its path of ids and codes. Writing its key needs the names known at a viewpoint."""

    path: Path
    levels: tuple[Level, ...]
    leaf: bool
    _row: Row | None = field(default=None, compare=False)

    def row(self, tree: Tree, keys: Mapping[str, str]) -> Row:
        """The row, made once: the key of an id is the same at every point."""
        if self._row is None:
            self._row = tree_row(tree, self.path, self.levels, keys, leaf=self.leaf)
        return self._row


@dataclass(frozen=True, slots=True)
class BlockSums:
    """Sums of a block: of all declared rows, the total first (None: no entry counts in the row), and of those rows of
    its tree in which entries count."""

    declared: list[tuple[Row, RowCells | None]]
    tree: list[tuple[TreeRow, RowCells]]


@dataclass(frozen=True, slots=True)
class TableSums:
    """Sums of a table at a point. `in_scope`: whether any entry is in the table's scope. `first`: for units and
    projects, the sequence number of their first entry among those that the table reads."""

    in_scope: bool
    blocks: tuple[BlockSums, ...]
    first: dict[str, int]
    gaps: tuple[Gap, ...]


class TablePlacing:
    """The cells of one table in which the slots of a budget count."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self._count = 0  # slots placed
        self._blocks = [_BlockPlacing(block) for block in table.blocks]
        self._subjects = {
            level.field
            for block in table.blocks
            if not isinstance(block.rows, FixedRows)
            for level in block.rows.levels
            if isinstance(level, SubjectLevel)
        }
        self._read = both(table.scope, table.reads)
        self._gaps = [(words, both(table.scope, lacking)) for words, lacking in _gaps(table)]

    def sums(self, slots: Slots, sums: SlotSums) -> TableSums:
        """The table's sums, made of the sums of the slots; slots that are new are placed first."""
        read = slots.mask(self._read)
        if self._count < slots.count:
            for block in self._blocks:
                block.extend(slots, read)
            self._count = slots.count
        first: dict[str, int] = {}
        for name in self._subjects:
            first |= {str(value): number for value, number in sums.firsts(slots.fields[name], read).items()}
        totals = [(words, sums.total(slots.mask(lacking))) for words, lacking in self._gaps]
        return TableSums(
            in_scope=sums.any(slots.mask(self.table.scope)),
            blocks=tuple(block.sums(sums) for block in self._blocks),
            first=first,
            gaps=tuple(Gap(*words, fen, entries) for words, (fen, entries) in totals if entries),
        )


def _gaps(table: Table) -> Iterator[tuple[tuple[str, str, str], Predicate]]:
    """The entries that the table cannot place, dimension by dimension: they are reported, never dropped silently."""
    for need in table.needs:
        yield (need.dimension, need.zh, need.en), both(table.reads, need.lacks)
    if table.along is Axis.JOINT:
        yield ("axis", "联合分解", "joint breakdown by function and economic code"), Is("axis", Axis.FUNCTION)
    if table.complete:
        lacking = AnyOf(*(need.lacks for need in table.needs))
        taken = both(*(AnyOf(*(column.adds for column in block.leaf_columns())) for block in table.blocks))
        yield ("column", "所属栏次", "column that takes it"), both(table.reads, Not(lacking), Not(taken))


class _BlockPlacing:
    """The cells of one block in which slots count.

    Rows are numbered, the declared ones first, then those of the tree as they are met. Cells are numbered row by row;
    each row has one more cell than columns, in which all its entries count: it says that the row has any.
    """

    def __init__(self, block: Block) -> None:
        self._block = block
        self._width = len(block.columns) + 1
        self._declared = declared_rows(block)
        self._tree: list[TreeRow] = []
        self._numbers: dict[Path, int] = {}  # of rows of the tree
        self._leaves: dict[tuple[int, ...], list[int]] = {}  # numbers of the rows above a leaf, by its codes
        self._shares = CellShares[Kind](_KINDS)

    def extend(self, slots: Slots, read: Mask) -> None:
        """Place the slots that are new; those that the table does not read count nowhere."""
        block, rows = self._block, self._block.rows
        columns = [slots.mask(column.adds) for column in block.columns]
        declared = [slots.mask(row.means) for row in self._declared]
        fields = [] if isinstance(rows, FixedRows) else list(dict.fromkeys(level.field for level in rows.levels))
        codes = [slots.fields[name].codes for name in fields]

        def cells(slot: int) -> Iterator[int]:
            numbers = [number for number, mask in enumerate(declared) if mask[slot]]
            if not isinstance(rows, FixedRows):
                numbers += self._rows_on(rows, tuple(int(column[slot]) for column in codes), slots, slot)
            added = [number for number, mask in enumerate(columns) if mask[slot]]
            for number in numbers:
                yield from (number * self._width + column for column in (*added, self._width - 1))

        new = slice(len(self._shares), None)
        deciding = [*signatures([mask[new] for mask in (*columns, *declared)]), *(column[new] for column in codes)]
        self._shares.extend(read[new], deciding, cells, slots.fields["kind"].numbers(_KIND_NUMBERS)[new])

    def _rows_on(self, tree: Tree, leaf: tuple[int, ...], slots: Slots, slot: int) -> list[int]:
        """The numbers of the tree's rows that a slot counts in."""
        if leaf not in self._leaves:
            self._leaves[leaf] = []
            for path, levels, is_leaf in paths_on(tree, slots.dimensions(slot)):
                if path not in self._numbers:
                    self._numbers[path] = len(self._declared) + len(self._tree)
                    self._tree.append(TreeRow(path, levels, is_leaf))
                self._leaves[leaf].append(self._numbers[path])
        return self._leaves[leaf]

    def sums(self, sums: SlotSums) -> BlockSums:
        """The block's sums, made of the sums of the slots."""
        keys, last = [column.key for column in self._block.columns], self._width - 1
        rows: dict[int, dict[str, Measures]] = {}
        for cell, by_kind, entries in self._shares.cells(sums):
            number, column = divmod(cell, self._width)
            cells = rows.setdefault(number, {})
            if column < last:
                cells[keys[column]] = Measures(dict(by_kind), entries)
        begin = len(self._declared)
        return BlockSums(
            declared=[(row, rows.get(number)) for number, row in enumerate(self._declared)],
            tree=[(self._tree[number - begin], cells) for number, cells in rows.items() if number >= begin],
        )
