"""The schema as a whole, and its text: a file beside the code (模式文件), so that review sees each change of it."""

from functools import cache
from pathlib import Path

import strawberry

from graphql_api.library_internals import core_schema
from graphql_api.schema.departments import Department, Project, Unit
from graphql_api.schema.figures import Figures
from graphql_api.schema.holdings import Holdings
from graphql_api.schema.mutation import Mutation
from graphql_api.schema.scalars import config
from graphql_api.schema.subscription import Subscription

FILE = Path(__file__).parents[1] / "schema.graphql"


@strawberry.type(description="Questions to the ledger (查询).")
class Query(Figures, Holdings):
    """Root of all reading. Each field states the scope it needs."""


SCHEMA = strawberry.Schema(
    query=Query, mutation=Mutation, subscription=Subscription, types=[Department, Unit, Project], config=config()
)
GRAPHQL = core_schema(SCHEMA)


@cache
def printed() -> str:
    """The served schema in the schema language, its descriptions included."""
    return SCHEMA.as_str().rstrip("\n") + "\n"


if __name__ == "__main__":
    FILE.write_text(printed(), encoding="utf-8")
