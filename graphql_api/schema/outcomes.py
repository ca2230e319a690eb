"""What came of an operation (登记结果), or would come of it (校验结果), with the cells that it changes."""

from collections.abc import Sequence
from uuid import UUID

import strawberry

from graphql_api.schema.entries import Label, label
from graphql_api.schema.info import Info
from graphql_api.schema.journal import Operation, operation_of
from graphql_api.schema.points import AsOf, as_of
from graphql_api.schema.scalars import CodeScalar, Fen, Instant, Position
from ledger.operations.events import AnyEvent, MoneyEvent
from ledger.operations.operation import Notice as LedgerNotice
from ledger.operations.operation import Outcome
from ledger.state.draft import Draft
from ledger.terms.entries import Axis, Basis, Kind
from ledger.terms.money import format_fen
from projections.answers.operation_effects import CellChange as ProjectedChange
from projections.answers.operation_effects import changes_of_operation, preview
from projections.read_model.points import NOW, Coordinates
from projections.registers import journal


@strawberry.type(description="Something to look at; the operation is recorded all the same (提示).")
class Notice:
    """What the ledger warns of."""

    code: str = strawberry.field(description="What it is about, for programs (代码).")
    message: str = strawberry.field(description="A sentence for people (说明).")


@strawberry.type(description="A cell whose figure an operation changes (变动的单元格).")
class CellChange:
    """Before and after."""

    department: str = strawberry.field(description="The department's name (部门).")
    fiscal_year: int = strawberry.field(description="The fiscal year of the budget (预算年度).")
    table: int = strawberry.field(description="Number of the table (表号).")
    row: str = strawberry.field(description="Key of the row (行).")
    row_label: Label = strawberry.field(description="The row's name (行名).")
    column: str = strawberry.field(description="Key of the column (栏).")
    column_label: Label = strawberry.field(description="The column's title (栏名).")
    before_fen: Fen | None = strawberry.field(
        description="What it comes to before, exactly (变动前, 分); null: no figure stands there."
    )
    before_text: str = strawberry.field(description="As it prints before; empty where nothing does (变动前文本).")
    after_fen: Fen = strawberry.field(description="What it comes to after, exactly (变动后, 分).")
    after_text: str = strawberry.field(description="As it prints after (变动后文本).")
    change_fen: Fen = strawberry.field(description="By how much it changes, exactly (变动, 分).")


def cell_change(found: ProjectedChange) -> CellChange:
    """A changed cell for the schema."""
    cell, viewpoint = found.cell, found.viewpoint
    return CellChange(
        department=viewpoint.names.department.name,
        fiscal_year=viewpoint.budget.fiscal_year,
        table=cell.table.number,
        row=cell.row.key,
        row_label=label(*found.label),
        column=cell.column.key,
        column_label=label(cell.column.zh, cell.column.en),
        before_fen=None if found.before.fen is None else Fen(found.before.fen),
        before_text=found.before.text,
        after_fen=Fen(found.after_fen),
        after_text=found.after_text,
        change_fen=Fen(found.change_fen),
    )


@strawberry.type(description="The operation is recorded (已登记).")
class Recorded:
    """What came of it."""

    id: strawberry.Private[UUID]
    operation_id: strawberry.ID = strawberry.field(description="The operation's id (业务).")
    position: Position = strawberry.field(
        description="Where it ends in the log (日志位置): pass it as atLeastPosition."
    )
    recorded_at: Instant = strawberry.field(description="When it was recorded (登记时间).")
    event_ids: list[strawberry.ID] = strawberry.field(
        description="Its events in order; the first is that of the operation itself (业务事件)."
    )
    warnings: list[Notice] = strawberry.field(description="What to look at (提示).")
    repeated: bool = strawberry.field(
        description="Whether it had been recorded before under this idempotency key (是否重复提交)."
    )

    # What is read after recording may be null: a fault there must not hide that the operation is recorded.
    @strawberry.field(description="The operation (业务); null: it is recorded, but reading it failed, see the errors.")
    def operation(self, info: Info) -> Operation | None:
        """As it stands now."""
        context = info.context
        found = journal.operation_by_id(context.reader.store, self.id, context.at(NOW))
        assert found is not None, "a recorded operation is read after catching up"
        return operation_of(found, None)

    @strawberry.field(
        description="The cells of the tables that it changed, with before and after (变动的单元格); null: it is "
        "recorded, but reading them failed, see the errors."
    )
    def changes(self, info: Info) -> list[CellChange] | None:
        """Of every budget whose money it moved."""
        first = self.position - len(self.event_ids) + 1
        return [cell_change(each) for each in changes_of_operation(info.context.reader, self.id, first, self.position)]


