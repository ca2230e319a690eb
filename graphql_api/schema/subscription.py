"""What one can follow (订阅): operations as they are recorded, and chosen figures as they change."""

from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Annotated

import strawberry
from strawberry.types import Info as StrawberryInfo

from graphql_api.context import Context
from graphql_api.errors import TooComplex
from graphql_api.scheduling.log_follow import LogStretch, SubscriptionContext, follow
from graphql_api.schema.arguments import Address
from graphql_api.schema.filters import OperationsFilter, operation_filter
from graphql_api.schema.journal import Operation, operation_of
from graphql_api.schema.points import AsOf, At, as_of
from graphql_api.schema.scalars import Fen, Position
from graphql_api.scopes import follows
from ledger.terms.money import format_fen
from projections.answers.lookup import cell_named, table_named
from projections.answers.operation_effects import CellUpdate, cell_updates
from projections.language.cells import Cell
from projections.read_model.points import NOW, Coordinates, at_position
from projections.reader import format_of
from projections.registers import journal
from projections.viewpoint.budget_at_point import Budget, Viewpoint
from projections.viewpoint.cell_selection import CellAddress

LiveInfo = StrawberryInfo[SubscriptionContext, None]
AfterPosition = Annotated[
    Position | None,
    strawberry.argument(
        description="Begin after this position, the last one that was told; null: with what is recorded from now on "
        "(起始日志位置)."
    ),
]


@strawberry.type(description="An operation was recorded (新登记的业务).")
class OperationRecorded:
    """One event of `operations`."""

    at: strawberry.Private[Coordinates]
    position: Position = strawberry.field(description="Where it ends in the log; resume after it (日志位置).")
    operation: Operation = strawberry.field(description="The operation, as it was known when recorded (业务).")
    as_of: AsOf = strawberry.field(description="The coordinates of this answer (坐标).")


@strawberry.type(description="A chosen figure changed (数字变动).")
class FigureChange:
    """Before and after one operation."""

    index: int = strawberry.field(description="Its number among the addresses asked for, from 0 (序号).")
    department: str = strawberry.field(description="The department's name (部门).")
    fiscal_year: int = strawberry.field(description="The fiscal year (预算年度).")
    table: int = strawberry.field(description="Number of the table (表号).")
    row: str = strawberry.field(description="Key of the row (行).")
    column: str = strawberry.field(description="Key of the column (栏).")
    before_text: str = strawberry.field(description="As it printed before; empty where nothing did (变动前文本).")
    before_fen: Fen | None = strawberry.field(description="The exact amount before (变动前, 分); null: no figure.")
    after_text: str = strawberry.field(description="As it prints after; empty where nothing does (变动后文本).")
    after_fen: Fen | None = strawberry.field(description="The exact amount after (变动后, 分); null: no figure.")
    change_fen: Fen = strawberry.field(description="By how much it changed, exactly (变动, 分).")
    change_text: str = strawberry.field(description="By how much it changed, 万元 (变动, 万元).")


@strawberry.type(description="An operation changed chosen figures (业务引起的数字变动).")
class FiguresChanged:
    """One event of `figures`."""

    at: strawberry.Private[Coordinates]
    position: Position = strawberry.field(description="Where the operation ends; resume after it (日志位置).")
    operation: Operation = strawberry.field(description="The operation that changed them (业务).")
    changes: list[FigureChange] = strawberry.field(description="The figures that changed, in the order asked (变动).")
    as_of: AsOf = strawberry.field(description="The coordinates of this answer (坐标).")


@strawberry.type(description="What one can follow (订阅), without gap or duplicate from any position.")
class Subscription:
    """Root of all that is live."""

    @follows("Operations as they are recorded, each once, in log order (业务登记).", OperationRecorded)
    async def operations(
        self,
        info: LiveInfo,
        after: AfterPosition = None,
        department: Annotated[
            str | None,
            strawberry.argument(description="Only those that move money of this department, by name or id (部门)."),
        ] = None,
    ) -> AsyncIterator[OperationRecorded]:
        """The log as it grows."""
        context = info.context

        def begin() -> tuple[int, journal.OperationFilter]:
            wanted = operation_filter(OperationsFilter(department=department), context)
            return context.begin(after), wanted

        position, wanted = await context.aside(begin)
        return follow(context, position, lambda position: _recorded(context, wanted, position))

    @follows("Chosen figures as operations change them, in log order (数字变动).", FiguresChanged)
    async def figures(
        self,
        info: LiveInfo,
        addresses: Annotated[list[Address], strawberry.argument(description="Where the figures stand (数字的地址).")],
        after: AfterPosition = None,
    ) -> AsyncIterator[FiguresChanged]:
        """One event for each operation that changes some of them."""
        context = info.context

        def begin() -> tuple[int, "_Watched"]:
            return context.begin(after), _watched(context, addresses)

        position, watched = await context.aside(begin)
        return follow(context, position, lambda position: _changed(context, watched, position))


