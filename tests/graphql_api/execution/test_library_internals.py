"""Undocumented names of graphql-core and strawberry: each exists and has the form that we use."""

import inspect
from typing import Any

import pytest

from graphql_api.library_internals import (
    ATTRIBUTES,
    SIGNATURES,
    core_schema,
    declared_class,
    declared_field,
    definition,
    scalar_registry,
    strawberry_schema,
)
from graphql_api.schema.build import GRAPHQL, SCHEMA, Query
from graphql_api.schema.filters import EntryFilter


@pytest.mark.parametrize("function", SIGNATURES, ids=lambda function: function.__qualname__)
def test_functions_have_the_expected_parameters(function: Any) -> None:
    """The parameters are those that the executor passes or takes, in the same order."""
    parameters = tuple(inspect.signature(function).parameters)
    assert SIGNATURES[function] == parameters, (
        f"{function.__module__}.{function.__qualname__} changed: adapt graphql_api/execution before upgrading"
    )


def instances() -> dict[str, Any]:
    """One object of each class, from the schema itself."""
    made = definition(Query)
    field = next(each for each in made.fields if each.base_resolver is not None and each.arguments)
    found = [made, field, field.base_resolver, field.arguments[0]]
    return {type(each).__name__: each for each in found}


@pytest.mark.parametrize("of", ATTRIBUTES, ids=lambda of: of.__name__)
def test_objects_have_their_attributes(of: type) -> None:
    """Every attribute that we read exists on a real object of the schema."""
    missing = [name for name in ATTRIBUTES[of] if not hasattr(instances()[of.__name__], name)]
    assert missing == [], f"{of.__module__}.{of.__name__} lost {missing}: adapt graphql_api before upgrading"


def test_both_schemas_lead_to_each_other() -> None:
    """The schemas of graphql-core and strawberry, their types and fields can be found from each other."""
    assert core_schema(SCHEMA) is GRAPHQL
    assert strawberry_schema(GRAPHQL) is SCHEMA
    assert scalar_registry(SCHEMA)
    assert GRAPHQL.query_type is not None
    assert declared_class(GRAPHQL.query_type) is Query
    assert declared_field(GRAPHQL.query_type.fields["table"]) is not None
    assert "EntryFilter" == definition(EntryFilter).name
