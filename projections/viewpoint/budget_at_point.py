"""Where a question is asked from (查询视角): whose budget, at which point, with what is named and published there."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock
from typing import Any
from uuid import UUID

from cachetools import LRUCache, cached

from projections.aggregation.budget_in_memory import BudgetCache, BudgetInMemory
from projections.errors import OneDepartmentOnly
from projections.language.predicate_sql import Where
from projections.read_model.points import Coordinates, at_position
from projections.read_model.store import Store
from projections.viewpoint.entry_filters import of_budget, of_year
from projections.viewpoint.names import Names, Registered, registered
from projections.viewpoint.names_of_all_departments import registered_together
from projections.viewpoint.published import Disclosure, disclosures_at

SumsCache = Callable[[Hashable, Callable[[], Any]], Any]


def sums_cache() -> SumsCache:
    """A cache of a budget's sums at a position: returns those of a key, which the function makes on a miss."""
    return cached(LRUCache(8), lambda key, _make: key, Lock())(lambda _key, make: make())


@dataclass(frozen=True, slots=True)
class Budget:
    """Whose money: a department's fiscal year (部门某年度预算)."""

    department: UUID
    fiscal_year: int

    @property
    def where(self) -> Where:
        """The entries of this budget."""
        return of_budget(self.department, self.fiscal_year)

    def holds(self, department: UUID, fiscal_year: int) -> bool:
        """Whether a department's year is part of it."""
        return (department, fiscal_year) == (self.department, self.fiscal_year)


@dataclass(frozen=True, slots=True)
class Consolidated:
    """Whose money: several departments' budgets of one year as one (部门预算汇总); `departments` None: of them all."""

    fiscal_year: int
    departments: frozenset[UUID] | None = None

    @property
    def where(self) -> Where:
        """The entries of these budgets."""
        return of_year(self.fiscal_year, self.departments)

    @property
    def department(self) -> UUID:
        """There is no single one. Raises OneDepartmentOnly."""
        raise OneDepartmentOnly

    def holds(self, department: UUID, fiscal_year: int) -> bool:
        """Whether a department's year is part of it."""
        return fiscal_year == self.fiscal_year and (self.departments is None or department in self.departments)


AnyBudget = Budget | Consolidated


@dataclass(frozen=True)
class Viewpoint:
    """A budget at a point, read once for several questions; `disclosures` are those in force there, oldest first: a
    consolidated budget has none of its own."""

    store: Store
    budget: AnyBudget
    at: Coordinates
    disclosures: tuple[Disclosure, ...]
    call: Callable[[], Names] = field(repr=False, compare=False)
    shelf: BudgetCache = field(default_factory=BudgetCache, repr=False, compare=False)
    # Small sums that dashboards ask for again and again: of this budget at this position, at any day.
    kept: SumsCache = field(default_factory=sums_cache, repr=False, compare=False)

    @cached_property
    def names(self) -> Names:
        """What units, projects and codes are called; found when it is asked for, since many sums need no names."""
        return self.call()

    @property
    def book(self) -> BudgetInMemory:
        """The entries of this budget in memory, up to this point at least."""
        return self.shelf.book(self.store, self.budget.where)

    @property
    def disclosure(self) -> Disclosure | None:
        """The latest disclosure in force, if there is any."""
        return self.disclosures[-1] if self.disclosures else None

    @property
    def sees(self) -> Where:
        """The entries of this budget that count at this point."""
        return self.budget.where & self.at.sees()

    def as_published(self, disclosure: Disclosure) -> "Viewpoint":
        """The same budget at a disclosure's own coordinates: its day, and the operation that recorded it."""
        return viewpoint_of(
            self.store,
            self.budget,
            at_position(self.store, disclosure.position, disclosure.published_on),
            shelf=self.shelf,
        )


def registered_by(store: Store, budget: AnyBudget, position: int) -> Registered:
    """What those whose budget it is had registered by a position."""
    if isinstance(budget, Budget):
        return registered(store, budget.department, position)
    return registered_together(store, budget.departments, position)


def viewpoint_of(
    store: Store,
    budget: AnyBudget,
    at: Coordinates,
    known: Callable[[], Registered] | None = None,
    kept: SumsCache | None = None,
    shelf: BudgetCache | None = None,
) -> Viewpoint:
    """A budget at a point. `known`, `kept`, `shelf`: what was registered, summed and read before, where somebody keeps
    it."""
    find = known or (lambda: registered_by(store, budget, at.position))
    own = tuple(disclosures_at(store, budget.department, budget.fiscal_year, at)) if isinstance(budget, Budget) else ()
    return Viewpoint(
        store=store,
        budget=budget,
        at=at,
        disclosures=own,
        call=lambda: find().names(budget.fiscal_year, at.effective_on),
        kept=kept or sums_cache(),
        shelf=shelf or BudgetCache(),
    )
