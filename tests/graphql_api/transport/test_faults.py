"""A read model that breaks during a request: the answer says which field failed and reveals nothing of the server."""

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
from graphql_api.transport.auth import AccessRules, secret_in
from projections.errors import ReadModelUnavailable
from tests.graphql_api.server import Client, serving
from tests.graphql_api.writing import BUREAU

ADDRESS = {"department": BUREAU, "table": 5, "row": "20801", "column": "1"}
FIGURE = "query($a: Address!) {figure(address: $a) {row cell {%s}}}"
ROWS = "query($d: String!) {table(department: $d, number: 5) {number rows {key cells {column %s}}}}"


@pytest.fixture
def broken(demonstration_data: Path, tmp_path: Path) -> Iterator[Client]:
    """A server whose read model loses its entries after the first answer."""
    shutil.copytree(demonstration_data, tmp_path / "data")
    with serving(tmp_path / "data", Settings(access=AccessRules(secret=secret_in(tmp_path / "data")[0]))) as client:
        client.ask("{departments {nodes {name}}}")
        with sqlite3.connect(tmp_path / "data" / READ_MODEL_FILE) as model:
            model.execute("DROP TABLE movements")
        model.close()
        yield client


def failing(*_: object, **__: object) -> Any:
    """Raises an error as SQLite may at any time."""
    raise sqlite3.OperationalError("disk I/O error in /srv/secret")


def test_an_unreadable_cell_is_an_error_at_its_path(broken: Client, caplog: pytest.LogCaptureFixture) -> None:
    """The client gets class and sentence, the log everything else; null propagates through non-null fields."""
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


def test_failed_nullable_fields_are_null(broken: Client) -> None:
    """The rest of the answer is complete."""
    answer = broken.send(FIGURE % "column fen measures {adjustedText}", {"a": ADDRESS}).json()
    assert {"row": "20801", "cell": {"column": "1", "fen": None, "measures": None}} == answer["data"]["figure"]
    assert [["figure", "cell", "fen"], ["figure", "cell", "measures"]] == [each["path"] for each in answer["errors"]]


def test_other_root_fields_are_answered(broken: Client) -> None:
    """Root fields that need no entries are answered."""
    query = (
        "query($a: Address!) {ok: departments {nodes {name}} asOf {position} lost: figure(address: $a) {cell {fen}}}"
    )
    data = broken.send(query, {"a": ADDRESS}).json()["data"]
    assert data["ok"]["nodes"]
    assert {"cell": {"fen": None}} == data["lost"]


def test_a_whole_table_fails_as_one(broken: Client) -> None:
    """The cells of a table are made together, so the error has the path of the table."""
    answer = broken.send(ROWS % "text", {"d": BUREAU})
    assert (200, None) == (answer.status_code, answer.json()["data"])
    assert [["table"]] == [each["path"] for each in answer.json()["errors"]]


def test_an_unforeseen_fault_of_a_lazy_cell_is_masked(api: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both in one figure and in a cell of a table, whose path contains the row number."""
    monkeypatch.setattr("graphql_api.schema.figures.cell_at", failing)
    monkeypatch.setattr("projections.answers.timeline.timeline", failing)
    figure = api.send(FIGURE % "state", {"a": ADDRESS})
    rows = api.send(ROWS % "text timeline {text}", {"d": BUREAU})
    for answer, path in ((figure, ["figure", "cell", "state"]), (rows, ["table", "rows", 0, "cells", 0, "timeline"])):
        assert (200, None) == (answer.status_code, answer.json()["data"])
        error = answer.json()["errors"][0]
        assert ("INTERNAL", path) == (error["extensions"]["code"], error["path"])
        assert "secret" not in json.dumps(answer.json())


def test_an_unreadable_export_is_refused_before_it_begins(broken: Client) -> None:
    """The answer is 503, since the server is at fault, and no part of a list is sent."""
    answer = broken.http.get("/export/entries.csv", params={"department": BUREAU})
    assert (503, "ReadModelUnavailable") == (answer.status_code, answer.json()["code"])
    assert str(broken.data) not in answer.text


def test_mutations_report_that_they_were_recorded(broken: Client) -> None:
    """The log is intact: only fields read after recording are null."""
    mutation = """mutation {registerDepartment(input: {name: "虚构市丙局"}, operation: {}) {
      ... on Recorded {position operation {id}}}}"""
    answer = broken.send(mutation, token=broken.token(Scope.RECORD)).json()
    assert broken.ledger.last_position() == answer["data"]["registerDepartment"]["position"]
