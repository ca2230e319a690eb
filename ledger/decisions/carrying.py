"""Carryover into the next year (结转): opens the carried line and closes the old one."""

from collections.abc import Iterator

from msgspec.structs import replace

from ledger.decisions.amounts import move_money, record_amount
from ledger.errors import InvalidCommand
from ledger.operations.commands import CarryOver
from ledger.state.budget_line import BudgetLine
from ledger.state.draft import Draft
from ledger.terms.breakdown import Breakdown, BreakdownLine, negated
from ledger.terms.entries import NOT_STATED, Basis, Kind
from ledger.terms.identity import LineKey, carried_line, current_line

_ONE_WAY = "the only part of the old line that it can have been"
_SEVERAL_WAYS = "taken from the old line's parts, the largest first: one of several ways"


def carry_over(draft: Draft, command: CarryOver) -> None:
    """Open the carried line and close the old one, if the ledger holds it (结转, 结转下年)."""
    move_money(draft, command)
    old_key = _old_line(command.line)
    old = draft.view.line(old_key.id)
    if old.stands:
        closing = negated(command.closing_breakdown or closing_of(old, command.breakdown))
        if any(part.how == _SEVERAL_WAYS for part in closing):
            draft.warn("closing_derived", f"money that leaves line {old_key.id} can be classified in several ways")
        authority = draft.authority(command.authority)
        record_amount(draft, old_key, Kind.CARRIED_FORWARD, -command.amount_fen, closing, authority, command.reason)
    elif command.closing_breakdown:
        raise InvalidCommand("CarryOver", "closing_breakdown is given, but the ledger holds no old line to close")
    else:
        draft.watch(old_key.id)  # if somebody is recording on it right now, it would stay open


def _old_line(line: LineKey) -> LineKey:
    """Last year's line of the same money: the current one, or the carried one when the money is older."""
    last_year = line.fiscal_year - 1
    if line.origin_year == last_year:
        return current_line(line.department, line.unit, line.project, last_year, line.source)
    return carried_line(line.department, line.unit, line.project, last_year, line.source, line.origin_year)


def closing_of(old: BudgetLine, breakdown: Breakdown) -> Breakdown:
    """The money that leaves the old line for a carried breakdown, whose codes are often coarser than the line's.

    Each part is taken from the same codes first, then from finer ones below it, the largest first, then by code; the
    result is *derived* and says whether there was a choice. Money that the line does not hold keeps its codes, and the
    balance then refuses it.
    """
    held = {cell: fen for cell, fen in old.holds().items() if fen > 0}
    return tuple(taken for part in breakdown for taken in _taken(held, part))


def _taken(held: dict[BreakdownLine, int], part: BreakdownLine) -> Iterator[BreakdownLine]:
    fitting = [cell for cell, fen in held.items() if fen and _is_below(cell, part)]
    fitting.sort(key=lambda cell: (not _same_codes(cell, part), -held[cell], cell.function, cell.economic))
    finer = [cell for cell in fitting if not _same_codes(cell, part)]
    wanted = part.amount_fen
    several = len(finer) > 1 and sum(held[cell] for cell in fitting) > wanted
    for cell in fitting:
        fen = min(held[cell], wanted)
        if fen <= 0:
            break
        held[cell] -= fen
        wanted -= fen
        if _same_codes(cell, part):
            yield replace(part, amount_fen=fen)
        else:
            how = _SEVERAL_WAYS if several else _ONE_WAY
            yield replace(cell, amount_fen=fen, basis=Basis.DERIVED, how=how, evidence=part.evidence)
    if wanted:
        yield replace(part, amount_fen=wanted)


def _same_codes(cell: BreakdownLine, part: BreakdownLine) -> bool:
    return (cell.function, cell.economic) == (part.function, part.economic)


def _is_below(cell: BreakdownLine, part: BreakdownLine) -> bool:
    """Whether the cell is classified as the part is, or more finely."""
    pairs = ((cell.function, part.function), (cell.economic, part.economic))
    return cell.axis is part.axis and all(
        coarse == NOT_STATED or (fine != NOT_STATED and fine.startswith(coarse)) for fine, coarse in pairs
    )
