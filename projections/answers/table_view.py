"""A whole table at a point (整表): its rows in printed order, its cells, its state, and what it could not place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from ledger.terms.entries import NOT_STATED
from projections.aggregation.table_placing import Gap, Spot
from projections.language.cells import Blank, Cell, Figure, Measures
from projections.language.row_paths import Row, fixed_row, total_row
from projections.language.tables import Block, CodeLevel, FixedRows, SubjectLevel, Table
from projections.viewpoint.budget_at_point import Consolidated, Viewpoint
from projections.viewpoint.cell_selection import CellAddress, Selection, empty_cell, sums_of
from projections.viewpoint.names import Names
from projections.viewpoint.published import published_by, stated_empty

_NOT_STATED = ("未列明", "not stated")
_BLANK = Blank()


class State(StrEnum):
    """What the table is at the point (表的状态)."""

    PUBLISHED = "published"  # 已公开
    NO_DISCLOSURE_YET = "no_disclosure_yet"  # 尚未公开: entries, no disclosure yet
    STATED_EMPTY = "stated_empty"  # 声明为空表
    NOT_PUBLISHED = "not_published"  # 未公开: neither entries nor a disclosure
    CONSOLIDATED = "consolidated"  # 汇总: several departments together, which no document prints


class RowName(msgspec.Struct, frozen=True, gc=False):
    """What a row is called: `label` as the form prints it; `code`, its names and `project_name` are its parts. `secret`
    and `code_named` as the project is registered."""

    label: str
    label_en: str
    code: str = ""
    code_name: str = ""
    code_name_en: str = ""
    project_name: str = ""
    secret: bool = False
    code_named: bool = False


class RowView(msgspec.Struct, frozen=True, gc=False):
    """One row as shown: `row` is what it means, `line` its line in the block, `called` its name at the point."""

    row: Row
    block: str
    line: int
    called: RowName
    cells: Mapping[str, Cell]

    @property
    def key(self) -> str:
        """The row's key in its block."""
        return self.row.key

    @property
    def label(self) -> str:
        """What the form prints as the row's name."""
        return self.called.label


@dataclass(frozen=True, slots=True)
class TableView:
    """A table at the point of `viewpoint`, whose coordinates repeat it. `notes` are for the reader's eye."""

    table: Table
    viewpoint: Viewpoint
    state: State
    rows: tuple[RowView, ...] = ()
    gaps: tuple[Gap, ...] = ()
    statement: str = ""
    notes: tuple[str, ...] = ()

    def row(self, key: str, block: str = "") -> RowView | None:
        """The row of a key, if it is shown."""
        return next((row for row in self.rows if row.key == key and block in {"", row.block}), None)

    def address(self, row: RowView, column: str) -> CellAddress:
        """Where a shown cell stands."""
        block = next(each for each in self.table.blocks if each.key == row.block)
        return CellAddress(self.table, block, row.row, next(each for each in block.columns if each.key == column))

    def cells(self) -> Iterator[tuple[RowView, str, Cell]]:
        """Every cell: row, column key, cell."""
        for row in self.rows:
            for column, cell in row.cells.items():
                yield row, column, cell


def table_at(viewpoint: Viewpoint, table: Table) -> TableView:
    """A table as it stands at the point."""
    found = sums_of(viewpoint, table)
    statement = _statement(viewpoint, table)
    state = _state(viewpoint, statement, present=found.present)
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
    blocks = zip(table.blocks, found.blocks, strict=True)
    ordered = [_ordered(block, sums, found.first, viewpoint.names) for block, sums in blocks]
    rows = tuple(_views(table, ordered, viewpoint.names))
    return TableView(table, viewpoint, state, rows, found.gaps, statement, tuple(notes))


def cell_without_entries(viewpoint: Viewpoint, table: Table) -> Cell:
    """What a cell is when no entry counts in it: it depends on the table's state."""
    if Selection(viewpoint, table.scope).any():
        return empty_cell("", disclosed=True)
    consolidated = isinstance(viewpoint.budget, Consolidated)
    return empty_cell(_statement(viewpoint, table), disclosed=consolidated or viewpoint.disclosure is not None)


