"""`budget-ledger`: the whole product on the command line. It wires and prints; it computes nothing."""

from collections import UserDict
from importlib import import_module
from importlib.metadata import version
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command, get_group

# The module and function of each command, in the order of the help.
COMMANDS = {
    "import": "importing.import_document",
    "generate": "generating.generate",
    "reconcile": "reconciling.show_reconciliation",
    "table": "reading.show_table",
    "explain": "reading.show_explanation",
    "why-not": "reading.show_why_not",
    "timeline": "reading.show_timeline",
    "diff": "reading.show_diff",
    "document": "reading.show_document",
    "operations": "journal.show_operations",
    "events": "journal.show_events",
    "line": "journal.show_line",
    "record": "record.app",
    "serve": "serving.serve",
    "token": "serving.token",
    "follow": "following.follow",
    "doctor": "doctor.doctor",
    "backup": "saving.backup",
    "restore": "saving.restore_ledger",
    "migrate": "moving.migrate_ledger",
    "rebuild": "upkeep.rebuild",
    "verify-projection": "upkeep.verify",
}


class _LazyCommands(UserDict[str, Any]):
    """The commands by name. A command's module is imported when the command is used."""

    def __getitem__(self, name: str) -> Any:
        module, _, function = str(super().__getitem__(name)).partition(".")
        found = getattr(import_module(f"cli.{module}"), function)
        if isinstance(found, typer.Typer):
            group = get_group(found)
            group.name = name
            return group
        alone = typer.Typer(add_completion=False)
        alone.command(name)(found)
        return get_command(alone)


class Commands(TyperGroup):
    """The group of lazily imported commands: a table does not wait for the web server or the solver of the import,
    which take most of a second to import."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.commands = _LazyCommands(COMMANDS)


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="An event-sourced ledger of a public budget: every figure explains itself, at any time.",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"budget-ledger {version('budget-ledger')}")
        raise typer.Exit


@app.callback()
def _budget_ledger(
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Options of the command itself."""


def main() -> None:
    """Entry point of the command."""
    app()
