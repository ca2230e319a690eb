"""GraphQL over WebSocket, the protocol graphql-transport-ws: one connection (长连接), several operations in it.

Strawberry's own has no resuming, back-pressure, deadlines or tokens that expire; this module adds them. A breach of the
protocol closes the connection with the protocol's code; everything else with 1013 (RFC 6455), after which clients try
again. The reason always names the refusal.
"""

import asyncio
import logging
from collections.abc import Coroutine, Mapping
from contextlib import aclosing, suppress
from time import time
from typing import Any

import msgspec
from starlette.websockets import WebSocket, WebSocketDisconnect

from graphql_api.context import Context, MakeContext
from graphql_api.errors import (
    InvalidToken,
    SlowConsumer,
    TokenExpired,
    TooManyConnections,
    TooManySubscriptions,
    UnreadableRequest,
)
from graphql_api.live.answers import Live, Reply, refusal_json
from graphql_api.live.origins import origin_allowed
from graphql_api.transport.requests import GraphQLRequest, request_of
from ledger.errors import LedgerError

PROTOCOL = "graphql-transport-ws"
TOO_BIG, TRY_AGAIN = 1009, 1013
BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, NOT_ACCEPTABLE = 4400, 4401, 4403, 4406
INIT_TIMEOUT, DUPLICATE, TWICE, FAULT = 4408, 4409, 4429, 4500
_LOG = logging.getLogger("budget_ledger.live")
_MOST_REASON = 120  # bytes; RFC 6455 has room for 123
_MOST_ID = 200


class Closed(Exception):
    """The connection is over; `code` None: the client hung up."""

    def __init__(self, code: int | None, reason: str = "") -> None:
        super().__init__(reason)
        self.code, self.reason = code, reason


class Sockets:
    """Accepts connections to /graphql. `origins`: other origins whose pages may connect."""

    def __init__(self, live: Live, make_context: MakeContext, origins: frozenset[str]) -> None:
        self._live, self._make_context, self._origins = live, make_context, origins

    async def serve(self, websocket: WebSocket) -> None:
        """One connection, from its handshake to its end."""
        if not origin_allowed(websocket, self._origins):
            _LOG.info("OriginNotAllowed: %s", websocket.headers["origin"][:200])
            await websocket.close()  # before it is accepted: 403, and a browser shows its page no more than that
            return
        if PROTOCOL not in websocket.scope["subprotocols"]:
            await websocket.accept()
            await _close(websocket, Closed(NOT_ACCEPTABLE, f"Subprotocol not acceptable: only {PROTOCOL} is"))
            return
        await websocket.accept(PROTOCOL)
        try:
            with self._live.seat():
                connection = ClientSocket(websocket, self._live, self._make_context)
                await _close(websocket, await connection.run())
        except TooManyConnections as error:
            await _close(websocket, Closed(TRY_AGAIN, _reason(error)))


