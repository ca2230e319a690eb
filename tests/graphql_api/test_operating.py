"""What an operator sets and sees: `serve` as a process of its own, its switches and its log."""

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import httpx2 as httpx
import pytest

from graphql_api.app import Settings
from tests.graphql_api.server import serving

INTROSPECTION = "{ __schema { queryType { name } } }"


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def process(data: Path, *options: str) -> Iterator[httpx.Client]:
    """`budget-ledger serve` over a data directory, ended as Ctrl-C ends it."""
    port = free_port()
    command = [str(Path(sys.executable).with_name("budget-ledger")), "serve", "--data", str(data), "--port", str(port)]
    running = subprocess.Popen([*command, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
            until = monotonic() + 60
            while True:
                try:
                    client.get("/healthz")
                    break
                except httpx.TransportError:
                    assert running.poll() is None, "the server ended"
                    assert monotonic() < until, "the server never came up"
                    sleep(0.1)
            yield client
    finally:
        running.send_signal(signal.SIGINT)
        assert running.wait(30) in (0, -signal.SIGINT, 130)


def test_a_server_logs_every_request_as_a_line_of_json(demonstration_data: Path, tmp_path: Path) -> None:
    """With its path, status, time and cost; never the document or a token."""
    log = tmp_path / "requests.log"
    with process(demonstration_data, "--log", str(log)) as client:
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
    """Without introspection neither the schema nor the explorer answers; without the explorer, only that."""
    with process(demonstration_data, option, "--log", str(tmp_path / "log")) as client:
        told = client.post("/graphql", json={"query": INTROSPECTION})
        hidden = option == "--no-introspection"
        assert hidden is ("errors" in told.json())
        assert (404 if hidden else 200) == client.get("/schema.graphql").status_code
        assert 404 == client.get("/graphiql").status_code
        assert 200 == client.post("/graphql", json={"query": "{ __typename }"}).status_code


def test_a_server_without_introspection_says_so(demonstration_data: Path) -> None:
    """`__type` is refused like `__schema`, in a sentence that says why."""
    with serving(demonstration_data, Settings(introspection=False)) as client:
        refused = client.send('{ __type(name: "Query") { name } }').json()["errors"][0]
    assert "introspection" in refused["message"].lower()
