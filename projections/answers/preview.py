"""What cells become once something is recorded (预览): what stands in them, and what the new entries add."""

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
from ledger.terms.money import format_fen
from projections.answers.table_view import label_of
from projections.answers.touched_cells import entries_of_operation, touched
from projections.language.cells import UNIT, Blank, Figure
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
    """A cell whose figure becomes another one. `viewpoint` is its budget before that, with everything named by then."""

    viewpoint: Viewpoint
    cell: CellAddress
    before: Figure | Blank
    change_fen: int

    @property
    def after_fen(self) -> int:
        """What the cell comes to, in fen."""
        return (self.before.fen or 0) + self.change_fen

    @property
    def after_text(self) -> str:
        """What the cell prints then."""
        return format_fen(self.after_fen, UNIT)

    @property
    def label(self) -> tuple[str, str]:
        """What its row is called, in Chinese and English."""
        return label_of(self.cell.block, self.cell.row, self.viewpoint.names)


def preview(reader: Reader, events: Sequence[AnyEvent], at: Coordinates) -> tuple[CellChange, ...]:
    """The cells that change when these events are recorded at a point: of every budget whose money they move."""
    places = list(_places(events, at))
    entries = [entry for place, event in places for entry in entries_of(event, place.stamp)]
    budgets = dict.fromkeys(Budget(entry.department, entry.fiscal_year) for entry in entries)
    found: list[CellChange] = []
    for budget in budgets:
        viewpoint = reader.viewpoint_at(budget.department, budget.fiscal_year, at)
        named = partial(_named, viewpoint.names, budget.department, places)
        found.extend(changes(replace(viewpoint, call=named), entries))
    return tuple(found)


def changes_of_operation(reader: Reader, operation_id: UUID, first: int, position: int) -> tuple[CellChange, ...]:
    """The cells that a recorded operation changed; `first` and `position` are where it begins and ends in the log."""
    before, after = (reader.resolve(AskedPoint(position=each)) for each in (first - 1, position))
    own = of_operation(operation_id)
    rows = reader.store.query(
        f"SELECT department, fiscal_year FROM entries WHERE {own.sql} GROUP BY 1, 2 ORDER BY min(event_position)",
        own.params,
    )
    found: list[CellChange] = []
    for department, fiscal_year in rows:
        then, now = (reader.viewpoint_at(UUID(department), fiscal_year, at) for at in (before, after))
        found.extend(changes(replace(then, call=now.call), entries_of_operation(now, operation_id)))
    return tuple(found)


def changes(viewpoint: Viewpoint, entries: Iterable[Entry]) -> Iterator[CellChange]:
    """The cells of a budget whose figures entries change that do not count at the point yet."""
    for each in touched(viewpoint, format_of(viewpoint), entries):
        measures = select(viewpoint, each.cell).measures()
        before = Figure(measures) if measures.entries else Blank()
        if each.change_fen or not measures.entries:
            yield CellChange(viewpoint, each.cell, before, each.change_fen)


def _places(events: Sequence[AnyEvent], at: Coordinates) -> Iterator[tuple[LogPlace, AnyEvent]]:
    """The events with the places that they would have in the log, if nobody recorded before them."""
    first = at.position + 1  # the event of the operation itself
    for number, event in enumerate(events, 1):
        operation = OperationRow(first + len(events), first, event.operation_id, datetime.now(UTC))
        yield LogPlace(first + number, operation), event


def _named(names: Names, department: UUID, places: Iterable[tuple[LogPlace, AnyEvent]]) -> Names:
    """What is named, with the units, projects and codes that the events add to a department."""
    subjects, codes = dict(names.subjects), names.codes
    called: dict[str, str] = {}
    for place, event in places:
        if isinstance(event, CodeStated):
            codes = codes.extended([stated_code(event)])
        elif event.originator_id == department:
            rows = [(table, _by_column(table, values)) for table, values in records_of(event, place)]
            called |= {row["subject"]: row["name"] for table, row in rows if table == "names" and not row["alias"]}
            subjects |= {row["id"]: _subject(row) for table, row in rows if table in ("units", "projects")}
    renamed = {each.id: replace(each, name=called[each.id]) for each in subjects.values() if each.id in called}
    own = replace(names.department, name=called.get(names.department.id, names.department.name))
    return replace(names, department=own, subjects=subjects | renamed, codes=codes)


def _by_column(table: str, values: tuple[Any, ...]) -> dict[str, Any]:
    return dict(zip(BY_NAME[table].columns, values, strict=True))


def _subject(row: dict[str, Any]) -> Subject:
    secret, code_named = bool(row.get("secret")), bool(row.get("code_named"))
    return Subject(row["id"], row["key"], row["key"], row.get("unit", ""), (), secret, code_named)
