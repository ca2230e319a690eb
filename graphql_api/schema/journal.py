"""Operations and events in the schema (业务, 事件), with the cells they touch."""

from datetime import date
from uuid import UUID

import strawberry

from graphql_api.execution.limits import page_size
from graphql_api.schema.connections import After, Connection, First, connection, cursor, place_of
from graphql_api.schema.entries import Authority, EntryLine, Label, Named
from graphql_api.schema.fields import Info, Mirror, MirrorAt, described, mirrors, shown
from graphql_api.schema.points import AsOf, At, asked
from graphql_api.schema.scalars import Fen, Instant, Position
from ledger.terms.entries import KIND_LABELS, Entry, Kind
from ledger.terms.money import format_fen
from ledger.terms.sources import FundingSource, Lot
from projections.answers import touched_cells
from projections.answers.table_view import label_of
from projections.answers.touched_cells import entries_of_event, entries_of_operation, touched
from projections.reader import format_of
from projections.registers import journal
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.entries import Amendment, amended, amendments


def _row_label(mirror: MirrorAt[touched_cells.TouchedCell]) -> tuple[str, str]:
    cell = mirror.value.cell
    return label_of(cell.block, cell.row, mirror.viewpoint.names)


@mirrors("A cell that entries count in, and the amount they add to it (触及的单元格).")
class TouchedCell(MirrorAt[touched_cells.TouchedCell]):
    """Mirrors `projections.answers.touched_cells.TouchedCell`."""

    table: int = shown("Number of the table (表号).", "value.cell.table.number")
    row: str = shown("Key of the row (行).", "value.cell.row.key")
    row_label: Label = shown("The row's name (行名).", _row_label)
    column: str = shown("Key of the column (栏).", "value.cell.column.key")
    column_label: Label = shown("The column's title (栏名).", "value.cell.column")
    change_fen: Fen = shown("The amount the entries add, exactly (变动, 分).")
    change_text: str = shown("The amount they add, 万元 (变动, 万元).", "value.change_fen", format_fen)
    entries: int = shown("Number of the entries that count there (分录数).")


def _touched(viewpoint: Viewpoint, entries: tuple[Entry, ...]) -> list[TouchedCell]:
    return [TouchedCell(cell, viewpoint) for cell in touched(viewpoint, format_of(viewpoint), entries)]


@mirrors("A movement of money as it was recorded (业务事件).")
class Event(MirrorAt[journal.RecordedEvent]):
    """Mirrors `ledger.operations.events.Event`. Only events that move money are shown."""

    id: strawberry.ID = shown("Its id: its line's id and its number there (标识).", "value.event_id")
    operation_id: strawberry.ID = shown("The operation it belongs to (业务).")
    kind: Kind = shown("The kind of movement (业务类型).")
    kind_label: Label = shown("The kind in words (业务类型名称).", "value.kind", KIND_LABELS.__getitem__)
    fen: Fen = shown("The signed amount, exactly (金额, 分).", "value.amount_fen")
    text: str = shown("The amount as printed, 万元 (金额, 万元).", "value.amount_fen", format_fen)
    unit: Named = shown("The budget unit (预算单位).")
    project: Named = shown("The project, or basic expenditure (项目).")
    line: strawberry.ID = shown("The budget line it stands on (指标).")
    source: FundingSource = shown("The funding source (资金来源).")
    lot: Lot = shown("This year's or carried money (资金年度).")
    fiscal_year: int = shown("The fiscal year of its line (预算年度).")
    authority: Authority | None = shown("Its authority, as it was recorded (依据文件); null: none was given.")
    reason: str = shown("The reason, as it was recorded; empty if none was given (事由).")
    effective_on: date = shown("In force from this day (业务日期).")
    recorded_at: Instant = shown("When it was recorded (登记时间).")
    as_of: AsOf = shown("The coordinates of this answer (坐标).", "viewpoint.at")

    @described
    def entries(self) -> list[EntryLine]:
        """The entries it made, in order, as amended by the point (分录)."""
        changes, made = self._amendments(), entries_of_event(self.viewpoint, self.value.event_id)
        return [EntryLine(amended(entry, changes), self.viewpoint) for entry in made]

    @described
    def amended_by(self) -> list[strawberry.ID]:
        """The operations that corrected its authority, reason or evidence by the point (更正业务)."""
        return [strawberry.ID(str(amendment.operation_id)) for amendment in self._amendments()]

    def _amendments(self) -> tuple[Amendment, ...]:
        event_id = self.value.event_id
        return amendments(self.viewpoint.store, (event_id,), self.viewpoint.at).get(event_id, ())

    @described
    def touches(self) -> list[TouchedCell]:
        """The cells of the tables in which its entries count (触及的单元格)."""
        return _touched(self.viewpoint, entries_of_event(self.viewpoint, self.value.event_id))


