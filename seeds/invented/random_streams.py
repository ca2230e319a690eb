"""Repeatable random values (随机): streams of one seed, weighted choices, amounts of money."""

from bisect import bisect
from collections.abc import Iterable
from itertools import accumulate
from math import exp
from random import Random
from typing import Generic, TypeVar

_Value = TypeVar("_Value")

_CENT_OF_WAN_FEN = 10_000  # 0.01 万元, the finest that a budget prints
_GRAINS = (100, 1)  # whole yuan, and fen: amounts are seldom known so exactly
_ROUND_SHARE, _YUAN_SHARE = 0.85, 0.97


class Weighted(Generic[_Value]):
    """Values drawn in proportion to their weights."""

    def __init__(self, weights: Iterable[tuple[_Value, float]]) -> None:
        pairs = list(weights)
        self.values = [value for value, _ in pairs]
        total = sum(weight for _, weight in pairs)
        self._bounds = [bound / total for bound in accumulate(weight for _, weight in pairs)]
        self._bounds[-1] = 1.0  # sums of fractions may end a hair below

    def draw(self, chance: Random) -> _Value:
        """One of the values."""
        return self.values[bisect(self._bounds, chance.random())]


def stream(seed: int, *names: object) -> Random:
    """A random stream of its own: more draws in one place change nothing in another."""
    return Random("/".join(map(str, (seed, *names))))


def amount_fen(chance: Random, median_fen: float, spread: float = 0.8) -> int:
    """An amount above zero around a median, in fen: many small ones and few large ones, most of them in 0.01 万元."""
    fen = int(median_fen * exp(chance.gauss(0.0, spread)))
    drawn = chance.random()
    grain = _CENT_OF_WAN_FEN if drawn < _ROUND_SHARE else _GRAINS[drawn > _YUAN_SHARE]
    return max(grain, fen - fen % grain)


def split_fen(chance: Random, total_fen: int, parts: int) -> list[int]:
    """A total divided into the given number of shares above zero, or into fewer if it is too small."""
    shares: list[int] = []
    left = total_fen
    for rest in range(parts - 1, 0, -1):
        share = int(left * (0.4 + 1.2 * chance.random()) / (rest + 1))
        if share > 10 * _CENT_OF_WAN_FEN:
            share -= share % _CENT_OF_WAN_FEN
        if 0 < share < left:
            shares.append(share)
            left -= share
    shares.append(left)
    return shares
