"""Basic expenditure (基本支出) of the general budget: by function and by economic code apart, for each source."""

from collections.abc import Iterator, Mapping

import msgspec

from ledger.terms.breakdown import BreakdownLine
from ledger.terms.entries import Axis, Basis
from ledger.terms.sources import FundingSource
from seeds.attribution.fit_search import Amount, Fit, Option, exactly, fit
from seeds.attribution.general_budget import LEVELS, GeneralKey, Sourced
from seeds.attribution.printed_figures import PrintedFigures
from seeds.attribution.proposed_lines import Notes, ProposedLine, assume, derived, evidence_of, whole_line
from seeds.refusals import ContradictoryDocument


def basic_lines(figures: PrintedFigures, sources: Mapping[GeneralKey, Sourced], notes: Notes) -> Iterator[ProposedLine]:
    """One line for each source, its two breakdowns apart. Raises ContradictoryDocument."""
    document = figures.document
    by_function: dict[FundingSource, list[BreakdownLine]] = {}
    for code in figures.codes(5, "2"):
        sourced = sources["", "", code]
        for source, fen in sourced.pieces:
            part = BreakdownLine(
                fen,
                function=code,
                axis=Axis.FUNCTION,
                basis=sourced.known.basis,
                how=sourced.known.how,
                evidence=evidence_of(document, *figures.cells(5, code, "2")) + sourced.known.evidence,
            )
            by_function.setdefault(source, []).append(part)
    present = [source for source in LEVELS if source in by_function]
    if present and not figures.codes(6, "1"):
        for source in present:
            joint = (msgspec.structs.replace(part, axis=Axis.JOINT) for part in by_function[source])
            yield whole_line(document.year, source, joint)
        return
    by_economic = _by_economic(figures, {s: sum(p.amount_fen for p in by_function[s]) for s in present}, notes)
    for source in present:
        yield whole_line(document.year, source, (*by_function[source], *by_economic.get(source, ())))


def _by_economic(
    figures: PrintedFigures, totals: Mapping[FundingSource, int], notes: Notes
) -> dict[FundingSource, list[BreakdownLine]]:
    """Table 6's codes divided among the sources. No table prints that division, so any that fits gives the same
    figures."""
    codes = figures.codes(6, "1")
    options = tuple(Option(source, (n,)) for n, source in enumerate(totals))
    amounts = [Amount(figures.fen(6, code, "1"), options) for code in codes]
    terms = len(figures.codes(5, "2"))
    found = fit(amounts, [exactly(fen, terms) for fen in totals.values()])
    if not found.ways:
        printed = ", ".join(f"T{t} total {c}: {each.text}" for t, c in ((5, "2"), (6, "1"))
                            if (each := figures.cell(t, "total", c)))  # fmt: skip
        raise ContradictoryDocument((f"basic expenditure by function and by economic code differ: {printed}",))
    if len(totals) > 1:
        assume(notes, found, "sources of basic expenditure by economic code, which no table prints", codes)
    parts: dict[FundingSource, list[BreakdownLine]] = {source: [] for source in totals}
    for n, code in enumerate(codes):
        # A source without money under a code gets a part of zero, so that cents can be moved there for printed totals.
        pieces = dict.fromkeys(totals, 0) | {FundingSource(label): fen for label, fen in found.pieces(n)}
        for source, fen in pieces.items():
            parts[source].append(_part(figures, found, n, code, fen, len(totals)))
    return parts


def _part(figures: PrintedFigures, found: Fit, n: int, code: str, fen: int, sources: int) -> BreakdownLine:
    document, cells = figures.document, figures.cells(6, code, "1")
    known = derived(document, found, n, "basic expenditure of each source adds up by function and by economic code")
    return BreakdownLine(
        fen,
        economic=code,
        axis=Axis.ECONOMIC,
        basis=known.basis if sources > 1 else Basis.STATED,
        how=known.how if sources > 1 else "",
        evidence=evidence_of(document, *cells) + (known.evidence if sources > 1 else ()),
    )
