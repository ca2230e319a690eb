"""Persisted documents, and caching of answers: a 304 runs nothing, and an answer that may change is never cached."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx2 as httpx
import pytest
from typer.testing import CliRunner

from cli.failures import Exit
from cli.main import app
from graphql_api.app import Settings
from graphql_api.errors import InvalidManifest, UnknownDocumentId
from graphql_api.execution.limits import Limits
from graphql_api.execution.parsed_documents import ParsedDocuments as KnownDocuments
from graphql_api.schema.build import GRAPHQL
from graphql_api.scopes import Scope
from graphql_api.transport.auth import AccessRules, secret_in
from graphql_api.transport.etags import definitions_digest
from graphql_api.transport.persisted import Persisted, check_listed, document_id, listed_in
from graphql_api.transport.requests import GraphQLRequest
from tests.graphql_api.schema.test_reading import BUREAU
from tests.graphql_api.server import Client, serving

TABLE = """query($d: String!, $n: Int!, $at: At) {table(department: $d, number: $n, at: $at) {
  asOf {position} rows {key cells {column text}}}}"""
Variables = dict[str, Any]


def by_url(api: Client, token: str = "", held: str = "", **parameters: Any) -> httpx.Response:
    """The response to a GET; variables are written as JSON."""
    headers = {"authorization": f"Bearer {token}"} if token else {}
    if held:
        headers["if-none-match"] = held
    texts = {name: value if isinstance(value, str) else json.dumps(value) for name, value in parameters.items()}
    return api.http.get("/graphql", params=texts, headers=headers)


def executed(api: Client) -> float:
    """The cost of all documents run so far; the server counts it right before it runs one."""
    lines = api.http.get("/metrics").text.splitlines()
    return next(float(line.split()[1]) for line in lines if line.startswith("budget_ledger_cost_total"))


def code_of(answer: httpx.Response) -> str:
    """The class of the only refusal."""
    (error,) = answer.json()["errors"]
    code: str = error["extensions"]["code"]
    return code


@pytest.fixture(scope="module")
def variables(api: Client) -> Variables:
    """Variables that select a table at a position."""
    position = api.ask("{asOf {position}}")["asOf"]["position"]
    return {"d": BUREAU, "n": 3, "at": {"position": position}}


def test_a_document_is_sent_once(api: Client, variables: Variables) -> None:
    """An unknown id is refused; once sent with its text it is known, by POST and GET, prefixed or as a bare hash."""
    text = TABLE + " # sent once"
    named = document_id(text)
    unknown = api.http.post("/graphql", json={"documentId": named, "variables": variables})
    assert "UnknownDocumentId" == code_of(unknown)
    whole = api.http.post("/graphql", json={"documentId": named, "query": text, "variables": variables}).json()
    assert "errors" not in whole
    for known in (named, named.removeprefix("sha256:")):
        body = {"documentId": known, "variables": variables}
        assert whole["data"] == api.http.post("/graphql", json=body).json()["data"]
        assert whole["data"] == by_url(api, documentId=known, variables=variables).json()["data"]


def test_ids_are_checked(api: Client) -> None:
    """A document with the id of another is refused, and an invalid one is not cached."""
    wrong = api.http.post("/graphql", json={"documentId": document_id("{asOf {position}}"), "query": "{__typename}"})
    assert "DocumentIdMismatch" == code_of(wrong)
    invalid = "{nothing}"
    api.http.post("/graphql", json={"documentId": document_id(invalid), "query": invalid})
    assert "UnknownDocumentId" == code_of(api.http.post("/graphql", json={"documentId": document_id(invalid)}))


def test_the_cache_of_documents_is_bounded() -> None:
    """The least recently used documents are evicted; those of the list never are."""
    kept = Persisted({document_id("{a}"): "{a}"}, most_bytes=16 * 1024)
    for text in ("{b}", "{c}", "{b}", "{d}"):
        kept.keep(GraphQLRequest(text, document_id=document_id(text)))
        kept.text_of(GraphQLRequest(None, document_id=document_id("{b}")))
    assert ["{a}", "{b}", "{d}"] == [
        kept.text_of(GraphQLRequest(None, document_id=document_id(t))) for t in ("{a}", "{b}", "{d}")
    ]
    large, larger = "{b}" + 12 * 1024 * "#", "{b}" + 20 * 1024 * "#"
    for text in (large, larger):
        kept.keep(GraphQLRequest(text, document_id=document_id(text)))
    assert large == kept.text_of(GraphQLRequest(None, document_id=document_id(large)))
    for text in ("{b}", "{d}", larger):
        with pytest.raises(UnknownDocumentId):
            kept.text_of(GraphQLRequest(None, document_id=document_id(text)))


def test_304_runs_nothing(api: Client, variables: Variables) -> None:
    """A client that holds the answer at a pinned point gets 304, and no document is run."""
    first = by_url(api, query=TABLE, variables=variables)
    tag = first.headers["etag"]
    assert not tag.startswith("W/")
    assert "public, no-cache" == first.headers["cache-control"]
    assert "Accept, Authorization" == first.headers["vary"]
    before = executed(api)
    again = by_url(api, query=TABLE, variables=variables, held=tag)
    assert (304, b"", tag) == (again.status_code, again.content, again.headers["etag"])
    assert before == executed(api)
    other = by_url(api, query=TABLE, variables=variables, held='"something else"')
    assert (200, first.content) == (other.status_code, other.content)
    assert before < executed(api)


def test_etags_differ_with_the_answer(api: Client, variables: Variables) -> None:
    """Document, variables, point, content type and the token's departments each change the ETag; the token's holder
    does not."""
    reader, again = api.token(Scope.READ), api.token(Scope.READ)
    one = api.token(Scope.READ, departments=[UUID(int=1)])
    bureau = UUID(api.ask("query($d: String!) {department(name: $d) {uuid}}", d=BUREAU)["department"]["uuid"])
    only = api.token(Scope.READ, departments=[bureau])
    answers = [
        by_url(api, query=TABLE, variables=variables),
        by_url(api, query=TABLE + " ", variables=variables),
        by_url(api, query=TABLE, variables={**variables, "n": 5}),
        by_url(api, query=TABLE, variables={**variables, "at": {**variables["at"], "effectiveOn": "2025-03-01"}}),
        by_url(api, query=TABLE, variables=variables, token=only),
        api.http.get(
            "/graphql",
            params={"query": TABLE, "variables": json.dumps(variables)},
            headers={"accept": "application/graphql-response+json"},
        ),
    ]
    tags = [each.headers["etag"] for each in answers]
    assert len(tags) == len(set(tags))
    held = [by_url(api, query=TABLE, variables=variables, token=token) for token in (reader, again)]
    assert held[0].headers["etag"] == held[1].headers["etag"]
    assert {"private, no-cache"} == {each.headers["cache-control"] for each in held}
    refused = by_url(api, query=TABLE, variables=variables, token=one)
    assert ("NotAllowed", None, "no-store") == (
        code_of(refused),
        refused.headers.get("etag"),
        refused.headers["cache-control"],
    )


@pytest.mark.parametrize(
    ("query", "pinned"),
    [
        ('{table(department: "D", number: 3, at: {position: P}) {number}}', True),
        ('{table(department: "D", number: 3, at: {disclosure: "62d6", effectiveOn: "2025-02-21"}) {number}}', True),
        ('{diff(department: "D", before: {disclosure: "62d6"}, after: {position: P}) {changes {row}}}', True),
        ("{fundingSources {source} __typename}", True),
        ("query($p: Position = P) {asOf(at: {position: $p}) {position}}", True),
        ("fragment F on Query {asOf(at: {position: P}) {position}} query {...F}", True),
        ('{table(department: "D", number: 3) {number}}', False),
        ('{table(department: "D", number: 3, at: {}) {number}}', False),
        ('{table(department: "D", number: 3, at: {effectiveOn: "2025-03-01"}) {number}}', False),
        ('{table(department: "D", number: 3, at: {knownAt: "2025-03-01"}) {number}}', False),
        ('{diff(department: "D", before: {disclosure: "62d6"}) {changes {row}}}', False),
        ("{a: asOf(at: {position: P}) {position} b: asOf {position}}", False),
        ("query($p: Position) {asOf(at: {position: $p}) {position}}", False),
        ("fragment F on Query {asOf {position}} query {asOf(at: {position: P}) {position} ...F}", False),
        ('{table(department: "D", number: 12, at: {position: P}) {number}}', False),
    ],
)
def test_only_answers_at_pinned_points_are_cached(
    api: Client, variables: Variables, query: str, *, pinned: bool
) -> None:
    """Every point needs a position or a disclosure, in literals, variables and fragments; errors are never cached."""
    text = query.replace("P}", f"{variables['at']['position']}}}").replace("= P", f"= {variables['at']['position']}")
    answer = by_url(api, query=text.replace('"D"', json.dumps(BUREAU, ensure_ascii=False)))
    assert 200 == answer.status_code
    assert pinned == ("etag" in answer.headers), answer.text
    assert ("no-store" == answer.headers["cache-control"]) is not pinned


def test_a_pinned_answer_never_changes(api: Client) -> None:
    """Fields without a point of their own are read at the same point, such as a department's years."""
    query = """query($d: String!, $at: At) {department(name: $d, at: $at) {fiscalYears}
      table(department: $d, number: 3, at: $at) {rows {cells {text}}}}"""
    published = api.ask(query, d=BUREAU, at={"disclosure": "62d6"})
    assert [2025] == published["department"]["fiscalYears"]
    assert [2025, 2026] == api.ask(query, d=BUREAU)["department"]["fiscalYears"]
    assert published["table"]["rows"]


