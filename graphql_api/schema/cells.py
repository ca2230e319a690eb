"""Cells as the schema shows them (单元格): text, exact amount, what it means, and how it was reached."""

from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Annotated

import strawberry

from graphql_api.execution.limits import page_size
from graphql_api.schema.connections import After, Connection, First, cursor, place_of
from graphql_api.schema.entries import ExplanationLine, ExplanationLines, Label, label
from graphql_api.schema.info import Info
from graphql_api.schema.journal import Operation, operation_of
from graphql_api.schema.points import AsOf, as_of
from graphql_api.schema.scalars import Fen
from ledger.terms.entries import KIND_LABELS, Basis, Kind
from ledger.terms.money import format_fen
from projections.aggregation.amounts import EntryPlace
from projections.answers.explanation import ExplanationPage, definition
from projections.answers.timeline import timeline
from projections.language.cells import Cell as ProjectedCell
from projections.language.cells import Figure, NotPublished, StatedEmpty
from projections.language.cells import Measures as ProjectedMeasures
from projections.read_model.points import TimeAxis
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import CellAddress, select


@strawberry.enum(description="What a cell is (单元格的状态).")
class CellState(Enum):
    """See the values."""

    FIGURE = strawberry.enum_value("figure", description="An amount: the sum of at least one entry (数字).")
    BLANK = strawberry.enum_value("blank", description="No entry, so nothing is printed (空白).")
    STATED_EMPTY = strawberry.enum_value("stated_empty", description="Its table is stated empty (声明为空表).")
    NOT_PUBLISHED = strawberry.enum_value("not_published", description="Neither entries nor a disclosure (未公开).")


@strawberry.type(description="What movements of one kind came to (按业务类型).")
class KindAmount:
    """An adjustment by kind."""

    kind: Kind = strawberry.field(description="The kind (业务类型).")
    label: Label = strawberry.field(description="The kind in words (业务类型名称).")
    fen: Fen = strawberry.field(description="The signed sum, exactly (金额, 分).")
    text: str = strawberry.field(description="The sum as it would print, 万元 (金额, 万元).")


@strawberry.type(description="The three measures of a figure (三个口径): initial budget, adjustments, adjusted budget.")
class Measures:
    """年初预算, 调整, 调整后."""

    initial_fen: Fen = strawberry.field(description="Initial budget with the residuals of the import (年初预算, 分).")
    initial_text: str = strawberry.field(description="Initial budget, 万元 (年初预算, 万元).")
    adjustments: list[KindAmount] = strawberry.field(description="Adjustments by kind, those present (调整).")
    adjusted_fen: Fen = strawberry.field(description="After all adjustments: the figure itself (调整后, 分).")
    adjusted_text: str = strawberry.field(description="After all adjustments, 万元 (调整后, 万元).")
    entries: int = strawberry.field(description="How many entries there are (分录数).")


def measures_of(found: ProjectedMeasures) -> Measures:
    """The measures for the schema."""
    return Measures(
        initial_fen=Fen(found.initial_fen),
        initial_text=format_fen(found.initial_fen),
        adjustments=[
            KindAmount(kind=kind, label=label(*KIND_LABELS[kind]), fen=Fen(fen), text=format_fen(fen))
            for kind, fen in found.adjustments.items()
        ],
        adjusted_fen=Fen(found.adjusted_fen),
        adjusted_text=format_fen(found.adjusted_fen),
        entries=found.entries,
    )


@strawberry.type(description="What a cell means, in words (定义): the conditions that an entry meets to count in it.")
class Definition:
    """Scope, breakdown, row and column."""

    whole: Label = strawberry.field(description="All conditions in one phrase (全部).")
    scope: Label = strawberry.field(description="What the table is about (表的范围).")
    along: Label = strawberry.field(description="Which breakdowns it reads (分解方式).")
    row: Label = strawberry.field(description="What the row means (行).")
    column: Label = strawberry.field(description="What the column adds (栏).")


@strawberry.type(description="How much of a figure is known in which way (依据).")
class BasisAmount:
    """Stated, derived, residual, read."""

    basis: Basis = strawberry.field(description="How it is known (依据).")
    fen: Fen = strawberry.field(description="The sum of the entries known so, exactly (金额, 分).")
    text: str = strawberry.field(description="The sum, 万元 (金额, 万元).")


@strawberry.type(description="What the disclosure in force printed in a cell (公开的数字).")
class PublishedCell:
    """Printed against rebuilt."""

    text: str = strawberry.field(description="As printed (原文).")
    line: int = strawberry.field(description="The line of the document (行号).")
    how: str = strawberry.field(description="How the number found its column (列的依据).")
    agrees: bool = strawberry.field(
        description="Whether the cell prints the same here; at another point it need not (是否一致)."
    )


@strawberry.type(description="A value that a cell had, and what made it (时间线的一步).")
class Step:
    """One step of a timeline."""

    effective_on: date = strawberry.field(description="The day in force of what was recorded (业务日期).")
    change_fen: Fen = strawberry.field(description="By how much it changed, exactly (变动, 分).")
    fen: Fen = strawberry.field(description="What it came to, exactly (金额, 分).")
    text: str = strawberry.field(description="What it came to, 万元 (金额, 万元).")
    kinds: list[Kind] = strawberry.field(description="The kinds of movement (业务类型).")
    operations: list[Operation] = strawberry.field(description="The operations that made it (业务).")


