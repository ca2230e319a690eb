"""Tables as the schema shows them (公开表), whole or as prepared columns for charts."""

from functools import partial
from typing import Annotated

import strawberry

from graphql_api.schema.cells import Cell, cell_of
from graphql_api.schema.entries import Label, label
from graphql_api.schema.points import AsOf, as_of
from graphql_api.schema.scalars import CodeScalar, Compact, Fen
from ledger.terms.money import format_fen
from projections.answers.table_view import RowView, State, TableView
from projections.language.predicate_words import words
from projections.language.tables import Column as DeclaredColumn


@strawberry.type(description="A column of a table (栏).")
class Column:
    """A declared column."""

    declared: strawberry.Private[DeclaredColumn]
    key: str = strawberry.field(description="The printed column number, or its name in tables 1 and 4 (栏号).")
    title: Label = strawberry.field(description="The title (栏名).")
    under: list[Label] = strawberry.field(description="The headings printed above the title (上级表头).")
    sum_of: list[str] = strawberry.field(description="The columns it is declared to be the sum of (合计自).")

    @strawberry.field(description="What the column adds, in words (定义).")
    def definition(self) -> Label:
        """In words."""
        return label(words(self.declared.adds, "zh"), words(self.declared.adds, "en"))


@strawberry.type(
    description="Rows and columns that belong together: a table has one block, or two side by side (栏组)."
)
class Block:
    """A declared block."""

    key: str = strawberry.field(description="Its key, which its rows bear (键).")
    row_heads: list[Label] = strawberry.field(
        description="What is printed above the codes and names of its rows: code, name, project (行表头)."
    )
    columns: list[str] = strawberry.field(description="The keys of its columns, in printed order (栏).")


@strawberry.type(description="A row of a table at a point (行).")
class Row:
    """A row as shown."""

    view: strawberry.Private[TableView]
    row: strawberry.Private[RowView]
    key: str = strawberry.field(description="The row's key (行键).")
    label: Label = strawberry.field(description="The row's name (行名).")
    level: int = strawberry.field(description="Its depth: 0 for a total (层级).")
    parent: str | None = strawberry.field(description="Key of the row it is part of (上级行); null: of none.")
    block: str = strawberry.field(description="The block it stands in; tables 1 and 4 have two (栏目).")
    line: int = strawberry.field(description="Its line in the block, from 1 (行次).")
    leaf: bool = strawberry.field(description="Whether no other row is part of it (末级).")
    total: bool = strawberry.field(description="Whether it adds up its block (合计行).")
    code: CodeScalar | None = strawberry.field(
        description="Its function or economic code (科目编码); null: it has none."
    )
    code_label: Label | None = strawberry.field(description="The name of that code (科目名称); null: it has none.")
    secret: bool = strawberry.field(description="Whether the project's description is withheld (涉密项目).")
    code_named: bool = strawberry.field(description="Whether the project is called by a code only (代号项目).")

    @strawberry.field(description="Its cells, column by column, blanks included (单元格).")
    def cells(self) -> list[Cell]:
        """All cells of the row."""
        view = self.view
        return [
            cell_of(view.viewpoint, view.address(self.row, key), partial(self.row.cells.__getitem__, key))
            for key in self.row.cells
        ]

    @strawberry.field(description="Its cell in one column (一个单元格); null: the row has no such column.")
    def cell(self, column: Annotated[str, strawberry.argument(description="Key of the column (栏).")]) -> Cell | None:
        """One cell."""
        if column not in self.row.cells:
            return None
        return cell_of(
            self.view.viewpoint, self.view.address(self.row, column), partial(self.row.cells.__getitem__, column)
        )


@strawberry.type(description="Money in a table's scope that does not state what the table needs (未列明).")
class Gap:
    """Reported, never dropped."""

    dimension: str = strawberry.field(description="The dimension that is missing (维度).")
    label: Label = strawberry.field(description="The dimension in words (维度名称).")
    fen: Fen = strawberry.field(description="How much money, exactly (金额, 分).")
    text: str = strawberry.field(description="How much money, 万元 (金额, 万元).")
    entries: int = strawberry.field(description="How many entries (分录数).")


