"""The GraphQL endpoint over HTTP (GraphQL over HTTP, draft of 2026): negotiation, status codes, work off the loop."""

import asyncio
from collections.abc import Callable, Mapping
from time import monotonic
from typing import Any

import msgspec
from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response

from graphql_api.context import Context
from graphql_api.errors import RequestRefused
from graphql_api.execution import Answer, Engine, refused
from graphql_api.refusals import shown, status_of
from graphql_api.requests import JSON, Asked, Unreadable, answer_type, read

_ENCODER = msgspec.json.Encoder()
MakeContext = Callable[[Request], Context]


class Endpoint:
    """Answers /graphql. Every document runs in a worker thread; the loop only reads, waits and writes."""

    def __init__(self, engine: Engine, make_context: MakeContext, workers: int = 8) -> None:
        self._engine = engine
        self._make_context = make_context
        self._workers = CapacityLimiter(workers)

    async def respond(self, request: Request) -> Response:
        """One request, answered whatever it is."""
        kind = JSON
        try:
            kind = answer_type(request.headers.get("accept", ""))
            asked = await read(request, self._engine.limits)
            context = self._make_context(request)
        except Unreadable as error:
            return _unreadable(error, kind)
        except RequestRefused as error:
            return self._response(refused(error), kind)
        return self._response(await self._answer(request, asked, context), kind)

    async def _answer(self, request: Request, asked: Asked, context: Context) -> Answer:
        """Run the document in a thread; when the client hangs up meanwhile, the work stops at its next field."""
        context.deadline = monotonic() + self._engine.limits.seconds
        watching = asyncio.create_task(_watch(request, context))
        try:
            return await to_thread.run_sync(self._run, request.method, asked, context, limiter=self._workers)
        finally:
            watching.cancel()

    def _run(self, method: str, asked: Asked, context: Context) -> Answer:
        return self._engine.run(
            asked.query or "", asked.variables, asked.operation_name, context, reading_only=method == "GET"
        )

    def _response(self, answer: Answer, kind: str) -> Response:
        errors = list(answer.result.errors or ())
        body: dict[str, Any] = {}
        if errors:
            body["errors"] = [shown(error) for error in errors]
        if not answer.refused:
            body["data"] = answer.result.data
        if answer.cost is not None:
            body["extensions"] = {"cost": {"requested": answer.cost, "most": self._engine.limits.cost}}
        status = status_of(errors) if answer.refused else 200
        headers = {"www-authenticate": "Bearer"} if status == 401 else {}
        if kind == JSON and status == 400:
            status = 200  # a well-formed request that is no valid document: as clients of plain JSON expect
        return _json(body, kind, status, headers)


async def _watch(request: Request, context: Context) -> None:
    """Wait for the client to hang up."""
    while True:
        message = await request.receive()
        if message["type"] == "http.disconnect":
            context.cancelled.set()
            return


def _unreadable(error: Unreadable, kind: str) -> Response:
    body = {"errors": [{"message": error.sentence, "extensions": {"code": "UNREADABLE_REQUEST"}}]}
    return _json(body, kind, error.status, error.headers)


def _json(body: Mapping[str, Any], kind: str, status: int, headers: Mapping[str, str] | None = None) -> Response:
    content_type = f"{kind}; charset=utf-8"
    headers = {**(headers or {}), "content-type": content_type, "cache-control": "no-store", "vary": "Accept"}
    return Response(_ENCODER.encode(body), status, headers)
