"""The search for the total of each printed amount (归集求解): exact, first with whole amounts, then with fewest splits.

An amount goes to one of its options, which adds it to some totals. Every figure was rounded on its own, so a total of n
amounts is off by less than n + 1 halves of 0.01 万元. Solutions are ordered: no split before one split, then by the
least sum of deviations, then by the fewest amounts away from their first option, then by option in the given order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ledger.terms.money import HALF_CENT_OF_WAN_FEN
from seeds.attribution.fewest_splits import fewest_splits

MOST_WAYS = 1000  # counted so far and no further: "one of 1000 or more" tells a reader as much
_MOST_STEPS = 100_000  # of one search; beyond it the integer program decides, and nothing is called unique
CENT_FEN = 2 * HALF_CENT_OF_WAN_FEN  # 0.01 万元, the step of every printed amount

Piece = tuple[int, int]  # index of an option, fen
Way = tuple[tuple[Piece, ...], ...]  # the pieces of each amount


@dataclass(frozen=True, slots=True)
class TargetTotal:
    """A total that some amounts must add up to, within rounding; it is known from `terms` printed figures."""

    least: int
    most: int
    terms: int = 1

    def slack(self, members: int) -> int:
        """The greatest deviation of n rounded amounts: less than all their halves together."""
        return (members + self.terms) * HALF_CENT_OF_WAN_FEN - 1

    def off(self, fen: int) -> int:
        """The distance of a sum from the range of the total."""
        return max(self.least - fen, fen - self.most, 0)


def exactly(fen: int, terms: int = 1) -> TargetTotal:
    """A total that is printed, or is the difference of `terms` printed figures."""
    return TargetTotal(fen, fen, terms)


@dataclass(frozen=True, slots=True)
class Option:
    """One option of an amount: a label, and the indexes of the totals that it then counts in."""

    label: str
    totals: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Amount:
    """A printed amount with its options, the likeliest first."""

    fen: int
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """The ways found, best first; `complete` when there are no others."""

    amounts: tuple[Amount, ...]
    ways: tuple[Way, ...]
    complete: bool = True

    def pieces(self, index: int, way: int = 0) -> tuple[tuple[str, int], ...]:
        """(label, fen) of one amount in a way."""
        amount = self.amounts[index]
        return tuple((amount.options[option].label, fen) for option, fen in self.ways[way][index])

    def sure(self, index: int) -> bool:
        """Whether the amount has the same place in every way."""
        return self.complete and len({way[index] for way in self.ways}) == 1

    @property
    def count(self) -> str:
        """The number of solutions, in words."""
        return str(len(self.ways)) if self.complete else f"{len(self.ways)} or more"


def fit(amounts: Sequence[Amount], totals: Sequence[TargetTotal]) -> Fit:
    """All ways to put each amount in one place, else to split as few as possible; without ways when nothing fits."""
    whole = _Search(amounts, totals)
    ways = whole.run()
    if ways:
        return Fit(tuple(amounts), ways, whole.complete)
    split = _Search(amounts, totals)
    if whole.complete:
        for index in sorted(range(len(amounts)), key=lambda n: (-amounts[n].fen, n)):
            if len(amounts[index].options) > 1:
                split.run(index)
        if split.found:
            return Fit(tuple(amounts), split.best(), split.complete)
    if whole.complete and split.complete and len(amounts) < 2:
        return Fit(tuple(amounts), ())
    options = [[option.totals for option in amount.options] for amount in amounts]
    ranges = [(total.least, total.most, total.terms) for total in totals]
    found = fewest_splits([amount.fen for amount in amounts], options, ranges)
    return Fit(tuple(amounts), (found,) if found else (), complete=not found)


@dataclass(slots=True)
class _Search:
    """Depth first over the amounts, large ones first, cutting what can no longer fill or no longer fit a total."""

    amounts: Sequence[Amount]
    totals: Sequence[TargetTotal]
    found: list[Way] = field(default_factory=list)
    complete: bool = True
    steps: int = 0
    _order: list[int] = field(default_factory=list)
    _touched: list[tuple[int, ...]] = field(default_factory=list)
    _rest: list[list[int]] = field(default_factory=list)
    _sums: list[int] = field(default_factory=list)
    _counts: list[int] = field(default_factory=list)
    _chosen: dict[int, int] = field(default_factory=dict)
    _split: int | None = None

    def run(self, split: int | None = None) -> tuple[Way, ...]:
        """Search with every amount whole, or with one of them split over two options; what was found so far."""
        self._split = split
        self._order = sorted((n for n in range(len(self.amounts)) if n != split), key=lambda n: -self.amounts[n].fen)
        self._touched = [tuple({t for o in each.options for t in o.totals}) for each in self.amounts]
        self._rest = [[0] * len(self.totals)]
        for index in reversed(self._order):
            rest = list(self._rest[-1])
            for total in self._touched[index]:
                rest[total] += self.amounts[index].fen
            self._rest.append(rest)
        self._rest.reverse()
        self._sums, self._counts = [0] * len(self.totals), [0] * len(self.totals)
        if all(self._open(total, 0) for total in range(len(self.totals))):
            self._descend(0)
        return self.best()

    def best(self) -> tuple[Way, ...]:
        """The ways found, in their order."""
        return tuple(sorted(self.found, key=self._rank))

    def _open(self, total: int, position: int) -> bool:
        """Whether the amounts from a position on can still bring a total into its range."""
        slack = self.totals[total].slack(len(self.amounts) + 1)
        spare = 0
        if self._split is not None and total in self._touched[self._split]:
            spare = self.amounts[self._split].fen
        reach = self._sums[total] + self._rest[position][total] + spare
        return reach >= self.totals[total].least - slack and self._sums[total] <= self.totals[total].most + slack

    def _descend(self, position: int) -> None:
        if len(self.found) >= MOST_WAYS or self.steps >= _MOST_STEPS:
            self.complete = False
            return
        self.steps += 1
        if position == len(self._order):
            self.found += self._ended()
            return
        index = self._order[position]
        fen = self.amounts[index].fen
        for number, option in enumerate(self.amounts[index].options):
            self._add(option, fen, 1)
            self._chosen[index] = number
            if all(self._open(total, position + 1) for total in self._touched[index]):
                self._descend(position + 1)
            self._add(option, -fen, -1)

    def _add(self, option: Option, fen: int, count: int) -> None:
        for total in option.totals:
            self._sums[total] += fen
            self._counts[total] += count

    def _ended(self) -> Iterator[Way]:
        """The ways that the choice made comes to: itself, or with the split amount in every two of its options."""
        if self._split is None:
            if all(total.off(self._sums[n]) <= total.slack(self._counts[n]) for n, total in enumerate(self.totals)):
                yield self._way(())
            return
        options = self.amounts[self._split].options
        for first in range(len(options)):
            for second in range(first + 1, len(options)):
                part = self._part(options[first], options[second], self.amounts[self._split].fen)
                if part:
                    yield self._way(((first, part), (second, self.amounts[self._split].fen - part)))

    def _part(self, first: Option, second: Option, fen: int) -> int:
        """The part of a split amount that goes to the first of two options; the rest goes to the second. 0 if none
        fits.

        For an amount of 5 whose options count in totals that still lack 2 and 3, it is 2.
        """
        low, high = CENT_FEN, fen - CENT_FEN
        exact: int | None = None
        for number, total in enumerate(self.totals):
            ours, theirs = number in first.totals, number in second.totals
            members = self._counts[number] + 2 * (ours or theirs)  # a part was worked out: a cent more or less
            slack, so_far = total.slack(members), self._sums[number]
            if ours == theirs:
                if total.off(so_far + ours * fen) > slack:
                    return 0
                continue
            least, most = (total.least - so_far, total.most - so_far)
            if theirs:
                least, most = fen - most, fen - least
            low, high = max(low, least - slack), min(high, most + slack)
            exact = least if exact is None else exact
        if low > high:
            return 0
        wanted = low if exact is None else min(max(exact, low), high)
        return -(-wanted // CENT_FEN) * CENT_FEN if -(-wanted // CENT_FEN) * CENT_FEN <= high else 0

    def _way(self, split: tuple[Piece, ...]) -> Way:
        return tuple(
            split if index == self._split else ((self._chosen[index], amount.fen),)
            for index, amount in enumerate(self.amounts)
        )

    def _rank(self, way: Way) -> tuple[int, int, Way]:
        sums = [0] * len(self.totals)
        for amount, pieces in zip(self.amounts, way, strict=True):
            for option, fen in pieces:
                for total in amount.options[option].totals:
                    sums[total] += fen
        off = sum(total.off(fen) for total, fen in zip(self.totals, sums, strict=True))
        return off, sum(option > 0 for pieces in way for option, _ in pieces), way
