"""The integer program of rounding residuals (尾差的整数规划): whole yuan on breakdown lines, so that totals come out.

Two lines of 0.01 万元 under a total printed as 0.03 need +50 yuan: 200 yuan become 250, which rounds to 0.03.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

from ledger.terms.entries import Axis
from ledger.terms.money import RESIDUAL_BOUNDS_FEN, YUAN_FEN
from seeds.rounding.printed_totals import PrintedTotal, TotalPart

LEAST, MOST = (fen // YUAN_FEN for fen in RESIDUAL_BOUNDS_FEN)

Coefficients = dict[int, int]  # variable → coefficient


class Program:
    """Two variables a part, what it gains and what it loses, in whole yuan."""

    def __init__(self, parts: Sequence[TotalPart], totals: Sequence[PrintedTotal]) -> None:
        self.count = len(parts)
        self._upper = [MOST] * self.count + [-LEAST] * self.count
        self._rows: list[tuple[Coefficients, int, int]] = []
        self._begin(parts)
        bounds: dict[tuple[int, ...], tuple[int, int]] = {}
        for total in totals:
            least, most = bounds.get(total.members, (total.least, total.most))
            bounds[total.members] = max(least, total.least), min(most, total.most)
        for members, (least, most) in bounds.items():
            terms = self.signed(members)
            told = least <= LEAST and most >= MOST and len(terms) == 2  # a single residual's own bounds
            if not told:
                self.add(terms, least, most)
        for line in dict.fromkeys(part.line for part in parts if part.part.axis is Axis.FUNCTION):
            self._balance(parts, [n for n, part in enumerate(parts) if part.line == line])

    def _begin(self, parts: Sequence[TotalPart]) -> None:
        """Variables beside gains and losses."""

    def _balance(self, parts: Sequence[TotalPart], own: Sequence[int]) -> None:
        """Both breakdowns of a line keep equal totals."""
        terms: Coefficients = {}
        apart = 0
        for n in own:
            sign = sign_of(parts[n])
            apart += sign * parts[n].part.amount_fen // YUAN_FEN
            terms |= {variable: sign * each for variable, each in self.signed([n]).items()}
        self.add(terms, -apart, -apart)

    def signed(self, members: Iterable[int]) -> Coefficients:
        """The net gain of some parts."""
        terms: Coefficients = {}
        for n in members:
            terms |= {n: 1, self.count + n: -1}
        return terms

    def size(self, members: Iterable[int]) -> Coefficients:
        """Gains plus losses of some parts."""
        return {variable: 1 for n in members for variable in (n, self.count + n)}

    def add(self, terms: Coefficients, least: int, most: int) -> None:
        """One more constraint."""
        self._rows.append((terms, least, most))

    def forbid(self, members: Iterable[int]) -> None:
        """Forbid residuals on these parts."""
        for variable in self.size(members):
            self._upper[variable] = 0

    def minimum(self, objective: Coefficients, sign: int = 1) -> tuple[int, list[int]] | None:
        """The least value of an objective (of its negative: sign -1) and all variables; None when nothing fits."""
        costs = np.zeros(len(self._upper))
        for variable, cost in objective.items():
            costs[variable] = sign * cost
        found = milp(
            costs,
            constraints=self._constraints(),
            integrality=np.ones(len(self._upper), dtype=np.int64),
            bounds=Bounds(np.zeros(len(self._upper)), np.array(self._upper, dtype=float)),
            options={"mip_rel_gap": 0},
        )
        if not found.success:
            return None
        values = [int(each) for each in np.round(found.x)]
        return sum(cost * values[variable] for variable, cost in objective.items()), values

    def residuals(self, values: Sequence[int]) -> list[int]:
        """Yuan that each part gains."""
        return [values[n] - values[self.count + n] for n in range(self.count)]

    def broken(self) -> list[int]:
        """The constraints broken by the smallest overall violation, by the order in which they were added."""
        width, height = len(self._upper), len(self._rows)
        excess = [({**terms, width + n: 1, width + height + n: -1}, low, high)
                  for n, (terms, low, high) in enumerate(self._rows)]  # fmt: skip
        found = milp(
            np.concatenate([np.zeros(width), np.ones(2 * height)]),
            constraints=_constraints(excess, width + 2 * height),
            bounds=Bounds(np.zeros(width + 2 * height), np.array([*self._upper, *[np.inf] * (2 * height)])),
        )
        if not found.success:
            return []
        return [n for n in range(height) if found.x[width + n] + found.x[width + height + n] > 0.5]

    def members(self, row: int) -> frozenset[int]:
        """The parts that take part in a constraint."""
        return frozenset(variable for variable in self._rows[row][0] if variable < self.count)

    def _constraints(self) -> LinearConstraint | tuple[()]:
        return _constraints(self._rows, len(self._upper)) if self._rows else ()


def sign_of(part: TotalPart) -> int:
    """The sign of a part in the difference of its line's breakdowns: by function minus by economic code."""
    return 1 if part.part.axis is Axis.FUNCTION else -1


def _constraints(rows: Sequence[tuple[Coefficients, int, int]], width: int) -> LinearConstraint:
    entries = [(n, variable, each) for n, (terms, _, _) in enumerate(rows) for variable, each in terms.items()]
    at, variables, values = zip(*entries, strict=True) if entries else ((), (), ())
    matrix = coo_array((values, (at, variables)), shape=(len(rows), width), dtype=float).tocsr()
    return LinearConstraint(matrix, np.array([low for _, low, _ in rows]), np.array([high for _, _, high in rows]))
