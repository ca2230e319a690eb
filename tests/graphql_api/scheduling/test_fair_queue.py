"""The fair queue: clients take turns, however many requests each has waiting."""

import asyncio
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from math import inf
from pathlib import Path

import pytest

from graphql_api.app import Settings
from graphql_api.errors import TooManyWaiting
from graphql_api.execution.engine import DocumentRunner
from graphql_api.execution.limits import Limits
from graphql_api.scheduling.fair_queue import FairQueue
from graphql_api.schema.build import SCHEMA
from tests.graphql_api.schema.test_reading import BUREAU
from tests.graphql_api.server import serving

WORK = "query($d: String!) {department(name: $d) {tables {rows {cells {text measures {adjustedFen}}}}}}"


async def take_a_turn(turns: FairQueue, client: str, seen: list[str]) -> None:
    """Take a turn, note it, and keep it for a moment."""
    async with turns.of(client):
        seen.append(client)
        await asyncio.sleep(0)


async def test_other_clients_do_not_wait_for_a_flood() -> None:
    """Other clients run after nine of a hundred requests of the first; each client's requests run in order."""
    turns, seen = FairQueue(1, 1, 256), list[str]()
    tasks = [
        asyncio.create_task(take_a_turn(turns, client, seen))
        for client in [*["flood"] * 100, "auditor", "clerk", "clerk"]
    ]
    await asyncio.gather(*tasks)
    assert [*["flood"] * 9, "auditor", "clerk", "clerk", "flood"] == seen[:13]
    assert Counter(flood=100, auditor=1, clerk=2) == Counter(seen)


async def test_one_client_does_not_take_all_turns() -> None:
    """One client takes at most its share even if no other is there, so another's request starts at once."""
    turns, seen, working = FairQueue(4, 2, 256), list[str](), list[str]()

    async def work(client: str, done: asyncio.Event) -> None:
        async with turns.of(client):
            working.append(client)
            await done.wait()
            seen.append(client)

    done = asyncio.Event()
    tasks = [asyncio.create_task(work("dear", done)) for _ in range(5)]
    await asyncio.sleep(0)
    tasks.append(asyncio.create_task(work("auditor", done)))
    await asyncio.sleep(0)
    assert ["dear", "dear", "auditor"] == working
    done.set()
    await asyncio.gather(*tasks)
    assert Counter(dear=5, auditor=1) == Counter(seen)


@pytest.mark.parametrize("most", [1, 3])
async def test_turns_are_bounded_and_none_is_lost(most: int) -> None:
    """At most `most` run at once, and no turn is lost when waiters are cancelled, even in the moment of their turn."""
    turns = FairQueue(most, most, 256)
    working, seen = 0, list[int]()

    async def work() -> None:
        nonlocal working
        async with turns.of("one"):
            working += 1
            seen.append(working)
            try:
                await asyncio.sleep(0)
            finally:
                working -= 1

    tasks = [asyncio.create_task(work()) for _ in range(30)]
    for n in (3, 7, 4, 29, 12):
        await asyncio.sleep(0)
        tasks[n].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert most == max(seen)
    assert 0 == working
    async with asyncio.timeout(1):
        await asyncio.gather(*(take_a_turn(turns, "two", []) for _ in range(most + 1)))


def test_prices_choose_the_queue() -> None:
    """Invalid documents cost nothing; unprepared documents and mutations have an infinite price."""
    engine = DocumentRunner(SCHEMA._schema, Limits())
    page = "query($n: Int!) {operations(first: $n) {nodes {id}}}"
    for text in ("{asOf {position}}", "{", page):
        assert inf == engine.price(text, None, {"n": 1})
        engine.documents.prepare(text)
    assert 2 == engine.price("{asOf {position}}", None, {})
    assert 0 == engine.price("{", None, {})
    assert engine.price(page, None, {"n": 5}) < engine.price(page, None, {"n": 500})
    written = "mutation {__typename}"
    engine.documents.prepare(written)
    assert inf == engine.price(written, None, {})


async def test_a_lane_is_bounded() -> None:
    """One request too many in a client's lane is refused at once; other clients are not affected."""
    turns, seen = FairQueue(1, 1, 2), list[str]()
    tasks = [asyncio.create_task(take_a_turn(turns, client, seen)) for client in [*["a"] * 12, "b"]]
    found = await asyncio.gather(*tasks, return_exceptions=True)
    assert [*[None] * 11, TooManyWaiting, None] == [each and type(each) for each in found]


def test_too_many_waiting_requests_are_refused_over_http(demonstration_data: Path) -> None:
    """A client with too many waiting requests gets 429 for some, and the others are answered."""
    with serving(demonstration_data, Settings(limits=Limits(waiting=2), cost_per_minute=10**9)) as client:
        client.ask(WORK, d=BUREAU)
        with ThreadPoolExecutor(24) as pool:
            answers = list(pool.map(lambda _: client.send(WORK, {"d": BUREAU}), range(48)))
    found = Counter(answer.status_code for answer in answers)
    assert {200, 429} == set(found)
    refused = next(answer for answer in answers if answer.status_code == 429)
    assert "TooManyWaiting" == refused.json()["errors"][0]["extensions"]["code"]
