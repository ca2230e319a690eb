"""Where a question is asked from (查询视角): whose budget, at which point, with what is named and published there."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from projections.kept import Kept
from projections.names import Names, names_at
from projections.points import Coordinates, at_position
from projections.published import Disclosure, disclosures_at
from projections.sql import Where
from projections.store import Store


@dataclass(frozen=True, slots=True)
class Budget:
    """Whose money: a department's fiscal year (部门某年度预算)."""

    department: UUID
    fiscal_year: int

    @property
    def where(self) -> Where:
        """The entries of this budget."""
        return Where("department = ? AND fiscal_year = ?", (str(self.department), self.fiscal_year))


@dataclass(frozen=True, slots=True)
class Situation:
    """A budget at a point, read once for several questions; `disclosures` are those in force there, oldest first."""

    store: Store
    budget: Budget
    at: Coordinates
    names: Names
    disclosures: tuple[Disclosure, ...]
    # Small sums that dashboards ask for again and again; they go when the situation goes.
    kept: Kept[Any, Any] = field(default_factory=lambda: Kept(8), repr=False, compare=False)

    @property
    def disclosure(self) -> Disclosure | None:
        """The latest disclosure in force, if there is any."""
        return self.disclosures[-1] if self.disclosures else None

    @property
    def sees(self) -> Where:
        """The entries of this budget that count at this point."""
        return self.budget.where & self.at.sees()

    def as_published(self, disclosure: Disclosure) -> "Situation":
        """The same budget at a disclosure's own coordinates: its day, and the operation that recorded it."""
        return situation(self.store, self.budget, at_position(self.store, disclosure.position, disclosure.published_on))


def situation(store: Store, budget: Budget, at: Coordinates) -> Situation:
    """Names and disclosures of a budget at a point."""
    return Situation(
        store=store,
        budget=budget,
        at=at,
        names=names_at(store, budget.department, budget.fiscal_year, at),
        disclosures=tuple(disclosures_at(store, budget.department, budget.fiscal_year, at)),
    )
