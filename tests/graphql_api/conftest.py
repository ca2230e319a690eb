"""The demonstration behind a real server, once for all tests that only read."""

import subprocess
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cli.session import LEDGER_FILE
from graphql_api.app import Settings
from graphql_api.transport.auth import AccessRules, secret_in
from tests.graphql_api.server import Client, serving
from tests.graphql_api.writing import Clerk
from tests.places import Place
from tests.real.imported import import_document


@pytest.fixture(scope="session")
def api(demonstration_data: Path) -> Iterator[Client]:
    """A client of the demonstration; tests must not record in it."""
    # All tests count as one client, within a minute.
    settings = Settings(access=AccessRules(secret=secret_in(demonstration_data)[0]), cost_per_minute=10**9)
    with serving(demonstration_data, settings) as client:
        yield client


@pytest.fixture(scope="module")
def writing_api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A client of a ledger that the tests of one module may record in; it holds only the real document."""
    data = tmp_path_factory.mktemp("writing")
    import_document(Place(data / LEDGER_FILE))
    with serving(data, Settings(access=AccessRules(secret=secret_in(data)[0]))) as client:
        yield client


@pytest.fixture
def clerk(writing_api: Client) -> Clerk:
    """A clerk who may read and record everything."""
    return Clerk(writing_api)


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Makes a virtual environment with some packages; returns its Python."""

    def make(name: str, *packages: str) -> Path:
        folder = tmp_path_factory.mktemp(name)
        venv.create(folder, with_pip=True)
        python = folder / "bin" / "python"
        command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages]
        subprocess.run(command, check=True, capture_output=True)
        return python

    return make
