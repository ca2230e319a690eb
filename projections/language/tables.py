"""What a disclosure table is (公开表): a frozen value of scope, blocks, rows and columns, checked on construction.

A table reads entries of the joint breakdown and those of its own axis (`along`). A *complete* table puts every entry of
its scope into exactly one leaf row; a *memorandum* table repeats some of them.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ledger.terms.entries import NOT_STATED, Axis
from ledger.terms.label import Label
from projections.errors import InvalidTable
from projections.language.fields import CODE_FIELDS
from projections.language.predicates import ANY, Is, Predicate

TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key (the printed column number where there is one), titles, and the entries it adds.

    `under` are the headings printed above the title; `sum_of` the columns it is declared to be the sum of.
    """

    key: str
    zh: str
    en: str
    adds: Predicate = ANY
    under: tuple[Label, ...] = ()
    sum_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FixedRow:
    """A row that is printed whether or not it has entries; with `when_present`, only when it has."""

    key: str
    zh: str
    en: str
    means: Predicate
    parent: str = ""
    when_present: bool = False


@dataclass(frozen=True, slots=True)
class FixedRows:
    """Rows in a fixed order; a row without children is a leaf. `rest` says whether the leaves cover the scope."""

    rows: tuple[FixedRow, ...]

    def depth(self, row: FixedRow) -> int:
        """1 for a row without a parent, one more for each row above it."""
        above = next((each for each in self.rows if each.key == row.parent), None)
        return 1 if above is None else 1 + self.depth(above)

    def is_leaf(self, row: FixedRow) -> bool:
        """Whether no other row is part of this one."""
        return all(each.parent != row.key for each in self.rows)


@dataclass(frozen=True, slots=True)
class CodeLevel:
    """One row for each code of so many digits (类, 款, 项); without `own_row` it only orders what is below it."""

    field: str
    digits: int
    own_row: bool = True


@dataclass(frozen=True, slots=True)
class SubjectLevel:
    """One row for each department, unit or project, in the order of their first entries in the table in the log."""

    field: str


Level = CodeLevel | SubjectLevel


@dataclass(frozen=True, slots=True)
class Tree:
    """Rows that exist where entries are: one level under the other. Codes known only more coarsely get a row 未列明."""

    levels: tuple[Level, ...]

    @property
    def code_only(self) -> bool:
        """Whether all levels are of one classification: then a code alone is a row's key."""
        return len({level.field for level in self.levels}) == 1 and isinstance(self.levels[0], CodeLevel)


@dataclass(frozen=True, slots=True)
class Total:
    """The row that adds up a block, printed first or last; its key is `total`."""

    zh: str
    en: str
    last: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Rows and columns that stand together; tables 1 and 4 print two side by side."""

    key: str
    rows: FixedRows | Tree
    columns: tuple[Column, ...]
    total: Total
    row_heads: tuple[Label, ...] = ()
    total_means: Predicate = ANY

    def leaf_columns(self) -> tuple[Column, ...]:
        """The columns that no other column sums up."""
        return tuple(column for column in self.columns if not column.sum_of)


@dataclass(frozen=True, slots=True)
class Need:
    """What an entry must state to find its place: entries that `lack` it are reported, never dropped."""

    dimension: str
    zh: str
    en: str
    lacks: Predicate


@dataclass(frozen=True, slots=True)
class Table:
    """One disclosure table."""

    number: int
    zh: str
    en: str
    scope: Predicate
    along: Axis
    blocks: tuple[Block, ...]
    complete: bool = True
    needs: tuple[Need, ...] = ()
    unit: str = "万元"

    def __post_init__(self) -> None:
        _check(self)

    @property
    def reads(self) -> Predicate:
        """The breakdown lines the table reads: joint ones and those of its own axis."""
        return Is("axis", *dict.fromkeys((Axis.JOINT, self.along)))

    def block_of(self, column: str) -> Block | None:
        """The block that has this column."""
        return next((block for block in self.blocks if any(each.key == column for each in block.columns)), None)

    def columns(self) -> tuple[Column, ...]:
        """The columns of all blocks, in order."""
        return tuple(column for block in self.blocks for column in block.columns)


def _check(table: Table) -> None:
    """Raise InvalidTable for a declaration that contradicts itself."""
    if not (table.number > 0 and table.zh and table.en and table.blocks):
        raise InvalidTable(table.number, "a table has a number, two titles and a block")
    _check_unique(table, "block", (block.key for block in table.blocks))
    _check_unique(table, "column", (column.key for column in table.columns()))
    for block in table.blocks:
        known = {column.key for column in block.columns}
        for column in block.columns:
            if not known.issuperset(column.sum_of):
                raise InvalidTable(table.number, f"column {column.key} sums up columns that are not there")
        if isinstance(block.rows, FixedRows):
            _check_fixed(table, block.rows)
        else:
            _check_tree(table, block.rows)


def _check_fixed(table: Table, rows: FixedRows) -> None:
    _check_unique(table, "row", (TOTAL, *(row.key for row in rows.rows)))
    before: set[str] = set()
    for row in rows.rows:
        if row.parent and row.parent not in before:
            raise InvalidTable(table.number, f"row {row.key} stands before its parent {row.parent}")
        before.add(row.key)


def _check_tree(table: Table, tree: Tree) -> None:
    if not tree.levels:
        raise InvalidTable(table.number, "a tree has levels")
    for field in CODE_FIELDS:
        digits = [level.digits for level in tree.levels if isinstance(level, CodeLevel) and level.field == field]
        if digits != sorted(set(digits)):
            raise InvalidTable(table.number, f"levels of {field} go from coarse to fine")
    for level in tree.levels:
        if isinstance(level, SubjectLevel) and level.field not in {"department", "unit", "project"}:
            raise InvalidTable(table.number, f"{level.field} is no subject")
        if isinstance(level, CodeLevel) and level.field not in CODE_FIELDS:
            raise InvalidTable(table.number, f"{level.field} holds no codes")
    if isinstance(tree.levels[-1], CodeLevel) and not tree.levels[-1].own_row:
        raise InvalidTable(table.number, "the last level has rows of its own")


def _check_unique(table: Table, what: str, keys: Iterable[str]) -> None:
    twice = [key for key, count in Counter(keys).items() if count > 1 or not key]
    if twice:
        raise InvalidTable(table.number, f"{what} keys stand twice or are empty: {twice}")


def not_stated_row(parent: str, means: Predicate, zh: str = "未列明", en: str = "not stated") -> FixedRow:
    """The row of what a fixed row's children do not tell apart; printed only when there is any."""
    key = f"{parent}/{NOT_STATED}" if parent else NOT_STATED
    return FixedRow(key, zh, en, means, parent, when_present=True)
