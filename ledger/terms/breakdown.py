"""Breakdown of the amount of one event (分解): jointly, or separately by function and by economic code."""

from collections.abc import Iterable

import msgspec

from ledger.errors import InvalidCommand, MixedBreakdown, SeparateBreakdownNotAllowed, UnbalancedBreakdown
from ledger.terms.entries import NOT_STATED, Axis, Basis
from ledger.terms.evidence import Evidence
from ledger.terms.identity import LineKey
from ledger.terms.money import check_fen
from ledger.terms.sources import ExpenseClass, Nature

_FORMS = ({Axis.JOINT}, {Axis.FUNCTION, Axis.ECONOMIC})
_PERSONNEL_CLASSES = ("301", "303")  # 工资福利支出, 对个人和家庭的补助; all others are 公用经费


class BreakdownLine(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """One classified part of an event's amount, in fen; it may be negative.

    Unknown dimensions are NOT_STATED. `how` names the identity, or who read it and why.
    """

    amount_fen: int
    function: str = NOT_STATED
    economic: str = NOT_STATED
    expense_class: ExpenseClass = ExpenseClass.NOT_STATED
    axis: Axis = Axis.JOINT
    basis: Basis = Basis.STATED
    how: str = ""
    evidence: tuple[Evidence, ...] = ()

    def negated(self) -> "BreakdownLine":
        """The same part with the other sign."""
        return msgspec.structs.replace(self, amount_fen=-self.amount_fen)


Breakdown = tuple[BreakdownLine, ...]


def expense_class_of(nature: Nature, economic: str, stated: ExpenseClass) -> ExpenseClass:
    """The expense class of a part (人员经费, 公用经费, 项目): by its economic code, else as stated."""
    if nature is Nature.PROJECT:
        return ExpenseClass.PROJECT
    if economic == NOT_STATED:
        return stated
    return ExpenseClass.PERSONNEL if economic[:3] in _PERSONNEL_CLASSES else ExpenseClass.OPERATING


def joint(amount_fen: int, function: str = NOT_STATED, economic: str = NOT_STATED) -> Breakdown:
    """The simplest breakdown: the whole amount under one function and one economic code."""
    return (BreakdownLine(amount_fen, function=function, economic=economic),)


def negated(breakdown: Iterable[BreakdownLine]) -> Breakdown:
    """Every part with the other sign."""
    return tuple(part.negated() for part in breakdown)


def check_breakdown(line: LineKey, amount_fen: int, breakdown: Breakdown) -> None:
    """Refuse a breakdown that mixes forms, that the line may not have, or that does not add up to the amount.

    A part by function states no economic code and vice versa: the other axis does not read it. Raises InvalidCommand,
    MixedBreakdown, SeparateBreakdownNotAllowed, UnbalancedBreakdown, InvalidAmount.
    """
    if not breakdown:
        raise InvalidCommand("breakdown", "it has no lines")
    totals: dict[Axis, int] = {}
    crossed = False
    for part in breakdown:
        axis = part.axis
        if axis is not Axis.JOINT:
            other = part.economic if axis is Axis.FUNCTION else part.function
            crossed = crossed or other != NOT_STATED
        totals[axis] = totals.get(axis, 0) + check_fen(part.amount_fen)
    if crossed or totals.keys() not in _FORMS:
        raise MixedBreakdown(tuple(sorted(totals)))
    if Axis.FUNCTION in totals and not line.of_whole_department:
        raise SeparateBreakdownNotAllowed(str(line.unit))
    for axis, total in sorted(totals.items()):
        if total != amount_fen:
            raise UnbalancedBreakdown(axis, amount_fen, total)
