"""A fair queue (轮流): a bounded number of requests run at once, and no client fills the queue for the others."""

import asyncio
from collections import Counter, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, NamedTuple, TypeVar

from graphql_api.errors import TooManyWaiting
from graphql_api.scheduling.thread_batches import BatchWorkers

_IN_QUEUE = 8  # requests of one client
_Result = TypeVar("_Result")


class _Waiter(NamedTuple):
    client: str
    turn: asyncio.Future[None]


class FairQueue:
    """At most `most` requests run at once, at most `own` of them for one client; the others queue, first come, first
    served.

    Only a few requests of each client stand in the queue. Its others, at most `waiting`, stand in a lane of its own
    behind it, so a client that sends two hundred requests delays another client by eight. For one event loop.
    """

    def __init__(self, most: int, own: int, waiting: int) -> None:
        self._free, self._own, self._waiting = most, own, waiting
        self._working, self._queued = Counter[str](), Counter[str]()
        self._queue: deque[_Waiter] = deque()
        self._lanes: dict[str, deque[_Waiter]] = {}

    @asynccontextmanager
    async def of(self, client: str) -> AsyncIterator[None]:
        """One turn of a client. Raises TooManyWaiting."""
        if not self._may(client):
            await self._wait(client)
        else:
            self._begin(client)
        try:
            yield
        finally:
            self._end(client)

    def _may(self, client: str) -> bool:
        return self._free > 0 and self._working[client] < self._own

    def _begin(self, client: str) -> None:
        self._free -= 1
        self._working[client] += 1

    async def _wait(self, client: str) -> None:
        waiter = _Waiter(client, asyncio.get_running_loop().create_future())
        if self._queued[client] < _IN_QUEUE:
            self._join(waiter)
        else:
            lane = self._lanes.setdefault(client, deque())
            if len(lane) >= self._waiting:
                raise TooManyWaiting(self._waiting)
            lane.append(waiter)
        try:
            await waiter.turn
        except asyncio.CancelledError:
            if waiter.turn.done() and not waiter.turn.cancelled():
                self._end(client)  # the turn had just come
            raise

    def _join(self, waiter: _Waiter) -> None:
        self._queue.append(waiter)
        self._queued[waiter.client] += 1

    def _end(self, client: str) -> None:
        """Give a turn back: it goes to the first waiter in the queue that may run."""
        self._free += 1
        _less(self._working, client)
        while (waiter := self._next()) is not None:
            self._queue.remove(waiter)
            self._advance(waiter.client)
            if not waiter.turn.done():
                self._begin(waiter.client)
                waiter.turn.set_result(None)
                return

    def _next(self) -> _Waiter | None:
        """The first waiter in the queue that may run or that gave up."""
        return next((waiter for waiter in self._queue if waiter.turn.done() or self._may(waiter.client)), None)

    def _advance(self, client: str) -> None:
        """After a waiter has left the queue, the next one of its client's lane joins it."""
        _less(self._queued, client)
        lane = self._lanes.get(client)
        while lane:
            waiter = lane.popleft()
            if not waiter.turn.done():
                self._join(waiter)
                break
        if lane is not None and not lane:
            del self._lanes[client]


def _less(counts: Counter[str], client: str) -> None:
    counts[client] -= 1
    if not counts[client]:
        del counts[client]


class QueuedWorkers:
    """Worker threads behind a fair queue: at most `most` jobs at once, at most `own` of them for one client."""

    def __init__(self, threads: BatchWorkers, most: int, own: int, waiting: int) -> None:
        self._threads, self._turns = threads, FairQueue(most, own, waiting)

    async def run(self, client: str, work: Callable[..., _Result], *arguments: Any) -> _Result:
        """Run blocking work at the client's turn. Raises TooManyWaiting."""
        async with self._turns.of(client):
            return await self._threads.run(work, *arguments)
