"""The engine: any cell of any table at any point. A figure and its explanation are two readings of one selection.

A whole table is one grouped pass over the entries of its scope, classified by the Python meaning of the same
predicates; a single cell is a `Selection` in SQL.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from ledger.entries import Axis, Basis, Kind
from projections.cells import Blank, Cell, Figure, Measures, NotPublished, StatedEmpty
from projections.errors import UnknownColumn
from projections.fields import FIELDS
from projections.names import Names
from projections.predicates import Is, Predicate, both, meaning
from projections.rows import Row, row_of_key
from projections.situation import Situation
from projections.sql import Where, where
from projections.store import Store
from projections.tables import Block, Column, Table


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


@dataclass(frozen=True, slots=True)
class Selection:
    """The signed entries behind one cell."""

    store: Store
    where: Where

    def measures(self) -> Measures:
        """The cell's three measures."""
        sql = f"SELECT kind, sum(amount_fen), count(*) FROM entries WHERE {self.where.sql} GROUP BY kind"
        rows = self.store.rows(sql, self.where.params)
        return Measures({Kind(kind): int(fen) for kind, fen, _ in rows}, sum(int(row[2]) for row in rows))

    def amount_fen(self) -> int:
        """The sum of the entries, in fen."""
        return self.measures().adjusted_fen

    def by_basis(self) -> dict[Basis, int]:
        """What of the sum is stated, derived, residual or read, in fen."""
        sql = f"SELECT basis, sum(amount_fen) FROM entries WHERE {self.where.sql} GROUP BY basis"
        found = {Basis(basis): int(fen) for basis, fen in self.store.rows(sql, self.where.params)}
        return {basis: found[basis] for basis in Basis if basis in found}

    def sum_before(self, offset: int) -> int:
        """The sum of so many first entries, in fen: where a page's running sum begins."""
        if not offset:
            return 0
        page = f"SELECT amount_fen FROM entries WHERE {self.where.sql} ORDER BY event_position, ordinal LIMIT ?"
        sql = f"SELECT coalesce(sum(amount_fen), 0) FROM ({page})"
        return int(self.store.query(sql, (*self.where.params, offset))[0][0])

    def rows(self, limit: int | None = None, offset: int = 0) -> list[Any]:
        """The entries themselves, as stored, in the order they were recorded."""
        return self.store.rows(*self._page("*", limit, offset))

    def columns(self, names: Sequence[str], limit: int | None = None, offset: int = 0) -> list[list[Any]]:
        """Some of their columns; the names are those of the read model."""
        return self.store.columns(*self._page(", ".join(names), limit, offset))

    def _page(self, selected: str, limit: int | None, offset: int) -> tuple[str, tuple[Any, ...]]:
        # The covering index has this order: a page ends where it is full, and what is skipped is not read.
        sql = f"SELECT {selected} FROM entries WHERE {self.where.sql} ORDER BY event_position, ordinal LIMIT ? OFFSET ?"
        return sql, (*self.where.params, -1 if limit is None else limit, offset)


def select(here: Situation, cell: CellAddress) -> Selection:
    """The entries that count in a cell at a point."""
    return Selection(here.store, here.sees & where(cell.means))


def address(table: Table, row_key: str, column_key: str, names: Names) -> CellAddress:
    """The cell of a row key and a column key. Raises UnknownRow, UnknownColumn."""
    block = table.block_of(column_key)
    if block is None:
        raise UnknownColumn(table.number, column_key, tuple(column.key for column in table.columns()))
    column = next(each for each in block.columns if each.key == column_key)
    return CellAddress(table, block, row_of_key(table.number, block, row_key, names.ids), column)


@dataclass(frozen=True, slots=True)
class Group:
    """Entries alike in every dimension: their sum in fen, how many they are, and when the first was recorded."""

    dimensions: dict[str, Any]
    kind: Kind
    amount_fen: int
    entries: int
    first: int


