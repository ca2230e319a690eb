"""What the server answers by itself, to hold the page against."""

from typing import Any

from tests.graphql_api.server import Client

BUREAU = "乌鲁木齐市人力资源和社会保障局"
_TABLE = """query($d: String!, $n: Int!, $at: At) {table(department: $d, fiscalYear: 2025, number: $n, at: $at) {
  rows {key cells {column text fen}}}}"""


def cells(api: Client, number: int, told: str = "text", **at: Any) -> dict[tuple[str, str], str]:
    """The text, or the amount in fen, of every cell of a table at a point."""
    rows = api.ask(_TABLE, d=BUREAU, n=number, at=at)["table"]["rows"]
    return {(row["key"], cell["column"]): cell[told] or "" for row in rows for cell in row["cells"]}


def positions(api: Client) -> list[int]:
    """Where the operations of the bureau end, in order."""
    query = "query($d: String!) {operations(narrow: {department: $d}, first: 100) {nodes {position}}}"
    return [node["position"] for node in api.ask(query, d=BUREAU)["operations"]["nodes"]]
