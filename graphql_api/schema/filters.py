"""Filters of lists and groups (筛选): typed inputs that become predicates of the projections."""

from datetime import date

import strawberry

from graphql_api.context import EVERYBODY, Context
from graphql_api.schema.fields import optional
from graphql_api.schema.scalars import CodeScalar, Fen, Instant
from ledger.errors import UnknownProject, UnknownUnit
from ledger.terms.entries import NOT_STATED, Kind
from ledger.terms.sources import Fund, FundingSource, Lot, Nature
from projections.answers.lookup import table_named
from projections.language.predicates import AnyOf, CodeUnder, Is, Predicate, both
from projections.reader import format_of
from projections.registers.journal import EventFilter, OperationFilter
from projections.viewpoint.budget_at_point import Viewpoint


@strawberry.input(description="Conditions on entries (分录筛选): each given field must hold, of a list any value.")
class EntryFilter:
    """A filter of entries."""

    table: int | None = optional("In the scope of this table (表的范围).")
    functions: list[CodeScalar] | None = optional("Under one of these function codes (功能分类).")
    economics: list[CodeScalar] | None = optional("Under one of these economic codes (经济分类).")
    units: list[str] | None = optional("Of these units, by key or id (预算单位).")
    projects: list[str] | None = optional("Of these projects, by key or id (项目).")
    sources: list[FundingSource] | None = optional("Of these sources (资金来源).")
    funds: list[Fund] | None = optional("Of these funds (预算类别).")
    lot: Lot | None = optional("This year's or carried money (资金年度).")
    nature: Nature | None = optional("Basic expenditure or projects (支出性质).")
    kinds: list[Kind] | None = optional("Of these kinds of movement (业务类型).")


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
    parts += [Is(field, value.value) for field, value in (("lot", wanted.lot), ("nature", wanted.nature)) if value]
    return both(*parts)


def _subject(viewpoint: Viewpoint, text: str, *, project: bool) -> str:
    """The id of a unit or project, by key, id or name."""
    for subject in viewpoint.names.subjects.values():
        if bool(subject.unit) == project and text in {subject.key, subject.id, subject.name, *subject.aliases}:
            return subject.id
    raise (UnknownProject if project else UnknownUnit)(text)


@strawberry.input(description="Conditions on events (业务事件筛选): each given field must hold.")
class EventsFilter:
    """A filter of events."""

    projects: list[str] | None = optional("Of these projects, by key or id (项目).")
    source: FundingSource | None = optional("Of this funding source (资金来源).")
    lot: Lot | None = optional("This year's or carried money (资金年度).")
    kind: Kind | None = optional("Of this kind (业务类型).")
    authority: str = optional("With this text in the document number (文号).", "")
    operation: strawberry.ID | None = optional("Of this operation (业务).")
    recorded_by: str = optional("Recorded by this person (登记人).", "")
    least: Fen | None = optional("With at least this signed amount (最小金额).")
    most: Fen | None = optional("With at most this signed amount (最大金额).")
    effective_from: date | None = optional("In force on or after (业务日期从).")
    effective_to: date | None = optional("In force on or before (业务日期至).")
    recorded_from: Instant | None = optional("Recorded at or after (登记时间从).")
    recorded_to: Instant | None = optional("Recorded at or before (登记时间至).")


def event_filter(wanted: EventsFilter | None, viewpoint: Viewpoint) -> EventFilter:
    """The filter for the journal, within one budget."""
    given = wanted or EventsFilter()
    projects = [_subject(viewpoint, project, project=True) for project in given.projects or ()]
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


@strawberry.input(description="Conditions on operations (业务筛选): each given field must hold.")
class OperationsFilter:
    """A filter of operations."""

    department: str | None = optional(
        "With money of this department, by name or id; `*`: of any that the token is for (部门)."
    )
    recorded_by: str = optional("Recorded by this person (登记人).", "")
    command: str = optional("With this command, such as Supplement (业务指令).", "")
    authority: str = optional("With this text in the document number (文号).", "")
    reason: str = optional("With this text in the reason, in upper or lower case (事由).", "")
    back_dated: bool = optional("In force before the day they were recorded (倒签).", False)
    effective_from: date | None = optional("In force on or after (业务日期从).")
    effective_to: date | None = optional("In force on or before (业务日期至).")
    recorded_from: Instant | None = optional("Recorded at or after (登记时间从).")
    recorded_to: Instant | None = optional("Recorded at or before (登记时间至).")


def operation_filter(wanted: OperationsFilter | None, context: Context) -> OperationFilter:
    """The filter for the journal. A token for some departments sees only operations that moved their money."""
    given = wanted or OperationsFilter()
    held = context.principal.departments
    departments = None if held is None else [str(department) for department in held]
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
