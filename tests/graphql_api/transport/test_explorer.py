"""The explorer: unchanged vendored files, a strict content security policy, and example questions that all work."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from graphql_api.app import Settings
from graphql_api.transport.explorer import FOLDER
from tests.graphql_api.schema.test_reading import BUREAU
from tests.graphql_api.server import Client, serving

VENDORED = json.loads((FOLDER / "vendored.json").read_text("utf-8"))
EXAMPLES = json.loads((FOLDER / "examples.json").read_text("utf-8"))


@pytest.mark.parametrize("entry", VENDORED, ids=lambda entry: entry["file"])
def test_vendored_files_are_unchanged(entry: dict[str, str]) -> None:
    """Each has its recorded digest, and its package, version and licence are listed."""
    assert entry["sha256"] == hashlib.sha256((FOLDER / entry["file"]).read_bytes()).hexdigest()
    licences = (FOLDER / "THIRD_PARTY_LICENSES.txt").read_text("utf-8")
    assert f"{entry['package']} {entry['version']} ({entry['licence']})" in licences


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["title"])
def test_every_example_works(api: Client, example: dict[str, Any]) -> None:
    """Each runs on the demonstration, within the cost of one request."""
    answer = api.send(example["query"], {"department": BUREAU, **example["variables"]}).json()
    assert "errors" not in answer
    assert answer["extensions"]["cost"]["requested"] < 50_000


def test_the_explorer_has_a_strict_policy(api: Client) -> None:
    """No inline script and no other host; every file that the page names is served under the same policy."""
    page = api.http.get("/graphiql")
    assert "script-src 'self';" in page.headers["content-security-policy"]
    assert "<script>" not in page.text
    for name in ("graphiql.min.js", "graphiql.min.css", "start.js", "examples.json", "react.production.min.js"):
        file = api.http.get(f"/graphiql/{name}")
        assert (200, page.headers["content-security-policy"]) == (
            file.status_code,
            file.headers["content-security-policy"],
        )
    assert 404 == api.http.get("/graphiql/..%2f..%2fapp.py").status_code


def test_the_explorer_can_be_closed(demonstration_data: Path) -> None:
    """With `explorer=False` there is no such page."""
    with serving(demonstration_data, Settings(explorer=False)) as client:
        assert 404 == client.http.get("/graphiql").status_code
