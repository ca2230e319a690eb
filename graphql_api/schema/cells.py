"""Cells in the schema (单元格): text, exact amount, meaning, and the entries and operations behind them."""

from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Annotated

import strawberry

from graphql_api.execution.limits import page_size
from graphql_api.schema.connections import After, Connection, First, cursor, place_of
from graphql_api.schema.entries import ExplanationLine, ExplanationLines, Label, label
from graphql_api.schema.fields import Info, Mirror, described, mirrors, shown
from graphql_api.schema.journal import Operation
from graphql_api.schema.points import AsOf
from graphql_api.schema.scalars import Fen
from ledger.terms.entries import KIND_LABELS, Basis, Kind
from ledger.terms.money import format_fen
from projections.aggregation.amounts import EntryPlace
from projections.answers import explanation, timeline
from projections.answers.explanation import ExplanationPage
from projections.answers.table_view import label_of
from projections.language import cells
from projections.language.cells import Figure, NotPublished, StatedEmpty
from projections.read_model.points import TimeAxis
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import CellAddress, select


@strawberry.enum(description="State of a cell (单元格的状态).")
class CellState(Enum):
    """See the values."""

    FIGURE = strawberry.enum_value("figure", description="An amount: the sum of at least one entry (数字).")
    BLANK = strawberry.enum_value("blank", description="No entry, so nothing is printed (空白).")
    STATED_EMPTY = strawberry.enum_value("stated_empty", description="Its table is stated empty (声明为空表).")
    NOT_PUBLISHED = strawberry.enum_value("not_published", description="Neither entries nor a disclosure (未公开).")


@strawberry.type(description="The sum of the movements of one kind (按业务类型).")
class KindAmount:
    """An adjustment by kind."""

    kind: Kind = strawberry.field(description="The kind (业务类型).")
    label: Label = strawberry.field(description="The kind in words (业务类型名称).")
    fen: Fen = strawberry.field(description="The signed sum, exactly (金额, 分).")
    text: str = strawberry.field(description="The sum as printed, 万元 (金额, 万元).")


def _kind_amounts(adjustments: dict[Kind, int]) -> list[KindAmount]:
    return [
        KindAmount(kind=kind, label=label(*KIND_LABELS[kind]), fen=Fen(fen), text=format_fen(fen))
        for kind, fen in adjustments.items()
    ]


@mirrors("The three measures of a figure (三个口径): initial budget, adjustments, adjusted budget.")
class Measures(Mirror[cells.Measures]):
    """Mirrors `projections.language.cells.Measures`."""

    initial_fen: Fen = shown("Initial budget with the residuals of the import (年初预算, 分).")
    initial_text: str = shown("Initial budget, 万元 (年初预算, 万元).", "value.initial_fen", format_fen)
    adjustments: list[KindAmount] = shown("Adjustments by kind (调整).", make=_kind_amounts)
    adjusted_fen: Fen = shown("After all adjustments: the figure itself (调整后, 分).")
    adjusted_text: str = shown("After all adjustments, 万元 (调整后, 万元).", "value.adjusted_fen", format_fen)
    entries: int = shown("Number of entries (分录数).")


@mirrors("The meaning of a cell, in words (定义): the conditions that an entry meets to count in it.")
class Definition(Mirror[explanation.Definition]):
    """Mirrors `projections.answers.explanation.Definition`."""

    whole: Label = shown("All conditions in one phrase (全部).", "value")
    scope: Label = shown("The subject of the table (表的范围).")
    along: Label = shown("The breakdowns it reads (分解方式).")
    row: Label = shown("The meaning of the row (行).")
    column: Label = shown("The amounts that the column adds (栏).")


@strawberry.type(description="The part of a figure that is known in one way (依据).")
class BasisAmount:
    """Stated, derived, residual, read."""

    basis: Basis = strawberry.field(description="How it is known (依据).")
    fen: Fen = strawberry.field(description="The sum of the entries known in this way, exactly (金额, 分).")
    text: str = strawberry.field(description="The sum, 万元 (金额, 万元).")


@strawberry.type(description="A cell as printed in the disclosure in force (公开的数字).")
class PublishedCell:
    """Mirrors `ledger.operations.events.PublishedCell`. Compared with the rebuilt cell."""

    text: str = strawberry.field(description="As printed (原文).")
    line: int = strawberry.field(description="The line of the document (行号).")
    how: str = strawberry.field(description="How the number found its column (列的依据).")
    agrees: bool = strawberry.field(description="Whether the cell prints the same at this point (是否一致).")


