"""A server that cannot be reached: every command says why in PostgreSQL's own words, without the password."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.failures import Exit
from tests.cli.test_on_server import run
from tests.graphql_api.process import free_port
from tests.places import POSTGRES, Place
from tests.places import place as place_on

SECRET = "hunter2"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """Where a ledger could lie."""
    with place_on(POSTGRES, tmp_path) as found:
        yield found


@pytest.mark.parametrize(
    ("word", "env", "told"),
    [  # each waits for a second: every command and every reason once
        ("doctor", {"POSTGRES_DBNAME": "nowhere"}, 'database "nowhere" does not exist'),
        ("serve", {"POSTGRES_USER": "nobody_here"}, 'role "nobody_here" does not exist'),
        ("serve", {"POSTGRES_PORT": "{free}"}, "Connection refused"),
        ("operations", {"PGSSLMODE": "require"}, "SSL"),
    ],
)
def test_the_reason_is_told(
    place: Place, word: str, env: dict[str, str], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not only that somebody waited."""
    monkeypatch.setitem(os.environ, "POSTGRES_CONNECT_TIMEOUT", "1")
    env = {name: value.format(free=free_port()) for name, value in env.items()}
    done = run(place, word, **env, POSTGRES_PASSWORD=SECRET)
    assert (Exit.DIFFERENT if word == "doctor" else Exit.STORAGE) == done.exit_code
    shown = " ".join(done.output.split())
    assert told in shown
    assert "couldn't get a connection" not in shown
    assert SECRET not in shown
