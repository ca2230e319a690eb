"""The schema as a whole: described everywhere in both languages, a scope at every root field, a cost at every list."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    get_named_type,
)

from graphql_api.execution.cost import LENGTHS, WORK
from graphql_api.schema.build import FILE, SCHEMA, printed
from graphql_api.scopes import Needs

TYPES = {name: each for name, each in SCHEMA._schema.type_map.items() if not name.startswith("__")}
BUILT_IN = {"String", "Int", "Float", "Boolean", "ID", "UUID"}
CHINESE = re.compile("[\u4e00-\u9fff]")


def described() -> Iterator[tuple[str, str | None]]:
    """Everything in the schema that has a description, with it."""
    for name, each in TYPES.items():
        if name in BUILT_IN:
            continue
        yield name, each.description
        if isinstance(each, GraphQLObjectType | GraphQLInterfaceType):
            for field_name, field in each.fields.items():
                yield f"{name}.{field_name}", field.description
                yield from ((f"{name}.{field_name}({a})", arg.description) for a, arg in field.args.items())
        elif isinstance(each, GraphQLInputObjectType):
            yield from ((f"{name}.{f}", field.description) for f, field in each.fields.items())
        elif isinstance(each, GraphQLEnumType):
            yield from ((f"{name}.{v}", value.description) for v, value in each.values.items())


def test_everything_is_described_in_english_with_the_chinese_term() -> None:
    """Types, fields, arguments, inputs, enumeration values: the schema is its own dictionary."""
    silent = [name for name, text in described() if not text or not re.search("[A-Za-z]", text)]
    assert [] == silent
    without_term = [name for name, text in described() if text and not CHINESE.search(text)]
    assert [] == without_term


def test_the_kept_schema_is_the_served_one() -> None:
    """`make schema` writes it anew; its diff shows every change for clients."""
    assert printed() == FILE.read_text(encoding="utf-8"), "run `make schema`"


def fields_of(root: Any) -> list[Any]:
    """The fields of a root type as strawberry knows them."""
    return [] if root is None else list(root.__strawberry_definition__.fields)


@pytest.mark.parametrize("root", ["query", "mutation", "subscription"])
def test_every_root_field_needs_a_scope(root: str) -> None:
    """Root fields declare the scope they need; all other fields are reached only through them."""
    unguarded = [
        field.python_name
        for field in fields_of(getattr(SCHEMA, root))
        if not any(isinstance(extension, Needs) for extension in field.extensions)
    ]
    assert [] == unguarded


def test_amounts_are_never_numbers() -> None:
    """No field that is an amount is Int or Float; the one approximate number is for charts and says so."""
    floats: list[str] = []
    for name, each in TYPES.items():
        if not isinstance(each, GraphQLObjectType | GraphQLInputObjectType):
            continue
        for field_name, field in each.fields.items():
            kind = get_named_type(field.type).name
            if kind == "Float":
                floats.append(f"{name}.{field_name}")
            if field_name.lower().endswith("fen"):
                assert "Fen" == kind, f"{name}.{field_name}"
    assert ["SeriesPoint.approximate"] == floats


def _is_list(kind: Any) -> bool:
    inner = kind.of_type if isinstance(kind, GraphQLNonNull) else kind
    return isinstance(inner, GraphQLList)


def test_every_list_of_objects_has_a_declared_length() -> None:
    """No document can cost more than it was counted."""
    missing = [
        f"{name}.{field_name}"
        for name, each in TYPES.items()
        if isinstance(each, GraphQLObjectType)
        for field_name, field in each.fields.items()
        if _is_list(field.type)
        and isinstance(get_named_type(field.type), GraphQLObjectType)
        and field_name not in ("edges", "nodes")
        and f"{name}.{field_name}" not in LENGTHS
    ]
    assert [] == missing


def test_declared_costs_are_of_fields_that_exist() -> None:
    """A renamed field takes its cost with it."""
    known = {
        f"{name}.{field_name}"
        for name, each in TYPES.items()
        if isinstance(each, GraphQLObjectType)
        for field_name in each.fields
    }
    assert set() == (LENGTHS.keys() | WORK.keys()) - known


def test_every_mutation_has_a_cost_of_its_own() -> None:
    """Deciding and storing is work, whatever fields of the outcome are selected."""
    mutation = TYPES["Mutation"]
    assert isinstance(mutation, GraphQLObjectType)
    assert [] == [name for name in mutation.fields if f"Mutation.{name}" not in WORK]


def test_the_scalars_of_our_own_are_known() -> None:
    """These and no others: an amount cannot slip through a new one."""
    own = {n for n, each in TYPES.items() if isinstance(each, GraphQLScalarType)} - BUILT_IN
    assert {"Fen", "Instant", "Moment", "Position", "Code", "Compact", "Date"} == own
