"""The GraphQL endpoint over HTTP (GraphQL over HTTP, draft of 2026): negotiation, status codes, work off the loop."""

import asyncio
from dataclasses import dataclass
from time import monotonic
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from graphql_api.context import Context, MakeContext
from graphql_api.errors import RequestRefused, ServerStopping, Throttled, UnreadableRequest
from graphql_api.execution.engine import Answer, DocumentRunner, refused
from graphql_api.execution.pinned_points import Points
from graphql_api.scheduling.fair_queue import QueuedWorkers
from graphql_api.scheduling.hangup_watch import cancelled_on_hangup
from graphql_api.scheduling.position_wait import PositionWait
from graphql_api.scheduling.thread_batches import BatchWorkers
from graphql_api.schema.points import coordinates_json
from graphql_api.transport.answer_extensions import stamp
from graphql_api.transport.error_answers import error_json, json_response, status_of, unreadable
from graphql_api.transport.etags import Validator, check_definitions, validator
from graphql_api.transport.persisted import Persisted
from graphql_api.transport.requests import JSON, GraphQLRequest, answer_type, read
from ledger.errors import LedgerError

_QUICK, _USUAL = 50, 1_000  # cost: far below a millisecond, and below some fifty


@dataclass(frozen=True, slots=True)
class _Exchange:
    """One request on its way to its answer: what HTTP brought, what it asks, its context and its content type."""

    http: Request
    asked: GraphQLRequest
    context: Context
    content_type: str

    @property
    def reading(self) -> bool:
        """Whether it may only read, as a GET."""
        return self.http.method == "GET"


class Endpoint:
    """Answers /graphql. Every document runs in a worker thread; the loop only reads, waits and writes."""

    def __init__(
        self, engine: DocumentRunner, make_context: MakeContext, persisted: Persisted, wait: PositionWait
    ) -> None:
        self._engine, self._persisted, self._wait = engine, persisted, wait
        self._points = Points(engine.schema, engine.documents)
        self._make_context = make_context
        # Threads share one interpreter, so more of them do not speed up CPU work. Cheap requests never queue behind
        # expensive ones, expensive ones of one client leave a thread to the others, and documents are parsed one at a
        # time, since several at once held up everybody.
        most = engine.limits.waiting
        self._preparing = QueuedWorkers(BatchWorkers(1), 1, 1, most)
        self._quick = QueuedWorkers(BatchWorkers(1, batch=8), 16, 8, most)
        self._usual = QueuedWorkers(BatchWorkers(1, batch=4), 8, 4, most)
        self._dear = QueuedWorkers(BatchWorkers(3), 3, 2, most)

    async def respond(self, request: Request) -> Response:
        """The response to a request; refusals are responses, too."""
        content_type = JSON
        try:
            content_type = answer_type(request.headers.get("accept", ""))
            asked = await read(request, self._engine.limits)
            context = self._make_context(request, None)
        except UnreadableRequest as error:
            return unreadable(error, content_type)
        except RequestRefused as error:
            return self._response(refused(error), content_type)
        context.deadline = monotonic() + self._engine.limits.seconds
        async with cancelled_on_hangup(request, context):
            try:
                await self._wait.until(asked.least_position, context.deadline)
                return await self._queued(_Exchange(request, asked, context, content_type))
            except LedgerError as error:
                return self._response(refused(error), content_type, context)
            except asyncio.CancelledError:  # only a stopping server cancels it
                context.cancelled.set()
                return self._response(refused(ServerStopping()), content_type, context)

    async def _queued(self, exchange: _Exchange) -> Response:
        """Prepare the document, then run it, each after queueing for its workers. Raises its refusals."""
        asked, client = exchange.asked, exchange.context.client
        text = self._persisted.known(asked)
        if text is None or not self._engine.known(text):
            text = await self._preparing.run(client, self._prepare, exchange)
        price = self._engine.price(text, asked.operation_name, asked.variables)
        workers = self._quick if price <= _QUICK else self._usual if price <= _USUAL else self._dear
        return await workers.run(client, self._answer, exchange, text)

    def _prepare(self, exchange: _Exchange) -> str:
        """The text of a document, now parsed and validated. Raises its refusals."""
        exchange.context.check()
        text = self._persisted.text_of(exchange.asked)
        self._engine.prepare(text, exchange.asked.operation_name, exchange.context)
        return text

    def _answer(self, exchange: _Exchange, text: str) -> Response:
        """Run the document in this thread, unless the client holds its answer."""
        asked, context, content_type = exchange.asked, exchange.context, exchange.content_type
        try:
            context.check()
            kept = self._validator(exchange, text) if exchange.reading else None
        except LedgerError as error:
            return self._response(refused(error), content_type, context)
        if kept and kept.matches(exchange.http.headers.get("if-none-match", "")):
            return Response(status_code=304, headers=kept.headers)
        answer = self._engine.run(text, asked.variables, asked.operation_name, context, reading_only=exchange.reading)
        if answer.cost is not None:
            self._persisted.keep(asked)
        return self._response(answer, content_type, context, kept)

    def _validator(self, exchange: _Exchange, text: str) -> Validator | None:
        """The validator of a document whose points are all pinned. Raises OtherDefinitions, and refusals of points."""
        asked, context = exchange.asked, exchange.context
        defined = check_definitions(exchange.http.query_params.get("definitions"))
        points = self._points.pinned(text, asked.operation_name, asked.variables)
        if points is None:
            return None
        meant = {
            "document": text,
            "operation": asked.operation_name,
            "variables": asked.variables,
            "points": [coordinates_json(context.at(point)) for point in points],
            "type": exchange.content_type,
        }
        pinned = defined and all(point.position is not None for point in points)
        return validator(context, meant, pinned=pinned)

    def _response(
        self, answer: Answer, content_type: str, context: Context | None = None, kept: Validator | None = None
    ) -> Response:
        errors = list(answer.result.errors or ())
        body: dict[str, Any] = {}
        if errors:
            body["errors"] = [error_json(error) for error in errors]
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
        if content_type == JSON and status == 400:
            status = 200  # clients of plain JSON expect it for a well-formed request with an invalid document
        return json_response(body, content_type, status, headers)