def groups(here: Situation, table: Table) -> list[Group]:
    """Every entry in the table's scope at a point, of all breakdowns, grouped by its dimensions."""
    chosen = here.sees & where(table.scope)
    dimensions = ", ".join(FIELDS)
    sql = (
        f"SELECT {dimensions}, sum(amount_fen), count(*), min(event_position) "
        f"FROM entries WHERE {chosen.sql} GROUP BY {dimensions} ORDER BY {dimensions}"
    )
    *columns, amounts, counts, firsts = here.store.columns(sql, chosen.params)
    alike = (dict(zip(FIELDS, row, strict=True)) for row in zip(*columns, strict=True))
    kinds = map({kind.value: kind for kind in Kind}.__getitem__, columns[list(FIELDS).index("kind")])
    return list(map(Group, alike, kinds, amounts, counts, firsts))


@dataclass(slots=True)
class _Sum:
    """A cell being added up."""

    by_kind: dict[Kind, int] = field(default_factory=dict)
    entries: int = 0

    def add(self, group: Group) -> None:
        self.by_kind[group.kind] = self.by_kind.get(group.kind, 0) + group.amount_fen
        self.entries += group.entries


Sums = dict[tuple[str, str], _Sum]  # row key, column key


def add_up(block: Block, rows: Iterable[tuple[Row, Group]], sums: Sums) -> None:
    """Add each group to the cells of its rows."""
    adds = [(column.key, meaning(column.adds)) for column in block.columns]
    known: dict[int, list[str]] = {}  # the columns a group counts in, which are the same in all of its rows
    for row, group in rows:
        columns = known.get(id(group))
        if columns is None:
            columns = known[id(group)] = [key for key, counts in adds if counts(group.dimensions)]
        for key in columns:
            sums.setdefault((row.key, key), _Sum()).add(group)


def cell_of(sums: Sums, row: str, column: str) -> Cell:
    """A figure where entries were added, else a blank."""
    found = sums.get((row, column))
    return Figure(Measures(dict(found.by_kind), found.entries)) if found else Blank()


@dataclass(frozen=True, slots=True)
class Gap:
    """Entries in a table's scope that do not state a dimension the table needs (需要的分类未列明)."""

    dimension: str
    zh: str
    en: str
    amount_fen: int
    entries: int


def gaps(table: Table, found: Iterable[Group]) -> Iterator[Gap]:
    """What the table cannot place, dimension by dimension; never dropped in silence."""
    everything, reads = list(found), meaning(table.reads)
    read = [group for group in everything if reads(group.dimensions)]
    lacks = [meaning(need.lacks) for need in table.needs]
    for need, lacking in zip(table.needs, lacks, strict=True):
        yield from _gap(need.dimension, need.zh, need.en, (group for group in read if lacking(group.dimensions)))
    if table.along is Axis.JOINT:
        by_function = meaning(Is("axis", Axis.FUNCTION))
        apart = (group for group in everything if by_function(group.dimensions))
        yield from _gap("axis", "联合分解", "joint breakdown by function and economic code", apart)
    if table.complete:
        blocks = [[meaning(column.adds) for column in block.leaf_columns()] for block in table.blocks]
        adrift = (
            group
            for group in read
            if not any(lacking(group.dimensions) for lacking in lacks)
            and not all(any(adds(group.dimensions) for adds in block) for block in blocks)
        )
        yield from _gap("column", "所属栏次", "column that takes it", adrift)


def _gap(dimension: str, zh: str, en: str, found: Iterable[Group]) -> Iterator[Gap]:
    listed = list(found)
    if listed:
        yield Gap(dimension, zh, en, sum(g.amount_fen for g in listed), sum(g.entries for g in listed))


def empty_cell(statement: str, *, disclosed: bool) -> Cell:
    """What a cell is in a table without entries."""
    if statement:
        return StatedEmpty(statement)
    return Blank() if disclosed else NotPublished()
