"""The page (网页): where an auditor clicks a figure. Built from `web/`, it knows no door but the public endpoint."""

from starlette.routing import BaseRoute

from graphql_api.transport.static_files import STATIC, shipped

FOLDER = STATIC / "page"
DOCUMENTS = FOLDER / "documents.json"  # whatever it asks, by id: for a server that runs listed documents only
# Scripts and styles are files of ours; nothing is written into elements as text, nothing is sent elsewhere.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def page() -> list[BaseRoute]:
    """The page at /, and its files at /page."""
    return shipped("/", "/page", FOLDER, POLICY)
