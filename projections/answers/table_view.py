"""A whole table at a point (整表): its rows in printed order, its cells, its state, and entries it could not place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from ledger.terms.entries import NOT_STATED
from ledger.terms.label import Label
from projections.aggregation.table_placing import BlockSums, Gap, RowCells, TreeRow
from projections.language.cells import Blank, Cell, Figure, NotPublished, StatedEmpty
from projections.language.row_paths import Row
from projections.language.tables import Block, CodeLevel, FixedRows, SubjectLevel, Table
from projections.viewpoint.budget_at_point import Consolidated, Viewpoint
from projections.viewpoint.cell_selection import CellAddress, Selection, sums_of
from projections.viewpoint.names import Names
from projections.viewpoint.published import published_by, stated_empty

_NOT_STATED = Label("未列明", "not stated")
_BLANK = Blank()


class State(StrEnum):
    """State of a table at a point (表的状态)."""

    PUBLISHED = "published"  # 已公开
    NO_DISCLOSURE_YET = "no_disclosure_yet"  # 尚未公开: entries, no disclosure yet
    STATED_EMPTY = "stated_empty"  # 声明为空表: by the disclosure, and there are no entries
    NOT_PUBLISHED = "not_published"  # 未公开: neither entries nor a disclosure
    CONSOLIDATED = "consolidated"  # 汇总: of several departments, which no document prints


class RowName(msgspec.Struct, frozen=True, gc=False):
    """Name of a row: `label` as the form prints it; its parts are `code`, the code's names and `project_name`. `secret`
    and `code_named` are the project's, as registered."""

    label: str
    label_en: str
    code: str = ""
    code_name: str = ""
    code_name_en: str = ""
    project_name: str = ""
    secret: bool = False
    code_named: bool = False


class RowView(msgspec.Struct, frozen=True, gc=False):
    """A row as shown: its meaning (`row`), its line in the block, and its name at the point."""

    row: Row
    block: str
    line: int
    name: RowName
    cells: Mapping[str, Cell]

    @property
    def key(self) -> str:
        """The row's key in its block."""
        return self.row.key

    @property
    def label(self) -> str:
        """The name as the form prints it."""
        return self.name.label


@dataclass(frozen=True, slots=True)
class TableView:
    """A table at a viewpoint. `notes` are remarks for people."""

    table: Table
    viewpoint: Viewpoint
    state: State
    rows: tuple[RowView, ...] = ()
    gaps: tuple[Gap, ...] = ()
    statement: str = ""
    notes: tuple[str, ...] = ()

    def row(self, key: str, block: str = "") -> RowView | None:
        """The row with a key, or None if it is not shown."""
        return next((row for row in self.rows if row.key == key and block in {"", row.block}), None)

    def address(self, row: RowView, column: str) -> CellAddress:
        """The address of a shown cell."""
        block = next(block for block in self.table.blocks if block.key == row.block)
        return CellAddress(self.table, block, row.row, next(own for own in block.columns if own.key == column))

    def cells(self) -> Iterator[tuple[RowView, str, Cell]]:
        """Every cell: row, column key, cell."""
        for row in self.rows:
            for column, cell in row.cells.items():
                yield row, column, cell


def table_at(viewpoint: Viewpoint, table: Table) -> TableView:
    """A table at a viewpoint."""
    sums = sums_of(viewpoint, table)
    statement = _statement(viewpoint, table)
    state = _state(viewpoint, statement, in_scope=sums.in_scope)
    if state in {State.NOT_PUBLISHED, State.STATED_EMPTY}:
        return TableView(table, viewpoint, state, statement=statement)
    notes: list[str] = []
    if state is State.NO_DISCLOSURE_YET:
        notes.append("尚未公开 no disclosure yet")
    if isinstance(viewpoint.budget, Consolidated):
        count = published_by(viewpoint.store, viewpoint.budget.fiscal_year, viewpoint.at, viewpoint.budget.departments)
        notes.append(f"{count} 个部门已公开本年度预算 departments have published their budgets of the year")
    if statement:
        notes.append(f"公开文件声明为空表，但已有分录 stated empty, yet there are entries: {statement}")
    blocks = zip(table.blocks, sums.blocks, strict=True)
    ordered = [_ordered(block, of_block, sums.first, viewpoint.names) for block, of_block in blocks]
    rows = tuple(_views(table, ordered, viewpoint.names))
    return TableView(table, viewpoint, state, rows, sums.gaps, statement, tuple(notes))


