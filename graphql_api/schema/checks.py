"""Comparisons and proofs as the schema shows them (对比, 核对, 为何不在)."""

import strawberry

from graphql_api.schema.entries import EntryLine, Label, entry_line, label
from graphql_api.schema.journal import Operation, operation_of
from graphql_api.schema.points import AsOf, as_of
from graphql_api.schema.scalars import Fen
from ledger.terms.money import format_fen
from projections.answers.diff import ChangedCell as Changed
from projections.answers.diff import Diff as Compared
from projections.answers.identity_check import CheckedIdentity, Verdict
from projections.answers.reconcile import Reconciliation as Reconciled
from projections.answers.why_not import Absence as Absent


@strawberry.type(description="What one operation adds on the way from one point to another (变动来源).")
class Move:
    """An operation's part of a change."""

    operation: Operation = strawberry.field(description="The operation (业务).")
    change_fen: Fen = strawberry.field(description="What it adds, exactly (变动, 分).")


@strawberry.type(description="A cell that differs between two points (变动的单元格).")
class Change:
    """A change."""

    found: strawberry.Private[Changed]
    table: int = strawberry.field(description="Number of the table (表号).")
    row: str = strawberry.field(description="Key of the row (行).")
    row_label: Label = strawberry.field(description="The row's name (行名).")
    column: str = strawberry.field(description="Key of the column (栏).")
    column_label: Label = strawberry.field(description="The column's title (栏名).")
    before: str = strawberry.field(description="What it printed before; empty: nothing (之前).")
    before_fen: Fen | None = strawberry.field(
        description="What it came to before, exactly (之前, 分); null: no figure stood there."
    )
    after: str = strawberry.field(description="What it prints after; empty: nothing (之后).")
    after_fen: Fen | None = strawberry.field(
        description="What it comes to after, exactly (之后, 分); null: no figure stands there."
    )
    difference_fen: Fen = strawberry.field(description="The exact difference, also where both print alike (差额, 分).")

    @strawberry.field(description="The operations that moved it (变动来源).")
    def moves(self) -> list[Move]:
        """Looked for only when asked for."""
        return [Move(operation=operation_of(m.operation, None), change_fen=Fen(m.change_fen)) for m in self.found.moves]


@strawberry.type(description="What changed between two points (对比).")
class Diff:
    """A comparison."""

    before: AsOf = strawberry.field(description="Coordinates of the first point (前一时点).")
    after: AsOf = strawberry.field(description="Coordinates of the second point (后一时点).")
    changes: list[Change] = strawberry.field(description="The cells that differ, table by table (变动的单元格).")


@strawberry.type(description="One condition that an entry does not meet (不满足的条件).")
class Obstacle:
    """An obstacle."""

    part: str = strawberry.field(description="Whose condition: budget, time, scope, along, row or column (条件所在).")
    words: Label = strawberry.field(description="The condition and what the entry has instead (说明).")
    field: str = strawberry.field(description="The field or fields of the entry (维度).")
    value: str = strawberry.field(description="What they hold (值).")


@strawberry.type(description="Whether one entry counts in a cell, and what keeps it out (为何不在).")
class EntryVerdict:
    """A verdict."""

    entry: EntryLine = strawberry.field(description="The entry (分录).")
    counts: bool = strawberry.field(description="Whether it counts in the cell (是否计入).")
    obstacles: list[Obstacle] = strawberry.field(description="What keeps it out; none when it counts (不满足的条件).")


@strawberry.type(description="Every entry of an event held against a cell (为何不在).")
class WhyNot:
    """Why not."""

    as_of: AsOf = strawberry.field(description="The coordinates of this answer (坐标).")
    entries: list[EntryVerdict] = strawberry.field(description="The event's entries, each judged (分录).")


@strawberry.type(description="A cell printed otherwise than rebuilt (不一致的数字).")
class Difference:
    """Printed against rebuilt."""

    table: int = strawberry.field(description="Number of the table (表号).")
    row: str = strawberry.field(description="Key of the row (行).")
    column: str = strawberry.field(description="Key of the column (栏).")
    printed: str = strawberry.field(description="As printed; empty: nothing (原文).")
    rebuilt: str = strawberry.field(description="As rebuilt; empty: nothing (重算).")
    difference_fen: Fen = strawberry.field(description="Rebuilt less printed (差额, 分).")
    line: int = strawberry.field(description="The line of the document; 0: it is not printed (行号).")


@strawberry.type(description="How many figures a table prints, and how many come out again (逐表核对).")
class TableCount:
    """By table."""

    table: int = strawberry.field(description="Number of the table (表号).")
    published: int = strawberry.field(description="Printed figures (公开数字数).")
    rebuilt: int = strawberry.field(description="Figures that come out the same (一致数).")


