"""The lists that can be exported (导出清单): each with its parameters, its columns, and its rows page by page."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from graphql_api.export.columns import FileColumn, FileValue, FlatColumns
from graphql_api.export.export_request import ExportRequest, Listing, paged
from graphql_api.export.registers import REGISTERS
from graphql_api.schema.checks import Change, IdentityVerdict
from graphql_api.schema.entries import EntryLine, ExplanationLine
from graphql_api.schema.filters import (
    EntryFilter,
    EventsFilter,
    OperationsFilter,
    event_filter,
    operation_filter,
    predicate_of,
)
from graphql_api.schema.groups import Group, LineFlow, SeriesPoint
from graphql_api.schema.journal import Event, Operation
from graphql_api.schema.lines import BudgetLine
from graphql_api.schema.points import asked, coordinates_json
from graphql_api.schema.tables import Row, Table
from ledger.terms.entries import Entry
from projections.answers.diff import diff
from projections.answers.grouping import group_by
from projections.answers.lookup import cell_named, table_named
from projections.answers.money_flow import lineage
from projections.answers.reconcile import reconcile
from projections.answers.series import Interval, series
from projections.answers.table_view import table_at
from projections.answers.whole_lists import entry_pages, event_pages, explanation_pages, line_pages, operation_pages
from projections.language.cells import Cell
from projections.read_model.points import NOW, TimeAxis
from projections.reader import format_of

_ENTRY, _EXPLANATION = FlatColumns(EntryLine), FlatColumns(ExplanationLine)
_EVENT, _OPERATION = FlatColumns(Event), FlatColumns(Operation)
_ROW, _GROUP = FlatColumns(Row), FlatColumns(Group, without=frozenset({"values"}))
_IDENTITY, _LINE, _CHANGE = FlatColumns(IdentityVerdict), FlatColumns(BudgetLine), FlatColumns(Change)
_POINT, _FLOW = FlatColumns(SeriesPoint), FlatColumns(LineFlow)
# Fields of an entry that an explanation does not repeat: all entries of a cell are alike in them.
_BUDGET_OF_ENTRY = (
    FileColumn("departmentId", "The department's id (部门标识)."),
    FileColumn("fiscalYear", "The fiscal year (预算年度)."),
    FileColumn("line", "The budget line (指标)."),
    FileColumn("fund", "The budget it belongs to (预算类别)."),
    FileColumn("fiscal", "Whether it is fiscal appropriation (财政拨款)."),
    FileColumn("axis", "Which breakdown it belongs to; FUNCTION and ECONOMIC tell the same money twice (分解方式)."),
)


def _budget_of(entry: Entry) -> list[FileValue]:
    return [
        str(entry.department),
        entry.fiscal_year,
        str(entry.line),
        entry.fund.name,
        entry.fiscal,
        entry.axis.name,
    ]


def entries(request: ExportRequest) -> Listing:
    """Every entry of a budget, of all breakdowns."""
    viewpoint = request.viewpoint
    batches = entry_pages(viewpoint, predicate_of(request.given.input(EntryFilter), viewpoint))
    pages = ([[*_ENTRY.row(EntryLine(entry, viewpoint)), *_budget_of(entry)] for entry in page] for page in batches)
    return request.listing((*_ENTRY.columns, *_BUDGET_OF_ENTRY), pages)


def events(request: ExportRequest) -> Listing:
    """The events that moved a budget's money."""
    viewpoint = request.viewpoint
    batches = event_pages(viewpoint, event_filter(request.given.input(EventsFilter), viewpoint))
    return request.listing(
        _EVENT.columns, ([_EVENT.row(Event(event, viewpoint)) for event in page] for page in batches)
    )


def operations(request: ExportRequest) -> Listing:
    """Operations of all budgets that the token is for."""
    wanted = operation_filter(request.given.input(OperationsFilter), request.context)
    at = request.context.at(asked(request.point))
    batches = operation_pages(request.context.reader.store, at, wanted)
    pages = ([_OPERATION.row(Operation(operation, request.point)) for operation in page] for page in batches)
    return Listing(_OPERATION.columns, pages, at)


def table(request: ExportRequest) -> Listing:
    """One disclosure table, a row for each of its rows, two columns for each of its columns."""
    viewpoint = request.viewpoint
    view = table_at(viewpoint, table_named(format_of(viewpoint).tables, str(request.needed("number", "Int"))))
    cells = [
        file_column
        for column in view.table.columns()
        for file_column in (
            FileColumn(f"{column.key}.text", f"{column.en}, 万元 ({column.zh})."),
            FileColumn(f"{column.key}.fen", f"{column.en}, exactly, 分 ({column.zh}).", fen=True),
        )
    ]
    columns = view.table.columns()
    rows = ([*_ROW.row(row), *_amounts(row.value.cells, columns)] for row in Table(view).rows())
    facts = {"table": view.table.number, "title": view.table.zh, "state": view.state.name}
    facts |= {"statement": view.statement, "notes": list(view.notes)}
    return request.listing((*_ROW.columns, *cells), paged(rows), **facts)


