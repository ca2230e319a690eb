"""Disclosures as the schema shows them (公开文件): what was printed and said, where, and what the import assumed."""

from datetime import date
from typing import Annotated

import strawberry

from graphql_api.schema.connections import After, Connection, First, listed
from graphql_api.schema.info import Info
from graphql_api.schema.points import AsOf, as_of
from graphql_api.schema.scalars import Compact, Fen, Position
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.published import Disclosure as Published
from projections.viewpoint.published import PrintedFigure, RecordedStatement, printed_cells, statements


@strawberry.type(description="One printed number of a disclosure (印出的数字).")
class PrintedCell:
    """As printed."""

    table: int = strawberry.field(description="Number of the table (表号).")
    row: str = strawberry.field(description="Key of the row (行).")
    column: str = strawberry.field(description="Key of the column (栏).")
    text: str = strawberry.field(description="As printed (原文).")
    fen: Fen = strawberry.field(description="As printed, in 分 (金额, 分).")
    line: int = strawberry.field(description="The line of the document (行号).")
    how: str = strawberry.field(description="How the number found its column (列的依据).")


@strawberry.type(description="A sentence of a disclosure, kept as said (说明): never money by itself.")
class Statement:
    """As said."""

    kind: str = strawberry.field(description="What it is about, such as table_empty (类别).")
    text: str = strawberry.field(description="The sentence (原文).")
    lines: list[int] = strawberry.field(description="The lines it stands on (行号).")
    facts: Compact = strawberry.field(description="What was read out of it, by name (读出的事实).")


@strawberry.type(description="A line of a source document (原文行).")
class DocumentLine:
    """A line as it stands."""

    number: int = strawberry.field(description="Its number, from 1 (行号).")
    text: str = strawberry.field(description="The line (原文).")
    cited: bool = strawberry.field(description="Whether it is the line asked for (是否所引).")


CitedLine = Annotated[int, strawberry.argument(description="The line, from 1 (行号).")]
Around = Annotated[int, strawberry.argument(description="How many lines before and after it, 0 to 50 (上下文行数).")]


@strawberry.type(description="A document as published (公开文件), recorded with its digest, cells and sentences.")
class Disclosure:
    """A disclosure."""

    viewpoint: strawberry.Private[Viewpoint]
    found: strawberry.Private[Published]
    digest: str = strawberry.field(description="The sha256 of its bytes: `at: {disclosure: digest}` (摘要).")
    published_on: date = strawberry.field(description="The day it was published (公开日期).")
    format: str = strawberry.field(description="The format of its tables (公开格式).")
    fiscal_year: int = strawberry.field(description="The year it is about (预算年度).")
    position: Position = strawberry.field(description="The operation that recorded it (日志位置).")
    operation_id: strawberry.ID = strawberry.field(description="That operation's id (业务).")
    assumptions: list[str] = strawberry.field(description="What its import had to assume (假设).")
    warnings: list[str] = strawberry.field(description="What its import noticed (提示).")

    @strawberry.field(description="Its own coordinates: its day and the operation that recorded it (坐标).")
    def as_of(self) -> AsOf:
        """As published."""
        return as_of(self.viewpoint.as_published(self.found).at)

    @strawberry.field(description="Every printed number, in printed order (印出的数字).")
    def cells(self, first: First = 1000, after: After = None) -> Connection[PrintedCell]:
        """Its cells."""
        return listed(printed_cells(self.viewpoint.store, self.found), first, after, printed_cell)

    @strawberry.field(description="Its sentences that were kept, in order (说明).")
    def statements(self) -> list[Statement]:
        """Its statements."""
        return [statement_of(each) for each in statements(self.viewpoint.store, self.found)]

    @strawberry.field(description="A line of it among its neighbours, blank ones passed over (原文).")
    def lines(self, info: Info, line: CitedLine, context: Around = 3) -> list[DocumentLine]:
        """A line in context."""
        found = info.context.documents.around(self.digest, line, min(max(context, 0), 50))
        return [DocumentLine(number=n, text=text, cited=n == found.cited) for n, text in found.lines]


def printed_cell(found: PrintedFigure) -> PrintedCell:
    """A printed number for the schema."""
    return PrintedCell(
        table=found.table,
        row=found.row,
        column=found.column,
        text=found.text,
        fen=Fen(found.fen),
        line=found.line,
        how=found.how,
    )


def statement_of(found: RecordedStatement) -> Statement:
    """A sentence for the schema."""
    return Statement(kind=found.kind, text=found.text, lines=list(found.lines), facts=Compact(found.facts))


def disclosure_of(found: Published, viewpoint: Viewpoint) -> Disclosure:
    """A disclosure for the schema."""
    return Disclosure(
        viewpoint=viewpoint,
        found=found,
        digest=found.digest,
        published_on=found.published_on,
        format=found.format,
        fiscal_year=viewpoint.budget.fiscal_year,
        position=Position(found.position),
        operation_id=strawberry.ID(str(found.operation_id)),
        assumptions=list(found.assumptions),
        warnings=list(found.warnings),
    )
