"""Several processes of `serve --processes` behave as one server."""

import asyncio
import os
import re
import shutil
import signal
import subprocess
from contextlib import AsyncExitStack
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import httpx2 as httpx
import pytest
from typer.testing import CliRunner

from cli.failures import Exit
from cli.main import app
from graphql_api.scopes import Scope
from ledger.application import BudgetLedger
from tests.graphql_api.listening import OPERATIONS, listening
from tests.graphql_api.process import process
from tests.graphql_api.server import Client
from tests.graphql_api.writing import Clerk


@pytest.fixture
def data(demonstration_data: Path, tmp_path: Path) -> Path:
    """A copy of the demonstration that the test may record in."""
    return Path(shutil.copytree(demonstration_data, tmp_path / "data"))


def workers(running: subprocess.Popen[bytes]) -> set[int]:
    """The worker processes: the children that multiprocessing started."""
    children = Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text(encoding="ascii").split()
    return {int(each) for each in children if b"spawn_main" in Path(f"/proc/{each}/cmdline").read_bytes()}


def metric(url: str, name: str) -> float:
    """The value of a counter or gauge, read over a new connection."""
    found = re.search(rf"^{re.escape(name)} (\S+)$", httpx.get(f"{url}/metrics", timeout=30).text, re.MULTILINE)
    return float(found[1]) if found else 0.0


def until(holds: Any, seconds: float = 30) -> None:
    """Wait until something holds."""
    end = monotonic() + seconds
    while not holds():
        assert monotonic() < end, "it never came to be"
        sleep(0.05)


def ask_anew(url: str) -> int:
    """The status of a question over a new connection."""
    return httpx.post(f"{url}/graphql", json={"query": "{ departments { nodes { name } } }"}, timeout=30).status_code


@pytest.mark.drill
def test_metrics_of_all_processes_are_summed(data: Path) -> None:
    """All requests are counted, whichever process answered; connections of a killed process are not."""
    asked = 'budget_ledger_requests_total{method="POST",path="/graphql",status="200"}'
    with process(data, "--processes", "2", "--log", str(data / "log")) as (client, running):
        url = str(client.base_url)
        until(lambda: len(workers(running)) == 2)
        assert {200} == {ask_anew(url) for _ in range(20)}
        until(lambda: metric(url, asked) == 20)
        assert metric(url, "budget_ledger_positions_behind") == 0

        with httpx.stream(
            "POST",
            f"{url}/graphql",
            json={"query": "subscription { operations { position } }"},
            headers={"accept": "text/event-stream"},
            timeout=30,
        ) as response:
            assert response.status_code == 200
            until(lambda: metric(url, "budget_ledger_live_connections") == 1)
            before = workers(running)
            for each in before:
                os.kill(each, signal.SIGKILL)
        until(lambda: len(workers(running) - before) == 2)
        until(lambda: _answers(url))
        until(lambda: metric(url, "budget_ledger_live_connections") == 0)


def _answers(url: str) -> bool:
    try:
        return ask_anew(url) == 200
    except httpx.TransportError:
        return False


async def test_all_processes_know_what_one_recorded(data: Path) -> None:
    """Subscribers of every process receive the operation, and the next question to any process reads it."""
    with process(data, "--processes", "2", "--log", str(data / "log")) as (client, running):
        await asyncio.to_thread(until, lambda: len(workers(running)) == 2)
        ledger = BudgetLedger.at(data / "ledger.sqlite")
        api = Client(str(client.base_url), data, ledger)
        last = ledger.last_position()
        token = api.token(Scope.READ, Scope.RECORD)
        async with AsyncExitStack() as stack:
            stack.enter_context(api.http)
            listeners = [await stack.enter_async_context(listening(api, OPERATIONS, after=last)) for _ in range(6)]
            given = {"name": "虚构市审计局"}
            answer = await asyncio.to_thread(
                Clerk(api, token).sends, "registerDepartment", given, effectiveOn="2025-12-01"
            )
            position = answer["data"]["it"]["position"]
            for each in listeners:
                assert {"operations": {"position": position}} == await each.told()
        for _ in range(10):
            names = httpx.post(
                f"{api.url}/graphql", json={"query": "{ departments { nodes { name } } }"}, timeout=30
            ).json()["data"]["departments"]["nodes"]
            assert given in names
        ledger.close()


@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_wrong_configuration_is_refused_at_the_start(data: Path, processes: str) -> None:
    """The command ends with a refusal, without a traceback or endless restarts."""
    listed = data / "documents.json"
    listed.write_text('{"sha256:00": "{ __typename }"}', encoding="utf-8")
    done = CliRunner().invoke(app, ["serve", "--data", str(data), "--processes", processes, "--documents", str(listed)])
    assert Exit.REFUSED == done.exit_code
    assert "InvalidManifest" in done.stderr


@pytest.mark.parametrize("text", [None, "{}", "no JSON", '{"keys": [{"kty": "what"}]}', '{"keys": 1}'])
def test_unreadable_keys_are_refused_at_the_start(tmp_path: Path, text: str | None) -> None:
    """The refusal names the file, and no secret has been made yet."""
    keys = tmp_path / "keys.json"
    if text is not None:
        keys.write_text(text, encoding="utf-8")
    env = {"BUDGET_LEDGER_JWKS": str(keys)}
    done = CliRunner().invoke(app, ["serve", "--data", str(tmp_path / "data")], env=env)
    assert (Exit.REFUSED, "") == (done.exit_code, done.stdout), done.output
    assert "InvalidKeys" in done.stderr
    assert str(keys) in done.stderr.replace("\n", "")
    assert "token" not in done.stderr
    assert not (tmp_path / "data").exists()
