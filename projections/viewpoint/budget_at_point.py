"""A budget at a point in time (查询视角), with the names and disclosures known there. Questions are asked of it."""

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
from projections.viewpoint.names import Names, Registered, registered_in
from projections.viewpoint.names_of_all_departments import registered_in_all
from projections.viewpoint.published import Disclosure, disclosures_at

SumsCache = Callable[[Hashable, Callable[[], Any]], Any]


def sums_cache() -> SumsCache:
    """A cache of a budget's small sums at a position: returns those of a key, made by the function on a miss."""
    return cached(LRUCache(8), lambda key, _make: key, Lock())(lambda _key, make: make())


@dataclass(frozen=True, slots=True)
class Budget:
    """The budget of a department for a fiscal year (部门某年度预算)."""

    department: UUID
    fiscal_year: int

    @property
    def where(self) -> Where:
        """The entries of this budget."""
        return of_budget(self.department, self.fiscal_year)

    def holds(self, department: UUID, fiscal_year: int) -> bool:
        """Whether a department's fiscal year belongs to it."""
        return (department, fiscal_year) == (self.department, self.fiscal_year)


@dataclass(frozen=True, slots=True)
class Consolidated:
    """The budgets of several departments for a fiscal year as one (部门预算汇总). `departments` None: all of them."""

    fiscal_year: int
    departments: frozenset[UUID] | None = None

    @property
    def where(self) -> Where:
        """The entries of these budgets."""
        return of_year(self.fiscal_year, self.departments)

    @property
    def department(self) -> UUID:
        """Raises OneDepartmentOnly: there is no single department."""
        raise OneDepartmentOnly

    def holds(self, department: UUID, fiscal_year: int) -> bool:
        """Whether a department's fiscal year belongs to it."""
        return fiscal_year == self.fiscal_year and (self.departments is None or department in self.departments)


AnyBudget = Budget | Consolidated


@dataclass(frozen=True)
class Viewpoint:
    """A budget at a point. `disclosures` are those of its department in force there, oldest first; a consolidated
    budget has none."""

    store: Store
    budget: AnyBudget
    at: Coordinates
    disclosures: tuple[Disclosure, ...]
    read_names: Callable[[], Names] = field(repr=False, compare=False)
    cache: BudgetCache = field(default_factory=BudgetCache, repr=False, compare=False)
    # Small sums that dashboards ask for again and again, of this budget at this position on any day.
    day_sums: SumsCache = field(default_factory=sums_cache, repr=False, compare=False)

    @cached_property
    def names(self) -> Names:
        """Names of units, projects and codes at the point; read on first use, since many sums need none."""
        return self.read_names()

    @property
    def in_memory(self) -> BudgetInMemory:
        """The budget's entries in memory. Never held across questions: the cache may drop and reload it."""
        return self.cache.budget(self.store, self.budget.where)

    @property
    def disclosure(self) -> Disclosure | None:
        """The latest disclosure in force, if any."""
        return self.disclosures[-1] if self.disclosures else None

    @property
    def sees(self) -> Where:
        """The entries of this budget that count at this point."""
        return self.budget.where & self.at.sees()

    def as_published(self, disclosure: Disclosure) -> "Viewpoint":
        """The same budget at a disclosure's coordinates: the day it was published, the operation that recorded it."""
        at = at_position(self.store, disclosure.position, disclosure.published_on)
        return viewpoint_of(self.store, self.budget, at, cache=self.cache)


def registered_by(store: Store, budget: AnyBudget, position: int) -> Registered:
    """Everything that the budget's department, or departments, had registered by a position."""
    if isinstance(budget, Budget):
        return registered_in(store, budget.department, position)
    return registered_in_all(store, budget.departments, position)


def viewpoint_of(
    store: Store,
    budget: AnyBudget,
    at: Coordinates,
    registered: Callable[[], Registered] | None = None,
    day_sums: SumsCache | None = None,
    cache: BudgetCache | None = None,
) -> Viewpoint:
    """A budget at a point. `registered`, `day_sums` and `cache` are shared by viewpoints of one reader; without them
    the viewpoint reads for itself."""
    read = registered or (lambda: registered_by(store, budget, at.position))
    own = tuple(disclosures_at(store, budget.department, budget.fiscal_year, at)) if isinstance(budget, Budget) else ()
    return Viewpoint(
        store=store,
        budget=budget,
        at=at,
        disclosures=own,
        read_names=lambda: read().names(budget.fiscal_year, at.effective_on),
        day_sums=day_sums or sums_cache(),
        cache=cache or BudgetCache(),
    )
