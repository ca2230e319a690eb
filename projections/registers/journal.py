"""The journal (业务台账): operations and figure-bearing events as recorded, filtered and paged, in log order.

Operations can be listed newest first, too. A page begins at the position where the one before it ended, so operations
recorded meanwhile move no page, in either order.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, Literal, TypeVar
from uuid import UUID

from ledger.terms.entries import Kind
from ledger.terms.evidence import Authority
from ledger.terms.sources import FundingSource, Lot
from projections.language.predicate_sql import Where
from projections.read_model.event_rows import as_instant, as_json
from projections.read_model.points import SHANGHAI, Coordinates
from projections.read_model.store import NamedRow, Store
from projections.viewpoint.budget_at_point import Budget
from projections.viewpoint.entry_filters import (
    EACH_AMOUNT_ONCE,
    of_budget,
    of_department,
    of_event,
    of_line,
    of_operation,
)

_EVENTS = (
    "SELECT event_position, event_id, operation_id, recorded_at, effective_on, kind, department, unit, project, "
    "source, lot, fiscal_year, line, authority, reason, sum(amount_fen) AS amount_fen FROM entries"
)
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class JournalPage(Generic[Item]):
    """A page of a list, the number of all its items, and the position after which the next page begins (None: last)."""

    total: int
    items: tuple[Item, ...]
    after: int | None


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation as readers see it (一笔业务); `reversed_by` as known at the point.

    `before` is the position before it: its changes are those between that position and its own.
    """

    operation_id: UUID
    position: int
    before: int
    recorded_at: datetime
    commands: tuple[str, ...]
    recorded_by: str
    effective_on: date | None
    approved_by: str
    authority: Authority
    reason: str
    reverses: UUID | None
    reversed_by: UUID | None

    @property
    def back_dated(self) -> bool:
        """Whether it is effective before the day in China on which it was recorded (倒签)."""
        return self.effective_on is not None and self.effective_on < self.recorded_at.astimezone(SHANGHAI).date()


@dataclass(frozen=True, slots=True)
class RecordedEvent:
    """A figure-bearing event as it was recorded (业务事件); amounts in fen, along the joint or the function axis."""

    event_id: str
    event_position: int
    operation_id: UUID
    recorded_at: datetime
    effective_on: date
    kind: Kind
    department: UUID
    unit: str
    project: str
    source: FundingSource
    lot: Lot
    fiscal_year: int
    line: UUID
    authority: Authority
    reason: str
    amount_fen: int


@dataclass(frozen=True, slots=True)
class OperationFilter:
    """Filter of operations; empty fields match all. `departments`: at least one whose money the operation moves."""

    recorder: str = ""
    command: str = ""
    authority: str = ""
    reason: str = ""
    departments: Sequence[str] | None = None
    recorded_from: datetime | None = None
    recorded_to: datetime | None = None
    effective_from: date | None = None
    effective_to: date | None = None
    back_dated: bool = False

    @property
    def where(self) -> Where:
        """The filter in SQL, over operations `o`."""
        chosen = Where("1 = 1")
        if self.recorder:
            chosen &= Where("o.recorded_by = ?", (self.recorder,))
        if self.command:
            chosen &= Where("o.commands LIKE ?", (f'%"{self.command}"%',))
        if self.authority:
            chosen &= Where("instr(json_extract(o.authority, '$.document_number'), ?) > 0", (self.authority,))
        if self.reason:
            chosen &= Where("instr(lower(o.reason), lower(?)) > 0", (self.reason,))
        if self.departments is not None:
            chosen &= Where(
                "EXISTS (SELECT 1 FROM movements WHERE event_position BETWEEN o.first AND o.position AND budget_id IN "
                "(SELECT id FROM budgets WHERE department IN (SELECT value FROM json_each(?))))",
                (as_json(list(self.departments)),),
            )
        if self.back_dated:
            chosen &= Where("o.effective_on < date(o.recorded_at, '+8 hours')")
        return chosen & _between(self, "o.")


