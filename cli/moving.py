"""`migrate`: moves the ledger from the data directory to the server that the environment names, or back."""

import os
from enum import StrEnum
from typing import Annotated

import typer

from cli.failures import refusals
from cli.options import DataDir, Format, Output
from cli.output import out, print_for_program
from cli.progress import telling
from cli.session import DEFAULT_DATA, LEDGER_FILE, SERVER, placed
from ledger.log_location import FileLocation, LogLocation, ServerLocation, location_in
from ledger.upkeep.migration import Moved, migrate
from ledger.upkeep.row_format import Fingerprint


class TargetEngine(StrEnum):
    """The engines that can hold a ledger."""

    sqlite = "sqlite"
    postgres = "postgres"


def migrate_ledger(
    to: Annotated[
        TargetEngine, typer.Option("--to", help="postgres: from the data directory to the server; sqlite: back.")
    ],
    data: DataDir = DEFAULT_DATA,
    form: Output = Format.text,
) -> None:
    """Copy the ledger to an empty place on the other engine and compare both; recording waits meanwhile."""
    file = FileLocation(data / LEDGER_FILE)
    server = location_in(os.environ, file.path)
    if not isinstance(server, ServerLocation):
        raise typer.BadParameter("set POSTGRES_DBNAME and its neighbours first", param_hint=SERVER)
    source, target = (file, server) if to is TargetEngine.postgres else (server, file)
    with refusals(), placed(data), telling() as told:
        moved = migrate(source, target, told)
    shown = {"position": moved.position, "log": moved.identity, "tables": rows_of(moved.tables)}
    if not print_for_program(form, ["table", "rows", "sha256"], rows_of(moved.tables), shown):
        _print(moved, source, target)


def rows_of(tables: dict[str, Fingerprint]) -> list[dict[str, object]]:
    """A row for each table: the number of its rows, and their digest."""
    return [{"table": name, "rows": each.rows, "sha256": each.digest} for name, each in tables.items()]


def _print(moved: Moved, source: LogLocation, target: LogLocation) -> None:
    for name, each in moved.tables.items():
        out.print(f"  {each.digest}  {name} ({each.rows} rows)", markup=False)
    out.print(f"Copied to position {moved.position}, and equal row by row. The ledger is on {target}.", markup=False)
    if isinstance(target, ServerLocation):
        out.print("Commands go there as long as POSTGRES_DBNAME is set, and read models follow it as they are.")
    else:
        out.print("Commands go there once POSTGRES_DBNAME is not set any more, and read models follow it as they are.")
    out.print(f"The old one stays as it was: let nobody record there ({source}).", markup=False)
