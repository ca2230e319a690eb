"""The lists that can be exported (导出清单): each with its parameters, its columns, and its rows page by page."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from graphql_api.context import Context
from graphql_api.errors import InvalidParameter
from graphql_api.export.columns import Column, Flat, Value
from graphql_api.export.parameters import Parameters
from graphql_api.schema.checks import IdentityVerdict, identity_of
from graphql_api.schema.disclosures import PrintedCell, printed_cell
from graphql_api.schema.entries import EntryLine, ExplanationLine, entry_line, explanation_line
from graphql_api.schema.filters import (
    EntryFilter,
    EventsFilter,
    OperationsFilter,
    event_filter,
    operation_filter,
    predicate_of,
)
from graphql_api.schema.groups import Group, group_of
from graphql_api.schema.journal import Event, Operation, event_of, operation_of
from graphql_api.schema.lines import BudgetLine, CodeEntry, code_of, line_of
from graphql_api.schema.points import At, asked
from graphql_api.schema.tables import Row, table_of
from ledger.entries import Entry
from projections.bulk import PAGE, entry_pages, event_pages, explanation_pages, line_pages, operation_pages
from projections.cells import Cell
from projections.grouping import group_by
from projections.lookup import cell_named, table_named
from projections.points import Coordinates
from projections.published import printed_cells
from projections.reader import format_of
from projections.reconcile import reconcile
from projections.rendering import table_at
from projections.situation import Situation

Page = Sequence[Sequence[Value]]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list at one point; its pages are read when they are asked for. `told` is what else a reader should know."""

    columns: tuple[Column, ...]
    pages: Iterator[Page]
    at: Coordinates
    subject: str = ""  # what it is about, for the name of the file
    told: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Ask:
    """Who asks for a list, and with which parameters."""

    context: Context
    given: Parameters

    @cached_property
    def point(self) -> At:
        """The point asked for; its parameters are the fields of the schema's At."""
        return self.given.input(At)

    @cached_property
    def here(self) -> Situation:
        """The budget at the point. Without a department the only one is meant."""
        name = self.given.one("department", "String") or ""
        year = self.given.one("fiscalYear", "Int")
        return self.context.here(self.context.department(name), year, asked(self.point))

    def needed(self, name: str, kind: str) -> Any:
        """A value that must be given. Raises InvalidParameter."""
        value = self.given.one(name, kind)
        if value is None:
            raise InvalidParameter(name, "it is needed here")
        return value

    def listing(self, columns: tuple[Column, ...], pages: Iterator[Page], **told: Any) -> Listing:
        """A list about the budget."""
        name, year = self.here.names.department.name, self.here.budget.fiscal_year
        return Listing(columns, pages, self.here.at, f"{name}-{year}", {"department": name, "fiscalYear": year, **told})


_ENTRY, _EXPLANATION = Flat(EntryLine), Flat(ExplanationLine)
_EVENT, _OPERATION = Flat(Event), Flat(Operation)
_ROW, _GROUP = Flat(Row), Flat(Group, without=frozenset({"values"}))
_PRINTED, _CODE, _IDENTITY, _LINE = Flat(PrintedCell), Flat(CodeEntry), Flat(IdentityVerdict), Flat(BudgetLine)
# What an entry carries beyond what an explanation shows of it: in a cell all its entries are alike in these.
_BUDGET_OF_ENTRY = (
    Column("department", "The department's id (部门)."),
    Column("fiscalYear", "The fiscal year (预算年度)."),
    Column("line", "The budget line (指标)."),
    Column("fund", "The budget it belongs to (预算类别)."),
    Column("fiscal", "Whether it is fiscal appropriation (财政拨款)."),
    Column("axis", "Which breakdown it belongs to; FUNCTION and ECONOMIC tell the same money twice (分解方式)."),
)


def _budget_of(entry: Entry) -> list[Value]:
    return [
        str(entry.department),
        entry.fiscal_year,
        str(entry.line),
        entry.fund.name,
        entry.fiscal,
        entry.axis.name,
    ]


def _paged(rows: Iterable[Sequence[Value]]) -> Iterator[Page]:
    """Rows that are there in whole, in pages."""
    page: list[Sequence[Value]] = []
    for row in rows:
        page.append(row)
        if len(page) == PAGE:
            yield page
            page = []
    if page:
        yield page


def entries(ask: Ask) -> Listing:
    """Every entry of a budget, of all breakdowns."""
    here = ask.here
    found = entry_pages(here, predicate_of(ask.given.input(EntryFilter), here))
    pages = ([[*_ENTRY.row(entry_line(e, here.names)), *_budget_of(e)] for e in page] for page in found)
    return ask.listing((*_ENTRY.columns, *_BUDGET_OF_ENTRY), pages)


def events(ask: Ask) -> Listing:
    """The events that moved a budget's money."""
    here = ask.here
    found = event_pages(here, event_filter(ask.given.input(EventsFilter), here))
    return ask.listing(_EVENT.columns, ([_EVENT.row(event_of(each, here)) for each in page] for page in found))


