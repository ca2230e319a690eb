"""A command imports what it needs, and nothing that only others need."""

import subprocess
import sys

import pytest
import typer
from typer.main import get_command

from cli.main import COMMANDS, app

HEAVY = ("scipy", "strawberry", "uvicorn")  # the import's solver, the API, its server


@pytest.mark.parametrize("command", ["table", "operations", "record"])
def test_a_command_does_not_wait_for_what_others_need(command: str) -> None:
    """A process of its own has none of it in memory when the command is done."""
    asked = f"sys.argv = ['budget-ledger', '{command}', '--help']; import cli.main"
    told = f"import atexit, sys; atexit.register(lambda: print([n for n in {HEAVY} if n in sys.modules]))"
    done = subprocess.run(
        [sys.executable, "-c", f"{told}; {asked}; cli.main.main()"], capture_output=True, text=True, check=True
    )
    assert "[]" == done.stdout.splitlines()[-1]


def test_every_command_is_found_by_its_name() -> None:
    """In the order of the page of help, each with its own words."""
    group = get_command(app)
    assert isinstance(group, typer.core.TyperGroup)
    assert list(COMMANDS) == list(group.commands)
    assert [] == [name for name, command in group.commands.items() if name != command.name or not command.help]
