"""The audits of GraphQL over HTTP, all of them."""

from pathlib import Path

from tests.graphql_api.npm import installed, told_by
from tests.graphql_api.server import Client


def test_every_audit_of_graphql_over_http_passes(api: Client, tmp_path: Path) -> None:
    """All 61 audits pass: requirements, recommendations and options."""
    found = told_by(installed("audits", tmp_path / "audits"), "audit.mjs", f"{api.url}/graphql")
    assert [] == [audit for audit in found if audit["status"] != "ok"]
    assert 61 == len(found)
