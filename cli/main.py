"""`budget-ledger`: the whole product on the command line. It wires and prints; it computes nothing."""

from collections import UserDict
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command, get_group

# Where each command is, in the order in which they are listed.
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


class _Found(UserDict[str, Any]):
    """The commands by name, each imported when it is looked up."""

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
    """Imports what a command needs when that command is asked for: a table waits neither for the web server nor for the
    solver of the import, which take most of a second."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.commands = _Found(COMMANDS)


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="An event-sourced ledger of a public budget: every figure explains itself, at any time.",
)


@app.callback()
def _budget_ledger() -> None:
    """Typer makes a group of what has commands or this."""


def main() -> None:
    """Entry point of the command."""
    app()
