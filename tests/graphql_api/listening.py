"""Clients of subscriptions, over a WebSocket and over server-sent events."""

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any

import httpx2 as httpx
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.graphql_api.server import Client
from tests.waiting import within

PROTOCOL = "graphql-transport-ws"
OPERATIONS = "subscription($after: Position, $d: String) {operations(after: $after, department: $d) {position}}"


class Socket:
    """One WebSocket to a server."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection

    async def send(self, **message: Any) -> None:
        """Say something."""
        await self.connection.send(json.dumps(message))

    async def hears(self) -> Any:
        """The next message, waited for."""
        return json.loads(await within(self.connection.recv()))

    async def init(self, **payload: Any) -> Any:
        """Introduce oneself; what the server acknowledges."""
        await self.send(type="connection_init", payload=payload)
        answer = await self.hears()
        assert "connection_ack" == answer["type"], answer
        return answer["payload"]

    async def subscribe(self, query: str, identity: str = "1", **variables: Any) -> None:
        """Begin an operation."""
        await self.send(id=identity, type="subscribe", payload={"query": query, "variables": variables})

    async def told(self, identity: str = "1") -> Any:
        """The data of the next answer to an operation."""
        message = await self.hears()
        assert ("next", identity) == (message["type"], message["id"]), message
        assert "errors" not in message["payload"], message
        return message["payload"]["data"]

    async def closed(self) -> tuple[int | None, str]:
        """Wait until the server closes; code and reason. What it says before does not matter."""
        with suppress(ConnectionClosed):
            async for _ in self.connection:
                pass
        return self.connection.close_code, self.connection.close_reason or ""


@asynccontextmanager
async def socket(api: Client, protocol: str = PROTOCOL, **options: Any) -> AsyncIterator[Socket]:
    """A WebSocket that has not yet introduced itself."""
    url = api.url.replace("http", "ws") + "/graphql"
    async with connect(url, subprotocols=[protocol], **options) as connection:  # type: ignore[list-item]  # a str
        yield Socket(connection)


@asynccontextmanager
async def listening(api: Client, query: str, token: str = "", **variables: Any) -> AsyncIterator[Socket]:
    """A WebSocket with one operation under way."""
    async with socket(api) as one:
        await one.init(**({"authorization": f"Bearer {token}"} if token else {}))
        await one.subscribe(query, **variables)
        yield one


@asynccontextmanager
async def stream(
    api: Client, query: str, headers: Mapping[str, str | bytes] | None = None, **variables: Any
) -> AsyncIterator[httpx.Response]:
    """A stream of server-sent events."""
    sent = {name: value if isinstance(value, bytes) else value.encode() for name, value in (headers or {}).items()}
    accept = {b"accept": b"text/event-stream", **{name.encode(): value for name, value in sent.items()}}
    async with (
        httpx.AsyncClient(base_url=api.url, timeout=20) as http,
        http.stream(
            "POST",
            "/graphql",
            json={"query": query, "variables": variables},
            headers=accept,
        ) as response,
    ):
        yield response


async def events(response: httpx.Response) -> AsyncIterator[dict[str, str]]:
    """The events of a stream as fields; a comment has none."""
    found: dict[str, str] = {}
    async for line in response.aiter_lines():
        if not line:
            yield found
            found = {}
        name, _, value = line.partition(":")
        if name:
            found[name] = value.removeprefix(" ")
