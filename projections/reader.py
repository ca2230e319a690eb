"""The one door to the read side (查询): a read model that has caught up with its log, and the points to ask it from."""

from collections.abc import Hashable
from datetime import datetime
from functools import lru_cache, partial
from pathlib import Path
from threading import Lock
from uuid import UUID

from cachetools import LRUCache, cached

from ledger.errors import StoreUnavailable
from ledger.log.readable_log import ReadableLog
from projections.aggregation.budget_in_memory import BudgetCache
from projections.disclosures import FORMATS, DisclosureFormat
from projections.following.background_follower import BackgroundFollower
from projections.following.follower import Follower
from projections.following.rebuilding import Progress, Rebuilt, rebuild
from projections.following.verify import Verification, verify_projection
from projections.read_model.points import NOW, SHANGHAI, AskedPoint, Coordinates, at_position, resolve
from projections.read_model.store import Store
from projections.viewpoint.budget_at_point import (
    AnyBudget,
    Budget,
    Consolidated,
    Viewpoint,
    registered_by,
    sums_cache,
    viewpoint_of,
)
from projections.viewpoint.consolidated import consolidated_format
from projections.viewpoint.names import department_named, latest_year, published_years
from projections.viewpoint.names_of_all_departments import named_by

_VIEWPOINTS, _SUMS, _REGISTERED, _DEPARTMENTS, _POINTS, _YEARS = 256, 128, 128, 1024, 1024, 1024


class _Memory:
    """Caches of one file of the read model. What is read at a position never changes: names, codes and disclosures of a
    budget are read there once."""

    def __init__(self, store: Store, file: object) -> None:
        self.file = file
        self.shelf = shelf = BudgetCache()
        self.point = lru_cache(_POINTS)(partial(at_position, store))
        self.years = lru_cache(_YEARS)(partial(published_years, store))
        self.department = cached(LRUCache(_DEPARTMENTS), lambda text, at: (text, at.position), Lock())(
            partial(department_named, store)
        )
        sums = lru_cache(_SUMS)(lambda _budget, _position: sums_cache())

        def named_at(budget: AnyBudget, position: int) -> Hashable:
            """Far more operations move money than name anything: names are read anew only after one that does."""
            whose = budget.department if isinstance(budget, Budget) else budget.departments
            return whose, named_by(store, position)

        registered = cached(LRUCache(_REGISTERED), named_at, Lock())(partial(registered_by, store))

        @lru_cache(_VIEWPOINTS)
        def viewpoint_at(budget: AnyBudget, at: Coordinates) -> Viewpoint:
            position = at.position
            return viewpoint_of(store, budget, at, partial(registered, budget, position), sums(budget, position), shelf)

        self.viewpoint = viewpoint_at


