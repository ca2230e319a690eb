"""Rounding residuals (尾差): the fewest whole yuan that make every published total round to what is printed.

Every printed figure was rounded on its own, so sums of the finest printed lines may miss printed totals by 0.01 万元.
An integer program finds residuals of -50 … +49 yuan on single breakdown lines with the least sum of absolute values;
the two breakdowns of a line keep equal totals. Ties go, line by line, to the earlier in this order: projects that are
not code-named, basic before project, larger amount, code, printed order; an earlier line takes as much as it can. The
result is checked with integers.
"""

from collections.abc import Iterator, Sequence

import msgspec

from ledger.terms.breakdown import BreakdownLine
from ledger.terms.entries import Axis, Basis, Kind
from ledger.terms.evidence import Evidence
from ledger.terms.money import YUAN_FEN
from seeds.attribution.proposed_lines import ProposedLine
from seeds.reading.printed import PlacedCell, PrintedDocument
from seeds.reading.suspects import named_cell
from seeds.refusals import ResidualsImpossible
from seeds.rounding.balancing import balanced, equal, filled, moved
from seeds.rounding.printed_totals import PrintedTotal, TotalPart, parts_of, printed_totals
from seeds.rounding.residual_program import LEAST, MOST, Program

Lines = tuple[ProposedLine, ...]


def settle(document: PrintedDocument, proposed: Sequence[ProposedLine]) -> tuple[Lines, Lines]:
    """The lines with equal breakdowns, and their residuals as lines of their own, if any are needed.

    Amounts that no cell prints are moved by whole cents if the totals need it. Raises ResidualsImpossible, naming the
    totals that nothing within the bounds can give.
    """
    lines = balanced(filled(proposed))
    residuals = _residuals(document, lines)
    if residuals is None:
        lines = moved(document, proposed) or lines
        residuals = _residuals(document, lines)
    if residuals is None:
        raise ResidualsImpossible(_impossible(document, lines))
    return lines, residuals


def _residuals(document: PrintedDocument, lines: Sequence[ProposedLine]) -> Lines | None:
    """The residuals as lines; None if nothing within the bounds fits."""
    if not all(map(equal, lines)):
        return None
    parts = parts_of(lines)
    totals = printed_totals(document, parts)
    if not any(total.off for total in totals):
        return ()
    yuan = _solve(parts, totals, lines)
    if yuan is None:
        return None
    _check(totals, yuan)
    touched = dict.fromkeys(part.line for part, gain in zip(parts, yuan, strict=True) if gain)
    return tuple(_residual(document, lines, index, parts, totals, yuan) for index in touched)


def _solve(
    parts: Sequence[TotalPart], totals: Sequence[PrintedTotal], lines: Sequence[ProposedLine]
) -> list[int] | None:
    program = Program(parts, totals)
    everything = program.size(range(len(parts)))
    best = program.minimum(everything)
    if best is None:
        return None
    left, values = best
    program.add(everything, left, left)
    order = sorted(range(len(parts)), key=lambda n: _place(parts[n], lines))
    place, width = 0, 32  # parts asked about at once: most take nothing
    while left and place < len(order):
        asked = order[place : place + width]
        found = program.minimum(program.size(asked), sign=-1)
        assert found is not None, "a solution was there before the tie was broken"
        most, values = found
        if not most:
            program.forbid(asked)
        elif len(asked) == 1:
            program.add(program.size(asked), most, most)
        else:
            width = len(asked) // 2
            continue
        left -= most
        place += len(asked)
        width = min(2 * width, 32)
    return program.residuals(values)


def _place(part: TotalPart, lines: Sequence[ProposedLine]) -> tuple[bool, bool, int, str, int]:
    line = lines[part.line]
    code = part.part.economic if part.part.axis is Axis.ECONOMIC else part.part.function
    return line.hidden, line.nature != "basic", -part.part.amount_fen, code, part.line


def _check(totals: Sequence[PrintedTotal], yuan: Sequence[int]) -> None:
    """The solver counts in floating point; this does not."""
    wrong = [total for total in totals if not total.least <= sum(yuan[n] for n in total.members) <= total.most]
    if wrong or not all(LEAST <= each <= MOST for each in yuan):
        raise ResidualsImpossible(tuple(named_cell(total.cell) for total in wrong))


def _impossible(document: PrintedDocument, lines: Sequence[ProposedLine]) -> tuple[str, ...]:
    """The fewest totals that come out wrong if all others are right."""
    parts = parts_of(lines)
    totals = printed_totals(document, parts)
    program = Program(parts, totals)
    broken = {program.members(row) for row in program.broken()}
    wrong = [total for total in totals if frozenset(total.members) in broken]
    return tuple(named_cell(total.cell) for total in wrong or totals if wrong or total.off)


def _residual(
    document: PrintedDocument,
    lines: Sequence[ProposedLine],
    index: int,
    parts: Sequence[TotalPart],
    totals: Sequence[PrintedTotal],
    yuan: Sequence[int],
) -> ProposedLine:
    breakdown = []
    for n, part in enumerate(parts):
        if part.line == index and yuan[n]:
            served = [total.cell for total in totals if total.off and n in total.members]
            breakdown.append(
                msgspec.structs.replace(
                    part.part,
                    amount_fen=yuan[n] * YUAN_FEN,
                    basis=Basis.RESIDUAL,
                    how="published totals need it: each figure was rounded on its own",
                    evidence=tuple(_evidence(document, cell) for cell in served) or _kept(part),
                )
            )
    return lines[index].with_breakdown(Kind.ROUNDING_RESIDUAL, (*breakdown, *_other_axis(lines[index], breakdown)))


def _other_axis(line: ProposedLine, residuals: Sequence[BreakdownLine]) -> Iterator[BreakdownLine]:
    """A zero part along the other axis for residuals that sum to zero along one: an event always has both."""
    told = {part.axis for part in residuals}
    for axis in {part.axis for part in line.breakdown} - told:
        first = max((part for part in line.breakdown if part.axis is axis), key=lambda part: part.amount_fen)
        yield msgspec.structs.replace(first, amount_fen=0, basis=Basis.RESIDUAL, how="the other breakdown balances")


def _evidence(document: PrintedDocument, cell: PlacedCell) -> Evidence:
    text = document.lines[cell.line - 1].strip()
    note = "a printed total that this residual serves"
    return Evidence(document.digest, cell.line, text, named_cell(cell, with_line=False), note)


def _kept(part: TotalPart) -> tuple[Evidence, ...]:
    """A residual that serves no total directly balances the two breakdowns, or keeps a total that was right."""
    note = "keeps other totals as printed"
    return tuple(msgspec.structs.replace(evidence, note=note) for evidence in part.part.evidence)
