"""The protocol graphql-transport-ws: each breach closes the connection with its code."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import AsyncExitStack
from datetime import timedelta

import pytest
from websockets.exceptions import InvalidStatus

from graphql_api.app import Settings
from graphql_api.scheduling.live_limits import LiveLimits
from graphql_api.scopes import Scope
from graphql_api.transport.auth import AccessRules, secret_in
from tests.graphql_api.listening import OPERATIONS, events, listening, socket, stream
from tests.graphql_api.server import Client, serving
from tests.ledger.desk import Desk
from tests.waiting import within

LEEWAY = timedelta(seconds=30)  # that an expired token is still good for, see graphql_api.transport.auth
NEXT = '{"id": "1", "type": "subscribe", "payload": {"query": "{asOf {position}}"}}'


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A server with narrow limits."""
    data = tmp_path_factory.mktemp("live")
    limits = LiveLimits(init_seconds=1, subscriptions=3, connections=8)
    settings = Settings(
        access=AccessRules(secret=secret_in(data)[0]), live=limits, origins=frozenset({"https://dashboard.example"})
    )
    with serving(data, settings) as client:
        Desk(client.ledger)
        yield client


async def test_any_other_subprotocol_is_refused(api: Client) -> None:
    """Any other subprotocol, also the older graphql-ws, is refused with 4406."""
    async with socket(api, "graphql-ws") as client:
        code, reason = await within(client.closed())
    assert (4406, "Subprotocol not acceptable: only graphql-transport-ws is") == (code, reason)


async def test_connections_without_init_are_closed(api: Client) -> None:
    """Without connection_init the connection closes with 4408 after the timeout; pings are answered until then."""
    async with socket(api) as client:
        await client.send(type="ping", payload={"n": 1})
        assert {"type": "pong", "payload": {"n": 1}} == await client.hears()
        assert (4408, "Connection initialisation timeout") == await within(client.closed())


@pytest.mark.parametrize(
    ("messages", "code"),
    [
        pytest.param([NEXT], 4401, id="subscribe before init"),
        pytest.param(['{"type": "connection_init"}'] * 2, 4429, id="init twice"),
        pytest.param(["{"], 4400, id="no JSON"),
        pytest.param(["[" * 50_000], 4400, id="open brackets"),
        pytest.param(["null"], 4400, id="null"),
        pytest.param(['{"id": "1"}'], 4400, id="no type"),
        pytest.param(['{"type": "start"}'], 4400, id="a type of another protocol"),
        pytest.param(['{"type": "connection_init", "payload": []}'], 4400, id="init with a list"),
        pytest.param(['{"type": "connection_init", "payload": {"authorization": 1}}'], 4400, id="a number for a token"),
        pytest.param(['{"type": "connection_init", "payload": {"authorization": "Bearer x"}}'], 4403, id="a bad token"),
        pytest.param(['{"type": "connection_init"}', '{"type": "subscribe", "id": "1"}'], 4400, id="no payload"),
        pytest.param(['{"type": "connection_init"}', NEXT.replace('"1"', '""')], 4400, id="an empty id"),
        pytest.param(['{"type": "connection_init"}', NEXT.replace('"1"', "7")], 4400, id="a number for an id"),
        pytest.param(['{"type": "complete"}'], 4400, id="complete nothing"),
        pytest.param(['{"type": "ping", "payload": "' + "x" * 300_000 + '"}'], 1009, id="too big"),
        pytest.param([b"\x00"], 4400, id="bytes"),
    ],
)  # fmt: skip
async def test_breaches_close_the_connection(api: Client, messages: list[str | bytes], code: int) -> None:
    """The connection closes with the protocol's code for the breach, and a reason."""
    async with socket(api) as client:
        for message in messages:
            await client.connection.send(message)
        found, reason = await within(client.closed())
    assert code == found
    assert reason


async def test_an_id_is_used_once_at_a_time(api: Client) -> None:
    """An id in use is refused with 4409; it is free again once either side has completed its operation."""
    async with socket(api) as client:
        await client.init()
        await client.subscribe("{asOf {position}}")
        assert await client.told()
        assert "complete" == (await client.hears())["type"]
        await client.subscribe(OPERATIONS)
        await client.send(type="complete", id="1")
        await client.send(type="complete", id="of nothing")
        await client.subscribe(OPERATIONS, after=0)
        assert await client.told()
        await client.subscribe(OPERATIONS)
        assert 4409 == (await within(client.closed()))[0]


