"""Access: tokens, scopes, departments and rate limits; and health and metrics for operators."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from joserfc import jwt
from joserfc.jwk import KeySet, OctKey, RSAKey

from graphql_api.app import Settings
from graphql_api.scopes import Scope
from graphql_api.transport.auth import AccessRules, issue, keys_of, secret_in
from ledger.terms.identity import department_id
from tests.graphql_api.server import Client, serving

BUREAU = "乌鲁木齐市人力资源和社会保障局"
TINY = "{asOf {position}}"
TABLE = "query($d: String!) {table(department: $d, number: 5) {number}}"


def code(client: Client, query: str, token: str = "", **variables: object) -> tuple[int, str]:
    """The status and error code of an answer."""
    answer = client.send(query, variables, token)
    errors = answer.json().get("errors")
    return answer.status_code, errors[0]["extensions"]["code"] if errors else ""


@pytest.fixture
def closed(demonstration_data: Path) -> object:
    """Settings of a server where reading needs a token."""
    return Settings(access=AccessRules(open_reading=False, secret=secret_in(demonstration_data)[0]))


def test_reading_may_need_a_token(demonstration_data: Path, closed: Settings) -> None:
    """Without a token: TokenNeeded; with the scope: an answer; with another scope: NotAllowed."""
    with serving(demonstration_data, closed) as client:
        assert "TokenNeeded" == code(client, TINY)[1]
        assert "" == code(client, TINY, client.token(Scope.READ))[1]
        assert "NotAllowed" == code(client, TINY, client.token(Scope.RECORD))[1]
        assert "" == code(client, TINY, client.token(Scope.ADMIN))[1]


def test_a_token_for_one_department_opens_no_other(api: Client) -> None:
    """It reads its own tables, events, operations and nodes; those of other departments are not even listed."""
    own = api.token(Scope.READ, departments=[department_id(BUREAU)])
    other = api.token(Scope.READ, departments=[department_id("虚构市档案局")])
    assert "" == code(api, TABLE, own, d=BUREAU)[1]
    assert "NotAllowed" == code(api, TABLE, other, d=BUREAU)[1]
    seen = api.ask("{departments {totalCount nodes {name}} operations(first: 50) {totalCount}}", other)
    assert ["虚构市档案局"] == [each["name"] for each in seen["departments"]["nodes"]]
    assert 2 == seen["operations"]["totalCount"]
    event = api.ask("query($d: String!) {events(department: $d, first: 1) {nodes {id line operationId}}}", d=BUREAU)
    found = event["events"]["nodes"][0]
    assert "UnknownEvent" == code(api, "query($i: ID!) {event(id: $i) {id}}", other, i=found["id"])[1]
    assert "UnknownOperation" == code(api, "query($i: ID!) {operation(id: $i) {id}}", other, i=found["operationId"])[1]
    assert "NotAllowed" == code(api, "query($i: ID!) {line(id: $i) {id}}", other, i=found["line"])[1]


def test_refusals_name_only_departments_of_the_token(api: Client) -> None:
    """An unknown department is answered with the token's own departments; without a name its only one is meant."""
    other = api.token(Scope.READ, departments=[department_id("虚构市档案局")])
    headers = {"authorization": f"Bearer {other}"}
    query = "query($d: String!) {department(name: $d) {name}}"
    told = api.http.post("/graphql", json={"query": query, "variables": {"d": "没有的局"}}, headers=headers).text
    assert "UnknownDepartment" in told
    assert "虚构市档案局" in told
    assert BUREAU not in told
    assert "虚构市档案局" == api.ask(query, other, d="")["department"]["name"]


def tampered(token: str) -> str:
    """The same token with another payload."""
    head, payload, signature = token.split(".")
    return f"{head}.{payload[:-2]}AA.{signature}"


