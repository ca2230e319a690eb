"""The end of the log (日志末端), watched by one task for all subscribers of a process while there are any."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress

from anyio import CapacityLimiter, to_thread

from ledger.errors import LedgerError

_LOG = logging.getLogger("budget_ledger.live")


class Pulse:
    """Wakes the tasks that wait for more of the log, whichever process recorded it.

    Asking a log for its end is cheap: it is done in a thread every few hundred milliseconds, and at once after this
    process has recorded something.
    """

    def __init__(self, end: Callable[[], int], every: float) -> None:
        self._ask, self._every = end, every
        self._end = 0
        self._waiting = 0
        self._woken, self._poked = asyncio.Event(), asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self._thread = CapacityLimiter(1)  # its own thread, never behind other work

    def poke(self) -> None:
        """Look at once; from any thread."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._poked.set)

    async def beyond(self, position: int) -> None:
        """Wait until the log may go beyond a position; the caller then reads, and may find nothing new for it."""
        if self._end > position:
            return
        self._loop = asyncio.get_running_loop()
        self._waiting += 1
        try:
            if self._task is None or self._task.done():
                self._task = self._loop.create_task(self._watch())
            await self._woken.wait()
        finally:
            self._waiting -= 1

    async def _watch(self) -> None:
        while self._waiting:
            self._poked.clear()
            await self._look()
            with suppress(TimeoutError):
                async with asyncio.timeout(self._every):
                    await self._poked.wait()

    async def _look(self) -> None:
        """Wake all waiters if the end moved, and also if the log cannot be read: reading it reports why."""
        try:
            end = await to_thread.run_sync(self._ask, limiter=self._thread)
        except LedgerError as error:
            _LOG.warning("the log cannot be read: %s", error)
        else:
            if end == self._end:
                return
            self._end = end
        woken, self._woken = self._woken, asyncio.Event()
        woken.set()
