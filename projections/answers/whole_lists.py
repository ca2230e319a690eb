"""Whole lists, page by page (批量): each page begins after the last item of the one before, so memory stays small.

All pages of a list are read at one point, and a point never changes: items recorded meanwhile are on none of them.
"""

from collections.abc import Iterator
from typing import Any

from ledger.terms.entries import Entry
from projections.aggregation.amounts import START, EntryPlace
from projections.answers.explanation import Line, lines_of
from projections.language.predicate_sql import Where, where
from projections.language.predicates import ANY, Predicate
from projections.read_model.points import Coordinates
from projections.read_model.store import Store
from projections.registers.journal import (
    EventFilter,
    Operation,
    OperationFilter,
    RecordedEvent,
    events_after,
    operations_after,
)
from projections.registers.lines import LineAt, keys_after, lines_at
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import CellAddress, select
from projections.viewpoint.entries import amended, amendments, entry_of

PAGE = 500  # rows in memory at once


def entry_pages(viewpoint: Viewpoint, predicate: Predicate = ANY, size: int = PAGE) -> Iterator[tuple[Entry, ...]]:
    """The entries that count at the point, of all breakdowns, in log order, as amended by then."""
    for rows in _entry_rows(viewpoint.store, viewpoint.sees & where(predicate), size):
        entries = [entry_of(row) for row in rows]
        changes = amendments(viewpoint.store, (entry.event_id for entry in entries), viewpoint.at)
        yield tuple(amended(entry, changes.get(entry.event_id, ())) for entry in entries)


def explanation_pages(viewpoint: Viewpoint, address: CellAddress, size: int = PAGE) -> Iterator[tuple[Line, ...]]:
    """The lines of a cell's explanation, with the running sum."""
    running_fen = 0
    for rows in _entry_rows(viewpoint.store, select(viewpoint, address).where, size):
        lines = lines_of(viewpoint, [entry_of(row) for row in rows], running_fen)
        running_fen = lines[-1].running_fen
        yield lines


def _entry_rows(store: Store, chosen: Where, size: int) -> Iterator[list[Any]]:
    """Pages of rows in log order, which is the order of their key: nothing is sorted."""
    place = START
    while True:
        later = Where("(event_position, ordinal) > (?, ?)", place) & chosen
        rows = store.rows(
            f"SELECT * FROM entries WHERE {later.sql} ORDER BY event_position, ordinal LIMIT ?",
            (*later.params, size),
        )
        if rows:
            yield rows
        if len(rows) < size:
            return
        place = EntryPlace(rows[-1]["event_position"], rows[-1]["ordinal"])


def line_pages(viewpoint: Viewpoint, predicate: Predicate = ANY, size: int = PAGE) -> Iterator[tuple[LineAt, ...]]:
    """The lines with entries that match a predicate, by id, each with its whole balance."""
    after = ""
    while keys := keys_after(viewpoint, predicate, after, size):
        yield tuple(lines_at(viewpoint, keys))
        after = str(keys[-1].id)


def event_pages(viewpoint: Viewpoint, matching: EventFilter, size: int = PAGE) -> Iterator[tuple[RecordedEvent, ...]]:
    """The events that match a filter, in log order."""
    after = 0
    while events := events_after(viewpoint.store, viewpoint.at, matching, after, size):
        yield tuple(events)
        after = events[-1].event_position


def operation_pages(
    store: Store, at: Coordinates, matching: OperationFilter, size: int = PAGE
) -> Iterator[tuple[Operation, ...]]:
    """The operations that match a filter, in log order."""
    after = 0
    while operations := operations_after(store, at, matching, after, size):
        yield tuple(operations)
        after = operations[-1].position
