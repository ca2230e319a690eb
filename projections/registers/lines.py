"""Budget lines at a point (指标): their balances, in total and by code, from their entries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

import msgspec

from ledger.errors import UnknownLine
from ledger.terms.entries import Axis, Kind
from ledger.terms.identity import LineKey
from projections.language.cells import Measures
from projections.language.predicate_sql import Where, where
from projections.language.predicates import Predicate
from projections.read_model.store import NamedRow, Store
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.entry_filters import of_lines


@dataclass(frozen=True, slots=True)
class LineBucket:
    """The balance of one code of a line, in fen; `classification` is function or economic."""

    classification: str
    code: str
    fen: int


@dataclass(frozen=True, slots=True)
class LineAt:
    """A line and its balance at a point."""

    key: LineKey
    measures: Measures
    buckets: tuple[LineBucket, ...]

    @property
    def balance_fen(self) -> int:
        """The available balance (可用余额)."""
        return self.measures.adjusted_fen


_KEY = ", ".join(LineKey.__struct_fields__)


def key_of(store: Store, line_id: UUID) -> LineKey:
    """The key of the line with an id. Raises UnknownLine."""
    rows = store.rows(f"SELECT {_KEY} FROM lines WHERE line = ?", (str(line_id),))
    if not rows:
        raise UnknownLine(str(line_id))
    return line_key(rows[0])


def keys_after(viewpoint: Viewpoint, predicate: Predicate, after: str, limit: int) -> list[LineKey]:
    """The next lines by id that have entries at the viewpoint which match a predicate."""
    chosen = viewpoint.sees & where(predicate) & Where("line > ?", (after,))
    rows = viewpoint.store.rows(
        f"SELECT DISTINCT line, {_KEY} FROM figures WHERE {chosen.sql} ORDER BY line LIMIT ?", (*chosen.params, limit)
    )
    return [line_key(row) for row in rows]


def line_key(row: NamedRow) -> LineKey:
    """The line of a row that has the fields of its key."""
    return msgspec.convert({name: row[name] for name in LineKey.__struct_fields__}, LineKey)


def line_at(viewpoint: Viewpoint, key: LineKey) -> LineAt:
    """The balance of a line at a viewpoint of its budget."""
    return lines_at(viewpoint, [key])[0]


def lines_at(viewpoint: Viewpoint, keys: Sequence[LineKey]) -> list[LineAt]:
    """The balances of several lines, in the order given."""
    chosen = viewpoint.sees & of_lines(key.id for key in keys)
    rows = viewpoint.store.rows(
        "SELECT line, kind, axis, function, economic, sum(amount_fen) AS fen, count(*) AS entries FROM figures "
        f"WHERE {chosen.sql} GROUP BY line, kind, axis, function, economic",
        chosen.params,
    )
    of_line: dict[str, list[NamedRow]] = {}
    for row in rows:
        of_line.setdefault(row["line"], []).append(row)
    return [_line(key, of_line.get(str(key.id), [])) for key in keys]


def _line(key: LineKey, rows: Iterable[NamedRow]) -> LineAt:
    """A line's balance from its sums by kind, axis and codes."""
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
    held = tuple(LineBucket(*name, fen) for name, fen in sorted(buckets.items(), reverse=True) if fen)
    return LineAt(key, Measures({kind: by_kind[kind] for kind in Kind if kind in by_kind}, entries), held)
