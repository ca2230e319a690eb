"""Departments, units and projects as the schema shows them (部门, 预算单位, 项目)."""

from typing import Annotated
from uuid import UUID

import strawberry

from graphql_api.context import EVERYBODY
from graphql_api.schema.connections import After, Connection, First, listed
from graphql_api.schema.disclosures import Disclosure, disclosure_of
from graphql_api.schema.ids import global_id, uuid_of
from graphql_api.schema.info import Info
from graphql_api.schema.points import AsOf, At, as_of, asked
from graphql_api.schema.tables import Table, table_of
from projections.answers.table_view import table_at
from projections.reader import format_of
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.names import Subject, fiscal_years

YearArgument = Annotated[
    int | None, strawberry.argument(description="The fiscal year; null: the latest published one (预算年度).")
]
AtPoint = Annotated[At | None, strawberry.argument(description="The point in time; null: everything known now (时点).")]
Search = Annotated[str, strawberry.argument(description="Only those with this in a name, alias or key (搜索).")]


@strawberry.interface(description="Anything with a global id (节点).")
class Node:
    """Relay's node."""

    id: strawberry.ID = strawberry.field(description="The global id: pass it to `node` (全局标识).")


@strawberry.type(description="A project: what money is for, known by unit and name (项目).")
class Project(Node):
    """A registered project, or a unit's basic expenditure."""

    uuid: strawberry.ID = strawberry.field(description="Its plain id, as entries carry it (标识).")
    key: str = strawberry.field(description="Its short key, such as u01-p07, never given twice (短码).")
    name: str = strawberry.field(description="Its name at the point (名称).")
    aliases: list[str] = strawberry.field(description="Every name it was ever called by (别名).")
    secret: bool = strawberry.field(description="Whether its description is withheld (涉密项目).")
    code_named: bool = strawberry.field(description="Whether it is called by a code only (代号项目).")
    unit_key: str = strawberry.field(description="Short key of its unit (单位短码).")


@strawberry.type(description="A budget unit of a department; u00 holds what is not published by unit (预算单位).")
class Unit(Node):
    """A registered unit."""

    viewpoint: strawberry.Private[Viewpoint]
    uuid: strawberry.ID = strawberry.field(description="Its plain id, as entries carry it (标识).")
    key: str = strawberry.field(description="Its short key, such as u01, never given twice (短码).")
    name: str = strawberry.field(description="Its name at the point (名称).")
    aliases: list[str] = strawberry.field(description="Every name it was ever called by (别名).")

    @strawberry.field(description="Its projects in the order they were registered (项目).")
    def projects(self, first: First = 100, after: After = None, search: Search = "") -> Connection[Project]:
        """Its projects."""
        own = [s for s in self.viewpoint.names.subjects.values() if s.unit == self.uuid and _meant(s, search)]
        return listed(own, first, after, lambda subject: project_of(subject, self.viewpoint))


@strawberry.type(
    description="A department, which publishes a budget; or all of them as one, whose id is `*` (部门；各部门汇总)."
)
class Department(Node):
    """A registered department, or all of them as one."""

    at: strawberry.Private[At | None]
    uuid: strawberry.ID = strawberry.field(description="Its plain id (标识).")
    name: str = strawberry.field(description="Its name at the point (名称).")
    aliases: list[str] = strawberry.field(description="Every name it was ever called by (别名).")

    def _viewpoint(self, info: Info, year: int | None) -> Viewpoint:
        return holder(info, self.uuid, year, self.at)

    @strawberry.field(description="The coordinates of this answer (坐标).")
    def as_of(self, info: Info) -> AsOf:
        """Where it was read."""
        return as_of(info.context.at(asked(self.at)))

    @strawberry.field(description="The fiscal years it has entries or disclosures for by the point (预算年度).")
    def fiscal_years(self, info: Info) -> list[int]:
        """Its years, oldest first."""
        store, position = info.context.reader.store, info.context.at(asked(self.at)).position
        own = info.context.principal.departments if self.uuid == EVERYBODY else [UUID(self.uuid)]
        return fiscal_years(store, own, position)

    @strawberry.field(description="Its units in the order they were registered (预算单位).")
    def units(
        self, info: Info, fiscal_year: YearArgument = None, first: First = 100, after: After = None, search: Search = ""
    ) -> Connection[Unit]:
        """Its units."""
        viewpoint = self._viewpoint(info, fiscal_year)
        own = [
            s for s in viewpoint.names.subjects.values() if not s.unit and s.id != s.department and _meant(s, search)
        ]
        return listed(own, first, after, lambda subject: unit_of(subject, viewpoint))

    @strawberry.field(description="All its projects, unit by unit (项目).")
    def projects(
        self, info: Info, fiscal_year: YearArgument = None, first: First = 100, after: After = None, search: Search = ""
    ) -> Connection[Project]:
        """Its projects."""
        viewpoint = self._viewpoint(info, fiscal_year)
        own = [s for s in viewpoint.names.subjects.values() if s.unit and _meant(s, search)]
        return listed(own, first, after, lambda subject: project_of(subject, viewpoint))

    @strawberry.field(description="All tables of a fiscal year (全部公开表).")
    def tables(self, info: Info, fiscal_year: YearArgument = None) -> list[Table]:
        """Every table of the format."""
        viewpoint = self._viewpoint(info, fiscal_year)
        found: list[Table] = []
        for table in format_of(viewpoint).tables:
            info.context.check()
            found.append(table_of(table_at(viewpoint, table)))
        return found

    @strawberry.field(description="What it published for a fiscal year, by the point and not withdrawn (公开文件).")
    def disclosures(self, info: Info, fiscal_year: YearArgument = None) -> list[Disclosure]:
        """Its disclosures, oldest first."""
        viewpoint = self._viewpoint(info, fiscal_year)
        return [disclosure_of(each, viewpoint) for each in viewpoint.disclosures]


def _meant(subject: Subject, search: str) -> bool:
    return not search or any(search in text for text in (subject.key, subject.name, *subject.aliases))


def holder(info: Info, identity: str, year: int | None, at: At | None) -> Viewpoint:
    """The budget of a department by its id, or of all together."""
    if identity == EVERYBODY:
        return info.context.budget(EVERYBODY, year, asked(at))
    return info.context.viewpoint(uuid_of(identity), year, asked(at))


def department_of(subject: Subject, at: At | None) -> Department:
    """A department for the schema; what has no id of its own is all of them."""
    identity = subject.id or EVERYBODY
    return Department(
        id=global_id("department", identity),
        at=at,
        uuid=strawberry.ID(identity),
        name=subject.name,
        aliases=list(subject.aliases),
    )


def unit_of(subject: Subject, viewpoint: Viewpoint) -> Unit:
    """A unit for the schema."""
    return Unit(
        id=global_id("unit", subject.department, subject.id),
        viewpoint=viewpoint,
        uuid=strawberry.ID(subject.id),
        key=subject.key,
        name=subject.name,
        aliases=list(subject.aliases),
    )


def project_of(subject: Subject, viewpoint: Viewpoint) -> Project:
    """A project for the schema."""
    unit = viewpoint.names.subjects.get(subject.unit)
    return Project(
        id=global_id("project", subject.department, subject.id),
        uuid=strawberry.ID(subject.id),
        key=subject.key,
        name=subject.name,
        aliases=list(subject.aliases),
        secret=subject.secret,
        code_named=subject.code_named,
        unit_key=unit.key if unit else "",
    )
