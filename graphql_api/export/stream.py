"""The stream of a file (传输): made part by part in worker threads, compressed for clients that accept gzip, and either
complete or visibly broken off."""

import asyncio
import logging
import zlib
from collections.abc import AsyncIterator, Callable, Generator, Iterable, Iterator, Mapping
from typing import Any

from anyio import CapacityLimiter, to_thread
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from graphql_api.errors import DeadlinePassed
from graphql_api.transport.requests import qualities

_LOG = logging.getLogger("budget_ledger.export")
_LEVEL = 6  # compressing rows is cheap compared with making them
_GZIP = 16 + zlib.MAX_WBITS  # a gzip header without a name or a time: the same bytes make the same bytes


class FileStream(StreamingResponse):
    """Parts made in worker threads, one at a time, no faster than the client reads, until a deadline.

    A stream that cannot be finished is broken off without its end, so that no client takes a part for the whole.
    """

    def __init__(
        self,
        parts: Iterator[bytes],
        headers: Mapping[str, str],
        facts: dict[str, Any],
        workers: CapacityLimiter,
        seconds: float,
        close: Callable[[], None],
    ) -> None:
        super().__init__(self._read(parts), headers=headers)
        self._facts, self._workers, self._seconds, self._close = facts, workers, seconds, close

    async def _read(self, parts: Iterator[bytes]) -> AsyncIterator[bytes]:
        while (part := await to_thread.run_sync(next, parts, None, limiter=self._workers)) is not None:
            yield part
        self._facts["complete"] = True

    async def stream_response(self, send: Send) -> None:
        """Send the parts; the server closes the connection if the stream breaks off."""
        try:
            async with asyncio.timeout(self._seconds):
                await super().stream_response(send)
        except (DeadlinePassed, TimeoutError):
            _LOG.warning("export broken off at its deadline: %s", self._facts)
        except Exception:  # noqa: BLE001 - the client sees a broken stream, the log says why
            _LOG.exception("export broken off: %s", self._facts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, and close the parts even if the client did not read them all."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._close()


def takes_gzip(accept_encoding: str) -> bool:
    """Whether the client accepts gzip and does not prefer plain content (RFC 9110 §12.5.3)."""
    offers = qualities(accept_encoding)
    packed = offers.get("gzip", offers.get("x-gzip", offers.get("*", 0.0)))
    return packed > 0 and packed >= offers.get("identity", 0.0)


def packed(parts: Iterable[bytes]) -> Generator[bytes]:
    """The same parts in gzip. Each part is flushed at once, so the client need not wait for the next one."""
    packing = zlib.compressobj(_LEVEL, wbits=_GZIP)
    for part in parts:
        yield packing.compress(part) + packing.flush(zlib.Z_SYNC_FLUSH)
    yield packing.flush()
