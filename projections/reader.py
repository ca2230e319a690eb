"""The way into the read side (查询): a read model that follows its log, and the viewpoints to ask questions from."""

from collections.abc import Hashable
from dataclasses import replace
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
from projections.errors import ReadModelInMemory
from projections.following.background_follower import BackgroundFollower
from projections.following.follower import Follower
from projections.following.rebuilding import Progress, Rebuilt, rebuild
from projections.following.verify import Verification, verify_projection
from projections.language.tables import Block, FixedRows, SubjectLevel, Table, Tree
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
from projections.viewpoint.names import department_named, latest_year, published_years
from projections.viewpoint.names_of_all_departments import last_naming

_VIEWPOINTS, _SUMS, _REGISTERED, _DEPARTMENTS, _POINTS, _YEARS = 256, 128, 128, 1024, 1024, 1024


class _Caches:
    """Caches of one file of the read model. Names, codes and disclosures at a position never change, so they are read
    once."""

    def __init__(self, store: Store, file: object) -> None:
        self.file = file
        self.budgets = budgets = BudgetCache()
        self.point = lru_cache(_POINTS)(partial(at_position, store))
        self.years = lru_cache(_YEARS)(partial(published_years, store))
        self.department = cached(LRUCache(_DEPARTMENTS), lambda text, at: (text, at.position), Lock())(
            partial(department_named, store)
        )
        sums = lru_cache(_SUMS)(lambda _budget, _position: sums_cache())

        def named_at(budget: AnyBudget, position: int) -> Hashable:
            """Position of the last name or code: few operations give any, and names are read again only after one."""
            whose = budget.department if isinstance(budget, Budget) else budget.departments
            return whose, last_naming(store, position)

        registered = cached(LRUCache(_REGISTERED), named_at, Lock())(partial(registered_by, store))

        @lru_cache(_VIEWPOINTS)
        def viewpoint_at(budget: AnyBudget, at: Coordinates) -> Viewpoint:
            own = partial(registered, budget, at.position)
            return viewpoint_of(store, budget, at, own, sums(budget, at.position), budgets)

        self.viewpoint = viewpoint_at


class Reader:
    """A log's read model, in a file (None: in memory), and the viewpoints in it.

    A point is resolved after the read model has caught up, so that nothing recorded is missed. Raises ProjectionError.
    """

    def __init__(self, log: ReadableLog, path: Path | None = None) -> None:
        self.log = log
        self.store = Store(path)
        self.follower = Follower(log, self.store)
        self.following = BackgroundFollower(log, self.follower.poll)
        self._last_caches = _Caches(self.store, None)

    @property
    def _caches(self) -> _Caches:
        """The caches of the file that this thread reads. After a rebuild, other threads may still read the file before:
        nothing from a file is cached for readers of another."""
        file = (self.store.exchanges, self.store.file)
        caches = self._last_caches
        if caches.file != file:
            caches = self._last_caches = _Caches(self.store, file)
        return caches

    def close(self) -> None:
        """Stop following, and close this thread's connection to the read model."""
        self.following.end()
        self.store.close()

    def newest(self) -> int:
        """Catch up; returns the position reached. If the log is not reachable while `following` runs, that is the last
        position followed: answers stay true there, and `following.fault` says since when."""
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
        """Build a new read model beside the live one, compare them, and exchange them if they are equal or `replace` is
        set. Raises ReadModelInMemory."""
        if self.store.path is None:
            raise ReadModelInMemory
        return rebuild(self.log, self.store.path, progress, replace=replace)

    def verify(self) -> Verification:
        """Compare the live read model with a replay of the log, bit for bit."""
        self.follower.catch_up()
        return verify_projection(self.log, self.store)

    def resolve(self, asked: AskedPoint = NOW, department: UUID | None = None) -> Coordinates:
        """The coordinates of a point in time, for a department's budget or for any."""
        newest = self.newest()
        if asked.known_at is not None or asked.disclosure is not None:
            return resolve(self.store, asked, department)
        position = newest if asked.position is None else asked.position
        if not 0 < position <= newest:
            return resolve(self.store, asked)
        return self._caches.point(position, asked.effective_on)

    def department(self, text: str = "") -> UUID:
        """The department with an id, name or alias; without text, the only one. Raises UnknownDepartment."""
        return self.department_at(text, self.resolve())

    def department_at(self, text: str, at: Coordinates) -> UUID:
        """The same, at coordinates resolved before."""
        return self._caches.department(text, at)

    def viewpoint(self, department: UUID, fiscal_year: int | None = None, asked: AskedPoint = NOW) -> Viewpoint:
        """A department's budget at a point. The default year is the latest it had published by then, else the latest it
        has at all, else this year."""
        return self.viewpoint_at(department, fiscal_year, self.resolve(asked, department))

    def viewpoint_at(self, department: UUID, fiscal_year: int | None, at: Coordinates) -> Viewpoint:
        """The same, at coordinates resolved before."""
        year = fiscal_year or self._latest_year(department, at)
        return self._caches.viewpoint(Budget(department, year), at)

    def consolidated(
        self, fiscal_year: int | None = None, asked: AskedPoint = NOW, departments: frozenset[UUID] | None = None
    ) -> Viewpoint:
        """The budgets of several departments, or of all, as one, at a point. The default year is the latest that any
        department had published by then, else had entries for."""
        return self.consolidated_at(fiscal_year, self.resolve(asked), departments)

    def consolidated_at(
        self, fiscal_year: int | None, at: Coordinates, departments: frozenset[UUID] | None = None
    ) -> Viewpoint:
        """The same, at coordinates resolved before."""
        year = fiscal_year or latest_year(self.store, at.position) or datetime.now(SHANGHAI).year
        return self._caches.viewpoint(Consolidated(year, departments), at)

    def at_other_point(self, viewpoint: Viewpoint, asked: AskedPoint) -> Viewpoint:
        """The same budget at another point."""
        own = viewpoint.budget.department if isinstance(viewpoint.budget, Budget) else None
        return self._caches.viewpoint(viewpoint.budget, self.resolve(asked, own))

    def _latest_year(self, department: UUID, at: Coordinates) -> int:
        published = self._caches.years
        known = published(department, at.position) or published(department, self.resolve().position)
        return max(known, default=datetime.now(SHANGHAI).year)


def format_of(viewpoint: Viewpoint) -> DisclosureFormat:
    """The format of the latest disclosure in force, by default the newest format; of several departments, the newest
    with a row for each department."""
    newest = next(reversed(FORMATS.values()))
    if isinstance(viewpoint.budget, Consolidated):
        return _consolidated(newest.key)
    return FORMATS.get(viewpoint.disclosure.format, newest) if viewpoint.disclosure else newest


@lru_cache
def _consolidated(key: str) -> DisclosureFormat:
    """A format's tables (汇总表) with a row for each department above its units. No document prints them, so there are
    no identities to check."""
    form = FORMATS[key]
    return replace(form, tables=tuple(map(_by_department, form.tables)), identities=())


def _by_department(table: Table) -> Table:
    def block_by_department(block: Block) -> Block:
        if isinstance(block.rows, FixedRows):
            return block
        levels = block.rows.levels
        first = next((n for n, level in enumerate(levels) if isinstance(level, SubjectLevel)), len(levels))
        departments = [SubjectLevel("department")] if first < len(levels) else []
        return replace(block, rows=Tree((*levels[:first], *departments, *levels[first:])))

    return replace(table, blocks=tuple(map(block_by_department, table.blocks)))
