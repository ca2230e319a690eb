"""Hands (人手): threads that do blocking work for the event loop, small pieces of it several in one go.

Whenever a piece is given to a thread alone, or an answer told alone, both threads ask for the interpreter in turn,
which costs more than a small piece of work itself.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context, copy_context
from threading import Lock
from typing import Any, NamedTuple, TypeVar

_Result = TypeVar("_Result")


class _Piece(NamedTuple):
    future: asyncio.Future[Any]
    context: Context  # a trace goes on in the thread
    work: Callable[..., Any]
    arguments: tuple[Any, ...]


_Done = tuple[asyncio.Future[Any], Any, BaseException | None]


class Hands:
    """So many threads; each takes at most `together` pieces at once and tells what came of all of them at once."""

    def __init__(self, threads: int, together: int = 1) -> None:
        self._pool = ThreadPoolExecutor(threads, "hand")
        self._threads, self._together = threads, together
        self._waiting: deque[_Piece] = deque()
        self._busy = 0
        self._lock = Lock()

    async def do(self, work: Callable[..., _Result], *arguments: Any) -> _Result:
        """Do blocking work in a thread, and wait for what comes of it."""
        loop = asyncio.get_running_loop()
        piece = _Piece(loop.create_future(), copy_context(), work, arguments)
        self._waiting.append(piece)
        with self._lock:
            more = self._busy < self._threads
            self._busy += more
        if more:
            self._pool.submit(self._drain, loop)
        result: _Result = await piece.future
        return result

    def _drain(self, loop: asyncio.AbstractEventLoop) -> None:
        """Work until nothing waits."""
        while True:
            pieces = self._taken()
            if not pieces:
                return
            done = [_done(piece) for piece in pieces]
            loop.call_soon_threadsafe(_tell, done)

    def _taken(self) -> list[_Piece]:
        with self._lock:
            pieces = [self._waiting.popleft() for _ in range(min(self._together, len(self._waiting)))]
            self._busy -= not pieces
            return pieces


def _done(piece: _Piece) -> _Done:
    if piece.future.cancelled():  # nobody waits for it any more
        return piece.future, None, None
    try:
        return piece.future, piece.context.run(piece.work, *piece.arguments), None
    except BaseException as error:  # noqa: BLE001 - it is raised where somebody waits for it
        return piece.future, None, error


def _tell(done: list[_Done]) -> None:
    for future, result, error in done:
        if future.done():
            continue
        if error is None:
            future.set_result(result)
        else:
            future.set_exception(error)
