"""An invented department as plain data: units, projects, codes, amounts in hundredths of 万元 (cents)."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Project:
    """A project of one unit: its function code, amounts by 款 or class in cents, and whether it is a transfer."""

    unit: str
    name: str
    function: str
    parts: dict[str, int]
    transfer: bool = False
    stated: bool = True

    @property
    def cents(self) -> int:
        """What it comes to."""
        return sum(self.parts.values())


@dataclass(frozen=True, slots=True)
class Carried:
    """A carried project in cents."""

    unit: str
    name: str
    function: str
    cents: int
    transfer: bool = False


@dataclass(frozen=True, slots=True)
class Other:
    """Money outside the general public budget, in cents: `column` of table 2 (5 to 10), `expense` of tables 8 and 9 (2
    personnel, 3 operating, 4 project), and for unit funds the row of table 1 that prints their kind."""

    column: int
    function: str
    cents: int
    expense: int = 4
    kind: str = "其他收入"


@dataclass(frozen=True, slots=True)
class Invented:
    """A whole department. `width` wraps names after so many characters; `page` is rows on a page of tables 2 and 7."""

    name: str
    basic: dict[str, int]
    economic: dict[str, int]
    projects: tuple[Project, ...]
    carried: tuple[Carried, ...] = ()
    year: int = 2025
    width: int = 18
    page: int = 9
    performance: bool = True
    units: tuple[str, ...] = field(default=())
    others: tuple[Other, ...] = ()
