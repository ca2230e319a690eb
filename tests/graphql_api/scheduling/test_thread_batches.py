"""Worker threads that take jobs in batches: each job runs once, and its result reaches its caller."""

import asyncio
import threading
from contextvars import ContextVar

import pytest

from graphql_api.scheduling.thread_batches import BatchWorkers

ASKED = ContextVar("asked", default="")


@pytest.mark.parametrize(("threads", "batch"), [(1, 1), (1, 8), (3, 1), (4, 4)])
async def test_every_job_runs_once(threads: int, batch: int) -> None:
    """Each result reaches its caller, each job has its caller's context, and at most `threads` threads are used."""
    workers, seen = BatchWorkers(threads, batch), set[str]()

    def work(number: int) -> tuple[int, str]:
        seen.add(threading.current_thread().name)
        return number * number, ASKED.get()

    async def ask(number: int) -> tuple[int, str]:
        ASKED.set(f"by {number}")
        return await workers.run(work, number)

    for _ in range(20):
        found = await asyncio.gather(*(ask(number) for number in range(50)))
        assert [(number * number, f"by {number}") for number in range(50)] == found
        await asyncio.sleep(0.001)
    assert 1 <= len(seen) <= threads
    assert threading.current_thread().name not in seen


async def test_a_failing_job_stops_no_other() -> None:
    """A job that raises stops neither the others of its batch nor later ones."""
    workers = BatchWorkers(1, batch=8)

    def work(number: int) -> int:
        if number % 3 == 0:
            raise ValueError(number)
        return number

    found = await asyncio.gather(*(workers.run(work, number) for number in range(9)), return_exceptions=True)
    assert [isinstance(each, ValueError) for each in found] == [number % 3 == 0 for number in range(9)]
    assert 10 == await workers.run(work, 10)


async def test_cancelled_jobs_delay_no_others() -> None:
    """A cancelled job that has not begun is skipped; the result of one that has begun is dropped."""
    workers, begun, busy, go = BatchWorkers(1, batch=2), list[str](), threading.Event(), threading.Event()

    def work(name: str) -> str:
        begun.append(name)
        busy.set()
        go.wait(5)
        return name

    first, second, third = (asyncio.create_task(workers.run(work, name)) for name in ("first", "second", "third"))
    await asyncio.sleep(0)
    busy.wait(5)
    first.cancel()
    second.cancel()
    await asyncio.sleep(0)
    go.set()
    assert "third" == await third
    assert ["first", "third"] == begun
