"""An address for each view of the demonstration, with something to see."""

from typing import Any

from tests.graphql_api.server import Client
from tests.page.answers import BUREAU

VIEWS = (
    "table", "side by side", "stated empty", "as published", "explained", "compare", "reconciliation", "projects",
    "project", "flow", "charts", "lines", "line", "log", "operation", "event", "search", "record", "reversing",
    "refused",
)  # fmt: skip


def place(view: str, api: Client, published: str) -> dict[str, Any]:
    """What stands in the address of a view."""
    query = """query($d: String!) {events(department: $d, narrow: {authority: "虚财社"}, first: 1) {nodes {
      id line operationId}}}"""
    (event,) = api.ask(query, d=BUREAU)["events"]["nodes"]
    special: dict[str, dict[str, Any]] = {
        "side by side": {"table": 1},
        "stated empty": {"table": 8, "disclosure": published},
        "as published": {"table": 10, "disclosure": published},
        "explained": {"table": 5, "row": "2080102", "column": "1"},
        "compare": {"view": "compare", "on": "2025-02-28", "toOn": "2025-03-01"},
        "project": {"view": "project", "id": "u05-p03"},
        "line": {"view": "line", "id": event["line"]},
        "operation": {"view": "operation", "id": event["operationId"]},
        "event": {"view": "event", "id": event["id"]},
        "search": {"view": "search", "text": "补贴"},
        "reversing": {"view": "record", "by": "reverse", "id": event["operationId"]},
        "refused": {"table": 5, "position": 999_999},
    }
    return special.get(view, {"view": view})
