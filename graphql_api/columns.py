"""Objects whose selected fields are plain attributes, answered at once (按列执行) instead of field by field.

graphql-core asks a resolver for every field of every object of a list, which costs a hundred times what reading the
attribute does. Here a selection is compiled once into one function for its type; wherever that cannot be done, or a
value is not what its type says, the object goes the slow way, which knows every error. The answers are the same.
"""

from collections.abc import Callable
from typing import Any

from graphql import (
    GraphQLField,
    GraphQLLeafType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    Undefined,
    is_leaf_type,
)
from graphql.execution import Executor
from strawberry.types.field import StrawberryField

_DECLARED = "strawberry-definition"  # where strawberry keeps its own field
Read = Callable[[Any], Any]


class Slow(Exception):
    """The value is not what its type says: the slow way finds the right words for it."""


class ColumnExecutor(Executor[Any]):
    """An executor that answers plain selections by compiled functions."""

    def complete_object_value(self, return_type: GraphQLObjectType, *rest: Any) -> Any:
        """One object: compiled where its selection is plain."""
        field_details_list, _, _, result, _ = rest
        read = self._compiled(return_type, field_details_list)
        if read is not None:
            try:
                return read(result)
            except Slow:
                pass
        return super().complete_object_value(return_type, *rest)

    def complete_iterable_value(self, item_type: GraphQLOutputType, *rest: Any) -> Any:
        """A list: all items by one compiled function, or every item the slow way."""
        field_details_list, _, _, items, position = rest
        inner = item_type.of_type if isinstance(item_type, GraphQLNonNull) else item_type
        if position is None and isinstance(inner, GraphQLObjectType) and isinstance(items, list | tuple):
            read = self._compiled(inner, field_details_list)
            if read is not None:
                try:
                    return [read(item) for item in items]
                except Slow:
                    pass
        return super().complete_iterable_value(item_type, *rest)

    def _compiled(self, kind: GraphQLObjectType, field_details_list: Any) -> Read | None:
        """The function of a selection; None when it has a field with a resolver, an argument or an abstract type."""
        known: dict[tuple[str, int], Read | None] = self.__dict__.setdefault("_functions", {})
        # The list of details is one object for one place of the document, which the executor itself keeps alive.
        key = (kind.name, id(field_details_list))
        if key not in known:
            known[key] = self._compile(kind, field_details_list)
        return known[key]

    def _compile(self, kind: GraphQLObjectType, field_details_list: Any) -> Read | None:
        if kind.is_type_of is not None:
            return None
        grouped, defers, *_ = self.collect_subfields(kind, field_details_list)
        if defers:
            return None
        columns: list[tuple[str, str, Read]] = []
        for response_name, details in grouped.items():
            name = details[0].node.name.value
            if name == "__typename":
                columns.append((response_name, "", _constant(kind.name)))
                continue
            attribute = _attribute(kind.fields.get(name))
            show = self._shown(kind.fields[name].type, details) if attribute else None
            if attribute is None or show is None:
                return None
            columns.append((response_name, attribute, show))
        return _reader(columns)

    def _shown(self, of: GraphQLOutputType, details: Any) -> Read | None:
        """How a value of a type is answered; None where only the slow way knows."""
        if isinstance(of, GraphQLNonNull):
            inner = self._shown(of.of_type, details)
            return None if inner is None else _required(inner)
        if isinstance(of, GraphQLList):
            inner = self._shown(of.of_type, details)
            return None if inner is None else _each(inner)
        if is_leaf_type(of):
            return _leaf(of)
        if isinstance(of, GraphQLObjectType):
            read = self._compiled(of, details)
            return None if read is None else _nullable(read)
        return None


def _attribute(field: GraphQLField | None) -> str | None:
    """The attribute that a field reads; None for a field with a resolver, an extension or an argument."""
    if field is None or field.args:
        return None
    declared = field.extensions.get(_DECLARED)
    if not isinstance(declared, StrawberryField) or declared.base_resolver is not None or declared.extensions:
        return None
    return declared.python_name


def _reader(columns: list[tuple[str, str, Read]]) -> Read:
    def read(value: Any) -> Any:
        if value is None:
            raise Slow  # whether it may be null is for the slow way to say
        return {name: show(getattr(value, attribute) if attribute else None) for name, attribute, show in columns}

    return read


def _constant(text: str) -> Read:
    return lambda _: text


def _required(inner: Read) -> Read:
    def show(value: Any) -> Any:
        shown = inner(value)
        if shown is None:
            raise Slow
        return shown

    return show


def _nullable(inner: Read) -> Read:
    return lambda value: None if value is None else inner(value)


def _each(inner: Read) -> Read:
    def show(value: Any) -> Any:
        if value is None:
            return None
        if not isinstance(value, list | tuple):
            raise Slow
        return [inner(each) for each in value]

    return show


def _leaf(of: GraphQLLeafType) -> Read:
    coerce = of.coerce_output_value

    def show(value: Any) -> Any:
        if value is None:
            return None
        try:
            shown = coerce(value)
        except Exception as error:
            raise Slow from error
        if shown is None or shown is Undefined:
            raise Slow
        return shown

    return show
