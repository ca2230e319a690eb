"""From printed cells to lines (归集): each amount to its project, source, lot and codes, stated or derived by identity.

Dimensions that no printed cell needs stay NOT_STATED. The search first tries one source and one function for each
amount, then as few splits over two as possible. If several attributions fit, it takes the first in order, marks it "one
of n", and lists it among the assumptions with the others; a reading can choose another.
"""

from ledger.terms.codes import CodeList
from seeds.attribution.basic_expenditure import basic_lines
from seeds.attribution.carryovers import Carryovers
from seeds.attribution.general_budget import GeneralSources
from seeds.attribution.other_funds import fiscal_fund_lines, other_fund_lines
from seeds.attribution.printed_figures import PrintedFigures
from seeds.attribution.projects import Projects
from seeds.attribution.proposed_lines import Notes, Proposal
from seeds.attribution.three_public import with_three_public
from seeds.reading.human_readings import NO_READINGS, Readings
from seeds.reading.printed import PrintedDocument


def propose(document: PrintedDocument, codes: CodeList, readings: Readings = NO_READINGS) -> Proposal:
    """All lines of a document in the order of its tables, with the assumptions behind them.

    Raises ContradictoryDocument where no attribution gives the printed figures, ReadingContradicts and
    ReadingNotNeeded for readings of sources and functions.
    """
    figures, notes = PrintedFigures(document), Notes()
    notes.assumptions.extend(
        (
            "basic expenditure is published by function and by economic code apart, not by unit: recorded likewise",
            f"上年结转 means carried over from {document.year - 1}",
        )
    )
    described = {(each.unit, document.aliases.get(each.name, each.name)): each for each in document.projects}
    rows = [row for row in document.tables[7].rows if row.path.project]
    sources = GeneralSources(figures, described, readings, notes).find(rows)
    carryovers = Carryovers(figures, readings, notes)
    carryovers.solve()
    carried = carryovers.by_function(basic=True), carryovers.by_function(basic=False)
    lines = (
        *basic_lines(figures, sources, notes),
        *Projects(figures, described, sources, codes, notes).lines(rows),
        *fiscal_fund_lines(figures, notes),
        *other_fund_lines(figures, carried, notes),
        *carryovers.lines(),
    )
    lines = with_three_public(figures, lines, notes)
    return Proposal(lines, tuple(notes.assumptions), tuple(notes.warnings))
