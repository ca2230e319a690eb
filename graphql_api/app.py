"""The web application (服务): the endpoint, its neighbours, and what they share."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute

from graphql_api.context import Context
from graphql_api.execution.engine import DocumentRunner
from graphql_api.execution.limits import Limits
from graphql_api.export.endpoint import Exports
from graphql_api.live.answers import Live
from graphql_api.live.events import Streams, wanted
from graphql_api.live.websocket import Sockets
from graphql_api.scheduling.live_limits import LiveLimits
from graphql_api.scheduling.log_pulse import Pulse
from graphql_api.scheduling.position_wait import PositionWait
from graphql_api.scheduling.rate_limit import Throttle
from graphql_api.schema.build import GRAPHQL, printed
from graphql_api.telemetry import Metrics, RequestObserver, head
from graphql_api.transport.auth import AccessRules
from graphql_api.transport.explorer import explorer
from graphql_api.transport.graphql_over_http import Endpoint
from graphql_api.transport.page import page
from graphql_api.transport.persisted import Persisted, check_listed
from ledger.application import BudgetLedger
from ledger.errors import LedgerError, StoreUnavailable
from projections.reader import Reader
from projections.registers.documents import Documents


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of the application. `origins`: other origins whose pages may subscribe. Without `introspection` the
    schema is not shown in any way, and the explorer, which needs it, is closed. If only listed documents are run, the
    page works as long as its own (`graphql_api.transport.page.DOCUMENTS`) are among them."""

    access: AccessRules = field(default_factory=AccessRules)
    limits: Limits = field(default_factory=Limits)
    live: LiveLimits = field(default_factory=LiveLimits)
    origins: frozenset[str] = frozenset()
    cost_per_minute: int = 2_000_000
    persisted: Persisted = field(default_factory=Persisted)
    introspection: bool = True
    explorer: bool = True
    page: bool = True


@dataclass(frozen=True, slots=True)
class Service:
    """One ledger, its read side and its documents, as the application serves them."""

    ledger: BudgetLedger
    reader: Reader
    documents: Documents
    settings: Settings
    metrics: Metrics = field(default_factory=Metrics)
    _throttle: Throttle = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_throttle", Throttle(self.settings.cost_per_minute))

    def context(self, connection: HTTPConnection, authorization: str | None = None) -> Context:
        """The context of one request. `authorization`: a token that did not come by header. Raises InvalidToken."""
        header = connection.headers.get("authorization", "")
        principal = self.settings.access.principal(header if authorization is None else authorization)
        address = connection.client.host if connection.client else ""
        client = principal.name if principal.token else address
        context = Context(self.ledger, self.reader, self.documents, principal, client=client)
        context.charge = lambda cost: self._charge(client, cost)
        return context

    def _charge(self, client: str, cost: int) -> None:
        self._throttle.charge(client, cost)
        self.metrics.cost.inc(cost)

    def ready(self) -> dict[str, int | str]:
        """The position of the read model and its distance from the log; if the log is away, since when. Raises
        ProjectionError, StorageError."""
        position = self.reader.resolve().position
        self.metrics.position.set(position)
        following = self.reader.following
        try:
            behind = self.ledger.last_position() - position if following.fault is None else 0
        except StoreUnavailable as refusal:
            following.note(refusal)
        if fault := following.fault:
            self.metrics.away.set((datetime.now(UTC) - fault.since).total_seconds())
            return {"position": position, "logAwaySince": fault.since.isoformat(timespec="seconds")}
        self.metrics.behind.set(behind)
        self.metrics.away.set(0)
        return {"position": position, "behind": behind}


def create_app(service: Service, ended: Callable[[], None] = lambda: None) -> Starlette:
    """The application over one ledger. `ended` is called after its server has stopped."""
    settings, persisted = service.settings, service.settings.persisted
    engine = DocumentRunner(GRAPHQL, settings.limits, introspection=settings.introspection)
    check_listed(engine.documents, persisted)
    live = _live(service, engine)
    endpoint = Endpoint(engine, service.context, persisted, live.wait)
    streams = Streams(live, service.context, settings.origins)
    sockets = Sockets(live, service.context, settings.origins)

    async def graphql(request: Request) -> Response:
        return await (streams if wanted(request) else endpoint).respond(request)

    async def alive(_: Request) -> Response:
        return JSONResponse({"alive": True})

    def ready(_: Request) -> Response:
        try:
            return JSONResponse({"ready": True, **service.ready()})
        except LedgerError as error:
            return JSONResponse({"ready": False, "why": type(error).__name__}, 503)

    def metrics(_: Request) -> Response:
        with suppress(LedgerError):
            service.ready()
        return PlainTextResponse(service.metrics.text(), media_type="text/plain; version=0.0.4")

    async def schema(_: Request) -> Response:
        return PlainTextResponse(printed(), headers={"cache-control": "no-cache"})

    routes: list[BaseRoute] = [
        Route("/graphql", graphql, methods=["GET", "POST"]),
        WebSocketRoute("/graphql", sockets.serve),
        Route("/healthz", alive),
        Route("/readyz", ready),
        Route("/metrics", metrics),
    ]
    if not persisted.only:  # otherwise only listed documents run
        exports = Exports(service.context, settings.limits, live.wait)
        routes.append(Route("/export/{what}.{form}", exports.respond))
        if settings.introspection:
            routes.append(Route("/schema.graphql", schema))
    if settings.explorer and settings.introspection and not persisted.only:
        routes += explorer()
    if settings.page:
        routes += page()
    paths = frozenset(head(route.path) for route in routes if isinstance(route, Route | Mount))
    observed = Middleware(RequestObserver, metrics=service.metrics, paths=paths)
    return Starlette(routes=routes, middleware=[observed], lifespan=_until(ended))


def _until(ended: Callable[[], None]) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        try:
            yield
        finally:
            ended()

    return lifespan


def _live(service: Service, engine: DocumentRunner) -> Live:
    """The parts that follow the log; they look at it at once after a mutation of this process."""
    limits = service.settings.live
    pulse = Pulse(service.ledger.last_position, limits.poll_seconds)
    wait = PositionWait(pulse, lambda: service.reader.resolve().position, service.settings.limits.wait_seconds)
    engine.recorded = pulse.poke
    return Live(engine, pulse, limits, service.settings.persisted, wait, service.metrics.live)
