"""Dimensions of entries as columns of small numbers (内存列). Entries alike in every dimension share a *slot*.

The dimensions of a slot never change, and slots are only ever added. Three entries make two slots:

    entry   unit  kind         fen   slot        field   values            codes of slots 0, 1
        0   u01   allocation   500   0           unit    u01, u02          0, 1
        1   u02   allocation   300   1           kind    allocation        0, 0
        2   u01   allocation   200   0

A predicate is asked of each distinct value once, and the codes carry the answer to all slots: "unit is u02" is
(False, True) of the values u01 and u02, and so the mask of slots 0 and 1 is (False, True).
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

IntArray = npt.NDArray[Any]  # whole numbers of a machine; Python's own if sums might overflow
Mask = npt.NDArray[np.bool_]
_MASK_BYTES = 2**26  # of all cached masks of a budget; a byte holds eight slots
_SIGNATURE_BITS = 31
_LAST = int(np.iinfo(np.int64).max)  # above any key


class CodedField:
    """One field of all slots: its distinct values, and for each slot the number of its value, its code."""

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

    def numbers(self, number_of: Mapping[Any, int]) -> IntArray:
        """For each slot, the number that its value is given."""
        return np.fromiter(map(number_of.__getitem__, self.values), np.int64, len(self.values))[self.codes]

    def mask(self, means: Callable[[FieldValue], bool]) -> Mask:
        """The slots whose value matches; each distinct value is asked about once."""
        return np.fromiter(map(means, self.values), np.bool_, len(self.values))[self.codes]

    def labelled(self, label: Callable[[FieldValue], str]) -> "Labels":
        """The label of each slot's value."""
        labels = list(map(label, self.values))
        numbers = {name: number for number, name in enumerate(dict.fromkeys(labels))}
        return Labels(list(numbers), np.fromiter(map(numbers.__getitem__, labels), np.int64, len(labels))[self.codes])


class SlotNumbers:
    """The slot of each key; a key is a whole number that stands for one combination of dimensions."""

    def __init__(self) -> None:
        self._keys: IntArray = np.array([_LAST])  # sorted; the last one ends every search
        self._slots: IntArray = np.array([-1], np.int32)

    def extend(self, keys: IntArray) -> IntArray:
        """Give the next slots to keys that have none; returns these keys, each once, in the order of their slots."""
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
        slots: IntArray = self._slots[np.searchsorted(self._keys, keys)]
        return slots


class Labels:
    """The labels of all slots under one heading: the distinct labels, and for each slot the number of its label."""

    def __init__(self, values: list[str], codes: IntArray) -> None:
        self.values, self.codes = values, codes

    def replaced(self, label: str, mask: Mask) -> "Labels":
        """The same, but for the slots in the mask, which get this label."""
        values = [*self.values, *([] if label in self.values else [label])]
        return Labels(values, np.where(mask, values.index(label), self.codes))

    def ordered(self) -> "Labels":
        """The same, with the distinct labels sorted, 未列明 last."""
        values = sorted(self.values, key=lambda value: (value == NOT_STATED, value))
        rank = {value: number for number, value in enumerate(values)}
        return Labels(values, np.array([rank[value] for value in self.values], np.int64)[self.codes])


class Slots:
    """All slots, field by field."""

    def __init__(self, fields: Iterable[str]) -> None:
        self.fields = {name: CodedField() for name in fields}
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
        """The slots whose entries match a predicate, by its Python meaning."""
        packed = self._masks.get(predicate)
        if packed is None:
            packed = self._masks[predicate] = np.packbits(self._mask(predicate))
        return np.unpackbits(packed, count=self.count).view(np.bool_)

    def _mask(self, predicate: Predicate) -> Mask:
        match predicate:
            case Is(field) | CodeUnder(field) | CodeCoarser(field):
                means = meaning(predicate)
                return self.fields[field].mask(lambda value: means({field: value}))
            case AllOf(parts):
                return reduce(and_, map(self.mask, parts), np.ones(self.count, np.bool_))
            case AnyOf(parts):
                return reduce(or_, map(self.mask, parts), np.zeros(self.count, np.bool_))
            case Not(part):
                return ~self.mask(part)
            case _:
                assert_never(predicate)


class SlotGroups:
    """Groups of the slots in a mask that have the same labels under all headings.

    `values` are the labels of each group, sorted, 未列明 last; `numbers` is each slot's group, -1 outside the mask.
    Groups that differ only in the last label are neighbours and share a number in `parents`.
    """

    def __init__(self, headings: Sequence[Labels], mask: Mask) -> None:
        slots = np.flatnonzero(mask)
        numbers = np.zeros(len(slots), np.int64)
        values: list[tuple[str, ...]] = [()]
        self.parents: IntArray = np.zeros(1, np.int64)
        for heading in map(Labels.ordered, headings):
            # Numbered again under every heading: there are never more groups than slots, so keys stay small.
            keys = numbers * len(heading.values) + heading.codes[slots]
            distinct, numbers = np.unique(keys, return_inverse=True)
            self.parents, last = np.divmod(distinct, max(1, len(heading.values)))
            pairs = zip(self.parents.tolist(), last.tolist(), strict=True)
            values = [(*values[parent], heading.values[code]) for parent, code in pairs]
        self.values = values
        self.numbers = np.full(len(mask), -1, np.int32)
        self.numbers[slots] = numbers


def signatures(masks: Sequence[Mask]) -> list[IntArray]:
    """For each slot, the masks that hold it, as bits, in as few columns of whole numbers as possible: the masks (1, 0)
    and (1, 1) of two slots give one column (0b11, 0b10)."""
    return [
        reduce(or_, (mask.astype(np.int64) << bit for bit, mask in enumerate(masks[begin : begin + _SIGNATURE_BITS])))
        for begin in range(0, len(masks), _SIGNATURE_BITS)
    ]


def distinct_rows(columns: Sequence[IntArray]) -> tuple[IntArray, IntArray]:
    """The distinct rows of some columns of whole numbers below 2^31: where each stands first, and for every row the
    number of its distinct row. Faster than `np.unique` along an axis: a row is packed into one number."""
    packed, size = np.zeros(len(columns[0]), np.int64), 1
    for column in columns:
        span = int(column.max(initial=0)) + 1
        if size * span >= _LAST:
            distinct, packed = np.unique(packed, return_inverse=True)
            size = len(distinct)
        packed, size = packed * span + column, size * span
    _, firsts, numbers = np.unique(packed, return_index=True, return_inverse=True)
    return firsts, numbers
