"""Reads that wait for a position of the log: the wait is bounded and delays no other request."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Timer
from time import monotonic
from typing import Any

import httpx2 as httpx
import pytest

from graphql_api.app import Settings
from graphql_api.execution.limits import Limits
from graphql_api.transport.auth import AccessRules
from ledger.application import BudgetLedger
from tests.graphql_api.listening import socket
from tests.graphql_api.server import Client, serving
from tests.ledger.desk import Desk

QUERY = "{asOf {position} departments {totalCount}}"
SOON = Settings(limits=Limits(wait_seconds=1))


def wait_for(api: Client, position: Any) -> httpx.Response:
    """A read that waits for a position."""
    return api.send(QUERY, extensions={"atLeastPosition": position})


def end(api: Client) -> int:
    """The last position of the log."""
    return api.ledger.last_position()


def test_a_reached_position_is_read_at_once(api: Client) -> None:
    """A position that is already reached causes no wait."""
    begun = monotonic()
    answer = wait_for(api, end(api)).json()
    assert end(api) == answer["data"]["asOf"]["position"]
    by_get = {"query": QUERY, "extensions": f'{{"atLeastPosition": {end(api)}}}'}
    assert answer["data"] == api.http.get("/graphql", params=by_get).json()["data"]
    assert monotonic() - begun < 1


def test_a_later_position_is_waited_for(tmp_path: Path) -> None:
    """When another process records the operation, the whole request is read at the position."""
    with serving(tmp_path) as client:
        begun = monotonic()

        def record() -> None:
            other = BudgetLedger.at(tmp_path / "ledger.sqlite")
            Desk(other)
            other.close()

        timer = Timer(0.5, record)
        timer.start()
        answer = wait_for(client, 7).json()["data"]
        timer.join()
        assert {"asOf": {"position": 7}, "departments": {"totalCount": 1}} == answer
        assert 0.5 <= monotonic() - begun < 5


def test_an_unreached_position_is_refused(tmp_path: Path) -> None:
    """After the longest wait the answer is a typed refusal with the newest position, and no data."""
    with serving(tmp_path, SOON) as client:
        Desk(client.ledger)
        begun = monotonic()
        answer = wait_for(client, 2**53 - 1)
        assert 1 <= monotonic() - begun < 4
        error = answer.json()["errors"][0]["extensions"]
        assert (412, "NotReachedYet", {"position": 2**53 - 1, "newest": 7}) == (
            answer.status_code, error["code"], error["fields"],
        )  # fmt: skip
        assert "data" not in answer.json()


@pytest.mark.parametrize("position", [-1, 1.5, "7", True, [7], 2**53], ids=repr)
def test_a_position_is_a_whole_number(api: Client, position: Any) -> None:
    """Any other value makes the request unreadable."""
    answer = wait_for(api, position)
    assert (400, "UNREADABLE_REQUEST") == (answer.status_code, answer.json()["errors"][0]["extensions"]["code"])


def test_an_export_waits_for_a_position(tmp_path: Path) -> None:
    """The file contains the operations that another process recorded up to the position in the URL."""
    with serving(tmp_path) as client:

        def record() -> None:
            other = BudgetLedger.at(tmp_path / "ledger.sqlite")
            Desk(other)
            other.close()

        timer = Timer(0.5, record)
        timer.start()
        answer = client.http.get("/export/departments.jsonl", params={"atLeastPosition": 7})
        timer.join()
        first, *rows, _ = [json.loads(line) for line in answer.content.splitlines()]
        assert (7, 1) == (first["asOf"]["position"], len(rows))


def test_an_export_of_an_unreached_position_is_refused(tmp_path: Path) -> None:
    """After the longest wait, and not before, the answer has the same class, fields and status as in GraphQL."""
    with serving(tmp_path, SOON) as client:
        Desk(client.ledger)
        begun = monotonic()
        answer = client.http.get("/export/departments.csv", params={"atLeastPosition": 8})
        assert 1 <= monotonic() - begun < 4
        told = (answer.status_code, answer.json()["code"], answer.json()["fields"])
        assert (412, "NotReachedYet", {"position": 8, "newest": 7}) == told


def test_a_refused_export_does_not_wait(tmp_path: Path) -> None:
    """A client without access is refused at once, even if it names a position that will never come."""
    with serving(tmp_path, Settings(access=AccessRules(open_reading=False))) as client:
        begun = monotonic()
        assert 401 == client.http.get("/export/departments.csv", params={"atLeastPosition": 10**6}).status_code
        assert monotonic() - begun < 2


@pytest.mark.parametrize("position", ["-1", "1.5", "seven", str(2**53), "7&atLeastPosition=8"])
def test_the_position_of_an_export_is_a_whole_number(api: Client, position: str) -> None:
    """Any other value is refused like other unreadable parameters."""
    answer = api.http.get(f"/export/departments.csv?atLeastPosition={position}")
    assert (400, "InvalidParameter") == (answer.status_code, answer.json()["code"])
    assert "atLeastPosition" == answer.json()["fields"]["parameter"]


async def test_sockets_and_streams_wait_too(tmp_path: Path) -> None:
    """Over no transport is a request answered from before the position."""
    with serving(tmp_path, SOON) as client:
        Desk(client.ledger)
        body = {"query": QUERY, "extensions": {"atLeastPosition": 8}}
        streamed = client.http.post("/graphql", json=body, headers={"accept": "text/event-stream"})
        assert "NotReachedYet" in streamed.text
        body["extensions"] = {"atLeastPosition": 7}
        streamed = client.http.post("/graphql", json=body, headers={"accept": "text/event-stream"})
        assert '"position":7' in streamed.text
        async with socket(client) as listening:
            await listening.init()
            await listening.send(id="1", type="subscribe", payload={**body, "extensions": {"atLeastPosition": 8}})
            answer = await listening.hears()
            assert ("error", "NotReachedYet") == (answer["type"], answer["payload"][0]["extensions"]["code"])


def test_waiting_requests_delay_no_others(tmp_path: Path) -> None:
    """Thirty requests wait while there are eight workers, and other requests are answered quickly."""
    with serving(tmp_path, Settings(limits=Limits(wait_seconds=2))) as client, ThreadPoolExecutor(30) as pool:
        waiting = [pool.submit(wait_for, client, 10**6) for _ in range(30)]
        slowest = 0.0
        while not all(each.done() for each in waiting):
            begun = monotonic()
            assert 200 == client.send("{__typename}").status_code
            slowest = max(slowest, monotonic() - begun)
        assert {412} == {each.result().status_code for each in waiting}
        assert slowest < 1
