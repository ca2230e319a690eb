"""Travel abroad, reception and vehicles (三公经费): the part of table 10 beyond the codes known from elsewhere.

Such money is in projects whose 款 the narrative does not list, or in funds whose economic codes no table prints. It is
taken out of the first amounts, in printed order, that can hold it: one of exactly that amount first, then a larger one,
then several.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import msgspec

from ledger.terms.breakdown import BreakdownLine
from ledger.terms.entries import NOT_STATED, Axis, Basis
from ledger.terms.sources import ExpenseClass, Fund, Lot
from seeds.attribution.printed_figures import PrintedFigures
from seeds.attribution.proposed_lines import Notes, ProposedLine, evidence_of
from seeds.reading.column_solver import CENT_FEN
from seeds.reading.printed import PlacedCell

_CODES = {
    "abroad": ("30212",),
    "reception": ("30217",),
    "vehicle_purchase": ("31013", "30913"),
    "vehicle_running": ("30231",),
}
_FUNDS = {"2": Fund.GENERAL, "3": Fund.GOVERNMENT_FUND, "4": Fund.STATE_CAPITAL}
_Place = tuple[int, int]  # number of a line, number of its part


def with_three_public(figures: PrintedFigures, lines: Sequence[ProposedLine], notes: Notes) -> tuple[ProposedLine, ...]:
    """The lines with that money under its codes. Money that no amount can hold is left out; the totals then show it."""
    found = list(lines)
    for key, codes in _CODES.items():
        for column, fund in _FUNDS.items():
            cell = figures.cell(10, key, column)
            if cell is not None:
                _carve(figures, found, cell, codes, fund, notes)
    return tuple(found)


def _carve(
    figures: PrintedFigures,
    lines: list[ProposedLine],
    cell: PlacedCell,
    codes: tuple[str, ...],
    fund: Fund,
    notes: Notes,
) -> None:
    told = [part for line, part in _parts(lines, fund) if part.economic in codes]
    lacking = cell.fen - sum(part.amount_fen for part in told)
    if lacking <= len(told) * CENT_FEN // 2:
        return
    places = [
        (place, code)
        for code in codes
        for place in _places(lines, fund)
        if _may_hold(lines[place[0]].breakdown[place[1]], code)
    ]
    exact = [each for each in places if _fen(lines, each[0]) == lacking]
    larger = [each for each in places if _fen(lines, each[0]) > lacking]
    chosen = exact[:1] or larger[:1] or places
    ways = len(exact) or len(larger) or len(places)
    how = f"table 10 prints it beyond what is told elsewhere, derived, one of {ways}"
    for place, code in sorted(chosen, reverse=True):  # later parts first: the numbers of the earlier ones stay right
        taken = min(lacking, _fen(lines, place))
        lacking -= taken
        lines[place[0]] = _split(figures, lines[place[0]], place[1], code, taken, how, cell)
    if chosen and ways > 1:
        notes.assumptions.append(f"table 10, {cell.row.fixed}: one of {ways} amounts that can hold {cell.text}")


def _parts(lines: Sequence[ProposedLine], fund: Fund) -> Iterator[tuple[ProposedLine, BreakdownLine]]:
    return ((line, part) for line in lines if _counts(line, fund) for part in line.breakdown)


def _counts(line: ProposedLine, fund: Fund) -> bool:
    return line.source.fund is fund and line.lot is Lot.CURRENT


def _places(lines: Sequence[ProposedLine], fund: Fund) -> Iterator[_Place]:
    for number, line in enumerate(lines):
        if _counts(line, fund):
            yield from ((number, at) for at in range(len(line.breakdown)))


def _fen(lines: Sequence[ProposedLine], place: _Place) -> int:
    return lines[place[0]].breakdown[place[1]].amount_fen


def _may_hold(part: BreakdownLine, code: str) -> bool:
    """Whether a part may be of a code: it states the class of it, or nothing at all and no personnel money."""
    silent = part.economic == NOT_STATED and part.expense_class is not ExpenseClass.PERSONNEL
    return part.axis is Axis.JOINT and part.amount_fen > 0 and (part.economic == code[:3] or silent)


def _split(
    figures: PrintedFigures, line: ProposedLine, at: int, code: str, fen: int, how: str, cell: PlacedCell
) -> ProposedLine:
    part = line.breakdown[at]
    evidence = part.evidence + evidence_of(figures.document, cell)
    basis = part.basis if part.basis is Basis.READ else Basis.DERIVED
    own = msgspec.structs.replace(
        part,
        amount_fen=fen,
        economic=code,
        basis=basis,
        how="; ".join(filter(None, (part.how, how))),
        evidence=evidence,
    )
    rest = msgspec.structs.replace(part, amount_fen=part.amount_fen - fen)
    split = (own, rest) if rest.amount_fen else (own,)
    return replace(line, breakdown=(*line.breakdown[:at], *split, *line.breakdown[at + 1 :]))
