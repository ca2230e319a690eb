"""`operations`, `events`, `line`: lists of the log, and the balance of a line."""

from dataclasses import asdict
from datetime import datetime
from typing import Annotated

import typer
from rich.markup import escape

from cli import shapes
from cli.asking import CommandContext, asks
from cli.failures import refusals
from cli.options import LAST_POSITION, DataDir, Format, KnownAt, Output, PositionOption, moment
from cli.output import err, local, out, print_rows
from cli.session import DEFAULT_DATA, opened
from ledger.application import BudgetLedger
from ledger.notation import find_line
from ledger.terms.entries import KIND_LABELS, Kind
from ledger.terms.identity import LineKey
from ledger.terms.money import AmountUnit, format_fen, parse_fen
from ledger.terms.sources import FundingSource, Lot
from projections.read_model.points import SHANGHAI, AskedPoint, Coordinates
from projections.registers import journal
from projections.registers.journal import EventFilter, JournalPage, Operation, OperationFilter
from projections.registers.lines import line_at

AfterOption = Annotated[
    int,
    typer.Option("--after", min=0, max=LAST_POSITION, help="Only what stands after this position: the next page."),
]
Limit = Annotated[int, typer.Option("--limit", min=1, max=1000, help="Rows on a page.")]


def show_operations(
    data: DataDir = DEFAULT_DATA,
    output: Output = Format.text,
    by: Annotated[str, typer.Option("--by", help="Only those of this recorder.")] = "",
    command: Annotated[str, typer.Option("--command", help="Only those with this command, such as Supplement.")] = "",
    known_at: KnownAt = None,
    position: PositionOption = None,
    after: AfterOption = 0,
    limit: Limit = 50,
) -> None:
    """List operations in the order they were recorded."""
    with refusals(), opened(data, to_read=True) as session:
        at = session.reader.resolve(AskedPoint(known_at=moment(known_at), position=position))
        wanted = OperationFilter(recorder=by, command=command)
        page = journal.operations(session.reader.store, at, wanted, after=after, limit=limit)
        rows = [shapes.operation(each) for each in page.items]
        flat = [{**row, "commands": " ".join(row["commands"])} for row in rows]
        if print_rows(output, at, list(rows[0]) if rows else ["position"], flat, shapes.page(page, rows, at)):
            _say_if_more(page)
            return
        for each in page.items:
            _print_operation(each)
        _more(page)


def _print_operation(each: Operation) -> None:
    out.print(f"[bold]{each.position:>6}[/]  {each.operation_id}  in force {each.effective_on or '-'}")
    recorded = f"{local(each.recorded_at)} by {each.recorded_by}"
    out.print(f"        {' '.join(each.commands)} · {recorded}", markup=False)
    linked = f"reverses {each.reverses}" if each.reverses else ""
    linked = f"reversed by {each.reversed_by}" if each.reversed_by else linked
    said = " · ".join(filter(None, (str(each.authority), each.reason, linked)))
    if said:
        out.print(f"        {said}", markup=False)


