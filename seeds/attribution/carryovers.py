"""Carried money (上年结转): table 11's amounts, their functions by table 2, their funds by table 1, and own level or
transfer by the department's performance table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ledger.terms.breakdown import BreakdownLine
from ledger.terms.entries import Basis, Kind
from ledger.terms.sources import Fund, FundingSource, Lot
from seeds.attribution.carryover_origins import Origins
from seeds.attribution.fit_search import Amount, Fit, Option, TargetTotal, exactly, fit
from seeds.attribution.general_budget import plain_or_any
from seeds.attribution.printed_figures import PrintedFigures
from seeds.attribution.projects import CODE_NAME
from seeds.attribution.proposed_lines import HowKnown, Notes, ProposedLine, assume, derived, evidence_of
from seeds.reading.carried_amounts import CarriedAmount, carried_amounts
from seeds.reading.human_readings import Reading, Readings
from seeds.reading.suspects import differ
from seeds.refusals import ContradictoryDocument, ReadingContradicts, ReadingNotNeeded

_FUNDS = {
    True: {
        "carried_general": Fund.GENERAL,
        "carried_fund": Fund.GOVERNMENT_FUND,
        "carried_capital": Fund.STATE_CAPITAL,
    },
    False: {"carried_special_account": Fund.SPECIAL_ACCOUNT, "carried_unit_funds": Fund.UNIT_FUNDS},
}
CarriedPieces = tuple[tuple[str, int], ...]  # (label, fen)


@dataclass(slots=True)
class Carryovers:
    """Attributes all carried money of a document."""

    figures: PrintedFigures
    readings: Readings
    notes: Notes
    amounts: tuple[CarriedAmount, ...] = ()
    _functions: dict[int, tuple[CarriedPieces, HowKnown]] = field(default_factory=dict)
    _funds: dict[int, tuple[CarriedPieces, HowKnown]] = field(default_factory=dict)

    def solve(self) -> None:
        """Find function and fund of every amount. Raises ContradictoryDocument, ReadingContradicts and
        ReadingNotNeeded."""
        self.amounts = carried_amounts(self.figures.document)
        if self.amounts:
            self._find_functions()
            self._find_funds()

    def by_function(self, *, basic: bool) -> Mapping[str, int]:
        """Carried money by function, basic expenditure or project money."""
        sums: dict[str, int] = {}
        for n, amount in enumerate(self.amounts):
            if amount.basic is basic:
                for function, fen in self._functions[n][0]:
                    sums[function] = sums.get(function, 0) + fen
        return sums

    def lines(self) -> Iterator[ProposedLine]:
        """One line for each project and source, in table 11's order; economic codes are not published."""
        sources = Origins(self.figures, self.readings, self.notes).sources(
            self.amounts, [tuple((Fund(label), fen) for label, fen in self._funds[n][0]) for n in self._funds]
        )
        parts: dict[tuple[str, str, FundingSource], list[tuple[CarriedAmount, BreakdownLine]]] = {}
        for n, amount in enumerate(self.amounts):
            pieces, known = sources[n]
            for source, line in self._parts(n, pieces, known):
                parts.setdefault((amount.unit, amount.project, source), []).append((amount, line))
        year = self.figures.document.year
        for (unit, project, source), found in parts.items():
            yield ProposedLine(
                unit=unit,
                project=project,
                source=source,
                lot=Lot.CARRIED,
                origin_year=year - 1,
                kind=Kind.CARRYOVER,
                breakdown=tuple(line for _, line in found),
                nature=found[0][0].nature,
                hidden=project.startswith(CODE_NAME),
            )

    def _parts(
        self, n: int, sources: Sequence[tuple[FundingSource, int]], origin: HowKnown
    ) -> Iterator[tuple[FundingSource, BreakdownLine]]:
        amount, (functions, known) = self.amounts[n], self._functions[n]
        fund = self._funds[n][1]
        read = Basis.READ in (known.basis, origin.basis)
        for source, function, fen in _crossed(sources, functions):
            yield (
                source,
                BreakdownLine(
                    fen,
                    function=function,
                    expense_class=amount.expense_class,
                    basis=Basis.READ if read else Basis.DERIVED,
                    how="; ".join(dict.fromkeys(each.how for each in (known, fund, origin) if each.how)),
                    evidence=evidence_of(self.figures.document, amount.cell)
                    + tuple(dict.fromkeys(known.evidence + fund.evidence + origin.evidence)),
                ),
            )

    def _find_functions(self) -> None:
        pins = {n: reading for n, each in enumerate(self.amounts) if (reading := self._pin(each))}
        found = self._fit_functions(pins)
        if not found.ways and pins:
            raise ReadingContradicts(str(next(iter(pins.values()))), "table 2's column 11 or 12 does not add up so")
        if not found.ways:
            told = (each for code in self.figures.codes(2) for each in self.figures.cells(2, code, "11", "12"))
            raise ContradictoryDocument((differ("functions of carried money, tables 2 and 11", told),))
        if pins:
            free = self._fit_functions({})
            for n, reading in pins.items():
                if free.ways and free.sure(n):
                    raise ReadingNotNeeded(str(reading))
        assume(self.notes, found, "functions of carried money", (each.project for each in self.amounts))
        for n, amount in enumerate(self.amounts):
            column = "11" if amount.fiscal else "12"
            pieces = found.pieces(n)
            cells = [each for code, _ in pieces for each in self.figures.cells(2, code, column)]
            only = "only so does" if found.sure(n) else "so does"
            how = f"function: {only} table 2's column {column} add up"
            known = derived(self.figures.document, found, n, how, cells)
            if reading := pins.get(n):
                known = HowKnown(Basis.READ, f"function read by {reading.read_by}: {reading.why}")
            self._functions[n] = pieces, known

    def _pin(self, amount: CarriedAmount) -> Reading | None:
        return next(
            (
                each
                for each in self.readings.of_kind("function")
                if each.project == amount.project and plain_or_any(each.unit, amount.unit)
            ),
            None,
        )

    def _fit_functions(self, pins: Mapping[int, Reading]) -> Fit:
        """Each amount under a function; table 3 tells basic from project money where there is carried basic money."""
        figures = self.figures
        printed = {row.path.project: row.path.function for row in figures.document.tables[7].rows if row.path.project}
        totals: list[TargetTotal] = []
        places: dict[tuple[str, str], tuple[int, ...]] = {}
        with_basic = any(each.basic for each in self.amounts)
        for code in figures.codes(2, "11", "12"):
            splits: dict[str, int] = {}
            if with_basic:
                for nature, total in (("basic", self._left(code, "2")), ("project", self._left(code, "3"))):
                    splits[nature] = len(totals)
                    totals.append(total)
            for column in ("11", "12"):
                if figures.cell(2, code, column):
                    for nature in ("basic", "project"):
                        more = (splits[nature],) if splits else ()
                        places[f"{column} {nature}", code] = (len(totals), *more)
                    totals.append(exactly(figures.fen(2, code, column)))
        amounts = []
        for n, each in enumerate(self.amounts):
            kind = f"{'11' if each.fiscal else '12'} {'basic' if each.basic else 'project'}"
            options = [Option(code, where) for (name, code), where in places.items() if name == kind]
            if reading := pins.get(n):
                options = [option for option in options if option.label == reading.function]
            known = printed.get(each.project)
            options.sort(key=lambda option, known=known: option.label != known)  # type: ignore[misc]
            amounts.append(Amount(each.fen, tuple(options)))
        return fit(amounts, totals)

    def _left(self, code: str, column: str) -> TargetTotal:
        """The part of table 3 left for carried money after tables 5, 8 and 9; columns 9 and 10 may take more of it."""
        figures = self.figures
        left = figures.fen(3, code, column) - figures.fen(5, code, column)
        own = ("2", "3") if column == "2" else ("4",)
        left -= figures.fen(8, code, *own) + figures.fen(9, code, *own)
        return TargetTotal(max(left - figures.fen(2, code, "9", "10"), 0), max(left, 0), terms=8)

    def _find_funds(self) -> None:
        """Table 1 prints carried money by fund."""
        for fiscal, rows in _FUNDS.items():
            members = [n for n, each in enumerate(self.amounts) if each.fiscal is fiscal]
            told = {fund: cell for row, fund in rows.items() if (cell := self.figures.cell(1, row, "income"))}
            if not members:
                continue
            if not told:
                usual = Fund.GENERAL if fiscal else Fund.UNIT_FUNDS
                self.notes.assumptions.append(f"table 1 prints carried money by no fund: taken for {usual}")
                for n in members:
                    self._funds[n] = (
                        ((usual, self.amounts[n].fen),),
                        HowKnown(Basis.DERIVED, f"fund: taken for {usual}"),
                    )
                continue
            options = tuple(Option(fund, (at,)) for at, fund in enumerate(told))
            totals = [exactly(cell.fen) for cell in told.values()]
            found = fit([Amount(self.amounts[n].fen, options) for n in members], totals)
            if not found.ways:
                raise ContradictoryDocument((differ("funds of carried money, tables 1 and 11", told.values()),))
            assume(self.notes, found, "funds of carried money", (self.amounts[n].project for n in members))
            for at, n in enumerate(members):
                how = f"fund: table 1's carried money of {' and '.join(told)} adds up" if len(told) > 1 else ""
                known = (
                    derived(self.figures.document, found, at, how, told.values()) if how else HowKnown(Basis.DERIVED)
                )
                self._funds[n] = found.pieces(at), known
        self._funds = {n: self._funds[n] for n in range(len(self.amounts))}


def _crossed(
    sources: Sequence[tuple[FundingSource, int]], functions: CarriedPieces
) -> Iterator[tuple[FundingSource, str, int]]:
    """Two splits of one amount combined: the first pieces of both together, as far as they reach."""
    left = [fen for _, fen in sources]
    for function, whole in functions:
        rest = whole
        for n, (source, _) in enumerate(sources):
            taken = min(rest, left[n])
            if taken:
                yield source, function, taken
                left[n] -= taken
                rest -= taken
