"""The explorer (查询工具): GraphiQL from vendored files, with ready questions, and nothing from any other host."""

from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

FOLDER = Path(__file__).parent / "static" / "graphiql"
# GraphiQL writes styles into its elements and carries its fonts in its style sheet; scripts are files of ours only.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": POLICY,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}


class _Files(StaticFiles):
    """The vendored files, each under the same policy as the page."""

    def file_response(self, *args: Any, **named: Any) -> Response:
        """A file with the policy."""
        response = super().file_response(*args, **named)
        response.headers.update(_HEADERS)
        return response


async def _page(_: Request) -> Response:
    return FileResponse(FOLDER / "index.html", headers=_HEADERS)


def explorer() -> list[BaseRoute]:
    """The page at /graphiql, and its files below it."""
    return [Route("/graphiql", _page), Mount("/graphiql", _Files(directory=FOLDER))]
