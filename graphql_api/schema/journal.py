"""Operations and events as the schema shows them (业务, 事件), with the cells they touch."""

from datetime import date
from uuid import UUID

import strawberry

from graphql_api.execution.limits import page_size
from graphql_api.schema.connections import After, Connection, First, connection, cursor, place_of
from graphql_api.schema.entries import Authority, EntryLine, Label, Named, authority_of, entry_line, label, named
from graphql_api.schema.info import Info
from graphql_api.schema.points import AsOf, At, as_of, asked
from graphql_api.schema.scalars import Fen, Instant, Position
from ledger.terms.entries import KIND_LABELS, Entry, Kind
from ledger.terms.money import format_fen
from ledger.terms.sources import FundingSource, Lot
from projections.answers.table_view import label_of
from projections.answers.touched_cells import TouchedCell as Touched
from projections.answers.touched_cells import entries_of_event, entries_of_operation, touched
from projections.reader import format_of
from projections.registers import journal
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.entries import Amendment, amended, amendments
from projections.viewpoint.names import Names


@strawberry.type(description="A cell that entries count in, and what they add to it (触及的单元格).")
class TouchedCell:
    """The reverse of an explanation."""

    table: int = strawberry.field(description="Number of the table (表号).")
    row: str = strawberry.field(description="Key of the row (行).")
    row_label: Label = strawberry.field(description="The row's name (行名).")
    column: str = strawberry.field(description="Key of the column (栏).")
    column_label: Label = strawberry.field(description="The column's title (栏名).")
    change_fen: Fen = strawberry.field(description="What the entries add, exactly (变动, 分).")
    change_text: str = strawberry.field(description="What they add, 万元 (变动, 万元).")
    entries: int = strawberry.field(description="How many of the entries count there (分录数).")


def touched_cell(found: Touched, names: Names) -> TouchedCell:
    """A touched cell for the schema."""
    cell = found.cell
    return TouchedCell(
        table=cell.table.number,
        row=cell.row.key,
        row_label=label(*label_of(cell.block, cell.row, names)),
        column=cell.column.key,
        column_label=label(cell.column.zh, cell.column.en),
        change_fen=Fen(found.change_fen),
        change_text=format_fen(found.change_fen),
        entries=found.entries,
    )


def _touched(viewpoint: Viewpoint, entries: tuple[Entry, ...]) -> list[TouchedCell]:
    return [touched_cell(each, viewpoint.names) for each in touched(viewpoint, format_of(viewpoint), entries)]


@strawberry.type(description="A movement of money as it was recorded (业务事件).")
class Event:
    """A figure-bearing event."""

    viewpoint: strawberry.Private[Viewpoint]
    id: strawberry.ID = strawberry.field(description="Its id: its line's id and its number there (标识).")
    operation_id: strawberry.ID = strawberry.field(description="The operation it belongs to (业务).")
    kind: Kind = strawberry.field(description="What the movement is (业务类型).")
    kind_label: Label = strawberry.field(description="The kind in words (业务类型名称).")
    fen: Fen = strawberry.field(description="The signed amount, exactly (金额, 分).")
    text: str = strawberry.field(description="The amount as it would print, 万元 (金额, 万元).")
    unit: Named = strawberry.field(description="The budget unit (预算单位).")
    project: Named = strawberry.field(description="The project, or basic expenditure (项目).")
    line: strawberry.ID = strawberry.field(description="The budget line it stands on (指标).")
    source: FundingSource = strawberry.field(description="The funding source (资金来源).")
    lot: Lot = strawberry.field(description="This year's or carried money (资金年度).")
    fiscal_year: int = strawberry.field(description="The fiscal year of its line (预算年度).")
    authority: Authority | None = strawberry.field(
        description="What ordered it, as it was recorded (依据文件); null: none was given."
    )
    reason: str = strawberry.field(description="Why, as it was recorded; empty when none was given (事由).")
    effective_on: date = strawberry.field(description="In force from this day (业务日期).")
    recorded_at: Instant = strawberry.field(description="When it was recorded (登记时间).")
    as_of: AsOf = strawberry.field(description="The coordinates of this answer (坐标).")

    @strawberry.field(description="The entries it made, in their order (分录).")
    def entries(self) -> list[EntryLine]:
        """Its entries, as amended by the point."""
        changes = self._amendments()
        made = entries_of_event(self.viewpoint, self.id)
        return [entry_line(amended(each, changes), self.viewpoint.names) for each in made]

    @strawberry.field(
        description="The operations that put its authority, reason or evidence right by the point (更正业务)."
    )
    def amended_by(self) -> list[strawberry.ID]:
        """In the order of the log."""
        return [strawberry.ID(str(each.operation_id)) for each in self._amendments()]

    def _amendments(self) -> tuple[Amendment, ...]:
        return amendments(self.viewpoint.store, (self.id,), self.viewpoint.at).get(self.id, ())

    @strawberry.field(description="The cells of the tables in which its entries count (触及的单元格).")
    def touches(self) -> list[TouchedCell]:
        """The reverse of explanations."""
        return _touched(self.viewpoint, entries_of_event(self.viewpoint, self.id))


