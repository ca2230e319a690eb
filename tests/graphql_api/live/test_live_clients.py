"""Following with the clients that people use: graphql-ws and graphql-sse, as npm has them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graphql_api.app import Settings
from graphql_api.scopes import Scope
from graphql_api.transport.auth import AccessRules, secret_in
from ledger.operations.commands import Allocate, Supplement
from tests.graphql_api.npm import installed, told_by
from tests.graphql_api.server import Client, serving
from tests.ledger.desk import Desk, money


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the clients, installed as their lock says."""
    return installed("live", tmp_path_factory.mktemp("clients") / "live")


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A closed server with a few operations."""
    data = tmp_path_factory.mktemp("live")
    with serving(data, Settings(access=AccessRules(open_reading=False, secret=secret_in(data)[0]))) as client:
        desk = Desk(client.ledger)
        desk.does(money(Allocate, desk.training, "1.00"))
        for _ in range(5):
            desk.does(money(Supplement, desk.training, "1.00"))
        yield client


@pytest.fixture(scope="module")
def told(clients: Path, api: Client) -> dict[str, Any]:
    """The messages that the clients received."""
    found: dict[str, Any] = told_by(clients, "clients.mjs", f"{api.url}/graphql", "7", api.token(Scope.READ))
    return found


@pytest.mark.parametrize("client", ["graphql-ws", "graphql-sse"])
def test_a_client_of_npm_follows_and_resumes(api: Client, told: dict[str, Any], client: str) -> None:
    """Every operation once, across a break; a query beside; and refusals as each client shows them."""
    assert [row.position for row in api.ledger.operations()] == told[client]["positions"]
    assert {"departments": {"nodes": [{"name": "甲局"}]}} == told[client]["query"]["data"]
    assert "PositionInsideOperation" == told[client]["refused"]["errors"][0]["extensions"]["code"]
    assert "nothing" in told[client]["invalid"]["errors"][0]["message"]
