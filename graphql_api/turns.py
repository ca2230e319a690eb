"""Turns (轮流): so many requests work at once, and askers come in turn, however many each of them has waiting."""

import asyncio
from collections import OrderedDict, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

from anyio import CapacityLimiter, to_thread

from graphql_api.errors import TooManyWaiting

_Lane = deque[asyncio.Future[None]]
Result = TypeVar("Result")


class Turns:
    """At most `most` at once. Whoever must wait stands in the lane of his asker, at most `waiting` in each.

    The lanes go round: one who sends two hundred requests delays another's by one of them. For one event loop.
    """

    def __init__(self, most: int, waiting: int) -> None:
        self._free, self._waiting = most, waiting
        self._lanes: OrderedDict[str, _Lane] = OrderedDict()

    @asynccontextmanager
    async def of(self, asker: str) -> AsyncIterator[None]:
        """One turn. Raises TooManyWaiting."""
        if self._free and not self._lanes:
            self._free -= 1
        else:
            await self._wait(asker)
        try:
            yield
        finally:
            self._pass_on()

    async def _wait(self, asker: str) -> None:
        lane = self._lanes.setdefault(asker, deque())
        if len(lane) >= self._waiting:
            raise TooManyWaiting(self._waiting)
        turn = asyncio.get_running_loop().create_future()
        lane.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._pass_on()  # it had come just then
            raise

    def _pass_on(self) -> None:
        """To the next lane's first who still waits; the lane then stands behind all others."""
        while self._lanes:
            asker, lane = self._lanes.popitem(last=False)
            while lane:
                turn = lane.popleft()
                if not turn.done():
                    if lane:
                        self._lanes[asker] = lane
                    turn.set_result(None)
                    return
        self._free += 1


class Workers:
    """Threads that take turns."""

    def __init__(self, most: int, waiting: int) -> None:
        self._turns, self._threads = Turns(most, waiting), CapacityLimiter(most)

    async def run(self, asker: str, work: Callable[..., Result], *arguments: object) -> Result:
        """Do blocking work in a thread when it is the asker's turn. Raises TooManyWaiting."""
        async with self._turns.of(asker):
            return await to_thread.run_sync(work, *arguments, limiter=self._threads)
