"""The demonstration behind a real server, once for all tests that only read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.main import app
from graphql_api.app import Settings
from graphql_api.auth import Door, secret_in
from tests.graphql_api.server import Client, serving
from tests.real.printed import DOCUMENT


@pytest.fixture(scope="session")
def demonstration_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data directory of the real document with its invented year."""
    data = tmp_path_factory.mktemp("demonstration")
    history = str(DOCUMENT.with_name("urumqi_hrss_2025.midyear.toml"))
    done = CliRunner().invoke(app, ["import", str(DOCUMENT), "--data", str(data), "--as-history", history])
    assert 0 == done.exit_code, done.stderr
    return data


@pytest.fixture(scope="session")
def api(demonstration_data: Path) -> Iterator[Client]:
    """A client of the demonstration; tests must not record in it."""
    settings = Settings(door=Door(secret=secret_in(demonstration_data)[0]))
    with serving(demonstration_data, settings) as client:
        yield client
