"""The page as it is served: its own files under a strict policy, and its documents on a server with an allow list."""

import gzip
import json
import re
from pathlib import Path

import pytest

from graphql_api.app import Settings
from graphql_api.transport.page import DOCUMENTS, FOLDER
from graphql_api.transport.persisted import Persisted, document_id, listed_in
from tests.graphql_api.process import process
from tests.graphql_api.server import Client, serving

LISTED = listed_in(DOCUMENTS)


def test_the_page_loads_only_its_own_files(api: Client) -> None:
    """The page names only its own scripts and styles, all are served, and none of them names another host."""
    page = api.http.get("/")
    assert "default-src 'none'; script-src 'self'; style-src 'self';" in page.headers["content-security-policy"]
    assert "unsafe" not in page.headers["content-security-policy"]
    named = re.findall(r'(?:src|href)="(/page/[^"]+)"', page.text)
    assert {"/page/page.js", "/page/page.css", "/page/icon.svg"} == set(named)
    assert "<style" not in page.text
    assert not re.search(r"<script[^>]*>[^<]", page.text)
    for name in named:
        file = api.http.get(name)
        assert 200 == file.status_code
        assert page.headers["content-security-policy"] == file.headers["content-security-policy"]
        assert not re.findall(r"(?:src|href|url)\W{1,3}https?://", file.text)


def test_the_script_is_small_and_revalidated(api: Client) -> None:
    """The compressed script has less than 300 KiB; a browser that holds it gets 304."""
    script = api.http.get("/page/page.js", headers={"accept-encoding": "gzip"})
    assert "gzip" == script.headers["content-encoding"]
    assert len(gzip.compress((FOLDER / "page.js").read_bytes())) < 300 * 1024
    again = api.http.get("/page/page.js", headers={"if-none-match": script.headers["etag"]})
    assert (304, b"") == (again.status_code, again.content)


def test_licences_of_bundled_packages_are_served(api: Client) -> None:
    """Every package in the script is listed with the text of its licence."""
    told = api.http.get("/page/LICENSES.txt").text
    for name in ("preact", "graphql-sse"):
        assert re.search(rf"^{name} [\d.]+ \(MIT\)$", told, re.MULTILINE)
    assert told.count("Permission is hereby granted") >= 2


@pytest.mark.parametrize("named", sorted(LISTED))
def test_the_documents_of_the_page_are_valid(api: Client, named: str) -> None:
    """Each is valid in the current schema and within the cost of one request, apart from its missing variables."""
    assert document_id(LISTED[named]) == named
    told = api.send(LISTED[named]).json()
    for error in told.get("errors", []):
        refused = error["extensions"]["code"] == "INVALID_REQUEST"
        assert not refused or re.search(r"Variable '\$\w+' (of|has)|needs a WebSocket", error["message"]), error


def test_an_allow_list_can_hold_the_documents_of_the_page(demonstration_data: Path) -> None:
    """The page's documents run by text or by id; any other document is refused."""
    with serving(demonstration_data, Settings(persisted=Persisted(LISTED, only=True))) as client:
        assert 200 == client.http.get("/").status_code
        departments = next(text for text in LISTED.values() if "query Departments " in text)
        assert client.ask(departments)["departments"]["nodes"]
        assert 403 == client.send("{ departments { totalCount } }").status_code


def test_the_command_allows_the_documents_of_the_page(demonstration_data: Path, tmp_path: Path) -> None:
    """`serve --only-persisted` allows the documents of the page beside the operator's; `--no-page` removes page and
    documents."""
    own = tmp_path / "documents.json"
    own.write_text(json.dumps({document_id("{ __typename }"): "{ __typename }"}), encoding="utf-8")
    departments = next(text for text in LISTED.values() if "query Departments " in text)
    listed = ("--only-persisted", "--documents", str(own), "--log", str(tmp_path / "log"))
    for options, page, status in ((listed, 200, 200), ((*listed, "--no-page"), 404, 403)):
        with process(demonstration_data, *options) as (client, _):
            assert page == client.get("/").status_code
            assert status == client.post("/graphql", json={"query": departments}).status_code
            assert 200 == client.post("/graphql", json={"query": "{ __typename }"}).status_code
