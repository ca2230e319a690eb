"""The page (网页), where an auditor clicks a figure. It is built from `web/` and uses the public endpoint only."""

from starlette.routing import BaseRoute

from graphql_api.transport.static_files import STATIC, shipped

FOLDER = STATIC / "page"
DOCUMENTS = FOLDER / "documents.json"  # all its documents, by id, for a server that only runs listed ones
# Scripts and styles come from files of this server; nothing is inline, nothing is sent elsewhere.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def page() -> list[BaseRoute]:
    """The page at /, and its files at /page."""
    return shipped("/", "/page", FOLDER, POLICY)
