"""`serve`, `token`: the API over one data directory, and tokens for it."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from cli.failures import refusals
from cli.options import DataDir
from cli.output import err, out
from cli.server import Served, run
from cli.session import DEFAULT_DATA, opened, place_of
from graphql_api.scopes import Scope
from graphql_api.transport.auth import issue, secret_in

Scopes = Annotated[list[Scope], typer.Option("--scope", help="read, record or admin; repeat it.")]


def serve(
    data: DataDir = DEFAULT_DATA,
    host: Annotated[str, typer.Option("--host", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", help="Port to listen on.")] = 8080,
    processes: Annotated[
        int, typer.Option("--processes", min=1, help="How many listen; as many as there are cores, for many askers.")
    ] = 1,
    closed: Annotated[bool, typer.Option("--closed", help="Reading needs a token, too.")] = False,
    jwks: Annotated[
        Path | None, typer.Option("--jwks", envvar="BUDGET_LEDGER_JWKS", help="Public keys of an identity provider.")
    ] = None,
    cost_per_minute: Annotated[
        int,
        typer.Option(
            "--cost-per-minute", min=1, help="What one asker's documents may cost in a minute, in each process."
        ),
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
    page: Annotated[bool, typer.Option("--page/--no-page", help="The page, at /.")] = True,
    log: Annotated[
        Path | None, typer.Option("--log", help="Where to log, as JSON lines; standard error unless given.")
    ] = None,
    issuer: Annotated[str, typer.Option("--issuer", envvar="BUDGET_LEDGER_ISSUER", help="Whose tokens they are.")] = "",
) -> None:
    """Serve the GraphQL API until interrupted."""
    if only_persisted and documents is None:
        raise typer.BadParameter("it needs --documents, or nothing is left to serve", param_hint="--only-persisted")
    served = Served(
        data,
        closed=closed,
        jwks=jwks,
        issuer=issuer,
        cost_per_minute=cost_per_minute,
        documents=documents,
        only_persisted=only_persisted,
        origins=frozenset(origin or ()),
        introspection=introspection,
        explorer=explorer,
        page=page,
        log=log,
    )
    with refusals():
        served.check()
        _tell_first_token(data)
        out.print(f"The ledger: {place_of(data)}", markup=False)
        shown = f"http://{host}:{port}"
        if page:
            out.print(f"The page: [bold]{shown}/[/]")
        out.print(f"GraphQL at [bold]{shown}/graphql[/]. Stop with Ctrl-C.")
        if introspection and explorer and not only_persisted:
            out.print(f"Ask it in a browser: [bold]{shown}/graphiql[/]; its schema: {shown}/schema.graphql")
        run(served, host, port, processes)


def _tell_first_token(data: Path) -> None:
    secret, first_run = secret_in(data)
    if first_run:
        err.print("[bold]A token for everything, shown only this once:[/]")
        err.print(issue(secret, os.environ.get("USER", "admin"), [Scope.ADMIN]), markup=False, soft_wrap=True)


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
