"""Sums of entries in memory (金额): exact whole numbers of fen, at any point on both axes of time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

import numpy as np

from projections.aggregation.slots import CodedField, IntArray, Mask, SlotGroups
from projections.language.fields import FieldValue

_NEVER = np.iinfo(np.int64).max
_INT64_LIMIT = 2**63
_DENSE = 2**22  # groups and days that are laid out side by side, with entries or without
_MERGE_BELOW = 8  # a run this many times as large as the next one is not sorted again for it
ORDINALS = 2**20  # entries of one event, at most
IntColumn = IntArray | Sequence[int]


class EntryPlace(NamedTuple):
    """Place of an entry in the log: the position of its event, and its number within the event."""

    event_position: int
    ordinal: int


START = EntryPlace(0, -1)  # before every entry
_day = lru_cache(8192)(date.fromordinal)


def sequence_of(place: tuple[int, int]) -> int:
    """An entry's place as one whole number, its sequence number; both sort alike."""
    return place[0] * ORDINALS + place[1]


# Plain tuples, since named ones cost a grouping a tenth of its time.
# A group of slots: labels, sum in fen, number of entries.
GroupSum = tuple[tuple[str, ...], int, int]
# Groups that differ only in the last label: the labels before it, sums in fen by the last label, number of entries.
SplitSum = tuple[tuple[str, ...], dict[str, int], int]
# The entries of a group that have the same day on each axis of time: labels, days, sum in fen, number of entries.
DatedSum = tuple[tuple[str, ...], tuple[date, ...], int, int]


@dataclass(frozen=True, slots=True)
class SlotSums:
    """Sums at a point, slot by slot: fen, number of entries, and the sequence number of the first entry."""

    fen: IntArray
    entries: IntArray
    first: IntArray

    def total(self, mask: Mask) -> tuple[int, int]:
        """The sum in fen, and the number of entries, of the slots in a mask."""
        return int(self.fen[mask].sum()), int(self.entries[mask].sum())

    def any(self, mask: Mask) -> bool:
        """Whether a slot in the mask has an entry."""
        return bool(self.entries[mask].any())

    def firsts(self, coded: CodedField, mask: Mask) -> dict[FieldValue, int]:
        """The sequence number of the first entry of each value of a field, within the slots in a mask."""
        used = mask & (self.entries > 0)
        first = np.full(len(coded.values), _NEVER)
        np.minimum.at(first, coded.codes[used].astype(np.intp), self.first[used])
        return {value: number for value, number in zip(coded.values, first.tolist(), strict=True) if number != _NEVER}

    def grouped(self, groups: SlotGroups) -> Iterator[GroupSum]:
        """The groups that have entries, in order."""
        used, fen, entries = self._of_groups(groups)
        for number, sum_fen, count in zip(used.tolist(), fen.tolist(), entries.tolist(), strict=True):
            yield groups.values[number], sum_fen, count

    def by_last(self, groups: SlotGroups) -> Iterator[SplitSum]:
        """The same, those that differ only in their last label as one."""
        used, fen, entries = self._of_groups(groups)
        if not len(used):
            return
        starts = np.flatnonzero(np.diff(groups.parents[used], prepend=-1))
        counts = np.add.reduceat(entries, starts).tolist()
        labels, sums = [groups.values[number] for number in used.tolist()], fen.tolist()
        for begin, end, count in zip(starts.tolist(), [*starts[1:].tolist(), len(used)], counts, strict=True):
            yield labels[begin][:-1], {labels[n][-1]: sums[n] for n in range(begin, end)}, count

    def _of_groups(self, groups: SlotGroups) -> tuple[IntArray, IntArray, IntArray]:
        """The numbers of the groups that have entries, their sums in fen, and their numbers of entries."""
        used = (groups.numbers >= 0) & (self.entries > 0)
        fen, entries = sums_by_index(groups.numbers[used], len(groups.values), self.fen[used], self.entries[used])
        present = np.flatnonzero(entries)
        return present, fen[present], entries[present]


@dataclass(frozen=True, slots=True)
class Bound:
    """The entries that count at a point: up to a sequence number, and up to a day (None: any day)."""

    sequence: int
    day: int | None


DaysOf = Callable[[IntArray], IntArray] | None  # the recording days of sequence numbers; None: the effective days


class _SortedRun:
    """Entries sorted by slot, those of a slot in the order of the log, as four columns."""

    def __init__(self, slots: IntArray, sequences: IntArray, days: IntArray, fen: IntArray) -> None:
        order = np.argsort(slots, kind="stable")
        self.slots, self.sequences, self.days, self.fen = (column[order] for column in (slots, sequences, days, fen))
        self.starts = np.flatnonzero(np.diff(self.slots, prepend=-1))
        self.present = self.slots[self.starts]  # the slots that have entries
        self._last = int(sequences.max()), int(days.max())

    def __len__(self) -> int:
        return len(self.slots)

    def merged(self, later: "_SortedRun") -> "_SortedRun":
        """One run of these entries and later ones."""
        pairs = ((getattr(self, name), getattr(later, name)) for name in ("slots", "sequences", "days", "fen"))
        return _SortedRun(*(np.concatenate(pair) for pair in pairs))

    def counting(self, bound: Bound) -> Mask:
        """The entries that count."""
        counting: Mask = self.sequences <= bound.sequence
        if bound.day is not None:
            counting &= self.days <= bound.day
        return counting

    def sums(self, bound: Bound) -> SlotSums:
        """The sums of the slots that have entries in this run."""
        all_count = self._last[0] <= bound.sequence and (bound.day is None or self._last[1] <= bound.day)
        return self._all if all_count else self._sums_of(self.counting(bound))

    @cached_property
    def _all(self) -> SlotSums:
        return self._sums_of(np.ones(len(self), np.bool_))

    def _sums_of(self, counting: Mask) -> SlotSums:
        """Sums by slot of the entries that count.

        A slot is one stretch of the sorted columns, which `reduceat` adds up. An entry that does not count is
        multiplied by 0 and stays where it is, which is faster than picking out the others:

            slots         0    0    2      starts [0, 2], present [0, 2]
            fen         500  300  200
            counting      1    0    1
            product     500    0  200      sums [500, 200]
        """
        return SlotSums(
            np.add.reduceat(self.fen * counting, self.starts),
            np.add.reduceat(counting, self.starts, dtype=np.int64),
            np.minimum.reduceat(np.where(counting, self.sequences, _NEVER), self.starts),
        )