def cell_without_entries(viewpoint: Viewpoint, table: Table) -> Cell:
    """A cell in which no entry counts, by the state of its table."""
    if Selection(viewpoint, table.scope).any():
        return _BLANK
    statement = _statement(viewpoint, table)
    match _state(viewpoint, statement, in_scope=False):
        case State.STATED_EMPTY:
            return StatedEmpty(statement)
        case State.NOT_PUBLISHED:
            return NotPublished()
        case _:
            return _BLANK


def _statement(viewpoint: Viewpoint, table: Table) -> str:
    return stated_empty(viewpoint.store, viewpoint.disclosure, table.number) if viewpoint.disclosure else ""


def _state(viewpoint: Viewpoint, statement: str, *, in_scope: bool) -> State:
    if isinstance(viewpoint.budget, Consolidated):
        return State.CONSOLIDATED
    disclosure = viewpoint.disclosure
    if in_scope:
        return State.PUBLISHED if disclosure else State.NO_DISCLOSURE_YET
    if statement:
        return State.STATED_EMPTY
    return State.PUBLISHED if disclosure else State.NOT_PUBLISHED


def _ordered(block: Block, sums: BlockSums, first: Mapping[str, int], names: Names) -> list[tuple[Row, RowCells]]:
    """The rows of a block in printed order."""
    total, *shown = ((row, cells or {}) for row, cells in sums.declared if cells is not None or _is_printed(row))
    if not isinstance(block.rows, FixedRows):
        tree = sorted(sums.tree, key=lambda part: _order(part[0], first))
        shown = [(part.row(block.rows, names.keys), cells) for part, cells in tree]
    return [*shown, total] if block.total.last else [total, *shown]


def _is_printed(row: Row) -> bool:
    """Whether a declared row is printed without entries, too."""
    return row.fixed is None or not row.fixed.when_present


def _order(row: TreeRow, first: Mapping[str, int]) -> tuple[tuple[int, int, str], ...]:
    """Codes ascending, 未列明 after them; units and projects by their first entry that the table reads."""
    return tuple(
        (0, first.get(segment, 0), segment)
        if isinstance(level, SubjectLevel)
        else (int(segment == NOT_STATED), 0, segment)
        for segment, level in zip(row.path, row.levels, strict=True)
    )


def _views(table: Table, blocks: list[list[tuple[Row, RowCells]]], names: Names) -> Iterator[RowView]:
    """Rows as shown. Lines are counted block by block; totals that close a block are all on the last line."""
    last = max(len(rows) for rows in blocks)
    for block, rows in zip(table.blocks, blocks, strict=True):
        for line, (row, sums) in enumerate(rows, 1):
            closing = row.total and block.total.last
            yield _view(block, row, sums, names, last if closing else line)


def _view(block: Block, row: Row, sums: RowCells, names: Names, line: int) -> RowView:
    cells = {c.key: Figure(sums[c.key]) if c.key in sums else _BLANK for c in block.columns}
    # The same rows are shown at many points, under the same names until something is renamed.
    name = names.row_names.get((id(block), row.key))
    if name is None:
        name = names.row_names[id(block), row.key] = _name(block, row, names)
    return RowView(row, block.key, line, name, cells)


def _name(block: Block, row: Row, names: Names) -> RowName:
    project = _project(row)
    subject = names.subjects.get(project) if project else None
    return RowName(
        *label_of(block, row, names),
        *_code(row, names),
        project_name=names.name(project) if project else "",
        secret=bool(subject and subject.secret),
        code_named=bool(subject and subject.code_named),
    )


def label_of(block: Block, row: Row, names: Names) -> Label:
    """The label of a row."""
    if row.total:
        return Label(block.total.zh, block.total.en)
    if row.fixed:
        return Label(row.fixed.zh, row.fixed.en)
    segment, level = row.path[-1], row.levels[-1]
    if segment == NOT_STATED:
        return _NOT_STATED
    if isinstance(level, SubjectLevel):
        return Label(names.name(segment), names.name(segment))
    return names.code(level.field, segment)


def _code(row: Row, names: Names) -> tuple[str, str, str]:
    """The row's deepest code, with its names in Chinese and English; empty if it has none."""
    if row.fixed:
        return (row.fixed.key, row.fixed.zh, row.fixed.en) if row.fixed.key.isdecimal() else ("", "", "")
    for segment, level in zip(reversed(row.path), reversed(row.levels), strict=True):
        if isinstance(level, CodeLevel):
            return (segment, *(names.code(level.field, segment) if segment != NOT_STATED else _NOT_STATED))
    return "", "", ""


def _project(row: Row) -> str:
    """The id of the row's project; empty if it has none."""
    return next((part for part, level in zip(row.path, row.levels, strict=True) if level.field == "project"), "")
