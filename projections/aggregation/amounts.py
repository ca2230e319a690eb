"""What entries come to, in memory (金额): added exactly, never in floats, at any point on both axes of time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from projections.aggregation.slots import Coded, IntArray, Mask, SlotGroups
from projections.language.fields import FieldValue

_NEVER = np.iinfo(np.int64).max
_FITS = 2**63
_DENSE = 2**22  # sums that are laid out side by side, whether or not there is anything in them
_MERGED = 8  # a part this many times as large as the next one is not sorted again for it
ORDINALS = 2**20  # entries of one event, at most
IntColumn = IntArray | Sequence[int]
EntryPlace = tuple[int, int]  # of an entry in the log: of its event, and its number in it
START: EntryPlace = (0, -1)  # before every entry


def seat(place: EntryPlace) -> int:
    """A place as one number, in the same order."""
    return place[0] * ORDINALS + place[1]


@dataclass(frozen=True, slots=True)
class SlotSums:
    """What counts at a point, by slot: sums in fen, how many entries, and the place in the log of the first."""

    fen: IntArray
    entries: IntArray
    first: IntArray

    def total(self, chosen: Mask) -> tuple[int, int]:
        """The sum in fen, and the number of entries, of some slots."""
        return int(self.fen[chosen].sum()), int(self.entries[chosen].sum())

    def any(self, chosen: Mask) -> bool:
        """Whether some slots hold an entry."""
        return bool(self.entries[chosen].any())

    def firsts(self, coded: Coded, chosen: Mask) -> dict[FieldValue, int]:
        """Where in the log each value of a dimension first stands in some slots."""
        there = chosen & (self.entries > 0)
        first = np.full(len(coded.values), _NEVER)
        np.minimum.at(first, coded.codes[there].astype(np.intp), self.first[there])
        return {value: place for value, place in zip(coded.values, first.tolist(), strict=True) if place != _NEVER}

    def grouped(self, groups: SlotGroups) -> Iterator[tuple[tuple[str, ...], int, int]]:
        """The groups that hold entries, in their order: labels, sum in fen, and how many."""
        held, fen, entries = self._held(groups)
        for number, sum_fen, count in zip(held.tolist(), fen.tolist(), entries.tolist(), strict=True):
            yield groups.values[number], sum_fen, count

    def by_last(self, groups: SlotGroups) -> Iterator[tuple[tuple[str, ...], dict[str, int], int]]:
        """The same, those alike in all but the last label together: the labels before it, sums in fen by the last, and
        how many entries."""
        held, fen, entries = self._held(groups)
        if not len(held):
            return
        starts = np.flatnonzero(np.diff(groups.above[held], prepend=-1))
        counts = np.add.reduceat(entries, starts).tolist()
        labels, sums = [groups.values[number] for number in held.tolist()], fen.tolist()
        for begin, end, count in zip(starts.tolist(), [*starts[1:].tolist(), len(held)], counts, strict=True):
            yield (
                labels[begin][:-1],
                {labels[each][-1]: sums[each] for each in range(begin, end)},
                count,
            )

    def _held(self, groups: SlotGroups) -> tuple[IntArray, IntArray, IntArray]:
        """The groups that hold entries, their sums in fen, and how many entries each has."""
        there = (groups.numbers >= 0) & (self.entries > 0)
        fen, entries = added(groups.numbers[there], len(groups.values), self.fen[there], self.entries[there])
        held = np.flatnonzero(entries)
        return held, fen[held], entries[held]


@dataclass(frozen=True, slots=True)
class Bound:
    """Up to where entries count: the last seat in the log, and the last day; None: any day."""

    seat: int
    day: int | None


# Which day of an entry is meant: one told by its seat in the log, or that on which it came into force.
RecordingDayOf = Callable[[IntArray], IntArray] | None


class _Part:
    """Some of the entries, those of a slot side by side, each slot's in the order of the log."""

    def __init__(self, slots: IntArray, seats: IntArray, days: IntArray, fen: IntArray) -> None:
        order = np.argsort(slots, kind="stable")
        self.slots, self.seats, self.days, self.fen = (column[order] for column in (slots, seats, days, fen))
        self.starts = np.flatnonzero(np.diff(self.slots, prepend=-1))
        self.there = self.slots[self.starts]  # the slots that have any
        self._last = int(seats.max()), int(days.max())

    def __len__(self) -> int:
        return len(self.slots)

    def joined(self, later: "_Part") -> "_Part":
        """These entries and later ones."""
        pairs = ((getattr(self, name), getattr(later, name)) for name in ("slots", "seats", "days", "fen"))
        return _Part(*(np.concatenate(pair) for pair in pairs))

    def whole(self, bound: Bound) -> bool:
        """Whether every entry counts."""
        return self._last[0] <= bound.seat and (bound.day is None or self._last[1] <= bound.day)

    def counts(self, bound: Bound) -> Mask:
        """The entries that count."""
        counts: Mask = self.seats <= bound.seat
        if bound.day is not None:
            counts &= self.days <= bound.day
        return counts

    def sums(self, bound: Bound) -> SlotSums:
        """The sums of the slots that are there."""
        return self._all if self.whole(bound) else self._of(self.counts(bound))

    @cached_property
    def _all(self) -> SlotSums:
        return self._of(np.ones(len(self), np.bool_))

    def _of(self, counts: Mask) -> SlotSums:
        # An entry that does not count adds nothing: multiplied, not looked for one by one.
        return SlotSums(
            np.add.reduceat(self.fen * counts, self.starts),
            np.add.reduceat(counts, self.starts, dtype=np.int64),
            np.minimum.reduceat(np.where(counts, self.seats, _NEVER), self.starts),
        )


