"""All departments as one, over HTTP: entries name their department, and every question about one works for all."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graphql_api.app import Settings
from graphql_api.scopes import Scope
from graphql_api.transport.auth import AccessRules, secret_in
from seeds.invented import Government
from tests.graphql_api.export.test_export import get, read_csv, read_jsonl, sheets
from tests.graphql_api.server import Client, serving
from tests.projections.governments import recorded

YEARS = [2024, 2025]
NAMED = {"d": "*", "y": 2025}
# If only stored columns are selected, no entry objects are made; for other fields they are.
STORED, MADE = "department fen", "department fen unit {key} evidence {text}"
ENTRIES = """query($d: String!, $y: Int, $at: At) {figure(address: {department: $d, fiscalYear: $y, table: 3,
  row: "total", column: "1"}, at: $at) {cell {explanation(first: 1000) {nodes {entry {%s}}}}}}"""


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A generated history of four departments behind a server."""
    government = Government(seed=5, departments=4, years=tuple(YEARS), operations=300)
    folder: Path = recorded(tmp_path_factory.mktemp("government"), government)
    settings = Settings(access=AccessRules(secret=secret_in(folder)[0]), cost_per_minute=10**9)
    with serving(folder, settings) as api:
        yield api


@pytest.fixture(scope="module")
def departments(api: Client) -> dict[str, str]:
    """The name of each department by its id."""
    return {each["uuid"]: each["name"] for each in api.ask("{departments {nodes {uuid name}}}")["departments"]["nodes"]}


def entries(api: Client, fields: str, **variables: Any) -> list[dict[str, Any]]:
    """The entries of a figure."""
    nodes = api.ask(ENTRIES % fields, **variables)["figure"]["cell"]["explanation"]["nodes"]
    return [node["entry"] for node in nodes]


def test_an_entry_names_its_department(api: Client, departments: dict[str, str]) -> None:
    """With or without entry objects; the entries of each department are those it has alone."""
    stored, made = entries(api, STORED, **NAMED), entries(api, MADE, **NAMED)
    assert stored == [{name: each[name] for name in ("department", "fen")} for each in made]
    for name in departments.values():
        own = entries(api, STORED, d=name, y=2025)
        assert {name} == {each["department"] for each in own}
        assert own == [each for each in stored if each["department"] == name]
    assert set(departments.values()) == {each["department"] for each in stored}


def test_entries_of_events_and_verdicts_name_it_too(api: Client, departments: dict[str, str]) -> None:
    """The entries of an event, and those of the answer to why they are not in a cell."""
    name = list(departments.values())[-1]
    query = "query($d: String!) {events(department: $d, first: 1) {nodes {id entries {department}}}}"
    (event,) = api.ask(query, d=name)["events"]["nodes"]
    query = """query($d: String!, $e: ID!) {whyNot(address: {department: $d, fiscalYear: 2025, table: 3, row: "total",
      column: "1"}, event: $e) {entries {entry {department}}}}"""
    doubted = api.ask(query, d="*", e=event["id"])["whyNot"]["entries"]
    told = [*event["entries"], *(each["entry"] for each in doubted)]
    assert {name} == {each["department"] for each in told}


def test_a_name_is_the_one_at_the_point(api: Client) -> None:
    """An entry has the name that its department had there."""
    newest = api.ask("{asOf {position}}")["asOf"]["position"]
    for position in (newest // 2, newest):
        at = {"position": position}
        nodes = api.ask("query($at: At) {departments(at: $at) {nodes {name}}}", at=at)["departments"]["nodes"]
        told = {each["department"] for each in entries(api, STORED, d="*", y=2024, at=at)}
        assert told
        assert told <= {each["name"] for each in nodes}


@pytest.mark.parametrize("form", ["csv", "jsonl", "xlsx"])
def test_files_of_entries_name_it(api: Client, departments: dict[str, str], form: str) -> None:
    """Entries, explanations and budget lines have a column with the name; entries also one with the id."""
    read: dict[str, Any] = {"csv": read_csv, "jsonl": read_jsonl, "xlsx": sheets}
    place = {"department": "*", "fiscalYear": "2025"}
    rows = read[form](get(api, f"entries.{form}", **place).content)[0]
    assert set(departments) == {row["departmentId"] for row in rows}
    assert all(departments[row["departmentId"]] == row["department"] for row in rows)
    cell = {"table": "3", "row": "total", "column": "1"}
    lines = read[form](get(api, f"explanation.{form}", **place, **cell).content)[0]
    assert entries(api, STORED, **NAMED) == [
        {"department": row["entry.department"], "fen": str(row["entry.fen"])} for row in lines
    ]
    held = read[form](get(api, f"lines.{form}", **place).content)[0]
    assert set(departments.values()) == {row["department"] for row in held}


def test_questions_about_one_work_for_all(api: Client, departments: dict[str, str]) -> None:
    """Years, units, projects and tables of all departments; disclosures of none, since each has its own."""
    query = """query($d: String!) {department(name: $d) {id uuid name fiscalYears disclosures {digest}
      units(first: 1000) {nodes {uuid}} projects(first: 1000) {nodes {uuid}}
      tables(fiscalYear: 2025) {number state}}}"""
    every = api.ask(query, d="*")["department"]
    single = [api.ask(query, d=name)["department"] for name in departments.values()]
    assert ("*", YEARS, []) == (every["uuid"], every["fiscalYears"], every["disclosures"])
    for what in ("units", "projects"):
        theirs = {each["uuid"] for one in single for each in one[what]["nodes"]}
        assert theirs == {each["uuid"] for each in every[what]["nodes"]}
    assert {"CONSOLIDATED"} == {table["state"] for table in every["tables"]}
    node = api.ask("query($i: ID!) {node(id: $i) {... on Department {uuid name fiscalYears}}}", i=every["id"])["node"]
    assert {name: every[name] for name in ("uuid", "name", "fiscalYears")} == node


def test_operations_of_all_are_all(api: Client) -> None:
    """The same as without a department."""
    query = "query($n: OperationsFilter) {operations(narrow: $n) {totalCount}}"
    assert api.ask(query, n={"department": "*"}) == api.ask(query)


def test_a_token_for_some_sees_only_these(api: Client, departments: dict[str, str]) -> None:
    """All departments are those that the token is for."""
    (own, name), *_ = departments.items()
    token = api.token(Scope.READ, departments=[own])
    query = """query {department(name: "*") {units(first: 1000) {totalCount}}
      operations(narrow: {department: "*"}) {totalCount}}"""
    alone = """query($d: String!) {department(name: $d) {units(first: 1000) {totalCount}}
      operations(narrow: {department: $d}) {totalCount}}"""
    assert api.ask(alone, d=name) == api.ask(query, token)
    assert {name} == {each["department"] for each in entries(api, STORED, token=token, **NAMED)}
