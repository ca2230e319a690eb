"""Comparisons and proofs in the schema (对比, 核对, 为何不在)."""

from collections.abc import Iterable

import strawberry

from graphql_api.schema.entries import EntryLine, Label
from graphql_api.schema.fields import Mirror, MirrorAt, described, mirrors, shown
from graphql_api.schema.journal import Operation
from graphql_api.schema.points import AsOf
from graphql_api.schema.scalars import Fen
from ledger.terms.money import format_fen
from projections.answers import diff, reconcile, why_not
from projections.answers.identity_check import CheckedIdentity, Verdict
from projections.language.cell_identities import CellReference


@mirrors("The part of a change that one operation made (变动来源).")
class Move(Mirror[diff.Move]):
    """Mirrors `projections.answers.diff.Move`."""

    operation: Operation = shown("The operation (业务).")
    change_fen: Fen = shown("The amount it adds, exactly (变动, 分).")


@mirrors("A cell that differs between two points (变动的单元格).")
class Change(Mirror[diff.ChangedCell]):
    """A change."""

    table: int = shown("Number of the table (表号).", "value.address.table.number")
    row: str = shown("Key of the row (行).", "value.address.row.key")
    row_label: Label = shown("The row's name (行名).", lambda change: (change.value.label, change.value.label_en))
    column: str = shown("Key of the column (栏).", "value.address.column.key")
    column_label: Label = shown("The column's title (栏名).", "value.address.column")
    before: str = shown("As printed before; empty: nothing (之前).", "value.before.text")
    before_fen: Fen | None = shown("The exact amount before (之前, 分); null: no figure.", "value.before.fen")
    after: str = shown("As printed after; empty: nothing (之后).", "value.after.text")
    after_fen: Fen | None = shown("The exact amount after (之后, 分); null: no figure.", "value.after.fen")
    difference_fen: Fen = shown("The exact difference, also if both print the same (差额, 分).")

    @described
    def moves(self) -> list[Move]:
        """The operations that changed it (变动来源)."""
        return [Move(move) for move in self.value.moves]


@mirrors("Changes between two points (对比).")
class Diff(Mirror[diff.Diff]):
    """Mirrors `projections.answers.diff.Diff`."""

    before: AsOf = shown("Coordinates of the first point (前一时点).", "value.before.at")
    after: AsOf = shown("Coordinates of the second point (后一时点).", "value.after.at")
    changes: list[Change] = shown("The cells that differ, table by table (变动的单元格).")


@mirrors("One condition that an entry does not meet (不满足的条件).")
class Obstacle(Mirror[why_not.Obstacle]):
    """Mirrors `projections.answers.why_not.Obstacle`."""

    part: str = shown("Origin of the condition: budget, time, scope, along, row or column (条件所在).")
    words: Label = shown("The condition, and the entry's value instead (说明).", "value")
    field: str = shown("The field or fields of the entry (维度).")
    stated: str = shown("The value of these fields (值).", "value.value", name="value")


@mirrors("Whether one entry counts in a cell, and why not (为何不在).")
class EntryVerdict(MirrorAt[why_not.EntryVerdict]):
    """Mirrors `projections.answers.why_not.EntryVerdict`."""

    entry: EntryLine = shown("The entry (分录).")
    counts: bool = shown("Whether it counts in the cell (是否计入).", "value.included")
    obstacles: list[Obstacle] = shown("The conditions it does not meet; empty if it counts (不满足的条件).")


@mirrors("Every entry of an event checked against a cell (为何不在).")
class WhyNot(MirrorAt[why_not.Absence]):
    """The entries of an event that one misses in a cell."""

    as_of: AsOf = shown("The coordinates of this answer (坐标).", "viewpoint.at")
    entries: list[EntryVerdict] = shown("The event's entries, each with its verdict (分录).", "value.verdicts")


