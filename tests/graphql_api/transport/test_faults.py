"""A read model that breaks while it is asked: the answer says where, tells nothing of the server, and is no 500."""

import json
import logging
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cli.session import READ_MODEL_FILE
from graphql_api.app import Settings
from graphql_api.scopes import Scope
from graphql_api.transport.auth import Door, secret_in
from projections.errors import ReadModelUnavailable
from tests.graphql_api.server import Client, serving
from tests.graphql_api.writing import BUREAU

ADDRESS = {"department": BUREAU, "table": 5, "row": "20801", "column": "1"}
FIGURE = "query($a: Address!) {figure(address: $a) {row cell {%s}}}"
ROWS = "query($d: String!) {table(department: $d, number: 5) {number rows {key cells {column %s}}}}"


@pytest.fixture
def broken(demonstration_data: Path, tmp_path: Path) -> Iterator[Client]:
    """A server that has answered already, and whose read model loses its entries before it asks for any."""
    shutil.copytree(demonstration_data, tmp_path / "data")
    with serving(tmp_path / "data", Settings(door=Door(secret=secret_in(tmp_path / "data")[0]))) as client:
        client.ask("{departments {nodes {name}}}")
        with sqlite3.connect(tmp_path / "data" / READ_MODEL_FILE) as model:
            model.execute("DROP TABLE movements")
        model.close()
        yield client


def failing(*_: object, **__: object) -> Any:
    """What SQLite may say at any time."""
    raise sqlite3.OperationalError("disk I/O error in /srv/secret")


def test_a_cell_that_cannot_be_read_is_a_refusal_at_its_place(broken: Client, caplog: pytest.LogCaptureFixture) -> None:
    """The class and a sentence for the client, everything else for the operator; whatever may not be null takes what
    it stands in along."""
    with caplog.at_level(logging.ERROR, "budget_ledger.api"):
        answer = broken.send(FIGURE % "text", {"a": ADDRESS})
    assert (200, None) == (answer.status_code, answer.json()["data"])
    (error,) = answer.json()["errors"]
    told = error["extensions"]
    assert (["figure", "cell", "text"], "ReadModelUnavailable") == (error["path"], told["code"])
    assert (ReadModelUnavailable.sentence(), ReadModelUnavailable.zh) == (told["message_en"], told["message_zh"])
    assert str(broken.data) not in answer.text
    assert told["reference"] in caplog.text
    assert str(broken.data) in caplog.text
    assert "no such table" in caplog.text
    assert "Traceback" not in caplog.text


def test_what_may_be_null_is_null_where_it_failed(broken: Client) -> None:
    """And the rest of the answer stands."""
    answer = broken.send(FIGURE % "column fen measures {adjustedText}", {"a": ADDRESS}).json()
    assert {"row": "20801", "cell": {"column": "1", "fen": None, "measures": None}} == answer["data"]["figure"]
    assert [["figure", "cell", "fen"], ["figure", "cell", "measures"]] == [each["path"] for each in answer["errors"]]


def test_fields_beside_the_one_that_failed_are_answered(broken: Client) -> None:
    """A document asks for several things; those that need no entries are there."""
    query = (
        "query($a: Address!) {ok: departments {nodes {name}} asOf {position} lost: figure(address: $a) {cell {fen}}}"
    )
    data = broken.send(query, {"a": ADDRESS}).json()["data"]
    assert data["ok"]["nodes"]
    assert {"cell": {"fen": None}} == data["lost"]


def test_a_whole_table_fails_as_one(broken: Client) -> None:
    """Its cells are made together, so the fault is the table's."""
    answer = broken.send(ROWS % "text", {"d": BUREAU})
    assert (200, None) == (answer.status_code, answer.json()["data"])
    assert [["table"]] == [each["path"] for each in answer.json()["errors"]]


def test_an_unforeseen_fault_of_a_lazy_cell_is_masked(api: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one figure, and in a cell of a table, where the path counts the rows."""
    monkeypatch.setattr("graphql_api.schema.figures.cell_at", failing)
    monkeypatch.setattr("projections.answers.timeline.timeline", failing)
    figure = api.send(FIGURE % "state", {"a": ADDRESS})
    rows = api.send(ROWS % "text timeline {text}", {"d": BUREAU})
    for answer, path in ((figure, ["figure", "cell", "state"]), (rows, ["table", "rows", 0, "cells", 0, "timeline"])):
        assert (200, None) == (answer.status_code, answer.json()["data"])
        error = answer.json()["errors"][0]
        assert ("INTERNAL", path) == (error["extensions"]["code"], error["path"])
        assert "secret" not in json.dumps(answer.json())


def test_a_file_that_cannot_be_read_is_refused_before_it_begins(broken: Client) -> None:
    """The server is at fault, not who asked: 503, and no half of a list."""
    answer = broken.http.get("/export/entries.csv", params={"department": BUREAU})
    assert (503, "ReadModelUnavailable") == (answer.status_code, answer.json()["code"])
    assert str(broken.data) not in answer.text


def test_who_writes_is_told_that_it_is_recorded_all_the_same(broken: Client) -> None:
    """The log is whole: only what is read after recording is null."""
    mutation = """mutation {registerDepartment(input: {name: "虚构市丙局"}, operation: {}) {
      ... on Recorded {position operation {id}}}}"""
    answer = broken.send(mutation, token=broken.token(Scope.RECORD)).json()
    assert broken.ledger.last_position() == answer["data"]["registerDepartment"]["position"]
