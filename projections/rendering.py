"""A whole table at a point (整表): its rows in printed order, its cells, its state, and what it could not place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from ledger.entries import NOT_STATED
from projections.cells import Cell
from projections.engine import CellAddress, Gap, Group, Sums, add_up, cell_of, empty_cell, gaps, groups
from projections.fields import field_named
from projections.names import Names
from projections.predicates import meaning
from projections.published import Disclosure, stated_empty
from projections.rows import Path, Row, fixed_row, path_of, rows_along, total_row
from projections.situation import Situation
from projections.tables import Block, CodeLevel, FixedRows, Level, SubjectLevel, Table, Tree

_NOT_STATED = ("未列明", "not stated")


class State(StrEnum):
    """What the table is at the point (表的状态)."""

    PUBLISHED = "published"  # 已公开
    NO_DISCLOSURE_YET = "no_disclosure_yet"  # 尚未公开: entries, no disclosure yet
    STATED_EMPTY = "stated_empty"  # 声明为空表
    NOT_PUBLISHED = "not_published"  # 未公开: neither entries nor a disclosure


@dataclass(frozen=True, slots=True)
class RowView:
    """One row as shown: `row` is what it means, `line` its line in the block; `code`, its names and `project_name`
    are its parts.

    `label` is what the form prints as the row's name; `secret` and `code_named` as the project is registered.
    """

    row: Row
    block: str
    line: int
    key: str
    label: str
    label_en: str
    level: int
    leaf: bool
    total: bool
    cells: Mapping[str, Cell]
    code: str = ""
    code_name: str = ""
    code_name_en: str = ""
    project_name: str = ""
    secret: bool = False
    code_named: bool = False


@dataclass(frozen=True, slots=True)
class TableView:
    """A table at the point of `here`, whose coordinates repeat it. `notes` are for the reader's eye."""

    table: Table
    here: Situation
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


def table_at(here: Situation, table: Table) -> TableView:
    """A table as it stands at the point."""
    found = groups(here, table)
    statement = _statement(here, table)
    state = _state(found, here.disclosure, statement)
    if state in {State.NOT_PUBLISHED, State.STATED_EMPTY}:
        return TableView(table, here, state, statement=statement)
    notes: list[str] = []
    if state is State.NO_DISCLOSURE_YET:
        notes.append("尚未公开 no disclosure yet")
    if statement:
        notes.append(f"公开文件声明为空表，但已有分录 stated empty, yet there are entries: {statement}")
    reads = meaning(table.reads)
    read = [group for group in found if reads(group.dimensions)]
    rows = _numbered([_block_rows(block, read, here.names) for block in table.blocks], table)
    return TableView(table, here, state, tuple(rows), tuple(gaps(table, found)), statement, tuple(notes))


def cell_without_entries(here: Situation, table: Table) -> Cell:
    """What a cell is when no entry counts in it: it depends on the table's state."""
    if groups(here, table):
        return empty_cell("", disclosed=True)
    return empty_cell(_statement(here, table), disclosed=here.disclosure is not None)


def _statement(here: Situation, table: Table) -> str:
    return stated_empty(here.store, here.disclosure, table.number) if here.disclosure else ""


def _state(found: list[Group], disclosure: Disclosure | None, statement: str) -> State:
    if found:
        return State.PUBLISHED if disclosure else State.NO_DISCLOSURE_YET
    if statement:
        return State.STATED_EMPTY
    return State.PUBLISHED if disclosure else State.NOT_PUBLISHED


def _block_rows(block: Block, read: list[Group], names: Names) -> list[RowView]:
    """The rows of a block in printed order, their lines not yet counted."""
    sums: Sums = {}
    total = total_row(block)
    rows = _fixed(block.rows, read) if isinstance(block.rows, FixedRows) else _grown(block.rows, read, names)
    counts = meaning(total.means)
    add_up(block, ((total, group) for group in read if counts(group.dimensions)), sums)
    add_up(block, rows, sums)
    shown = list({row.key: row for row, _ in rows}.values())
    if isinstance(block.rows, FixedRows):
        present = {row.key for row in shown}
        shown = [fixed_row(block.rows, row) for row in block.rows.rows if row.key in present or not row.when_present]
    else:
        shown = _ordered(block.rows, shown, read)
    ordered = [*shown, total] if block.total.last else [total, *shown]
    return [_view(block, row, sums, names) for row in ordered]


def _fixed(rows: FixedRows, read: list[Group]) -> list[tuple[Row, Group]]:
    declared = [(fixed_row(rows, row), meaning(row.means)) for row in rows.rows]
    return [(row, group) for row, meant in declared for group in read if meant(group.dimensions)]


def _grown(tree: Tree, read: list[Group], names: Names) -> list[tuple[Row, Group]]:
    known: dict[Path, tuple[Row, ...]] = {}
    grown: list[tuple[Row, Group]] = []
    for group in read:
        path, levels = path_of(tree, group.dimensions)
        if path not in known:
            known[path] = tuple(rows_along(tree, path, levels, names.keys))
        grown.extend((row, group) for row in known[path])
    return grown


def _ordered(tree: Tree, rows: list[Row], read: list[Group]) -> list[Row]:
    """Codes ascending, 未列明 after them; units and projects by the first entry recorded in the table's scope."""
    subjects = [level.field for level in tree.levels if isinstance(level, SubjectLevel)]
    first: dict[str, int] = {}
    for group in read:
        for subject in subjects:
            identity = str(field_named(subject).read(group.dimensions))
            first[identity] = min(first.get(identity, group.first), group.first)

    def place(row: Row) -> tuple[tuple[int, int, str], ...]:
        return tuple(
            (0, first.get(segment, 0), segment)
            if isinstance(level, SubjectLevel)
            else (int(segment == NOT_STATED), 0, segment)
            for segment, level in zip(row.path, row.levels, strict=True)
        )

    return sorted(rows, key=place)


def _numbered(blocks: list[list[RowView]], table: Table) -> Iterator[RowView]:
    """Lines counted block by block; totals that close a block stand side by side on the last line."""
    last = max(len(rows) for rows in blocks)
    for block, rows in zip(table.blocks, blocks, strict=True):
        for line, row in enumerate(rows, 1):
            closing = row.total and block.total.last
            yield replace(row, line=last if closing else line)


def _view(block: Block, row: Row, sums: Sums, names: Names) -> RowView:
    label, label_en = label_of(block, row, names)
    view = RowView(
        row=row,
        block=block.key,
        line=0,
        key=row.key,
        label=label,
        label_en=label_en,
        level=row.level,
        leaf=row.leaf,
        total=row.total,
        cells={column.key: cell_of(sums, row.key, column.key) for column in block.columns},
    )
    if row.fixed and row.fixed.key.isdecimal():
        return replace(view, code=row.fixed.key, code_name=row.fixed.zh, code_name_en=row.fixed.en)
    parts: dict[str, Any] = {}
    for segment, level in zip(row.path, row.levels, strict=True):
        parts |= _part(segment, level, names)
    return replace(view, **parts)


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


def _part(segment: str, level: Level, names: Names) -> dict[str, Any]:
    """The row's code with its name, or its project's name, as separate fields."""
    if isinstance(level, CodeLevel):
        zh, en = names.code(level.field, segment) if segment != NOT_STATED else _NOT_STATED
        return {"code": segment, "code_name": zh, "code_name_en": en}
    if level.field != "project":
        return {}
    subject = names.subjects.get(segment)
    return {
        "project_name": names.name(segment),
        "secret": bool(subject and subject.secret),
        "code_named": bool(subject and subject.code_named),
    }
