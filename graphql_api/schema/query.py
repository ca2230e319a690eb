"""The questions (查询): every root field, each with the scope it needs."""

from typing import Annotated

import strawberry

from graphql_api.rules import reads
from graphql_api.schema.cells import AddressedCell, addressed_cell, measures_of
from graphql_api.schema.checks import (
    Diff,
    IdentityVerdict,
    Reconciliation,
    WhyNot,
    diff_of,
    identity_of,
    reconciliation_of,
    why_not_of,
)
from graphql_api.schema.connections import After, Connection, First, connection, cursor, listed, page_size, place_of
from graphql_api.schema.departments import (
    AtPoint,
    Department,
    Node,
    Year,
    department_of,
    project_of,
    unit_of,
)
from graphql_api.schema.disclosures import Disclosure, disclosure_of
from graphql_api.schema.filters import (
    EntryFilter,
    EventsFilter,
    OperationsFilter,
    event_filter,
    operation_filter,
    predicate_of,
)
from graphql_api.schema.groups import Grouping, LineFlow, Series, flow_of, group_of, point_of
from graphql_api.schema.ids import parts_of, uuid_of
from graphql_api.schema.info import Info
from graphql_api.schema.journal import Event, Operation, event_of, event_page, operation_of
from graphql_api.schema.lines import BudgetLine, CodeEntry, Source, code_of, line_of, sources
from graphql_api.schema.points import AsOf, At, as_of, asked
from graphql_api.schema.tables import Table, table_of
from ledger.codes import Classification
from ledger.errors import UnknownEvent, UnknownOperation
from ledger.sources import FundingSource
from projections import journal
from projections.absence import why_absent
from projections.diff import diff
from projections.engine import CellAddress
from projections.explain import explain
from projections.grouping import GroupKey, group_by
from projections.lineage import lineage
from projections.lines import key_of, line_at
from projections.lookup import cell_named, table_named
from projections.names import departments
from projections.reader import format_of
from projections.reconcile import reconcile
from projections.rendering import table_at
from projections.search import Found, search
from projections.series import Interval, series
from projections.situation import Situation
from projections.timeline import TimeAxis
from projections.verdicts import Verdict

DepartmentName = Annotated[str, strawberry.argument(description="The department, by name, alias or id (部门).")]
Number = Annotated[int, strawberry.argument(description="Number of the table (表号).")]
Keys = Annotated[list[GroupKey], strawberry.argument(description="What to group by, in order (分组维度).")]
Narrow = Annotated[EntryFilter | None, strawberry.argument(description="Which entries; null: all (分录筛选).")]
EventId = Annotated[strawberry.ID, strawberry.argument(description="Id of the event (事件).")]
OperationId = Annotated[strawberry.ID, strawberry.argument(description="Id of the operation (业务).")]


@strawberry.input(description="The address of a figure (数字的地址).")
class Address:
    """Department, year, table, row and column."""

    department: str = strawberry.field(description="The department, by name, alias or id (部门).")
    fiscal_year: int | None = strawberry.field(
        default=None, description="The fiscal year; null: the latest published one (预算年度)."
    )
    table: int = strawberry.field(description="Number of the table (表号).")
    row: str = strawberry.field(description="Key of the row, or a label that names only one (行).")
    column: str = strawberry.field(description="Key of the column, or its title (栏).")


@strawberry.type(description="One thing that a search found (搜索结果).")
class Hit:
    """A hit."""

    found: Found = strawberry.field(description="What it is (类别).")
    text: str = strawberry.field(description="What it is called (名称).")
    reference: str = strawberry.field(description="Its id, digits, document number, or event of that amount (标识).")
    key: str = strawberry.field(description="Short key of a unit or project; else empty (短码).")


def _cell(info: Info, address: Address, at: At | None) -> tuple[Situation, CellAddress]:
    here = info.context.here(info.context.department(address.department), address.fiscal_year, asked(at))
    table = table_named(format_of(here).tables, str(address.table))
    return here, cell_named(here, table, address.row, address.column)


