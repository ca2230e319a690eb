"""Cells that an operation changes (数字变动): before it is recorded (预览), afterwards, and among watched cells."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import Any
from uuid import UUID

from ledger.operations.events import AnyEvent, CodeStated
from ledger.operations.operation import OperationRow
from ledger.operations.posting import entries_of
from ledger.state.history_view import stated_code
from ledger.terms.entries import Entry
from ledger.terms.label import Label
from ledger.terms.money import format_fen
from projections.answers.explanation import cell_at
from projections.answers.table_view import label_of
from projections.answers.touched_cells import entries_of_operation, touched
from projections.language.cells import UNIT, Blank, Cell, Figure
from projections.read_model.event_rows import LogPlace, records_of
from projections.read_model.points import AskedPoint, Coordinates
from projections.read_model.schema import BY_NAME
from projections.reader import Reader, format_of
from projections.viewpoint.budget_at_point import Budget, Viewpoint
from projections.viewpoint.cell_selection import CellAddress, select
from projections.viewpoint.entry_filters import of_operation
from projections.viewpoint.names import Names, Subject


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell whose figure changes. `viewpoint` is its budget before the change, with the names known after it."""

    viewpoint: Viewpoint
    cell: CellAddress
    before: Figure | Blank
    change_fen: int

    @property
    def after_fen(self) -> int:
        """The figure after the change, in fen."""
        return (self.before.fen or 0) + self.change_fen

    @property
    def after_text(self) -> str:
        """The same as printed."""
        return format_fen(self.after_fen, UNIT)

    @property
    def label(self) -> Label:
        """The label of its row."""
        return label_of(self.cell.block, self.cell.row, self.viewpoint.names)


@dataclass(frozen=True, slots=True)
class CellUpdate:
    """A watched cell that an operation changed; `chosen` is its number among the watched ones, from 0."""

    chosen: int
    cell: CellAddress
    before: Cell
    after: Cell


def preview(reader: Reader, events: Sequence[AnyEvent], at: Coordinates) -> tuple[CellChange, ...]:
    """The cells that change if these events are recorded at a point, in every budget whose money they move."""
    places = list(_places(events, at))
    entries = [entry for place, event in places for entry in entries_of(event, place.stamp)]
    budgets = dict.fromkeys(Budget(entry.department, entry.fiscal_year) for entry in entries)
    changes: list[CellChange] = []
    for budget in budgets:
        viewpoint = reader.viewpoint_at(budget.department, budget.fiscal_year, at)
        names = partial(_with_events, viewpoint.names, budget.department, places)
        changes.extend(_changes(replace(viewpoint, read_names=names), entries))
    return tuple(changes)


def changes_of_operation(reader: Reader, operation_id: UUID, first: int, position: int) -> tuple[CellChange, ...]:
    """The cells that a recorded operation changed; `first` and `position` are where it begins and ends in the log."""
    before, after = (reader.resolve(AskedPoint(position=end)) for end in (first - 1, position))
    own = of_operation(operation_id)
    budgets = reader.store.query(
        f"SELECT department, fiscal_year FROM entries WHERE {own.sql} GROUP BY 1, 2 ORDER BY min(event_position)",
        own.params,
    )
    changes: list[CellChange] = []
    for department, fiscal_year in budgets:
        old, new = (reader.viewpoint_at(UUID(department), fiscal_year, at) for at in (before, after))
        entries = entries_of_operation(new, operation_id)
        changes.extend(_changes(replace(old, read_names=new.read_names), entries))
    return tuple(changes)


def cell_updates(
    before: Viewpoint, after: Viewpoint, operation_id: UUID, cells: Sequence[CellAddress]
) -> Iterator[CellUpdate]:
    """The watched cells that an operation changed. `before` and `after` are one budget at the points before and after
    it, with no other operation between them."""
    tables = tuple({cell.table.number: cell.table for cell in cells}.values())
    entries = entries_of_operation(after, operation_id)
    moved = {change.cell.reference for change in touched(after, replace(format_of(after), tables=tables), entries)}
    for chosen, cell in enumerate(cells):
        if cell.reference in moved:
            old, new = (cell_at(viewpoint, cell) for viewpoint in (before, after))
            if old.fen != new.fen:  # entries may cancel each other
                yield CellUpdate(chosen, cell, old, new)


def _changes(viewpoint: Viewpoint, entries: Iterable[Entry]) -> Iterator[CellChange]:
    """The cells of a budget that entries change which do not count at the point yet."""
    for change in touched(viewpoint, format_of(viewpoint), entries):
        measures = select(viewpoint, change.cell).measures()
        if change.change_fen or not measures.entries:
            before = Figure(measures) if measures.entries else Blank()
            yield CellChange(viewpoint, change.cell, before, change.change_fen)


def _places(events: Sequence[AnyEvent], at: Coordinates) -> Iterator[tuple[LogPlace, AnyEvent]]:
    """The events with the places that they would have in the log if they were recorded next."""
    first = at.position + 1  # the event of the operation itself
    for number, event in enumerate(events, 1):
        operation = OperationRow(first + len(events), first, event.operation_id, datetime.now(UTC))
        yield LogPlace(first + number, operation), event


def _with_events(names: Names, department: UUID, places: Iterable[tuple[LogPlace, AnyEvent]]) -> Names:
    """Names, with the units, projects and codes that events add to a department."""
    subjects, codes = dict(names.subjects), names.codes
    given: dict[str, str] = {}
    for place, event in places:
        if isinstance(event, CodeStated):
            codes = codes.extended([stated_code(event)])
        elif event.originator_id == department:
            rows = [(table, _by_column(table, values)) for table, values in records_of(event, place)]
            given |= {row["subject"]: row["name"] for table, row in rows if table == "names" and not row["alias"]}
            subjects |= {row["id"]: _subject(row) for table, row in rows if table in ("units", "projects")}
    renamed = {
        subject.id: replace(subject, name=given[subject.id]) for subject in subjects.values() if subject.id in given
    }
    own = replace(names.department, name=given.get(names.department.id, names.department.name))
    return replace(names, department=own, subjects=subjects | renamed, codes=codes)


def _by_column(table: str, values: tuple[Any, ...]) -> dict[str, Any]:
    return dict(zip(BY_NAME[table].columns, values, strict=True))


def _subject(row: dict[str, Any]) -> Subject:
    secret, code_named = bool(row.get("secret")), bool(row.get("code_named"))
    return Subject(row["id"], row["key"], row["key"], row.get("unit", ""), (), secret, code_named)