def test_urls_with_positions_and_definitions_are_immutable(api: Client, variables: Variables) -> None:
    """`immutable` needs positions and the current definitions in the URL; other definitions are refused, and a POST is
    never cached."""
    for_ever = by_url(api, query=TABLE, variables=variables, definitions=definitions_digest())
    assert "public, max-age=31536000, immutable" == for_ever.headers["cache-control"]
    at = {**variables, "at": {"disclosure": "62d6c0081f32"}}
    assert (
        "public, no-cache"
        == by_url(api, query=TABLE, variables=at, definitions=definitions_digest()).headers["cache-control"]
    )
    other = by_url(api, query=TABLE, variables=variables, definitions="0" * 64)
    assert "OtherDefinitions" == code_of(other)
    posted = api.send(TABLE, variables)
    assert ("no-store", None) == (posted.headers["cache-control"], posted.headers.get("etag"))


def test_answers_state_their_points(api: Client, variables: Variables) -> None:
    """The extensions hold the definitions and the point, or all points if there are several."""
    told = api.send(TABLE, variables).json()["extensions"]
    assert definitions_digest() == told["definitions"]
    assert variables["at"]["position"] == told["asOf"]["position"]
    assert {"position", "effectiveOn", "knownAt", "demonstration"} == set(told["asOf"])
    assert "points" not in told
    compared = api.send(
        'query($d: String!, $at: At!) {diff(department: $d, before: {disclosure: "62d6"}, after: $at) {changes {row}}}',
        {"d": BUREAU, "at": variables["at"]},
    ).json()["extensions"]
    assert 2 == len(compared["points"])
    assert variables["at"]["position"] == compared["asOf"]["position"]


