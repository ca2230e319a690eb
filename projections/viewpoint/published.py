"""Disclosures known at a point (公开文件): those in force, their printed cells, and their statements."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from ledger.terms.evidence import Evidence
from projections.language.predicate_sql import Where
from projections.read_model.event_rows import as_json
from projections.read_model.points import Coordinates
from projections.read_model.store import Store


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A disclosure: its digest, day of publication, the operation that recorded it, and what its reader noted."""

    event_position: int
    position: int
    operation_id: UUID
    digest: str
    published_on: date
    format: str
    assumptions: tuple[str, ...]
    warnings: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """A printed cell; `fen` is the printed amount."""

    table: int
    block: str
    row: str
    column: str
    text: str
    fen: int
    line: int
    how: str


@dataclass(frozen=True, slots=True)
class RecordedStatement:
    """A sentence of a disclosure and the facts in it."""

    kind: str
    text: str
    lines: tuple[int, ...]
    facts: dict[str, Any]


_IN_FORCE = (
    "NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.stream = d.stream AND w.event_position > d.event_position "
    "AND w.position <= ?)"
)


def disclosures_at(store: Store, department: UUID, fiscal_year: int, at: Coordinates) -> list[Disclosure]:
    """The disclosures in force at a point, oldest first: published and recorded by then, and not withdrawn."""
    seen = Where("department = ? AND fiscal_year = ?", (str(department), fiscal_year)) & at.sees(by="published_on")
    rows = store.rows(
        f"SELECT * FROM disclosures d WHERE {seen.sql} AND {_IN_FORCE} ORDER BY published_on, event_position",
        (*seen.params, at.position),
    )
    return [row.convert(Disclosure, json=("assumptions", "warnings", "evidence")) for row in rows]


def published_by(store: Store, fiscal_year: int, at: Coordinates, departments: Iterable[UUID] | None = None) -> int:
    """Number of departments, among some or all, with a disclosure of a year in force at a point."""
    seen = Where("fiscal_year = ?", (fiscal_year,)) & at.sees(by="published_on")
    if departments is not None:
        seen &= Where("department IN (SELECT value FROM json_each(?))", (as_json(sorted(map(str, departments))),))
    rows = store.query(
        f"SELECT count(DISTINCT department) FROM disclosures d WHERE {seen.sql} AND {_IN_FORCE}",
        (*seen.params, at.position),
    )
    return int(rows[0][0])


def printed_cells(store: Store, disclosure: Disclosure) -> list[PrintedFigure]:
    """The printed cells of a disclosure, in printed order."""
    rows = store.rows(
        "SELECT table_number, block, row_key, column_key, text, fen, line, how FROM printed_cells "
        "WHERE disclosure = ? ORDER BY ordinal",
        (disclosure.event_position,),
    )
    return [PrintedFigure(*row) for row in rows]


def statements(store: Store, disclosure: Disclosure, kind: str = "") -> list[RecordedStatement]:
    """The sentences of a disclosure, of all kinds or of one, in order."""
    rows = store.rows(
        "SELECT kind, text, lines, facts FROM statements WHERE disclosure = ? AND ? IN ('', kind) ORDER BY ordinal",
        (disclosure.event_position, kind),
    )
    return [row.convert(RecordedStatement, json=("lines", "facts")) for row in rows]


def stated_empty(store: Store, disclosure: Disclosure, table: int) -> str:
    """The sentence that states a table empty (…为空表); "" if the disclosure has none."""
    return next(
        (said.text for said in statements(store, disclosure, "table_empty") if said.facts.get("table") == table), ""
    )
