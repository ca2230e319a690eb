"""Tables in the schema (公开表), whole or as prepared columns for charts."""

from functools import partial
from typing import Annotated, Any

import strawberry

from graphql_api.schema.cells import Cell
from graphql_api.schema.entries import Label, label
from graphql_api.schema.fields import Mirror, described, mirrors, or_null, shown
from graphql_api.schema.points import AsOf
from graphql_api.schema.scalars import CodeScalar, Compact, Fen
from ledger.terms.money import format_fen
from projections.aggregation import table_placing
from projections.answers.table_view import RowView, State, TableView
from projections.language import tables
from projections.language.predicate_words import words


@mirrors("A column of a table (栏).")
class Column(Mirror[tables.Column]):
    """Mirrors `projections.language.tables.Column`."""

    key: str = shown("The printed column number, or its name in tables 1 and 4 (栏号).")
    title: Label = shown("The title (栏名).", "value")
    under: list[Label] = shown("The headings printed above the title (上级表头).")
    sum_of: list[str] = shown("The columns it is declared to be the sum of (合计自).")

    @described
    def definition(self) -> Label:
        """The amounts that the column adds, in words (定义)."""
        return label(words(self.value.adds, "zh"), words(self.value.adds, "en"))


def _keys(columns: tuple[tables.Column, ...]) -> list[str]:
    return [column.key for column in columns]


@mirrors("Rows and columns that belong together: a table has one block, or two side by side (栏组).")
class Block(Mirror[tables.Block]):
    """Mirrors `projections.language.tables.Block`."""

    key: str = shown("Its key, which its rows bear (键).")
    row_heads: list[Label] = shown("Headings above the codes, names and projects of its rows (行表头).")
    columns: list[str] = shown("The keys of its columns, in printed order (栏).", make=_keys)


def _code_label(row: Any) -> tuple[str, str] | None:
    called = row.value.name
    return (called.code_name, called.code_name_en or called.code_name) if called.code_name else None


@mirrors("A row of a table at a point (行).")
class Row(Mirror[RowView]):
    """Mirrors `projections.language.row_paths.Row`. With the names and amounts of a point."""

    def __init__(self, value: RowView, view: TableView, parent: str | None) -> None:
        super().__init__(value)
        self.view, self.above = view, parent

    key: str = shown("The row's key (行键).")
    label: Label = shown("The row's name (行名).", lambda row: (row.value.name.label, row.value.name.label_en))
    level: int = shown("Its depth: 0 for a total (层级).", "value.row.level")
    parent: str | None = shown("Key of the row it is part of (上级行); null: of none.", "above")
    block: str = shown("The block it stands in; tables 1 and 4 have two (栏目).")
    line: int = shown("Its line in the block, from 1 (行次).")
    leaf: bool = shown("Whether no other row is part of it (末级).", "value.row.leaf")
    total: bool = shown("Whether it adds up its block (合计行).", "value.row.total")
    code: CodeScalar | None = shown("Its code (科目编码); null: it has none.", "value.name.code", or_null)
    code_label: Label | None = shown("The name of that code (科目名称); null: it has none.", _code_label)
    secret: bool = shown("Whether the project's description is withheld (涉密项目).", "value.name.secret")
    code_named: bool = shown("Whether the project is called by a code only (代号项目).", "value.name.code_named")

    @described
    def cells(self) -> list[Cell]:
        """Its cells, column by column, blanks included (单元格)."""
        return [self._cell(column) for column in self.value.cells]

    @described
    def cell(self, column: Annotated[str, strawberry.argument("Key of the column (栏).")]) -> Cell | None:
        """Its cell in one column (一个单元格); null: the row has no such column."""
        return self._cell(column) if column in self.value.cells else None

    def _cell(self, column: str) -> Cell:
        address = self.view.address(self.value, column)
        return Cell(self.view.viewpoint, address, partial(self.value.cells.__getitem__, column))


@mirrors("Money in a table's scope without a dimension that the table needs (未列明).")
class Gap(Mirror[table_placing.Gap]):
    """Mirrors `projections.aggregation.table_placing.Gap`. Reported, never dropped."""

    dimension: str = shown("The missing dimension (维度).")
    label: Label = shown("The dimension in words (维度名称).", "value")
    fen: Fen = shown("The amount, exactly (金额, 分).", "value.amount_fen")
    text: str = shown("The amount, 万元 (金额, 万元).", "value.amount_fen", format_fen)
    entries: int = shown("Number of entries (分录数).")


@mirrors("One disclosure table rebuilt at a point (公开表).")
class Table(Mirror[TableView]):
    """Mirrors `projections.language.tables.Table`. With the rows and amounts of a point."""

    number: int = shown("Its number (表号).", "value.table.number")
    title: Label = shown("Its title (表名).", "value.table")
    unit: str = shown("The unit of its figures as printed: 万元 (单位).", "value.table.unit")
    state: State = shown("Its state at the point (状态).")
    statement: str = shown("The sentence that states it empty; else empty (空表说明).")
    notes: list[str] = shown("Notes for the reader at the point (提示).")
    complete: bool = shown(
        "Whether every entry of its scope counts exactly once; else it is a memorandum (是否完整).",
        "value.table.complete",
    )
    as_of: AsOf = shown("The coordinates of this answer (坐标).", "value.viewpoint.at")
    columns: list[Column] = shown("Its columns in printed order (栏).", lambda table: table.value.table.columns())
    blocks: list[Block] = shown("Its blocks, from left to right (栏组).", "value.table.blocks")
    gaps: list[Gap] = shown("Money it could not place (未列明).")

    @described
    def rows(self) -> list[Row]:
        """Its rows in printed order, the left block first (行)."""
        above: dict[str, dict[int, str]] = {}  # by block and level, the last row
        return [Row(row, self.value, _parent(row, above.setdefault(row.block, {}))) for row in self.value.rows]

    @described
    def compact(self) -> Compact:
        """The whole table as columns of texts, for charts (紧凑格式); null: nothing is printed there."""
        columns = {
            column.key: [
                row.cells[column.key].text or None if column.key in row.cells else None for row in self.value.rows
            ]
            for column in self.value.table.columns()
        }
        rows = [row.key for row in self.value.rows]
        return Compact({"rows": rows, "labels": [row.label for row in self.value.rows], "columns": columns})


def _parent(row: RowView, above: dict[int, str]) -> str | None:
    """The key of the row that a row is part of; `above` remembers the last row of each level in its block."""
    level = row.row.level
    above[level] = row.key
    parents = [above[higher] for higher in range(level - 1, 0, -1) if higher in above]
    return parents[0] if parents else (None if row.row.total else "total")
