"""`table`, `diff`, `explain`, `why-not`, `timeline`, `document`: tables and the reasons for their figures."""

from typing import Annotated

import typer
from rich import box
from rich.markup import escape
from rich.table import Table as RichTable

from cli import shapes
from cli.asking import CommandContext, asks
from cli.grids import grid
from cli.options import point
from cli.output import local, out, print_grid, print_rows
from ledger.terms.entries import KIND_LABELS
from ledger.terms.money import format_fen
from projections.answers.diff import Diff, diff
from projections.answers.explanation import Explanation, Line, explain
from projections.answers.table_view import State, TableView, table_at
from projections.answers.timeline import Timeline, timeline
from projections.answers.why_not import why_absent
from projections.language.cells import Figure
from projections.language.fields import CODE_FIELDS, field_named
from projections.language.tables import Block
from projections.read_model.points import TimeAxis
from projections.viewpoint.names import Names

TableArgument = Annotated[str, typer.Argument(help="Number of the table, or its title.")]
RowArgument = Annotated[str, typer.Argument(help="Key of the row, or a label that names only one.")]
ColumnName = Annotated[str, typer.Argument(help="Key of the column, or its title.")]


@asks
def show_table(question: CommandContext, number: TableArgument) -> None:
    """Rebuild one of the eleven tables at any point in time."""
    view = table_at(question.viewpoint, question.table(number))
    keys = [column.key for column in view.table.columns()]
    flat = [
        {"key": row.key, "label": row.label, **{key: cell.text for key, cell in row.cells.items()}} for row in view.rows
    ]
    if not print_rows(question.output, question.viewpoint.at, ["key", "label", *keys], flat, shapes.table(view)):
        _print_table(view)


def _print_table(view: TableView) -> None:
    out.print(f"[bold]表 {view.table.number}  {view.table.zh}[/]  {view.table.en}")
    out.print(f"{view.viewpoint.names.department.name}  {view.viewpoint.budget.fiscal_year}  单位：{view.table.unit}")
    for note in view.notes:
        out.print(f"[yellow]{note}[/]")
    if view.state is State.STATED_EMPTY:
        out.print(view.statement)
        return
    if view.state is State.NOT_PUBLISHED:
        out.print("未公开：此时尚无分录，也无公开文件。 Not published: no entries and no disclosure at this point.")
        return
    for block in view.table.blocks:
        print_grid(_grid(view, block))
    for gap in view.gaps:
        out.print(f"[yellow]未列明 {gap.zh} ({gap.en} not stated): {format_fen(gap.amount_fen)} 万元[/]")


def _grid(view: TableView, block: Block) -> RichTable:
    """One block, without its empty columns, for which a terminal has no room."""
    rows = [row for row in view.rows if row.block == block.key]
    filled = [c for c in block.columns if any(isinstance(row.cells[c.key], Figure) for row in rows)] or block.columns
    shown = RichTable(box=box.SIMPLE_HEAD, pad_edge=False)
    shown.add_column(" ".join(head.zh for head in block.row_heads[-1:]))
    apart = len({column.under for column in filled}) > 1
    for column in filled:
        heads = (
            column.key if column.key.isdecimal() else "",
            *(head.zh for head in column.under[-1:] if apart),
            column.zh,
        )
        shown.add_column("\n".join(filter(None, heads)), justify="right")
    shown.add_column("key", style="dim")
    for row in rows:
        label = "  " * max(row.row.level - 1, 0) + escape(row.name.project_name or row.label)
        style = "bold" if row.row.level <= 1 else ""
        shown.add_row(label, *(row.cells[c.key].text for c in filled), row.key, style=style)
    return shown


@asks
def show_explanation(question: CommandContext, number: TableArgument, row: RowArgument, column: ColumnName) -> None:
    """Show the entries that make a figure, with authority, dates and the lines of the document they stand on."""
    found = explain(question.viewpoint, question.cell(number, row, column))
    document = shapes.explanation(found)
    fields = [key for key in document["entries"][0] if key != "evidence"] if found.lines else ["event_id"]
    if not print_rows(question.output, question.viewpoint.at, fields, document["entries"], document):
        _print_explanation(found)


