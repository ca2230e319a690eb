"""Parameters of a URL (参数), read as the schema reads its arguments."""

from typing import Any, TypeVar

from graphql import GraphQLError, GraphQLList, get_named_type, get_nullable_type
from starlette.datastructures import QueryParams

from graphql_api.errors import InvalidParameter, UnknownParameter
from graphql_api.library_internals import definition
from graphql_api.schema.build import GRAPHQL, SCHEMA

T = TypeVar("T")
_WHOLE_NUMBERS = frozenset({"Int", "Position"})
_WORDS = frozenset({"true", "false"})


class Parameters:
    """The parameters of one URL. Any that were not read by the end are refused, since a misspelt filter would filter
    nothing."""

    def __init__(self, given: QueryParams) -> None:
        self._given = given
        self._known: set[str] = set()

    def one(self, name: str, kind: str) -> Any:
        """A value of a scalar or enum of the schema; None if it is missing or empty. Raises InvalidParameter."""
        self._known.add(name)
        texts = [text for text in self._given.getlist(name) if text]
        if len(texts) > 1:
            raise InvalidParameter(name, "it is given twice")
        return _read(name, kind, texts[0]) if texts else None

    def many(self, name: str, kind: str) -> list[Any] | None:
        """Several values: the parameter repeated, or joined by commas if no value can contain one."""
        self._known.add(name)
        texts = [text for text in self._given.getlist(name) if text]
        if kind not in ("String", "ID"):
            texts = [part for text in texts for part in text.split(",") if part]
        return [_read(name, kind, text) for text in texts] or None

    def input(self, of: type[T]) -> T:
        """An input object of the schema, from one parameter for each of its fields."""
        made = definition(of)
        declared: Any = GRAPHQL.type_map[made.name]
        values: dict[str, Any] = {}
        for field in made.fields:
            name = SCHEMA.config.name_converter.get_graphql_name(field)
            kind = declared.fields[name].type
            many = isinstance(get_nullable_type(kind), GraphQLList)
            value = (self.many if many else self.one)(name, get_named_type(kind).name)
            if value is not None:
                values[field.python_name] = value
        return of(**values)

    def given(self) -> dict[str, list[str]]:
        """All parameters as written, sorted, which identifies the export."""
        return {name: self._given.getlist(name) for name in sorted(set(self._given.keys()))}

    def done(self) -> None:
        """Raise UnknownParameter for any that was not read."""
        for name in self._given:
            if name not in self._known:
                raise UnknownParameter(name, tuple(sorted(self._known)))


def _read(name: str, kind: str, text: str) -> Any:
    declared: Any = GRAPHQL.type_map[kind]
    value: Any = text
    if kind in _WHOLE_NUMBERS and text.isascii() and text.isdecimal():
        value = int(text)
    elif kind == "Boolean" and text in _WORDS:
        value = text == "true"
    try:
        return declared.parse_value(value)
    except (GraphQLError, ValueError) as error:
        raise InvalidParameter(name, str(error)) from None
