"""Work done beside the event loop: everything is done once, and told where somebody waits for it."""

import asyncio
import threading
from contextvars import ContextVar

import pytest

from graphql_api.scheduling.thread_batches import Hands

ASKED = ContextVar("asked", default="")


@pytest.mark.parametrize(("threads", "together"), [(1, 1), (1, 8), (3, 1), (4, 4)])
async def test_every_piece_is_done_once_and_never_by_more_threads(threads: int, together: int) -> None:
    """Each answer comes to whom it belongs, with the context it was asked in."""
    hands, seen = Hands(threads, together), set[str]()

    def work(number: int) -> tuple[int, str]:
        seen.add(threading.current_thread().name)
        return number * number, ASKED.get()

    async def ask(number: int) -> tuple[int, str]:
        ASKED.set(f"by {number}")
        return await hands.do(work, number)

    for _ in range(20):
        found = await asyncio.gather(*(ask(number) for number in range(50)))
        assert [(number * number, f"by {number}") for number in range(50)] == found
        await asyncio.sleep(0.001)
    assert 1 <= len(seen) <= threads
    assert threading.current_thread().name not in seen


async def test_what_fails_fails_alone() -> None:
    """Pieces taken together with one that raises are done all the same; so are those that come after."""
    hands = Hands(1, together=8)

    def work(number: int) -> int:
        if number % 3 == 0:
            raise ValueError(number)
        return number

    found = await asyncio.gather(*(hands.do(work, number) for number in range(9)), return_exceptions=True)
    assert [isinstance(each, ValueError) for each in found] == [number % 3 == 0 for number in range(9)]
    assert 10 == await hands.do(work, 10)


async def test_who_gives_up_holds_up_nobody() -> None:
    """What nobody waits for any more is not begun, and what had begun is told to nobody."""
    hands, begun, busy, go = Hands(1, together=2), list[str](), threading.Event(), threading.Event()

    def work(name: str) -> str:
        begun.append(name)
        busy.set()
        go.wait(5)
        return name

    first, second, third = (asyncio.create_task(hands.do(work, name)) for name in ("first", "second", "third"))
    await asyncio.sleep(0)
    busy.wait(5)
    first.cancel()
    second.cancel()
    await asyncio.sleep(0)
    go.set()
    assert "third" == await third
    assert ["first", "third"] == begun
