"""`serve`, `token`: the API over one data directory, and who may use it."""

import gc
import os
import sys
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from cli.failures import refusals
from cli.options import DataDir
from cli.output import err, out
from cli.session import DEFAULT_DATA, Session, opened
from graphql_api.app import Service, Settings, create_app
from graphql_api.auth import Door, issue, keys_of, secret_in
from graphql_api.logs import log_to
from graphql_api.persisted import Persisted, listed_in
from graphql_api.rules import Scope

Scopes = Annotated[list[Scope], typer.Option("--scope", help="read, record or admin; repeat it.")]

_TURN_SECONDS = 0.0005  # how long a thread may work while others wait: a dear document must not hold up a cheap one


def serve(
    data: DataDir = DEFAULT_DATA,
    host: Annotated[str, typer.Option("--host", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", help="Port to listen on.")] = 8080,
    closed: Annotated[bool, typer.Option("--closed", help="Reading needs a token, too.")] = False,
    jwks: Annotated[
        Path | None, typer.Option("--jwks", envvar="BUDGET_LEDGER_JWKS", help="Public keys of an identity provider.")
    ] = None,
    cost_per_minute: Annotated[
        int, typer.Option("--cost-per-minute", min=1, help="What one asker's documents may cost in a minute.")
    ] = 2_000_000,
    documents: Annotated[
        Path | None, typer.Option("--documents", help="Documents known by id: a JSON file, or a folder of .graphql.")
    ] = None,
    only_persisted: Annotated[
        bool, typer.Option("--only-persisted", help="Run those documents only; no exports, no schema, no IDE.")
    ] = False,
    origin: Annotated[
        list[str] | None, typer.Option("--origin", help="Pages of this origin may listen, too; repeat it.")
    ] = None,
    introspection: Annotated[
        bool, typer.Option("--introspection/--no-introspection", help="Whether the schema tells itself; else no IDE.")
    ] = True,
    explorer: Annotated[bool, typer.Option("--explorer/--no-explorer", help="GraphiQL, at /graphiql.")] = True,
    log: Annotated[
        Path | None, typer.Option("--log", help="Where to log, as JSON lines; standard error unless given.")
    ] = None,
    issuer: Annotated[str, typer.Option("--issuer", envvar="BUDGET_LEDGER_ISSUER", help="Whose tokens they are.")] = "",
) -> None:
    """Serve the GraphQL API until interrupted."""
    if only_persisted and documents is None:
        raise typer.BadParameter("it needs --documents, or nothing is left to serve", param_hint="--only-persisted")
    with refusals(), opened(data) as session:
        log_to(log)
        secret, first_run = secret_in(data)
        if first_run:
            err.print("[bold]A token for everything, shown only this once:[/]")
            err.print(issue(secret, os.environ.get("USER", "admin"), [Scope.ADMIN]), markup=False, soft_wrap=True)
        keys = keys_of(jwks.read_text(encoding="utf-8")) if jwks else None
        door = Door(open_reading=not closed, secret=secret, keys=keys, issuer=issuer)
        persisted = Persisted(listed_in(documents) if documents else None, only=only_persisted)
        settings = Settings(
            door=door,
            cost_per_minute=cost_per_minute,
            persisted=persisted,
            origins=frozenset(origin or ()),
            introspection=introspection,
            explorer=explorer,
        )
        app = create_app(_service(session, settings))
        shown = f"http://{host}:{port}"
        out.print(f"GraphQL at [bold]{shown}/graphql[/]. Stop with Ctrl-C.")
        if introspection and explorer and not only_persisted:
            out.print(f"Ask it in a browser: [bold]{shown}/graphiql[/]; its schema: {shown}/schema.graphql")
        sys.setswitchinterval(_TURN_SECONDS)
        gc.collect()
        gc.set_threshold(20_000, 5, 5)
        gc.freeze()  # schema and code lists stay: going through them again and again would stop everybody
        uvicorn.run(
            app,
            host=host,
            port=port,
            log_level="warning",
            access_log=False,  # the application has its own
            ws="websockets-sansio",
            ws_max_size=2 * settings.limits.body_bytes,  # the application refuses what is larger, and says so
            ws_per_message_deflate=False,  # its memory would be most of what a listener costs
            timeout_keep_alive=30,
            timeout_graceful_shutdown=3,  # streams have no end of their own
        )


def _service(session: Session, settings: Settings) -> Service:
    session.reader.resolve()
    return Service(session.ledger, session.reader, session.documents, settings)


def token(
    subject: Annotated[str, typer.Argument(help="Whom it is for.")],
    scope: Scopes,
    data: DataDir = DEFAULT_DATA,
    days: Annotated[int, typer.Option("--days", min=1, help="How long it is good.")] = 90,
    department: Annotated[
        list[str] | None, typer.Option("--department", help="Only for this department; repeat it.")
    ] = None,
) -> None:
    """Print a token signed with this ledger's secret."""
    with refusals(), opened(data) as session:
        secret, _ = secret_in(data)
        held = None if department is None else [session.department(name) for name in department]
        out.print(issue(secret, subject, scope, lasts=timedelta(days=days), departments=held), markup=False)
