"""The watch for clients that hang up (挂断): their work in worker threads then stops."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.requests import Request

from graphql_api.context import Context

_SOON = 0.02  # seconds; most answers are ready by then and need no watch


@asynccontextmanager
async def cancelled_on_hangup(request: Request, context: Context) -> AsyncIterator[None]:
    """A context manager: if the client hangs up meanwhile, the context is cancelled and its work stops at the next
    check."""
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
