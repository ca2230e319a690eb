"""GraphQL over server-sent events (服务器推送事件), distinct connections: one request, and its answers as a stream.

Strawberry has no resuming, back-pressure, deadlines or tokens that expire; this module adds them. Each event carries
its position as the id of the stream, so that a browser's EventSource resumes by itself (Last-Event-ID). A refused
document is an event, too, as the protocol has it: a client that only got a status would not learn why.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from math import inf
from time import time

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from graphql_api.context import MakeContext
from graphql_api.errors import OriginNotAllowed, RequestRefused, TokenExpired, TooManyConnections, UnreadableRequest
from graphql_api.execution.engine import refused
from graphql_api.live.answers import Live, Reply, refusal_json
from graphql_api.live.origins import origin_allowed
from graphql_api.scheduling.log_follow import SubscriptionContext
from graphql_api.transport.error_answers import json_response, status_of, unreadable
from graphql_api.transport.requests import JSON, read

KIND = "text/event-stream"
_LOG = logging.getLogger("budget_ledger.live")
_COMPLETE = b"event: complete\ndata: \n\n"  # with data, or a browser's EventSource ignores it
_END = {"type": "http.response.body", "body": b"", "more_body": False}
_SOON = 1  # second, after which a quiet stream sends its first position
_RETRY = "5"  # seconds, for a client that found all places taken


def wanted(request: Request) -> bool:
    """Whether a request asks for a stream of events by name."""
    accepted = request.headers.get("accept", "").lower().split(",")
    return any(part.partition(";")[0].strip() == KIND for part in accepted)


class Streams:
    """Answers /graphql with streams. `origins`: other origins whose pages may subscribe."""

    def __init__(self, live: Live, make_context: MakeContext, origins: frozenset[str]) -> None:
        self._live, self._make_context, self._origins = live, make_context, origins

    async def respond(self, request: Request) -> Response:
        """The response to a request; refusals are responses, too."""
        try:
            if not origin_allowed(request, self._origins):
                raise OriginNotAllowed(request.headers["origin"][:200])
            asked = await read(request, self._live.engine.limits)
            following = self._live.following(self._make_context(request, None), _last_event(request))
            if self._live.full:
                raise TooManyConnections(self._live.limits.connections)
        except UnreadableRequest as error:
            return unreadable(error, JSON)
        except RequestRefused as error:
            status = status_of(refused(error).result.errors or [])
            headers = {"retry-after": _RETRY} if isinstance(error, TooManyConnections) else {}
            return json_response({"errors": refusal_json(error)}, JSON, status, headers)
        return EventStream(self._live, following, self._live.answers(asked, following, request.method))


class EventStream(Response):
    """A response that lasts until its answers end, the client hangs up or stops reading, or its token expires."""

    def __init__(self, live: Live, following: SubscriptionContext, answers: AsyncGenerator[Reply, None]) -> None:
        super().__init__(media_type=KIND, headers={"cache-control": "no-store", "x-accel-buffering": "no"})
        del self.headers["content-length"]
        self._live, self._following, self._answers = live, following, answers
        self._quiet: float = _SOON

    async def __call__(self, _: Scope, receive: Receive, send: Send) -> None:
        """Send the stream."""
        with self._live.seat():
            sending = asyncio.create_task(self._send_all(send))
            hanging_up = asyncio.create_task(_hang_up(receive))
            try:
                await asyncio.wait({sending, hanging_up}, return_when=asyncio.FIRST_COMPLETED)
            except asyncio.CancelledError:  # the server is stopping: end the body, and the client connects again
                sending.cancel()
                hanging_up.cancel()
                await send(_END)
                return
            error = sending.exception() if sending.done() else None
            if isinstance(error, TimeoutError):
                _LOG.warning("SlowConsumer: a stream was not read for %g seconds", self._live.limits.slow_seconds)
            elif error is not None:
                _LOG.error("a stream broke", exc_info=error)
            sending.cancel()
            hanging_up.cancel()
            await asyncio.gather(sending, hanging_up, return_exceptions=True)

    async def _send_all(self, send: Send) -> None:
        """Send all parts. Raises TimeoutError if the client stops reading."""
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        async with aclosing(self._parts()) as parts:
            async for part in parts:
                async with asyncio.timeout(self._live.limits.slow_seconds):
                    await send({"type": "http.response.body", "body": part, "more_body": True})
        await send(_END)

    async def _parts(self) -> AsyncGenerator[bytes, None]:
        """The text of the stream: answers as they come, with keep-alives between them that carry the position
        reached."""
        yield b":\n\n"  # so that the client knows at once that it is connected
        async with aclosing(_with_pauses(self._answers, self._pause)) as replies:
            async for reply in replies:
                if self._expires_in() <= 0:
                    yield _event(Reply(msgspec.json.encode({"errors": refusal_json(TokenExpired())})))
                    break
                yield _alive(self._following.reached) if reply is None else _event(reply)
        yield _COMPLETE

    def _pause(self) -> float:
        """Seconds to wait for the next answer before a keep-alive."""
        quiet, self._quiet = self._quiet, self._live.limits.ping_seconds
        return max(min(quiet, self._expires_in()), 0)

    def _expires_in(self) -> float:
        expires_at = self._following.principal.expires_at
        return inf if expires_at is None else expires_at - time()


async def _with_pauses(
    replies: AsyncGenerator[Reply, None], pause: Callable[[], float]
) -> AsyncGenerator[Reply | None, None]:
    """The same answers, and None whenever none came in the given seconds."""
    async with aclosing(replies):
        coming = asyncio.ensure_future(anext(replies))
        try:
            while True:
                await asyncio.wait({coming}, timeout=pause())
                if not coming.done():
                    yield None
                    continue
                try:
                    reply = coming.result()
                except StopAsyncIteration:
                    return
                yield reply
                coming = asyncio.ensure_future(anext(replies))
        finally:
            coming.cancel()
            await asyncio.gather(coming, return_exceptions=True)


async def _hang_up(receive: Receive) -> None:
    """Wait until the client is gone."""
    while (await receive())["type"] != "http.disconnect":
        pass


def _event(reply: Reply) -> bytes:
    place = b"" if reply.position is None else b"id: %d\n" % reply.position
    return b"event: next\n%sdata: %s\n\n" % (place, reply.result)


def _alive(reached: int | None) -> bytes:
    """A keep-alive: a comment, with an id that the client remembers."""
    return b":\n\n" if reached is None else b"id: %d\n:\n\n" % reached


def _last_event(request: Request) -> int | None:
    """The last position that the client got. Raises UnreadableRequest."""
    given = request.headers.get("last-event-id", "")
    if not given:
        return None
    if not (given.isascii() and given.isdecimal() and len(given) <= 15):
        raise UnreadableRequest(400, "Last-Event-ID is a position of the log, as the ids of events are.")
    return int(given)
