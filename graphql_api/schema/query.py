"""The questions (查询): every root field, each with the scope it needs."""

import strawberry

from graphql_api.schema.figures import Figures
from graphql_api.schema.holdings import Holdings


@strawberry.type(description="The questions one can ask of the ledger (查询).")
class Query(Figures, Holdings):
    """Root of all reading."""
