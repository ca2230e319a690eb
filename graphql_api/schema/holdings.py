"""Questions about the contents of the ledger (账本查询): departments, operations, disclosures, lines and codes."""

from typing import Annotated

import strawberry

from graphql_api.context import EVERYBODY
from graphql_api.execution.limits import page_size
from graphql_api.schema.arguments import DepartmentArgument, EventId, OperationId, WhoseName, visible_event
from graphql_api.schema.connections import After, Connection, First, connection, cursor, listed, place_of
from graphql_api.schema.departments import AtPoint, Department, Node, Project, Unit, YearArgument, viewpoint_of
from graphql_api.schema.disclosures import Disclosure
from graphql_api.schema.entries import Label, Named
from graphql_api.schema.fields import Info, MirrorAt, mirrors, shown
from graphql_api.schema.filters import (
    EntryFilter,
    EventsFilter,
    OperationsFilter,
    event_filter,
    operation_filter,
    predicate_of,
)
from graphql_api.schema.groups import LineFlow
from graphql_api.schema.ids import parts_of, uuid_of
from graphql_api.schema.journal import Event, Operation, event_page
from graphql_api.schema.lines import BudgetLine, CodeEntry, Source, sources, valid_codes
from graphql_api.schema.points import AsOf, asked
from graphql_api.scopes import reads
from ledger.errors import UnknownOperation
from ledger.terms.codes import Classification
from ledger.terms.sources import FundingSource
from projections.answers.money_flow import lineage
from projections.registers import journal, search
from projections.registers.lines import key_of, line_at
from projections.registers.search import HitKind
from projections.viewpoint.names import departments


def _label(hit: MirrorAt[search.Hit]) -> tuple[str, str]:
    code = hit.value.code
    return (code.name, code.name_en) if code else (hit.value.text, hit.value.text)


def _key(hit: MirrorAt[search.Hit]) -> str:
    return hit.value.subject.key if hit.value.subject else ""


def _classification(hit: MirrorAt[search.Hit]) -> Classification | None:
    return hit.value.code.classification if hit.value.code else None


def _unit(hit: MirrorAt[search.Hit]) -> str | None:
    return hit.value.subject.unit or None if hit.value.subject else None


def _event(hit: MirrorAt[search.Hit]) -> journal.RecordedEvent | None:
    is_amount = hit.value.kind is HitKind.AMOUNT
    return journal.event_at(hit.viewpoint.store, hit.value.reference) if is_amount else None


@mirrors("One result of a search (搜索结果).")
class Hit(MirrorAt[search.Hit]):
    """Mirrors `projections.registers.search.Hit`."""

    found: HitKind = shown("Its kind (类别).", "value.kind")
    text: str = shown("Its name (名称).")
    reference: str = shown("Its id, digits, document number, or event of that amount (标识).")
    key: str = shown("Short key of a unit or project; else empty (短码).", _key)
    label: Label = shown("Its name, in both languages if it has a name in both (名称).", _label)
    unit: Named | None = shown("The unit of a project (预算单位); null: it is none.", _unit)
    classification: Classification | None = shown("The list of a code (分类); null: it is none.", _classification)
    event: Event | None = shown("The event of an amount (业务事件); null: it is none.", _event)


