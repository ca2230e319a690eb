"""Hostile or broken requests: each gets a typed refusal with a 4xx, and other clients are still served."""

import json
import socket
from typing import Any

import pytest

from graphql_api import errors
from graphql_api.app import Settings
from graphql_api.execution.limits import Limits
from tests.graphql_api.server import Client, serving

JSON = {"content-type": "application/json"}
TINY = "{asOf {position}}"


def post(api: Client, body: bytes, headers: dict[str, str] | None = None) -> Any:
    """A raw POST."""
    return api.http.post("/graphql", content=body, headers=JSON if headers is None else headers)


def served(api: Client) -> bool:
    """Whether another client is still served."""
    return api.send(TINY).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"null", id="null"),
        pytest.param(b'"text"', id="a string"),
        pytest.param(b"17", id="a number"),
        pytest.param(b"[]", id="an empty batch"),
        pytest.param(b'[{"query": "{asOf {position}}"}]', id="a batch"),
        pytest.param(b"{}", id="no query"),
        pytest.param(b'{"query": 1}', id="a number for a query"),
        pytest.param(b'{"query": null}', id="null for a query"),
        pytest.param(b'{"query": "{asOf {position}}", "variables": []}', id="a list for variables"),
        pytest.param(b'{"query": "{asOf {position}}", "operationName": {}}', id="an object for a name"),
        pytest.param(b'{"query": "{asOf {position}}"', id="half of it"),
        pytest.param(b"\xff\xfe\x00{", id="no UTF-8"),
        pytest.param(b'{"query": "\xff"}', id="no UTF-8 inside"),
        pytest.param(b"[" * 100_000, id="open brackets"),
        pytest.param(b"[" * 100_000 + b"]" * 100_000, id="nested lists"),
        pytest.param(b'{"query": "{x}", "variables": ' + b'{"a":' * 20_000 + b"1" + b"}" * 20_001, id="nested objects"),
        pytest.param(b'{"query": "{x}", "variables": {"a": NaN}}', id="NaN"),
    ],
)
def test_unreadable_requests_are_refused(api: Client, body: bytes) -> None:
    """Any such bytes get 400 with a reason, in two languages."""
    answer = post(api, body)
    assert 400 == answer.status_code
    (error,) = answer.json()["errors"]
    assert ("UNREADABLE_REQUEST", error["message"]) == (
        error["extensions"]["code"],
        error["extensions"]["fields"]["why"],
    )
    assert error["extensions"]["message_zh"].startswith(errors.UnreadableRequest.zh)
    assert served(api)


@pytest.mark.parametrize(
    "content_type",
    ["", "text/plain", "application/jsonx", "application/x-www-form-urlencoded", "text/plain;application/json",
     "multipart/form-data; boundary=x", "application/json; charset=utf-16"],
)  # fmt: skip
def test_content_types_of_forms_are_refused(api: Client, content_type: str) -> None:
    """Only JSON in UTF-8 is accepted, so a browser sends no request of another site without a preflight."""
    answer = post(api, b'{"query": "{asOf {position}}"}', {"content-type": content_type} if content_type else {})
    assert 415 == answer.status_code


def test_large_bodies_are_refused(api: Client) -> None:
    """20 MB are refused by the announced length, or by the bytes received if none is announced."""
    big = b'{"query": "' + b"#" * 20_000_000 + b'"}'
    assert 413 == post(api, big).status_code
    assert 413 == api.http.post("/graphql", content=iter([big[:200_000], big[:200_000]]), headers=JSON).status_code
    assert served(api)


def nested(depth: int) -> str:
    """A document with this many levels."""
    return "{" + 'node(id: "x") {... on Unit ' * depth + "{id}" + "}" * depth + "}"