def operations(ask: Ask) -> Listing:
    """Operations of all budgets that the token is for."""
    wanted = operation_filter(ask.given.input(OperationsFilter), ask.context)
    at = ask.context.at(asked(ask.point))
    found = operation_pages(ask.context.reader.store, at, wanted)
    pages = ([_OPERATION.row(operation_of(each, ask.point)) for each in page] for page in found)
    return Listing(_OPERATION.columns, pages, at)


def table(ask: Ask) -> Listing:
    """One disclosure table, a row for each of its rows, two columns for each of its columns."""
    here = ask.here
    view = table_at(here, table_named(format_of(here).tables, str(ask.needed("number", "Int"))))
    cells = [
        column
        for each in view.table.columns()
        for column in (
            Column(f"{each.key}.text", f"{each.en}, 万元 ({each.zh})."),
            Column(f"{each.key}.fen", f"{each.en}, exactly, 分 ({each.zh}).", fen=True),
        )
    ]
    shown = table_of(view)
    rows = ([*_ROW.row(row), *_amounts(row.row.cells, shown.columns)] for row in shown.rows())
    told = {"table": view.table.number, "title": view.table.zh, "state": view.state.name}
    told |= {"statement": view.statement, "notes": list(view.notes)}
    return ask.listing((*_ROW.columns, *cells), _paged(rows), **told)


def _amounts(cells: Mapping[str, Cell], columns: Sequence[Any]) -> Iterator[Value]:
    for column in columns:
        cell = cells.get(column.key)
        yield cell.text if cell else ""
        yield None if cell is None or cell.fen is None else str(cell.fen)


def explanation(ask: Ask) -> Listing:
    """The entries that make one figure, with the running sum."""
    here = ask.here
    number, row, column = ask.needed("table", "Int"), ask.needed("row", "String"), ask.needed("column", "String")
    address = cell_named(here, table_named(format_of(here).tables, str(number)), row, column)
    pages = (
        [_EXPLANATION.row(explanation_line(line, here.names)) for line in page]
        for page in explanation_pages(here, address)
    )
    return ask.listing(_EXPLANATION.columns, pages, table=number, row=address.row.key, column=address.column.key)


def printed(ask: Ask) -> Listing:
    """What the disclosure in force printed, number by number."""
    found = ask.here.disclosure
    cells = printed_cells(ask.here.store, found) if found else []
    digest = found.digest if found else None
    return ask.listing(_PRINTED.columns, _paged(_PRINTED.row(printed_cell(each)) for each in cells), digest=digest)


def codes(ask: Ask) -> Listing:
    """The codes of one classification that are valid in the fiscal year."""
    here, wanted = ask.here, ask.needed("classification", "Classification")
    under = ask.given.one("under", "String") or ""
    found = {
        each.code: each
        for each in here.names.codes
        if each.classification is wanted and each.valid_in(here.budget.fiscal_year) and each.code.startswith(under)
    }
    return ask.listing(_CODE.columns, _paged(_CODE.row(code_of(each)) for each in found.values()))


def identities(ask: Ask) -> Listing:
    """Every identity between printed figures, judged."""
    verdict = ask.given.one("verdict", "Verdict")
    judged = reconcile(ask.here, format_of(ask.here)).judged
    rows = (_IDENTITY.row(identity_of(each)) for each in judged if verdict in (None, each.verdict))
    return ask.listing(_IDENTITY.columns, _paged(rows))


def lines(ask: Ask) -> Listing:
    """The budget lines and what each holds; a filter chooses lines, and their balances are told whole."""
    here = ask.here
    found = line_pages(here, predicate_of(ask.given.input(EntryFilter), here))
    return ask.listing(_LINE.columns, ([_LINE.row(line_of(each, here)) for each in page] for page in found))


def groups(ask: Ask) -> Listing:
    """Figures by groups; three columns for each key: the value and its words in both languages."""
    here = ask.here
    keys = ask.given.many("keys", "GroupKey") or []
    top, subtotals = ask.given.one("top", "Int"), bool(ask.given.one("subtotals", "Boolean"))
    found = group_by(here, keys, predicate_of(ask.given.input(EntryFilter), here), subtotals=subtotals, top=top)
    columns = [
        Column(f"{key.name}.{part}", words)
        for key in found.keys
        for part, words in (("value", "The value (值)."), ("zh", "In Chinese (中文)."), ("en", "In English (英文)."))
    ]
    shown = (group_of(group, found.keys, here.names) for group in found.groups)
    rows = ([*_values(group, len(found.keys)), *_GROUP.row(group)] for group in shown)
    return ask.listing((*columns, *_GROUP.columns), _paged(rows), total=str(found.total.adjusted_fen))


def _values(group: Group, width: int) -> list[Value]:
    """The keys' values; a subtotal has none for the last ones."""
    found: list[Value] = [part for each in group.values for part in (each.value, each.label.zh, each.label.en)]
    return found + [None] * (3 * width - len(found))


LISTS: dict[str, Callable[[Ask], Listing]] = {
    "entries": entries,
    "events": events,
    "operations": operations,
    "table": table,
    "explanation": explanation,
    "printed-cells": printed,
    "codes": codes,
    "identities": identities,
    "lines": lines,
    "groups": groups,
}
