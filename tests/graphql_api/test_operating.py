"""`serve` as an operator runs it: a process of its own, its switches and its log."""

import json
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from graphql_api.app import Settings
from tests.graphql_api.process import process
from tests.graphql_api.server import serving

INTROSPECTION = "{ __schema { queryType { name } } }"


def test_a_server_logs_every_request_as_a_line_of_json(demonstration_data: Path, tmp_path: Path) -> None:
    """Each line holds path, status, time and cost, never the document or a token."""
    log = tmp_path / "requests.log"
    with process(demonstration_data, "--log", str(log)) as (client, _):
        asked = client.post("/graphql", json={"query": "{ departments { nodes { name } } }"})
        assert 200 == asked.status_code
        assert 404 == client.get("/nothing").status_code
    lines: list[dict[str, Any]] = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    told = {(line["path"], line["status"]) for line in lines}
    assert {("/graphql", 200), ("/nothing", 404)} <= told
    for line in lines:
        assert {"at", "level", "from", "message", "method", "ms"} <= line.keys()
    assert "departments" not in log.read_text(encoding="utf-8")


@pytest.mark.parametrize("option", ["--no-introspection", "--no-explorer"])
def test_the_switches_of_the_command_line(demonstration_data: Path, tmp_path: Path, option: str) -> None:
    """`--no-introspection` closes the schema and the explorer, `--no-explorer` the explorer only."""
    with process(demonstration_data, option, "--log", str(tmp_path / "log")) as (client, _):
        told = client.post("/graphql", json={"query": INTROSPECTION})
        hidden = option == "--no-introspection"
        assert hidden is ("errors" in told.json())
        assert (404 if hidden else 200) == client.get("/schema.graphql").status_code
        assert 404 == client.get("/graphiql").status_code
        assert 200 == client.post("/graphql", json={"query": "{ __typename }"}).status_code


def test_a_server_without_introspection_says_so(demonstration_data: Path) -> None:
    """`__type` is refused like `__schema`, with a reason."""
    with serving(demonstration_data, Settings(introspection=False)) as client:
        refused = client.send('{ __type(name: "Query") { name } }').json()["errors"][0]
    assert "introspection" in refused["message"].lower()


def test_a_stopping_server_refuses_waiting_requests(demonstration_data: Path, tmp_path: Path) -> None:
    """The answer is ServerStopping, not a fault."""
    asked = {"query": "{ __typename }", "extensions": {"atLeastPosition": 10**9}}
    with (
        process(demonstration_data, "--log", str(tmp_path / "log")) as (client, running),
        ThreadPoolExecutor() as aside,
    ):
        answer = aside.submit(client.post, "/graphql", json=asked)
        sleep(0.5)
        running.send_signal(signal.SIGINT)
        told = answer.result()
        running.wait(30)  # a second Ctrl-C would cut its end short
    assert (503, "ServerStopping") == (told.status_code, told.json()["errors"][0]["extensions"]["code"])