class ClientSocket:
    """The connection of one client."""

    def __init__(self, websocket: WebSocket, live: Live, make_context: MakeContext) -> None:
        self._websocket, self._live, self._limits = websocket, live, live.limits
        self._make_context = make_context
        self._context: Context | None = None  # none before the client introduced itself
        self._over: asyncio.Future[Closed] = asyncio.get_running_loop().create_future()
        self._operations: dict[str, asyncio.Task[None]] = {}
        self._running: set[asyncio.Task[None]] = set()  # also completed operations whose thread is still running
        self._tasks: set[asyncio.Task[None]] = set()
        self._turn, self._writing = asyncio.Lock(), asyncio.Lock()
        self._read = asyncio.Event()  # set when the client acknowledges everything sent
        self._unread = 0

    async def run(self) -> Closed:
        """Serve the connection to its end, and clean up."""
        self._start(self._listen())
        self._start(self._expect_init())
        try:
            return await self._over
        finally:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    def _start(self, work: Coroutine[Any, Any, None], operation: str = "") -> None:
        task: asyncio.Task[None] = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        if operation:
            self._operations[operation] = task
            self._running.add(task)
            task.add_done_callback(self._running.discard)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if isinstance(error, Closed):
            self._end(error)
        elif isinstance(error, WebSocketDisconnect | RuntimeError):  # starlette raises either for a client that is gone
            self._end(Closed(None))
        elif error is not None:
            _LOG.error("a live connection broke", exc_info=error)
            self._end(Closed(FAULT, "Internal server error"))

    def _end(self, how: Closed) -> None:
        if not self._over.done():
            self._over.set_result(how)

    # --- messages from the client ------------------------------------------------------------------------------

    async def _listen(self) -> None:
        while True:
            message = await self._websocket.receive()
            if message["type"] == "websocket.disconnect":
                raise Closed(None)
            text = message.get("text")
            if text is None:
                raise Closed(BAD_REQUEST, "Invalid message received: text is expected")
            if len(text.encode()) > self._live.engine.limits.body_bytes:
                raise Closed(TOO_BIG, f"A message has at most {self._live.engine.limits.body_bytes} bytes")
            await self._take(_message(text))

    async def _take(self, message: Mapping[str, Any]) -> None:
        match message["type"]:
            case "connection_init":
                await self._init(message.get("payload"))
            case "ping":
                await self._send({"type": "pong"} | _payload(message))
            case "pong":
                self._read.set()
            case "subscribe":
                await self._subscribe(message)
            case "complete":
                task = self._operations.pop(_id(message), None)
                if task is not None:
                    task.cancel()
            case other:
                raise Closed(BAD_REQUEST, f"Invalid message received: unknown type {str(other)[:40]!r}")

    async def _init(self, payload: object) -> None:
        if self._context is not None:
            raise Closed(TWICE, "Too many initialisation requests")
        if payload is not None and not isinstance(payload, dict):
            raise Closed(BAD_REQUEST, "Invalid message received: the payload is an object")
        given = {name.lower(): value for name, value in (payload or {}).items()}.get("authorization")
        if given is not None and not isinstance(given, str):
            raise Closed(BAD_REQUEST, "Invalid message received: authorization is a string")
        try:
            context = self._make_context(self._websocket, given)
        except InvalidToken as error:
            raise Closed(FORBIDDEN, _reason(error)) from None
        self._context = context
        following = self._live.following(context)
        position = await following.in_thread(following.begin, None)
        await self._send({"type": "connection_ack", "payload": {"position": position}})
        self._start(self._keep_alive())
        if context.principal.expires_at is not None:
            self._start(_expire(context.principal.expires_at))

    async def _expect_init(self) -> None:
        await asyncio.sleep(self._limits.init_seconds)
        if self._context is None:
            raise Closed(INIT_TIMEOUT, "Connection initialisation timeout")

    async def _subscribe(self, message: Mapping[str, Any]) -> None:
        if self._context is None:
            raise Closed(UNAUTHORIZED, "Unauthorized: connection_init comes first")
        identity, payload = _id(message), message.get("payload")
        if identity in self._operations:
            raise Closed(DUPLICATE, f"Subscriber for {identity[:60]} already exists")
        try:
            asked = request_of(payload if isinstance(payload, dict) else {})
        except UnreadableRequest as error:
            raise Closed(BAD_REQUEST, f"Invalid message received: {error.why}") from None
        if len(self._running) >= self._limits.subscriptions:
            errors = refusal_json(TooManySubscriptions(self._limits.subscriptions))
            await self._send({"id": identity, "type": "error", "payload": errors})
            return
        self._start(self._answer(identity, asked, self._context), identity)

    # --- messages to the client --------------------------------------------------------------------------------

    async def _answer(self, identity: str, asked: GraphQLRequest, context: Context) -> None:
        """Send all answers to one operation."""
        try:
            async with aclosing(self._live.answers(asked, self._live.following(context))) as replies:
                async for reply in replies:
                    if reply.errors is not None:
                        await self._send({"id": identity, "type": "error", "payload": reply.errors})
                        return
                    await self._tell(identity, reply)
            await self._send({"id": identity, "type": "complete"})
        finally:
            if self._operations.get(identity) is asyncio.current_task():
                del self._operations[identity]

    async def _tell(self, identity: str, reply: Reply) -> None:
        """Send an answer once the client has read the previous ones."""
        async with self._turn:
            if self._unread >= self._limits.window_bytes:
                await self._await_reader()
            self._unread += len(reply.result)
            await self._send({"id": identity, "type": "next", "payload": msgspec.Raw(reply.result)})

    async def _await_reader(self) -> None:
        """Ask the client to acknowledge everything sent. Raises Closed with SlowConsumer."""
        self._read.clear()
        await self._send({"type": "ping"})
        try:
            async with asyncio.timeout(self._limits.slow_seconds):
                await self._read.wait()
        except TimeoutError:
            raise Closed(TRY_AGAIN, _reason(SlowConsumer(self._limits.slow_seconds))) from None
        self._unread = 0

    async def _keep_alive(self) -> None:
        while True:
            await asyncio.sleep(self._limits.ping_seconds)
            async with self._turn:
                await self._await_reader()

    async def _send(self, message: Mapping[str, Any]) -> None:
        """Write a message. Raises Closed if the socket accepts nothing for too long."""
        text = msgspec.json.encode(message).decode()
        try:
            async with asyncio.timeout(self._limits.slow_seconds), self._writing:
                await self._websocket.send_text(text)
        except TimeoutError:
            raise Closed(TRY_AGAIN, _reason(SlowConsumer(self._limits.slow_seconds))) from None


async def _expire(at: float) -> None:
    await asyncio.sleep(max(at - time(), 0))
    raise Closed(FORBIDDEN, _reason(TokenExpired()))


def _message(text: str) -> Mapping[str, Any]:
    try:
        message = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        raise Closed(BAD_REQUEST, "Invalid message received: it is no JSON") from None
    if not isinstance(message, dict) or not isinstance(message.get("type"), str):
        raise Closed(BAD_REQUEST, "Invalid message received: an object with a type is expected")
    return message


def _id(message: Mapping[str, Any]) -> str:
    identity = message.get("id")
    if not isinstance(identity, str) or not 0 < len(identity) <= _MOST_ID:
        raise Closed(BAD_REQUEST, f"Invalid message received: the id is a string of 1 to {_MOST_ID} characters")
    return identity


def _payload(message: Mapping[str, Any]) -> dict[str, Any]:
    return {"payload": message["payload"]} if message.get("payload") is not None else {}


def _reason(error: LedgerError) -> str:
    return f"{type(error).__name__}: {error}"


async def _close(websocket: WebSocket, how: Closed) -> None:
    """Close with a reason, if the client is still there."""
    if how.code is None:
        return
    reason = how.reason.encode()[:_MOST_REASON].decode(errors="ignore")
    with suppress(TimeoutError, RuntimeError, WebSocketDisconnect):
        async with asyncio.timeout(1):  # a blocked socket does not accept this either
            await websocket.close(how.code, reason)