def _amounts(cells: Mapping[str, Cell], columns: Sequence[Any]) -> Iterator[FileValue]:
    for column in columns:
        cell = cells.get(column.key)
        yield cell.text if cell else ""
        yield None if cell is None or cell.fen is None else str(cell.fen)


def explanation(request: ExportRequest) -> Listing:
    """The entries that make one figure, with the running sum."""
    viewpoint = request.viewpoint
    number, row, column = (
        request.needed("table", "Int"),
        request.needed("row", "String"),
        request.needed("column", "String"),
    )
    address = cell_named(viewpoint, table_named(format_of(viewpoint).tables, str(number)), row, column)
    pages = (
        [_EXPLANATION.row(ExplanationLine(line, viewpoint)) for line in page]
        for page in explanation_pages(viewpoint, address)
    )
    return request.listing(_EXPLANATION.columns, pages, table=number, row=address.row.key, column=address.column.key)


def identities(request: ExportRequest) -> Listing:
    """Every identity between printed figures, judged."""
    verdict = request.given.one("verdict", "Verdict")
    judged = reconcile(request.viewpoint, format_of(request.viewpoint)).judged
    wanted = (IdentityVerdict(judgement) for judgement in judged if verdict in (None, judgement.verdict))
    return request.rows(_IDENTITY, wanted)


def lines(request: ExportRequest) -> Listing:
    """The budget lines and their balances; a filter selects lines, never parts of a balance."""
    viewpoint = request.viewpoint
    batches = line_pages(viewpoint, predicate_of(request.given.input(EntryFilter), viewpoint))
    return request.listing(
        _LINE.columns, ([_LINE.row(BudgetLine(line, viewpoint)) for line in page] for page in batches)
    )


def groups(request: ExportRequest) -> Listing:
    """Figures by groups; three columns for each key: the value and its words in both languages."""
    viewpoint = request.viewpoint
    keys = request.given.many("keys", "GroupKey") or []
    top, subtotals = request.given.one("top", "Int"), bool(request.given.one("subtotals", "Boolean"))
    grouped = group_by(
        viewpoint, keys, predicate_of(request.given.input(EntryFilter), viewpoint), subtotals=subtotals, top=top
    )
    columns = [
        FileColumn(f"{key.name}.{part}", words)
        for key in grouped.keys
        for part, words in (("value", "The value (值)."), ("zh", "In Chinese (中文)."), ("en", "In English (英文)."))
    ]
    shown = (Group(group, viewpoint, grouped.keys) for group in grouped.groups)
    rows = ([*_values(group, len(grouped.keys)), *_GROUP.row(group)] for group in shown)
    return request.listing((*columns, *_GROUP.columns), paged(rows), total=str(grouped.total.adjusted_fen))


def _values(group: Group, width: int) -> list[FileValue]:
    """The values of the keys; empty for the keys that a subtotal sums over."""
    values: list[FileValue] = [part for value in group.values for part in (value.value, value.label.zh, value.label.en)]
    return values + [None] * (3 * width - len(values))


def series_points(request: ExportRequest) -> Listing:
    """Figures over time."""
    keys = list(dict.fromkeys(request.given.many("keys", "GroupKey") or []))
    axis = request.given.one("axis", "TimeAxis") or TimeAxis.EFFECTIVE
    interval = request.given.one("interval", "Interval") or Interval.MONTH
    points = series(
        request.viewpoint, keys, predicate_of(request.given.input(EntryFilter), request.viewpoint), axis, interval
    )
    return request.rows(_POINT, (SeriesPoint(point, request.viewpoint, keys) for point in points))


def flows(request: ExportRequest) -> Listing:
    """The flow of money from source to line, in all years."""
    flows_of_lines = lineage(request.viewpoint, predicate_of(request.given.input(EntryFilter), request.viewpoint))
    return request.rows(_FLOW, (LineFlow(flow, request.viewpoint) for flow in flows_of_lines))


def changes(request: ExportRequest) -> Listing:
    """The cells that differ from an earlier point, written as on the command line: a day, position:N, known:WHEN or
    disclosure:DIGEST, by commas."""
    viewpoint, number = request.viewpoint, request.given.one("number", "Int")
    request.needed("since", "String")
    there = request.context.viewpoint(viewpoint.budget.department, viewpoint.budget.fiscal_year, request.since or NOW)
    tables = format_of(viewpoint).tables
    compared = diff(there, viewpoint, tables if number is None else (table_named(tables, str(number)),))
    facts = {"since": coordinates_json(there.at)}
    return request.rows(_CHANGE, (Change(change) for change in compared.changes), **facts)


LISTS: dict[str, Callable[[ExportRequest], Listing]] = {
    "entries": entries,
    "events": events,
    "operations": operations,
    "table": table,
    "explanation": explanation,
    "identities": identities,
    "lines": lines,
    "groups": groups,
    "series": series_points,
    "lineage": flows,
    "changes": changes,
    **REGISTERS,
}
OF_NO_BUDGET = frozenset({"operations", "departments", "funding-sources"})