def _next_operations(
    context: SubscriptionContext, wanted: journal.OperationFilter, after: int
) -> tuple[list[tuple[journal.Operation, Coordinates]], int]:
    """The next operations, each with its own coordinates, and how far this reaches."""
    now, size = context.reader.resolve(), context.limits.page
    found = journal.operations_after(context.reader.store, now, wanted, after, size)
    own = [(each, Coordinates(each.position, None, each.recorded_at, now.demonstration)) for each in found]
    return own, found[-1].position if len(found) == size else now.position


def _recorded(
    context: SubscriptionContext, wanted: journal.OperationFilter, after: int
) -> LogStretch[OperationRecorded]:
    found, reached = _next_operations(context, wanted, after)
    events = [
        OperationRecorded(at=at, position=Position(at.position), operation=_as_recorded(operation, at), as_of=as_of(at))
        for operation, at in found
    ]
    return LogStretch(events, reached)


def _as_recorded(operation: journal.Operation, at: Coordinates) -> Operation:
    """An operation as known at its own position: nothing recorded later is told of it, however late it is read."""
    return operation_of(replace(operation, reversed_by=None), At(position=Position(at.position)))


@dataclass(frozen=True, slots=True)
class _Watched:
    """Chosen cells with their numbers, budget by budget."""

    cells: dict[Budget, list[tuple[int, CellAddress]]]

    @property
    def operations(self) -> journal.OperationFilter:
        """The operations that may change them."""
        return journal.OperationFilter(departments=[str(budget.department) for budget in self.cells])


def _watched(context: SubscriptionContext, addresses: Iterable[Address]) -> _Watched:
    """The cells of some addresses, as they are called now. Raises what the projections raise for an unknown one."""
    asked = list(addresses)
    if not 1 <= len(asked) <= context.limits.addresses:
        raise TooComplex("addresses", len(asked), context.limits.addresses)
    moment = context.moment(context.reader.resolve(), context.limits.init_seconds)
    cells: dict[Budget, list[tuple[int, CellAddress]]] = defaultdict(list)
    for number, address in enumerate(asked):
        budget, cell = _cell(moment, address)
        cells[budget].append((number, cell))
    return _Watched(dict(cells))


def _cell(context: Context, address: Address) -> tuple[Budget, CellAddress]:
    viewpoint = context.viewpoint(context.department(address.department), address.fiscal_year, NOW)
    table = table_named(format_of(viewpoint).tables, str(address.table))
    assert isinstance(viewpoint.budget, Budget), "one department was named"
    return viewpoint.budget, cell_named(viewpoint, table, address.row, address.column)


def _changed(context: SubscriptionContext, watched: _Watched, after: int) -> LogStretch[FiguresChanged]:
    found, reached = _next_operations(context, watched.operations, after)
    events, before = [], at_position(context.reader.store, after, None)
    for operation, at in found:
        moved = [
            change
            for budget in journal.budgets_of(context.reader.store, operation.operation_id)
            if budget in watched.cells
            for change in _changes(context, budget, watched.cells[budget], operation, (before, at))
        ]
        if moved:
            events.append(
                FiguresChanged(
                    at=at,
                    position=Position(at.position),
                    operation=_as_recorded(operation, at),
                    changes=sorted(moved, key=lambda change: change.index),
                    as_of=as_of(at),
                )
            )
        before = at
    return LogStretch(events, reached)


def _changes(
    context: SubscriptionContext,
    budget: Budget,
    chosen: list[tuple[int, CellAddress]],
    operation: journal.Operation,
    points: tuple[Coordinates, Coordinates],
) -> Iterator[FigureChange]:
    """What an operation changed of the chosen cells of one budget."""
    context.check()
    before, after = (context.reader.viewpoint_at(budget.department, budget.fiscal_year, at) for at in points)
    for change in cell_updates(before, after, operation.operation_id, [cell for _, cell in chosen]):
        yield _change_of(change, chosen[change.chosen][0], after)


def _change_of(change: CellUpdate, index: int, viewpoint: Viewpoint) -> FigureChange:
    moved = (change.after.fen or 0) - (change.before.fen or 0)
    return FigureChange(
        index=index,
        department=viewpoint.names.department.name,
        fiscal_year=viewpoint.budget.fiscal_year,
        table=change.cell.table.number,
        row=change.cell.row.key,
        column=change.cell.column.key,
        before_text=change.before.text,
        before_fen=_fen(change.before),
        after_text=change.after.text,
        after_fen=_fen(change.after),
        change_fen=Fen(moved),
        change_text=format_fen(moved),
    )


def _fen(cell: Cell) -> Fen | None:
    return None if cell.fen is None else Fen(cell.fen)
