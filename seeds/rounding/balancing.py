"""Balance of unprinted amounts and of two breakdowns (平衡), by whole cents (0.01 万元).

An amount split over two sources was worked out from rounded figures, so it may be a cent away from one that fits all
totals. Basic expenditure by function and by economic code is the same money, with each printed amount rounded on its
own. If their sums differ, cents are added to the largest economic codes, and residuals take them off again. If that
leaves the residuals no room, cents and residuals are decided together.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from ledger.terms.breakdown import BreakdownLine
from ledger.terms.entries import Axis, Basis
from seeds.attribution.proposed_lines import ProposedLine
from seeds.reading.column_solver import CENT_FEN
from seeds.reading.printed import PrintedDocument
from seeds.rounding.cent_moves import Moves
from seeds.rounding.printed_totals import TotalPart, parts_of, printed_totals

_BALANCES = "makes both breakdowns equal: each figure was rounded on its own"


def moved(document: PrintedDocument, lines: Sequence[ProposedLine]) -> tuple[ProposedLine, ...] | None:
    """The lines with the fewest cents that let all totals come out, moved between amounts that no cell prints or added
    so that breakdowns are equal, without parts that came to nothing; None when no cents do."""
    parts = parts_of(lines)
    shared = Counter(map(_cells, parts))
    moving = [
        n for n, part in enumerate(parts) if not part.part.amount_fen or not part.printed or shared[_cells(part)] > 1
    ]
    found = Moves(parts, printed_totals(document, parts), moving).fewest()
    if found is None:
        return None
    moves, balance = found
    breakdowns: list[list[BreakdownLine]] = [[] for _ in lines]
    for n, part in enumerate(parts):
        fen = part.part.amount_fen + moves.get(n, 0) * CENT_FEN
        breakdowns[part.line].append(msgspec.structs.replace(part.part, amount_fen=fen))
    for n, cents in balance.items():
        breakdowns[parts[n].line] += [_cent(parts[n].part, CENT_FEN if cents > 0 else -CENT_FEN)] * abs(cents)
    return filled(line.with_breakdown(line.kind, tuple(each)) for line, each in zip(lines, breakdowns, strict=True))


def _cells(part: TotalPart) -> tuple[tuple[int, str], ...]:
    """The cells it was worked out from. If another part shares them, neither is printed by itself."""
    return tuple((each.line, each.cell) for each in part.part.evidence if each.line)


def filled(lines: Iterable[ProposedLine]) -> tuple[ProposedLine, ...]:
    """The lines without zero parts, and without lines that only have such parts."""
    kept = (line.with_breakdown(line.kind, tuple(part for part in line.breakdown if part.amount_fen)) for line in lines)
    return tuple(line for line in kept if line.breakdown)


def balanced(lines: Iterable[ProposedLine]) -> tuple[ProposedLine, ...]:
    """The lines with equal sums by function and by economic code."""
    return tuple(line.with_breakdown(line.kind, (*line.breakdown, *_balance(line))) for line in lines)


def _balance(line: ProposedLine) -> Iterable[BreakdownLine]:
    """The cents missing on the line's economic codes, one for each of the largest in turn."""
    economic = [part for part in line.breakdown if part.axis is Axis.ECONOMIC]
    if not economic:
        return
    apart = (line.amount_fen - sum(part.amount_fen for part in economic)) // CENT_FEN
    largest = sorted(economic, key=lambda part: (-part.amount_fen, part.economic))
    for n in range(abs(apart)):
        yield _cent(largest[n % len(largest)], CENT_FEN if apart > 0 else -CENT_FEN)


def _cent(part: BreakdownLine, fen: int) -> BreakdownLine:
    """A cent more, or less, on the codes of a part."""
    return msgspec.structs.replace(part, amount_fen=fen, basis=Basis.DERIVED, how=_BALANCES)


def equal(line: ProposedLine) -> bool:
    """Whether its sums by function and by economic code are equal, or it has one breakdown of both."""
    by = {axis: sum(part.amount_fen for part in line.breakdown if part.axis is axis) for axis in Axis}
    return by[Axis.FUNCTION] == by[Axis.ECONOMIC]