@mirrors("A value that a cell had, and the operations that made it (时间线的一步).")
class Step(Mirror[timeline.Step]):
    """Mirrors `projections.answers.timeline.Step`."""

    effective_on: date = shown("The effective date of its operations (业务日期).")
    change_fen: Fen = shown("The change, exactly (变动, 分).")
    fen: Fen = shown("The amount after it, exactly (金额, 分).")
    text: str = shown("The amount after it, 万元 (金额, 万元).")
    kinds: list[Kind] = shown("The kinds of movement (业务类型).")
    operations: list[Operation] = shown("The operations that made it (业务).")


AxisArgument = Annotated[TimeAxis, strawberry.argument("The axis of time (时间轴).")]


def _state(cell: cells.Cell) -> CellState:
    if isinstance(cell, Figure):
        return CellState.FIGURE
    if isinstance(cell, StatedEmpty):
        return CellState.STATED_EMPTY
    return CellState.NOT_PUBLISHED if isinstance(cell, NotPublished) else CellState.BLANK


def _measures(cell: cells.Cell) -> cells.Measures | None:
    return cell.measures if isinstance(cell, Figure) else None


@mirrors("One cell of a table at a point (单元格).")
class Cell:
    """Mirrors `projections.language.cells.Cell`. The value is read only if a field needs it."""

    def __init__(self, viewpoint: Viewpoint, address: CellAddress, read: Callable[[], cells.Cell]) -> None:
        self.viewpoint, self.address, self._read = viewpoint, address, read

    column: str = shown("Key of its column (栏).", "address.column.key")
    text: str = shown("As printed: 万元, two decimals; empty if nothing is printed (文本).")
    fen: Fen | None = shown("The exact amount (金额, 分); null: the cell holds no figure.")
    state: CellState = shown("State of the cell (状态).", "value", _state)
    measures: Measures | None = shown("The three measures (三个口径); null: no figure.", "value", _measures)

    @cached_property
    def value(self) -> cells.Cell:
        """The cell itself."""
        return self._read()

    @described
    def basis(self) -> list[BasisAmount]:
        """How much of it is stated, derived, residual or read (依据)."""
        sums = select(self.viewpoint, self.address).by_basis()
        return [BasisAmount(basis=basis, fen=Fen(fen), text=format_fen(fen)) for basis, fen in sums.items()]

    @described
    def definition(self) -> Definition:
        """The meaning of the cell, in words (定义)."""
        return Definition(explanation.definition(self.address, self.viewpoint.names))

    @described
    def published(self, info: Info) -> PublishedCell | None:
        """The cell as the disclosure in force prints it (公开的数字); null: it does not."""
        key = (self.address.table.number, self.address.row.key, self.address.column.key)
        printed = info.context.printed(self.viewpoint).get(key)
        if printed is None:
            return None
        return PublishedCell(
            text=printed.text, line=printed.line, how=printed.how, agrees=printed.text == self.value.text
        )

    @described
    def explanation(self, first: First = 100, after: After = None) -> Connection[ExplanationLine]:
        """The entries that make it, in the order they were recorded (解释)."""
        size, place = page_size(first), place_of(after, 2)
        page = ExplanationPage(self.viewpoint, self.address, size, None if place is None else EntryPlace(*place))
        lines = ExplanationLines(page)
        return Connection(
            items=lines,
            place=lambda n: cursor(*page.place(n)),
            total=lambda: self.value.measures.entries if isinstance(self.value, Figure) else 0,
            more=lambda: bool(len(lines)) and page.more,
            before=place is not None,
        )

    @described
    def timeline(self, axis: AxisArgument = TimeAxis.RECORDED) -> list[Step]:
        """Every value it had up to the point, and the operations that made each (时间线)."""
        return [Step(step) for step in timeline.timeline(self.viewpoint, self.address, axis).steps]


def _row_label(mirror: Mirror[Cell]) -> tuple[str, str]:
    address = mirror.value.address
    return label_of(address.block, address.row, mirror.value.viewpoint.names)


@mirrors("One figure by its address (数字): a cell with its place.")
class AddressedCell(Mirror[Cell]):
    """A cell and its place."""

    as_of: AsOf = shown("The coordinates of this answer (坐标).", "value.viewpoint.at")
    table: int = shown("Number of the table (表号).", "value.address.table.number")
    row: str = shown("Key of the row (行).", "value.address.row.key")
    row_label: Label = shown("The row's name (行名).", _row_label)
    column_label: Label = shown("The column's title (栏名).", "value.address.column")
    cell: Cell = shown("The cell (单元格).", "value")
