"""Flow of money through budget lines (资金流向): by kind of movement, and from year to year by carryover."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from ledger.terms.entries import Kind
from ledger.terms.identity import LineKey
from ledger.terms.sources import Lot
from projections.language.cells import Measures
from projections.language.predicate_sql import where
from projections.language.predicates import Predicate
from projections.registers.lines import line_key
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.entry_filters import EACH_AMOUNT_ONCE, of_department


@dataclass(frozen=True, slots=True)
class LineFlow:
    """One budget line: its money by kind of movement, and its balance (the adjusted measure), in fen.

    `carried_from` is the line of the year before whose money was carried over to this one, `carried_to` the line of
    the year after that took this one's; None if the ledger has no such line.
    """

    key: LineKey
    measures: Measures
    carried_from: UUID | None
    carried_to: UUID | None

    def fen(self, *kinds: Kind) -> int:
        """The sum of movements of some kinds."""
        return sum(self.measures.by_kind.get(kind, 0) for kind in kinds)

    @property
    def came_in_fen(self) -> int:
        """Initial budget, residuals, supplements and corrections of carried money."""
        return self.fen(
            *(kind for kind in Kind if kind.initial),
            Kind.SUPPLEMENT,
            Kind.CARRYOVER_CORRECTION,
        )

    @property
    def moved_fen(self) -> int:
        """Reallocated, handed over and reversed: in less out."""
        return self.fen(Kind.REALLOCATION, Kind.HANDOVER, Kind.REVERSAL)

    @property
    def went_fen(self) -> int:
        """Cut, recalled, and carried forward to the next year."""
        return self.fen(Kind.CUT, Kind.RECALL, Kind.CARRIED_FORWARD)


def lineage(viewpoint: Viewpoint, predicate: Predicate) -> tuple[LineFlow, ...]:
    """The lines of the budget's department that match a predicate over unit, project, source or lot, in all fiscal
    years up to the point, oldest first: money keeps project and source when it is carried over."""
    chosen = of_department(viewpoint.budget.department) & viewpoint.at.sees() & EACH_AMOUNT_ONCE & where(predicate)
    rows = viewpoint.store.rows(
        "SELECT department, unit, project, fiscal_year, source, lot, origin_year, kind, sum(amount_fen) AS fen, "
        f"count(*) AS entries, min(event_position) AS first FROM figures WHERE {chosen.sql} "
        "GROUP BY unit, project, fiscal_year, source, lot, origin_year, kind ORDER BY fiscal_year, first",
        chosen.params,
    )
    lines: dict[LineKey, tuple[dict[Kind, int], int]] = {}
    for row in rows:
        key = line_key(row)
        by_kind, entries = lines.get(key, ({}, 0))
        lines[key] = ({**by_kind, Kind(row["kind"]): int(row["fen"])}, entries + int(row["entries"]))
    return tuple(_flows(lines))


def _flows(lines: dict[LineKey, tuple[dict[Kind, int], int]]) -> Iterator[LineFlow]:
    for key, (by_kind, entries) in lines.items():
        before, after = _neighbours(key)
        yield LineFlow(
            key=key,
            measures=Measures(by_kind, entries),
            carried_from=before.id if key.lot is Lot.CARRIED and before in lines else None,
            carried_to=after.id if Kind.CARRIED_FORWARD in by_kind and after in lines else None,
        )


def _neighbours(key: LineKey) -> tuple[LineKey, LineKey]:
    """The same money's line in the year before and in the year after."""
    year = key.fiscal_year
    before_lot = Lot.CURRENT if key.origin_year == year - 1 else Lot.CARRIED
    before = LineKey(key.department, key.unit, key.project, year - 1, key.source, before_lot, key.origin_year)
    after = LineKey(key.department, key.unit, key.project, year + 1, key.source, Lot.CARRIED, key.origin_year)
    return before, after
