"""The explorer (查询工具): GraphiQL from vendored files, with ready questions, and nothing from any other host."""

from starlette.routing import BaseRoute

from graphql_api.transport.static_files import STATIC, shipped

FOLDER = STATIC / "graphiql"
# GraphiQL writes styles into its elements and carries its fonts in its style sheet; scripts are files of ours only.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def explorer() -> list[BaseRoute]:
    """The page at /graphiql, and the files below it."""
    return shipped("/graphiql", "/graphiql", FOLDER, POLICY)
