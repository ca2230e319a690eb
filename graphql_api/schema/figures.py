"""Questions about figures (数字查询): tables, cells, changes, proofs, and other groups of the same entries."""

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
from graphql_api.schema.cells import AddressedCell, Cell
from graphql_api.schema.checks import Diff, IdentityVerdict, Reconciliation, WhyNot, path
from graphql_api.schema.connections import After, Connection, First, listed
from graphql_api.schema.departments import AtPoint, YearArgument
from graphql_api.schema.fields import Info
from graphql_api.schema.filters import predicate_of
from graphql_api.schema.groups import Group, Grouping, Series, SeriesPoint
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

    @reads
    def table(
        self,
        info: Info,
        department: WhoseName,
        number: TableNumber,
        fiscal_year: YearArgument = None,
        at: AtPoint = None,
    ) -> Table:
        """One table rebuilt at a point (公开表)."""
        viewpoint = info.context.budget(department, fiscal_year, asked(at))
        return Table(table_at(viewpoint, table_named(format_of(viewpoint).tables, str(number))))

    @reads
    def figure(
        self,
        info: Info,
        address: Annotated[Address, strawberry.argument("Address of the figure (数字的地址).")],
        at: AtPoint = None,
    ) -> AddressedCell:
        """One figure by its address (数字)."""
        viewpoint, cell = cell_asked(info, address, at)
        return AddressedCell(Cell(viewpoint, cell, lambda: cell_at(viewpoint, cell)))

    @reads
    def why_not(
        self,
        info: Info,
        address: Annotated[Address, strawberry.argument("The cell (数字的地址).")],
        event: EventId,
        at: AtPoint = None,
    ) -> WhyNot:
        """Why an event's entries are not in a cell (为何不在)."""
        viewpoint, cell = cell_asked(info, address, at)
        visible_event(info, event)
        return WhyNot(why_absent(viewpoint, cell, event), viewpoint)

    @reads
    def diff(
        self,
        info: Info,
        department: WhoseName,
        before: Annotated[At, strawberry.argument("The first point (前一时点).")],
        after: Annotated[At | None, strawberry.argument("The second; null: now (后一时点).")] = None,
        fiscal_year: YearArgument = None,
        number: Annotated[int | None, strawberry.argument("One table; null: all (表号).")] = None,
    ) -> Diff:
        """Changes between two points (对比)."""
        there, viewpoint = (info.context.budget(department, fiscal_year, asked(point)) for point in (before, after))
        form = format_of(viewpoint)
        tables = form.tables if number is None else (table_named(form.tables, str(number)),)

        def checked() -> Iterator[Declared]:
            for table in tables:
                info.context.check()  # a table may take long
                yield table

        return Diff(diff(there, viewpoint, checked()))

    @reads
    def reconciliation(
        self, info: Info, department: WhoseName, fiscal_year: YearArgument = None, at: AtPoint = None
    ) -> Reconciliation:
        """Printed figures of the latest disclosure in force against rebuilt ones (核对)."""
        viewpoint = info.context.budget(department, fiscal_year, asked(at))
        return Reconciliation(reconcile(viewpoint, format_of(viewpoint)))

    @reads
    def identities(
        self,
        info: Info,
        department: WhoseName,
        fiscal_year: YearArgument = None,
        verdict: Annotated[Verdict | None, strawberry.argument("Only those with this verdict (结果).")] = None,
        cell: Annotated[str, strawberry.argument("Only those about this cell: table/row/column (单元格).")] = "",
        at: AtPoint = None,
        first: First = 100,
        after: After = None,
    ) -> Connection[IdentityVerdict]:
        """Identities between the printed figures of the latest disclosure in force, checked (勾稽关系)."""
        viewpoint = info.context.budget(department, fiscal_year, asked(at))
        judged = reconcile(viewpoint, format_of(viewpoint)).judged
        wanted = [
            identity
            for identity in judged
            if verdict in (None, identity.verdict) and (not cell or cell in map(path, (identity.left, *identity.right)))
        ]
        return listed(wanted, first, after, IdentityVerdict)

    @reads
    def group_by(
        self,
        info: Info,
        department: WhoseName,
        keys: Keys,
        narrow: Narrow = None,
        subtotals: Annotated[bool, strawberry.argument("With subtotals and the total (小计).")] = False,
        top: Annotated[
            int | None, strawberry.argument("The number of largest groups; the rest become one (前几名).")
        ] = None,
        fiscal_year: YearArgument = None,
        at: AtPoint = None,
        first: First = 100,
        after: After = None,
    ) -> Grouping:
        """Figures by other groups than the tables' rows (分组汇总)."""
        viewpoint = info.context.budget(department, fiscal_year, asked(at))
        grouping = group_by(viewpoint, keys, predicate_of(narrow, viewpoint), subtotals=subtotals, top=top)
        groups = listed(grouping.groups, first, after, lambda group: Group(group, viewpoint, grouping.keys))
        return Grouping(grouping, groups)

    @reads
    def series(
        self,
        info: Info,
        department: WhoseName,
        keys: Annotated[list[GroupKey] | None, strawberry.argument("Keys: a series for each group (分组维度).")] = None,
        narrow: Narrow = None,
        axis: Annotated[TimeAxis, strawberry.argument("The axis of time (时间轴).")] = TimeAxis.EFFECTIVE,
        interval: Annotated[Interval, strawberry.argument("Length of an interval (间隔).")] = Interval.MONTH,
        fiscal_year: YearArgument = None,
        at: AtPoint = None,
    ) -> Series:
        """Figures over time, for charts (时间序列)."""
        viewpoint = info.context.budget(department, fiscal_year, asked(at))
        labels = list(dict.fromkeys(keys or []))
        points = series(viewpoint, labels, predicate_of(narrow, viewpoint), axis, interval)
        return Series(as_of=AsOf(viewpoint.at), points=[SeriesPoint(point, viewpoint, labels) for point in points])
