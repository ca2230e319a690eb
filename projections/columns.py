"""Columns of whole numbers in memory (内存列): the one module that knows numpy.

Amounts are added exactly, never in floats. Entries alike in every dimension share a *slot*; what a slot is never
changes, and slots are only ever added.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import Any, assert_never

import numpy as np
import numpy.typing as npt

from projections.fields import Value
from projections.predicates import AllOf, AnyOf, CodeCoarser, CodeUnder, Is, Not, Predicate, meaning

Numbers = npt.NDArray[Any]  # 64-bit integers, or Python's own where sums would not fit into these
Mask = npt.NDArray[np.bool_]
_NEVER = np.iinfo(np.int64).max
_FITS = 2**63


class Coded:
    """One dimension of all slots: its distinct values, and each slot's value by its number among them."""

    def __init__(self) -> None:
        self.values: list[Value] = []
        self._numbers: dict[Value, int] = {}
        self.codes: Numbers = np.empty(0, np.int64)

    def extend(self, values: Sequence[Value]) -> None:
        """Add slots."""
        for value in set(values).difference(self._numbers):
            self._numbers[value] = len(self.values)
            self.values.append(value)
        added = np.fromiter(map(self._numbers.__getitem__, values), np.int64, len(values))
        self.codes = np.concatenate((self.codes, added))

    def mapped(self, numbers: Mapping[Any, int]) -> Numbers:
        """The number that stands for each slot's value."""
        return np.fromiter(map(numbers.__getitem__, self.values), np.int64, len(self.values))[self.codes]

    def where(self, means: Callable[[Value], bool]) -> Mask:
        """The slots whose value is meant: each distinct value is asked about once."""
        return np.fromiter(map(means, self.values), np.bool_, len(self.values))[self.codes]


class Slots:
    """The dimensions of all slots."""

    def __init__(self, fields: Iterable[str]) -> None:
        self.fields = {name: Coded() for name in fields}
        self.count = 0
        self._masks: dict[Predicate, Mask] = {}

    def extend(self, values: dict[str, Sequence[Value]]) -> None:
        """Add slots, field by field."""
        for name, coded in self.fields.items():
            coded.extend(values[name])
        self.count = len(next(iter(self.fields.values())).codes)
        self._masks.clear()

    def dimensions(self, slot: int) -> dict[str, Value]:
        """A slot's value in every field."""
        return {name: coded.values[coded.codes[slot]] for name, coded in self.fields.items()}

    def mask(self, predicate: Predicate) -> Mask:
        """The slots that a predicate means: its Python meaning, asked of values instead of entries."""
        if predicate not in self._masks:
            self._masks[predicate] = self._mask(predicate)
        return self._masks[predicate]

    def _mask(self, predicate: Predicate) -> Mask:
        match predicate:
            case Is(field) | CodeUnder(field) | CodeCoarser(field):
                means = meaning(predicate)
                return self.fields[field].where(lambda value: means({field: value}))
            case AllOf(parts):
                return reduce(and_, map(self.mask, parts), np.ones(self.count, np.bool_))
            case AnyOf(parts):
                return reduce(or_, map(self.mask, parts), np.zeros(self.count, np.bool_))
            case Not(part):
                return ~self.mask(part)
            case _:
                assert_never(predicate)


def signatures(masks: Sequence[Mask], first: int) -> list[bytes]:
    """For each slot from one on, in which of some masks it is: alike where it is in the same ones."""
    packed = np.ascontiguousarray(np.packbits(np.stack([mask[first:] for mask in masks]), axis=0).T)
    width, text = packed.shape[1], packed.tobytes()
    return [text[begin : begin + width] for begin in range(0, len(text), width)]


@dataclass(frozen=True, slots=True)
class Sums:
    """What counts at a point, by slot: sums in fen, how many entries, and the place in the log of the first."""

    fen: Numbers
    entries: Numbers
    first: Numbers

    def total(self, chosen: Mask) -> tuple[int, int]:
        """The sum in fen, and the number of entries, of some slots."""
        return int(self.fen[chosen].sum()), int(self.entries[chosen].sum())

    def any(self, chosen: Mask) -> bool:
        """Whether some slots hold an entry."""
        return bool(self.entries[chosen].any())

    def firsts(self, coded: Coded, chosen: Mask) -> dict[Value, int]:
        """Where in the log each value of a dimension first stands in some slots."""
        there = chosen & (self.entries > 0)
        first = np.full(len(coded.values), _NEVER)
        np.minimum.at(first, coded.codes[there], self.first[there])
        return {value: place for value, place in zip(coded.values, first.tolist(), strict=True) if place != _NEVER}


