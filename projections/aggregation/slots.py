"""Columns of whole numbers in memory (内存列): what entries are. Those alike in every dimension share a *slot*.

What a slot is never changes, and slots are only ever added. This module, `amounts` and `shares` are those that know
numpy.
"""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from operator import and_, or_
from typing import Any, assert_never

import numpy as np
import numpy.typing as npt
from cachetools import LRUCache

from ledger.terms.entries import NOT_STATED
from projections.language.fields import FieldValue
from projections.language.predicates import AllOf, AnyOf, CodeCoarser, CodeUnder, Is, Not, Predicate, meaning

IntArray = npt.NDArray[Any]  # whole numbers, or Python's own where sums would not fit into these
Mask = npt.NDArray[np.bool_]
_MASK_BYTES = 2**26  # of all masks that a book remembers, eight slots to the byte
_SIGNATURE_BITS = 31
_LAST = int(np.iinfo(np.int64).max)  # greater than any key


class Coded:
    """One dimension of all slots: its distinct values, and each slot's value by its number among them."""

    def __init__(self) -> None:
        self.values: list[FieldValue] = []
        self._numbers: dict[FieldValue, int] = {}
        self.codes: IntArray = np.empty(0, np.uint8)  # as narrow as the number of values allows

    def extend(self, values: Sequence[FieldValue]) -> None:
        """Add slots."""
        for value in set(values).difference(self._numbers):
            self._numbers[value] = len(self.values)
            self.values.append(value)
        width = np.min_scalar_type(len(self.values))
        added = np.fromiter(map(self._numbers.__getitem__, values), width, len(values))
        self.codes = np.concatenate((self.codes, added), dtype=width)

    def mapped(self, numbers: Mapping[Any, int]) -> IntArray:
        """The number that stands for each slot's value."""
        return np.fromiter(map(numbers.__getitem__, self.values), np.int64, len(self.values))[self.codes]

    def where(self, means: Callable[[FieldValue], bool]) -> Mask:
        """The slots whose value is meant: each distinct value is asked about once."""
        return np.fromiter(map(means, self.values), np.bool_, len(self.values))[self.codes]

    def labelled(self, label: Callable[[FieldValue], str]) -> "Labels":
        """What each slot's value is called."""
        called = list(map(label, self.values))
        numbers = {name: number for number, name in enumerate(dict.fromkeys(called))}
        return Labels(list(numbers), np.fromiter(map(numbers.__getitem__, called), np.int64, len(called))[self.codes])


class Numbered:
    """Which slots there are: whole numbers that tell them apart, in order, and beside each the number of its slot."""

    def __init__(self) -> None:
        self._keys: IntArray = np.array([_LAST])
        self._slots: IntArray = np.array([-1], np.int32)

    def extend(self, keys: IntArray) -> IntArray:
        """Give the next slots to keys that have none yet; these keys, once each, in the order of their slots."""
        distinct = np.unique(keys)
        at = np.searchsorted(self._keys, distinct)
        is_new = self._keys[at] != distinct
        new: IntArray = distinct[is_new]
        count = len(self._keys) - 1
        self._keys = np.insert(self._keys, at[is_new], new)
        self._slots = np.insert(self._slots, at[is_new], np.arange(count, count + len(new)))
        return new

    def slots(self, keys: IntArray) -> IntArray:
        """The slots of keys that have one."""
        found: IntArray = self._slots[np.searchsorted(self._keys, keys)]
        return found


class Labels:
    """What slots are called under one heading: the distinct labels, and each slot's by its number among them."""

    def __init__(self, values: list[str], codes: IntArray) -> None:
        self.values, self.codes = values, codes

    def but(self, label: str, elsewhere: Mask) -> "Labels":
        """The same, with another label for some slots."""
        values = [*self.values, *([] if label in self.values else [label])]
        return Labels(values, np.where(elsewhere, values.index(label), self.codes))

    def ordered(self) -> "Labels":
        """The same, with labels in order, what is not stated last."""
        values = sorted(self.values, key=lambda value: (value == NOT_STATED, value))
        rank = {value: number for number, value in enumerate(values)}
        return Labels(values, np.array([rank[value] for value in self.values], np.int64)[self.codes])


class Slots:
    """The dimensions of all slots."""

    def __init__(self, fields: Iterable[str]) -> None:
        self.fields = {name: Coded() for name in fields}
        self.count = 0
        self._masks = LRUCache[Predicate, IntArray](_MASK_BYTES, sys.getsizeof)

    def extend(self, values: dict[str, Sequence[FieldValue]]) -> None:
        """Add slots, field by field."""
        for name, coded in self.fields.items():
            coded.extend(values[name])
        self.count = len(next(iter(self.fields.values())).codes)
        self._masks.clear()

    def dimensions(self, slot: int) -> dict[str, FieldValue]:
        """A slot's value in every field."""
        return {name: coded.values[coded.codes[slot]] for name, coded in self.fields.items()}

    def mask(self, predicate: Predicate) -> Mask:
        """The slots that a predicate means: its Python meaning, asked of values instead of entries."""
        packed = self._masks.get(predicate)
        if packed is None:
            packed = self._masks[predicate] = np.packbits(self._mask(predicate))
        return np.unpackbits(packed, count=self.count).view(np.bool_)

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


class SlotGroups:
    """Slots alike in some labels: `numbers` is each slot's group, −1 where it is not meant; `values` are the groups'
    labels. Groups come in the order of their labels, what is not stated last: those alike in all but the last label
    are neighbours, and share a number in `above`."""

    def __init__(self, headings: Sequence[Labels], chosen: Mask) -> None:
        slots = np.flatnonzero(chosen)
        packed = np.zeros(len(slots), np.int64)
        unpacked: list[tuple[str, ...]] = [()]
        self.above: IntArray = np.zeros(1, np.int64)
        for heading in map(Labels.ordered, headings):
            # Packed anew under every heading: groups are never more than slots, whatever the headings multiply to.
            found, packed = np.unique(packed * len(heading.values) + heading.codes[slots], return_inverse=True)
            self.above, own = np.divmod(found, max(1, len(heading.values)))
            unpacked = [
                (*unpacked[group], heading.values[code])
                for group, code in zip(self.above.tolist(), own.tolist(), strict=True)
            ]
        self.values = unpacked
        self.numbers = np.full(len(chosen), -1, np.int32)
        self.numbers[slots] = packed


def signatures(masks: Sequence[Mask]) -> list[IntArray]:
    """For each slot, in which of some masks it is, in as few whole numbers as that takes."""
    return [
        reduce(or_, (mask.astype(np.int64) << bit for bit, mask in enumerate(masks[begin : begin + _SIGNATURE_BITS])))
        for begin in range(0, len(masks), _SIGNATURE_BITS)
    ]


def alike(columns: Sequence[IntArray]) -> tuple[IntArray, IntArray]:
    """What is alike in some columns of whole numbers below 2^31: the first of each kind, and the kind of all."""
    packed, size = np.zeros(len(columns[0]), np.int64), 1
    for column in columns:
        span = int(column.max(initial=0)) + 1
        if size * span >= _LAST:
            found, packed = np.unique(packed, return_inverse=True)
            size = len(found)
        packed, size = packed * span + column, size * span
    _, firsts, kinds = np.unique(packed, return_index=True, return_inverse=True)
    return firsts, kinds
