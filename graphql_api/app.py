"""The web application (服务): the endpoint, its neighbours, and what they share."""

from dataclasses import dataclass, field

from starlette.applications import Starlette
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from graphql_api.auth import Door
from graphql_api.context import Context
from graphql_api.execution import Engine
from graphql_api.http import Endpoint
from graphql_api.limits import Limits
from graphql_api.schema.build import SCHEMA
from ledger.application import BudgetLedger
from projections.documents import Documents
from projections.reader import Reader


@dataclass(frozen=True, slots=True)
class Settings:
    """How the application behaves."""

    door: Door = field(default_factory=Door)
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Service:
    """One ledger, its read side and its documents, as the application serves them."""

    ledger: BudgetLedger
    reader: Reader
    documents: Documents
    settings: Settings

    def context(self, connection: HTTPConnection) -> Context:
        """What one request works with. Raises InvalidToken."""
        principal = self.settings.door.principal(connection.headers.get("authorization", ""))
        return Context(self.ledger, self.reader, self.documents, principal)

    def ready(self) -> dict[str, object]:
        """How far the read model is behind the log; it is ready when it can follow at all."""
        position = self.reader.resolve().position
        return {"ready": True, "position": position, "behind": self.ledger.last_position() - position}


def create_app(service: Service) -> Starlette:
    """The application over one ledger."""
    engine = Engine(SCHEMA._schema, service.settings.limits)  # noqa: SLF001 - it has no public name

    async def alive(_: Request) -> Response:
        return JSONResponse({"alive": True})

    def ready(_: Request) -> Response:
        return JSONResponse(service.ready())

    async def schema(_: Request) -> Response:
        return PlainTextResponse(SCHEMA.as_str(), headers={"cache-control": "no-cache"})

    return Starlette(
        routes=[
            Route("/graphql", Endpoint(engine, service.context).respond, methods=["GET", "POST"]),
            Route("/schema.graphql", schema),
            Route("/healthz", alive),
            Route("/readyz", ready),
        ]
    )