@asks
def show_events(
    question: CommandContext,
    project: Annotated[str, typer.Option("--project", help="Key, name or alias of a project.")] = "",
    source: Annotated[FundingSource | None, typer.Option("--source", help="Funding source.")] = None,
    lot: Annotated[Lot | None, typer.Option("--lot", help="This year's or carried money.")] = None,
    kind: Annotated[Kind | None, typer.Option("--kind", help="Kind of movement.")] = None,
    authority: Annotated[str, typer.Option("--authority", help="Part of a 文号.")] = "",
    at_least: Annotated[str, typer.Option("--at-least", help="Least amount in 万元.")] = "",
    at_most: Annotated[str, typer.Option("--at-most", help="Greatest amount in 万元.")] = "",
    operation: Annotated[str, typer.Option("--operation", help="Only those of this operation.")] = "",
    after: AfterOption = 0,
    limit: Limit = 50,
) -> None:
    """List the events that move money, in the order they were recorded."""
    viewpoint = question.viewpoint
    subjects = [s.id for s in viewpoint.names.subjects.values() if project in (s.key, s.name, *s.aliases)]
    wanted = EventFilter(
        department=str(viewpoint.budget.department),
        fiscal_year=viewpoint.budget.fiscal_year,
        projects=(subjects or ["none"]) if project else (),
        source=source or "",
        lot=lot or "",
        kind=kind or "",
        authority=authority,
        operation_id=operation,
        least_fen=parse_fen(at_least, AmountUnit.WAN) if at_least else None,
        most_fen=parse_fen(at_most, AmountUnit.WAN) if at_most else None,
    )
    page = journal.events(viewpoint.store, viewpoint.at, wanted, after=after, limit=limit)
    rows = [shapes.event(each, viewpoint.names) for each in page.items]
    if print_rows(
        question.output,
        viewpoint.at,
        list(rows[0]) if rows else ["event_id"],
        rows,
        shapes.page(page, rows, viewpoint.at),
    ):
        _say_if_more(page)
        return
    for each in page.items:
        zh, en = KIND_LABELS[each.kind]
        out.print(f"[bold]{format_fen(each.amount_fen):>14}[/]  {zh} {en}  in force {each.effective_on}")
        place = f"{viewpoint.names.name(each.unit)} / {viewpoint.names.name(each.project)}"
        out.print(f"    {place} · {each.source} · {each.lot}", markup=False)
        out.print(f"    {each.authority or 'no authority'} · event {each.event_id}", markup=False)
    _more(page)


def _say_if_more(page: JournalPage[Operation] | JournalPage[journal.RecordedEvent]) -> None:
    """Say on stderr that more rows follow, so that programs do not take a page for the whole list."""
    if page.after is not None:
        err.print(f"{len(page.items)} of {page.total}; --after {page.after} gives the next")


def _more(page: JournalPage[object] | JournalPage[Operation] | JournalPage[journal.RecordedEvent]) -> None:
    out.print(f"{len(page.items)} of {page.total}", end="")
    out.print(f"; the next page: --after {page.after}" if page.after is not None else "")


@asks
def show_line(
    question: CommandContext,
    project: Annotated[str, typer.Argument(help="u01-p07, u00-basic, or UNIT:PROJECT NAME.")],
    source: Annotated[FundingSource, typer.Option("--source", help="Funding source.")] = FundingSource.GENERAL_LOCAL,
    origin_year: Annotated[int | None, typer.Option("--origin-year", help="A line of money carried from here.")] = None,
    after: AfterOption = 0,
    limit: Limit = 50,
) -> None:
    """Show what a budget line holds at a point, in total and by code, and its history up to there."""
    viewpoint, ledger = question.viewpoint, question.session.ledger
    key = find_line(
        ledger.department(viewpoint.budget.department), project, viewpoint.budget.fiscal_year, source, origin_year
    )
    found = line_at(viewpoint, key)
    wanted = EventFilter(department=str(key.department), fiscal_year=key.fiscal_year, line=str(key.id))
    page = journal.events(viewpoint.store, viewpoint.at, wanted, after=after, limit=limit)
    rows = [shapes.event(each, viewpoint.names) for each in page.items]
    available = _available(ledger, key, viewpoint.at)
    document = {
        **shapes.page(page, rows, viewpoint.at),
        "line": str(key.id),
        "balance_fen": found.balance_fen,
        "available_fen": available,
        "buckets": [asdict(bucket) for bucket in found.buckets],
    }
    if print_rows(question.output, viewpoint.at, list(rows[0]) if rows else ["event_id"], rows, document):
        _say_if_more(page)
        return
    left = "" if available is None else f", {format_fen(available)} available 可用余额"
    out.print(f"[bold]{format_fen(found.balance_fen)} 万元[/] held{left}")
    for bucket in found.buckets:
        out.print(f"    {bucket.classification} {bucket.code}: {format_fen(bucket.fen)}")
    for each in page.items:
        said = escape(str(each.authority) or each.reason)
        out.print(f"{each.effective_on}  {format_fen(each.amount_fen):>14}  {KIND_LABELS[each.kind][0]}  {said}")
    _more(page)


def _available(ledger: BudgetLedger, key: LineKey, at: Coordinates) -> int | None:
    """The amount that may still be taken on a day; None if anything was recorded after the point, since it is about
    now."""
    if at.position < ledger.last_position():
        return None
    return ledger.available_fen(key, at.effective_on or datetime.now(SHANGHAI).date())
