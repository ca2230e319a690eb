"""Types that mirror values: each path that a field is read from leads to an attribute of the value."""

import inspect
from collections.abc import Iterator
from dataclasses import is_dataclass
from functools import cached_property
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
import strawberry
from msgspec import Struct

from graphql_api.schema.build import GRAPHQL
from graphql_api.schema.fields import READ, Mirror, MirrorAt, mirrors, shown
from ledger.operations.operation import Notice


def mirror_types() -> list[Any]:
    """The types of the schema that mirror a value."""
    definitions = [of.extensions.get("strawberry-definition") for of in GRAPHQL.type_map.values()]
    origins = {getattr(definition, "origin", None): None for definition in definitions}
    return [origin for origin in origins if isinstance(origin, type) and any(paths(origin))]


def paths(mirror: Any) -> Iterator[str]:
    """The paths that its fields are read from."""
    for field in getattr(mirror.__strawberry_definition__, "fields", ()):
        read, _ = getattr(field, "metadata", {}).get(READ, (None, None))
        if not callable(read) and read is not None:
            yield read or f"value.{field.python_name}"


def members(declared: Any) -> tuple[Any, ...]:
    """The classes that a declared type stands for."""
    if get_origin(declared) in (Union, UnionType):
        return tuple(member for each in get_args(declared) for member in members(each))
    return () if declared is type(None) else (get_origin(declared) or declared,)


def attribute_type(owner: Any, name: str) -> Any:
    """The declared type of an attribute; raises AttributeError if a value has none of this name. Any if it is unknown:
    only the classes of values declare all their attributes."""
    is_value = is_dataclass(owner) or (isinstance(owner, type) and issubclass(owner, Struct | tuple))
    if not is_value or hasattr(owner, "__strawberry_definition__") or name == "__class__":
        return Any
    hints = get_type_hints(owner)
    if name in hints:
        return hints[name]
    found = inspect.getattr_static(owner, name)
    if isinstance(found, property):
        return get_type_hints(found.fget).get("return", Any)
    return get_type_hints(found.func).get("return", Any) if isinstance(found, cached_property) else Any


def declared_attributes(mirror: Any) -> dict[str, Any]:
    """The attributes of a mirror that are given when it is made, and the value that its base declares."""
    given = get_type_hints(mirror.__init__)
    values = [
        get_args(base)[0] for base in getattr(mirror, "__orig_bases__", ()) if get_origin(base) in (Mirror, MirrorAt)
    ]
    return given | ({"value": values[0]} if values else {"value": attribute_type(mirror, "value")})


def check_path(mirror: Any, path: str) -> None:
    """Follow a path from the value that a mirror declares."""
    first, *names = path.split(".")
    owners = members(declared_attributes(mirror).get(first, Any))
    for name in names:
        owners = tuple(member for owner in owners for member in members(attribute_type(owner, name)))


@pytest.mark.parametrize("mirror", mirror_types(), ids=lambda mirror: mirror.__name__)
def test_each_path_leads_to_an_attribute(mirror: Any) -> None:
    """Fields of a value that are renamed or dropped are missed here, by name, before any question is asked."""
    for path in paths(mirror):
        check_path(mirror, path)


def test_a_wrong_path_is_found() -> None:
    """The check itself: a field that its value does not have is reported."""

    @mirrors("A notice.")
    class Wrong(Mirror[Notice]):
        code: str = shown("Its code.")
        sentence: str = shown("Its sentence.")

    assert ["value.code", "value.sentence"] == list(paths(Wrong))
    check_path(Wrong, "value.code")
    with pytest.raises(AttributeError, match="sentence"):
        check_path(Wrong, "value.sentence")


def test_a_field_is_read_once() -> None:
    """A converted field is read when it is first asked for, and kept by the object."""
    reads: list[str] = []

    def read(code: str) -> str:
        reads.append(code)
        return code

    @mirrors("A notice.")
    class Counted(Mirror[Notice]):
        code: strawberry.ID = shown("Its code.", make=read)

    counted = Counted(Notice("carried", "look"))
    assert [] == reads
    assert ("carried", "carried") == (counted.code, counted.code)
    assert ["carried"] == reads
