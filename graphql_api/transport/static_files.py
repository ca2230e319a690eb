"""Files shipped with the package (随包文件), each with a content security policy that allows no other origin."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

STATIC = Path(__file__).parents[1] / "static"


def headers_of(policy: str) -> Mapping[str, str]:
    """The headers of every file."""
    return {
        "content-security-policy": policy,
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "cache-control": "no-cache",  # revalidated by its tag each time, so an upgrade shows at once
    }


class _Files(StaticFiles):
    def __init__(self, folder: Path, headers: Mapping[str, str]) -> None:
        super().__init__(directory=folder)
        self._headers = headers

    def file_response(self, *args: Any, **named: Any) -> Response:
        """A file with its headers."""
        response = super().file_response(*args, **named)
        response.headers.update(self._headers)
        return response


def shipped(at: str, below: str, folder: Path, policy: str) -> list[BaseRoute]:
    """The page of a folder (index.html) at a path, and its files below another; compressed if the client accepts it."""
    headers = headers_of(policy)

    async def page(_: Request) -> Response:
        return FileResponse(folder / "index.html", headers=headers)

    return [Route(at, page), Mount(below, GZipMiddleware(_Files(folder, headers)))]
