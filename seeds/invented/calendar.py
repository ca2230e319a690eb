"""Invented days: when operations are recorded (登记时间), and from which day they are in force (业务日期)."""

from bisect import bisect
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from random import Random

from seeds.invented.random_streams import Weighted

_OPENS = timedelta(hours=1)  # 9:00 in China
_OPEN_SECONDS = 9 * 3600
_BUSY_MONTHS = (0.7, 0.8, 1.0, 0.9, 0.9, 1.2, 0.9, 0.9, 1.1, 1.0, 1.6, 2.4)
# Working days of a year before which it is registered, advance transfers, budgets and carryovers are recorded.
PHASES = (2, 7, 25, 35)

# Range of days between effective date and recording; negative if the effective date is later.
_LAGS = Weighted((((0, 0), 52.0), ((1, 12), 26.0), ((13, 60), 12.0), ((61, 200), 5.0), ((-30, -1), 5.0)))


class WorkingYear:
    """The working days of a calendar year, and how busy they are."""

    def __init__(self, year: int) -> None:
        first = date(year, 1, 2)
        days = (first + timedelta(days=n) for n in range((date(year, 12, 31) - first).days + 1))
        self.days = [day for day in days if day.weekday() < 5]
        self.first, self.last = date(year, 1, 1), date(year, 12, 31)

    def moments(self, chance: Random, count: int, phase: int) -> Iterator[tuple[date, datetime]]:
        """Days and moments of recording in one phase of the year, as many as asked for, in order.

        Each is drawn as the smallest of those still to come, so that none needs to be stored.
        """
        start = PHASES[phase - 1] if phase else 0
        days = self.days[start : PHASES[phase] if phase < len(PHASES) else None]
        bounds = list(accumulate(_BUSY_MONTHS[day.month - 1] for day in days))
        opened = [datetime(day.year, day.month, day.day, tzinfo=UTC) + _OPENS for day in days]
        reached = 0.0
        for left in range(count, 0, -1):
            reached += (1.0 - reached) * (1.0 - chance.random() ** (1.0 / left))
            weight = reached * bounds[-1]
            n = min(bisect(bounds, weight), len(days) - 1)
            before = bounds[n - 1] if n else 0.0
            through = min(max((weight - before) / (bounds[n] - before), 0.0), 1.0)
            yield days[n], opened[n] + timedelta(seconds=int(through * _OPEN_SECONDS))

    def effective(self, chance: Random, recorded: date) -> date:
        """A day of the year from which what is recorded on a day is in force: mostly that day, often an earlier one."""
        shortest, longest = _LAGS.draw(chance)
        if shortest == longest:
            return recorded
        lag = shortest + int(chance.random() * (longest - shortest + 1))
        return min(max(recorded - timedelta(days=lag), self.first), self.last)
