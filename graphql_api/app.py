"""The web application (服务): the endpoint, its neighbours, and what they share."""

from dataclasses import dataclass, field
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from graphql_api.context import Context, Principal
from graphql_api.execution import Engine
from graphql_api.http import Endpoint
from graphql_api.limits import Limits
from graphql_api.rules import Scope
from graphql_api.schema.build import SCHEMA
from ledger.application import BudgetLedger
from projections.documents import Documents
from projections.reader import Reader

ANYBODY = Principal("anybody", frozenset({Scope.READ}))


@dataclass(frozen=True, slots=True)
class Settings:
    """How the application behaves."""

    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Sources:
    """What the application answers from."""

    ledger: BudgetLedger
    reader: Reader
    documents: Documents


def create_app(sources: Sources, settings: Settings | None = None) -> Starlette:
    """The application over one ledger."""
    settings = settings or Settings()

    def make_context(request: Request) -> Context:
        return Context(sources.ledger, sources.reader, sources.documents, ANYBODY)

    async def alive(_: Request) -> Response:
        return JSONResponse({"alive": True})

    async def schema(_: Request) -> Response:
        return PlainTextResponse(SCHEMA.as_str(), headers={"cache-control": "no-cache"})

    engine = Engine(SCHEMA._schema, settings.limits)  # noqa: SLF001 - the graphql-core schema has no public name
    return Starlette(
        routes=[
            Route("/graphql", Endpoint(engine, make_context).respond, methods=["GET", "POST"]),
            Route("/healthz", alive),
            Route("/schema.graphql", schema),
        ]
    )


def open_sources(ledger: BudgetLedger, data: Path, read_model: Path) -> Sources:
    """What a data directory holds."""
    return Sources(ledger, Reader(ledger, read_model), Documents(data))
