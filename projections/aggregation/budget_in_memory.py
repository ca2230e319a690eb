"""A budget's entries in memory (预算内存): read once, added to when the log moves on, summed at any point in time."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise, starmap
from threading import Lock, RLock
from typing import Any, TypeVar

import numpy as np
from cachetools import LRUCache

from projections.aggregation.amounts import (
    ORDINALS,
    Bound,
    DatedSum,
    DaysOf,
    Entries,
    EntryPlace,
    GroupSum,
    SlotSums,
    SplitSum,
    sequence_of,
)
from projections.aggregation.slots import IntArray, Labels, SlotGroups, SlotNumbers, Slots
from projections.language.fields import FIELDS
from projections.language.predicate_sql import Where
from projections.language.predicates import Predicate
from projections.read_model.event_rows import as_json
from projections.read_model.points import Coordinates, TimeAxis
from projections.read_model.store import Store

MAX_ENTRIES = 3_000_000  # of all cached budgets of a reader: 450 MiB, with everything derived from them
EMPTY_BUDGET = 450  # entries that take the memory of a budget without any: 67 KiB, once all its tables were read
_BATCH = 2**17  # entries read at once, about
_CLASS_IDS = 2**32  # ids of classifications are below
_CACHED_POINTS = 4  # of a budget, with their sums
_CACHED_GROUPINGS = 16  # of a budget
_OF_LINE = ("department", "unit", "project", "source", "fund", "fiscal", "lot", "origin_year", "nature")
_OF_CLASS = ("kind", "axis", "function", "economic", "expense_class", "basis")
BASIS = "basis"  # a field that explanations ask about, declarations do not
_CHINA = "date(recorded_at, '+8 hours')"  # recording times are stored in UTC
Derived = TypeVar("Derived")
SlotHeading = Callable[[Slots], Labels]  # labels that slots are grouped by

_ordinal = lru_cache(8192)(lambda day: date.fromisoformat(day).toordinal())


def field_heading(field: str) -> SlotHeading:
    """Slots by the values of a field as they are."""
    return lambda slots: slots.fields[field].labelled(str)


class RecordingDays:
    """Days in China on which operations were recorded (登记日期); read once for all budgets of a reader."""

    def __init__(self) -> None:
        self._ends, self._days = np.empty(0, np.int64), np.empty(0, np.int32)  # of operations, in order
        self._lock = Lock()

    def up_to(self, store: Store, position: int) -> Callable[[IntArray], IntArray]:
        """A function from sequence numbers of entries up to a position to the days on which they were recorded."""
        with self._lock:
            known = int(self._ends[-1]) if len(self._ends) else 0
            if known < position:
                ends, days = store.columns(
                    f"SELECT position, {_CHINA} FROM operations WHERE position > ? ORDER BY position", (known,)
                )
                self._ends = np.concatenate((self._ends, np.array(ends, np.int64)))
                self._days = np.concatenate((self._days, np.fromiter(map(_ordinal, days), np.int32, len(days))))
            ends_of, days_of = self._ends, self._days
        return lambda sequences: days_of[np.searchsorted(ends_of, sequences // ORDINALS)]


class BudgetInMemory:
    """The entries of one or several budgets, by slot. Tables and groups that are derived from its slots are cached with
    it."""

    def __init__(
        self, store: Store, where: Where, recording_days: RecordingDays, grown: Callable[["BudgetInMemory"], None]
    ) -> None:
        """`where`: the movements of the read model that belong to it. `grown` is called when it takes more memory."""
        self.where, self._store, self._recording_days, self._grown = where, store, recording_days, grown
        self._position = 0
        self._entries = Entries()
        self._numbers = SlotNumbers()  # by line and classification
        self._sums = LRUCache[Coordinates, SlotSums](_CACHED_POINTS)
        self._groups = LRUCache[Any, SlotGroups](_CACHED_GROUPINGS)
        self._derived: dict[Any, Any] = {}
        self.lock = RLock()  # held by readers, since reading may add entries
        self.slots = Slots((*FIELDS, BASIS))
        assert {*self.slots.fields} == {*_OF_LINE, *_OF_CLASS}

    def __len__(self) -> int:
        return len(self._entries)

    def at(self, at: Coordinates) -> SlotSums:
        """Sums by slot of the entries that count at a point."""
        with self.lock:
            self._read_up_to(at.position)
            sums = self._sums.get(at)
            if sums is None:
                sums = self._sums[at] = self._entries.at(_bound(at))
            return sums

    def total(self, at: Coordinates, predicate: Predicate) -> tuple[int, int]:
        """The sum in fen, and the number, of the entries that count at a point and match a predicate."""
        with self.lock:
            sums = self.at(at)
            return sums.total(self.slots.mask(predicate))

    def grouped(
        self, at: Coordinates, key: Any, headings: Sequence[SlotHeading], predicate: Predicate
    ) -> list[GroupSum]:
        """Groups by their labels under some headings, in order. `key` stands for the headings in the cache."""
        with self.lock:
            sums = self.at(at)
            return list(sums.grouped(self._grouping(key, headings, predicate)))

    def by_last(
        self, at: Coordinates, key: Any, headings: Sequence[SlotHeading], predicate: Predicate
    ) -> list[SplitSum]:
        """Groups by their labels under all headings but the last, split by the last; in order, 未列明 last."""
        with self.lock:
            sums = self.at(at)
            return list(sums.by_last(self._grouping(key, headings, predicate)))

    def by_days(
        self,
        at: Coordinates,
        key: Any,
        headings: Sequence[SlotHeading],
        predicate: Predicate,
        axes: Sequence[TimeAxis],
        most: int | None = None,
    ) -> list[DatedSum] | None:
        """Groups by their labels and by day on some axes of time, in no order; None if there are more than `most`."""
        with self.lock:
            self._read_up_to(at.position)
            if not len(self):
                return []
            recorded = self._recording_days.up_to(self._store, at.position) if TimeAxis.RECORDED in axes else None
            days_of: list[DaysOf] = [recorded if axis is TimeAxis.RECORDED else None for axis in axes]
            groups = self._grouping(key, headings, predicate)
            if most is not None and len(groups.values) > most:
                return None
            return self._entries.by_days(_bound(at), groups, days_of, most)

    def places(self, at: Coordinates, predicate: Predicate, after: EntryPlace, limit: int) -> list[EntryPlace]:
        """A page of places: of the entries that count and match, at most `limit` after a place, in log order.

        If entries (7, 0), (7, 1) and (9, 0) match, the first page of two is (7, 0), (7, 1), and the page after (7, 1)
        begins at (9, 0). An entry recorded later, whatever its day, comes after all of them, so pages never move.
        """
        with self.lock:
            self._read_up_to(at.position)
            mask = self.slots.mask(predicate)
            numbers = self._entries.sequences(_bound(at), mask, sequence_of(after), limit)
        return [EntryPlace(*divmod(number, ORDINALS)) for number in numbers]

    def total_up_to(self, at: Coordinates, predicate: Predicate, place: EntryPlace) -> int:
        """The sum in fen of the entries that count and match, up to a place in the log."""
        with self.lock:
            self._read_up_to(at.position)
            bound = _bound(at)
            earlier = Bound(min(bound.sequence, sequence_of(place)), bound.day)
            return self._entries.at(earlier).total(self.slots.mask(predicate))[0]

    def derived(self, key: Any, derive: Callable[[], Derived]) -> Derived:
        """The value derived from the slots under a key; made once, and dropped with the budget."""
        with self.lock:
            if key not in self._derived:
                self._derived[key] = derive()
            value: Derived = self._derived[key]
            return value

    def _grouping(self, key: Any, headings: Sequence[SlotHeading], predicate: Predicate) -> SlotGroups:
        key = (key, predicate, self.slots.count)
        groups = self._groups.get(key)
        if groups is None:
            labels = [heading(self.slots) for heading in headings]
            groups = self._groups[key] = SlotGroups(labels, self.slots.mask(predicate))
        return groups

    def _read_up_to(self, position: int) -> None:
        """Read new entries, all that the read model has: it holds whole operations only."""
        if position <= self._position:
            return
        new = self.where & Where("event_position > ?", (self._position,))
        count, first, last = self._store.query(
            f"SELECT count(*), min(event_position), max(event_position) FROM movements WHERE {new.sql}", new.params
        )[0]
        if count:
            # Read in batches: as Python's own values, entries take several times the memory that they take here.
            bounds = np.linspace(first - 1, last, 1 + -(-count // _BATCH)).astype(np.int64).tolist()
            batches = list(starmap(self._batch, pairwise(bounds)))
            keys, sequences, days, fen = map(np.concatenate, zip(*batches, strict=True))
            self._entries.extend(self._slots_of(keys), sequences, days, fen)
            self._sums.clear()
            self._grown(self)
        self._position = max(position, last or 0)

    def _batch(self, after: int, last: int) -> tuple[IntArray, IntArray, IntArray, IntArray]:
        """The entries of some events, in log order: keys of slots, sequence numbers, days, and fen."""
        chosen = self.where & Where("event_position > ? AND event_position <= ?", (after, last))
        positions, ordinals, lines, classes, days, fen = self._store.columns(
            "SELECT event_position, ordinal, line_id, class_id, effective_on, amount_fen FROM movements "
            f"WHERE {chosen.sql} ORDER BY event_position, ordinal",
            chosen.params,
        )
        return (
            np.array(lines, np.int64) * _CLASS_IDS + np.array(classes, np.int64),
            np.array(positions, np.int64) * ORDINALS + np.array(ordinals, np.int64),
            np.fromiter(map(_ordinal, days), np.int32, len(days)),
            np.array(fen, np.int64),
        )

    def _slots_of(self, keys: IntArray) -> IntArray:
        """The slots of entries by their keys; a combination of line and classification that is new gets a new slot."""
        new = self._numbers.extend(keys)
        if len(new):
            lines, classes = np.divmod(new, _CLASS_IDS)
            of_line = self._dimensions("lines", _OF_LINE, lines.tolist())
            self.slots.extend(of_line | self._dimensions("classes", _OF_CLASS, classes.tolist()))
        return self._numbers.slots(keys)

    def _dimensions(self, table: str, fields: Sequence[str], numbers: Sequence[int]) -> dict[str, Sequence[Any]]:
        """The fields of lines or classifications, for each number given."""
        ids, *columns = self._store.columns(
            f"SELECT id, {', '.join(fields)} FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
            (as_json(sorted(set(numbers))),),
        )
        row_of = {identity: row for row, identity in enumerate(ids)}
        rows = [row_of[number] for number in numbers]
        return {field: list(map(column.__getitem__, rows)) for field, column in zip(fields, columns, strict=True)}


def _bound(at: Coordinates) -> Bound:
    last = sequence_of((at.position + 1, 0)) - 1
    return Bound(last, None if at.effective_on is None else at.effective_on.toordinal())


class BudgetCache:
    """LRU cache of budgets in memory, bounded by their entries in all; each budget counts as `EMPTY_BUDGET` more."""

    def __init__(self, max_entries: int = MAX_ENTRIES) -> None:
        # A budget larger than the whole cache is kept alone.
        self._budgets = LRUCache[Where, BudgetInMemory](
            max_entries, lambda budget: min(EMPTY_BUDGET + len(budget), max_entries)
        )
        self._recording_days = RecordingDays()
        self._lock = Lock()

    @property
    def entries(self) -> int:
        """Number of entries in memory."""
        with self._lock:
            return sum(map(len, self._budgets.values()))

    def budget(self, store: Store, where: Where) -> BudgetInMemory:
        """The budget of some movements, as far as it was read."""
        with self._lock:
            budget = self._budgets.get(where)
            if budget is None:
                budget = self._budgets[where] = BudgetInMemory(store, where, self._recording_days, self._resize)
            return budget

    def _resize(self, budget: BudgetInMemory) -> None:
        with self._lock:
            if self._budgets.get(budget.where) is budget:  # it may have been dropped while somebody still reads it
                self._budgets[budget.where] = budget
