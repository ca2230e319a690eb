"""Arguments that several questions share (参数), and the cells and events that they name."""

from typing import Annotated

import strawberry

from graphql_api.schema.fields import Info, optional
from graphql_api.schema.filters import EntryFilter
from graphql_api.schema.points import At, asked
from ledger.errors import UnknownEvent
from projections.answers.grouping import GroupKey
from projections.answers.lookup import cell_named, table_named
from projections.reader import format_of
from projections.registers import journal
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import CellAddress

DepartmentArgument = Annotated[str, strawberry.argument("The department, by name, alias or id (部门).")]
WhoseName = Annotated[
    str, strawberry.argument("The department, by name, alias or id; `*`: all departments together (部门；各部门汇总).")
]
TableNumber = Annotated[int, strawberry.argument("Number of the table (表号).")]
Keys = Annotated[list[GroupKey], strawberry.argument("The keys to group by, in order (分组维度).")]
Narrow = Annotated[EntryFilter | None, strawberry.argument("Filter of entries; null: all (分录筛选).")]
EventId = Annotated[strawberry.ID, strawberry.argument("Id of the event (事件).")]
OperationId = Annotated[strawberry.ID, strawberry.argument("Id of the operation (业务).")]


@strawberry.input(description="The address of a figure (数字的地址).")
class Address:
    """Department, year, table, row and column."""

    department: str = strawberry.field(
        description="The department, by name, alias or id; `*`: all departments together (部门；各部门汇总)."
    )
    fiscal_year: int | None = optional("The fiscal year; null: the latest published one (预算年度).")
    table: int = strawberry.field(description="Number of the table (表号).")
    row: str = strawberry.field(description="Key of the row, or a label that names only one (行).")
    column: str = strawberry.field(description="Key of the column, or its title (栏).")


def cell_asked(info: Info, address: Address, at: At | None) -> tuple[Viewpoint, CellAddress]:
    """The cell of an address, and its budget at a point. Raises UnknownRow, UnknownColumn, AmbiguousLabel."""
    viewpoint = info.context.budget(address.department, address.fiscal_year, asked(at))
    table = table_named(format_of(viewpoint).tables, str(address.table))
    return viewpoint, cell_named(viewpoint, table, address.row, address.column)


def visible_event(info: Info, event_id: str) -> journal.RecordedEvent:
    """An event of a department that the token is for. Raises UnknownEvent."""
    event = journal.event_at(info.context.reader.store, event_id)
    if event is None or not info.context.principal.sees(event.department):
        raise UnknownEvent(event_id)
    return event
