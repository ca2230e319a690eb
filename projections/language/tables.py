"""Disclosure tables (公开表): frozen values of scope, blocks, rows and columns, checked when they are made.

A table reads entries of the joint breakdown and those of its own axis (`along`). A *complete* table puts every entry of
its scope into exactly one leaf row; a *memorandum* table shows some of them again.
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
    """One column: its key (the printed column number if there is one), its titles, and the entries it adds.

    `under`: headings printed above the title; `sum_of`: keys of the columns of which it is declared to be the sum.
    """

    key: str
    zh: str
    en: str
    adds: Predicate = ANY
    under: tuple[Label, ...] = ()
    sum_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FixedRow:
    """A row that is always printed; with `when_present`, only if it has entries."""

    key: str
    zh: str
    en: str
    means: Predicate
    parent: str = ""
    when_present: bool = False


@dataclass(frozen=True, slots=True)
class FixedRows:
    """Rows in a fixed order; a row without children is a leaf."""

    rows: tuple[FixedRow, ...]

    def depth(self, row: FixedRow) -> int:
        """Depth of a row: 1 without a parent, one more for each row above it."""
        above = next((other for other in self.rows if other.key == row.parent), None)
        return 1 if above is None else 1 + self.depth(above)

    def is_leaf(self, row: FixedRow) -> bool:
        """Whether no other row is part of this one."""
        return all(other.parent != row.key for other in self.rows)


@dataclass(frozen=True, slots=True)
class CodeLevel:
    """One row for each code with this number of digits (类, 款, 项); without `own_row` it only orders rows below."""

    field: str
    digits: int
    own_row: bool = True


@dataclass(frozen=True, slots=True)
class SubjectLevel:
    """One row for each department, unit or project, in the order in which the log first has entries of the table."""

    field: str


Level = CodeLevel | SubjectLevel


@dataclass(frozen=True, slots=True)
class Tree:
    """Rows that exist if they have entries, level by level. Codes too coarse for a level get a row 未列明."""

    levels: tuple[Level, ...]

    @property
    def code_only(self) -> bool:
        """Whether all levels are of one classification, so that a code alone is a row's key."""
        return len({level.field for level in self.levels}) == 1 and isinstance(self.levels[0], CodeLevel)


@dataclass(frozen=True, slots=True)
class Total:
    """Total row of a block, printed first or last; its key is `total`."""

    zh: str
    en: str
    last: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Rows with their columns; tables 1 and 4 print two blocks side by side."""

    key: str
    rows: FixedRows | Tree
    columns: tuple[Column, ...]
    total: Total
    row_heads: tuple[Label, ...] = ()
    total_means: Predicate = ANY

    def leaf_columns(self) -> tuple[Column, ...]:
        """Columns that are not sums of other columns."""
        return tuple(column for column in self.columns if not column.sum_of)


@dataclass(frozen=True, slots=True)
class Need:
    """A dimension that entries must state to be placed: those that lack it are reported, never dropped."""

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
        """Predicate for the breakdown lines that the table reads: joint ones and those of its own axis."""
        return Is("axis", *dict.fromkeys((Axis.JOINT, self.along)))

    def block_of(self, column: str) -> Block | None:
        """Block with this column, or None."""
        return next((block for block in self.blocks if any(column == other.key for other in block.columns)), None)

    def columns(self) -> tuple[Column, ...]:
        """Columns of all blocks, in order."""
        return tuple(column for block in self.blocks for column in block.columns)


def _check(table: Table) -> None:
    """Raise InvalidTable if the declaration contradicts itself."""
    if not (table.number > 0 and table.zh and table.en and table.blocks):
        raise InvalidTable(table.number, "a table needs a number, two titles and a block")
    _check_unique(table, "block", (block.key for block in table.blocks))
    _check_unique(table, "column", (column.key for column in table.columns()))
    for block in table.blocks:
        known = {column.key for column in block.columns}
        for column in block.columns:
            if not known.issuperset(column.sum_of):
                raise InvalidTable(table.number, f"column {column.key} is the sum of unknown columns")
        if isinstance(block.rows, FixedRows):
            _check_fixed(table, block.rows)
        else:
            _check_tree(table, block.rows)


def _check_fixed(table: Table, rows: FixedRows) -> None:
    _check_unique(table, "row", (TOTAL, *(row.key for row in rows.rows)))
    before: set[str] = set()
    for row in rows.rows:
        if row.parent and row.parent not in before:
            raise InvalidTable(table.number, f"row {row.key} must come after its parent {row.parent}")
        before.add(row.key)


def _check_tree(table: Table, tree: Tree) -> None:
    if not tree.levels:
        raise InvalidTable(table.number, "a tree needs levels")
    for field in CODE_FIELDS:
        digits = [level.digits for level in tree.levels if isinstance(level, CodeLevel) and level.field == field]
        if digits != sorted(set(digits)):
            raise InvalidTable(table.number, f"levels of {field} must go from coarse to fine")
    for level in tree.levels:
        if isinstance(level, SubjectLevel) and level.field not in {"department", "unit", "project"}:
            raise InvalidTable(table.number, f"{level.field} is not a subject")
        if isinstance(level, CodeLevel) and level.field not in CODE_FIELDS:
            raise InvalidTable(table.number, f"{level.field} holds no codes")
    if isinstance(tree.levels[-1], CodeLevel) and not tree.levels[-1].own_row:
        raise InvalidTable(table.number, "the last level must have its own rows")


def _check_unique(table: Table, what: str, keys: Iterable[str]) -> None:
    twice = [key for key, count in Counter(keys).items() if count > 1 or not key]
    if twice:
        raise InvalidTable(table.number, f"{what} keys are repeated or empty: {twice}")


def not_stated_row(parent: str, means: Predicate, zh: str = "未列明", en: str = "not stated") -> FixedRow:
    """Row for entries of a fixed row that none of its other children takes; printed only if there are any."""
    key = f"{parent}/{NOT_STATED}" if parent else NOT_STATED
    return FixedRow(key, zh, en, means, parent, when_present=True)