class Entries:
    """All entries, in sorted runs. New entries become a run, which is merged with earlier ones once it is large
    enough: so few runs are read, and an entry is sorted few times."""

    def __init__(self) -> None:
        self._runs: list[_SortedRun] = []
        self._slots = 0
        self._magnitude = 0  # sum of all amounts without their signs: no sum of entries exceeds it

    def __len__(self) -> int:
        return sum(map(len, self._runs))

    def extend(self, slots: IntColumn, sequences: IntColumn, days: IntColumn, fen: IntColumn) -> None:
        """Add entries, in the order of the log, all of them later than those added before."""
        amounts = np.asarray(fen, np.int64)
        sizes = np.abs(amounts)  # added up in halves of 32 bits, which cannot overflow
        self._magnitude += (int((sizes >> 32).sum()) << 32) + int((sizes & 0xFFFFFFFF).sum())
        run = _SortedRun(
            np.asarray(slots, np.int32), np.asarray(sequences, np.int64), np.asarray(days, np.int32), amounts
        )
        self._slots = max(self._slots, int(run.present[-1]) + 1)
        while self._runs and len(self._runs[-1]) < _MERGE_BELOW * len(run):
            run = self._runs.pop().merged(run)
        self._runs.append(run)
        if self._magnitude >= _INT64_LIMIT:  # a sum might overflow: Python's own whole numbers do not
            for some in self._runs:
                some.fen = some.fen.astype(object)

    def at(self, bound: Bound) -> SlotSums:
        """The sums of the entries that count, slot by slot."""
        fen = np.zeros(self._slots, np.int64 if self._magnitude < _INT64_LIMIT else object)
        entries, first = np.zeros(self._slots, np.int64), np.full(self._slots, _NEVER)
        for run in self._runs:
            sums = run.sums(bound)
            fen[run.present] += sums.fen
            entries[run.present] += sums.entries
            first[run.present] = np.minimum(first[run.present], sums.first)
        return SlotSums(fen, entries, first)

    def sequences(self, bound: Bound, mask: Mask, after: int, limit: int) -> list[int]:
        """The sequence numbers of entries that count in the slots of a mask: the first `limit` ones after a number."""
        later = np.concatenate(
            [run.sequences[run.counting(bound) & (run.sequences > after) & mask[run.slots]] for run in self._runs]
            or [np.empty(0, np.int64)]
        )
        if len(later) > limit:
            later = np.partition(later, limit)[:limit]
        return [int(number) for number in np.sort(later)]

    def by_days(
        self, bound: Bound, groups: SlotGroups, axes: Sequence[DaysOf], most: int | None = None
    ) -> list[DatedSum] | None:
        """Sums by group and by day on each axis, in no order; None if there are more than `most`."""
        numbers, fen = [], []
        days_on: list[list[IntArray]] = [[] for _ in axes]
        for run in self._runs:
            counting = run.counting(bound) & (groups.numbers[run.slots] >= 0)
            numbers.append(groups.numbers[run.slots[counting]])
            fen.append(run.fen[counting])
            for recorded, of_run in zip(axes, days_on, strict=True):
                of_run.append(recorded(run.sequences[counting]) if recorded else run.days[counting])
        if not any(map(len, numbers)):
            return []
        # Group and days make one number: (group * span + day) * span + day ...
        keys, size = np.concatenate(numbers, dtype=np.int64), len(groups.values)
        spans: list[tuple[int, int]] = []
        for days in map(np.concatenate, days_on):
            first, span = int(days.min()), int(days.max()) - int(days.min()) + 1
            spans.append((first, span))
            keys, size = keys * span + (days - first), size * span
        distinct, keys = np.unique(keys, return_inverse=True) if size > _DENSE else (np.arange(size), keys)
        amounts = np.concatenate(fen)
        sums, entries = sums_by_index(keys, len(distinct), amounts, np.ones(len(amounts), np.int64))
        used = np.flatnonzero(entries)
        if most is not None and len(used) > most:
            return None
        rest, unpacked = distinct[used], []
        for first, span in reversed(spans):
            rest, day = np.divmod(rest, span)
            unpacked.append(list(map(_day, (day + first).tolist())))
        columns = (rest.tolist(), zip(*reversed(unpacked), strict=True), sums[used].tolist(), entries[used].tolist())
        return [(groups.values[number], days, fen, count) for number, days, fen, count in zip(*columns, strict=True)]


def sums_by_index(indices: IntArray, size: int, fen: IntArray, entries: IntArray) -> tuple[IntArray, IntArray]:
    """Sums in fen and numbers of entries, added up by index: fen [5, 7, 2] at indices [0, 2, 0] is [7, 0, 7]."""
    indices = indices.astype(np.intp, copy=False)  # adding at narrower numbers is slow
    sums: Any = np.zeros(size, fen.dtype)
    counts = np.zeros(size, np.int64)
    np.add.at(sums, indices, fen)
    np.add.at(counts, indices, entries)
    return sums, counts
