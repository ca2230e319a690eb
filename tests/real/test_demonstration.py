"""The real budget with its invented year: after each operation, on each day, both axes, against a plain recount.

The recount knows no SQL, no store and no grouping: it walks the log, makes entries with the one posting function and
adds up, in Python, those that a cell's predicate means. Whatever the engine answers has to agree with it.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from cli.session import LEDGER_FILE, READ_MODEL_FILE
from ledger.application import BudgetLedger
from ledger.operations.posting import Stamp, entries_of
from ledger.terms.entries import Entry
from projections.answers.diff import diff
from projections.answers.explanation import explain
from projections.answers.table_view import State, table_at
from projections.answers.timeline import timeline
from projections.disclosures import XINJIANG_11
from projections.language.cells import Figure
from projections.language.predicates import Predicate, matches
from projections.read_model.points import AskedPoint, TimeAxis, resolve
from projections.reader import Reader
from projections.viewpoint.budget_at_point import Budget, Viewpoint, viewpoint_of
from projections.viewpoint.cell_selection import CellAddress, address
from tests.real.recording import DEPARTMENT_ID

YEAR = 2025
PUBLISHED_ON = date(2025, 2, 21)
Cells = dict[tuple[int, str, str], int]
# One in ten of them, from the last one back; each of them in the drills.
EVERY = pytest.mark.parametrize("every", [10, pytest.param(1, marks=pytest.mark.drill)])


@dataclass(frozen=True, slots=True)
class Demonstration:
    """The ledger's entries as walked off the log, and its read side."""

    reader: Reader
    entries: tuple[Entry, ...]
    meant: dict[Predicate, list[Entry]] = field(default_factory=dict)  # a cell means the same at every point

    @property
    def positions(self) -> list[int]:
        """Where each operation ends."""
        return [row.position for row in self.reader.log.operations()]

    @property
    def days(self) -> list[date]:
        """Every day on which something comes into force, and the day before it."""
        found = {entry.effective_on for entry in self.entries if entry.department == DEPARTMENT_ID}
        return sorted(found | {day - timedelta(days=1) for day in found})

    def at(self, position: int, day: date | None = None) -> Viewpoint:
        """The budget at a point."""
        return self.reader.viewpoint(DEPARTMENT_ID, YEAR, AskedPoint(effective_on=day, position=position))

    def counted(self, viewpoint: Viewpoint, cell: CellAddress) -> list[Entry]:
        """The recount of one cell."""
        if cell.means not in self.meant:
            own = [e for e in self.entries if (e.department, e.fiscal_year) == (DEPARTMENT_ID, YEAR)]
            self.meant[cell.means] = [entry for entry in own if matches(cell.means, entry)]
        position, day = viewpoint.at.position, viewpoint.at.effective_on or date.max
        return [e for e in self.meant[cell.means] if e.position <= position and e.effective_on <= day]


