"""Departments, units and projects in the schema (部门, 预算单位, 项目)."""

from typing import Annotated
from uuid import UUID

import strawberry

from graphql_api.context import EVERYBODY
from graphql_api.schema.connections import After, Connection, First, listed
from graphql_api.schema.disclosures import Disclosure
from graphql_api.schema.fields import Info, Mirror, MirrorAt, described, mirrors, shown
from graphql_api.schema.ids import global_id, uuid_of
from graphql_api.schema.points import AsOf, At, asked
from graphql_api.schema.tables import Table
from projections.answers.table_view import table_at
from projections.reader import format_of
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.names import Subject, fiscal_years

YearArgument = Annotated[int | None, strawberry.argument("The fiscal year; null: the latest published one (预算年度).")]
AtPoint = Annotated[At | None, strawberry.argument("The point in time; null: everything known now (时点).")]
Search = Annotated[str, strawberry.argument("Only those with this text in a name, alias or key (搜索).")]


@strawberry.interface(description="Anything with a global id (节点).")
class Node:
    """Relay's node."""

    id: strawberry.ID = strawberry.field(description="The global id: pass it to `node` (全局标识).")


def _unit_key(project: MirrorAt[Subject]) -> str:
    unit = project.viewpoint.names.subjects.get(project.value.unit)
    return unit.key if unit else ""


@mirrors("A project: the purpose of money, known by unit and name (项目).")
class Project(MirrorAt[Subject], Node):
    """A registered project, or a unit's basic expenditure."""

    id = property(lambda self: global_id("project", self.value.department, self.value.id))
    uuid: strawberry.ID = shown("Its plain id, as in entries (标识).", "value.id")
    key: str = shown("Its short key, such as u01-p07, never given twice (短码).")
    name: str = shown("Its name at the point (名称).")
    aliases: list[str] = shown("Every name it was ever called by (别名).")
    secret: bool = shown("Whether its description is withheld (涉密项目).")
    code_named: bool = shown("Whether it is called by a code only (代号项目).")
    unit_key: str = shown("Short key of its unit (单位短码).", _unit_key)


@mirrors("A budget unit of a department; u00 holds everything not published by unit (预算单位).")
class Unit(MirrorAt[Subject], Node):
    """A registered unit."""

    id = property(lambda self: global_id("unit", self.value.department, self.value.id))
    uuid: strawberry.ID = shown("Its plain id, as in entries (标识).", "value.id")
    key: str = shown("Its short key, such as u01, never given twice (短码).")
    name: str = shown("Its name at the point (名称).")
    aliases: list[str] = shown("Every name it was ever called by (别名).")

    @described
    def projects(self, first: First = 100, after: After = None, search: Search = "") -> Connection[Project]:
        """Its projects in the order they were registered (项目)."""
        own = [s for s in self.viewpoint.names.subjects.values() if s.unit == self.value.id and _matches(s, search)]
        return listed(own, first, after, lambda subject: Project(subject, self.viewpoint))


@mirrors("A department, which publishes a budget; or all departments as one, with the id `*` (部门；各部门汇总).")
class Department(Mirror[Subject], Node):
    """Mirrors `ledger.state.department.Department`. As named at a point; or all departments as one."""

    def __init__(self, value: Subject, at: At | None) -> None:
        super().__init__(value)
        self.at = at

    id = property(lambda self: global_id("department", self.uuid))
    uuid: strawberry.ID = shown("Its plain id (标识).", "value.id", lambda own: own or EVERYBODY)
    name: str = shown("Its name at the point (名称).")
    aliases: list[str] = shown("Every name it was ever called by (别名).")

    def _viewpoint(self, info: Info, year: int | None) -> Viewpoint:
        return viewpoint_of(info, self.uuid, year, self.at)

    @described
    def as_of(self, info: Info) -> AsOf:
        """The coordinates of this answer (坐标)."""
        return AsOf(info.context.at(asked(self.at)))

    @described
    def fiscal_years(self, info: Info) -> list[int]:
        """The fiscal years with entries or disclosures by the point, oldest first (预算年度)."""
        store, position = info.context.reader.store, info.context.at(asked(self.at)).position
        own = info.context.principal.departments if self.uuid == EVERYBODY else [UUID(self.uuid)]
        return fiscal_years(store, own, position)

    @described
    def units(
        self, info: Info, fiscal_year: YearArgument = None, first: First = 100, after: After = None, search: Search = ""
    ) -> Connection[Unit]:
        """Its units in the order they were registered (预算单位)."""
        viewpoint = self._viewpoint(info, fiscal_year)
        own = [
            s for s in viewpoint.names.subjects.values() if not s.unit and s.id != s.department and _matches(s, search)
        ]
        return listed(own, first, after, lambda subject: Unit(subject, viewpoint))

    @described
    def projects(
        self, info: Info, fiscal_year: YearArgument = None, first: First = 100, after: After = None, search: Search = ""
    ) -> Connection[Project]:
        """All its projects, unit by unit (项目)."""
        viewpoint = self._viewpoint(info, fiscal_year)
        own = [s for s in viewpoint.names.subjects.values() if s.unit and _matches(s, search)]
        return listed(own, first, after, lambda subject: Project(subject, viewpoint))

    @described
    def tables(self, info: Info, fiscal_year: YearArgument = None) -> list[Table]:
        """All tables of a fiscal year (全部公开表)."""
        viewpoint = self._viewpoint(info, fiscal_year)
        tables: list[Table] = []
        for table in format_of(viewpoint).tables:
            info.context.check()
            tables.append(Table(table_at(viewpoint, table)))
        return tables

    @described
    def disclosures(self, info: Info, fiscal_year: YearArgument = None) -> list[Disclosure]:
        """Its disclosures for a fiscal year that are in force at the point, oldest first (公开文件)."""
        viewpoint = self._viewpoint(info, fiscal_year)
        return [Disclosure(disclosure, viewpoint) for disclosure in viewpoint.disclosures]


def _matches(subject: Subject, search: str) -> bool:
    return not search or any(search in text for text in (subject.key, subject.name, *subject.aliases))


def viewpoint_of(info: Info, identity: str, year: int | None, at: At | None) -> Viewpoint:
    """The budget of a department by its id, or of all departments as one."""
    if identity == EVERYBODY:
        return info.context.budget(EVERYBODY, year, asked(at))
    return info.context.viewpoint(uuid_of(identity), year, asked(at))
