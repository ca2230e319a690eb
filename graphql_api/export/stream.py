"""The stream of a file (传输): made part by part in worker threads, and either complete or visibly broken off."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from typing import Any

from anyio import CapacityLimiter, to_thread
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from graphql_api.errors import DeadlinePassed

_LOG = logging.getLogger("budget_ledger.export")


class FileStream(StreamingResponse):
    """Parts made in worker threads, one at a time, no faster than the client reads, until a deadline.

    A stream that cannot be finished is broken off without its end, so that no client takes a part for the whole.
    """

    def __init__(
        self,
        parts: Iterator[bytes],
        headers: Mapping[str, str],
        told: dict[str, Any],
        workers: CapacityLimiter,
        seconds: float,
        close: Callable[[], None],
    ) -> None:
        super().__init__(self._read(parts), headers=headers)
        self._told, self._workers, self._seconds, self._close = told, workers, seconds, close

    async def _read(self, parts: Iterator[bytes]) -> AsyncIterator[bytes]:
        while (part := await to_thread.run_sync(next, parts, None, limiter=self._workers)) is not None:
            yield part
        self._told["complete"] = True

    async def stream_response(self, send: Send) -> None:
        """Send the parts; the server closes the connection if the stream breaks off."""
        try:
            async with asyncio.timeout(self._seconds):
                await super().stream_response(send)
        except (DeadlinePassed, TimeoutError):
            _LOG.warning("export broken off at its deadline: %s", self._told)
        except Exception:  # noqa: BLE001 - the client sees a broken stream, the log says why
            _LOG.exception("export broken off: %s", self._told)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, and close the parts even if the client did not read them all."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._close()