@strawberry.type(description="One disclosure table rebuilt at a point (公开表).")
class Table:
    """A table."""

    view: strawberry.Private[TableView]
    number: int = strawberry.field(description="Its number (表号).")
    title: Label = strawberry.field(description="Its title (表名).")
    unit: str = strawberry.field(description="The unit of its figures as printed: 万元 (单位).")
    state: State = strawberry.field(description="What it is at the point (状态).")
    statement: str = strawberry.field(description="The sentence that states it empty; else empty (空表说明).")
    notes: list[str] = strawberry.field(description="What a reader must know at the point (提示).")
    complete: bool = strawberry.field(
        description="Whether it tells every entry of its scope exactly once; else it is a memorandum (是否完整)."
    )
    as_of: AsOf = strawberry.field(description="The coordinates of this answer (坐标).")
    columns: list[Column] = strawberry.field(description="Its columns in printed order (栏).")
    blocks: list[Block] = strawberry.field(description="Its blocks, from left to right (栏组).")
    gaps: list[Gap] = strawberry.field(description="What it could not place (未列明).")

    @strawberry.field(description="Its rows in printed order, the left block first (行).")
    def rows(self) -> list[Row]:
        """All rows."""
        above: dict[str, dict[int, str]] = {}
        return [self._row(row, above.setdefault(row.block, {})) for row in self.view.rows]

    def _row(self, row: RowView, above: dict[int, str]) -> Row:
        """A row; `above` remembers the last row of each level in its block."""
        place, called = row.row, row.name
        above[place.level] = row.key
        parents = [above[level] for level in range(place.level - 1, 0, -1) if level in above]
        return Row(
            view=self.view,
            row=row,
            key=row.key,
            label=label(called.label, called.label_en),
            level=place.level,
            parent=parents[0] if parents else (None if place.total else "total"),
            block=row.block,
            line=row.line,
            leaf=place.leaf,
            total=place.total,
            code=CodeScalar(called.code) if called.code else None,
            code_label=label(called.code_name, called.code_name_en or called.code_name) if called.code_name else None,
            secret=called.secret,
            code_named=called.code_named,
        )

    @strawberry.field(description="The whole table as prepared columns of texts, for charts (紧凑格式).")
    def compact(self) -> Compact:
        """Rows by key, columns by key; null where nothing prints."""
        columns = {
            column.key: [
                row.cells[column.key].text or None if column.key in row.cells else None for row in self.view.rows
            ]
            for column in self.view.table.columns()
        }
        rows = [row.key for row in self.view.rows]
        return Compact({"rows": rows, "labels": [row.label for row in self.view.rows], "columns": columns})


def _text(row: RowView, column: str) -> str | None:
    return row.cells[column].text or None if column in row.cells else None


def table_of(view: TableView) -> Table:
    """A table for the schema."""
    table = view.table
    return Table(
        view=view,
        number=table.number,
        title=label(table.zh, table.en),
        unit=table.unit,
        state=view.state,
        statement=view.statement,
        notes=list(view.notes),
        complete=table.complete,
        as_of=as_of(view.viewpoint.at),
        columns=[
            Column(
                declared=column,
                key=column.key,
                title=label(column.zh, column.en),
                under=[label(*head) for head in column.under],
                sum_of=list(column.sum_of),
            )
            for column in table.columns()
        ],
        blocks=[
            Block(
                key=block.key,
                row_heads=[label(*head) for head in block.row_heads],
                columns=[column.key for column in block.columns],
            )
            for block in table.blocks
        ],
        gaps=[
            Gap(
                dimension=gap.dimension,
                label=label(gap.zh, gap.en),
                fen=Fen(gap.amount_fen),
                text=format_fen(gap.amount_fen),
                entries=gap.entries,
            )
            for gap in view.gaps
        ],
    )