async def test_subscriptions_of_a_connection_are_limited(api: Client) -> None:
    """One subscription too many is refused while the connection stays open; it is accepted once another has
    completed."""
    async with socket(api) as client:
        await client.init()
        for identity in "abcd":
            await client.subscribe(OPERATIONS, identity)
        refused = await client.hears()
        assert ("d", "error", "TooManySubscriptions") == (
            refused["id"],
            refused["type"],
            refused["payload"][0]["extensions"]["code"],
        )
        await client.send(type="complete", id="a")
        for _ in range(50):  # a thread may still be at work for what was completed
            await client.subscribe(OPERATIONS, "d", after=0)
            if "next" == (await client.hears())["type"]:
                break
            await asyncio.sleep(0.05)
        else:
            pytest.fail("there is no room")


async def test_live_connections_are_limited(api: Client) -> None:
    """One connection too many, over either protocol, is refused with "try again later"; it is accepted once another has
    closed."""
    async with AsyncExitStack() as stack:
        for _ in range(8):
            await (await stack.enter_async_context(socket(api))).init()
        async with socket(api) as client:
            code, reason = await within(client.closed())
            assert (1013, True) == (code, reason.startswith("TooManyConnections: "))
        async with stream(api, OPERATIONS) as response:
            assert (503, "5") == (response.status_code, response.headers["retry-after"])
    await asyncio.sleep(0.2)
    async with listening(api, OPERATIONS, after=0) as client:
        assert await client.told()


async def test_an_expired_token_ends_its_connections(api: Client) -> None:
    """A socket closes with 4403 when its token expires, a stream ends with TokenExpired; an expired token opens
    neither."""
    token = api.token(Scope.READ, lasts=timedelta(seconds=2) - LEEWAY)
    async with listening(api, OPERATIONS, token, after=0) as client:
        assert await client.told()
        code, reason = await within(client.closed())
    assert (4403, True) == (code, reason.startswith("TokenExpired: "))
    token = api.token(Scope.READ, lasts=timedelta(seconds=2) - LEEWAY)
    async with stream(api, OPERATIONS, {"authorization": f"Bearer {token}"}) as response:
        found = [each async for each in events(response) if "event" in each]
    assert "TokenExpired" == json.loads(found[0]["data"])["errors"][0]["extensions"]["code"]
    assert "complete" == found[1]["event"]
    token = api.token(Scope.READ, lasts=-LEEWAY - timedelta(seconds=1))
    async with socket(api) as client:
        await client.send(type="connection_init", payload={"authorization": f"Bearer {token}"})
        code, reason = await within(client.closed())
    assert (4403, True) == (code, reason.startswith("InvalidToken: "))
    async with stream(api, OPERATIONS, {"authorization": f"Bearer {token}"}) as response:
        assert 401 == response.status_code


async def test_pages_of_other_origins_may_not_subscribe(api: Client) -> None:
    """Only pages of this server and of the origins that the operator names may subscribe."""
    own = api.url
    for origin in (own, "https://dashboard.example"):
        async with socket(api, origin=origin) as client:
            await client.init()
        async with stream(api, "{asOf {position}}", {"origin": origin}) as response:
            assert 200 == response.status_code
    for origin in ("https://evil.example", own.replace("127.0.0.1", "localhost"), own + "0", "null", "http://["):
        with pytest.raises(InvalidStatus) as refused:
            await socket(api, origin=origin).__aenter__()
        assert 403 == refused.value.response.status_code
        async with stream(api, "{asOf {position}}", {"origin": origin}) as response:
            assert 403 == response.status_code
            assert b"OriginNotAllowed" in await response.aread()


async def test_limits_of_documents_hold_over_sockets(api: Client) -> None:
    """Complexity and cost are refused with the same codes as over HTTP, and nothing is run."""
    wide = "subscription {operations {operation {budgets {events(first: 1000) {nodes {touches {table}}}}}}}"
    async with socket(api) as client:
        await client.init()
        await client.subscribe(wide)
        assert "TooCostly" == (await client.hears())["payload"][0]["extensions"]["code"]
        await client.subscribe("{" + "a: asOf {position} " * 40 + "}", "2")
        assert "TooComplex" == (await client.hears())["payload"][0]["extensions"]["code"]
        await client.subscribe(OPERATIONS, "3", after=0)
        assert "next" == (await client.hears())["type"]


@pytest.mark.parametrize("given", ["x", "-1", "1.5", "9" * 20, "²"])
async def test_a_last_event_id_is_a_position(api: Client, given: str) -> None:
    """Any other value of Last-Event-ID is refused with 400."""
    async with stream(api, OPERATIONS, {"last-event-id": given.encode("latin-1")}) as response:
        assert 400 == response.status_code


def test_a_stream_can_be_requested_by_get(api: Client) -> None:
    """GET works as well, as a browser's EventSource needs."""
    url = {"query": "{asOf {position}}"}
    answer = api.http.get("/graphql", params=url, headers={"accept": "text/event-stream"})
    assert "event: next\ndata: {" in answer.text
    assert answer.text.endswith("event: complete\ndata: \n\n")
