"""The holding of a line while a history is made (指标余额): a small model, just enough that nothing is overdrawn.

A cell is one function and one economic code as recorded. It holds a sum for every month: money given counts from the
next month on, money taken from its own month on. So it is never more than the ledger finds on any day of the month; and
if no cell is below zero, no code and no total is.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import accumulate
from random import Random
from typing import NamedTuple

from ledger.terms.breakdown import Breakdown, BreakdownLine
from ledger.terms.entries import NOT_STATED, Axis
from ledger.terms.identity import LineKey
from ledger.terms.sources import ExpenseClass
from seeds.invented.random_streams import split_fen

_LAST_MONTH = 15  # before the year, its twelve, and January to March of the next; later days fall in March
_STEPS = _LAST_MONTH + 2


def month_of(day: date, fiscal_year: int) -> int:
    """The month of a fiscal year's line that a day falls in: 1 to 12 in the year itself."""
    return min(max((day.year - fiscal_year) * 12 + day.month, 0), _LAST_MONTH)


class HeldCell:
    """One function and one economic code of a line, and how its sum changes from month to month, in fen."""

    __slots__ = ("axis", "economic", "function", "steps")

    def __init__(self, function: str, economic: str, axis: Axis = Axis.JOINT) -> None:
        self.function = function
        self.economic = economic
        self.axis = axis
        self.steps = [0] * _STEPS

    def available_fen(self, month: int) -> int:
        """The amount that may be taken in a month: the least of its sums then and in later months, at least 0."""
        return max(0, min(list(accumulate(self.steps))[month:]))

    def move(self, fen: int, month: int) -> None:
        """Give an amount, or take it if it is negative."""
        self.steps[month + 1 if fen > 0 else month] += fen


class HeldMove(NamedTuple):
    """An amount in fen given to a cell, or taken if it is negative."""

    cell: HeldCell
    fen: int


HeldGroups = tuple[list[HeldCell], ...]


class Holding:
    """A line with its cells: one group of joint ones, or one by function and one by economic code.

    `scale_fen` is its typical amount a year; `events` counts the events recorded on the line, to name them.
    """

    __slots__ = ("department", "events", "groups", "id", "key", "scale_fen")

    def __init__(self, department: int, key: LineKey, groups: HeldGroups, scale_fen: int) -> None:
        self.department = department
        self.key = key
        self.id = key.id
        self.groups = groups
        self.scale_fen = scale_fen
        self.events = 0

    @property
    def cells(self) -> list[HeldCell]:
        """The cells along which the line's total is counted."""
        return self.groups[0]

    @property
    def joint(self) -> bool:
        """Whether function and economic codes are known together."""
        return len(self.groups) == 1

    def move(self, moves: Sequence[HeldMove], effective_on: date) -> "Effect":
        """Have one event recorded on the line, in force from a day on."""
        month = month_of(effective_on, self.key.fiscal_year)
        for cell, fen in moves:
            cell.move(fen, month)
        self.events += 1
        return Effect(self, self.events, moves)

    def given(self, chance: Random, amount_fen: int, parts: int) -> list[HeldMove]:
        """An amount given to at most the given number of cells of each group."""
        moves: list[HeldMove] = []
        for cells in self.groups:
            shares = split_fen(chance, amount_fen, min(parts, len(cells)))
            start = int(chance.random() * len(cells))
            moves += [HeldMove(cells[(start + n) % len(cells)], fen) for n, fen in enumerate(shares)]
        return moves

    def given_everywhere(self, chance: Random, amount_fen: int) -> list[HeldMove]:
        """An amount given to all cells, as an initial budget is."""
        return self.given(chance, amount_fen, max(map(len, self.groups)))

    def taken(self, chance: Random, wanted_fen: int, parts: int, month: int) -> list[HeldMove]:
        """An amount taken from some cells of each group: the wanted one, or as much as they have; empty for none."""
        chosen = [_with_money(chance, cells, parts, month) for cells in self.groups]
        possible_fen = min(wanted_fen, *(sum(fen for _, fen in each) for each in chosen))
        return [HeldMove(cell, -fen) for each in chosen for cell, fen in _shared(chance, each, possible_fen)]


class Effect(NamedTuple):
    """The effect of one event: its line, its number among the line's events, and the amounts it moved."""

    holding: Holding
    version: int
    moves: Sequence[HeldMove]

    @property
    def event_id(self) -> str:
        """The event's id in the ledger."""
        return f"{self.holding.id}/{self.version}"


def _with_money(chance: Random, cells: Sequence[HeldCell], parts: int, month: int) -> list[tuple[HeldCell, int]]:
    found: list[tuple[HeldCell, int]] = []
    start = int(chance.random() * len(cells))
    for n in range(len(cells)):
        cell = cells[(start + n) % len(cells)]
        available_fen = cell.available_fen(month)
        if available_fen:
            found.append((cell, available_fen))
            if len(found) == parts:
                break
    return found


def _shared(chance: Random, chosen: list[tuple[HeldCell, int]], amount_fen: int) -> Iterable[tuple[HeldCell, int]]:
    """An amount over the cells, none giving more than it has."""
    left_fen = amount_fen
    behind_fen = sum(fen for _, fen in chosen)
    for cell, available_fen in chosen:
        behind_fen -= available_fen
        share = int(left_fen * available_fen / (available_fen + behind_fen) * (0.7 + 0.6 * chance.random()))
        share = min(max(share, left_fen - behind_fen), available_fen, left_fen)
        if share:
            yield cell, share
            left_fen -= share


def total_fen(moves: Iterable[HeldMove]) -> int:
    """The sum of moves of one line, along the joint or the function cells."""
    return sum([fen for cell, fen in moves if cell.axis is not Axis.ECONOMIC])


def written(moves: Iterable[HeldMove], sign: int = 1) -> Breakdown:
    """Moves as the breakdown of a command; `sign` -1 where the command's kind gives the sign."""
    unknown = ExpenseClass.NOT_STATED
    return tuple([BreakdownLine(sign * fen, cell.function, cell.economic, unknown, cell.axis) for cell, fen in moves])


def joint_cells(function: str, economics: Iterable[str]) -> HeldGroups:
    """One group: a function code with several economic ones."""
    return ([HeldCell(function, economic) for economic in economics],)


def separate_cells(functions: Iterable[str], economics: Iterable[str]) -> HeldGroups:
    """Two groups: function codes, and economic ones, as basic expenditure of a whole department is published."""
    return (
        [HeldCell(function, NOT_STATED, Axis.FUNCTION) for function in functions],
        [HeldCell(NOT_STATED, economic, Axis.ECONOMIC) for economic in economics],
    )
