"""The size of an invented history (规模), in entries: breakdown lines of money events (分录)."""

from bisect import bisect_left

from seeds.invented.government import OPENINGS, Government, projects_wanted
from seeds.refusals import ImpossiblePlan

# Measured over plans of 1 to 300 departments and 1,000 to 100,000 operations.
_ENTRIES_OF_A_BUDGET = 24  # a department's basic expenditure and its residuals, each year
_ENTRIES_OF_A_PROJECT = 4.1  # its initial budget and carryover, each year
_ENTRIES_OF_A_CHANGE = 3.2  # any operation in the course of a year

_YEARS = (2024, 2025, 2026)
_MOST_OPERATIONS = 10**12


def expected_entries(plan: Government, operations: int | None = None) -> int:
    """The approximate number of entries of a plan, or with another number of operations."""
    wanted = plan.operations if operations is None else operations
    years = len(plan.years)
    projects = sum(projects_wanted(share * wanted / years) for share in plan.shares)
    openings = plan.departments * (1 + OPENINGS * years)
    opened = (_ENTRIES_OF_A_BUDGET * plan.departments + _ENTRIES_OF_A_PROJECT * projects) * years
    return round(opened + _ENTRIES_OF_A_CHANGE * (wanted - openings))


def government_of(
    entries: int, departments: int, years: tuple[int, ...] = _YEARS, seed: int = 1, skew: float = 0.8
) -> Government:
    """The plan that gives about the given number of entries. Raises ImpossiblePlan if the budgets alone give more.

    Departments of about 10,000 entries each: `government_of(10_000 * n, n, skew=0)`.
    """
    smallest = Government(seed, departments, years, departments * (1 + OPENINGS * len(years)), skew)
    least = expected_entries(smallest)
    if entries < least:
        raise ImpossiblePlan("entries", f"the budgets of these departments and years alone give about {least}")
    span = range(smallest.operations, _MOST_OPERATIONS)
    found = bisect_left(span, entries, key=lambda operations: expected_entries(smallest, operations))
    if found == len(span):
        raise ImpossiblePlan("entries", f"they take more than {_MOST_OPERATIONS} operations")
    return Government(seed, departments, years, span[found], skew)
