"""Names of graphql-core and strawberry that their documentation does not promise (库的内部名称), all in one place.

The executor, the schema's enumerations and the exports use them. `pyproject.toml` pins both libraries exactly, and a
test goes through `SIGNATURES` and `ATTRIBUTES`, so that an upgrade says which name is gone before anything else fails.
"""

from typing import Any

from graphql import GraphQLField, GraphQLObjectType, GraphQLSchema
from graphql.execution import Executor
from graphql.execution.values import get_argument_values, get_variable_values
from strawberry import Schema
from strawberry.scalars import is_scalar
from strawberry.types.arguments import StrawberryArgument, convert_argument
from strawberry.types.base import StrawberryObjectDefinition
from strawberry.types.field import StrawberryField
from strawberry.types.fields.resolver import StrawberryResolver

# Functions and methods that are called or overridden, with their parameters.
SIGNATURES: dict[Any, tuple[str, ...]] = {
    Executor.execute_root_grouped_field_set: (
        "self", "root_type", "root_value", "grouped_field_set", "serially", "position_context",
    ),
    Executor.complete_iterable_value: (
        "self", "item_type", "field_details_list", "info", "path", "items", "position_context",
    ),
    Executor.collect_subfields: ("self", "return_type", "field_details_list"),
    get_variable_values: ("schema", "var_def_nodes", "inputs", "max_errors", "hide_suggestions"),
    get_argument_values: ("type_def", "node", "variable_values", "fragment_variable_values", "hide_suggestions"),
    convert_argument: ("value", "type_", "scalar_registry", "config", "info", "path"),
    is_scalar: ("annotation", "scalar_registry"),
}  # fmt: skip
# Attributes that are read, by the class that has them.
ATTRIBUTES: dict[type, tuple[str, ...]] = {
    StrawberryField: ("arguments", "base_resolver", "extensions", "python_name", "resolve_type"),
    StrawberryResolver: ("info_parameter", "is_async", "wrapped_func"),
    StrawberryArgument: ("python_name", "type"),
    StrawberryObjectDefinition: ("fields", "from_input", "is_input", "name", "origin"),
}
_DECLARED = "strawberry-definition"


def core_schema(schema: Schema) -> GraphQLSchema:
    """The schema as graphql-core has it."""
    return schema._schema  # noqa: SLF001 - it has no public name


def strawberry_schema(schema: GraphQLSchema) -> Any:
    """The schema as strawberry has it; None if it is not strawberry's."""
    return getattr(schema, "_strawberry_schema", None)


def scalar_registry(schema: Any) -> Any:
    """The scalars that a strawberry schema converts arguments with."""
    return schema.schema_converter.scalar_registry


def declared_field(field: GraphQLField) -> StrawberryField | None:
    """The field as strawberry declares it; None if it is not strawberry's."""
    declared = field.extensions.get(_DECLARED)
    return declared if isinstance(declared, StrawberryField) else None


def declared_class(of: GraphQLObjectType) -> Any:
    """The Python class of an object type; None if it is not strawberry's."""
    declared = of.extensions.get(_DECLARED)
    return None if declared is None else declared.origin


def definition(of: type) -> Any:
    """Strawberry's definition of a class of the schema: its name, its fields, its values."""
    return of.__strawberry_definition__  # type: ignore[attr-defined]  # set by strawberry's decorators
