"""Disclosures in the schema (公开文件): printed numbers and sentences, and the assumptions of the import."""

from datetime import date
from typing import Annotated

import strawberry

from graphql_api.schema.connections import After, Connection, First, listed
from graphql_api.schema.fields import Info, Mirror, MirrorAt, described, mirrors, shown
from graphql_api.schema.points import AsOf
from graphql_api.schema.scalars import Compact, Fen, Position
from projections.viewpoint import published
from projections.viewpoint.published import PrintedFigure, RecordedStatement, printed_cells, statements


@mirrors("One printed number of a disclosure (印出的数字).")
class PrintedCell(Mirror[PrintedFigure]):
    """As printed."""

    table: int = shown("Number of the table (表号).")
    row: str = shown("Key of the row (行).")
    column: str = shown("Key of the column (栏).")
    text: str = shown("As printed (原文).")
    fen: Fen = shown("As printed, in 分 (金额, 分).")
    line: int = shown("The line of the document (行号).")
    how: str = shown("How the number found its column (列的依据).")


@mirrors("A sentence of a disclosure, as printed (说明); never money by itself.")
class Statement(Mirror[RecordedStatement]):
    """As printed."""

    kind: str = shown("Its subject, such as table_empty (类别).")
    text: str = shown("The sentence (原文).")
    lines: list[int] = shown("The lines it stands on (行号).")
    facts: Compact = shown("The facts read from it, by name (读出的事实).")


@strawberry.type(description="A line of a source document (原文行).")
class DocumentLine:
    """A line as it stands."""

    number: int = strawberry.field(description="Its number, from 1 (行号).")
    text: str = strawberry.field(description="The line (原文).")
    cited: bool = strawberry.field(description="Whether it is the requested line (是否所引).")


CitedLine = Annotated[int, strawberry.argument("The line, from 1 (行号).")]
Around = Annotated[int, strawberry.argument("Number of lines before and after it, 0 to 50 (上下文行数).")]


@mirrors("A document as published (公开文件), recorded with its digest, cells and sentences.")
class Disclosure(MirrorAt[published.Disclosure]):
    """Mirrors `projections.viewpoint.published.Disclosure`."""

    digest: str = shown("The sha256 of its bytes: `at: {disclosure: digest}` (摘要).")
    published_on: date = shown("The day it was published (公开日期).")
    format: str = shown("The format of its tables (公开格式).")
    fiscal_year: int = shown("Its fiscal year (预算年度).", "viewpoint.budget.fiscal_year")
    position: Position = shown("The log position of the operation that recorded it (日志位置).")
    operation_id: strawberry.ID = shown("That operation's id (业务).")
    assumptions: list[str] = shown("Assumptions of its import (假设).")
    warnings: list[str] = shown("Warnings of its import (提示).")

    @described
    def as_of(self) -> AsOf:
        """Its own coordinates: its day and the operation that recorded it (坐标)."""
        return AsOf(self.viewpoint.as_published(self.value).at)

    @described
    def cells(self, first: First = 1000, after: After = None) -> Connection[PrintedCell]:
        """Every printed number, in printed order (印出的数字)."""
        return listed(printed_cells(self.viewpoint.store, self.value), first, after, PrintedCell)

    @described
    def statements(self) -> list[Statement]:
        """Its recorded sentences, in order (说明)."""
        return [Statement(statement) for statement in statements(self.viewpoint.store, self.value)]

    @described
    def lines(self, info: Info, line: CitedLine, context: Around = 3) -> list[DocumentLine]:
        """One of its lines with the lines around it, without blank ones (原文)."""
        around = info.context.documents.around(self.value.digest, line, min(max(context, 0), 50))
        return [DocumentLine(number=n, text=text, cited=n == around.cited) for n, text in around.lines]