def _statement(viewpoint: Viewpoint, table: Table) -> str:
    return stated_empty(viewpoint.store, viewpoint.disclosure, table.number) if viewpoint.disclosure else ""


def _state(viewpoint: Viewpoint, statement: str, *, present: bool) -> State:
    if isinstance(viewpoint.budget, Consolidated):
        return State.CONSOLIDATED
    disclosure = viewpoint.disclosure
    if present:
        return State.PUBLISHED if disclosure else State.NO_DISCLOSURE_YET
    if statement:
        return State.STATED_EMPTY
    return State.PUBLISHED if disclosure else State.NOT_PUBLISHED


RowMeasures = Mapping[str, Measures]  # of one row, by column
_NONE: RowMeasures = {}


def _ordered(
    block: Block, found: list[tuple[Spot, dict[str, Measures]]], first: Mapping[str, int], names: Names
) -> list[tuple[Row, RowMeasures]]:
    """The rows of a block in printed order."""
    total = next((sums for spot, sums in found if spot.total), _NONE)
    parts = [(spot, sums) for spot, sums in found if not spot.total]
    shown: list[tuple[Row, RowMeasures]]
    if isinstance(block.rows, FixedRows):
        there = {spot.declared: sums for spot, sums in parts}
        shown = [
            (fixed_row(block.rows, row), there.get(number, _NONE))
            for number, row in enumerate(block.rows.rows)
            if number in there or not row.when_present
        ]
    else:
        parts.sort(key=lambda part: _place(part[0], first))
        shown = [(spot.row(block, names.keys), sums) for spot, sums in parts]
    closing = (total_row(block), total)
    return [*shown, closing] if block.total.last else [closing, *shown]


def _place(spot: Spot, first: Mapping[str, int]) -> tuple[tuple[int, int, str], ...]:
    """Codes ascending, 未列明 after them; units and projects by the first entry recorded in the table's scope."""
    return tuple(
        (0, first.get(segment, 0), segment)
        if isinstance(level, SubjectLevel)
        else (int(segment == NOT_STATED), 0, segment)
        for segment, level in zip(spot.path, spot.levels, strict=True)
    )


def _views(table: Table, blocks: list[list[tuple[Row, RowMeasures]]], names: Names) -> Iterator[RowView]:
    """Lines counted block by block; totals that close a block stand side by side on the last line."""
    last = max(len(rows) for rows in blocks)
    for block, rows in zip(table.blocks, blocks, strict=True):
        for line, (row, sums) in enumerate(rows, 1):
            closing = row.total and block.total.last
            yield _view(block, row, sums, names, last if closing else line)


def _view(block: Block, row: Row, sums: RowMeasures, names: Names, line: int) -> RowView:
    cells = {c.key: Figure(sums[c.key]) if c.key in sums else _BLANK for c in block.columns}
    # Rows are looked at again and again, at one point after the other; names stay until something is renamed.
    called = names.said.get((id(block), row.key))
    if called is None:
        called = names.said[id(block), row.key] = _name(block, row, names)
    return RowView(row, block.key, line, called, cells)


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


def label_of(block: Block, row: Row, names: Names) -> tuple[str, str]:
    """What a row is called, in Chinese and English."""
    if row.total:
        return block.total.zh, block.total.en
    if row.fixed:
        return row.fixed.zh, row.fixed.en
    segment, level = row.path[-1], row.levels[-1]
    if segment == NOT_STATED:
        return _NOT_STATED
    if isinstance(level, SubjectLevel):
        return names.name(segment), names.name(segment)
    return names.code(level.field, segment)


def _code(row: Row, names: Names) -> tuple[str, str, str]:
    """The row's code, the deepest one, with its names in Chinese and English."""
    if row.fixed:
        return (row.fixed.key, row.fixed.zh, row.fixed.en) if row.fixed.key.isdecimal() else ("", "", "")
    for segment, level in zip(reversed(row.path), reversed(row.levels), strict=True):
        if isinstance(level, CodeLevel):
            return (segment, *(names.code(level.field, segment) if segment != NOT_STATED else _NOT_STATED))
    return "", "", ""


def _project(row: Row) -> str:
    """The id of the row's project, if it has one."""
    for segment, level in zip(row.path, row.levels, strict=True):
        if level.field == "project":
            return segment
    return ""