@pytest.fixture(scope="module")
def demonstration(demonstration_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    """The document and its invented year, as `make demo` records them."""
    folder = Path(shutil.copytree(demonstration_data, tmp_path_factory.mktemp("recounted") / "data"))
    ledger = BudgetLedger.at(folder / LEDGER_FILE)
    reader = Reader(ledger, folder / READ_MODEL_FILE)
    reader.resolve()
    yield Demonstration(reader, tuple(_entries(ledger)))
    reader.close()
    ledger.close()


def _entries(ledger: BudgetLedger) -> Iterator[Entry]:
    for row in ledger.operations():
        for number, event in ledger.read(row.first, row.position):
            yield from entries_of(event, Stamp(number, row.position, row.recorded_at))


def figures(viewpoint: Viewpoint) -> Cells:
    """Every figure of every table at a point, in fen."""
    return {
        (table.number, row.key, column): cell.fen
        for table in XINJIANG_11.tables
        for row, column, cell in table_at(viewpoint, table).cells()
        if isinstance(cell, Figure)
    }


def check(demonstration: Demonstration, viewpoint: Viewpoint) -> None:
    """Every cell of every table, blank or not, is its recount."""
    for table in XINJIANG_11.tables:
        for row, column, cell in table_at(viewpoint, table).cells():
            counted = demonstration.counted(viewpoint, address(table, row.key, column, viewpoint.names))
            assert isinstance(cell, Figure) == bool(counted), (table.number, row.key, column)
            assert (cell.fen or 0) == sum(entry.amount_fen for entry in counted), (table.number, row.key, column)


def test_the_year_has_every_kind_of_operation(demonstration: Demonstration) -> None:
    """Nothing the field knows is missing from the year that is checked here."""
    kinds = {str(entry.kind) for entry in demonstration.entries}
    assert kinds >= {
        *("allocation", "advance_transfer", "carryover", "supplement", "cut", "reallocation", "recall", "handover"),
        *("carryover_correction", "rounding_residual", "carried_forward", "reversal"),
    }
    late = [e for e in demonstration.entries if (e.recorded_at.date() - e.effective_on) > timedelta(days=30)]
    assert late


@EVERY
def test_every_table_is_right_after_each_operation(demonstration: Demonstration, every: int) -> None:
    """As known at the end of each operation, whatever its day in force."""
    for position in demonstration.positions[::-every]:
        check(demonstration, demonstration.at(position))


def test_every_table_is_right_on_each_day(demonstration: Demonstration) -> None:
    """As in force on each day, with everything known; before publication nothing is published."""
    last = demonstration.positions[-1]
    for day in demonstration.days:
        viewpoint = demonstration.at(last, day)
        if day < PUBLISHED_ON:
            states = {table_at(viewpoint, table).state for table in XINJIANG_11.tables}
            assert {State.NOT_PUBLISHED} == states
        check(demonstration, viewpoint)


@EVERY
def test_both_axes_together(demonstration: Demonstration, every: int) -> None:
    """After each operation, on the day it comes into force and on the day before it."""
    for row in demonstration.reader.log.operations()[::-every]:
        for on in {e.effective_on for e in demonstration.entries if e.position == row.position}:
            for day in (on - timedelta(days=1), on):
                check(demonstration, demonstration.at(row.position, day))


def test_recording_later_changes_nothing_known_before(demonstration: Demonstration) -> None:
    """What the whole log says of an earlier position is what the log said when it ended there."""
    for position in demonstration.positions[::4]:
        alone = Reader(demonstration.reader.log)
        alone.follower.catch_up(until=position)
        then = viewpoint_of(alone.store, Budget(DEPARTMENT_ID, YEAR), resolve(alone.store))
        assert figures(then) == figures(demonstration.at(position))
        alone.close()


def test_explanations_list_the_recounted_entries(demonstration: Demonstration) -> None:
    """After the whole year: the same entries, in the order they were recorded, with a running sum that ends at the
    figure, each with an operation that tells who recorded it."""
    viewpoint = demonstration.at(demonstration.positions[-1])
    for table in XINJIANG_11.tables:
        for row, column, cell in table_at(viewpoint, table).cells():
            where = address(table, row.key, column, viewpoint.names)
            found = explain(viewpoint, where)
            told = [(line.entry.event_id, line.entry.ordinal) for line in found.lines]
            assert [(entry.event_id, entry.ordinal) for entry in demonstration.counted(viewpoint, where)] == told
            assert (cell.fen or 0) == (found.lines[-1].running_fen if found.lines else 0)
            assert sum(found.by_basis.values()) == (cell.fen or 0)
            assert all(line.operation.recorded_by for line in found.lines)


def test_timelines_pass_through_every_value(demonstration: Demonstration) -> None:
    """Each step of a timeline is the cell's figure at that point; between steps the figure does not move."""
    last = demonstration.positions[-1]
    viewpoint = demonstration.at(last)
    totals = [(table, block) for table in XINJIANG_11.tables for block in table.blocks]
    for table, block in totals:
        for column in block.columns:
            where = address(table, "total", column.key, viewpoint.names)
            for axis in TimeAxis:
                steps = timeline(viewpoint, where, axis).steps
                told = {
                    (step.operations[-1].position if axis is TimeAxis.RECORDED else step.effective_on): step.fen
                    for step in steps
                }
                current = 0
                points = demonstration.positions if axis is TimeAxis.RECORDED else demonstration.days
                for point in points:
                    current = told.get(point, current)
                    there = demonstration.at(point) if isinstance(point, int) else demonstration.at(last, point)
                    assert current == sum(entry.amount_fen for entry in demonstration.counted(there, where))


def test_diffs_name_the_cells_that_moved_and_what_moved_them(demonstration: Demonstration) -> None:
    """Between the ends of neighbouring operations: the changed cells and no others; the moves add up to each change."""
    positions = demonstration.positions
    for before, after in pairwise(positions):
        then, now = demonstration.at(before), demonstration.at(after)
        old, new = figures(then), figures(now)
        moved = {key for key in old | new if old.get(key) != new.get(key)}
        found = diff(then, now, XINJIANG_11.tables)
        assert moved == {(c.address.table.number, c.address.row.key, c.address.column.key) for c in found.changes}
        for change in found.changes:
            assert change.difference_fen == sum(move.change_fen for move in change.moves)
            assert {after} == {move.operation.position for move in change.moves}


def test_diffs_along_the_effective_axis(demonstration: Demonstration) -> None:
    """Between two days as known at the end: the moves are the operations that came into force between them."""
    last, days = demonstration.positions[-1], demonstration.days
    for before, after in zip(days[::6], days[6::6], strict=False):
        found = diff(demonstration.at(last, before), demonstration.at(last, after), XINJIANG_11.tables)
        for change in found.changes:
            assert change.difference_fen == sum(move.change_fen for move in change.moves)
            assert all(move.operation.effective_on is not None for move in change.moves)
            assert all(before < (move.operation.effective_on or before) <= after for move in change.moves)
