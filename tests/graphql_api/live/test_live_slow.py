"""Slow clients of subscriptions: they cost little and delay nobody."""

import asyncio
import json
import socket as sockets
import threading
import tracemalloc
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from time import monotonic

import pytest
from anyio import CapacityLimiter
from websockets.frames import Frame, Opcode

from graphql_api.app import Settings
from graphql_api.context import Principal
from graphql_api.scheduling.live_limits import LiveLimits
from graphql_api.scheduling.log_follow import SubscriptionContext
from graphql_api.scheduling.log_pulse import Pulse
from ledger.documents.store import DocumentFolder
from ledger.operations.commands import Allocate, Supplement
from ledger.operations.operation import Header
from projections.reader import Reader
from projections.registers.documents import Documents
from tests.graphql_api.listening import OPERATIONS, PROTOCOL, listening, socket
from tests.graphql_api.server import Client, serving
from tests.ledger.desk import LAW_DAY, Desk, money
from tests.waiting import within

WINDOW = 64 * 1024
WIDE = "subscription {operations(after: 0) {position operation {reason}}}"
REASON = "因" * 10_000  # 30 kB as it is sent
EVENTS = 200


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A server with a log of 200 operations and short timeouts."""
    data: Path = tmp_path_factory.mktemp("slow")
    limits = LiveLimits(window_bytes=WINDOW, slow_seconds=2, ping_seconds=60)
    with serving(data, Settings(live=limits)) as client:
        desk = Desk(client.ledger)
        for kind in (Allocate, *[Supplement] * (EVENTS - 2)):
            header = Header(recorded_by="clerk", effective_on=LAW_DAY, reason=REASON)
            client.ledger.record([money(kind, desk.training, "1.00")], header)
        yield client


async def test_a_client_without_pongs_is_closed(api: Client) -> None:
    """At most a window is sent ahead; after the timeout the connection closes with code 1013 and a reason."""
    async with socket(api) as client:
        await client.init()
        await client.subscribe(WIDE)
        begun, size, last = monotonic(), 0, 0
        async for text in client.connection:
            message = json.loads(text)
            if message["type"] == "ping":
                break
            size += len(str(text).encode())
            last = message["payload"]["extensions"]["position"]
        code, reason = await within(client.closed())
        assert (1013, True) == (code, reason.startswith("SlowConsumer: "))
        assert 1.5 < monotonic() - begun < 15
        assert WINDOW <= size < 2 * WINDOW + 64 * 1024
    async with listening(api, OPERATIONS, after=last) as client:  # and nothing is lost
        rest = [row.position for row in api.ledger.operations(last)]
        assert rest == [(await client.told())["operations"]["position"] for _ in rest]


async def test_a_client_with_pongs_receives_everything(api: Client) -> None:
    """A pong acknowledges everything sent before it."""
    seen = 0
    async with listening(api, WIDE) as client:
        while seen < EVENTS:
            message = await client.hears()
            if message["type"] == "ping":
                await client.send(type="pong")
            else:
                assert message["payload"]["data"]
                seen += 1


@pytest.mark.drill
async def test_clients_that_never_read_cost_little(api: Client) -> None:
    """Twenty clients that never read, over both protocols, use little memory, are dropped in time, and delay no other
    client."""
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        with deaf(api):
            waits: list[float] = []
            async with listening(api, OPERATIONS, after=0) as client:
                while len(waits) < EVENTS:
                    begun = monotonic()
                    message = await client.hears()
                    waits.append(monotonic() - begun)
                    if message["type"] == "ping":
                        await client.send(type="pong")
            await all_are_dropped(api)
            _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    each = (peak - before) / (10 + 10 * 6)
    print(f"{each / 1024:.0f} KiB for each deaf subscription; longest wait of another client {max(waits):.2f} s")
    assert each < 512 * 1024  # of 6 MB that wait for it
    assert max(waits) < 10


async def all_are_dropped(api: Client) -> None:
    """Wait until no live connection is left."""
    for _ in range(200):
        answer = await asyncio.to_thread(api.http.get, "/metrics")
        if "budget_ledger_live_connections 0.0" in answer.text:
            return
        await asyncio.sleep(0.1)
    pytest.fail("they are still served")


async def test_cancelled_work_occupies_its_worker(api: Client, tmp_path: Path) -> None:
    """A client that starts and completes operations quickly uses no more worker threads than any other."""
    with closing(Reader(api.ledger)) as reader:
        context = SubscriptionContext(
            ledger=api.ledger,
            reader=reader,
            documents=Documents(DocumentFolder(tmp_path)),
            principal=Principal("anybody", frozenset()),
            pulse=Pulse(api.ledger.last_position, 1),
            workers=CapacityLimiter(2),
            limits=LiveLimits(),
        )
        begun, release = [], threading.Event()

        def work() -> None:
            begun.append(1)
            release.wait(20)

        tasks = []
        for _ in range(20):
            tasks.append(asyncio.create_task(context.in_thread(work)))
            await asyncio.sleep(0.01)
            tasks[-1].cancel()
        assert 2 == len(begun)
        assert context.over
        release.set()
        assert all(
            isinstance(each, asyncio.CancelledError) for each in await asyncio.gather(*tasks, return_exceptions=True)
        )


@contextmanager
def deaf(api: Client) -> Iterator[list[sockets.socket]]:
    """Ten streams and ten sockets with small receive buffers, which never read."""
    host, port = api.url.removeprefix("http://").split(":")
    with ExitStack() as stack:
        found = [stack.enter_context(sockets.socket()) for _ in range(20)]
        for number, each in enumerate(found):
            each.setsockopt(sockets.SOL_SOCKET, sockets.SO_RCVBUF, 4096)
            each.connect((host, int(port)))
            each.sendall(upgrade() if number % 2 else post())
        yield found


def post() -> bytes:
    """Bytes of a request for a stream."""
    body = json.dumps({"query": WIDE}).encode()
    head = "Accept: text/event-stream\r\nContent-Type: application/json"
    return f"POST /graphql HTTP/1.1\r\nHost: x\r\n{head}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def upgrade() -> bytes:
    """Bytes that open a WebSocket and begin six subscriptions in it."""
    subscribe = [{"id": each, "type": "subscribe", "payload": {"query": WIDE}} for each in "abcdef"]
    messages = [json.dumps(each).encode() for each in ({"type": "connection_init"}, *subscribe)]
    head = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
    key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
    opened = (
        f"GET /graphql HTTP/1.1\r\nHost: x\r\n{head}\r\n{key}\r\nSec-WebSocket-Protocol: {PROTOCOL}\r\n\r\n".encode()
    )
    return opened + b"".join(Frame(Opcode.TEXT, each).serialize(mask=True) for each in messages)
