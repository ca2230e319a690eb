"""Arguments as resolvers take them (参数): strawberry's conversion of coerced values, worked out once for each field.

Strawberry inspects every type again for every value. With its own conversion the same documents took 1.00 (table 7) to
1.70 times as long (groups by a filter); one figure 1.36, one event by id 1.10 (medians of 300 runs in random order).
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING
from typing import Any

from strawberry.scalars import is_scalar
from strawberry.types.arguments import convert_argument
from strawberry.types.base import StrawberryList, StrawberryOptional, get_object_definition
from strawberry.types.enum import StrawberryEnumDefinition
from strawberry.types.field import StrawberryField
from strawberry.types.unset import UNSET

from graphql_api.library_internals import scalar_registry

Convert = Callable[[Any], Any]


def conversion(declared: StrawberryField, schema: Any) -> Callable[[Mapping[str, Any]], dict[str, Any]]:
    """A function from a field's coerced arguments, by their schema names, to its resolver's. `schema`: strawberry's.

    Arguments neither given nor with a default are left out, so that the resolver's own default applies.
    """
    named = schema.config.name_converter.from_argument
    parts = [
        (named(argument), argument.python_name, _converter(argument.type, schema)) for argument in declared.arguments
    ]

    def convert(values: Mapping[str, Any]) -> dict[str, Any]:
        return {python: one(values[name]) for name, python, one in parts if name in values}

    return convert


def _converter(of: Any, schema: Any) -> Convert:
    """The conversion of a type's values; unusual types are left to strawberry."""
    if isinstance(of, StrawberryOptional):
        return _converter(of.of_type, schema)
    if isinstance(of, StrawberryList):
        return _present(_each(_converter(of.of_type, schema)))
    registry = scalar_registry(schema)
    if isinstance(of, StrawberryEnumDefinition) or is_scalar(of, registry):
        return _as_it_is
    definition = get_object_definition(of)
    if definition is not None and definition.is_input and definition.from_input is None:
        return _present(_input(of, definition, schema))
    return lambda value: convert_argument(value, of, registry, schema.config)


def _as_it_is(value: Any) -> Any:
    return value


def _present(convert: Convert) -> Convert:
    return lambda value: value if value is None or value is UNSET else convert(value)


def _each(convert: Convert) -> Convert:
    # Always a list of its own: a default is one object for all requests.
    return lambda values: [convert(value) for value in values]


def _input(of: Any, definition: Any, schema: Any) -> Convert:
    named = schema.config.name_converter.from_field
    fields = [
        (named(field), field.python_name, _converter(field.resolve_type(type_definition=definition), schema))
        for field in definition.fields
    ]
    # A nullable field may be left out even if its class has no default.
    absent = {
        field.python_name: None
        for field in definition.fields
        if field.default_value is MISSING is field.default_factory
    }

    def convert(value: Mapping[str, Any]) -> Any:
        return of(**absent | {python: one(value[name]) for name, python, one in fields if name in value})

    return convert
