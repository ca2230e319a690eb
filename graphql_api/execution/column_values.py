"""Values column by column (按列): the selected fields of many objects are read and answered together.

graphql-core calls a resolver for every field of every object of a list, which costs a hundred times as much as reading
the attribute. Here a selection is a set of columns. A value that does not fit its type raises `NotCompiled`, and
graphql-core, which makes all errors, answers instead.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from itertools import chain
from operator import attrgetter
from typing import Any, Generic, TypeVar, overload

from graphql import GraphQLBoolean, GraphQLEnumType, GraphQLID, GraphQLInt, GraphQLLeafType, GraphQLString, Undefined

from graphql_api.context import Context

FieldValues = Sequence[Any]
T = TypeVar("T")
_NOTHING = type(None)


class NotCompiled(Exception):
    """A value does not fit its type, or a resolver refused: graphql-core must answer, with the error and its place."""


class Run:
    """One run of a document. Resolvers get it as strawberry's `info`, of which they only use the context."""

    __slots__ = ("arguments", "context", "variables")

    def __init__(self, context: Context, variables: Any) -> None:
        self.context, self.variables = context, variables
        self.arguments: dict[int, dict[str, Any]] = {}  # by field, if they differ from run to run


ReadField = Callable[[Run, FieldValues], FieldValues]  # from objects to the values of one field
Show = Callable[[Run, FieldValues], FieldValues]  # from the values of a column to their JSON


class Columns(Sequence[T], Generic[T]):
    """Objects that can be read by columns; they are made as objects only when one is needed."""

    _objects: list[T] | None = None

    def make(self) -> list[T]:
        """All of them, as objects."""
        raise NotImplementedError

    def prepare(self, attributes: Sequence[str]) -> None:
        """Called before the first column is read, with the attributes that will be read."""

    def column(self, attribute: str) -> FieldValues:
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


class FewValues(Sequence[Any]):
    """A column of few different values: the text at each place, and the value of each text."""

    def __init__(self, texts: Sequence[str], read: Callable[[str], Any]) -> None:
        self.texts = texts
        self.known = {text: read(text) for text in set(texts)}

    def __len__(self) -> int:
        return len(self.texts)

    def __getitem__(self, place: Any) -> Any:
        """One of them, or some."""
        return (
            [self.known[text] for text in self.texts[place]]
            if isinstance(place, slice)
            else self.known[self.texts[place]]
        )

    def shown(self, show: Callable[[FieldValues], FieldValues]) -> FieldValues:
        """Each different value converted once, then put in its places."""
        answered = dict(zip(self.known, show(list(self.known.values())), strict=True))
        return list(map(answered.__getitem__, self.texts))


def objects(names: tuple[str, ...], attributes: Sequence[str], columns: list[tuple[ReadField, Show]]) -> Show:
    """Objects by the columns of their selection; `attributes` are the plain ones among them."""

    def show(run: Run, items: FieldValues) -> FieldValues:
        if isinstance(items, Columns):
            items.prepare(attributes)
        elif not items:
            return []
        shown = [show_column(run, read(run, items)) for read, show_column in columns]
        return [dict(zip(names, row, strict=True)) for row in zip(*shown, strict=True)]

    return show


def only(origin: type, inner: Show) -> Show:
    """Objects that are exactly of one class."""

    def show(run: Run, items: FieldValues) -> FieldValues:
        if not set(map(type, items)) <= {origin}:
            raise NotCompiled
        return inner(run, items)

    return show


def constant(text: str) -> ReadField:
    """The same text for every object."""
    return lambda _, items: [text] * len(items)


def as_it_is(_: Run, values: FieldValues) -> FieldValues:
    """Values that need no conversion."""
    return values


def required(inner: Show) -> Show:
    """Values that may not be null."""

    def show(run: Run, values: FieldValues) -> FieldValues:
        if not isinstance(values, Columns) and _NOTHING in set(map(type, values)):
            raise NotCompiled
        return inner(run, values)

    return show


def nullable(inner: Show) -> Show:
    """Values that may be null."""

    def show(run: Run, values: FieldValues) -> FieldValues:
        if isinstance(values, Columns) or _NOTHING not in set(map(type, values)):
            return inner(run, values)
        shown = iter(inner(run, [value for value in values if value is not None]))
        return [None if value is None else next(shown) for value in values]

    return show


def listed(inner: Show) -> Show:
    """Lists: the items of all of them form one column."""

    def show(run: Run, lists: FieldValues) -> FieldValues:
        if not all(isinstance(items, list | tuple | Columns) for items in lists):
            raise NotCompiled
        if len(lists) == 1:
            return [list(inner(run, lists[0]))]
        shown = iter(inner(run, list(chain.from_iterable(lists))))
        return [[next(shown) for _ in items] for items in lists]

    return nullable(show)


# Values of exactly these types are converted here; all others by their scalar.
_PLAIN: dict[str, tuple[type, Callable[[Any], Any] | None]] = {
    GraphQLString.name: (str, None),
    GraphQLID.name: (str, None),
    GraphQLBoolean.name: (bool, None),
    "Code": (str, None),
    "Fen": (int, str),
    "Position": (int, None),
    "Date": (date, date.isoformat),
    "Instant": (datetime, datetime.isoformat),
}


def leaf(of: GraphQLLeafType, *, optional: bool) -> Show:
    """Scalars and enumerations. `optional`: they may be null."""
    coerce = of.coerce_output_value
    exact, write = _PLAIN.get(of.name, (None, None))
    members: dict[Any, Any] = {}  # members of an enumeration, converted
    usual = {getattr(of, "wrapped_cls", None) if isinstance(of, GraphQLEnumType) else exact}

    def one(value: Any) -> Any:
        try:
            shown = coerce(value)
        except Exception as error:
            raise NotCompiled from error
        if shown is None or shown is Undefined:
            raise NotCompiled
        return shown

    def member(value: Any) -> Any:
        if value not in members:
            members[value] = one(value)
        return members[value]

    if isinstance(of, GraphQLEnumType):
        write = member

    def show(values: FieldValues) -> FieldValues:
        kinds = set(map(type, values))
        if kinds == usual:
            return values if write is None else list(map(write, values))
        if of is GraphQLInt and kinds == {int} and -(2**31) <= min(values) <= max(values) < 2**31:
            return values
        if _NOTHING not in kinds:
            return list(map(one, values))
        if not optional:
            raise NotCompiled
        return [None if value is None else one(value) for value in values]

    return lambda _, values: values.shown(show) if isinstance(values, FewValues) else show(values)
