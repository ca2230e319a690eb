"""A server whose log is unreachable keeps answering, reports since when, and catches up once the log is back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
from typer.testing import CliRunner

from cli.failures import Exit
from cli.main import app
from ledger.operations.commands import Allocate
from tests.between import Between
from tests.graphql_api.process import process
from tests.ledger.desk import LAW_DAY, Desk, money
from tests.places import POSTGRES, Place, place, server
from tests.waiting import until

QUESTION = '{groupBy(department: "甲局", keys: [SOURCE]) {total {adjustedFen} asOf {position}}}'


@pytest.fixture
def on_server(tmp_path: Path) -> Iterator[Place]:
    """A ledger on PostgreSQL."""
    with place(POSTGRES, tmp_path) as found:
        yield found


@pytest.fixture
def between() -> Iterator[Between]:
    """A proxy between the server and its log, which can be cut."""
    found = Between(*server())
    yield found
    found.close()


def environment(monkeypatch: pytest.MonkeyPatch, found: Place, between: Between) -> None:
    """Point the command at the log, through the proxy."""
    cable = Place(found.path, found.schema, str(between.port))
    for name, value in cable.env.items():
        monkeypatch.setenv(name, value)


def asked(client: httpx.Client) -> dict[str, Any]:
    """The department's total, and the point it was read at."""
    answer = client.post("/graphql", json={"query": QUESTION}).json()
    found: dict[str, Any] = answer["data"]["groupBy"]
    return found


@pytest.mark.drill
def test_a_server_goes_on_while_its_log_is_away(
    on_server: Place, between: Between, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It answers at the last position it knows, and reports the outage to load balancers and operators."""
    desk = Desk(on_server.open())
    desk.does(money(Allocate, desk.training, "5.00"), on=LAW_DAY)
    environment(monkeypatch, on_server, between)
    with process(tmp_path / "node") as (client, _):
        before = asked(client)
        assert ("5000000", desk.ledger.last_position()) == (before["total"]["adjustedFen"], before["asOf"]["position"])
        with between.down_once_cut():
            between.cut()
            until(lambda: "logAwaySince" in client.get("/readyz").json(), 60)
            assert client.get("/readyz").status_code == 200
            assert before == asked(client)
            assert float(_metric(client, "budget_ledger_log_away_seconds")) > 0
            desk.does(money(Allocate, desk.training, "1.00"), on=LAW_DAY)
            assert before == asked(client)
        until(lambda: asked(client)["total"]["adjustedFen"] == "6000000", 60)
        assert 0 == client.get("/readyz").json()["behind"]
    desk.ledger.close()


def _metric(client: httpx.Client, name: str) -> str:
    lines = client.get("/metrics").text.splitlines()
    return next(line.split()[1] for line in lines if line.startswith(f"{name} "))


def test_a_node_refuses_another_log(
    on_server: Place, between: Between, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With another database or a restored backup its figures would mix two histories."""
    desk = Desk(on_server.open())
    environment(monkeypatch, on_server, between)
    node = ["--data", str(tmp_path / "node"), "--once"]
    assert CliRunner().invoke(app, ["follow", *node]).exit_code == 0
    with place(POSTGRES, tmp_path) as other:
        Desk(other.open()).ledger.close()
        environment(monkeypatch, other, between)
        refused = CliRunner().invoke(app, ["follow", *node])
    assert (Exit.STORAGE, True) == (refused.exit_code, "another log" in refused.stderr), refused.stderr
    desk.ledger.close()
