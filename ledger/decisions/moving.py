"""Moves between lines: reallocation (调剂) and handover (划转)."""

from ledger.decisions.amounts import record_amount
from ledger.errors import (
    AmountNotPositive,
    HandoverWithinDepartment,
    InvalidCommand,
    ReallocationCrossesLines,
    UnbalancedReallocation,
)
from ledger.operations.commands import HandOver, Reallocate
from ledger.state.draft import Draft
from ledger.terms.breakdown import negated
from ledger.terms.entries import Kind
from ledger.terms.identity import LineKey
from ledger.terms.money import check_fen

_COMMON = ("department", "fiscal_year", "source", "lot", "origin_year")  # of all legs of a reallocation


def reallocate(draft: Draft, command: Reallocate) -> None:
    """Decide all legs; they share department, year, source and lot, and add up to zero."""
    if not command.legs:
        raise InvalidCommand("Reallocate", "a reallocation has at least one leg")
    for name in _COMMON:
        if len({getattr(leg.line, name) for leg in command.legs}) > 1:
            values = {str(getattr(leg.line, name)) for leg in command.legs}
            raise ReallocationCrossesLines(name, tuple(sorted(values)))
    total_fen = sum(check_fen(leg.amount_fen) for leg in command.legs)
    if total_fen:
        raise UnbalancedReallocation(total_fen)
    authority = draft.authority(command.authority)
    for leg in command.legs:
        record_amount(draft, leg.line, Kind.REALLOCATION, leg.amount_fen, leg.breakdown, authority, command.reason)


def hand_over(draft: Draft, command: HandOver) -> None:
    """Decide both sides of a handover to another department."""
    if check_fen(command.amount_fen) <= 0:
        raise AmountNotPositive(command.amount_fen)
    _check_sides(command.giving, command.receiving)
    authority = draft.authority(command.authority)
    receiving = command.receiving_breakdown or command.breakdown
    sides = (
        (command.giving, -command.amount_fen, negated(command.breakdown)),
        (command.receiving, command.amount_fen, receiving),
    )
    for line, amount_fen, breakdown in sides:
        record_amount(draft, line, Kind.HANDOVER, amount_fen, breakdown, authority, command.reason)


def _check_sides(giving: LineKey, receiving: LineKey) -> None:
    if giving.department == receiving.department:
        raise HandoverWithinDepartment("department")
    for name in ("fiscal_year", "source", "lot", "origin_year"):
        if getattr(giving, name) != getattr(receiving, name):
            raise HandoverWithinDepartment(name)
