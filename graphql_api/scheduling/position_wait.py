"""Reads that wait for a position of the log (等待日志位置): `atLeastPosition` in the extensions of a request.

The whole request waits once, before any part of it is read, so that its parts agree. It waits on the event loop and
occupies no worker. One task looks at the log for all waiting requests.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from time import monotonic

from anyio import CapacityLimiter, to_thread

from graphql_api.errors import NotReachedYet
from graphql_api.scheduling.log_pulse import Pulse


class PositionWait:
    """Waits until the read model has reached a position. `newest` catches up and returns its position; `seconds` is
    the longest wait."""

    def __init__(self, pulse: Pulse, newest: Callable[[], int], seconds: float) -> None:
        self._pulse, self._newest, self._seconds = pulse, newest, seconds
        self._thread = CapacityLimiter(1)  # its own thread, never behind other work

    async def until(self, position: int | None, deadline: float) -> None:
        """Wait for a position until the deadline of the request. Raises NotReachedYet, with the position reached by
        then."""
        if position is None:
            return
        newest = 0
        with suppress(TimeoutError):
            async with asyncio.timeout(min(self._seconds, deadline - monotonic())):
                while True:
                    newest = await to_thread.run_sync(self._newest, limiter=self._thread)
                    if newest >= position:
                        return
                    await self._pulse.beyond(newest)
        raise NotReachedYet(position, newest)