def _print_explanation(found: Explanation) -> None:
    cell = found.address
    out.print(
        f"[bold]表 {cell.table.number} · {escape(found.row_label[0])} ({cell.row.key}) · {cell.column.zh}: "
        f"{f'{found.cell.text} 万元' if found.cell.text else '(blank)'}[/]"
    )
    out.print(f"{found.definition.zh}\n{found.definition.en}", highlight=False)
    if isinstance(found.cell, Figure):
        measures = found.cell.measures
        parts = [f"年初预算 {format_fen(measures.initial_fen)}"]
        parts += [f"{KIND_LABELS[kind][0]} {format_fen(fen)}" for kind, fen in measures.adjustments.items()]
        out.print("; ".join([*parts, f"调整后 {found.cell.text}"]))
    out.print("; ".join(f"{basis} {_exactly(fen)}" for basis, fen in found.by_basis.items()))
    for line in found.lines:
        _print_line(line, found.viewpoint.names)


def _exactly(fen: int) -> str:
    """An amount as printed; also in yuan if printing rounds it."""
    return format_fen(fen) if fen % 10_000 == 0 else f"{format_fen(fen)} ({fen / 100:,.2f} 元)"


def _print_line(line: Line, names: Names) -> None:
    own = line.entry
    zh, en = KIND_LABELS[own.kind]
    how = f" ({escape(own.how)})" if own.how else ""
    out.print(
        f"\n[bold]{_exactly(own.amount_fen):>14}[/]  → {_exactly(line.running_fen)}  {zh} {en} · {own.basis}{how}"
    )
    said = [field_named(name).words(field_named(name).read(own)) for name in ("source", "lot")]
    said += [_coded(names, name, getattr(own, name)) for name in CODE_FIELDS]
    department = str(own.department)
    holder = f"{names.name(department)} / " if department != names.department.id else ""
    out.print(f"    {holder}{line.unit_name} / {line.project_name} · {' · '.join(said)}", markup=False)
    known = f"recorded {local(own.recorded_at)} by {line.operation.recorded_by}"
    out.print(f"    in force {own.effective_on}, {known}", markup=False)
    ordered = f"authority {own.authority or 'none'}{f'; {own.reason}' if own.reason else ''}"
    out.print(f"    {ordered}{' (amended)' if line.amendments else ''}", markup=False)
    out.print(f"    event {own.event_id}", markup=False)
    for each in own.evidence:
        where = " ".join(filter(None, (f"line {each.line}" if each.line else "", each.cell, each.note)))
        out.print(f"    document {each.document[:12]} {where}: {each.text}", markup=False)


def _coded(names: Names, field: str, code: str) -> str:
    """A code with its name."""
    words = field_named(field).words(code)
    return f"{words} {names.code(field, code)[0]}" if words.isdecimal() else f"{field_named(field).zh}{words}"


@asks
def show_why_not(
    question: CommandContext,
    number: TableArgument,
    row: RowArgument,
    column: ColumnName,
    event: Annotated[str, typer.Option("--event", help="Id of the event you expected to find in the cell.")],
) -> None:
    """List the conditions that keep an event's entries out of a cell."""
    found = why_absent(question.viewpoint, question.cell(number, row, column), event)
    rows = shapes.absence(found)
    document = {"as_of": shapes.as_of(question.viewpoint.at), "verdicts": rows}
    flat = [{**each, "reasons": "; ".join(each["reasons_en"])} for each in rows]
    if print_rows(
        question.output, question.viewpoint.at, ["event_id", "line", "amount_fen", "counts", "reasons"], flat, document
    ):
        return
    for verdict in found.verdicts:
        out.print(f"{format_fen(verdict.entry.amount_fen)} 万元: ", end="")
        out.print("it counts in this cell" if verdict.included else "it does not count:")
        for obstacle in verdict.obstacles:
            out.print(f"    {obstacle.zh}\n    {obstacle.en}", markup=False)