@strawberry.type(description="The questions one can ask of the ledger (查询).")
class Query:
    """Root of all reading."""

    @reads("The coordinates of a point (坐标): where the log ends, by default.")
    def as_of(self, info: Info, at: AtPoint = None) -> AsOf:
        """Resolve a point."""
        return as_of(info.context.at(asked(at)))

    @reads("Anything by its global id (节点); null: no such thing.")
    def node(
        self,
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument(description="The global id (全局标识).")],
        at: AtPoint = None,
    ) -> Node | None:
        """Relay's node."""
        kind, parts = parts_of(id)
        if not parts:
            return None
        here = info.context.here(uuid_of(parts[0]), None, asked(at))
        if kind == "department":
            found = {each.id: each for each in departments(here.store, here.at)}.get(parts[0])
            return department_of(found, at) if found else None
        subject = here.names.subjects.get(parts[-1])
        if subject is None:
            return None
        return project_of(subject, here) if subject.unit else unit_of(subject, here)

    @reads("The registered departments (部门).")
    def departments(
        self, info: Info, at: AtPoint = None, first: First = 100, after: After = None
    ) -> Connection[Department]:
        """All departments that the token is for."""
        context = info.context
        known = departments(context.reader.store, context.at(asked(at)))
        found = [each for each in known if context.principal.sees(uuid_of(each.id))]
        return listed(found, first, after, lambda subject: department_of(subject, at))

    @reads("One department (部门).")
    def department(self, info: Info, name: DepartmentName, at: AtPoint = None) -> Department:
        """A department by name or id."""
        context = info.context
        wanted = str(context.department(name))
        found = next(d for d in departments(context.reader.store, context.at(asked(at))) if d.id == wanted)
        return department_of(found, at)

    @reads("One table rebuilt at a point (公开表).")
    def table(
        self, info: Info, department: DepartmentName, number: Number, fiscal_year: Year = None, at: AtPoint = None
    ) -> Table:
        """A table."""
        here = info.context.here(info.context.department(department), fiscal_year, asked(at))
        return table_of(table_at(here, table_named(format_of(here).tables, str(number))))

    @reads("One figure by its address (数字).")
    def figure(
        self,
        info: Info,
        address: Annotated[Address, strawberry.argument(description="Where it stands (数字的地址).")],
        at: AtPoint = None,
    ) -> AddressedCell:
        """A cell."""
        here, cell = _cell(info, address, at)
        found = explain(here, cell, limit=0)
        return addressed_cell(here, cell, found.row_label, found.cell)

    @reads("Why an event's entries are not in a cell (为何不在).")
    def why_not(
        self,
        info: Info,
        address: Annotated[Address, strawberry.argument(description="The cell (数字的地址).")],
        event: EventId,
        at: AtPoint = None,
    ) -> WhyNot:
        """Why not."""
        here, cell = _cell(info, address, at)
        _visible_event(info, event)
        return why_not_of(why_absent(here, cell, event))

    @reads("What changed between two points (对比).")
    def diff(
        self,
        info: Info,
        department: DepartmentName,
        before: Annotated[At, strawberry.argument(description="The first point (前一时点).")],
        after: Annotated[At | None, strawberry.argument(description="The second; null: now (后一时点).")] = None,
        fiscal_year: Year = None,
        number: Annotated[int | None, strawberry.argument(description="One table; null: all (表号).")] = None,
    ) -> Diff:
        """Compare."""
        found = info.context.department(department)
        there, here = (info.context.here(found, fiscal_year, asked(point)) for point in (before, after))
        form = format_of(here)
        return diff_of(diff(there, here, form.tables if number is None else (table_named(form.tables, str(number)),)))

    @reads("Where money came from and where it is (资金流向).")
    def lineage(
        self,
        info: Info,
        department: DepartmentName,
        of_source: Annotated[
            FundingSource | None, strawberry.argument(name="source", description="Of this source (资金来源).")
        ] = None,
        project: Annotated[str | None, strawberry.argument(description="Of this project, by key or id (项目).")] = None,
        at: AtPoint = None,
    ) -> list[LineFlow]:
        """Line by line, in all years, kept through carryover."""
        here = info.context.here(info.context.department(department), None, asked(at))
        wanted = EntryFilter(sources=[of_source] if of_source else None, projects=[project] if project else None)
        return [flow_of(flow, here.names) for flow in lineage(here, predicate_of(wanted, here))]

    @reads("A budget line at a point (指标).")
    def line(
        self,
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument(description="Its id, as events carry it (标识).")],
        at: AtPoint = None,
    ) -> BudgetLine:
        """Balance and history."""
        key = key_of(info.context.reader.store, uuid_of(id))
        here = info.context.here(key.department, key.fiscal_year, asked(at))
        return line_of(line_at(here, key), here)

    @reads("Operations in the order they were recorded (业务台账).")
    def operations(
        self,
        info: Info,
        narrow: Annotated[
            OperationsFilter | None, strawberry.argument(description="Which; null: all (业务筛选).")
        ] = None,
        at: AtPoint = None,
        first: First = 50,
        after: After = None,
    ) -> Connection[Operation]:
        """The log, operation by operation."""
        size, place = page_size(first), place_of(after)
        store, point = info.context.reader.store, info.context.at(asked(at))
        begin = place[0] if place else 0
        page = journal.operations(store, point, operation_filter(narrow, info.context), after=begin, limit=size)
        items = [(cursor(each.position), operation_of(each, at)) for each in page.items]
        return connection(items, page.total, more=page.after is not None, before=begin > 0)

    @reads("One operation (业务).")
    def operation(self, info: Info, id: OperationId, at: AtPoint = None) -> Operation:
        """An operation by its id."""
        context = info.context
        budgets = journal.budgets_of(context.reader.store, uuid_of(id))
        point = context.at(asked(at))
        found = journal.operation_by_id(context.reader.store, uuid_of(id), point)
        seen = context.principal.departments is None or any(context.principal.sees(each.department) for each in budgets)
        if found is None or not seen:
            raise UnknownOperation(str(id))
        return operation_of(found, at)

    @reads("Events that move a budget's money, in log order (业务事件).")
    def events(
        self,
        info: Info,
        department: DepartmentName,
        fiscal_year: Year = None,
        narrow: Annotated[
            EventsFilter | None, strawberry.argument(description="Which; null: all (业务事件筛选).")
        ] = None,
        at: AtPoint = None,
        first: First = 50,
        after: After = None,
    ) -> Connection[Event]:
        """The log, event by event."""
        here = info.context.here(info.context.department(department), fiscal_year, asked(at))
        return event_page(here, event_filter(narrow, here), first, after)

    @reads("One event with its entries and the cells they touch (业务事件).")
    def event(self, info: Info, id: EventId, at: AtPoint = None) -> Event:
        """An event by its id."""
        found = _visible_event(info, id)
        return event_of(found, info.context.here(found.department, found.fiscal_year, asked(at)))

    @reads("A disclosure by its digest or first characters (公开文件).")
    def disclosure(
        self,
        info: Info,
        department: DepartmentName,
        digest: Annotated[str, strawberry.argument(description="Digest or its first characters (摘要).")],
        fiscal_year: Year = None,
        at: AtPoint = None,
    ) -> Disclosure | None:
        """A disclosure in force at the point; null: there is none of this digest."""
        here = info.context.here(info.context.department(department), fiscal_year, asked(at))
        found = [each for each in here.disclosures if each.digest.startswith(digest)]
        return disclosure_of(found[-1], here) if found else None

    @reads("Printed against rebuilt (核对).")
    def reconciliation(
        self, info: Info, department: DepartmentName, fiscal_year: Year = None, at: AtPoint = None
    ) -> Reconciliation:
        """Of the latest disclosure in force."""
        here = info.context.here(info.context.department(department), fiscal_year, asked(at))
        return reconciliation_of(reconcile(here, format_of(here)))

    @reads("Identities between printed figures, judged (勾稽关系).")
    def identities(
        self,
        info: Info,
        department: DepartmentName,
        fiscal_year: Year = None,
        verdict: Annotated[Verdict | None, strawberry.argument(description="Only those that hold so (结果).")] = None,
        cell: Annotated[str, strawberry.argument(description="Only those about this table/row/column (单元格).")] = "",
        at: AtPoint = None,
        first: First = 100,
        after: After = None,
    ) -> Connection[IdentityVerdict]:
        """Of the latest disclosure in force."""
        here = info.context.here(info.context.department(department), fiscal_year, asked(at))
        judged = reconcile(here, format_of(here)).judged
        wanted = [
            each
            for each in judged
            if verdict in (None, each.verdict)
            and (not cell or cell in {"/".join(map(str, address)) for address in (each.left, *each.right)})
        ]
        return listed(wanted, first, after, identity_of)

    @reads("Figures by other groups than the tables' rows (分组汇总).")
    def group_by(
        self,
        info: Info,
        department: DepartmentName,
        keys: Keys,
        narrow: Narrow = None,
        subtotals: Annotated[bool, strawberry.argument(description="With subtotals and the total (小计).")] = False,
        top: Annotated[
            int | None, strawberry.argument(description="Only the largest so many, and the others (前几名).")
        ] = None,
        fiscal_year: Year = None,
        at: AtPoint = None,
        first: First = 100,
        after: After = None,
    ) -> Grouping:
        """Groups and subtotals are made before paging."""
        here = info.context.here(info.context.department(department), fiscal_year, asked(at))
        found = group_by(here, keys, predicate_of(narrow, here), subtotals=subtotals, top=top)
        groups = listed(found.groups, first, after, lambda group: group_of(group, found.keys, here.names))
        return Grouping(as_of=as_of(here.at), keys=list(found.keys), total=measures_of(found.total), groups=groups)

    @reads("How figures moved over time, for charts (时间序列).")
    def series(
        self,
        info: Info,
        department: DepartmentName,
        keys: Annotated[list[GroupKey] | None, strawberry.argument(description="A label for each (分组维度).")] = None,
        narrow: Narrow = None,
        axis: Annotated[TimeAxis, strawberry.argument(description="Along which axis (时间轴).")] = TimeAxis.EFFECTIVE,
        interval: Annotated[Interval, strawberry.argument(description="How far apart (间隔).")] = Interval.MONTH,
        fiscal_year: Year = None,
        at: AtPoint = None,
    ) -> Series:
        """Running sums."""
        here = info.context.here(info.context.department(department), fiscal_year, asked(at))
        labels = list(dict.fromkeys(keys or []))
        found = series(here, labels, predicate_of(narrow, here), axis, interval)
        return Series(as_of=as_of(here.at), points=[point_of(point, labels, here.names) for point in found])

    @reads("Anything by a few characters of it (搜索).")
    def search(
        self,
        info: Info,
        department: DepartmentName,
        text: Annotated[str, strawberry.argument(description="Part of a name, digits, a number or an amount (文本).")],
        fiscal_year: Year = None,
        at: AtPoint = None,
        first: First = 50,
    ) -> list[Hit]:
        """Names, codes, document numbers, amounts."""
        here = info.context.here(info.context.department(department), fiscal_year, asked(at))
        return [
            Hit(found=hit.found, text=hit.text, reference=hit.reference, key=hit.subject.key if hit.subject else "")
            for hit in search(here, text, page_size(first))
        ]

    @reads("The lists of codes at a point (科目表).")
    def codes(
        self,
        info: Info,
        department: DepartmentName,
        classification: Annotated[Classification, strawberry.argument(description="Which list (分类).")],
        fiscal_year: Year = None,
        under: Annotated[str, strawberry.argument(description="Only codes that begin with these digits (上级).")] = "",
        at: AtPoint = None,
        first: First = 100,
        after: After = None,
    ) -> Connection[CodeEntry]:
        """The codes valid in the fiscal year."""
        here = info.context.here(info.context.department(department), fiscal_year, asked(at))
        year = here.budget.fiscal_year
        found = {
            each.code: each
            for each in here.names.codes
            if each.classification is classification and each.valid_in(year) and each.code.startswith(under)
        }
        return listed(list(found.values()), first, after, code_of)

    @reads("The funding sources there are (资金来源).")
    def funding_sources(self) -> list[Source]:
        """All of them."""
        return sources()


def _visible_event(info: Info, event_id: str) -> journal.RecordedEvent:
    """An event of a department that the token is for. Raises UnknownEvent."""
    found = journal.event_at(info.context.reader.store, event_id)
    if found is None or not info.context.principal.sees(found.department):
        raise UnknownEvent(event_id)
    return found