@mirrors("A cell whose printed and rebuilt figures differ (不一致的数字).")
class Difference(Mirror[reconcile.Difference]):
    """Mirrors `projections.answers.reconcile.Difference`."""

    table: int = shown("Number of the table (表号).")
    row: str = shown("Key of the row (行).")
    column: str = shown("Key of the column (栏).")
    printed: str = shown("As printed; empty: nothing (原文).")
    rebuilt: str = shown("As rebuilt; empty: nothing (重算).")
    difference_fen: Fen = shown("Rebuilt less printed (差额, 分).")
    line: int = shown("The line of the document; 0: it is not printed (行号).")


@strawberry.type(description="Number of figures that a table prints, and of those rebuilt the same (逐表核对).")
class TableCount:
    """By table."""

    table: int = strawberry.field(description="Number of the table (表号).")
    published: int = strawberry.field(description="Printed figures (公开数字数).")
    rebuilt: int = strawberry.field(description="Figures that are rebuilt the same (一致数).")


def _table_counts(by_table: dict[int, tuple[int, int]]) -> list[TableCount]:
    return [TableCount(table=table, published=p, rebuilt=r) for table, (p, r) in by_table.items()]


def path(cell: CellReference) -> str:
    """A printed cell as table/row/column."""
    return "/".join(map(str, cell))


def _paths(cells: Iterable[CellReference]) -> list[str]:
    return [*map(path, cells)]


@mirrors("Verdict on an identity at one cell (一条勾稽关系的结果).")
class IdentityVerdict(Mirror[CheckedIdentity]):
    """An identity between printed figures."""

    name: str = shown("Its name (编号).", "value.identity.name")
    label: Label = shown("The identity in words (内容).", "value.identity")
    source: str = shown("Where it is stated (出处).", "value.identity.source")
    bottom_up: bool = shown("Whether it adds up the finest printed lines (自下而上).", "value.identity.bottom_up")
    table: int = shown("Table of its left side (表号).", lambda mirror: mirror.value.left[0])
    row: str = shown("Row of its left side (行).", lambda mirror: mirror.value.left[1])
    column: str = shown("Column of its left side (栏).", lambda mirror: mirror.value.left[2])
    verdict: Verdict = shown("The verdict (结果).")
    printed: str = shown("The printed figure, 万元 (印出的数字).", "value.printed_fen", format_fen)
    expected: str = shown("The sum of the other side, 万元 (应为).", "value.expected_fen", format_fen)
    cells: list[str] = shown("The cells of the other side, as table/row/column (参与的单元格).", "value.right", _paths)


@mirrors("Printed figures against rebuilt ones, at the disclosure's own coordinates (核对).")
class Reconciliation(Mirror[reconcile.Reconciliation]):
    """Mirrors `projections.answers.reconcile.Reconciliation`."""

    as_of: AsOf = shown("The coordinates of this answer (坐标).", "value.viewpoint.at")
    disclosure: str = shown("Digest of the disclosure (公开文件).", "value.disclosure.digest")
    published: int = shown("Printed figures (公开数字数).")
    rebuilt: int = shown("Figures that are rebuilt the same (一致数).")
    agrees: bool = shown("Whether all are, and every identity holds (是否一致).")
    differences: list[Difference] = shown("The figures that differ (不一致的数字).")
    tables: list[TableCount] = shown("Table by table (逐表核对).", "value.by_table", _table_counts)
    checked: int = shown("Number of identities checked (勾稽总数).", "value.judged", len)
    exact: int = shown("Number that hold exactly (相等数).", lambda proof: proof.value.count(Verdict.EXACT))
    by_rounding: int = shown("Number within rounding (尾差数).", lambda proof: proof.value.count(Verdict.BY_ROUNDING))
    violated: int = shown("Number that do not hold (不平数).", lambda proof: proof.value.count(Verdict.VIOLATED))
    assumptions: list[str] = shown("Assumptions of the import (假设).", "value.disclosure.assumptions")
    warnings: list[str] = shown("Warnings of the import (提示).", "value.disclosure.warnings")
