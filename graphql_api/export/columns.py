"""Columns of files (列): the fields of a type of the schema, laid out flat and named by their path.

So an export equals the GraphQL answer field by field, and a field added to the schema is a column here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from graphql import GraphQLEnumType, GraphQLList, GraphQLObjectType, get_named_type, get_nullable_type

from graphql_api.library_internals import declared_class, definition
from graphql_api.schema.build import GRAPHQL, SCHEMA

FileValue = str | int | float | bool | list[Any] | dict[str, Any] | None
ReadValue = Callable[[Any], FileValue]
_STAMPED = frozenset({"asOf"})  # the whole file says it once


@dataclass(frozen=True, slots=True)
class FileColumn:
    """One column: its path in the schema, its description there, and whether it holds exact fen (分)."""

    name: str
    description: str
    fen: bool = False


class FlatColumns:
    """A type of the schema as columns. Fields that need arguments or work of their own are left out."""

    def __init__(self, of: type, *, without: frozenset[str] = _STAMPED) -> None:
        pairs = list(_columns(of, without))
        self.columns = tuple(column for column, _ in pairs)
        self._reads = tuple(read for _, read in pairs)

    def row(self, item: Any) -> list[FileValue]:
        """An item's values, column by column, as GraphQL answers them."""
        return [read(item) for read in self._reads]


def _columns(of: Any, without: frozenset[str]) -> Iterator[tuple[FileColumn, ReadValue]]:
    made = definition(of)
    declared: Any = GRAPHQL.type_map[made.name]
    for field in made.fields:
        name = SCHEMA.config.name_converter.get_graphql_name(field)
        if field.base_resolver is None and name not in without:
            yield from _column(name, field.python_name, declared.fields[name])


def _column(name: str, attribute: str, declared: Any) -> Iterator[tuple[FileColumn, ReadValue]]:
    inner = get_named_type(declared.type)
    many = isinstance(get_nullable_type(declared.type), GraphQLList)
    if not isinstance(inner, GraphQLObjectType):
        column = FileColumn(name, declared.description or "", fen=inner.name == "Fen")
        yield column, _reads_leaves(attribute, inner) if many else _reads_one(attribute, _answered(inner))
    elif many:
        yield (
            FileColumn(name, declared.description or ""),
            _reads_objects(attribute, FlatColumns(declared_class(inner))),
        )
    else:
        for column, read in _columns(declared_class(inner), _STAMPED):
            described = f"{declared.description} {column.description}"
            yield FileColumn(f"{name}.{column.name}", described, column.fen), _reads_one(attribute, read)


def _reads_leaves(attribute: str, kind: Any) -> ReadValue:
    answered = _answered(kind)
    return lambda item: [answered(value) for value in getattr(item, attribute)]


def _answered(kind: Any) -> Callable[[Any], FileValue]:
    """The conversion of a leaf to its JSON; text needs none, and the few values of an enum are cached."""
    if kind.name in ("String", "ID"):
        return str
    serialize: Callable[[Any], FileValue] = kind.serialize
    return cache(serialize) if isinstance(kind, GraphQLEnumType) else serialize


def _reads_objects(attribute: str, flat: FlatColumns) -> ReadValue:
    names = [column.name for column in flat.columns]
    return lambda item: [dict(zip(names, flat.row(inner), strict=True)) for inner in getattr(item, attribute)]


def _reads_one(attribute: str, read: ReadValue) -> ReadValue:
    def inner(item: Any) -> FileValue:
        value = getattr(item, attribute)
        return None if value is None else read(value)

    return inner
