"""The lines of one fiscal year while its history is made (年度账): by department, pot and source."""

from collections.abc import Sequence

from ledger.terms.identity import LineKey
from ledger.terms.sources import FundingSource, Lot
from seeds.invented.department_shape import InventedProject, Shape
from seeds.invented.line_holding import Holding

Pot = tuple[FundingSource, Lot, int]  # what money never leaves by reallocation within a department and year


def pot_of(line: LineKey) -> Pot:
    """The pot that a line's money is in."""
    return line.source, line.lot, line.origin_year


class DepartmentBook:
    """One department's lines of a year. `awaiting`: projects that begin in mid-year and are not registered yet."""

    def __init__(self, book: "YearBook", shape: Shape) -> None:
        self.book = book
        self.shape = shape
        self.holdings: list[Holding] = []
        self.current: list[Holding] = []
        self.carried: list[Holding] = []
        self.pots: dict[Pot, list[Holding]] = {}
        self.awaiting: list[InventedProject] = []

    def open(self, holding: Holding) -> None:
        """Add a line."""
        self.holdings.append(holding)
        (self.current if holding.key.lot is Lot.CURRENT else self.carried).append(holding)
        self.pots.setdefault(pot_of(holding.key), []).append(holding)
        if holding.key.lot is Lot.CURRENT:
            self.book.current.setdefault(holding.key.source, []).append(holding)


class YearBook:
    """All departments' lines of a fiscal year; `current`: those of this year's money by source."""

    def __init__(self, year: int, shapes: Sequence[Shape]) -> None:
        self.year = year
        self.current: dict[FundingSource, list[Holding]] = {}
        self.desks = [DepartmentBook(self, shape) for shape in shapes]
