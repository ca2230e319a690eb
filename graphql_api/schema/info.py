"""A resolver's view of the request."""

from strawberry.types import Info as StrawberryInfo

from graphql_api.context import Context

Info = StrawberryInfo[Context, None]