@strawberry.type(description="Questions about the contents of the ledger (账本查询).")
class Holdings:
    """Root fields."""

    @reads
    def as_of(self, info: Info, at: AtPoint = None) -> AsOf:
        """The coordinates of a point (坐标); by default, the end of the log."""
        return AsOf(info.context.at(asked(at)))

    @reads
    def node(
        self,
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument("The global id (全局标识).")],
        at: AtPoint = None,
    ) -> Node | None:
        """Any node by its global id (节点); null: no such node."""
        kind, parts = parts_of(id)
        if not parts:
            return None
        viewpoint = viewpoint_of(info, parts[0], None, at)
        if kind == "department":
            if parts[0] == EVERYBODY:
                return Department(viewpoint.names.department, at)
            own = [subject for subject in departments(viewpoint.store, viewpoint.at) if subject.id == parts[0]]
            return Department(own[0], at) if own else None
        subject = viewpoint.names.subjects.get(parts[-1])
        if subject is None:
            return None
        return Project(subject, viewpoint) if subject.unit else Unit(subject, viewpoint)

    @reads
    def departments(
        self, info: Info, at: AtPoint = None, first: First = 100, after: After = None
    ) -> Connection[Department]:
        """The registered departments that the token is for (部门)."""
        context = info.context
        known = departments(context.reader.store, context.at(asked(at)))
        own = [subject for subject in known if context.principal.sees(uuid_of(subject.id))]
        return listed(own, first, after, lambda subject: Department(subject, at))

    @reads
    def department(self, info: Info, name: WhoseName, at: AtPoint = None) -> Department:
        """One department, or all of them as one (部门；各部门汇总)."""
        return Department(info.context.budget(name, None, asked(at)).names.department, at)

    @reads
    def lineage(
        self,
        info: Info,
        department: DepartmentArgument,
        of_source: Annotated[
            FundingSource | None, strawberry.argument(name="source", description="Of this source (资金来源).")
        ] = None,
        project: Annotated[str | None, strawberry.argument("Of this project, by key or id (项目).")] = None,
        at: AtPoint = None,
    ) -> list[LineFlow]:
        """Origin and place of money, line by line, through all years (资金流向)."""
        viewpoint = info.context.viewpoint(info.context.department(department), None, asked(at))
        wanted = EntryFilter(sources=[of_source] if of_source else None, projects=[project] if project else None)
        return [LineFlow(flow, viewpoint) for flow in lineage(viewpoint, predicate_of(wanted, viewpoint))]

    @reads
    def line(
        self,
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument("Its id, as events carry it (标识).")],
        at: AtPoint = None,
    ) -> BudgetLine:
        """A budget line at a point (指标)."""
        key = key_of(info.context.reader.store, uuid_of(id))
        viewpoint = info.context.viewpoint(key.department, key.fiscal_year, asked(at))
        return BudgetLine(line_at(viewpoint, key), viewpoint)

    @reads
    def operations(
        self,
        info: Info,
        narrow: Annotated[OperationsFilter | None, strawberry.argument("Filter; null: all (业务筛选).")] = None,
        at: AtPoint = None,
        first: First = 50,
        after: After = None,
        newest_first: Annotated[bool, strawberry.argument("In reverse order of the log (由新到旧).")] = False,
    ) -> Connection[Operation]:
        """Operations in the order they were recorded, or the newest first (业务台账)."""
        size, place = page_size(first), place_of(after)
        store, point = info.context.reader.store, info.context.at(asked(at))
        begin = place[0] if place else 0
        wanted = operation_filter(narrow, info.context)
        page = journal.operations(store, point, wanted, after=begin, limit=size, newest_first=newest_first)
        items = [(cursor(operation.position), Operation(operation, at)) for operation in page.items]
        return connection(items, page.total, more=page.after is not None, before=begin > 0)

    @reads
    def operation(self, info: Info, id: OperationId, at: AtPoint = None) -> Operation:
        """One operation (业务)."""
        context = info.context
        budgets = journal.budgets_of(context.reader.store, uuid_of(id))
        point = context.at(asked(at))
        operation = journal.operation_by_id(context.reader.store, uuid_of(id), point)
        every = context.principal.departments is None
        if operation is None or not (every or any(context.principal.sees(budget.department) for budget in budgets)):
            raise UnknownOperation(str(id))
        return Operation(operation, at)

    @reads
    def events(
        self,
        info: Info,
        department: DepartmentArgument,
        fiscal_year: YearArgument = None,
        narrow: Annotated[EventsFilter | None, strawberry.argument("Filter; null: all (业务事件筛选).")] = None,
        at: AtPoint = None,
        first: First = 50,
        after: After = None,
    ) -> Connection[Event]:
        """Events that move a budget's money, in log order (业务事件)."""
        viewpoint = info.context.viewpoint(info.context.department(department), fiscal_year, asked(at))
        return event_page(viewpoint, event_filter(narrow, viewpoint), first, after)

    @reads
    def event(self, info: Info, id: EventId, at: AtPoint = None) -> Event:
        """One event with its entries and the cells they touch (业务事件)."""
        event = visible_event(info, id)
        return Event(event, info.context.viewpoint(event.department, event.fiscal_year, asked(at)))

    @reads
    def disclosure(
        self,
        info: Info,
        department: DepartmentArgument,
        digest: Annotated[str, strawberry.argument("Digest or its first characters (摘要).")],
        fiscal_year: YearArgument = None,
        at: AtPoint = None,
    ) -> Disclosure | None:
        """A disclosure in force at the point, by its digest or first characters (公开文件); null: none."""
        viewpoint = info.context.viewpoint(info.context.department(department), fiscal_year, asked(at))
        matching = [disclosure for disclosure in viewpoint.disclosures if disclosure.digest.startswith(digest)]
        return Disclosure(matching[-1], viewpoint) if matching else None

    @reads
    def search(
        self,
        info: Info,
        department: DepartmentArgument,
        text: Annotated[str, strawberry.argument("Part of a name or document number, digits, or an amount (文本).")],
        fiscal_year: YearArgument = None,
        at: AtPoint = None,
        first: First = 50,
    ) -> list[Hit]:
        """Subjects, codes, document numbers and amounts by a few characters (搜索)."""
        viewpoint = info.context.viewpoint(info.context.department(department), fiscal_year, asked(at))
        return [Hit(hit, viewpoint) for hit in search.search(viewpoint, text, page_size(first))]

    @reads
    def codes(
        self,
        info: Info,
        department: DepartmentArgument,
        classification: Annotated[Classification, strawberry.argument("The list (分类).")],
        fiscal_year: YearArgument = None,
        under: Annotated[str, strawberry.argument("Only codes that begin with these digits (上级).")] = "",
        at: AtPoint = None,
        first: First = 100,
        after: After = None,
    ) -> Connection[CodeEntry]:
        """The codes of a list that are valid in the fiscal year (科目表)."""
        viewpoint = info.context.viewpoint(info.context.department(department), fiscal_year, asked(at))
        return listed(valid_codes(viewpoint, classification, under), first, after, CodeEntry)

    @reads
    def funding_sources(self) -> list[Source]:
        """All funding sources (资金来源)."""
        return sources()
