"""One request for an export (导出请求): its point, its budget, and the list that answers it, page by page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from graphql_api.context import Context
from graphql_api.errors import InvalidParameter
from graphql_api.export.columns import FileColumn, FileValue, FlatColumns
from graphql_api.export.parameters import Parameters
from graphql_api.schema.points import At, asked
from projections.answers.whole_lists import PAGE
from projections.read_model.points import AskedPoint, Coordinates, parse_point
from projections.viewpoint.budget_at_point import Viewpoint

ListPage = Sequence[Sequence[FileValue]]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list at one point; its pages are read on demand. `facts`: further facts for the stamp of the file."""

    columns: tuple[FileColumn, ...]
    pages: Iterator[ListPage]
    at: Coordinates
    subject: str = ""  # its subject, for the name of the file
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class ExportRequest:
    """The principal and the parameters of a request for a list."""

    context: Context
    given: Parameters

    @cached_property
    def point(self) -> At:
        """The requested point; its parameters are the fields of the schema's At."""
        return self.given.input(At)

    @cached_property
    def since(self) -> AskedPoint | None:
        """The earlier point of a comparison, written as on the command line; None if none is named."""
        text = "".join(self.given.given().get("since", [])[:1])
        return parse_point(text) if text else None

    @property
    def points(self) -> list[AskedPoint]:
        """Every point that the list is read at."""
        return [asked(self.point), *([self.since] if self.since else [])]

    @cached_property
    def viewpoint(self) -> Viewpoint:
        """The budget at the point: of the named department, of the only one, or with `*` of all as one."""
        name = self.given.one("department", "String") or ""
        year = self.given.one("fiscalYear", "Int")
        return self.context.budget(name, year, asked(self.point))

    @property
    def budget(self) -> dict[str, Any]:
        """The department and year of the budget, for the stamp of the file."""
        return {"department": self.viewpoint.names.department.name, "fiscalYear": self.viewpoint.budget.fiscal_year}

    def needed(self, name: str, kind: str) -> Any:
        """A required parameter. Raises InvalidParameter."""
        value = self.given.one(name, kind)
        if value is None:
            raise InvalidParameter(name, "it is needed here")
        return value

    def listing(self, columns: tuple[FileColumn, ...], pages: Iterator[ListPage], **facts: Any) -> Listing:
        """A list about the budget."""
        subject = "-".join(map(str, self.budget.values()))
        return Listing(columns, pages, self.viewpoint.at, subject, {**self.budget, **facts})

    def rows(self, flat: FlatColumns, items: Iterable[Any], **facts: Any) -> Listing:
        """A list about the budget, of items that are already in memory."""
        return self.listing(flat.columns, paged(map(flat.row, items)), **facts)


def paged(rows: Iterable[Sequence[FileValue]]) -> Iterator[ListPage]:
    """Rows already in memory, in pages."""
    page: list[Sequence[FileValue]] = []
    for row in rows:
        page.append(row)
        if len(page) == PAGE:
            yield page
            page = []
    if page:
        yield page