class Entries:
    """The entries of a budget, those of a slot side by side."""

    def __init__(self) -> None:
        self._slots = self._places = self._days = self._fen = np.empty(0, np.int64)
        self._starts = np.empty(0, np.int64)

    def __len__(self) -> int:
        return len(self._slots)

    def extend(self, slots: Sequence[int], places: Sequence[int], days: Sequence[int], fen: Sequence[int]) -> None:
        """Add entries: every slot up to the largest number has one at least."""
        joined = [
            np.concatenate((old, np.array(new, np.int64)))
            for old, new in ((self._slots, slots), (self._places, places), (self._days, days))
        ]
        order = np.argsort(joined[0], kind="stable")
        self._slots, self._places, self._days = (column[order] for column in joined)
        self._fen = _adding(np.concatenate((self._fen, np.array(fen, np.int64)))[order])
        self._starts = np.flatnonzero(np.diff(self._slots, prepend=-1))

    def at(self, position: int, last_day: int | None) -> Sums:
        """The sums of what was recorded by a position and is in force on a day; None: on any."""
        if not len(self):
            return Sums(self._fen, self._fen, self._fen)
        counts = self._places <= position
        if last_day is not None:
            counts &= self._days <= last_day
        return Sums(
            np.add.reduceat(np.where(counts, self._fen, 0), self._starts),
            np.add.reduceat(counts, self._starts, dtype=np.int64),
            np.minimum.reduceat(np.where(counts, self._places, _NEVER), self._starts),
        )


def _adding(fen: Numbers) -> Numbers:
    """Amounts in a form in which no sum of any of them overflows."""
    halves = np.abs(fen) >> 32, np.abs(fen) & 0xFFFFFFFF
    most = (int(halves[0].sum()) << 32) + int(halves[1].sum())
    return fen if most < _FITS else fen.astype(object)


class Shares:
    """In which cells slots count. Slots that count in the same ones are added up once, as one share."""

    def __init__(self, kinds: int) -> None:
        """`kinds`: how many kinds of movement are told apart."""
        self._kinds = kinds
        self._shares: dict[Any, int] = {}
        self._of_slot: list[int] = []
        self._cells: list[tuple[int, ...]] = []
        self._places = self._lengths = self._starts = self._pairs = np.empty(0, np.int64)

    def extend(self, keys: Iterable[Any], cells: Callable[[int], Iterable[int]], kinds: Numbers) -> None:
        """Add slots by what tells in which cells they count; None: in none. `cells`: the cells of a slot, by number;
        `kinds`: the kind of every slot."""
        for slot, key in enumerate(keys, len(self._of_slot)):
            share = -1 if key is None else self._shares.get(key)
            if share is None:
                share = self._shares[key] = len(self._cells)
                self._cells.append(tuple(cells(slot)))
            self._of_slot.append(share)
        shares = np.array(self._of_slot, np.int64)
        self._places = np.where(shares < 0, -1, shares * self._kinds + kinds)
        self._lengths = np.fromiter(map(len, self._cells), np.int64, len(self._cells))
        self._starts = np.cumsum(self._lengths) - self._lengths
        self._pairs = np.fromiter((cell for cells in self._cells for cell in cells), np.int64, int(self._lengths.sum()))

    def cells(self, sums: Sums) -> Iterator[tuple[int, list[tuple[int, int]], int]]:
        """The cells in which entries count, in order: number, sum in fen of each kind, and how many entries."""
        counts = (self._places >= 0) & (sums.entries > 0)
        size = len(self._cells) * self._kinds
        places = self._places[counts]
        fen, entries = _added(places, size, sums.fen[counts], sums.entries[counts])
        there = np.flatnonzero(entries)
        shares, kinds = np.divmod(there, self._kinds)
        lengths = self._lengths[shares]
        # The cells of each share, one after the other.
        within = np.arange(int(lengths.sum())) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        cells = self._pairs[np.repeat(self._starts[shares], lengths) + within]
        places = cells * self._kinds + np.repeat(kinds, lengths)
        size = (int(places.max()) + 1) if len(places) else 0
        fen, entries = _added(places, size, np.repeat(fen[there], lengths), np.repeat(entries[there], lengths))
        there = np.flatnonzero(entries)
        cells, kinds = np.divmod(there, self._kinds)
        begins = np.flatnonzero(np.diff(cells, prepend=-1))
        if not len(begins):
            return
        counted = np.add.reduceat(entries[there], begins).tolist()
        sums_of_kinds = list(zip(kinds.tolist(), fen[there].tolist(), strict=True))
        ends = [*begins[1:].tolist(), len(cells)]
        for cell, begin, end, count in zip(cells[begins].tolist(), begins.tolist(), ends, counted, strict=True):
            yield cell, sums_of_kinds[begin:end], count


def _added(places: Numbers, size: int, fen: Numbers, entries: Numbers) -> tuple[Numbers, Numbers]:
    """Sums and numbers of entries by place."""
    sums, counts = np.zeros(size, fen.dtype), np.zeros(size, np.int64)
    np.add.at(sums, places, fen)
    np.add.at(counts, places, entries)
    return sums, counts
