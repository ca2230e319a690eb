"""Questions about figures (数字查询): tables, cells, what changed, what holds, and other groups of the same entries."""

from collections.abc import Iterator
from typing import Annotated

import strawberry

from graphql_api.schema.arguments import (
    Address,
    EventId,
    Keys,
    Narrow,
    TableNumber,
    WhoseName,
    cell_asked,
    visible_event,
)
from graphql_api.schema.cells import AddressedCell, Cell, Measures
from graphql_api.schema.checks import (
    Diff,
    IdentityVerdict,
    Reconciliation,
    WhyNot,
)
from graphql_api.schema.connections import After, Connection, First, listed
from graphql_api.schema.departments import (
    AtPoint,
    YearArgument,
)
from graphql_api.schema.filters import (
    predicate_of,
)
from graphql_api.schema.groups import Group, Grouping, Series, SeriesPoint
from graphql_api.schema.info import Info
from graphql_api.schema.points import AsOf, At, asked
from graphql_api.schema.tables import Table
from graphql_api.scopes import reads
from projections.answers.diff import diff
from projections.answers.explanation import cell_at
from projections.answers.grouping import GroupKey, group_by
from projections.answers.identity_check import Verdict
from projections.answers.lookup import table_named
from projections.answers.reconcile import reconcile
from projections.answers.series import Interval, series
from projections.answers.table_view import table_at
from projections.answers.why_not import why_absent
from projections.language.tables import Table as Declared
from projections.read_model.points import TimeAxis
from projections.reader import format_of


@strawberry.type(description="Questions about figures (数字查询).")
class Figures:
    """Root fields."""

    @reads("One table rebuilt at a point (公开表).")
    def table(
        self,
        info: Info,
        department: WhoseName,
        number: TableNumber,
        fiscal_year: YearArgument = None,
        at: AtPoint = None,
    ) -> Table:
        """A table."""
        viewpoint = info.context.budget(department, fiscal_year, asked(at))
        return Table(table_at(viewpoint, table_named(format_of(viewpoint).tables, str(number))))

    @reads("One figure by its address (数字).")
    def figure(
        self,
        info: Info,
        address: Annotated[Address, strawberry.argument(description="Where it stands (数字的地址).")],
        at: AtPoint = None,
    ) -> AddressedCell:
        """A cell."""
        viewpoint, cell = cell_asked(info, address, at)
        return AddressedCell(Cell(viewpoint, cell, lambda: cell_at(viewpoint, cell)))

    @reads("Why an event's entries are not in a cell (为何不在).")
    def why_not(
        self,
        info: Info,
        address: Annotated[Address, strawberry.argument(description="The cell (数字的地址).")],
        event: EventId,
        at: AtPoint = None,
    ) -> WhyNot:
        """Why not."""
        viewpoint, cell = cell_asked(info, address, at)
        visible_event(info, event)
        return WhyNot(why_absent(viewpoint, cell, event), viewpoint)

    @reads("What changed between two points (对比).")
    def diff(
        self,
        info: Info,
        department: WhoseName,
        before: Annotated[At, strawberry.argument(description="The first point (前一时点).")],
        after: Annotated[At | None, strawberry.argument(description="The second; null: now (后一时点).")] = None,
        fiscal_year: YearArgument = None,
        number: Annotated[int | None, strawberry.argument(description="One table; null: all (表号).")] = None,
    ) -> Diff:
        """Compare."""
        there, viewpoint = (info.context.budget(department, fiscal_year, asked(point)) for point in (before, after))
        form = format_of(viewpoint)
        tables = form.tables if number is None else (table_named(form.tables, str(number)),)

        def each() -> Iterator[Declared]:
            for table in tables:
                info.context.check()  # a table may take its time
                yield table

        return Diff(diff(there, viewpoint, each()))

    @reads("Printed against rebuilt (核对).")
    def reconciliation(
        self, info: Info, department: WhoseName, fiscal_year: YearArgument = None, at: AtPoint = None
    ) -> Reconciliation:
        """Of the latest disclosure in force."""
        viewpoint = info.context.budget(department, fiscal_year, asked(at))
        return Reconciliation(reconcile(viewpoint, format_of(viewpoint)))

    @reads("Identities between printed figures, judged (勾稽关系).")
    def identities(
        self,
        info: Info,
        department: WhoseName,
        fiscal_year: YearArgument = None,
        verdict: Annotated[Verdict | None, strawberry.argument(description="Only those that hold so (结果).")] = None,
        cell: Annotated[str, strawberry.argument(description="Only those about this table/row/column (单元格).")] = "",
        at: AtPoint = None,
        first: First = 100,
        after: After = None,
    ) -> Connection[IdentityVerdict]:
        """Of the latest disclosure in force."""
        viewpoint = info.context.budget(department, fiscal_year, asked(at))
        judged = reconcile(viewpoint, format_of(viewpoint)).judged
        wanted = [
            each
            for each in judged
            if verdict in (None, each.verdict)
            and (not cell or cell in {"/".join(map(str, address)) for address in (each.left, *each.right)})
        ]
        return listed(wanted, first, after, IdentityVerdict)

    @reads("Figures by other groups than the tables' rows (分组汇总).")
    def group_by(
        self,
        info: Info,
        department: WhoseName,
        keys: Keys,
        narrow: Narrow = None,
        subtotals: Annotated[bool, strawberry.argument(description="With subtotals and the total (小计).")] = False,
        top: Annotated[
            int | None, strawberry.argument(description="Only the largest so many, and the others (前几名).")
        ] = None,
        fiscal_year: YearArgument = None,
        at: AtPoint = None,
        first: First = 100,
        after: After = None,
    ) -> Grouping:
        """Groups and subtotals are made before paging."""
        viewpoint = info.context.budget(department, fiscal_year, asked(at))
        found = group_by(viewpoint, keys, predicate_of(narrow, viewpoint), subtotals=subtotals, top=top)
        groups = listed(found.groups, first, after, lambda group: Group(group, viewpoint, found.keys))
        return Grouping(as_of=AsOf(viewpoint.at), keys=list(found.keys), total=Measures(found.total), groups=groups)

    @reads("How figures moved over time, for charts (时间序列).")
    def series(
        self,
        info: Info,
        department: WhoseName,
        keys: Annotated[list[GroupKey] | None, strawberry.argument(description="A label for each (分组维度).")] = None,
        narrow: Narrow = None,
        axis: Annotated[TimeAxis, strawberry.argument(description="Along which axis (时间轴).")] = TimeAxis.EFFECTIVE,
        interval: Annotated[Interval, strawberry.argument(description="How far apart (间隔).")] = Interval.MONTH,
        fiscal_year: YearArgument = None,
        at: AtPoint = None,
    ) -> Series:
        """Running sums."""
        viewpoint = info.context.budget(department, fiscal_year, asked(at))
        labels = list(dict.fromkeys(keys or []))
        found = series(viewpoint, labels, predicate_of(narrow, viewpoint), axis, interval)
        return Series(as_of=AsOf(viewpoint.at), points=[SeriesPoint(point, viewpoint, labels) for point in found])
