"""Proposed lines (拟登记业务): the money of a document with its breakdowns and their basis, before it is recorded."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ledger.terms.breakdown import Breakdown, BreakdownLine
from ledger.terms.entries import Axis, Basis, Kind
from ledger.terms.evidence import Evidence
from ledger.terms.identity import BASIC_EXPENDITURE, WHOLE_DEPARTMENT
from ledger.terms.sources import FundingSource, Lot, Nature
from seeds.attribution.fit_search import Fit
from seeds.reading.printed import PlacedCell, PrintedDocument

_SHOWN = 5  # other ways that an explanation spells out


@dataclass(frozen=True, slots=True)
class ProposedLine:
    """One event's worth of money. `unit` and `project` are printed names, or the names of the pseudo-unit and of basic
    expenditure; `document_number` is a 文号 that the project's name states; `hidden`: secret or code-named."""

    unit: str
    project: str
    source: FundingSource
    lot: Lot
    origin_year: int
    kind: Kind
    breakdown: Breakdown
    nature: Nature = Nature.PROJECT
    document_number: str = ""
    hidden: bool = False

    @property
    def amount_fen(self) -> int:
        """Its sum along one axis."""
        return sum(part.amount_fen for part in self.breakdown if part.axis is not Axis.ECONOMIC)

    @property
    def of_whole_department(self) -> bool:
        """Whether the money is not published by unit."""
        return self.unit == WHOLE_DEPARTMENT

    def with_breakdown(self, kind: Kind, breakdown: Breakdown) -> "ProposedLine":
        """Another event on the same line."""
        return replace(self, kind=kind, breakdown=breakdown)


@dataclass(frozen=True, slots=True)
class Proposal:
    """All lines in printed order, what had to be assumed, and where the document contradicts itself in words."""

    lines: tuple[ProposedLine, ...]
    assumptions: tuple[str, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Notes:
    """Collects assumptions and warnings for the reader of the import."""

    assumptions: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class HowKnown:
    """The basis of a fact: stated, derived by an identity, or read; with its evidence."""

    basis: Basis
    how: str = ""
    evidence: tuple[Evidence, ...] = ()


STATED = HowKnown(Basis.STATED)


def whole_line(
    year: int, source: FundingSource, breakdown: Iterable[BreakdownLine], project: str = BASIC_EXPENDITURE
) -> ProposedLine:
    """This year's money that is not published by unit: basic expenditure, or a pseudo-project."""
    return ProposedLine(
        unit=WHOLE_DEPARTMENT,
        project=project,
        source=source,
        lot=Lot.CURRENT,
        origin_year=year,
        kind=Kind.ALLOCATION,
        breakdown=tuple(breakdown),
        nature=Nature.BASIC if project == BASIC_EXPENDITURE else Nature.PROJECT,
    )


def evidence_of(document: PrintedDocument, *cells: PlacedCell) -> tuple[Evidence, ...]:
    """The lines of the document that cells are printed on."""
    return tuple(
        Evidence(
            document=document.digest,
            line=cell.line,
            text=document.lines[cell.line - 1].strip(),
            cell=f"T{cell.table} {cell.row.function or cell.row.economic or cell.row.fixed} {cell.column}".strip(),
        )
        for cell in cells
    )


def line_evidence(document: PrintedDocument, line: int, note: str = "") -> Evidence:
    """One line of the narrative."""
    return Evidence(document=document.digest, line=line, text=document.lines[line - 1].strip(), note=note)


def derived(document: PrintedDocument, found: Fit, index: int, how: str, cells: Iterable[PlacedCell] = ()) -> HowKnown:
    """The basis for the place of one amount of a fit. If it has several places, the others stand in the evidence."""
    evidence = evidence_of(document, *cells)
    if found.sure(index):
        return HowKnown(Basis.DERIVED, how, evidence)
    here = found.pieces(index)
    others = dict.fromkeys(found.pieces(index, way) for way in range(len(found.ways)))
    shown = [" + ".join(f"{label} {fen // 100:,} yuan" for label, fen in each) for each in others if each != here]
    notes = tuple(Evidence(document.digest, note=f"another way that fits: {each}") for each in shown[:_SHOWN])
    return HowKnown(Basis.DERIVED, f"{how}, derived, one of {found.count}", evidence + notes)


def assume(notes: Notes, found: Fit, about: str, names: Iterable[str]) -> None:
    """Note a choice among several solutions, with the ones not taken."""
    if found.complete and len(found.ways) == 1:
        return
    named = list(names)
    open_ones = [n for n in range(len(named)) if not found.sure(n)]
    ways = [
        "; ".join(f"{named[n]}: {' + '.join(label for label, _ in found.pieces(n, way))}" for n in open_ones)
        for way in range(min(len(found.ways), _SHOWN))
    ]
    others = f"; others: {' | '.join(ways[1:])}" if ways[1:] else ""
    notes.assumptions.append(f"{about}: one of {found.count} ways that fit, the first in order: {ways[0]}{others}")
