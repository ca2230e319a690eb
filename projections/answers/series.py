"""Figures over time, for charts (时间序列): flat points, made of the same entries as the tables."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from projections.answers.grouping import GroupKey, daily
from projections.language.predicates import ANY, Predicate
from projections.read_model.points import TimeAxis
from projections.viewpoint.budget_at_point import Viewpoint


class Interval(StrEnum):
    """Distance from one point to the next (间隔)."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    def begin(self, day: date) -> date:
        """The first day of the interval that a day lies in."""
        match self:
            case Interval.DAY:
                return day
            case Interval.MONTH:
                return day.replace(day=1)
            case Interval.QUARTER:
                return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
            case Interval.YEAR:
                return day.replace(month=1, day=1)

    def after(self, begin: date) -> date:
        """The first day of the next interval."""
        steps = {Interval.DAY: 1, Interval.MONTH: 31, Interval.QUARTER: 92, Interval.YEAR: 366}
        return self.begin(begin + timedelta(days=steps[self]))


@dataclass(frozen=True, slots=True)
class Point:
    """The value of a label at the end of an interval, and its change within the interval, in fen."""

    begins: date
    labels: tuple[str, ...]
    fen: int
    change_fen: int


def series(
    viewpoint: Viewpoint,
    keys: Sequence[GroupKey] = (),
    predicate: Predicate = ANY,
    axis: TimeAxis = TimeAxis.EFFECTIVE,
    interval: Interval = Interval.MONTH,
) -> tuple[Point, ...]:
    """Running sums of the entries that count at a point, by label and interval. Intervals run from the first change of
    any label to the last change; a label has points from its own first change on."""
    changes: dict[date, dict[tuple[str, ...], int]] = {}
    for part in daily(viewpoint, tuple(keys), predicate, axis):
        assert part.day is not None
        within = changes.setdefault(interval.begin(part.day), {})
        within[part.values] = within.get(part.values, 0) + part.fen
    return tuple(_points(changes, interval))


def _points(changes: dict[date, dict[tuple[str, ...], int]], interval: Interval) -> Iterator[Point]:
    if not changes:
        return
    running: dict[tuple[str, ...], int] = {}
    for begins in _intervals(min(changes), max(changes), interval):
        within = changes.get(begins, {})
        for label in within:
            running.setdefault(label, 0)
        for label in sorted(running):
            running[label] += within.get(label, 0)
            yield Point(begins, label, running[label], within.get(label, 0))


def _intervals(first: date, last: date, interval: Interval) -> Iterable[date]:
    while first <= last:
        yield first
        first = interval.after(first)