ALL_OPERATIONS = OperationFilter()


def operations(
    store: Store,
    at: Coordinates,
    matching: OperationFilter = ALL_OPERATIONS,
    *,
    after: int = 0,
    limit: int = 50,
    newest_first: bool = False,
) -> JournalPage[Operation]:
    """A page of operations recorded by a point. `after`: the last position of the page before; 0 for the first page."""
    chosen = Where("o.position <= ?", (at.position,)) & matching.where
    total = int(store.query(f"SELECT count(*) FROM operations o WHERE {chosen.sql}", chosen.params)[0][0])
    next_ones = operations_before if newest_first else operations_after
    items = next_ones(store, at, matching, after, limit + 1)
    page = tuple(items[:limit])
    return JournalPage(total, page, page[-1].position if len(items) > limit else None)


def operations_after(
    store: Store, at: Coordinates, matching: OperationFilter, after: int, limit: int
) -> list[Operation]:
    """The next operations in log order."""
    chosen = Where("o.position <= ? AND o.position > ?", (at.position, after)) & matching.where
    return [_operation(row) for row in _operation_rows(store, chosen, at, limit)]


def operations_before(
    store: Store, at: Coordinates, matching: OperationFilter, before: int, limit: int
) -> list[Operation]:
    """The operations before a position, newest first; 0 begins at the newest known."""
    chosen = Where("o.position <= ?", (min(at.position, before - 1) if before else at.position,)) & matching.where
    return [_operation(row) for row in _operation_rows(store, chosen, at, limit, "DESC")]


def budgets_of(store: Store, operation_id: UUID) -> tuple[Budget, ...]:
    """The budgets whose money an operation moved."""
    own = of_operation(operation_id)
    rows = store.rows(
        f"SELECT DISTINCT department, fiscal_year FROM entries WHERE {own.sql} ORDER BY fiscal_year, department",
        own.params,
    )
    return tuple(Budget(UUID(row["department"]), row["fiscal_year"]) for row in rows)


def operation_by_id(store: Store, operation_id: UUID, at: Coordinates) -> Operation | None:
    """One operation; None if it was not recorded by the point."""
    chosen = Where("o.operation_id = ? AND o.position <= ?", (str(operation_id), at.position))
    rows = _operation_rows(store, chosen, at, 1)
    return _operation(rows[0]) if rows else None


def operations_at(store: Store, positions: Iterable[int], at: Coordinates) -> dict[int, Operation]:
    """The operations that end at some positions, by position."""
    chosen = Where("o.position IN (SELECT value FROM json_each(?))", (as_json(sorted(set(positions))),))
    return {row["position"]: _operation(row) for row in _operation_rows(store, chosen, at, -1)}


def _operation_rows(
    store: Store, chosen: Where, at: Coordinates, limit: int, order: Literal["ASC", "DESC"] = "ASC"
) -> list[NamedRow]:
    return store.rows(
        "SELECT o.*, r.by_operation FROM operations o LEFT JOIN reversals r "
        "ON r.operation_id = o.operation_id AND r.position <= ? "
        f"WHERE {chosen.sql} ORDER BY o.position {order} LIMIT ?",
        (at.position, *chosen.params, limit),
    )


