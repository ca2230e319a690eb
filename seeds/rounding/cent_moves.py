"""Cents that make printed totals possible (分位调整): the integer program of residuals, with whole cents beside them.

There are two kinds of cents. An amount that no cell prints was worked out, so it may move, even to or from zero: if a
source split gave 1.00 and 2.00, the program may make it 1.01 and 1.99. If the two breakdowns of a line differ, cents of
their own balance them; each is an amount with a residual of its own, which widens the range of its code. Both are
decided together with the residuals, since cents chosen first could leave the residuals no room.
"""

from collections.abc import Iterable, Sequence

from ledger.terms.entries import Axis
from ledger.terms.money import YUAN_FEN
from seeds.reading.column_solver import CENT_FEN
from seeds.rounding.printed_totals import PrintedTotal, TotalPart
from seeds.rounding.residual_program import LEAST, MOST, Coefficients, Program, sign_of

_CENT_YUAN = CENT_FEN // YUAN_FEN  # 0.01 万元
_MOST = 20  # cents that one amount may be moved, or balanced, by
_FREE = 1_000_000  # no bound: more than the variables of such a row can add up to

Cents = dict[int, int]  # part → cents


class Moves(Program):
    """Residuals, and up and down variables of cents: of amounts that may move, of parts that may balance their line."""

    def __init__(self, parts: Sequence[TotalPart], totals: Sequence[PrintedTotal], moving: Iterable[int]) -> None:
        self._moving = tuple(moving)
        self._move: dict[int, int] = {}  # part → its variable for cents up; the one for cents down comes next
        self._cents: dict[int, int] = {}  # the same of cents that balance
        super().__init__(parts, totals)

    def _begin(self, parts: Sequence[TotalPart]) -> None:
        two = {part.line for part in parts if part.part.axis is Axis.FUNCTION}
        self._move = {n: self._variables(_MOST, _MOST) for n in self._moving}
        self._cents = {n: self._variables(_MOST, _MOST) for n, part in enumerate(parts) if part.line in two}
        for up in self._cents.values():
            self._one_way(up)
        self._rank = _ranks(parts)
        for n in sorted({*self._move, *self._cents}):
            self._bound(n, parts[n].part.amount_fen // CENT_FEN)

    def _variables(self, *upper: int) -> int:
        self._upper += upper
        return len(self._upper) - len(upper)

    def _one_way(self, up: int) -> None:
        """Allow cents up or cents down, not both: their difference would only widen the room for residuals."""
        less = self._variables(1)
        self.add({up: 1, less: _MOST}, 0, _MOST)
        self.add({up + 1: 1, less: -_MOST}, -_MOST, 0)

    def _bound(self, n: int, cents: int) -> None:
        """Bind residuals to entries: an amount above zero takes a residual, and one more for each cent of balance. A
        zero amount is no entry, so it takes none."""
        moved, balanced = _net(self._move.get(n)), _net(self._cents.get(n))
        more = dict.fromkeys(balanced, 1)
        there: Coefficients = {}
        if n in self._move and cents <= _MOST:  # a larger amount cannot become zero
            there = {self._variables(1): 1}
            self.add(moved | dict.fromkeys(there, -1), -cents, _FREE)
            self.add(moved | dict.fromkeys(there, -cents - _MOST), -_FREE, -cents)
            self.add(more | dict.fromkeys(there, -_MOST), -_FREE, 0)
        if cents <= 2 * _MOST:
            self.add(moved | balanced | dict.fromkeys(there, -1), (0 if there else 1) - cents, _FREE)
        for variable, most in ((n, MOST), (self.count + n, -LEAST)):
            self._upper[variable] = most * (1 + _MOST)
            limit = dict.fromkeys((*there, *more), -most)
            self.add({variable: 1} | limit, -_FREE, 0 if there else most)

    def _of(self, n: int) -> Coefficients:
        """The cents of a part, moved and balancing."""
        return _net(self._move.get(n)) | _net(self._cents.get(n))

    def _balance(self, parts: Sequence[TotalPart], own: Sequence[int]) -> None:
        """Equal in cents before the residuals, and the residuals equal too: both become events of their own."""
        cents: Coefficients = {}
        yuan: Coefficients = {}
        apart = 0
        for n in own:
            sign = sign_of(parts[n])
            apart += sign * parts[n].part.amount_fen // CENT_FEN
            cents |= {variable: sign * each for variable, each in self._of(n).items()}
            yuan |= {variable: sign * each for variable, each in super().signed([n]).items()}
        self.add(cents, -apart, -apart)
        self.add(yuan, 0, 0)

    def signed(self, members: Iterable[int]) -> Coefficients:
        """The net gain of some parts in yuan, cents included."""
        members = tuple(members)
        terms = super().signed(members)
        for n in members:
            terms |= {variable: _CENT_YUAN * each for variable, each in self._of(n).items()}
        return terms

    def fewest(self) -> tuple[Cents, Cents] | None:
        """The fewest cents that make all totals come out: moves of amounts, and balances of breakdowns.

        Among solutions with equally few, moves come before balances, economic codes before functions, large amounts
        before small ones. None if no cents suffice.
        """
        all_cents = {each: 1 for up in (*self._move.values(), *self._cents.values()) for each in _net(up)}
        best = self.minimum(all_cents)
        if best is None:
            return None
        self.add(all_cents, best[0], best[0])
        ranks = {each: self._rank[n] for n, up in self._cents.items() for each in _net(up)}
        found = self.minimum(ranks)
        assert found is not None, "a solution was there before the tie was broken"
        return _told(self._move, found[1]), _told(self._cents, found[1])


def _net(up: int | None) -> Coefficients:
    return {} if up is None else {up: 1, up + 1: -1}


def _told(variables: dict[int, int], values: Sequence[int]) -> Cents:
    cents = {n: values[up] - values[up + 1] for n, up in variables.items()}
    return {n: each for n, each in cents.items() if each}


def _ranks(parts: Sequence[TotalPart]) -> dict[int, int]:
    """The place of each part among those that may balance, from 1."""
    order = sorted(
        range(len(parts)),
        key=lambda n: (parts[n].part.axis is Axis.FUNCTION, -parts[n].part.amount_fen, parts[n].part.economic, n),
    )
    return {n: place for place, n in enumerate(order, 1)}
