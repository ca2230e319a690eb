"""On which day of China the entries of a log were recorded (登记日期): read once for all books of a reader."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from threading import Lock

import numpy as np

from projections.aggregation.amounts import ORDINALS
from projections.aggregation.slots import IntArray
from projections.read_model.store import Store

_ordinal = lru_cache(8192)(lambda day: date.fromisoformat(day).toordinal())
CHINA = "date(recorded_at, '+8 hours')"  # recording times are kept in UTC


class Calendar:
    """Where operations end in the log, and their days: operations that follow each other on a day are one step."""

    def __init__(self) -> None:
        self._ends, self._days = np.empty(0, np.int64), np.empty(0, np.int32)
        self._lock = Lock()

    def days(self, store: Store, position: int) -> Callable[[IntArray], IntArray]:
        """What tells the days of entries up to a position by their seats."""
        with self._lock:
            known = int(self._ends[-1]) if len(self._ends) else 0
            if known < position:
                ends, days = store.columns(
                    f"SELECT position, {CHINA} FROM operations WHERE position > ? ORDER BY position", (known,)
                )
                self._ends = np.concatenate((self._ends, np.array(ends, np.int64)))
                self._days = np.concatenate((self._days, np.fromiter(map(_ordinal, days), np.int32, len(days))))
            ends_of, days_of = self._ends, self._days
        return lambda seats: days_of[np.searchsorted(ends_of, seats // ORDINALS)]
