"""Subscriptions (订阅): operations as they are recorded, and chosen figures as they change."""

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
from graphql_api.schema.fields import Mirror, MirrorAt, mirrors, shown
from graphql_api.schema.filters import OperationsFilter, operation_filter
from graphql_api.schema.journal import Operation
from graphql_api.schema.points import AsOf, At
from graphql_api.schema.scalars import Fen, Position
from graphql_api.scopes import follows
from ledger.terms.money import format_fen
from projections.answers.lookup import cell_named, table_named
from projections.answers.operation_effects import CellUpdate, cell_updates
from projections.read_model.points import NOW, Coordinates, at_position
from projections.reader import format_of
from projections.registers import journal
from projections.viewpoint.budget_at_point import Budget, Viewpoint
from projections.viewpoint.cell_selection import CellAddress

LiveInfo = StrawberryInfo[SubscriptionContext, None]
AfterPosition = Annotated[
    Position | None,
    strawberry.argument("Begin after this position, the last one received; null: from now on (起始日志位置)."),
]


def _operation(event: Mirror[journal.Operation]) -> Operation:
    """The operation of an event as known at its own position: without a later reversal, however late it is read."""
    return Operation(replace(event.value, reversed_by=None), At(position=Position(event.value.position)))


@mirrors("An operation was recorded (新登记的业务).")
class OperationRecorded(Mirror[journal.Operation]):
    """One event of `operations`. Mirrors `ledger.operations.events.OperationRecorded`."""

    def __init__(self, value: journal.Operation, at: Coordinates) -> None:
        super().__init__(value)
        self.at = at

    position: Position = shown("The log position at which it ends; resume after it (日志位置).")
    operation: Operation = shown("The operation, as known when recorded (业务).", _operation)
    as_of: AsOf = shown("The coordinates of this answer (坐标).", "at")


def _change_fen(mirror: MirrorAt[CellUpdate]) -> int:
    return (mirror.value.after.fen or 0) - (mirror.value.before.fen or 0)


@mirrors("A chosen figure changed (数字变动).")
class FigureChange(MirrorAt[CellUpdate]):
    """Before and after one operation."""

    def __init__(self, value: CellUpdate, viewpoint: Viewpoint, index: int) -> None:
        super().__init__(value, viewpoint)
        self.number = index

    index: int = shown("Its number among the requested addresses, from 0 (序号).", "number")
    department: str = shown("The department's name (部门).", "viewpoint.names.department.name")
    fiscal_year: int = shown("The fiscal year (预算年度).", "viewpoint.budget.fiscal_year")
    table: int = shown("Number of the table (表号).", "value.cell.table.number")
    row: str = shown("Key of the row (行).", "value.cell.row.key")
    column: str = shown("Key of the column (栏).", "value.cell.column.key")
    before_text: str = shown("As printed before; empty if nothing was (变动前文本).", "value.before.text")
    before_fen: Fen | None = shown("The exact amount before (变动前, 分); null: no figure.", "value.before.fen")
    after_text: str = shown("As printed after; empty if nothing is (变动后文本).", "value.after.text")
    after_fen: Fen | None = shown("The exact amount after (变动后, 分); null: no figure.", "value.after.fen")
    change_fen: Fen = shown("The change, exactly (变动, 分).", _change_fen)
    change_text: str = shown("The change, 万元 (变动, 万元).", _change_fen, format_fen)


@mirrors("An operation changed chosen figures (业务引起的数字变动).")
class FiguresChanged(Mirror[journal.Operation]):
    """One event of `figures`."""

    def __init__(self, value: journal.Operation, at: Coordinates, changes: list[FigureChange]) -> None:
        super().__init__(value)
        self.at, self.changed = at, changes

    position: Position = shown("The log position at which the operation ends; resume after it (日志位置).")
    operation: Operation = shown("The operation that changed them (业务).", _operation)
    changes: list[FigureChange] = shown("The changed figures, in the order requested (变动).", "changed")
    as_of: AsOf = shown("The coordinates of this answer (坐标).", "at")