def _operation(row: NamedRow) -> Operation:
    return row.convert(
        Operation, json=("commands", "authority"), before=row["first"] - 1, reversed_by=row["by_operation"]
    )


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Filter of events; empty fields match all. Bounds are included; amounts in fen."""

    department: str = ""
    fiscal_year: int = 0
    projects: Sequence[str] = ()
    source: str = ""
    lot: str = ""
    kind: str = ""
    authority: str = ""
    operation_id: str = ""
    line: str = ""
    recorder: str = ""
    least_fen: int | None = None
    most_fen: int | None = None
    effective_from: date | None = None
    effective_to: date | None = None
    recorded_from: datetime | None = None
    recorded_to: datetime | None = None

    @property
    def where(self) -> Where:
        """The filter in SQL, over the entries of an event."""
        chosen = EACH_AMOUNT_ONCE
        for column in ("source", "lot", "kind"):
            if getattr(self, column):
                chosen &= Where(f"{column} = ?", (getattr(self, column),))
        if self.department and self.fiscal_year:
            chosen &= of_budget(self.department, self.fiscal_year)
        elif self.department:
            chosen &= of_department(self.department)
        elif self.fiscal_year:
            chosen &= Where("fiscal_year = ?", (self.fiscal_year,))
        if self.operation_id:
            chosen &= of_operation(self.operation_id)
        if self.line:
            chosen &= of_line(self.line)
        if self.projects:
            chosen &= Where(f"project IN ({', '.join('?' * len(self.projects))})", tuple(self.projects))
        if self.authority:
            chosen &= Where("instr(json_extract(authority, '$.document_number'), ?) > 0", (self.authority,))
        if self.recorder:
            chosen &= Where("position IN (SELECT position FROM operations WHERE recorded_by = ?)", (self.recorder,))
        return chosen & _between(self)

    @property
    def having(self) -> Where:
        """The bounds of an event's amount, in SQL."""
        bounds = Where("1 = 1")
        if self.least_fen is not None:
            bounds &= Where("sum(amount_fen) >= ?", (self.least_fen,))
        if self.most_fen is not None:
            bounds &= Where("sum(amount_fen) <= ?", (self.most_fen,))
        return bounds


def _between(matching: "EventFilter | OperationFilter", table: str = "") -> Where:
    """Bounds on both axes of time, included."""
    bounds = Where("1 = 1")
    for comparison, moment in ((">=", matching.recorded_from), ("<=", matching.recorded_to)):
        if moment is not None:
            bounds &= Where(f"{table}recorded_at {comparison} ?", (as_instant(moment),))
    for comparison, day in ((">=", matching.effective_from), ("<=", matching.effective_to)):
        if day is not None:
            bounds &= Where(f"{table}effective_on {comparison} ?", (day.isoformat(),))
    return bounds


def event_at(store: Store, event_id: str) -> RecordedEvent | None:
    """One event that bears a figure; None if there is none."""
    chosen = EACH_AMOUNT_ONCE & of_event(event_id)
    rows = store.rows(f"{_EVENTS} WHERE {chosen.sql} GROUP BY event_position", chosen.params)
    return _event(rows[0]) if rows else None


def events(
    store: Store, at: Coordinates, matching: EventFilter, *, after: int = 0, limit: int = 50
) -> JournalPage[RecordedEvent]:
    """A page of the events that bear figures and count at a point, in log order."""
    where, having = matching.where & at.sees(), matching.having
    grouped = f"{_EVENTS} WHERE {where.sql} GROUP BY event_position HAVING {having.sql}"
    total = int(store.query(f"SELECT count(*) FROM ({grouped})", (*where.params, *having.params))[0][0])
    items = events_after(store, at, matching, after, limit + 1)
    page = tuple(items[:limit])
    return JournalPage(total, page, page[-1].event_position if len(items) > limit else None)


def events_after(store: Store, at: Coordinates, matching: EventFilter, after: int, limit: int) -> list[RecordedEvent]:
    """The next events in log order."""
    where, having = matching.where & at.sees() & Where("event_position > ?", (after,)), matching.having
    sql = f"{_EVENTS} WHERE {where.sql} GROUP BY event_position HAVING {having.sql} ORDER BY event_position LIMIT ?"
    return [_event(row) for row in store.rows(sql, (*where.params, *having.params, limit))]


def _event(row: NamedRow) -> RecordedEvent:
    return row.convert(RecordedEvent, json=("authority",))