@strawberry.type(description="An identity judged at one cell (一条勾稽关系的结果).")
class IdentityVerdict:
    """An identity between printed figures."""

    name: str = strawberry.field(description="Its name (编号).")
    label: Label = strawberry.field(description="What it says (内容).")
    source: str = strawberry.field(description="Where it is stated (出处).")
    bottom_up: bool = strawberry.field(description="Whether it adds up the finest printed lines (自下而上).")
    table: int = strawberry.field(description="Table of its left side (表号).")
    row: str = strawberry.field(description="Row of its left side (行).")
    column: str = strawberry.field(description="Column of its left side (栏).")
    verdict: Verdict = strawberry.field(description="How it holds (结果).")
    printed: str = strawberry.field(description="The printed figure, 万元 (印出的数字).")
    expected: str = strawberry.field(description="The sum of the other side, 万元 (应为).")
    cells: list[str] = strawberry.field(description="The cells of the other side, as table/row/column (参与的单元格).")


@strawberry.type(description="Printed against rebuilt, at the disclosure's own coordinates (核对).")
class Reconciliation:
    """The proof."""

    as_of: AsOf = strawberry.field(description="The coordinates of this answer (坐标).")
    disclosure: str = strawberry.field(description="Digest of the disclosure (公开文件).")
    published: int = strawberry.field(description="Printed figures (公开数字数).")
    rebuilt: int = strawberry.field(description="Figures that come out the same (一致数).")
    agrees: bool = strawberry.field(description="Whether all do, and every identity holds (是否一致).")
    differences: list[Difference] = strawberry.field(description="Those that do not (不一致的数字).")
    tables: list[TableCount] = strawberry.field(description="Table by table (逐表核对).")
    checked: int = strawberry.field(description="How many identities were judged (勾稽总数).")
    exact: int = strawberry.field(description="How many hold exactly (相等数).")
    by_rounding: int = strawberry.field(description="How many hold by rounding only (尾差数).")
    violated: int = strawberry.field(description="How many do not hold (不平数).")
    assumptions: list[str] = strawberry.field(description="What the import had to assume (假设).")
    warnings: list[str] = strawberry.field(description="What the import noticed (提示).")


def _fen(amount: int | None) -> Fen | None:
    """An amount, where there is one."""
    return None if amount is None else Fen(amount)


def diff_of(found: Compared) -> Diff:
    """A comparison for the schema."""
    return Diff(
        before=as_of(found.before.at),
        after=as_of(found.after.at),
        changes=[
            Change(
                found=change,
                table=change.address.table.number,
                row=change.address.row.key,
                row_label=label(change.label, change.label_en),
                column=change.address.column.key,
                column_label=label(change.address.column.zh, change.address.column.en),
                before=change.before.text,
                before_fen=_fen(change.before.fen),
                after=change.after.text,
                after_fen=_fen(change.after.fen),
                difference_fen=Fen(change.difference_fen),
            )
            for change in found.changes
        ],
    )


def why_not_of(found: Absent) -> WhyNot:
    """Why an event is not in a cell, for the schema."""
    return WhyNot(
        as_of=as_of(found.viewpoint.at),
        entries=[
            EntryVerdict(
                entry=entry_line(verdict.entry, found.viewpoint.names),
                counts=verdict.included,
                obstacles=[
                    Obstacle(part=each.part, words=label(each.zh, each.en), field=each.field, value=each.value)
                    for each in verdict.obstacles
                ],
            )
            for verdict in found.verdicts
        ],
    )


def identity_of(found: CheckedIdentity) -> IdentityVerdict:
    """A judged identity for the schema."""
    table, row, column = found.left
    return IdentityVerdict(
        name=found.identity.name,
        label=label(found.identity.zh, found.identity.en),
        source=found.identity.source,
        bottom_up=found.identity.bottom_up,
        table=table,
        row=row,
        column=column,
        verdict=found.verdict,
        printed=format_fen(found.printed_fen),
        expected=format_fen(found.expected_fen),
        cells=["/".join(map(str, cell)) for cell in found.right],
    )


def reconciliation_of(found: Reconciled) -> Reconciliation:
    """A reconciliation for the schema."""
    return Reconciliation(
        as_of=as_of(found.viewpoint.at),
        disclosure=found.disclosure.digest,
        published=found.published,
        rebuilt=found.rebuilt,
        agrees=found.agrees,
        differences=[
            Difference(
                table=each.table,
                row=each.row,
                column=each.column,
                printed=each.printed,
                rebuilt=each.rebuilt,
                difference_fen=Fen(each.difference_fen),
                line=each.line,
            )
            for each in found.differences
        ],
        tables=[TableCount(table=t, published=p, rebuilt=r) for t, (p, r) in found.by_table.items()],
        checked=len(found.judged),
        exact=found.count(Verdict.EXACT),
        by_rounding=found.count(Verdict.BY_ROUNDING),
        violated=found.count(Verdict.VIOLATED),
        assumptions=list(found.disclosure.assumptions),
        warnings=list(found.disclosure.warnings),
    )
