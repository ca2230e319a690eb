"""Outcome of an operation (登记结果), or of validating one (校验结果), with the cells that it changes."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any

import strawberry

from graphql_api.schema.entries import Label
from graphql_api.schema.fields import Info, Mirror, described, mirrors, shown
from graphql_api.schema.journal import Operation
from graphql_api.schema.points import AsOf
from graphql_api.schema.scalars import CodeScalar, Fen, Instant, Position
from ledger.operations import operation
from ledger.operations.events import AnyEvent, MoneyEvent
from ledger.operations.operation import Outcome
from ledger.state.draft import Draft
from ledger.terms.breakdown import Breakdown, BreakdownLine
from ledger.terms.entries import Axis, Basis, Kind
from ledger.terms.money import format_fen
from projections.answers import operation_effects
from projections.read_model.points import NOW, Coordinates
from projections.registers import journal


@mirrors("A warning; the operation is recorded all the same (提示).")
class Notice(Mirror[operation.Notice]):
    """Mirrors `ledger.operations.operation.Notice`."""

    code: str = shown("Its subject, for programs (代码).")
    message: str = shown("A sentence for people (说明).")


@mirrors("A cell whose figure an operation changes (变动的单元格).")
class CellChange(Mirror[operation_effects.CellChange]):
    """Mirrors `projections.answers.operation_effects.CellChange`."""

    department: str = shown("The department's name (部门).", "value.viewpoint.names.department.name")
    fiscal_year: int = shown("The fiscal year of the budget (预算年度).", "value.viewpoint.budget.fiscal_year")
    table: int = shown("Number of the table (表号).", "value.cell.table.number")
    row: str = shown("Key of the row (行).", "value.cell.row.key")
    row_label: Label = shown("The row's name (行名).", "value.label")
    column: str = shown("Key of the column (栏).", "value.cell.column.key")
    column_label: Label = shown("The column's title (栏名).", "value.cell.column")
    before_fen: Fen | None = shown("The exact amount before (变动前, 分); null: no figure.", "value.before.fen")
    before_text: str = shown("As printed before; empty if nothing is (变动前文本).", "value.before.text")
    after_fen: Fen = shown("The exact amount after (变动后, 分).")
    after_text: str = shown("As printed after (变动后文本).")
    change_fen: Fen = shown("The change, exactly (变动, 分).")


@mirrors("The operation is recorded (已登记).")
class Recorded(Mirror[Outcome]):
    """Outcome of recording an operation."""

    operation_id: strawberry.ID = shown("The operation's id (业务).")
    position: Position = shown("The log position at which it ends (日志位置): pass it as atLeastPosition.")
    recorded_at: Instant = shown("When it was recorded (登记时间).")
    event_ids: list[strawberry.ID] = shown("Its events in order; the first is that of the operation itself (业务事件).")
    warnings: list[Notice] = shown("Warnings (提示).")
    repeated: bool = shown("Whether it was already recorded under this idempotency key (是否重复提交).")

    # Fields read after recording may be null: a fault there must not hide that the operation is recorded.
    @described
    def operation(self, info: Info) -> Operation | None:
        """The operation as it stands now (业务); null: it is recorded, but reading it failed, see the errors."""
        context = info.context
        operation = journal.operation_by_id(context.reader.store, self.value.operation_id, context.at(NOW))
        assert operation is not None, "a recorded operation is read after catching up"
        return Operation(operation)

    @described
    def changes(self, info: Info) -> list[CellChange] | None:
        """The cells that it changed, with before and after (变动的单元格); null: it is recorded, but
        reading them failed, see the errors."""
        outcome = self.value
        first = outcome.position - len(outcome.event_ids) + 1
        changes = operation_effects.changes_of_operation(
            info.context.reader, outcome.operation_id, first, outcome.position
        )
        return [*map(CellChange, changes)]


@mirrors("One classified part of a planned event (分解行).")
class PlannedPart(Mirror[BreakdownLine]):
    """A line of its breakdown."""

    function: CodeScalar = shown("The function code (功能分类).")
    economic: CodeScalar = shown("The economic code (经济分类).")
    axis: Axis = shown("The breakdown it belongs to (分解方式).")
    fen: Fen = shown("The signed amount, exactly (金额, 分).", "value.amount_fen")
    text: str = shown("The amount, 万元 (金额, 万元).", "value.amount_fen", format_fen)
    basis: Basis = shown("How it is known: stated, or derived by the ledger (依据).")
    how: str = shown("How it was derived; empty if stated (说明).")


def _parts(breakdown: Breakdown | None) -> Breakdown:
    return breakdown or ()


def _text(fen: int | None) -> str:
    return "" if fen is None else format_fen(fen)


def _moved(path: str) -> Callable[[Mirror[AnyEvent]], Any]:
    """Reads an attribute of an event that moves money; None for any other event."""
    read = attrgetter(path)
    return lambda mirror: read(mirror.value) if isinstance(mirror.value, MoneyEvent) else None


@mirrors("An event that would be recorded (拟登记事件).")
class PlannedEvent(Mirror[AnyEvent]):
    """Decided, not stored."""

    id: strawberry.ID = shown("The id it gets unless something else is recorded on its stream first (标识).")
    event: str = shown("Its type, such as Adjusted (事件).", "value.__class__.__name__")
    kind: Kind | None = shown("The kind of movement (业务类型); null: no money moves.", _moved("kind"))
    line: strawberry.ID | None = shown("The budget line (指标); null: no money moves.", _moved("line.id"))
    fen: Fen | None = shown("The signed amount (金额, 分); null: no money moves.", _moved("amount_fen"))
    text: str = shown("The amount, 万元; empty if no money moves (金额, 万元).", _moved("amount_fen"), _text)
    parts: list[PlannedPart] = shown("How the amount is classified (分解).", _moved("breakdown"), _parts)


@mirrors("Nothing was recorded: these would be the changes (校验通过).")
class Validated(Mirror[Draft]):
    """Outcome of validating an operation at a point."""

    def __init__(self, value: Draft, at: Coordinates) -> None:
        super().__init__(value)
        self.at = at

    as_of: AsOf = shown("The coordinates at which it was decided (坐标).", "at")
    events: list[PlannedEvent] = shown("The events, after that of the operation (拟登记事件).")
    warnings: list[Notice] = shown("Warnings (提示).")

    @described
    def changes(self, info: Info) -> list[CellChange] | None:
        """The cells it would change, before and after (变动的单元格); null: reading them failed, see the errors."""
        return [*map(CellChange, operation_effects.preview(info.context.reader, self.value.events, self.at))]
