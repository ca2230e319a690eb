"""The schema as a whole, made once."""

import strawberry

from graphql_api.library_internals import core_schema
from graphql_api.schema.departments import Department, Project, Unit
from graphql_api.schema.mutation import Mutation
from graphql_api.schema.query import Query
from graphql_api.schema.scalars import config
from graphql_api.schema.subscription import Subscription

SCHEMA = strawberry.Schema(
    query=Query, mutation=Mutation, subscription=Subscription, types=[Department, Unit, Project], config=config()
)
GRAPHQL = core_schema(SCHEMA)
