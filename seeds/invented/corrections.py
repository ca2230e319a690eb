"""Corrections afterwards (更正): reversals of whole operations, and amendments that move no money."""

from datetime import date
from random import Random
from typing import NamedTuple
from uuid import UUID

from ledger.operations.commands import Amend, Reverse
from ledger.terms.evidence import Authority
from seeds.invented.line_holding import Effect, HeldCell, HeldMove, month_of

_REMEMBERED = 256  # operations; mistakes are found soon
_SAME_DAY_SHARE = 0.4


class Correctable(NamedTuple):
    """An operation that may be reversed or amended; its lines are all of one fiscal year."""

    operation_id: UUID
    effective_on: date
    effects: list[Effect]


class Recent:
    """A sample of the latest operations, of bounded size."""

    def __init__(self) -> None:
        self._recorded: list[Correctable] = []

    def remember(self, recorded: Correctable, chance: Random) -> None:
        """Add an operation; once the sample is full, it replaces a random one."""
        if len(self._recorded) < _REMEMBERED:
            self._recorded.append(recorded)
        else:
            self._recorded[int(chance.random() * _REMEMBERED)] = recorded

    def reversal(self, chance: Random, day: date) -> tuple[Reverse, date] | None:
        """Reverse one of them (冲销), on its own day or a later one; None if its money was moved on.

        The operation then leaves the sample, since it is reversed only once.
        """
        if not self._recorded:
            return None
        place = int(chance.random() * len(self._recorded))
        recorded = self._recorded[place]
        same_day = chance.random() < _SAME_DAY_SHARE
        effective_on = recorded.effective_on if same_day else max(recorded.effective_on, day)
        if not _can_be_reversed(recorded, effective_on):
            return None
        for holding, _, moves in recorded.effects:
            holding.move([HeldMove(cell, -fen) for cell, fen in moves], effective_on)
        self._recorded[place] = self._recorded[-1]
        self._recorded.pop()
        return Reverse(operation_id=recorded.operation_id), effective_on

    def amendment(self, chance: Random, authority: Authority) -> Amend | None:
        """Give one of their events another 文号, or a reason (更正说明)."""
        if not self._recorded:
            return None
        effects = self._recorded[int(chance.random() * len(self._recorded))].effects
        effect = effects[int(chance.random() * len(effects))]
        effect.holding.events += 1
        if chance.random() < 0.5:
            return Amend(event_id=effect.event_id, authority=authority)
        return Amend(event_id=effect.event_id, reason="更正事由：依据批复文件补充说明")


def _can_be_reversed(recorded: Correctable, effective_on: date) -> bool:
    """Whether every cell still holds what the reversal takes from it, all legs together."""
    taken: dict[HeldCell, int] = {}
    for _, _, moves in recorded.effects:
        for cell, fen in moves:
            taken[cell] = taken.get(cell, 0) + fen
    month = month_of(effective_on, recorded.effects[0].holding.key.fiscal_year)
    return all(cell.available_fen(month) >= fen for cell, fen in taken.items() if fen > 0)
