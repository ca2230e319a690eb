"""Amounts that no cell prints, and breakdowns that must be equal (平衡): moved and balanced by whole cents.

An amount split over two sources was worked out from rounded figures, so it may be a cent beside one that fits all
totals. Basic expenditure by function and by economic code are the same money, each printed amount rounded on its own;
where their sums differ, cents are added to the largest economic codes, and residuals take them off again.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from ledger.breakdown import BreakdownLine
from ledger.entries import Axis, Basis
from seeds.columns import CENT_FEN
from seeds.lines import ProposedLine
from seeds.printed import PrintedDocument
from seeds.rounding import Program
from seeds.totals import Part, parts_of, printed_totals

_BALANCES = "makes both breakdowns equal: each figure was rounded on its own"


def moved(document: PrintedDocument, lines: Sequence[ProposedLine]) -> tuple[ProposedLine, ...]:
    """The lines with amounts that no cell prints moved by the fewest cents that let all totals come out; as they were
    when no move does."""
    parts = parts_of(lines)
    shared = Counter(map(_cells, parts))
    moving = [n for n, part in enumerate(parts) if not part.printed or shared[_cells(part)] > 1]
    program = Program(parts, printed_totals(document, parts), moving=moving)
    program.forbid(n for n, part in enumerate(parts) if not part.part.amount_fen)  # nothing stays nothing, or is moved
    found = program.minimum(program.moves())
    if found is None:
        return tuple(lines)
    cents = program.moved(found[1])
    amounts = iter(
        msgspec.structs.replace(part.part, amount_fen=part.part.amount_fen + cents.get(n, 0) * CENT_FEN)
        for n, part in enumerate(parts)
    )
    breakdowns = (tuple(next(amounts) for _ in line.breakdown) for line in lines)
    return tuple(line.with_breakdown(line.kind, each) for line, each in zip(lines, breakdowns, strict=True))


def _cells(part: Part) -> tuple[tuple[int, str], ...]:
    """The cells it was worked out from; where another part was too, neither is printed by itself."""
    return tuple((each.line, each.cell) for each in part.part.evidence if each.line)


def filled(lines: Iterable[ProposedLine]) -> tuple[ProposedLine, ...]:
    """The lines without parts that came to nothing, and without lines of such parts only."""
    kept = (line.with_breakdown(line.kind, tuple(part for part in line.breakdown if part.amount_fen)) for line in lines)
    return tuple(line for line in kept if line.breakdown)


def balanced(lines: Iterable[ProposedLine]) -> tuple[ProposedLine, ...]:
    """The lines with equal sums by function and by economic code."""
    return tuple(line.with_breakdown(line.kind, (*line.breakdown, *_balance(line))) for line in lines)


def _balance(line: ProposedLine) -> Iterable[BreakdownLine]:
    """Cents that its economic codes lack, one on each of the largest, round after round."""
    economic = [part for part in line.breakdown if part.axis is Axis.ECONOMIC]
    if not economic:
        return
    apart = (line.amount_fen - sum(part.amount_fen for part in economic)) // CENT_FEN
    largest = sorted(economic, key=lambda part: (-part.amount_fen, part.economic))
    for n in range(abs(apart)):
        part = largest[n % len(largest)]
        cent = CENT_FEN if apart > 0 else -CENT_FEN
        yield msgspec.structs.replace(part, amount_fen=cent, basis=Basis.DERIVED, how=_BALANCES)
