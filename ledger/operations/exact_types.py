"""What a command is made of (形状): whether every value in it is of exactly the declared type.

Most are, and need not be read back from JSON to be sure of it; that takes three times as long.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from itertools import product
from types import NoneType, UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints
from uuid import UUID

import msgspec

_PLAIN = (bool, int, str, date, datetime, UUID, NoneType)
Test = Callable[[Any], bool]


@dataclass(frozen=True, slots=True)
class _Shape:
    """A class' fields. `types`: what types they may have together; `inside`: how to look into some of them."""

    types: frozenset[tuple[type, ...]]
    inside: tuple[tuple[int, Test], ...]


def is_exact(value: msgspec.Struct) -> bool:
    """Whether a command, a header or a part of one holds nothing but values of the declared types, all the way down.

    False also where this cannot be told without reading the value back. What the values are is not looked at: half a
    character is text, too.
    """
    shape = _shape(type(value))
    if shape is None:
        return False
    fields = msgspec.structs.astuple(value)
    if tuple(map(type, fields)) not in shape.types:
        return False
    # Loops, here and below: this is done for every command, and generators would cost as much again.
    for number, test in shape.inside:  # noqa: SIM110
        if not test(fields[number]):
            return False
    return True


@cache
def _shape(cls: type[msgspec.Struct]) -> _Shape | None:
    hints = get_type_hints(cls)
    declared = [hints[name] for name in cls.__struct_fields__]
    types: list[tuple[type, ...]] = []
    inside: list[tuple[int, Test]] = []
    for number, hint in enumerate(declared):
        found = _alternatives(hint)
        if found is None:
            return None
        types.append(found)
        if found == (tuple,):
            inside.append((number, _all_of(get_args(hint)[0])))
        elif issubclass(found[0], msgspec.Struct):
            inside.append((number, is_exact))
    return _Shape(frozenset(product(*types)), tuple(inside))


def _alternatives(hint: Any) -> tuple[type, ...] | None:
    """The types that a field may have; None where more would have to be asked than its type."""
    if get_origin(hint) is tuple and get_args(hint)[1:] == (...,) and _is_simple(get_args(hint)[0]):
        return (tuple,)
    if isinstance(hint, UnionType):
        members = get_args(hint)
        return members if all(member in _PLAIN for member in members) else None
    return (hint,) if _is_simple(hint) else None


def _is_simple(hint: Any) -> bool:
    return isinstance(hint, type) and (hint in _PLAIN or issubclass(hint, Enum | msgspec.Struct))


def _all_of(kind: type) -> Test:
    """A test of each item of a tuple."""
    is_struct = issubclass(kind, msgspec.Struct)

    def test(items: Any) -> bool:
        for item in items:
            if type(item) is not kind or (is_struct and not is_exact(cast(msgspec.Struct, item))):
                return False
        return True

    return test
