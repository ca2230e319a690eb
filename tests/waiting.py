"""Waiting in tests: long enough for a busy machine, never for ever."""

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic, sleep
from typing import TypeVar

T = TypeVar("T")


async def within(work: Awaitable[T], seconds: float = 20) -> T:
    """What is awaited, or TimeoutError."""
    async with asyncio.timeout(seconds):
        return await work


def until(holds: Callable[[], bool], seconds: float = 20) -> None:
    """Wait until something holds, or TimeoutError."""
    end = monotonic() + seconds
    while not holds():
        if monotonic() > end:
            raise TimeoutError
        sleep(0.005)
