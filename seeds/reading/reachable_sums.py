"""Choices that add up (凑数): each row chooses one of its vectors, so that every column comes to its total.

Rows may choose (1, 0) or (0, 1), and (2, 0) or (0, 2); the total is (1, 2). Only (1, 0) with (0, 2) adds up, so each
row keeps one choice. Everything is whole cents. The search goes through the open rows, those with large amounts first,
and cuts branches that the later rows can no longer bring to the total: by the least and most that they can add, and
near the end by the exact sums that they can make. It has a budget of steps; choices not decided within it count as
possible.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

_MOST_SUMS = 4_096  # of one column that are listed one by one
_MOST_STEPS = 20_000  # of the search for one choice
_MOST_STEPS_IN_ALL = 100_000  # of all searches for one total
_MOST_OPEN = 400  # rows that are searched at all

Vector = tuple[int, ...]  # cents in each column


@lru_cache(maxsize=4_096)
def supported(rows: tuple[tuple[Vector, ...], ...], total: Vector, slack: int) -> tuple[frozenset[int], ...]:
    """For each row, the numbers of its choices that occur in some solution; empty sets if there is none.

    Cached, since a table asks the same for many arrangements of its columns.
    """
    return tuple(map(frozenset, _Search(rows, total, slack).supported()))


@dataclass(slots=True)
class _Search:
    """Rows with the vectors that each may choose, and the total of the columns, within a slack."""

    rows: Sequence[Sequence[Vector]]
    total: Vector
    slack: int
    _steps: int = 0
    _limit: int = 0
    _order: list[int] = field(default_factory=list)
    _left: Vector = ()
    _after: list["_After"] = field(default_factory=list)

    def supported(self) -> list[set[int]]:
        """The numbers of the choices."""
        self._prepare()
        found: list[set[int]] = [set() for _ in self.rows]
        if not self._after[0].reach(self._left, self.slack):
            return found
        for row in self._order:
            for number in range(len(self.rows[row])):
                if number not in found[row]:
                    for each, chosen in self._way(row, number).items():
                        found[each].add(chosen)
            if not found[row]:
                return [set() for _ in self.rows]
        return [each or {0} for each in found]  # a row that is not open has one choice

    def _prepare(self) -> None:
        closed = [choices[0] for choices in self.rows if len(choices) == 1]
        self._left = tuple(total - sum(part) for total, *part in zip(self.total, *closed, strict=True))
        of_open = (n for n, choices in enumerate(self.rows) if len(choices) > 1)
        self._order = sorted(of_open, key=lambda n: (-max(map(max, self.rows[n])), n))
        self._after = [_After([(0, 0, (0,))] * len(self.total))]
        for row in reversed(self._order):
            self._after.append(self._after[-1].before(self.rows[row]))
        self._after.reverse()

    def _way(self, row: int, number: int) -> dict[int, int]:
        """A way to add up in which a row takes one choice; that choice alone when the budget ends; nothing when there
        is no way."""
        self._limit = min(self._steps + _MOST_STEPS, _MOST_STEPS_IN_ALL)
        chosen: dict[int, int] = {}
        if len(self._order) > _MOST_OPEN:
            return {row: number}
        ended = self._descend(0, self._left, (row, number), chosen)
        return {row: number} if ended is None else chosen

    def _descend(self, place: int, left: Vector, given: tuple[int, int], chosen: dict[int, int]) -> bool | None:
        """Depth first; None when the budget ended."""
        if place == len(self._order):
            return True
        if self._steps >= self._limit:
            return None
        self._steps += 1
        row = self._order[place]
        numbers: Iterable[int] = (given[1],) if row == given[0] else range(len(self.rows[row]))
        for number in numbers:
            after = tuple(a - b for a, b in zip(left, self.rows[row][number], strict=True))
            if self._after[place + 1].reach(after, self.slack):
                chosen[row] = number
                ended = self._descend(place + 1, after, given, chosen)
                if ended is not False:
                    return ended
                del chosen[row]
        return False


@dataclass(frozen=True, slots=True)
class _After:
    """The amounts that the rows from a place on can add to each column: least, most, and the sums, unlisted if there
    are too many."""

    columns: Sequence[tuple[int, int, Sequence[int]]]

    def before(self, choices: Sequence[Vector]) -> "_After":
        """The same with one more row."""
        columns = []
        for (least, most, sums), own in zip(self.columns, zip(*choices, strict=True), strict=True):
            more = sorted({one + other for one in sums for other in set(own)})
            columns.append((least + min(own), most + max(own), more if len(more) <= _MOST_SUMS else ()))
        return _After(columns)

    def reach(self, left: Vector, slack: int) -> bool:
        """Whether the rows could bring every column to what it lacks."""
        for wanted, (least, most, sums) in zip(left, self.columns, strict=True):
            if not least - slack <= wanted <= most + slack:
                return False
            if sums:
                place = bisect_left(sums, wanted - slack)
                if place == len(sums) or sums[place] > wanted + slack:
                    return False
        return True
