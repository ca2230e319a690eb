"""As long as somebody waits (等待): work in worker threads that stops when the client hangs up."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.requests import Request

from graphql_api.context import Context

_SOON = 0.02  # seconds: most answers are there by then, and need no watch


@asynccontextmanager
async def waiting(request: Request, context: Context) -> AsyncIterator[None]:
    """While this is open, a client that hangs up cancels the context, and the work stops at its next check."""
    watching: list[asyncio.Task[None]] = []
    begin = asyncio.get_running_loop().call_later(
        _SOON, lambda: watching.append(asyncio.create_task(_watch(request, context)))
    )
    try:
        yield
    finally:
        begin.cancel()
        for watch in watching:
            watch.cancel()


async def _watch(request: Request, context: Context) -> None:
    while True:
        message = await request.receive()
        if message["type"] == "http.disconnect":
            context.cancelled.set()
            return
