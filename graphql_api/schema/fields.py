"""Types and fields of the schema. A type mirrors a value: its fields are read from the value, none is copied.

    @mirrors("Printed figures against rebuilt ones, at the disclosure's own coordinates (核对).")
    class Reconciliation(Mirror[reconcile.Reconciliation]):
        published: int = shown("Printed figures (公开数字数).")                            # read from value.published
        disclosure: str = shown("Digest of the disclosure (公开文件).", "value.disclosure.digest")
        differences: list[Difference] = shown("The figures that differ (不一致的数字).")     # each in its own mirror

A field is read when it is first asked for. Its declared type decides how the value is shown: an id as text, a type with
`from_value` through that, a list item by item, anything else as it is. A test follows each path through the value.
"""

from collections.abc import Callable
from operator import attrgetter
from types import UnionType
from typing import Any, Generic, TypeVar, get_args, get_origin

import strawberry
from strawberry.types import Info as StrawberryInfo
from strawberry.types.field import StrawberryField

from graphql_api.context import Context
from projections.viewpoint.budget_at_point import Viewpoint

Info = StrawberryInfo[Context, None]  # a resolver's view of the request
V = TypeVar("V")
M = TypeVar("M")
_Convert = Callable[[Any, Any], Any]  # a value, and the object whose field it is, to what the schema shows
READ = "read"  # key of a field's metadata: where it is read


class Mirror(Generic[V]):
    """An object of the schema that shows a value."""

    def __init__(self, value: V) -> None:
        self.value = value

    @classmethod
    def from_value(cls, value: V, _parent: Any) -> "Mirror[V] | None":
        """The value, or an object that shows it already, as a field of a parent object."""
        return value if isinstance(value, cls) else cls(value)


class MirrorAt(Mirror[V]):
    """An object of the schema that shows a value as named and amended at a viewpoint."""

    def __init__(self, value: V, viewpoint: Viewpoint) -> None:
        super().__init__(value)
        self.viewpoint = viewpoint

    @classmethod
    def from_value(cls, value: V, parent: Any) -> "MirrorAt[V] | None":
        """The value as a field of a parent object, at the same viewpoint."""
        return value if isinstance(value, cls) else cls(value, parent.viewpoint)


def shown(
    description: str,
    read: str | Callable[[Any], Any] = "",
    make: Callable[[Any], Any] | None = None,
    *,
    name: str | None = None,
) -> Any:
    """A field of a mirror.

    `read`: a path from the object, or a function of it; by default the value's attribute of the field's own name.
    `make`: a function applied to what was read, such as `format_fen`.
    `name`: the field's name in the schema, if it is not that of the attribute.
    """
    return strawberry.field(name=name, description=description, metadata={READ: (read, make)})


def or_null(value: Any) -> Any:
    """Returns None for an empty text."""
    return value or None


def optional(description: str, default: Any = None) -> Any:
    """A field of an input that a client may leave out; a class, such as `list`, makes the default."""
    if isinstance(default, type):
        return strawberry.field(default_factory=default, description=description)
    return strawberry.field(default=default, description=description)


def described(resolver: Callable[..., Any]) -> Any:
    """Makes a method a field; its docstring is the field's description."""
    return strawberry.field(resolver, description=" ".join((resolver.__doc__ or "").split()))


def mirrors(description: str, name: str | None = None) -> Callable[[type[M]], type[M]]:
    """Makes a class a type of the schema, under its own name unless another is given. It has its own `__init__`."""

    def make(mirror: type[M]) -> type[M]:
        fields = {key: field for key, field in vars(mirror).items() if _is_shown(field)}
        mirror.__init__ = mirror.__init__  # type: ignore[method-assign]  # its own, else dataclasses makes one
        made = strawberry.type(mirror, name=name, description=description)
        for key, field in fields.items():
            setattr(made, key, _reader(key, field, made.__annotations__[key]))
        return made

    return make


def _is_shown(field: Any) -> bool:
    return isinstance(field, StrawberryField) and READ in field.metadata


def _reader(name: str, field: StrawberryField, declared: Any) -> Any:
    """The attribute of the class that reads a field."""
    where, make = field.metadata[READ]
    get = where if callable(where) else attrgetter(where or f"value.{name}")
    convert = _conversion(declared)
    if make is None and convert is None:
        return property(get)

    def read(item: Any) -> Any:
        value = get(item) if make is None else make(get(item))
        return value if convert is None or value is None else convert(value, item)

    return _Kept(name, read)


def _conversion(declared: Any) -> _Convert | None:
    """How values of a declared type are shown; None: as they are."""
    if declared is strawberry.ID:
        return lambda value, _: str(value)
    if isinstance(declared, UnionType):
        return _conversion(get_args(declared)[0])
    if get_origin(declared) is list:
        inner = _conversion(get_args(declared)[0])
        return None if inner is None else lambda values, parent: [inner(value, parent) for value in values]
    convert: _Convert | None = getattr(declared, "from_value", None)
    return convert


class _Kept:
    """Reads a field when it is first asked for; the object keeps it."""

    def __init__(self, name: str, read: Callable[[Any], Any]) -> None:
        self._name, self._read = name, read

    def __get__(self, item: Any, _owner: type) -> Any:
        if item is None:
            return self
        value = item.__dict__[self._name] = self._read(item)
        return value