class Entries:
    """The entries of some budgets. New ones are a part of their own, until it is worth sorting all anew."""

    def __init__(self) -> None:
        self._parts: list[_Part] = []
        self._slots = 0
        self._most = 0  # what no sum of any of them exceeds

    def __len__(self) -> int:
        return sum(map(len, self._parts))

    def extend(self, slots: IntColumn, seats: IntColumn, days: IntColumn, fen: IntColumn) -> None:
        """Add entries, in the order of the log: none before those that are there."""
        amounts = np.asarray(fen, np.int64)
        self._most += (int((np.abs(amounts) >> 32).sum()) << 32) + int((np.abs(amounts) & 0xFFFFFFFF).sum())
        part = _Part(np.asarray(slots, np.int32), np.asarray(seats, np.int64), np.asarray(days, np.int32), amounts)
        self._slots = max(self._slots, int(part.there[-1]) + 1)
        while self._parts and len(self._parts[-1]) < _MERGED * len(part):
            part = self._parts.pop().joined(part)
        self._parts.append(part)
        if self._most >= _FITS:  # Python's own whole numbers, which never overflow
            for each in self._parts:
                each.fen = each.fen.astype(object)

    def at(self, bound: Bound) -> SlotSums:
        """The sums of what counts, slot by slot."""
        fen = np.zeros(self._slots, np.int64 if self._most < _FITS else object)
        entries, first = np.zeros(self._slots, np.int64), np.full(self._slots, _NEVER)
        for part in self._parts:
            sums = part.sums(bound)
            fen[part.there] += sums.fen
            entries[part.there] += sums.entries
            first[part.there] = np.minimum(first[part.there], sums.first)
        return SlotSums(fen, entries, first)

    def seats(self, bound: Bound, chosen: Mask, after: int, limit: int) -> list[int]:
        """The first seats after one of the entries that count in some slots, so many at most, in order."""
        found = np.concatenate(
            [part.seats[part.counts(bound) & (part.seats > after) & chosen[part.slots]] for part in self._parts]
            or [np.empty(0, np.int64)]
        )
        if len(found) > limit:
            found = np.partition(found, limit)[:limit]
        return [int(each) for each in np.sort(found)]

    def by_days(
        self, bound: Bound, groups: SlotGroups, clocks: Sequence[RecordingDayOf]
    ) -> tuple[int, Iterator[tuple[tuple[str, ...], tuple[int, ...], int, int]]]:
        """The groups that have entries, apart by their days on some clocks: how many, and of each its labels, days, sum
        in fen, and how many entries."""
        numbers, fen = [], []
        dated: list[list[IntArray]] = [[] for _ in clocks]
        for part in self._parts:
            counts = part.counts(bound) & (groups.numbers[part.slots] >= 0)
            numbers.append(groups.numbers[part.slots[counts]])
            fen.append(part.fen[counts])
            for clock, days_of in zip(clocks, dated, strict=True):
                days_of.append(clock(part.seats[counts]) if clock else part.days[counts])
        if not any(map(len, numbers)):
            return 0, iter(())
        packed, size = np.concatenate(numbers, dtype=np.int64), len(groups.values)
        spans: list[tuple[int, int]] = []
        for days_of in dated:
            days = np.concatenate(days_of)
            first, span = int(days.min()), int(days.max()) - int(days.min()) + 1
            spans.append((first, span))
            packed, size = packed * span + (days - first), size * span
        found, packed = np.unique(packed, return_inverse=True) if size > _DENSE else (np.arange(size), packed)
        amounts = np.concatenate(fen)
        sums, entries = added(packed, len(found), amounts, np.ones(len(amounts), np.int64))
        held = np.flatnonzero(entries)

        def told() -> Iterator[tuple[tuple[str, ...], tuple[int, ...], int, int]]:
            rest, on = found[held], []
            for first, span in reversed(spans):
                rest, day = np.divmod(rest, span)
                on.append((day + first).tolist())
            columns = (rest.tolist(), zip(*reversed(on), strict=True), sums[held].tolist(), entries[held].tolist())
            for number, days, sum_fen, count in zip(*columns, strict=True):
                yield groups.values[number], days, sum_fen, count

        return len(held), told()


def added(places: IntArray, size: int, fen: IntArray, entries: IntArray) -> tuple[IntArray, IntArray]:
    """Sums and numbers of entries by place."""
    places = places.astype(np.intp, copy=False)  # adding looks up narrower numbers one by one
    sums: Any = np.zeros(size, fen.dtype)
    counts = np.zeros(size, np.int64)
    np.add.at(sums, places, fen)
    np.add.at(counts, places, entries)
    return sums, counts
