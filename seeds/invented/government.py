"""The plan of an invented history (生成方案): its numbers, from which everything else follows."""

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from uuid import UUID, uuid5

from ledger.terms.codes import Classification, CodeList
from ledger.terms.identity import LEDGER_NAMESPACE
from seeds.invented.names import DEPARTMENT_NAMES
from seeds.invented.random_streams import stream
from seeds.refusals import ImpossiblePlan

OPENINGS = 3  # operations that open a department's year at most: 提前下达, 年初预算, 上年结转
_LAST_YEAR = 2999
_STEEPEST = 3.0
_PROJECTS_FEWEST, _PROJECTS_MOST = 4, 400


@dataclass(frozen=True)
class Government:
    """Departments over fiscal years, in a given number of operations.

    `operations` counts all of them, registrations and opening budgets included. `skew`: the inequality of departments;
    with 0 they are all alike, with 1 the second has half the operations of the first. Raises ImpossiblePlan.
    """

    seed: int
    departments: int
    years: tuple[int, ...]
    operations: int
    skew: float = 0.8

    def __post_init__(self) -> None:
        if not 1 <= self.departments <= DEPARTMENT_NAMES:
            raise ImpossiblePlan("departments", f"from 1 to {DEPARTMENT_NAMES} can be named")
        if not self.years or any(later <= earlier for earlier, later in pairwise(self.years)):
            raise ImpossiblePlan("years", "at least one is needed, each once and in order")
        codes = list(CodeList.shipped())
        for year in self.years:
            valid = {code.classification for code in codes if code.valid_in(year)}
            if year > _LAST_YEAR or len(valid) < len(Classification):
                raise ImpossiblePlan("years", f"the shipped code lists do not tell the codes of {year}")
        if not 0 <= self.skew <= _STEEPEST:
            raise ImpossiblePlan("skew", f"from 0 to {_STEEPEST:g}")
        if self.operations < self.fewest:
            raise ImpossiblePlan("operations", f"to register and open all budgets takes up to {self.fewest}")

    @property
    def fewest(self) -> int:
        """How many operations registering and opening every year take at most."""
        return self.departments * (1 + OPENINGS * len(self.years))

    @cached_property
    def shares(self) -> tuple[float, ...]:
        """Each department's share of the operations, by its number; they add up to 1."""
        ranks = list(range(1, self.departments + 1))
        stream(self.seed, "ranks").shuffle(ranks)
        weights = [rank**-self.skew for rank in ranks]
        total = sum(weights)
        return tuple(weight / total for weight in weights)

    @cached_property
    def bounds(self) -> list[float]:
        """The upper ends of the departments' shares between 0 and 1."""
        return [*list(accumulate(self.shares))[:-1], 1.0]

    @cached_property
    def namespace(self) -> UUID:
        """The namespace of the operations' ids; no other plan has the same."""
        plan = (self.seed, self.departments, self.years, self.operations, self.skew)
        return uuid5(LEDGER_NAMESPACE, f"GENERATED/{plan}")

    def projects(self, department: int) -> int:
        """How many projects a department has: more for one that records more, but not in proportion."""
        return projects_wanted(self.shares[department] * self.operations / len(self.years))

    def operation_id(self, number: int) -> UUID:
        """The id of the operation of this number, from 1."""
        return uuid5(self.namespace, str(number))

    def recorded_by_end_of(self, year: int) -> int:
        """The number of operations recorded by the end of this fiscal year."""
        return self.operations * (self.years.index(year) + 1) // len(self.years)


def projects_wanted(operations: float) -> int:
    """The number of projects of a department, from its operations a year."""
    return min(_PROJECTS_MOST, _PROJECTS_FEWEST + int(2 * operations**0.5))