LISTED = "query Listed($d: String!) {table(department: $d, number: 3) {number}}"


@pytest.fixture(params=["codegen", "apollo", "folder"])
def manifest(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A list of one document, in the form of each kind of tool."""
    path = tmp_path / "documents.json"
    if request.param == "codegen":
        path.write_text(json.dumps({document_id(LISTED).removeprefix("sha256:"): LISTED}), encoding="utf-8")
    elif request.param == "apollo":
        operation = {"id": document_id(LISTED), "name": "Listed", "type": "query", "body": LISTED}
        path.write_text(
            json.dumps({"format": "apollo-persisted-query-manifest", "version": 1, "operations": [operation]}),
            encoding="utf-8",
        )
    else:
        path = tmp_path / "documents"
        path.mkdir()
        (path / "listed.graphql").write_text(LISTED, encoding="utf-8")
    return path


@pytest.fixture
def closed(demonstration_data: Path, manifest: Path) -> Iterator[Client]:
    """A server that only runs documents of a list."""
    access = AccessRules(secret=secret_in(demonstration_data)[0])
    with serving(
        demonstration_data, Settings(access=access, persisted=Persisted(listed_in(manifest), only=True))
    ) as client:
        yield client


def test_an_allow_list_serves_nothing_else(closed: Client) -> None:
    """The listed document runs by id and by text; all others, introspection, schema and exports are refused."""
    named = {"documentId": document_id(LISTED), "variables": {"d": BUREAU}}
    assert 3 == closed.http.post("/graphql", json=named).json()["data"]["table"]["number"]
    assert 3 == closed.ask(LISTED, d=BUREAU)["table"]["number"]
    for text in ("{__typename}", "{__schema {types {name}}}", LISTED + " "):
        for body in ({"query": text}, {"query": text, "documentId": document_id(text)}):
            assert "NotListed" == code_of(closed.http.post("/graphql", json=body))
        assert "NotListed" == code_of(by_url(closed, query=text))
        assert "NotListed" == code_of(closed.http.post("/graphql", json={"documentId": document_id(text)}))
    streamed = closed.http.post(
        "/graphql", json={"query": "subscription {recorded {id}}"}, headers={"accept": "text/event-stream"}
    )
    assert "NotListed" in streamed.text
    for path in ("/schema.graphql", "/export/entries.csv", "/graphiql"):
        assert 404 == closed.http.get(path).status_code


def test_a_list_is_checked_before_serving(tmp_path: Path) -> None:
    """A wrong id, an unreadable file and a document that the schema refuses are reported at the start."""
    path = tmp_path / "documents.json"
    for text in (json.dumps({"0" * 64: LISTED}), "[]", "{", json.dumps({document_id(LISTED): 3})):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(InvalidManifest):
            listed_in(path)
    with pytest.raises(InvalidManifest):
        listed_in(tmp_path / "nowhere.json")
    bad = Persisted({document_id("{nothing}"): "{nothing}"})
    with pytest.raises(InvalidManifest, match="nothing"):
        check_listed(KnownDocuments(GRAPHQL, Limits()), bad)


def test_the_command_reports_a_wrong_list(tmp_path: Path) -> None:
    """`serve` refuses to start and names the problem."""
    run = CliRunner().invoke
    missing = run(app, ["serve", "--data", str(tmp_path), "--documents", str(tmp_path / "none.json")])
    assert (Exit.REFUSED, True) == (missing.exit_code, "InvalidManifest" in missing.stderr)
    alone = run(app, ["serve", "--data", str(tmp_path), "--only-persisted"])
    assert (Exit.USAGE, True) == (alone.exit_code, "--documents" in alone.stderr)


def test_ids_in_urls_may_be_escaped(api: Client) -> None:
    """The colon of documentId=sha256:… may be plain or escaped."""
    text = "{fundingSources {source}}"
    api.http.post("/graphql", json={"query": text, "documentId": document_id(text)})
    for shown in (document_id(text), quote(document_id(text), safe="")):
        assert 16 == len(api.http.get(f"/graphql?documentId={shown}").json()["data"]["fundingSources"])
