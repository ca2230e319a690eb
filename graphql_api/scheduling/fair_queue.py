"""Turns (轮流): so many requests work at once, and nobody fills the queue that others stand in."""

import asyncio
from collections import Counter, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, NamedTuple, TypeVar

from graphql_api.errors import TooManyWaiting
from graphql_api.scheduling.thread_batches import Hands

_IN_QUEUE = 8  # requests of one asker
_Result = TypeVar("_Result")


class _Waiter(NamedTuple):
    asker: str
    turn: asyncio.Future[None]


class Turns:
    """At most `most` at once, of them `own` of one asker; the others queue, first come, first served.

    Of each asker only a few stand in the queue, and the rest, up to `waiting` of them, in a lane of his own behind it:
    one who sends two hundred requests delays another by eight. For one event loop.
    """

    def __init__(self, most: int, own: int, waiting: int) -> None:
        self._free, self._own, self._waiting = most, own, waiting
        self._working, self._queued = Counter[str](), Counter[str]()
        self._queue: deque[_Waiter] = deque()
        self._lanes: dict[str, deque[_Waiter]] = {}

    @asynccontextmanager
    async def of(self, asker: str) -> AsyncIterator[None]:
        """One turn. Raises TooManyWaiting."""
        if not self._may(asker):
            await self._wait(asker)
        else:
            self._begin(asker)
        try:
            yield
        finally:
            self._end(asker)

    def _may(self, asker: str) -> bool:
        return self._free > 0 and self._working[asker] < self._own

    def _begin(self, asker: str) -> None:
        self._free -= 1
        self._working[asker] += 1

    async def _wait(self, asker: str) -> None:
        waiter = _Waiter(asker, asyncio.get_running_loop().create_future())
        if self._queued[asker] < _IN_QUEUE:
            self._join(waiter)
        else:
            lane = self._lanes.setdefault(asker, deque())
            if len(lane) >= self._waiting:
                raise TooManyWaiting(self._waiting)
            lane.append(waiter)
        try:
            await waiter.turn
        except asyncio.CancelledError:
            if waiter.turn.done() and not waiter.turn.cancelled():
                self._end(asker)  # it had come just then
            raise

    def _join(self, waiter: _Waiter) -> None:
        self._queue.append(waiter)
        self._queued[waiter.asker] += 1

    def _end(self, asker: str) -> None:
        """Give a turn back: it goes to the first in the queue who may work."""
        self._free += 1
        _less(self._working, asker)
        while (waiter := self._next()) is not None:
            self._queue.remove(waiter)
            self._advance(waiter.asker)
            if not waiter.turn.done():
                self._begin(waiter.asker)
                waiter.turn.set_result(None)
                return

    def _next(self) -> _Waiter | None:
        """The first in the queue who may work, or who gave up."""
        return next((each for each in self._queue if each.turn.done() or self._may(each.asker)), None)

    def _advance(self, asker: str) -> None:
        """One of an asker has left the queue: the next of his lane joins it."""
        _less(self._queued, asker)
        lane = self._lanes.get(asker)
        while lane:
            waiter = lane.popleft()
            if not waiter.turn.done():
                self._join(waiter)
                break
        if lane is not None and not lane:
            del self._lanes[asker]


def _less(counts: Counter[str], asker: str) -> None:
    counts[asker] -= 1
    if not counts[asker]:
        del counts[asker]


class Workers:
    """Hands whose work comes in turns: `most` pieces at once, of them `own` of one asker."""

    def __init__(self, hands: Hands, most: int, own: int, waiting: int) -> None:
        self._hands, self._turns = hands, Turns(most, own, waiting)

    async def run(self, asker: str, work: Callable[..., _Result], *arguments: Any) -> _Result:
        """Do blocking work when it is the asker's turn. Raises TooManyWaiting."""
        async with self._turns.of(asker):
            return await self._hands.do(work, *arguments)
