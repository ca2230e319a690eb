"""Cells in which slots count (分摊). Slots that count in the same cells form a share, and are added up once for all of
them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

import numpy as np

from projections.aggregation.amounts import SlotSums, sums_by_index
from projections.aggregation.slots import IntArray, Mask, distinct_rows

K = TypeVar("K")  # kind of movement


class CellShares(Generic[K]):
    """The shares of a block, and the cells each of them counts in.

    Say slots 0 and 2 count in cells 3 (their own row) and 9 (the total), and slot 1 in cells 5 and 9. There are two
    shares, and each is added up once, then added to each of its cells:

        slot sums       500  300  200
        share of slot     0    1    0
        share sums      700  300
        cells of share  3, 9 and 5, 9
        cell sums       cell 3: 700, cell 5: 300, cell 9: 1000
    """

    def __init__(self, kinds: Sequence[K]) -> None:
        """`kinds`: the kinds of movement that are summed apart; elsewhere they are known by their numbers here."""
        self._kind_values, self._kinds = kinds, len(kinds)
        self._numbers: dict[tuple[int, ...], int] = {}  # of shares, by their values in the deciding columns
        self._cells: list[tuple[int, ...]] = []  # of shares
        self._indices = np.empty(0, np.int32)  # of slots: share * kinds + kind; -1: counts nowhere
        # The cells of all shares in one column: how many each share has, where its own begin, and the column.
        self._lengths = self._starts = self._all_cells = np.empty(0, np.int64)

    def __len__(self) -> int:
        return len(self._indices)

    def extend(
        self, counted: Mask, deciding: Sequence[IntArray], cells: Callable[[int], Iterable[int]], kinds: IntArray
    ) -> None:
        """Add slots: whether each counts at all, and its kind.

        `deciding`: columns that decide in which cells a slot counts; slots alike in them form a share. `cells` returns
        the cells of a slot by its number; it is called once for each new share.
        """
        chosen = np.flatnonzero(counted)
        firsts, kind_of_row = distinct_rows([column[chosen] for column in deciding])
        examples = chosen[firsts]
        keys = zip(*(column[examples].tolist() for column in deciding), strict=True)
        slots = (examples + len(self)).tolist()
        shares = [self._share(key, cells, slot) for key, slot in zip(keys, slots, strict=True)]
        indices = np.full(len(counted), -1, np.int32)
        indices[chosen] = np.array(shares, np.int64)[kind_of_row] * self._kinds + kinds[chosen]
        self._indices = np.concatenate((self._indices, indices))
        self._lengths = np.fromiter(map(len, self._cells), np.int64, len(self._cells))
        self._starts = np.cumsum(self._lengths) - self._lengths
        self._all_cells = np.array([cell for cells in self._cells for cell in cells], np.int64)

    def _share(self, key: tuple[int, ...], cells: Callable[[int], Iterable[int]], slot: int) -> int:
        if key not in self._numbers:
            self._numbers[key] = len(self._cells)
            self._cells.append(tuple(cells(slot)))
        return self._numbers[key]

    def cells(self, sums: SlotSums) -> Iterator[tuple[int, list[tuple[K, int]], int]]:
        """The cells that have entries, in order: number, sums in fen by kind, and number of entries."""
        cells, kinds, fen, entries = self._by_cell_and_kind(*self._by_share_and_kind(sums))
        starts = np.flatnonzero(np.diff(cells, prepend=-1))
        if not len(starts):
            return
        counts = np.add.reduceat(entries, starts).tolist()
        sums_of_kinds = list(zip(map(self._kind_values.__getitem__, kinds.tolist()), fen.tolist(), strict=True))
        ends = [*starts[1:].tolist(), len(cells)]
        for cell, begin, end, count in zip(cells[starts].tolist(), starts.tolist(), ends, counts, strict=True):
            yield cell, sums_of_kinds[begin:end], count  # plain tuples: named ones cost a table a tenth of its time

    def _by_share_and_kind(self, sums: SlotSums) -> tuple[IntArray, IntArray, IntArray, IntArray]:
        """The shares and kinds that have entries, with sums in fen and numbers of entries."""
        used = (self._indices >= 0) & (sums.entries > 0)
        size = len(self._cells) * self._kinds
        return self._used(self._indices[used], size, sums.fen[used], sums.entries[used])

    def _by_cell_and_kind(
        self, shares: IntArray, kinds: IntArray, fen: IntArray, entries: IntArray
    ) -> tuple[IntArray, IntArray, IntArray, IntArray]:
        """The same by cell: each share's sums are repeated once for each of its cells, then added up."""
        lengths = self._lengths[shares]
        within = np.arange(int(lengths.sum())) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        cells = self._all_cells[np.repeat(self._starts[shares], lengths) + within]
        indices = cells * self._kinds + np.repeat(kinds, lengths)
        size = int(indices.max(initial=-1)) + 1
        return self._used(indices, size, np.repeat(fen, lengths), np.repeat(entries, lengths))

    def _used(
        self, indices: IntArray, size: int, fen: IntArray, entries: IntArray
    ) -> tuple[IntArray, IntArray, IntArray, IntArray]:
        """The indices that have entries, as share (or cell) and kind, with sums in fen and numbers of entries."""
        fen, entries = sums_by_index(indices, size, fen, entries)
        used = np.flatnonzero(entries)
        return *np.divmod(used, self._kinds), fen[used], entries[used]
