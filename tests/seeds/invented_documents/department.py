"""An invented department as plain data. Amounts are exact fen: the paper rounds each printed cell on its own."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Project:
    """A project of one unit: its function, fen by economic code (款 or class), the fen of it that are a transfer, and
    what the narrative says of it: its source, and the items of its allocation."""

    unit: str
    name: str
    function: str
    parts: dict[str, int]
    transfer: int = 0
    stated: bool = True
    items: bool = True
    withheld: bool = False

    @property
    def fen(self) -> int:
        """What it comes to."""
        return sum(self.parts.values())


@dataclass(frozen=True, slots=True)
class Carried:
    """Carried money. `fund`: general, fund, capital, account or unit; `expense`: 2 personnel, 3 operating, 4 project
    money."""

    unit: str
    name: str
    function: str
    fen: int
    transfer: bool = False
    fund: str = "general"
    expense: int = 4
    told: bool = True  # the narrative names it

    @property
    def fiscal(self) -> bool:
        """Whether it is fiscal appropriation."""
        return self.fund in ("general", "fund", "capital")


@dataclass(frozen=True, slots=True)
class Other:
    """Money outside the general public budget: `column` of table 2 (5 to 10), `expense` of tables 8 and 9 (2 personnel,
    3 operating, 4 project), and for unit funds the row of table 1 that prints their kind."""

    column: int
    function: str
    fen: int
    expense: int = 4
    kind: str = "其他收入"


@dataclass(frozen=True, slots=True)
class Layout:
    """How the pages are cut: characters on a line of a name, lines on a page, where names stand beside numbers (by
    chance from `seed` when it is not 0)."""

    width: int = 18
    page: int = 25
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Invented:
    """A whole department. `basic`: function → (own level, transfer); `economic`: 款 → fen of basic expenditure."""

    name: str
    basic: dict[str, tuple[int, int]]
    economic: dict[str, int]
    projects: tuple[Project, ...] = ()
    carried: tuple[Carried, ...] = ()
    others: tuple[Other, ...] = ()
    year: int = 2025
    performance: bool = True
    layout: Layout = field(default=Layout())

    @property
    def units(self) -> tuple[str, ...]:
        """Units in the order of the list in part one; the department itself stands first."""
        projects, carried = (each.unit for each in self.projects), (each.unit for each in self.carried)
        return tuple(dict.fromkeys((self.name, *projects, *carried)))

    @property
    def functions(self) -> tuple[str, ...]:
        """Every function that money is spent on, in order."""
        spent: Iterable[Project | Carried | Other] = (*self.projects, *self.carried, *self.others)
        return tuple(sorted({*self.basic, *(each.function for each in spent)}))