class Reader:
    """Answers questions about one log by way of a read model in a file (None: in memory).

    Every point is resolved after catching up, so that what was recorded is seen. Raises ProjectionError.
    """

    def __init__(self, log: ReadableLog, path: Path | None = None) -> None:
        self.log = log
        self.store = Store(path)
        self.follower = Follower(log, self.store)
        self.following = BackgroundFollower(log, self.follower.look)
        self._memory = _Memory(self.store, None)

    @property
    def _kept(self) -> _Memory:
        """What is kept of the file that this thread reads. A new one may have been taken because the former was wrong:
        what a thread still reads there is not kept for those who read the new one."""
        file = (self.store.exchanges, self.store.file)
        found = self._memory
        if found.file != file:
            found = self._memory = _Memory(self.store, file)
        return found

    def close(self) -> None:
        """Stop following, and close this thread's connection to the read model."""
        self.following.end()
        self.store.close()

    def newest(self) -> int:
        """Where the read model stands, when it has caught up. While `following` runs, a log that is away is no reason
        not to answer: what was read stays true, at its position, and `following.fault` tells since when."""
        fault = self.following.fault
        if fault and fault.away and self.following.running and (position := self.store.position()):
            return position
        try:
            return self.follower.catch_up()
        except StoreUnavailable as refusal:
            self.following.note(refusal)
            if self.following.running and (position := self.store.position()):
                return position
            raise

    def rebuild(self, progress: Progress = lambda _: None, *, replace: bool = False) -> Rebuilt:
        """Make the read model anew beside the live one, hold both against each other, and exchange them if they are
        equal or `replace` is asked for. A read model in memory has nothing to be exchanged with."""
        assert self.store.path is not None, "what is in memory is made anew by opening it again"
        return rebuild(self.log, self.store.path, progress, replace=replace)

    def verify(self) -> Verification:
        """Compare the live read model with a replay of the log, bit for bit."""
        self.follower.catch_up()
        return verify_projection(self.log, self.store)

    def resolve(self, asked: AskedPoint = NOW, department: UUID | None = None) -> Coordinates:
        """The exact coordinates of a point in time, for a department's budget or any."""
        newest = self.newest()
        if asked.known_at is not None or asked.disclosure is not None:
            return resolve(self.store, asked, department)
        position = newest if asked.position is None else asked.position
        if not 0 < position <= newest:
            return resolve(self.store, asked)
        return self._kept.point(position, asked.effective_on)

    def department(self, text: str = "") -> UUID:
        """The department of this id, name or alias; without text, the only one. Raises UnknownDepartment."""
        return self.department_at(text, self.resolve())

    def department_at(self, text: str, at: Coordinates) -> UUID:
        """The same, as known at coordinates resolved before."""
        return self._kept.department(text, at)

    def viewpoint(self, department: UUID, fiscal_year: int | None = None, asked: AskedPoint = NOW) -> Viewpoint:
        """A department's budget at a point; by default that of the latest year it had published by then, else of the
        latest that it has at all, else of this year."""
        return self.viewpoint_at(department, fiscal_year, self.resolve(asked, department))

    def viewpoint_at(self, department: UUID, fiscal_year: int | None, at: Coordinates) -> Viewpoint:
        """The same, at coordinates resolved before."""
        year = fiscal_year or self._latest_year(department, at)
        return self._kept.viewpoint(Budget(department, year), at)

    def consolidated(
        self, fiscal_year: int | None = None, asked: AskedPoint = NOW, departments: frozenset[UUID] | None = None
    ) -> Viewpoint:
        """The budgets of several departments, or of all, as one at a point; by default those of the latest year that
        any department had published by then, else had entries for."""
        return self.consolidated_at(fiscal_year, self.resolve(asked), departments)

    def consolidated_at(
        self, fiscal_year: int | None, at: Coordinates, departments: frozenset[UUID] | None = None
    ) -> Viewpoint:
        """The same, at coordinates resolved before."""
        year = fiscal_year or latest_year(self.store, at.position) or datetime.now(SHANGHAI).year
        return self._kept.viewpoint(Consolidated(year, departments), at)

    def at_other_point(self, viewpoint: Viewpoint, asked: AskedPoint) -> Viewpoint:
        """The same budget at another point."""
        own = viewpoint.budget.department if isinstance(viewpoint.budget, Budget) else None
        return self._kept.viewpoint(viewpoint.budget, self.resolve(asked, own))

    def _latest_year(self, department: UUID, at: Coordinates) -> int:
        published = self._kept.years
        known = published(department, at.position) or published(department, self.resolve().position)
        return max(known, default=datetime.now(SHANGHAI).year)


def format_of(viewpoint: Viewpoint) -> DisclosureFormat:
    """The format of the latest disclosure in force; where none is, the newest format, and of several departments the
    newest with a row for each."""
    newest = next(reversed(FORMATS.values()))
    if isinstance(viewpoint.budget, Consolidated):
        return consolidated_format(newest.key)
    return FORMATS.get(viewpoint.disclosure.format, newest) if viewpoint.disclosure else newest