def event_of(found: journal.RecordedEvent, viewpoint: Viewpoint) -> Event:
    """An event for the schema."""
    return Event(
        viewpoint=viewpoint,
        id=strawberry.ID(found.event_id),
        operation_id=strawberry.ID(str(found.operation_id)),
        kind=found.kind,
        kind_label=label(*KIND_LABELS[found.kind]),
        fen=Fen(found.amount_fen),
        text=format_fen(found.amount_fen),
        unit=named(viewpoint.names, found.unit),
        project=named(viewpoint.names, found.project),
        line=strawberry.ID(str(found.line)),
        source=found.source,
        lot=found.lot,
        fiscal_year=found.fiscal_year,
        authority=authority_of(found.authority),
        reason=found.reason,
        effective_on=found.effective_on,
        recorded_at=Instant(found.recorded_at),
        as_of=as_of(viewpoint.at),
    )


@strawberry.type(description="All events of one command or import (一笔业务): one transaction, one recorder, one date.")
class Operation:
    """An operation."""

    at: strawberry.Private[At | None]
    id: strawberry.ID = strawberry.field(description="Its id (标识).")
    position: Position = strawberry.field(description="Where it ends in the log (日志位置).")
    before: Position = strawberry.field(
        description="The position that it was recorded after (前一日志位置): what it changed lies between the two."
    )
    commands: list[str] = strawberry.field(description="The commands it was recorded by (业务指令).")
    recorded_at: Instant = strawberry.field(description="When it was recorded (登记时间).")
    recorded_by: str = strawberry.field(description="Who recorded it (登记人).")
    approved_by: str = strawberry.field(description="Who approved it; empty when nobody is named (审批人).")
    effective_on: date | None = strawberry.field(
        description="In force from this day (业务日期); null: it moves no money and needs none."
    )
    authority: Authority | None = strawberry.field(description="What orders it (依据文件); null: none was given.")
    reason: str = strawberry.field(description="Why; empty when none was given (事由).")
    reverses: strawberry.ID | None = strawberry.field(
        description="The operation it reverses (冲销对象); null: it is no reversal."
    )
    reversed_by: strawberry.ID | None = strawberry.field(
        description="The operation that reversed it (冲销业务); null: none had by the point."
    )
    back_dated: bool = strawberry.field(
        description="Whether it came into force before the day in China on which it was recorded (倒签)."
    )

    @strawberry.field(description="What it changed, budget by budget (涉及的预算).")
    def budgets(self, info: Info) -> list["OperationBudget"]:
        """One for each department's fiscal year that it moved money of."""
        context = info.context
        found = journal.budgets_of(context.reader.store, UUID(self.id))
        visible = [each for each in found if context.principal.sees(each.department)]
        return [
            OperationBudget(
                viewpoint=context.viewpoint(each.department, each.fiscal_year, asked(self.at)), operation=self.id
            )
            for each in visible
        ]


@strawberry.type(description="What an operation did to one department's fiscal year (业务对某预算的影响).")
class OperationBudget:
    """An operation in one budget."""

    viewpoint: strawberry.Private[Viewpoint]
    operation: strawberry.Private[str]

    @strawberry.field(description="The department's name (部门).")
    def department(self) -> str:
        """Its name at the point."""
        return self.viewpoint.names.department.name

    @strawberry.field(description="The fiscal year (预算年度).")
    def fiscal_year(self) -> int:
        """The year."""
        return self.viewpoint.budget.fiscal_year

    @strawberry.field(description="The events that moved its money, in order (业务事件).")
    def events(self, first: First = 100, after: After = None) -> Connection[Event]:
        """Its events in this budget."""
        wanted = journal.EventFilter(
            department=str(self.viewpoint.budget.department),
            fiscal_year=self.viewpoint.budget.fiscal_year,
            operation_id=self.operation,
        )
        return event_page(self.viewpoint, wanted, first, after)

    @strawberry.field(description="The cells in which its entries count, with what they add (触及的单元格).")
    def touches(self) -> list[TouchedCell]:
        """The cells it touched."""
        return _touched(self.viewpoint, entries_of_operation(self.viewpoint, UUID(self.operation)))


def operation_of(found: journal.Operation, at: At | None) -> Operation:
    """An operation for the schema."""
    return Operation(
        at=at,
        id=strawberry.ID(str(found.operation_id)),
        position=Position(found.position),
        before=Position(found.before),
        commands=list(found.commands),
        recorded_at=Instant(found.recorded_at),
        recorded_by=found.recorded_by,
        approved_by=found.approved_by,
        effective_on=found.effective_on,
        authority=authority_of(found.authority),
        reason=found.reason,
        reverses=strawberry.ID(str(found.reverses)) if found.reverses else None,
        reversed_by=strawberry.ID(str(found.reversed_by)) if found.reversed_by else None,
        back_dated=found.back_dated,
    )


def event_page(viewpoint: Viewpoint, wanted: journal.EventFilter, first: int, after: str | None) -> Connection[Event]:
    """A page of events; cursors are places in the log."""
    size, place = page_size(first), place_of(after)
    page = journal.events(viewpoint.store, viewpoint.at, wanted, after=place[0] if place else 0, limit=size)
    items = [(cursor(each.event_position), event_of(each, viewpoint)) for each in page.items]
    return connection(items, page.total, more=page.after is not None, before=place is not None)
