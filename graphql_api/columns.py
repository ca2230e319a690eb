"""Objects whose selected fields are plain, answered column by column (按列执行) instead of field by field.

graphql-core asks a resolver for every field of every object of a list, which costs a hundred times what reading the
attribute does. Here a selection is compiled once into columns of its type; wherever that cannot be done, or a value is
not what its type says, the objects go the slow way, which knows every error. The answers are the same.
"""

from collections.abc import Callable, Sequence
from itertools import chain
from operator import attrgetter
from typing import Any, Generic, TypeVar, overload

import strawberry
from graphql import (
    DirectiveNode,
    DocumentNode,
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLField,
    GraphQLID,
    GraphQLInt,
    GraphQLLeafType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLString,
    Undefined,
    is_leaf_type,
    visit,
)
from graphql import Visitor as _Visitor
from graphql.execution import Executor
from strawberry.types.field import StrawberryField

_DECLARED = "strawberry-definition"  # where strawberry keeps its own field
_DERIVED = "derived"
_NOTHING = type(None)
Column = Sequence[Any]
Show = Callable[[Column], Column]  # the values of a column, as they are answered
Plans = dict[tuple[Any, ...], "Show | None"]
T = TypeVar("T")


class Slow(Exception):
    """A value is not what its type says: the slow way finds the right words for it."""


def derived(description: str) -> Any:
    """A field made of what its object holds, quickly and without arguments: a column like any attribute."""
    return strawberry.field(description=description, metadata={_DERIVED: True})


class Columns(Sequence[T], Generic[T]):
    """Objects that can be read by columns; each is made as an object only where somebody needs one."""

    _objects: list[T] | None = None

    def make(self) -> list[T]:
        """All of them, as objects."""
        raise NotImplementedError

    def column(self, attribute: str) -> Column:
        """One attribute of all of them."""
        return list(map(attrgetter(attribute), self))

    @property
    def objects(self) -> list[T]:
        """All of them, made once."""
        if self._objects is None:
            self._objects = self.make()
        return self._objects

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...
    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        """One of them, or some."""
        return self.objects[place]


class ColumnExecutor(Executor[Any]):
    """An executor that answers plain selections by compiled columns."""

    def complete_object_value(self, return_type: GraphQLObjectType, *rest: Any) -> Any:
        """One object: compiled where its selection is plain."""
        field_details_list, _, _, result, _ = rest
        show = self._compiled(return_type, field_details_list)
        if show is not None and result is not None:
            try:
                return show([result])[0]
            except Slow:
                pass
        return super().complete_object_value(return_type, *rest)

    def complete_iterable_value(self, item_type: GraphQLOutputType, *rest: Any) -> Any:
        """A list: all items by compiled columns, or every item the slow way."""
        field_details_list, _, _, items, position = rest
        inner = item_type.of_type if isinstance(item_type, GraphQLNonNull) else item_type
        if position is None and isinstance(inner, GraphQLObjectType) and isinstance(items, list | tuple | Columns):
            show = self._compiled(inner, field_details_list)
            if show is not None:
                try:
                    return list((_nullable if inner is item_type else _required)(show)(items))
                except Slow:
                    pass
        return super().complete_iterable_value(item_type, *rest)

    def _compiled(self, kind: GraphQLObjectType, field_details_list: Any) -> Show | None:
        """The columns of a selection; None when it has a field with a resolver, an argument or an abstract type."""
        plans: Plans | None = getattr(self.context_value, "plans", None)
        # In a document without directives the selection follows from its nodes, which the document keeps alive; else
        # from the list of details, which is one object for one place and which this executor keeps alive.
        if plans is not None:
            key: tuple[Any, ...] = (kind.name, *(id(each.node) for each in field_details_list))
        else:
            plans = self.__dict__.setdefault("_plans", {})
            key = (kind.name, id(field_details_list))
        if key not in plans:
            plans[key] = self._compile(kind, field_details_list)
        return plans[key]

    def _compile(self, kind: GraphQLObjectType, field_details_list: Any) -> Show | None:
        if kind.is_type_of is not None:
            return None
        grouped, defers, *_ = self.collect_subfields(kind, field_details_list)
        if defers:
            return None
        names: list[str] = []
        columns: list[tuple[Callable[[Column], Column], Show]] = []
        for response_name, details in grouped.items():
            name = details[0].node.name.value
            names.append(response_name)
            if name == "__typename":
                columns.append((_constant(kind.name), _as_it_is))
                continue
            read = _read(kind.fields.get(name))
            show = self._shown(kind.fields[name].type, details) if read else None
            if read is None or show is None:
                return None
            columns.append((read, show))
        return _objects(tuple(names), columns)

    def _shown(self, of: GraphQLOutputType, details: Any) -> Show | None:
        """How the values of a type are answered; None where only the slow way knows."""
        if isinstance(of, GraphQLNonNull):
            inner = self._shown(of.of_type, details)
            return None if inner is None else _required(inner)
        if isinstance(of, GraphQLList):
            inner = self._shown(of.of_type, details)
            return None if inner is None else _each(inner)
        if is_leaf_type(of):
            return _leaf(of)
        if isinstance(of, GraphQLObjectType):
            show = self._compiled(of, details)
            return None if show is None else _nullable(show)
        return None


