"""The context of one request (请求上下文): the read side at one newest position, the asking principal, the deadline."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from threading import Event
from time import monotonic
from typing import Any
from uuid import UUID

from starlette.requests import HTTPConnection

from graphql_api.errors import DeadlinePassed, NotAllowed
from ledger.application import BudgetLedger
from ledger.errors import UnknownDepartment
from projections.errors import NothingRecorded
from projections.read_model.points import AskedPoint, Coordinates
from projections.reader import Reader
from projections.registers.documents import Documents
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.names import department_named
from projections.viewpoint.published import PrintedFigure, printed_cells

EVERYBODY = "*"  # in place of a department: all of them as one
Plans = dict[tuple[Any, ...], Any]  # the compiled selections of a document, by type and nodes


@dataclass(frozen=True, slots=True)
class Principal:
    """The one who asks: a name for the log, the scopes held, and the departments they are held for (None: all).

    `expires_at` is in seconds since 1970; None: never."""

    name: str
    scopes: frozenset[str]
    departments: frozenset[UUID] | None = None
    token: bool = False
    expires_at: float | None = None

    def may(self, scope: str) -> bool:
        """Whether a scope is held."""
        return scope in self.scopes

    def sees(self, department: UUID) -> bool:
        """Whether the scopes are held for a department."""
        return self.departments is None or department in self.departments


def _free(_: int) -> None:
    """Nothing is charged."""


@dataclass(slots=True)
class Context:
    """One request. Everything in it is read at one newest position, so that its parts never disagree.

    `charge` takes the cost of a document before it is run, and may raise Throttled.
    """

    ledger: BudgetLedger
    reader: Reader
    documents: Documents
    principal: Principal
    deadline: float = field(default_factory=lambda: monotonic() + 30)
    cancelled: Event = field(default_factory=Event)
    charge: Callable[[int], None] = _free
    client: str = ""  # the client that its turns and cost are counted for
    points: dict[Coordinates, None] = field(default_factory=dict)  # the points it was read at, in order
    plans: Plans | None = None  # the plans of its document, if they are the same in every run
    _viewpoints: dict[tuple[UUID | str, int | None, AskedPoint], Viewpoint] = field(default_factory=dict)
    _printed: dict[int, dict[tuple[int, str, str], PrintedFigure]] = field(default_factory=dict)
    _newest: Coordinates | None = None

    @property
    def over(self) -> bool:
        """Whether the client is gone or the deadline has passed."""
        return self.cancelled.is_set() or monotonic() > self.deadline

    def check(self) -> None:
        """Stop work whose answer is no longer awaited. Raises DeadlinePassed."""
        if self.over:
            raise DeadlinePassed

    @property
    def newest(self) -> Coordinates:
        """The newest point when the request began to read."""
        if self._newest is None:
            self._newest = self.reader.resolve()
        return self._newest

    def renew(self) -> None:
        """Read at a new newest point from here on, since something may have been recorded."""
        self._newest = None
        self._viewpoints.clear()

    def at(self, asked: AskedPoint, department: UUID | None = None) -> Coordinates:
        """The coordinates of a point, for a department's budget or any; without one, the newest of this request."""
        self.check()
        if asked.known_at is None and asked.position is None and asked.disclosure is None:
            newest = self.newest
            coordinates = newest if asked.effective_on is None else replace(newest, effective_on=asked.effective_on)
        else:
            coordinates = self.reader.resolve(asked, department)
        self.points[coordinates] = None
        return coordinates

    def department(self, text: str) -> UUID:
        """The department of a name, alias or id. Raises UnknownDepartment, NotAllowed."""
        self.check()
        own = self.principal.departments
        if own is not None and not text:
            return self._among(own, text)
        try:
            department = self.reader.department_at(text, self.newest)
        except UnknownDepartment:
            if own is None:
                raise
            return self._among(own, text)  # refused again, naming only these
        if not self.principal.sees(department):
            raise NotAllowed("department", text)
        return department

    def _among(self, own: frozenset[UUID], text: str) -> UUID:
        try:
            return department_named(self.reader.store, text, self.newest, own)
        except NothingRecorded:
            raise NotAllowed("department", text) from None

    def viewpoint(self, department: UUID, fiscal_year: int | None, asked: AskedPoint) -> Viewpoint:
        """A department's budget at a point, read once in a request. Raises NotAllowed."""
        self.check()
        if not self.principal.sees(department):
            raise NotAllowed("department", str(department))
        key = (department, fiscal_year, asked)
        if key not in self._viewpoints:
            self._viewpoints[key] = self.reader.viewpoint_at(department, fiscal_year, self.at(asked, department))
        return self._viewpoints[key]

    def budget(self, department: str, fiscal_year: int | None, asked: AskedPoint) -> Viewpoint:
        """The budget of a department by name, alias or id; of `*`, those of all departments that the token is for, as
        one. Raises UnknownDepartment, NotAllowed."""
        if department != EVERYBODY:
            return self.viewpoint(self.department(department), fiscal_year, asked)
        self.check()
        key = (department, fiscal_year, asked)
        if key not in self._viewpoints:
            own = self.principal.departments
            self._viewpoints[key] = self.reader.consolidated_at(fiscal_year, self.at(asked), own)
        return self._viewpoints[key]

    def printed(self, viewpoint: Viewpoint) -> dict[tuple[int, str, str], PrintedFigure]:
        """The printed cells of the disclosure in force, by table, row and column; read once in a request."""
        disclosure = viewpoint.disclosure
        if disclosure is None:
            return {}
        if disclosure.event_position not in self._printed:
            cells = printed_cells(viewpoint.store, disclosure)
            self._printed[disclosure.event_position] = {(c.table, c.row, c.column): c for c in cells}
        return self._printed[disclosure.event_position]


# Makes the context of a connection; the text is a token that did not come by header. Raises InvalidToken.
MakeContext = Callable[[HTTPConnection, str | None], Context]
