"""In which cells of a table slots count (分摊): those that count in the same ones are added up once."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

import numpy as np

from projections.aggregation.amounts import SlotSums, added
from projections.aggregation.slots import IntArray, Mask, alike

K = TypeVar("K")  # kind of movement


class Shares(Generic[K]):
    """In which cells slots count. Slots that count in the same ones are added up once, as one share."""

    def __init__(self, kinds: Sequence[K]) -> None:
        """`kinds`: the kinds of movement that are told apart, by their numbers."""
        self._named, self._kinds = kinds, len(kinds)
        self._shares: dict[tuple[int, ...], int] = {}
        self._cells: list[tuple[int, ...]] = []
        self._places = np.empty(0, np.int32)  # of slots: share and kind
        self._lengths = self._starts = self._pairs = np.empty(0, np.int64)

    def __len__(self) -> int:
        return len(self._places)

    def extend(
        self, counted: Mask, told_by: Sequence[IntArray], cells: Callable[[int], Iterable[int]], kinds: IntArray
    ) -> None:
        """Add slots: which of them are counted at all, what tells in which cells they are, and their kinds. `cells`:
        those of a slot, by its number among all."""
        there = np.flatnonzero(counted)
        firsts, which = alike([column[there] for column in told_by])
        examples = there[firsts]
        keys = zip(*(column[examples].tolist() for column in told_by), strict=True)
        slots = (examples + len(self)).tolist()
        found = [self._share(key, cells, slot) for key, slot in zip(keys, slots, strict=True)]
        places = np.full(len(counted), -1, np.int32)
        places[there] = np.array(found, np.int64)[which] * self._kinds + kinds[there]
        self._places = np.concatenate((self._places, places))
        self._lengths = np.fromiter(map(len, self._cells), np.int64, len(self._cells))
        self._starts = np.cumsum(self._lengths) - self._lengths
        self._pairs = np.fromiter((cell for cells in self._cells for cell in cells), np.int64, int(self._lengths.sum()))

    def _share(self, key: tuple[int, ...], cells: Callable[[int], Iterable[int]], slot: int) -> int:
        if key not in self._shares:
            self._shares[key] = len(self._cells)
            self._cells.append(tuple(cells(slot)))
        return self._shares[key]

    def cells(self, sums: SlotSums) -> Iterator[tuple[int, list[tuple[K, int]], int]]:
        """The cells in which entries count, in order: number, sum in fen of each kind, and how many entries."""
        counts = (self._places >= 0) & (sums.entries > 0)
        size = len(self._cells) * self._kinds
        places = self._places[counts]
        fen, entries = added(places, size, sums.fen[counts], sums.entries[counts])
        there = np.flatnonzero(entries)
        shares, kinds = np.divmod(there, self._kinds)
        lengths = self._lengths[shares]
        # The cells of each share, one after the other.
        within = np.arange(int(lengths.sum())) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        cells = self._pairs[np.repeat(self._starts[shares], lengths) + within]
        places = cells * self._kinds + np.repeat(kinds, lengths)
        size = (int(places.max()) + 1) if len(places) else 0
        fen, entries = added(places, size, np.repeat(fen[there], lengths), np.repeat(entries[there], lengths))
        there = np.flatnonzero(entries)
        cells, kinds = np.divmod(there, self._kinds)
        begins = np.flatnonzero(np.diff(cells, prepend=-1))
        if not len(begins):
            return
        counted = np.add.reduceat(entries[there], begins).tolist()
        sums_of_kinds = list(zip(map(self._named.__getitem__, kinds.tolist()), fen[there].tolist(), strict=True))
        ends = [*begins[1:].tolist(), len(cells)]
        for cell, begin, end, count in zip(cells[begins].tolist(), begins.tolist(), ends, counted, strict=True):
            yield cell, sums_of_kinds[begin:end], count
