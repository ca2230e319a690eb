"""The fewest pieces that fill all totals, as an integer program for cases that the exact search does not reach.

For amounts 5 and 3 with totals A = 6 and B = 2, each amount allowed in both: 5 goes to A, and 3 is split into 1 for A
and 2 for B, which makes three pieces. Three programs run one after the other, each keeping the result of the one
before: the fewest pieces, the least sum of deviations, the least sum of option numbers. The solver is deterministic;
the totals are checked with integers.
"""

from collections.abc import Sequence

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, vstack

from ledger.terms.money import HALF_CENT_OF_WAN_FEN

_CENT_FEN = 2 * HALF_CENT_OF_WAN_FEN
SplitPieces = tuple[tuple[tuple[int, int], ...], ...]  # for each amount: (option, fen)


def fewest_splits(
    fens: Sequence[int], options: Sequence[Sequence[Sequence[int]]], totals: Sequence[tuple[int, int, int]]
) -> SplitPieces:
    """For each amount its pieces (option, fen); empty when nothing fits. `options`: the totals each option counts in;
    `totals`: least, most and how many printed figures tell it."""
    program = _Program(fens, options, totals)
    places = program.places
    solution: list[int] | None = None
    for objective in (program.pieces(), program.deviations(), program.ranks()):
        found = program.minimum(objective)
        if found is None:
            return ()
        value, solution = found
        program.keep(objective, value)
    assert solution is not None
    parts: list[list[tuple[int, int]]] = [[] for _ in fens]
    for (amount, option), cents in zip(places, solution, strict=True):
        if cents:
            parts[amount].append((option, cents * _CENT_FEN))
    if any(sum(fen for _, fen in each) != fens[n] for n, each in enumerate(parts)):
        return ()
    return tuple(map(tuple, parts))


class _Program:
    """Variables: cents of each place, whether it is used, and how far each total is off."""

    def __init__(
        self, fens: Sequence[int], options: Sequence[Sequence[Sequence[int]]], totals: Sequence[tuple[int, int, int]]
    ) -> None:
        self.places = [(amount, option) for amount, each in enumerate(options) for option in range(len(each))]
        self.count, self.totals = len(self.places), len(totals)
        self.width = 2 * self.count + self.totals
        cents = [fen // _CENT_FEN for fen in fens]
        self._rows: list[csr_array] = []
        self._least: list[float] = []
        self._most: list[float] = []
        self._used = np.array([cents[amount] for amount, _ in self.places], dtype=float)
        for amount, value in enumerate(cents):
            own = {n: 1.0 for n, (each, _) in enumerate(self.places) if each == amount}
            self._add(own, value, value)
        for n, (amount, _) in enumerate(self.places):
            self._add({n: 1.0, self.count + n: -float(cents[amount])}, -np.inf, 0)
        self._limits = np.zeros(self.totals)
        for number, (least, most, terms) in enumerate(totals):
            members = {n: 1.0 for n, (amount, option) in enumerate(self.places) if number in options[amount][option]}
            self._limits[number] = (len({self.places[n][0] for n in members}) + terms) / 2
            off = 2 * self.count + number
            self._add({**members, off: -1.0}, -np.inf, most / _CENT_FEN)
            self._add({**members, off: 1.0}, least / _CENT_FEN, np.inf)

    def _add(self, values: dict[int, float], least: float, most: float) -> None:
        columns = list(values)
        data = [values[each] for each in columns]
        self._rows.append(csr_array((data, ([0] * len(columns), columns)), shape=(1, self.width)))
        self._least.append(least)
        self._most.append(most)

    def pieces(self) -> dict[int, float]:
        """The number of places used."""
        return dict.fromkeys(range(self.count, 2 * self.count), 1.0)

    def deviations(self) -> dict[int, float]:
        """The sum of the totals' deviations."""
        return dict.fromkeys(range(2 * self.count, self.width), 1.0)

    def ranks(self) -> dict[int, float]:
        """The sum of the numbers of the options used."""
        return {self.count + n: float(option) for n, (_, option) in enumerate(self.places)}

    def keep(self, objective: dict[int, float], value: float) -> None:
        """Keep this value in all later programs."""
        if objective:
            self._add(objective, -np.inf, value + 1e-6)

    def minimum(self, objective: dict[int, float]) -> tuple[float, list[int]] | None:
        """The least value and the cents of each place."""
        costs = np.zeros(self.width)
        for n, cost in objective.items():
            costs[n] = cost
        upper = np.concatenate([self._used, np.ones(self.count), self._limits])
        integral = np.concatenate([np.ones(2 * self.count), np.zeros(self.totals)])
        constraint = LinearConstraint(vstack(self._rows), np.array(self._least), np.array(self._most))
        found = milp(costs, constraints=constraint, integrality=integral, bounds=Bounds(np.zeros(self.width), upper))
        if found.x is None or not found.success:
            return None
        return float(found.fun), [round(float(each)) for each in found.x[: self.count]]
