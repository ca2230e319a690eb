"""Rows whose values are found by name (命名行), read many at once."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, ClassVar

_KINDS = 500  # of rows, by their columns


class NamedRow(tuple[Any, ...]):
    """A row whose values are found by place or by name."""

    __slots__ = ()
    places: ClassVar[Mapping[str, int]] = {}

    def __getitem__(self, key: Any) -> Any:
        """A value."""
        return tuple.__getitem__(self, self.places[key] if isinstance(key, str) else key)


@lru_cache(maxsize=_KINDS)
def named_rows(names: tuple[str, ...]) -> type[NamedRow]:
    """The rows that have these columns."""
    return type("NamedRow", (NamedRow,), {"__slots__": (), "places": {name: n for n, name in enumerate(names)}})
