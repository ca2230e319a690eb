"""Waiting in tests: long enough for a busy machine, never for ever."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

T = TypeVar("T")


async def within(work: Awaitable[T], seconds: float = 20) -> T:
    """What is awaited, or TimeoutError."""
    async with asyncio.timeout(seconds):
        return await work