Axis = Annotated[TimeAxis, strawberry.argument(description="Along which axis of time (时间轴).")]


@strawberry.type(description="One cell of a table at a point (单元格).")
class Cell:
    """A cell; what is not asked for is not computed."""

    viewpoint: strawberry.Private[Viewpoint]
    address: strawberry.Private[CellAddress]
    look: strawberry.Private[Callable[[], ProjectedCell]]
    column: str = strawberry.field(description="Key of its column (栏).")

    @cached_property
    def found(self) -> ProjectedCell:
        """What stands in it."""
        return self.look()

    @strawberry.field(description="As it prints: 万元, two decimals; empty where nothing prints (文本).")
    def text(self) -> str:
        """The text."""
        return self.found.text

    @strawberry.field(description="The exact amount (金额, 分); null: the cell holds no figure.")
    def fen(self) -> Fen | None:
        """The amount."""
        return None if self.found.fen is None else Fen(self.found.fen)

    @strawberry.field(description="What the cell is (状态).")
    def state(self) -> CellState:
        """Figure, blank, stated empty or not published."""
        if isinstance(self.found, Figure):
            return CellState.FIGURE
        if isinstance(self.found, StatedEmpty):
            return CellState.STATED_EMPTY
        return CellState.NOT_PUBLISHED if isinstance(self.found, NotPublished) else CellState.BLANK

    @strawberry.field(description="Initial budget, adjustments, adjusted budget (三个口径); null: no figure.")
    def measures(self) -> Measures | None:
        """The three measures."""
        return measures_of(self.found.measures) if isinstance(self.found, Figure) else None

    @strawberry.field(description="How much of it is stated, derived, residual or read (依据).")
    def basis(self) -> list[BasisAmount]:
        """By basis."""
        found = select(self.viewpoint, self.address).by_basis()
        return [BasisAmount(basis=basis, fen=Fen(fen), text=format_fen(fen)) for basis, fen in found.items()]

    @strawberry.field(description="What the cell means, in words (定义).")
    def definition(self) -> Definition:
        """In Chinese and English."""
        told = definition(self.address, self.viewpoint.names)
        return Definition(
            whole=label(told.zh, told.en),
            scope=label(*told.scope),
            along=label(*told.along),
            row=label(*told.row),
            column=label(*told.column),
        )

    @strawberry.field(description="What the disclosure in force printed here (公开的数字); null: nothing.")
    def published(self, info: Info) -> PublishedCell | None:
        """Printed against this."""
        key = (self.address.table.number, self.address.row.key, self.address.column.key)
        printed = info.context.printed(self.viewpoint).get(key)
        if printed is None:
            return None
        return PublishedCell(
            text=printed.text, line=printed.line, how=printed.how, agrees=printed.text == self.found.text
        )

    @strawberry.field(description="The entries that make it, in the order they were recorded (解释).")
    def explanation(self, first: First = 100, after: After = None) -> Connection[ExplanationLine]:
        """The explanation, page by page; the cursor is the entry's place in the log."""
        size, place = page_size(first), place_of(after, 2)
        page = ExplanationPage(self.viewpoint, self.address, size, None if place is None else EntryPlace(*place))
        lines = ExplanationLines(page, self.viewpoint.names)
        return Connection(
            items=lines,
            place=lambda n: cursor(*page.place(n)),
            total=lambda: self.found.measures.entries if isinstance(self.found, Figure) else 0,
            more=lambda: bool(len(lines)) and page.more,
            before=place is not None,
        )

    @strawberry.field(description="Every value it had up to the point, and the operations that made each (时间线).")
    def timeline(self, axis: Axis = TimeAxis.RECORDED) -> list[Step]:
        """The timeline."""
        return [
            Step(
                effective_on=step.effective_on,
                change_fen=Fen(step.change_fen),
                fen=Fen(step.fen),
                text=step.text,
                kinds=list(step.kinds),
                operations=[operation_of(each, None) for each in step.operations],
            )
            for step in timeline(self.viewpoint, self.address, axis).steps
        ]


@strawberry.type(description="One figure by its address (数字): a cell, with where it stands.")
class AddressedCell:
    """A cell and its place."""

    as_of: AsOf = strawberry.field(description="The coordinates of this answer (坐标).")
    table: int = strawberry.field(description="Number of the table (表号).")
    row: str = strawberry.field(description="Key of the row (行).")
    row_label: Label = strawberry.field(description="The row's name (行名).")
    column_label: Label = strawberry.field(description="The column's title (栏名).")
    cell: Cell = strawberry.field(description="The cell (单元格).")


def cell_of(viewpoint: Viewpoint, address: CellAddress, look: Callable[[], ProjectedCell]) -> Cell:
    """A cell for the schema; it is looked at when something asks what stands in it."""
    return Cell(viewpoint=viewpoint, address=address, look=look, column=address.column.key)


def addressed_cell(
    viewpoint: Viewpoint, address: CellAddress, names: tuple[str, str], look: Callable[[], ProjectedCell]
) -> AddressedCell:
    """A cell with its place for the schema."""
    return AddressedCell(
        as_of=as_of(viewpoint.at),
        table=address.table.number,
        row=address.row.key,
        row_label=label(*names),
        column_label=label(address.column.zh, address.column.en),
        cell=cell_of(viewpoint, address, look),
    )