@strawberry.type(description="Subscriptions (订阅): every event from any position on, without gap or duplicate.")
class Subscription:
    """Root of all live answers."""

    @follows("Operations as they are recorded, each once, in log order (业务登记).", OperationRecorded)
    async def operations(
        self,
        info: LiveInfo,
        after: AfterPosition = None,
        department: Annotated[
            str | None, strawberry.argument("Only those that move money of this department, by name or id (部门).")
        ] = None,
    ) -> AsyncIterator[OperationRecorded]:
        """One event for each operation."""
        context = info.context

        def begin() -> tuple[int, journal.OperationFilter]:
            wanted = operation_filter(OperationsFilter(department=department), context)
            return context.begin(after), wanted

        position, wanted = await context.in_thread(begin)
        return follow(context, position, lambda position: _recorded(context, wanted, position))

    @follows("Chosen figures as operations change them, in log order (数字变动).", FiguresChanged)
    async def figures(
        self,
        info: LiveInfo,
        addresses: Annotated[list[Address], strawberry.argument("Where the figures stand (数字的地址).")],
        after: AfterPosition = None,
    ) -> AsyncIterator[FiguresChanged]:
        """One event for each operation that changes some of them."""
        context = info.context

        def begin() -> tuple[int, "_Watched"]:
            return context.begin(after), _watched(context, addresses)

        position, watched = await context.in_thread(begin)
        return follow(context, position, lambda position: _changed(context, watched, position))


def _next_operations(
    context: SubscriptionContext, wanted: journal.OperationFilter, after: int
) -> tuple[list[tuple[journal.Operation, Coordinates]], int]:
    """The next operations with their own coordinates, and the position up to which these are all."""
    now, size = context.reader.resolve(), context.limits.page
    operations = journal.operations_after(context.reader.store, now, wanted, after, size)
    own = [(item, Coordinates(item.position, None, item.recorded_at, now.demonstration)) for item in operations]
    return own, operations[-1].position if len(operations) == size else now.position


def _recorded(
    context: SubscriptionContext, wanted: journal.OperationFilter, after: int
) -> LogStretch[OperationRecorded]:
    operations, reached = _next_operations(context, wanted, after)
    return LogStretch([OperationRecorded(operation, at) for operation, at in operations], reached)


@dataclass(frozen=True, slots=True)
class _Watched:
    """Chosen cells with their numbers, by budget."""

    cells: dict[Budget, list[tuple[int, CellAddress]]]

    @property
    def operations(self) -> journal.OperationFilter:
        """The operations that may change them."""
        return journal.OperationFilter(departments=[str(budget.department) for budget in self.cells])


def _watched(context: SubscriptionContext, addresses: Iterable[Address]) -> _Watched:
    """The cells of some addresses, by their present names. Raises TooComplex, and as `cell_named` for unknown ones."""
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
    operations, reached = _next_operations(context, watched.operations, after)
    events, before = [], at_position(context.reader.store, after, None)
    for operation, at in operations:
        moved = [
            change
            for budget in journal.budgets_of(context.reader.store, operation.operation_id)
            if budget in watched.cells
            for change in _changes(context, budget, watched.cells[budget], operation, (before, at))
        ]
        if moved:
            events.append(FiguresChanged(operation, at, sorted(moved, key=lambda change: change.index)))
        before = at
    return LogStretch(events, reached)


def _changes(
    context: SubscriptionContext,
    budget: Budget,
    chosen: list[tuple[int, CellAddress]],
    operation: journal.Operation,
    points: tuple[Coordinates, Coordinates],
) -> Iterator[FigureChange]:
    """The changes of the chosen cells of one budget by an operation."""
    context.check()
    before, after = (context.reader.viewpoint_at(budget.department, budget.fiscal_year, at) for at in points)
    for change in cell_updates(before, after, operation.operation_id, [cell for _, cell in chosen]):
        yield FigureChange(change, after, chosen[change.chosen][0])