@asks
def show_timeline(
    question: CommandContext,
    number: TableArgument,
    row: RowArgument,
    column: ColumnName,
    axis: Annotated[
        TimeAxis, typer.Option("--axis", help="As it came to be known, or as it is in force.")
    ] = TimeAxis.RECORDED,
) -> None:
    """Show every value a cell ever had, and the operations that made each one."""
    found = timeline(question.viewpoint, question.cell(number, row, column), axis)
    document = shapes.timeline(found)
    flat = [
        {**each, "kinds": " ".join(each["kinds"]), "operations": " ".join(each["operations"])}
        for each in document["values"]
    ]
    fields = ["effective_on", "recorded_at", "position", "text", "fen", "change_fen", "kinds", "operations"]
    if not print_rows(question.output, question.viewpoint.at, fields, flat, document):
        _print_timeline(found)


def _print_timeline(found: Timeline) -> None:
    recorded = found.axis is TimeAxis.RECORDED
    since = "recorded at" if recorded else "in force since"
    shown = grid((since, "万元", "change", "", "operations"), {"万元", "change"})
    for step in found.steps:
        since = local(step.operations[-1].recorded_at) if recorded else f"{step.effective_on}"
        late = f"in force {step.effective_on}" if recorded else ""
        told = "\n".join(f"{each.operation_id} {escape(each.reason)}" for each in step.operations)
        kinds = " ".join(KIND_LABELS[kind][0] for kind in step.kinds)
        shown.add_row(since, step.text, format_fen(step.change_fen), "\n".join(filter(None, (kinds, late))), told)
    print_grid(shown)


@asks
def show_diff(
    question: CommandContext,
    number: Annotated[str, typer.Argument(help="Number of the table, or its title; 0 compares all.")],
    before: Annotated[str, typer.Option("--from", help="A day, position:N, known:WHEN or disclosure:DIGEST.")],
    after: Annotated[str, typer.Option("--to", help="A point, written likewise; by default the point asked at.")] = "",
) -> None:
    """Compare tables at two points: both texts, the exact difference, and the operations that moved each cell."""
    reader = question.session.reader
    there = reader.at_other_point(question.viewpoint, point(before))
    viewpoint = reader.at_other_point(question.viewpoint, point(after)) if after else question.viewpoint
    found = diff(there, viewpoint, question.form.tables if number == "0" else (question.table(number),))
    document = shapes.comparison(found)
    flat = [
        {
            **each,
            "before": each["before"]["text"],
            "after": each["after"]["text"],
            "operations": " ".join(move["operation_id"] for move in each["operations"]),
        }
        for each in document["changes"]
    ]
    fields = ["table", "row", "column", "label", "before", "after", "difference_fen", "operations"]
    if not print_rows(question.output, question.viewpoint.at, fields, flat, document):
        _print_diff(found)


def _print_diff(found: Diff) -> None:
    for change in found.changes:
        cell = change.address
        out.print(f"表 {cell.table.number} {cell.row.key} · {change.label} · {cell.column.zh}", markup=False)
        shown = f"{change.before.text or '(blank)'} → [bold]{change.after.text or '(blank)'}[/]"
        out.print(f"    {shown}  ({_exactly(change.difference_fen)})")
        for move in change.moves:
            said = " · ".join(filter(None, (str(move.operation.authority), move.operation.reason)))
            out.print(f"    {format_fen(move.change_fen):>12}  {move.operation.operation_id}  {said}", markup=False)
    out.print(f"{len(found.changes)} cells differ")


@asks
def show_document(
    question: CommandContext,
    line: Annotated[int, typer.Argument(help="A line that an explanation cites.")],
    digest: Annotated[str, typer.Option("--digest", help="Of which document; by default the one in force.")] = "",
    context: Annotated[int, typer.Option("--context", min=0, help="Lines before and after it.")] = 3,
) -> None:
    """Show a line of a source document as imported, with the lines around it."""
    named = digest or (question.viewpoint.disclosure.digest if question.viewpoint.disclosure else "")
    found = question.session.documents.around(named, line, context)
    rows = [{"line": number, "cited": number == found.cited, "text": text} for number, text in found.lines]
    shown = {"as_of": shapes.as_of(question.viewpoint.at), "document": found.document, "lines": rows}
    if not print_rows(question.output, question.viewpoint.at, ["line", "cited", "text"], rows, shown):
        for number, text in found.lines:
            mark = "[bold]>[/]" if number == found.cited else " "
            out.print(f"{mark} [dim]{number:>6}[/]  {escape(text)}")
