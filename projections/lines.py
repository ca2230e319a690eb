"""A budget line at a point (指标): what it holds, in total and by code, from its entries."""

from dataclasses import dataclass
from uuid import UUID

from ledger.entries import Axis, Kind
from ledger.errors import UnknownLine
from ledger.identity import LineKey
from ledger.sources import FundingSource, Lot
from projections.cells import Measures
from projections.situation import Situation
from projections.sql import Where
from projections.store import Store


@dataclass(frozen=True, slots=True)
class Bucket:
    """What one code of a line holds, in fen; `classification` is function or economic."""

    classification: str
    code: str
    fen: int


@dataclass(frozen=True, slots=True)
class LineAt:
    """A line and what it holds at a point."""

    key: LineKey
    measures: Measures
    buckets: tuple[Bucket, ...]

    @property
    def balance_fen(self) -> int:
        """What is available (可用余额)."""
        return self.measures.adjusted_fen


def key_of(store: Store, line_id: UUID) -> LineKey:
    """The key of a line by its id. Raises UnknownLine."""
    rows = store.query(
        "SELECT department, unit, project, fiscal_year, source, lot, origin_year FROM entries WHERE line = ? LIMIT 1",
        (str(line_id),),
    )
    if not rows:
        raise UnknownLine(str(line_id))
    row = rows[0]
    return LineKey(
        department=UUID(row["department"]),
        unit=UUID(row["unit"]),
        project=UUID(row["project"]),
        fiscal_year=row["fiscal_year"],
        source=FundingSource(row["source"]),
        lot=Lot(row["lot"]),
        origin_year=row["origin_year"],
    )


def line_at(here: Situation, key: LineKey) -> LineAt:
    """What a line holds at the point of its budget's situation."""
    chosen = here.sees & Where("line = ?", (str(key.id),))
    rows = here.store.query(
        "SELECT kind, axis, function, economic, sum(amount_fen) AS fen, count(*) AS entries FROM entries "
        f"WHERE {chosen.sql} GROUP BY kind, axis, function, economic",
        chosen.params,
    )
    by_kind: dict[Kind, int] = {}
    buckets: dict[tuple[str, str], int] = {}
    entries = 0
    for row in rows:
        if row["axis"] != Axis.ECONOMIC:
            by_kind[Kind(row["kind"])] = by_kind.get(Kind(row["kind"]), 0) + int(row["fen"])
            buckets["function", row["function"]] = buckets.get(("function", row["function"]), 0) + int(row["fen"])
            entries += int(row["entries"])
        if row["axis"] != Axis.FUNCTION:
            buckets["economic", row["economic"]] = buckets.get(("economic", row["economic"]), 0) + int(row["fen"])
    held = tuple(Bucket(*name, fen) for name, fen in sorted(buckets.items(), reverse=True) if fen)
    return LineAt(key, Measures({kind: by_kind[kind] for kind in Kind if kind in by_kind}, entries), held)
