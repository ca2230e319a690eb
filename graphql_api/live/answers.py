"""Answers of a subscription (推送执行): each event is answered by the engine, in a thread, within the limits."""

import asyncio
from collections.abc import AsyncGenerator, Iterator, Mapping
from contextlib import aclosing, contextmanager
from dataclasses import dataclass, replace
from time import monotonic
from typing import Any

import msgspec
from anyio import CapacityLimiter
from graphql import ExecutionResult, Executor, GraphQLError, OperationType, create_source_event_stream
from prometheus_client import Gauge

from graphql_api.context import Context
from graphql_api.errors import AnswerTooLarge, Throttled, TooManyConnections
from graphql_api.execution.engine import Admitted, Answer, DocumentRunner, refused
from graphql_api.scheduling.live_limits import LiveLimits
from graphql_api.scheduling.log_follow import SubscriptionContext, SubscriptionEvent
from graphql_api.scheduling.log_pulse import Pulse
from graphql_api.scheduling.position_wait import PositionWait
from graphql_api.transport.answer_extensions import stamp
from graphql_api.transport.error_answers import error_json
from graphql_api.transport.persisted import Persisted
from graphql_api.transport.requests import GraphQLRequest
from ledger.errors import LedgerError

_ENCODER = msgspec.json.Encoder()


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer: `result` is its JSON, `errors` say why nothing was run, `position` is its event's place in the
    log."""

    result: bytes
    errors: list[dict[str, Any]] | None = None
    position: int | None = None


class Live:
    """The state shared by all live connections of an application."""

    def __init__(
        self,
        engine: DocumentRunner,
        pulse: Pulse,
        limits: LiveLimits,
        persisted: Persisted,
        wait: PositionWait,
        listening: Gauge,
    ) -> None:
        self.engine, self.pulse, self.limits = engine, pulse, limits
        self._persisted, self.wait, self._listening = persisted, wait, listening
        self.connections = 0
        self._workers = CapacityLimiter(limits.workers)

    @property
    def full(self) -> bool:
        """Whether all places are taken."""
        return self.connections >= self.limits.connections

    @contextmanager
    def seat(self) -> Iterator[None]:
        """A place for one connection. Raises TooManyConnections."""
        if self.full:
            raise TooManyConnections(self.limits.connections)
        self.connections += 1
        self._listening.inc()
        try:
            yield
        finally:
            self.connections -= 1
            self._listening.dec()

    def following(self, context: Context, resume: int | None = None) -> SubscriptionContext:
        """The context of a subscription that a request asks for."""
        following = SubscriptionContext.of(context, self.pulse, self._workers, self.limits)
        following.resume = resume
        return following

    async def answers(
        self, asked: GraphQLRequest, context: SubscriptionContext, method: str = "POST"
    ) -> AsyncGenerator[Reply, None]:
        """The answers to a request: one for each event of a subscription, otherwise one."""
        try:
            asked = replace(asked, query=self._persisted.text_of(asked))
            await self.wait.until(asked.least_position, monotonic() + self.engine.limits.seconds)
        except LedgerError as error:
            yield _refusal(refused(error))
            return
        admitted = await context.in_thread(self._admit, asked, context, method)
        if isinstance(admitted, Answer):
            yield _refusal(admitted)
        elif admitted.kind is OperationType.SUBSCRIPTION:
            async with aclosing(self._follow(admitted, context)) as replies:
                async for reply in replies:
                    yield reply
        else:
            yield await context.in_thread(self._run, asked, context, method)

    def _admit(self, asked: GraphQLRequest, context: SubscriptionContext, method: str) -> Admitted | Answer:
        admitted = self.engine.admit(
            asked.query or "", asked.variables, asked.operation_name, reading_only=method == "GET"
        )
        if isinstance(admitted, Admitted) and admitted.kind is OperationType.SUBSCRIPTION:
            try:
                context.charge(admitted.cost)
            except LedgerError as error:
                return refused(error, admitted.cost)
        return admitted

    def _run(self, asked: GraphQLRequest, context: SubscriptionContext, method: str) -> Reply:
        """A query or a mutation: as over HTTP."""
        context.deadline = monotonic() + self.engine.limits.seconds
        answer = self.engine.run(
            asked.query or "", asked.variables, asked.operation_name, context, reading_only=method == "GET"
        )
        if answer.refused:
            return _refusal(answer)
        return Reply(_encoded(answer.result, stamp(answer.cost, self.engine.limits.cost, context.points)))

    async def _follow(self, admitted: Admitted, context: SubscriptionContext) -> AsyncGenerator[Reply, None]:
        source = await self._source(admitted, context)
        if isinstance(source, ExecutionResult):
            yield _refusal(Answer(source, refused=True))
            return
        try:
            async for event in source:
                await _pace(context, admitted.cost)
                yield await context.in_thread(self._reply, admitted, context, event)
        except Exception as error:  # noqa: BLE001 - it is answered: a refusal in full, a fault as a reference
            yield _refusal(Answer(ExecutionResult(errors=[GraphQLError(str(error), original_error=error)]), True))
        finally:
            context.cancelled.set()
            await source.aclose()

    async def _source(self, admitted: Admitted, context: SubscriptionContext) -> Any:
        """The events, or the errors that refuse them."""
        executor = await context.in_thread(
            lambda: Executor.build(
                self.engine.schema,
                admitted.document,
                context_value=context,
                raw_variable_values=dict(admitted.variables),
                operation_name=admitted.operation_name,
            )
        )
        if isinstance(executor, list):
            return ExecutionResult(errors=executor)
        source = create_source_event_stream(executor)
        return source if hasattr(source, "__aiter__") or isinstance(source, ExecutionResult) else await source

    def _reply(self, admitted: Admitted, context: SubscriptionContext, event: SubscriptionEvent) -> Reply:
        """The answer to one event. Its position and coordinates are always in the extensions."""
        result = self.engine.execute(admitted, context.moment(event.at, self.engine.limits.seconds), event)
        beside = {"position": event.at.position, **stamp(None, self.engine.limits.cost, [event.at])}
        encoded = _encoded(result, beside)
        if len(encoded) > self.limits.event_bytes:
            encoded = _encoded(refused(AnswerTooLarge(len(encoded), self.limits.event_bytes)).result, beside)
        return Reply(encoded, position=event.at.position)


async def _pace(context: SubscriptionContext, cost: int) -> None:
    """Charge an event the cost of its document. A subscriber that catches up too fast waits, and misses nothing."""
    while True:
        try:
            context.charge(cost)
        except Throttled as error:
            await asyncio.sleep(error.wait_seconds)
        else:
            return


def refusal_json(error: LedgerError) -> list[dict[str, Any]]:
    """The JSON of a refusal."""
    return [error_json(graphql_error) for graphql_error in refused(error).result.errors or ()]


def _refusal(answer: Answer) -> Reply:
    errors = [error_json(error) for error in answer.result.errors or ()]
    return Reply(_ENCODER.encode({"errors": errors}), errors)


def _encoded(result: ExecutionResult, beside: Mapping[str, Any]) -> bytes:
    body: dict[str, Any] = {"data": result.data}
    if result.errors:
        body["errors"] = [error_json(error) for error in result.errors]
    body["extensions"] = beside
    return _ENCODER.encode(body)
