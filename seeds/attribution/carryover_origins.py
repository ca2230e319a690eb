"""Origins of carried money (结转资金的来源级次): own level or transfer, if the performance table decides it.

No disclosure table needs it, so a source stays NOT_STATED unless exactly one choice gives the department's totals.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ledger.terms.entries import Basis
from ledger.terms.sources import Fund, FundingSource
from seeds.attribution.fit_search import Amount, Fit, Option, exactly, fit
from seeds.attribution.general_budget import plain_or_any
from seeds.attribution.printed_figures import PrintedFigures
from seeds.attribution.proposed_lines import HowKnown, Notes, line_evidence
from seeds.reading.carried_amounts import CarriedAmount
from seeds.reading.human_readings import Reading, Readings
from seeds.refusals import ReadingContradicts, ReadingNotNeeded

_OWN, _UPPER, _OPEN = "LOCAL", "TRANSFER", "NOT_STATED"
_PREFIX = {Fund.GENERAL: "GENERAL", Fund.GOVERNMENT_FUND: "FUND", Fund.STATE_CAPITAL: "CAPITAL"}
_NOT_FISCAL = {
    Fund.SPECIAL_ACCOUNT: FundingSource.SPECIAL_ACCOUNT,
    Fund.UNIT_FUNDS: FundingSource.UNIT_NOT_STATED,
}
Sources = tuple[tuple[tuple[FundingSource, int], ...], HowKnown]
_NOT_TOLD = HowKnown(Basis.DERIVED, "source: not stated")


@dataclass(frozen=True, slots=True)
class Origins:
    """Finds the origin sources of a document's carried money."""

    figures: PrintedFigures
    readings: Readings
    notes: Notes

    def sources(
        self, amounts: Sequence[CarriedAmount], funds: Sequence[Sequence[tuple[Fund, int]]]
    ) -> tuple[Sources, ...]:
        """The sources of each amount, which may lie in two funds. Raises ReadingContradicts, ReadingNotNeeded."""
        fiscal = [n for n, amount in enumerate(amounts) if amount.fiscal]
        levels = self._levels([amounts[n] for n in fiscal]) if fiscal else []
        of = dict(zip(fiscal, levels, strict=True))
        found: list[Sources] = []
        for n, pieces in enumerate(funds):
            level, known = of.get(n, ("", HowKnown(Basis.DERIVED)))
            found.append((tuple((_source(fund, level), fen) for fund, fen in pieces), known))
        return tuple(found)

    def _levels(self, amounts: Sequence[CarriedAmount]) -> list[tuple[str, HowKnown]]:
        """Own level, transfer, or not stated, of each fiscal amount."""
        pins = {n: reading for n, each in enumerate(amounts) if (reading := self._pin(each))}
        free = self._fit(amounts, {})
        for n, reading in pins.items():
            if _tells(free) and free is not None and free.sure(n):
                raise ReadingNotNeeded(str(reading))
        found = self._fit(amounts, pins) if pins else free
        if pins and found is not None and free is not None and free.ways and not found.ways:
            raise ReadingContradicts(str(next(iter(pins.values()))), "the performance totals do not add up so")
        bound = found if _tells(found) else None
        if bound is None:
            ways = found.count if found is not None else "0"
            self.notes.assumptions.append(
                f"origin of carried money: {ways} choices give the performance totals; no table needs it: not stated"
            )
        return [self._level(n, bound, pins.get(n)) for n in range(len(amounts))]

    def _level(self, n: int, bound: Fit | None, reading: Reading | None) -> tuple[str, HowKnown]:
        document = self.figures.document
        if reading:
            known = HowKnown(Basis.READ, f"source read by {reading.read_by}: {reading.why}")
            return reading.source.split("_", 1)[1], known
        if bound is None or document.performance is None:
            return _OPEN, _NOT_TOLD
        lines = document.performance.lines
        how = f"source: the only choice that gives the performance table's totals (lines {', '.join(map(str, lines))})"
        evidence = tuple(line_evidence(document, line, "performance totals") for line in lines)
        return bound.pieces(n)[0][0], HowKnown(Basis.DERIVED, how, evidence)

    def _pin(self, amount: CarriedAmount) -> Reading | None:
        for each in self.readings.of_kind("source"):
            if each.table == 11 and each.project == amount.project and plain_or_any(each.unit, amount.unit):
                if not each.source.endswith((_OWN, _UPPER)):
                    raise ReadingContradicts(str(each), "the origin of fiscal money is an own level or a transfer")
                return each
        return None

    def _fit(self, amounts: Sequence[CarriedAmount], pins: dict[int, Reading]) -> Fit | None:
        """The choices that give the performance totals once this year's money is taken off; None without totals."""
        told = self.figures.document.performance
        if told is None:
            return None
        own, upper = (self.figures.cells(2, "total", *columns) for columns in (("3", "5", "7"), ("4", "6", "8")))
        totals = [
            exactly(told.own_fen - sum(cell.fen for cell in own), 1 + len(own)),
            exactly(told.upper_fen - sum(cell.fen for cell in upper), 1 + len(upper)),
        ]
        both = (Option(_OWN, (0,)), Option(_UPPER, (1,)))
        options = [
            tuple(o for o in both if n not in pins or pins[n].source.endswith(o.label)) for n in range(len(amounts))
        ]
        return fit([Amount(each.fen, options[n]) for n, each in enumerate(amounts)], totals)


def _tells(found: Fit | None) -> bool:
    """Whether there is only one choice, and it splits no amount."""
    return (
        found is not None
        and found.complete
        and len(found.ways) == 1
        and all(len(pieces) == 1 for pieces in found.ways[0])
    )


def _source(fund: Fund, level: str) -> FundingSource:
    return FundingSource(f"{_PREFIX[fund]}_{level}") if fund in _PREFIX else _NOT_FISCAL[fund]
