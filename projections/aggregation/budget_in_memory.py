"""A budget's entries in memory (账簿): read once, added to when the log moves on, and asked at any point in time."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise, starmap
from threading import Lock, RLock
from typing import Any, TypeVar

import numpy as np
from cachetools import LRUCache

from projections.aggregation.amounts import ORDINALS, Bound, Entries, EntryPlace, SlotSums, seat
from projections.aggregation.recording_days import Calendar
from projections.aggregation.slots import IntArray, Labels, Numbered, SlotGroups, Slots
from projections.language.fields import FIELDS
from projections.language.predicate_sql import Where
from projections.language.predicates import Predicate
from projections.read_model.event_rows import as_json
from projections.read_model.points import Coordinates, TimeAxis
from projections.read_model.store import Store

MOST_ENTRIES = 3_000_000  # of all books of a reader together: 450 MiB, with all that is made of them
BOOK = 450  # entries that take the memory of a book without any: 67 KiB, once all tables were made of it
_PORTION = 2**17  # entries read at once, about
_CLASSES = 2**32  # classifications, at most
_POINTS = 4  # at which a book remembers its sums
_GROUPINGS = 16  # that a book remembers
_OF_LINE = ("department", "unit", "project", "source", "fund", "fiscal", "lot", "origin_year", "nature")
_OF_CLASS = ("kind", "axis", "function", "economic", "expense_class", "basis")
BASIS = "basis"  # which declarations do not ask about, but explanations do
Made = TypeVar("Made")
SlotLabels = Callable[[Slots], Labels]  # under which slots are grouped

_day = lru_cache(8192)(date.fromordinal)
_ordinal = lru_cache(8192)(lambda day: date.fromisoformat(day).toordinal())


def plainly(field: str) -> SlotLabels:
    """The values of a field as they are."""
    return lambda slots: slots.fields[field].labelled(str)


class BudgetInMemory:
    """The entries of one or several budgets. What is made of its slots is kept with it, by whoever makes it."""

    def __init__(
        self, store: Store, where: Where, calendar: Calendar, grown: Callable[["BudgetInMemory"], None]
    ) -> None:
        """`where`: which movements of the read model belong in it. `grown` is called when it takes more memory."""
        self.where, self._store, self._calendar, self._grown = where, store, calendar, grown
        self._position = 0
        self._entries = Entries()
        self._numbered = Numbered()  # slots by line and classification
        self._sums = LRUCache[Coordinates, SlotSums](_POINTS)
        self._groups = LRUCache[Any, SlotGroups](_GROUPINGS)
        self._made: dict[Any, Any] = {}
        self.lock = RLock()  # held while the book is read: others may add to it
        self.slots = Slots((*FIELDS, BASIS))
        assert {*self.slots.fields} == {*_OF_LINE, *_OF_CLASS}

    def __len__(self) -> int:
        return len(self._entries)

    def at(self, at: Coordinates) -> SlotSums:
        """What counts at a point, slot by slot; for a short while the same point is not added up again."""
        with self.lock:
            self._read_up_to(at.position)
            sums = self._sums.get(at)
            if sums is None:
                sums = self._sums[at] = self._entries.at(_bound(at))
            return sums

    def total(self, at: Coordinates, meant: Predicate) -> tuple[int, int]:
        """The sum in fen, and the number, of the entries that count at a point and that a predicate means."""
        with self.lock:
            sums = self.at(at)
            return sums.total(self.slots.mask(meant))

    def grouped(
        self, at: Coordinates, key: Any, headings: Sequence[SlotLabels], meant: Predicate
    ) -> list[tuple[tuple[str, ...], int, int]]:
        """Sums in fen, and numbers of entries, by the labels under some headings, which are known by a key."""
        with self.lock:
            sums = self.at(at)
            return list(sums.grouped(self._grouping(key, headings, meant)))

    def by_last(
        self, at: Coordinates, key: Any, headings: Sequence[SlotLabels], meant: Predicate
    ) -> list[tuple[tuple[str, ...], dict[str, int], int]]:
        """Sums in fen by the label under the last heading, and numbers of entries, by the labels under those before it:
        in their order, what is not stated last."""
        with self.lock:
            sums = self.at(at)
            return list(sums.by_last(self._grouping(key, headings, meant)))

    def by_days(
        self,
        at: Coordinates,
        key: Any,
        headings: Sequence[SlotLabels],
        meant: Predicate,
        axes: Sequence[TimeAxis],
        most: int | None = None,
    ) -> list[tuple[tuple[str, ...], tuple[date, ...], int, int]] | None:
        """The same, apart by days on some axes of time, in no order; None where there are more than are wanted."""
        with self.lock:
            self._read_up_to(at.position)
            if not len(self):
                return []
            recorded = self._calendar.days(self._store, at.position) if TimeAxis.RECORDED in axes else None
            clocks = [recorded if axis is TimeAxis.RECORDED else None for axis in axes]
            groups = self._grouping(key, headings, meant)
            if most is not None and len(groups.values) > most:
                return None
            count, found = self._entries.by_days(_bound(at), groups, clocks)
            if most is not None and count > most:
                return None
            return [(labels, tuple(map(_day, days)), fen, entries) for labels, days, fen, entries in found]

    def places(self, at: Coordinates, meant: Predicate, after: EntryPlace, limit: int) -> list[EntryPlace]:
        """Where in the log entries stand that count at a point and are meant: so many after a place, in order."""
        with self.lock:
            self._read_up_to(at.position)
            found = self._entries.seats(_bound(at), self.slots.mask(meant), seat(after), limit)
        return [divmod(each, ORDINALS) for each in found]

    def total_up_to(self, at: Coordinates, meant: Predicate, place: EntryPlace) -> int:
        """The sum in fen of the entries that count and are meant, up to a place in the log."""
        with self.lock:
            self._read_up_to(at.position)
            bound = _bound(at)
            return self._entries.at(Bound(min(bound.seat, seat(place)), bound.day)).total(self.slots.mask(meant))[0]

    def made(self, key: Any, make: Callable[[], Made]) -> Made:
        """What was made of the slots under a key, or is made now; it goes with the book."""
        with self.lock:
            if key not in self._made:
                self._made[key] = make()
            found: Made = self._made[key]
            return found

    def _grouping(self, key: Any, headings: Sequence[SlotLabels], meant: Predicate) -> SlotGroups:
        key = (key, meant, self.slots.count)
        groups = self._groups.get(key)
        if groups is None:
            labels = [heading(self.slots) for heading in headings]
            groups = self._groups[key] = SlotGroups(labels, self.slots.mask(meant))
        return groups

    def _read_up_to(self, position: int) -> None:
        """Read what is new. The read model holds whole operations, so that all of it may be taken in."""
        if position <= self._position:
            return
        new = self.where & Where("event_position > ?", (self._position,))
        count, first, last = self._store.query(
            f"SELECT count(*), min(event_position), max(event_position) FROM movements WHERE {new.sql}", new.params
        )[0]
        if count:
            # As Python's own values entries take several times the memory of what is kept of them.
            bounds = np.linspace(first - 1, last, 1 + -(-count // _PORTION)).astype(np.int64).tolist()
            portions = list(starmap(self._portion, pairwise(bounds)))
            keys, seats, days, fen = map(np.concatenate, zip(*portions, strict=True))
            self._entries.extend(self._slots_of(keys), seats, days, fen)
            self._sums.clear()
            self._grown(self)
        self._position = max(position, last or 0)

    def _portion(self, after: int, last: int) -> tuple[IntArray, IntArray, IntArray, IntArray]:
        """The entries of some events, in the order of the log: what tells their slots apart, seats, days and fen."""
        wanted = self.where & Where("event_position > ? AND event_position <= ?", (after, last))
        places, ordinals, lines, classes, days, fen = self._store.columns(
            "SELECT event_position, ordinal, line_id, class_id, effective_on, amount_fen FROM movements "
            f"WHERE {wanted.sql} ORDER BY event_position, ordinal",
            wanted.params,
        )
        return (
            np.array(lines, np.int64) * _CLASSES + np.array(classes, np.int64),
            np.array(places, np.int64) * ORDINALS + np.array(ordinals, np.int64),
            np.fromiter(map(_ordinal, days), np.int32, len(days)),
            np.array(fen, np.int64),
        )

    def _slots_of(self, keys: IntArray) -> IntArray:
        """The slots of entries, which are new where nothing was alike before."""
        new = self._numbered.extend(keys)
        if len(new):
            lines, classes = np.divmod(new, _CLASSES)
            self.slots.extend(
                {
                    **self._dimensions("lines", _OF_LINE, lines.tolist()),
                    **self._dimensions("classes", _OF_CLASS, classes.tolist()),
                }
            )
        return self._numbered.slots(keys)

    def _dimensions(self, table: str, fields: Sequence[str], numbers: Sequence[int]) -> dict[str, list[Any]]:
        """The fields of lines or classifications, for each number given."""
        ids, *columns = self._store.columns(
            f"SELECT id, {', '.join(fields)} FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
            (as_json(sorted(set(numbers))),),
        )
        row_of = {identity: row for row, identity in enumerate(ids)}
        rows = [row_of[number] for number in numbers]
        return {field: list(map(column.__getitem__, rows)) for field, column in zip(fields, columns, strict=True)}


def _bound(at: Coordinates) -> Bound:
    return Bound(seat((at.position + 1, 0)) - 1, None if at.effective_on is None else at.effective_on.toordinal())


class BudgetCache:
    """LRU cache of budgets in memory, bounded by their entries in all; each budget counts as `BOOK` more."""

    def __init__(self, most_entries: int = MOST_ENTRIES) -> None:
        # A budget larger than the whole cache is kept alone.
        self._books = LRUCache[Where, BudgetInMemory](most_entries, lambda book: min(BOOK + len(book), most_entries))
        self._calendar = Calendar()
        self._lock = Lock()

    @property
    def entries(self) -> int:
        """Number of entries in memory."""
        with self._lock:
            return sum(map(len, self._books.values()))

    def book(self, store: Store, where: Where) -> BudgetInMemory:
        """The budget of some movements, as far as it was read."""
        with self._lock:
            book = self._books.get(where)
            if book is None:
                book = self._books[where] = BudgetInMemory(store, where, self._calendar, self._resize)
            return book

    def _resize(self, book: BudgetInMemory) -> None:
        with self._lock:
            if self._books.get(book.where) is book:  # it may have been dropped while somebody still reads it
                self._books[book.where] = book