@mirrors("All events of one command or import (一笔业务): one transaction, one recorder, one date.")
class Operation(Mirror[journal.Operation]):
    """Mirrors `projections.registers.journal.Operation`."""

    def __init__(self, value: journal.Operation, at: At | None = None) -> None:
        super().__init__(value)
        self.at = at  # the point at which its budgets are read

    id: strawberry.ID = shown("Its id (标识).", "value.operation_id")
    position: Position = shown("The log position at which it ends (日志位置).")
    before: Position = shown("The position it was recorded after (前一日志位置): its changes lie between the two.")
    commands: list[str] = shown("The commands it was recorded by (业务指令).")
    recorded_at: Instant = shown("When it was recorded (登记时间).")
    recorded_by: str = shown("Its recorder (登记人).")
    approved_by: str = shown("Its approver; empty if none is named (审批人).")
    effective_on: date | None = shown("In force from this day (业务日期); null: it moves no money and needs none.")
    authority: Authority | None = shown("Its authority (依据文件); null: none was given.")
    reason: str = shown("The reason; empty if none was given (事由).")
    reverses: strawberry.ID | None = shown("The operation it reverses (冲销对象); null: it is no reversal.")
    reversed_by: strawberry.ID | None = shown("The operation that reversed it by the point (冲销业务); null: none.")
    back_dated: bool = shown("Whether it came into force before the day in China on which it was recorded (倒签).")

    @described
    def budgets(self, info: Info) -> list["OperationBudget"]:
        """Its changes, one for each department's fiscal year in which it moved money (涉及的预算)."""
        context, operation_id = info.context, self.value.operation_id
        return [
            OperationBudget(
                id=operation_id, viewpoint=context.viewpoint(budget.department, budget.fiscal_year, asked(self.at))
            )
            for budget in journal.budgets_of(context.reader.store, operation_id)
            if context.principal.sees(budget.department)
        ]


@strawberry.type(description="An operation's changes of one department's fiscal year (业务对某预算的影响).")
class OperationBudget:
    """An operation in one budget."""

    id: strawberry.Private[UUID]
    viewpoint: strawberry.Private[Viewpoint]

    @described
    def department(self) -> str:
        """The department's name (部门)."""
        return self.viewpoint.names.department.name

    @described
    def fiscal_year(self) -> int:
        """The fiscal year (预算年度)."""
        return self.viewpoint.budget.fiscal_year

    @described
    def events(self, first: First = 100, after: After = None) -> Connection[Event]:
        """The events that moved its money, in order (业务事件)."""
        wanted = journal.EventFilter(
            department=str(self.viewpoint.budget.department),
            fiscal_year=self.viewpoint.budget.fiscal_year,
            operation_id=str(self.id),
        )
        return event_page(self.viewpoint, wanted, first, after)

    @described
    def touches(self) -> list[TouchedCell]:
        """The cells in which its entries count, with the amounts they add (触及的单元格)."""
        return _touched(self.viewpoint, entries_of_operation(self.viewpoint, self.id))


def event_page(viewpoint: Viewpoint, wanted: journal.EventFilter, first: int, after: str | None) -> Connection[Event]:
    """A page of events; cursors are positions of the log."""
    size, place = page_size(first), place_of(after)
    page = journal.events(viewpoint.store, viewpoint.at, wanted, after=place[0] if place else 0, limit=size)
    items = [(cursor(event.event_position), Event(event, viewpoint)) for event in page.items]
    return connection(items, page.total, more=page.after is not None, before=place is not None)