ALIASES = "{" + " ".join(f"a{n}: asOf {{position}}" for n in range(1_000)) + "}"
PAGES = "{departments(first: 1000) {nodes {units(first: 1000) {nodes {projects(first: 1000) {nodes {id}}}}}}}"
SELF = '{search(department: "x", text: "y") {...a}} fragment a on Hit {text ...a}'
FAN_OUT = (
    '{department(name: "x") {...f0}} '
    + " ".join(f"fragment f{n} on Department {{{' '.join([f'...f{n + 1}'] * 10)}}}" for n in range(8))
    + " fragment f8 on Department {name}"
)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        pytest.param(ALIASES, "TooComplex", id="aliases"),
        pytest.param("{asOf {" + "position " * 3_000 + "}}", "TooComplex", id="a field 3,000 times"),
        pytest.param("{asOf {position " + "@include(if: true) " * 500 + "}}", "TooComplex", id="directives"),
        pytest.param(FAN_OUT, "TooComplex", id="fragments that fan out to a hundred million"),
        pytest.param("{asOf " * 5_000 + "{position}" + "}" * 5_000, "INVALID_REQUEST", id="5,000 levels"),
        pytest.param("{" + "a" * 100_000 + "}", "INVALID_REQUEST", id="a long name"),
        pytest.param("{asOf {position}} #" + "x" * 100_000, "", id="a long comment, which is nothing"),
        pytest.param("{asOf(" + "[" * 3_000 + "]" * 3_000 + ") {position}}", "INVALID_REQUEST", id="a deep value"),
        pytest.param(SELF, "INVALID_REQUEST", id="a fragment that spreads itself"),
        pytest.param("{" + "x " * 9_000 + "}", "INVALID_REQUEST", id="too many tokens"),
        pytest.param(PAGES, "TooCostly", id="pages of pages of pages"),
        pytest.param("{departments(first: 10000000) {nodes {id}}}", "PageTooLarge", id="a page of ten million"),
        pytest.param("{departments(first: 10000000) {totalCount}}", "PageTooLarge", id="its number alone"),
        pytest.param("{departments(first: -1) {totalCount}}", "PageTooLarge", id="a page of less than nothing"),
        pytest.param("{departments(first: 33554431000) {totalCount}}", "INVALID_REQUEST", id="no 32-bit number"),
    ],
)
def test_expensive_documents_are_refused_before_they_run(api: Client, query: str, code: str) -> None:
    """Deep, wide, aliased, spread or paged without bound: a refusal that says what to do."""
    answer = api.send(query)
    assert answer.status_code < 500
    found = answer.json()
    assert code == (found["errors"][0]["extensions"]["code"] if "errors" in found else "")
    if code:
        newer = {"accept": "application/graphql-response+json"}
        assert 400 == api.http.post("/graphql", json={"query": query}, headers=newer).status_code
    assert served(api)


def test_page_sizes_in_variables_count(api: Client) -> None:
    """The cost is computed with the values of the variables."""
    query = "query($n: Int!) {departments(first: $n) {nodes {units(first: $n) {nodes {id}}}}}"
    assert "TooCostly" == api.send(query, {"n": 1000}).json()["errors"][0]["extensions"]["code"]
    assert api.send(query, {"n": 10}).json()["extensions"]["cost"]["requested"] < 1_000


def test_a_get_reads_only(api: Client) -> None:
    """A GET with a mutation, a subscription or a parameter given twice is refused."""
    assert 200 == api.http.get("/graphql", params={"query": TINY}).status_code
    assert 400 == api.http.get("/graphql?query=%7Ba%7D&query=%7Bb%7D").status_code
    assert 400 == api.http.get("/graphql", params={"query": TINY, "variables": "{"}).status_code
    assert api.http.get("/graphql", params={"query": "subscription {x}"}).status_code < 500
    assert 405 == api.http.put("/graphql", json={"query": TINY}).status_code


def test_unacceptable_content_types_are_refused(api: Client) -> None:
    """An Accept header that excludes both content types gets 406."""
    assert 406 == api.http.post("/graphql", json={"query": TINY}, headers={"accept": "text/html"}).status_code


def test_a_slow_sender_is_refused(demonstration_data: Any) -> None:
    """A body that does not arrive in time gets 408, and no other client waits."""
    with serving(demonstration_data, Settings(limits=Limits(body_seconds=0.3))) as api:
        host, port = api.url.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), timeout=10) as slow:
            slow.sendall(
                b"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{"
            )
            assert served(api)
            assert b"408" in slow.recv(200)


def test_work_stops_at_its_deadline(demonstration_data: Any) -> None:
    """A document that takes too long stops at its next field, with a refusal that says what to do."""
    with serving(demonstration_data, Settings(limits=Limits(seconds=0.1, cost=10**8), cost_per_minute=10**9)) as api:
        days = [f"2025-{month:02}-{day:02}" for month in range(1, 13) for day in (5, 10, 15, 20, 25)]
        looks = " ".join(
            f"""d{number}: department(name: "乌鲁木齐市人力资源和社会保障局", at: {{effectiveOn: "{day}"}}) {{
              tables {{rows {{cells {{text explanation(first: 5) {{totalCount}}}}}}}}}}"""
            for number, day in enumerate(days)
        )
        query = f"{{{looks}}}"
        answer = api.send(query)
        assert "DeadlinePassed" == answer.json()["errors"][0]["extensions"]["code"]
        assert served(api)


def test_a_fault_is_masked(api: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """The answer to an unforeseen fault holds only a reference, which is also in the log."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr("graphql_api.schema.holdings.sources", broken)
    error = api.send("{fundingSources {source}}").json()["errors"][0]
    assert "INTERNAL" == error["extensions"]["code"]
    assert "secret" not in json.dumps(error)
    assert error["extensions"]["reference"] in caplog.text
