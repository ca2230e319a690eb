"""What lists and groups are narrowed by (筛选): typed inputs that become the predicates of the projections."""

from datetime import date

import strawberry

from graphql_api.context import EVERYBODY, Context
from graphql_api.schema.scalars import CodeScalar, Fen, Instant
from ledger.errors import UnknownProject, UnknownUnit
from ledger.terms.entries import NOT_STATED, Kind
from ledger.terms.sources import Fund, FundingSource, Lot, Nature
from projections.answers.lookup import table_named
from projections.language.predicates import AnyOf, CodeUnder, Is, Predicate, both
from projections.reader import format_of
from projections.registers.journal import EventFilter, OperationFilter
from projections.viewpoint.budget_at_point import Viewpoint


@strawberry.input(description="Which entries are meant (分录筛选): every field given must hold; lists mean any of.")
class EntryFilter:
    """Conditions on entries."""

    table: int | None = strawberry.field(default=None, description="In the scope of this table (表的范围).")
    functions: list[CodeScalar] | None = strawberry.field(
        default=None, description="Under one of these function codes (功能分类)."
    )
    economics: list[CodeScalar] | None = strawberry.field(
        default=None, description="Under one of these economic codes (经济分类)."
    )
    units: list[str] | None = strawberry.field(default=None, description="Of these units, by key or id (预算单位).")
    projects: list[str] | None = strawberry.field(default=None, description="Of these projects, by key or id (项目).")
    sources: list[FundingSource] | None = strawberry.field(default=None, description="Of these sources (资金来源).")
    funds: list[Fund] | None = strawberry.field(default=None, description="Of these funds (预算类别).")
    lot: Lot | None = strawberry.field(default=None, description="This year's or carried money (资金年度).")
    nature: Nature | None = strawberry.field(default=None, description="Basic expenditure or projects (支出性质).")
    kinds: list[Kind] | None = strawberry.field(default=None, description="Of these kinds of movement (业务类型).")


def predicate_of(wanted: EntryFilter | None, viewpoint: Viewpoint) -> Predicate:
    """The filter as a predicate. Raises UnknownUnit, UnknownProject, UnknownTable."""
    if wanted is None:
        return both()
    parts: list[Predicate] = []
    if wanted.table is not None:
        parts.append(table_named(format_of(viewpoint).tables, str(wanted.table)).scope)
    for field, codes in (("function", wanted.functions), ("economic", wanted.economics)):
        if codes is not None:
            parts.append(AnyOf(*(Is(field, c) if c == NOT_STATED else CodeUnder(field, c) for c in codes)))
    if wanted.units is not None:
        parts.append(Is("unit", *(_subject(viewpoint, unit, project=False) for unit in wanted.units)))
    if wanted.projects is not None:
        parts.append(Is("project", *(_subject(viewpoint, project, project=True) for project in wanted.projects)))
    for field, values in (("source", wanted.sources), ("fund", wanted.funds), ("kind", wanted.kinds)):
        if values is not None:
            parts.append(Is(field, *(value.value for value in values)))
    if wanted.lot is not None:
        parts.append(Is("lot", wanted.lot.value))
    if wanted.nature is not None:
        parts.append(Is("nature", wanted.nature.value))
    return both(*parts)


def _subject(viewpoint: Viewpoint, text: str, *, project: bool) -> str:
    """The id of a unit or project, by key, id or name."""
    for subject in viewpoint.names.subjects.values():
        if bool(subject.unit) == project and text in {subject.key, subject.id, subject.name, *subject.aliases}:
            return subject.id
    raise (UnknownProject if project else UnknownUnit)(text)


@strawberry.input(description="Which events are meant (业务事件筛选): every field that is given must hold.")
class EventsFilter:
    """Conditions on events."""

    projects: list[str] | None = strawberry.field(default=None, description="Of these projects, by key or id (项目).")
    source: FundingSource | None = strawberry.field(default=None, description="Of this funding source (资金来源).")
    lot: Lot | None = strawberry.field(default=None, description="This year's or carried money (资金年度).")
    kind: Kind | None = strawberry.field(default=None, description="Of this kind (业务类型).")
    authority: str = strawberry.field(default="", description="With this in the document number (文号).")
    operation: strawberry.ID | None = strawberry.field(default=None, description="Of this operation (业务).")
    recorded_by: str = strawberry.field(default="", description="Recorded by this person (登记人).")
    least: Fen | None = strawberry.field(default=None, description="Of this signed amount at least (最小金额).")
    most: Fen | None = strawberry.field(default=None, description="Of this signed amount at most (最大金额).")
    effective_from: date | None = strawberry.field(default=None, description="In force on or after (业务日期从).")
    effective_to: date | None = strawberry.field(default=None, description="In force on or before (业务日期至).")
    recorded_from: Instant | None = strawberry.field(default=None, description="Recorded at or after (登记时间从).")
    recorded_to: Instant | None = strawberry.field(default=None, description="Recorded at or before (登记时间至).")


def event_filter(wanted: EventsFilter | None, viewpoint: Viewpoint) -> EventFilter:
    """The filter for the journal, within one budget."""
    given = wanted or EventsFilter()
    projects = [_subject(viewpoint, each, project=True) for each in given.projects or ()]
    return EventFilter(
        department=str(viewpoint.budget.department),
        fiscal_year=viewpoint.budget.fiscal_year,
        projects=projects,
        source=given.source.value if given.source else "",
        lot=given.lot.value if given.lot else "",
        kind=given.kind.value if given.kind else "",
        authority=given.authority,
        operation_id=given.operation or "",
        recorder=given.recorded_by,
        least_fen=given.least,
        most_fen=given.most,
        effective_from=given.effective_from,
        effective_to=given.effective_to,
        recorded_from=given.recorded_from,
        recorded_to=given.recorded_to,
    )


@strawberry.input(description="Which operations are meant (业务筛选): every field that is given must hold.")
class OperationsFilter:
    """Conditions on operations."""

    department: str | None = strawberry.field(
        default=None,
        description="That moved money of this department, by name or id; `*`: of any that the token is for (部门).",
    )
    recorded_by: str = strawberry.field(default="", description="Recorded by this person (登记人).")
    command: str = strawberry.field(default="", description="With this command, such as Supplement (业务指令).")
    authority: str = strawberry.field(default="", description="With this in the document number (文号).")
    reason: str = strawberry.field(default="", description="With this in the reason, in any case of letters (事由).")
    back_dated: bool = strawberry.field(
        default=False, description="In force before the day on which they were recorded (倒签)."
    )
    effective_from: date | None = strawberry.field(default=None, description="In force on or after (业务日期从).")
    effective_to: date | None = strawberry.field(default=None, description="In force on or before (业务日期至).")
    recorded_from: Instant | None = strawberry.field(default=None, description="Recorded at or after (登记时间从).")
    recorded_to: Instant | None = strawberry.field(default=None, description="Recorded at or before (登记时间至).")


def operation_filter(wanted: OperationsFilter | None, context: Context) -> OperationFilter:
    """The filter for the journal; a token for some departments sees what moved their money only."""
    given = wanted or OperationsFilter()
    held = context.principal.departments
    departments = None if held is None else [str(each) for each in held]
    if given.department not in (None, EVERYBODY):
        departments = [str(context.department(given.department))]
    return OperationFilter(
        recorder=given.recorded_by,
        command=given.command,
        authority=given.authority,
        reason=given.reason,
        departments=departments,
        recorded_from=given.recorded_from,
        recorded_to=given.recorded_to,
        effective_from=given.effective_from,
        effective_to=given.effective_to,
        back_dated=given.back_dated,
    )
