"""The one door to the read side (查询): a read model that has caught up with its log, and the points to ask it from."""

from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from ledger.errors import StoreUnavailable
from ledger.log.readable_log import ReadableLog
from projections.aggregation.budget_in_memory import BudgetCache
from projections.disclosures import FORMATS, DisclosureFormat
from projections.lru_cache import Kept
from projections.read_model.background_follower import BackgroundFollower
from projections.read_model.follower import Follower
from projections.read_model.points import NOW, SHANGHAI, AskedPoint, Coordinates, at_position, resolve
from projections.read_model.rebuilding import Progress, Rebuilt, rebuild
from projections.read_model.store import Store
from projections.read_model.verify import Verification, verify_projection
from projections.viewpoint.budget_at_point import (
    AnyBudget,
    Budget,
    Consolidated,
    Viewpoint,
    kept_sums,
    registered_by,
    viewpoint_of,
)
from projections.viewpoint.consolidated import consolidated_format
from projections.viewpoint.names import Registered, department_named, latest_year, published_years
from projections.viewpoint.names_of_all_departments import named_by

_SITUATIONS, _SUMS, _REGISTERED, _DEPARTMENTS, _POINTS, _YEARS = 256, 128, 128, 1024, 1024, 1024


class _Memory:
    """What is kept of one file of the read model. What is read at a position never changes: names, codes and
    disclosures of a budget are read there once."""

    def __init__(self, file: object) -> None:
        self.file = file
        self.shelf = BudgetCache()
        self.viewpoints = Kept[tuple[AnyBudget, Coordinates], Viewpoint](_SITUATIONS)
        self.sums = Kept[tuple[AnyBudget, int], Kept[Any, Any]](_SUMS)
        self.registered = Kept[tuple[UUID | frozenset[UUID] | None, int], Registered](_REGISTERED)
        self.departments = Kept[tuple[str, int], UUID](_DEPARTMENTS)
        self.points = Kept[tuple[int, date | None], Coordinates](_POINTS)
        self.years = Kept[tuple[UUID, int], list[int]](_YEARS)


class Reader:
    """Answers questions about one log by way of a read model in a file (None: in memory).

    Every point is resolved after catching up, so that what was recorded is seen. Raises ProjectionError.
    """

    def __init__(self, log: ReadableLog, path: Path | None = None) -> None:
        self.log = log
        self.store = Store(path)
        self.follower = Follower(log, self.store)
        self.following = BackgroundFollower(log, self.follower.look)
        self._memory = _Memory(None)

    @property
    def _kept(self) -> _Memory:
        """What is kept of the file that this thread reads. A new one may have been taken because the former was wrong:
        what a thread still reads there is not kept for those who read the new one."""
        file = (self.store.exchanges, self.store.file)
        found = self._memory
        if found.file != file:
            found = self._memory = _Memory(file)
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
        return self._kept.points.get(
            (position, asked.effective_on), lambda: at_position(self.store, position, asked.effective_on)
        )

    def department(self, text: str = "") -> UUID:
        """The department of this id, name or alias; without text, the only one. Raises UnknownDepartment."""
        return self.department_at(text, self.resolve())

    def department_at(self, text: str, at: Coordinates) -> UUID:
        """The same, as known at coordinates resolved before."""
        return self._kept.departments.get((text, at.position), lambda: department_named(self.store, text, at))

    def viewpoint(self, department: UUID, fiscal_year: int | None = None, asked: AskedPoint = NOW) -> Viewpoint:
        """A department's budget at a point; by default that of the latest year it had published by then, else of the
        latest that it has at all, else of this year."""
        return self.viewpoint_at(department, fiscal_year, self.resolve(asked, department))

    def viewpoint_at(self, department: UUID, fiscal_year: int | None, at: Coordinates) -> Viewpoint:
        """The same, at coordinates resolved before."""
        year = fiscal_year or self._latest_year(department, at)
        return self._at(Budget(department, year), at)

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
        return self._at(Consolidated(year, departments), at)

    def at_other_point(self, viewpoint: Viewpoint, asked: AskedPoint) -> Viewpoint:
        """The same budget at another point."""
        own = viewpoint.budget.department if isinstance(viewpoint.budget, Budget) else None
        return self._at(viewpoint.budget, self.resolve(asked, own))

    def _at(self, budget: AnyBudget, at: Coordinates) -> Viewpoint:
        return self._kept.viewpoints.get((budget, at), lambda: self._viewpoint(budget, at))

    def _viewpoint(self, budget: AnyBudget, at: Coordinates) -> Viewpoint:
        """A new viewpoint; data that does not depend on its day is shared."""
        position, kept = at.position, self._kept

        def names() -> Registered:
            # Far more operations move money than name anything: names are read anew only after one that does.
            whose = budget.department if isinstance(budget, Budget) else budget.departments
            key = (whose, named_by(self.store, position))
            return kept.registered.get(key, lambda: registered_by(self.store, budget, position))

        return viewpoint_of(self.store, budget, at, names, kept.sums.get((budget, position), kept_sums), kept.shelf)

    def _latest_year(self, department: UUID, at: Coordinates) -> int:
        known = self._published_years(department, at.position)
        known = known or self._published_years(department, self.resolve().position)
        return max(known, default=datetime.now(SHANGHAI).year)

    def _published_years(self, department: UUID, position: int) -> list[int]:
        return self._kept.years.get((department, position), lambda: published_years(self.store, department, position))


def format_of(viewpoint: Viewpoint) -> DisclosureFormat:
    """The format of the latest disclosure in force; where none is, the newest format, and of several departments the
    newest with a row for each."""
    newest = next(reversed(FORMATS.values()))
    if isinstance(viewpoint.budget, Consolidated):
        return consolidated_format(newest.key)
    return FORMATS.get(viewpoint.disclosure.format, newest) if viewpoint.disclosure else newest