def test_a_bad_token_is_always_refused(api: Client) -> None:
    """Expired, tampered, unsigned, garbled, or of another audience or secret: 401, even if reading is open."""
    secret = secret_in(api.data)[0]
    past = datetime.now(UTC) - timedelta(days=100)
    for bad in (
        issue(secret, "x", [Scope.READ], now=past),
        tampered(api.token(Scope.READ)),
        issue(secret, "x", [Scope.READ], audience="another service"),
        issue(OctKey.generate_key(256), "x", [Scope.READ]),
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",  # alg: none
        "garbled",
    ):
        assert (401, "InvalidToken") == code(api, TINY, bad)
    answer = api.http.post("/graphql", json={"query": TINY}, headers={"authorization": "Basic eDp5"})
    assert (401, "Bearer") == (answer.status_code, answer.headers["www-authenticate"])


def test_keys_of_an_identity_provider_are_accepted(demonstration_data: Path) -> None:
    """RS256 with a published key set, issuer and audience checked; a public key is never used as a secret."""
    key = RSAKey.generate_key(2048, parameters={"kid": "k1"})
    published = json.dumps({"keys": [key.as_dict(private=False)]})
    access = AccessRules(open_reading=False, keys=keys_of(published), issuer="https://id.example")
    claims: dict[str, object] = {
        "iss": "https://id.example", "sub": "auditor", "aud": "budget-ledger", "scope": "read",
        "exp": int(datetime.now(UTC).timestamp()) + 60,
    }  # fmt: skip
    with serving(demonstration_data, Settings(access=access)) as client:
        good = jwt.encode({"alg": "RS256", "kid": "k1"}, claims, KeySet([key]), algorithms=["RS256"])
        assert "" == code(client, TINY, good)[1]
        elsewhere = jwt.encode(
            {"alg": "RS256", "kid": "k1"}, claims | {"iss": "x"}, KeySet([key]), algorithms=["RS256"]
        )
        assert "InvalidToken" == code(client, TINY, elsewhere)[1]
        with pytest.raises(ValueError, match="must not be used as oct"):  # the library refuses to confuse the two
            OctKey.import_key(key.as_pem(private=False))


def test_clients_are_throttled_by_cost(demonstration_data: Path) -> None:
    """Running and preparing documents both count; once the minute's cost is used up, the answer says how many seconds
    to wait."""
    with serving(demonstration_data, Settings(cost_per_minute=11)) as client:
        answers = [client.send(TINY) for _ in range(8)]
    assert [200] * 5 == [answer.status_code for answer in answers[:5]]
    last = answers[-1]
    assert 429 == last.status_code
    error = last.json()["errors"][0]["extensions"]
    assert "Throttled" == error["code"]
    assert 1 <= error["fields"]["wait_seconds"] <= 61
    assert str(error["fields"]["wait_seconds"]) == last.headers["retry-after"]


def test_the_secret_is_made_once(tmp_path: Path) -> None:
    """Only its owner can read the file, and a second process uses the same secret."""
    first, made = secret_in(tmp_path)
    again, second = secret_in(tmp_path)
    assert (True, False) == (made, second)
    assert first.as_dict() == again.as_dict()
    assert 0o600 == (tmp_path / "token-secret").stat().st_mode & 0o777
    assert ["token-secret"] == [path.name for path in tmp_path.iterdir()]


def test_health_and_metrics(api: Client) -> None:
    """Liveness, readiness with its position, and metrics for Prometheus, in which all unknown paths share one label."""
    api.send(TINY)
    api.http.get(f"/{uuid4()}")
    api.http.get("/export/departments.csv")
    assert {"alive": True} == api.http.get("/healthz").json()
    ready = api.http.get("/readyz").json()
    assert (True, 0) == (ready["ready"], ready["behind"])
    text = api.http.get("/metrics").text
    assert 'budget_ledger_requests_total{method="POST",path="/graphql",status="200"}' in text
    assert 'path="other",status="404"' in text
    assert 'path="/export",status="200"' in text
    assert "budget_ledger_positions_behind 0.0" in text
