"""What the API is compared with, over the same SQLite file: stock strawberry, and starlette without GraphQL.

python -m benchmarks.api.peers stock|bare DATA PORT
"""

import sqlite3
import sys
from pathlib import Path
from typing import Any

import msgspec
import strawberry
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from strawberry.asgi import GraphQL

from benchmarks.api.entries import YEAR
from cli.session import READ_MODEL_FILE

FIELDS = ("event_id", "ordinal", "kind", "amount_fen", "source", "lot", "function", "economic", "basis",
          "effective_on", "recorded_at", "line")  # fmt: skip


# A department's year on a day; what we check besides (what was known when, and what the figure means) they leave out.
WHERE = f"WHERE department = ? AND fiscal_year = {YEAR} AND effective_on <= ?"


class Rows:
    """The three questions, in SQL."""

    def __init__(self, data: Path) -> None:
        self._db = sqlite3.connect(data / READ_MODEL_FILE, check_same_thread=False)
        self._db.row_factory = sqlite3.Row

    def page(self, department: str, day: str) -> list[dict[str, Any]]:
        """A hundred entries of a department, each amount as text."""
        sql = f"SELECT {', '.join(FIELDS)} FROM entries {WHERE} ORDER BY event_position, ordinal LIMIT 100"
        return [
            {**row, "amount_fen": str(row["amount_fen"])} for row in map(dict, self._db.execute(sql, (department, day)))
        ]

    def by_function(self, department: str, day: str) -> list[dict[str, Any]]:
        """Sums by class."""
        sql = (
            f"SELECT substr(function, 1, 3) AS function, sum(amount_fen) AS fen FROM entries {WHERE} "
            "GROUP BY 1 ORDER BY 1"
        )
        found = self._db.execute(sql, (department, day))
        return [{"function": row["function"], "fen": str(row["fen"])} for row in found]

    def one(self, event_id: str) -> dict[str, Any]:
        """The first entry of an event."""
        sql = f"SELECT {', '.join(FIELDS)} FROM entries WHERE event_id = ? AND ordinal = 0"
        row = dict(self._db.execute(sql, (event_id,)).fetchone())
        return {**row, "amount_fen": str(row["amount_fen"])}


@strawberry.type
class Entry:
    """An entry, field by field."""

    event_id: str
    ordinal: int
    kind: str
    amount_fen: str
    source: str
    lot: str
    function: str
    economic: str
    basis: str
    effective_on: str
    recorded_at: str
    line: str


@strawberry.type
class Sum:
    """A group."""

    function: str
    fen: str


def stock(rows: Rows) -> Starlette:
    """Strawberry as its documentation has it."""

    @strawberry.type
    class Query:
        """The three questions."""

        @strawberry.field
        def page(self, department: str, day: str) -> list[Entry]:
            """A page."""
            return [Entry(**row) for row in rows.page(department, day)]

        @strawberry.field
        def by_function(self, department: str, day: str) -> list[Sum]:
            """An aggregate."""
            return [Sum(**row) for row in rows.by_function(department, day)]

        @strawberry.field
        def one(self, event: str) -> Entry:
            """One entry."""
            return Entry(**rows.one(event))

    return Starlette(routes=[Route("/graphql", GraphQL[Any, Any](strawberry.Schema(query=Query)))])


def bare(rows: Rows) -> Starlette:
    """The ceiling: parsed, queried, encoded."""

    async def answer(request: Request) -> Response:
        asked = msgspec.json.decode(await request.body())
        found: Any = getattr(rows, asked["name"])(*asked["arguments"])
        return Response(msgspec.json.encode(found), media_type="application/json")

    return Starlette(routes=[Route("/graphql", answer, methods=["POST"])])


if __name__ == "__main__":
    which, data, port = sys.argv[1:]
    made = {"stock": stock, "bare": bare}[which](Rows(Path(data)))
    uvicorn.run(made, host="127.0.0.1", port=int(port), log_level="error", access_log=False)
