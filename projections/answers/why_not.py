"""Reasons why an event's entries are not in a cell (为何不在): the conditions that fail, and the entries' values."""

from dataclasses import dataclass

from ledger.terms.entries import Entry
from projections.answers.explanation import shown_names
from projections.answers.touched_cells import entries_of_event
from projections.language.fields import field_named
from projections.language.predicate_words import failure_words
from projections.language.predicates import why_not
from projections.read_model.points import Coordinates
from projections.viewpoint.budget_at_point import AnyBudget, Viewpoint
from projections.viewpoint.cell_selection import CellAddress
from projections.viewpoint.names import Names

_UUID_FIELDS = ("department", "unit", "project")


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A condition that an entry does not meet.

    `part` is where it comes from: budget, time, scope, along, row or column. `field` and `value` are the entry's.
    """

    part: str
    zh: str
    en: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class EntryVerdict:
    """Whether an entry counts in the cell, and the obstacles if it does not."""

    entry: Entry
    included: bool
    obstacles: tuple[Obstacle, ...]


@dataclass(frozen=True, slots=True)
class Absence:
    """The verdicts on all entries of an event, at a viewpoint."""

    event_id: str
    viewpoint: Viewpoint
    verdicts: tuple[EntryVerdict, ...]


def why_absent(viewpoint: Viewpoint, cell: CellAddress, event_id: str) -> Absence:
    """Judge every entry of an event against a cell at a point. Raises UnknownEvent."""
    entries = entries_of_event(viewpoint, event_id)
    return Absence(event_id, viewpoint, tuple(_verdict(entry, cell, viewpoint) for entry in entries))


def _verdict(entry: Entry, cell: CellAddress, viewpoint: Viewpoint) -> EntryVerdict:
    obstacles = (
        *_of_budget(entry, viewpoint.budget),
        *_of_time(entry, viewpoint.at),
        *_of_parts(entry, cell, viewpoint.names),
    )
    return EntryVerdict(entry, not obstacles, obstacles)


def _of_budget(entry: Entry, budget: AnyBudget) -> list[Obstacle]:
    obstacles: list[Obstacle] = []
    if not budget.holds(entry.department, budget.fiscal_year):
        obstacles.append(
            Obstacle("budget", "属于另一部门", "it belongs to another department", "department", str(entry.department))
        )
    if entry.fiscal_year != budget.fiscal_year:
        year = str(entry.fiscal_year)
        obstacles.append(
            Obstacle("budget", f"属于 {year} 预算年度", f"it belongs to fiscal year {year}", "fiscal_year", year)
        )
    return obstacles


def _of_time(entry: Entry, at: Coordinates) -> list[Obstacle]:
    obstacles: list[Obstacle] = []
    if entry.position > at.position:
        en = f"it was recorded at position {entry.position}, after position {at.position}"
        zh = f"登记于位置 {entry.position}，晚于 {at.position}"
        obstacles.append(Obstacle("time", zh, en, "position", str(entry.position)))
    if at.effective_on is not None and entry.effective_on > at.effective_on:
        day = entry.effective_on.isoformat()
        en = f"it takes effect on {day}, after {at.effective_on.isoformat()}"
        zh = f"业务日期 {day}，晚于 {at.effective_on.isoformat()}"
        obstacles.append(Obstacle("time", zh, en, "effective_on", day))
    return obstacles


def _of_parts(entry: Entry, cell: CellAddress, names: Names) -> list[Obstacle]:
    """The failing conditions of scope, breakdown, row and column, in this order."""
    own = {str(getattr(entry, field)): names.name(str(getattr(entry, field))) for field in _UUID_FIELDS}
    zh, en = (shown_names(cell, names, language) | own for language in ("zh", "en"))
    return [
        Obstacle(
            part,
            failure_words(failure, "zh", zh),
            failure_words(failure, "en", en),
            ", ".join(field for field, _ in failure.values),
            ", ".join(str(field_named(field).read(entry)) for field, _ in failure.values),
        )
        for part, predicate in cell.parts.items()
        for failure in why_not(predicate, entry)
    ]