def recorded(outcome: Outcome) -> Recorded:
    """An outcome for the schema."""
    return Recorded(
        id=outcome.operation_id,
        operation_id=strawberry.ID(str(outcome.operation_id)),
        position=Position(outcome.position),
        recorded_at=Instant(outcome.recorded_at),
        event_ids=[strawberry.ID(each) for each in outcome.event_ids],
        warnings=_warnings(outcome.warnings),
        repeated=outcome.repeated,
    )


def _warnings(found: Sequence[LedgerNotice]) -> list[Notice]:
    return [Notice(code=each.code, message=each.message) for each in found]


@strawberry.type(description="One classified part of a planned event (分解行).")
class PlannedPart:
    """A line of its breakdown."""

    function: CodeScalar = strawberry.field(description="The function code (功能分类).")
    economic: CodeScalar = strawberry.field(description="The economic code (经济分类).")
    axis: Axis = strawberry.field(description="Which breakdown it belongs to (分解方式).")
    fen: Fen = strawberry.field(description="The signed amount, exactly (金额, 分).")
    text: str = strawberry.field(description="The amount, 万元 (金额, 万元).")
    basis: Basis = strawberry.field(description="How it is known: stated, or derived by the ledger (依据).")
    how: str = strawberry.field(description="How it was derived; empty when stated (说明).")


@strawberry.type(description="An event that would be recorded (拟登记事件).")
class PlannedEvent:
    """Decided, not stored."""

    id: strawberry.ID = strawberry.field(description="The id it gets if nobody records on its stream before (标识).")
    event: str = strawberry.field(description="What would have happened, such as Adjusted (事件).")
    kind: Kind | None = strawberry.field(description="What the movement is (业务类型); null: no money moves.")
    line: strawberry.ID | None = strawberry.field(description="The budget line (指标); null: no money moves.")
    fen: Fen | None = strawberry.field(description="The signed amount (金额, 分); null: no money moves.")
    text: str = strawberry.field(description="The amount, 万元; empty where no money moves (金额, 万元).")
    parts: list[PlannedPart] = strawberry.field(description="How the amount is classified (分解).")


@strawberry.type(description="Nothing was recorded: this is what would be (校验通过).")
class Validated:
    """What would come of it."""

    draft: strawberry.Private[Draft]
    at: strawberry.Private[Coordinates]
    as_of: AsOf = strawberry.field(description="The coordinates at which it was decided (坐标).")
    events: list[PlannedEvent] = strawberry.field(description="The events, after that of the operation (拟登记事件).")
    warnings: list[Notice] = strawberry.field(description="What to look at (提示).")

    @strawberry.field(
        description="The cells that would change, with before and after (变动的单元格); null: reading them failed, see "
        "the errors."
    )
    def changes(self, info: Info) -> list[CellChange] | None:
        """Of every budget whose money it would move."""
        return [cell_change(each) for each in preview(info.context.reader, self.draft.events, self.at)]


def validated(draft: Draft, at: Coordinates) -> Validated:
    """A draft for the schema, decided at a point."""
    return Validated(
        draft=draft,
        at=at,
        as_of=as_of(at),
        events=[_planned(event) for event in draft.events],
        warnings=_warnings(draft.warnings),
    )


def _planned(event: AnyEvent) -> PlannedEvent:
    moved = event if isinstance(event, MoneyEvent) else None
    return PlannedEvent(
        id=strawberry.ID(event.id),
        event=type(event).__name__,
        kind=moved.kind if moved else None,
        line=strawberry.ID(str(moved.line.id)) if moved else None,
        fen=Fen(moved.amount_fen) if moved else None,
        text=format_fen(moved.amount_fen) if moved else "",
        parts=_parts(moved) if moved else [],
    )


def _parts(event: MoneyEvent) -> list[PlannedPart]:
    return [
        PlannedPart(
            function=CodeScalar(part.function),
            economic=CodeScalar(part.economic),
            axis=part.axis,
            fen=Fen(part.amount_fen),
            text=format_fen(part.amount_fen),
            basis=part.basis,
            how=part.how,
        )
        for part in event.breakdown
    ]