class _Directives(_Visitor):
    found = False

    def enter_directive(self, _node: DirectiveNode, *_: Any) -> None:
        """Note that there is one."""
        self.found = True


def plans_for(document: DocumentNode) -> Plans | None:
    """Where the compiled selections of a document are kept, as long as it is; None: they differ from run to run."""
    finder = _Directives()
    visit(document, finder)
    return None if finder.found else {}


def _read(field: GraphQLField | None) -> Callable[[Column], Column] | None:
    """How a field's column is read; None for a field with a resolver of its own, an extension or an argument."""
    if field is None or field.args:
        return None
    declared = field.extensions.get(_DECLARED)
    if not isinstance(declared, StrawberryField) or declared.extensions:
        return None
    resolver = declared.base_resolver
    if resolver is not None and not declared.metadata.get(_DERIVED):
        return None
    name = declared.python_name
    of_one: Any = attrgetter(name) if resolver is None else resolver.wrapped_func

    def read(items: Column) -> Column:
        try:
            return items.column(name) if isinstance(items, Columns) else list(map(of_one, items))
        except Exception as error:
            raise Slow from error  # the slow way meets it again and tells where

    return read


def _objects(names: tuple[str, ...], columns: list[tuple[Callable[[Column], Column], Show]]) -> Show:
    def show(items: Column) -> Column:
        if not items:
            return []
        shown = [show_column(read(items)) for read, show_column in columns]
        return [dict(zip(names, row, strict=True)) for row in zip(*shown, strict=True)]

    return show


def _constant(text: str) -> Callable[[Column], Column]:
    return lambda items: [text] * len(items)


def _as_it_is(values: Column) -> Column:
    return values


def _required(inner: Show) -> Show:
    def show(values: Column) -> Column:
        if not isinstance(values, Columns) and _NOTHING in set(map(type, values)):
            raise Slow
        return inner(values)

    return show


def _nullable(inner: Show) -> Show:
    def show(values: Column) -> Column:
        if isinstance(values, Columns) or _NOTHING not in set(map(type, values)):
            return inner(values)
        shown = iter(inner([value for value in values if value is not None]))
        return [None if value is None else next(shown) for value in values]

    return show


def _each(inner: Show) -> Show:
    """Lists: what is in all of them is one column."""

    def show(lists: Column) -> Column:
        if not all(isinstance(each, list | tuple | Columns) for each in lists):
            raise Slow
        if len(lists) == 1:
            return [list(inner(lists[0]))]
        shown = iter(inner(list(chain.from_iterable(lists))))
        return [[next(shown) for _ in each] for each in lists]

    return _nullable(show)


_PLAIN: dict[GraphQLLeafType, type] = {GraphQLString: str, GraphQLID: str, GraphQLBoolean: bool}


def _leaf(of: GraphQLLeafType) -> Show:
    coerce = of.coerce_output_value
    # What is exactly of its own type is answered as it is; anything else as the type says.
    plain = _PLAIN.get(of)
    known: dict[Any, Any] = {}  # the values of an enumeration

    def one(value: Any) -> Any:
        try:
            shown = coerce(value)
        except Exception as error:
            raise Slow from error
        if shown is None or shown is Undefined:
            raise Slow
        return shown

    def show(values: Column) -> Column:
        kinds = set(map(type, values))
        if kinds == {plain}:
            return values
        if of is GraphQLInt and kinds == {int} and -(2**31) <= min(values) <= max(values) < 2**31:
            return values
        if isinstance(of, GraphQLEnumType) and kinds == {getattr(of, "wrapped_cls", None)}:
            for value in set(values) - known.keys():
                known[value] = one(value)
            return [known[value] for value in values]
        return [one(value) for value in values]

    return _nullable(show)
