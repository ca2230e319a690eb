"""The GraphQL endpoint over HTTP (GraphQL over HTTP, draft of 2026): negotiation, status codes, work off the loop."""

import asyncio
from collections.abc import Callable, Mapping
from time import monotonic
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from graphql_api.context import Context
from graphql_api.errors import RequestRefused, ServerStopping, Throttled
from graphql_api.execution.engine import Answer, DocumentRunner, refused
from graphql_api.execution.pinned_points import Points
from graphql_api.scheduling.fair_queue import Workers
from graphql_api.scheduling.hangup_watch import waiting
from graphql_api.scheduling.position_wait import Patience
from graphql_api.scheduling.thread_batches import Hands
from graphql_api.schema.points import coordinates_json
from graphql_api.transport.answer_extensions import stamp
from graphql_api.transport.error_answers import shown, status_of
from graphql_api.transport.etags import Validator, check_definitions, validator
from graphql_api.transport.persisted import Persisted
from graphql_api.transport.requests import JSON, GraphQLRequest, Unreadable, answer_type, read
from ledger.errors import LedgerError

_QUICK, _USUAL = 50, 1_000  # cost: far below a millisecond, and below some fifty
_ENCODER = msgspec.json.Encoder()
MakeContext = Callable[[Request], Context]


class Endpoint:
    """Answers /graphql. Every document runs in a worker thread; the loop only reads, waits and writes."""

    def __init__(
        self, engine: DocumentRunner, make_context: MakeContext, persisted: Persisted, patience: Patience
    ) -> None:
        self._engine, self._persisted, self._patience = engine, persisted, patience
        self._points = Points(engine.schema, engine.documents)
        self._make_context = make_context
        # Threads share one interpreter: more of them make nothing sooner. What costs little waits behind nothing dear,
        # an asker's dear documents leave a thread to others, and several that are parsed at once would hold up all.
        most = engine.limits.waiting
        self._preparing = Workers(Hands(1), 1, 1, most)
        self._quick = Workers(Hands(1, together=8), 16, 8, most)
        self._usual = Workers(Hands(1, together=4), 8, 4, most)
        self._dear = Workers(Hands(3), 3, 2, most)

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
        context.deadline = monotonic() + self._engine.limits.seconds
        async with waiting(request, context):
            try:
                await self._patience.until(asked.least_position, context.deadline)
                return await self._taken(request, asked, context, kind)
            except LedgerError as error:
                return self._response(refused(error), kind, context)
            except asyncio.CancelledError:  # only a server that stops does that
                context.cancelled.set()
                return self._response(refused(ServerStopping()), kind, context)

    async def _taken(self, request: Request, asked: GraphQLRequest, context: Context, kind: str) -> Response:
        """Prepare the document, then run it, each where its turn is. Raises what stands against it."""
        text = self._persisted.known(asked)
        if text is None or not self._engine.known(text):
            text = await self._preparing.run(context.asker, self._prepare, asked, context)
        price = self._engine.price(text, asked.operation_name, asked.variables)
        workers = self._quick if price <= _QUICK else self._usual if price <= _USUAL else self._dear
        return await workers.run(context.asker, self._answer, request, text, asked, context, kind)

    def _prepare(self, asked: GraphQLRequest, context: Context) -> str:
        """The text of a document, parsed and validated by then. Raises what it is refused for."""
        context.check()
        text = self._persisted.text_of(asked)
        self._engine.prepare(text, asked.operation_name, context)
        return text

    def _answer(self, request: Request, text: str, asked: GraphQLRequest, context: Context, kind: str) -> Response:
        """Run the document in this thread, unless the client holds its answer."""
        reading = request.method == "GET"
        try:
            context.check()
            kept = self._validator(request, text, asked, context, kind) if reading else None
        except LedgerError as error:
            return self._response(refused(error), kind, context)
        if kept and kept.matches(request.headers.get("if-none-match", "")):
            return Response(status_code=304, headers=kept.headers)
        answer = self._engine.run(text, asked.variables, asked.operation_name, context, reading_only=reading)
        if answer.cost is not None:
            self._persisted.keep(asked)
        return self._response(answer, kind, context, kept)

    def _validator(
        self, request: Request, text: str, asked: GraphQLRequest, context: Context, kind: str
    ) -> Validator | None:
        """For a document whose points are all pinned. Raises OtherDefinitions, and what its points are refused for."""
        defined = check_definitions(request.query_params.get("definitions"))
        points = self._points.pinned(text, asked.operation_name, asked.variables)
        if points is None:
            return None
        meant = {
            "document": text,
            "operation": asked.operation_name,
            "variables": asked.variables,
            "points": [coordinates_json(context.at(point)) for point in points],
            "type": kind,
        }
        pinned = defined and all(point.position is not None for point in points)
        return validator(context, meant, pinned=pinned)

    def _response(
        self, answer: Answer, kind: str, context: Context | None = None, kept: Validator | None = None
    ) -> Response:
        errors = list(answer.result.errors or ())
        body: dict[str, Any] = {}
        if errors:
            body["errors"] = [shown(error) for error in errors]
        if not answer.refused:
            body["data"] = answer.result.data
        body["extensions"] = stamp(answer.cost, self._engine.limits.cost, context.points if context else ())
        status = status_of(errors) if answer.refused else 200
        headers = {"www-authenticate": "Bearer"} if status == 401 else {}
        waits = {error.original_error.wait_seconds for error in errors if isinstance(error.original_error, Throttled)}
        if waits:
            headers["retry-after"] = str(max(waits))
        if kept and not errors:
            headers |= kept.headers
        if kind == JSON and status == 400:
            status = 200  # a well-formed request that is no valid document: as clients of plain JSON expect
        return _json(body, kind, status, headers)


def _unreadable(error: Unreadable, kind: str) -> Response:
    body = {"errors": [{"message": error.sentence, "extensions": {"code": "UNREADABLE_REQUEST"}}]}
    return _json(body, kind, error.status, error.headers)


def _json(body: Mapping[str, Any], kind: str, status: int, headers: Mapping[str, str] | None = None) -> Response:
    content_type = f"{kind}; charset=utf-8"
    headers = {"cache-control": "no-store", "vary": "Accept", **(headers or {}), "content-type": content_type}
    return Response(_ENCODER.encode(body), status, headers)
