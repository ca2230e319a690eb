"""`import`, `reconcile`: a document in, and the proof that every printed figure comes out again."""

import sys
from pathlib import Path
from typing import Annotated, Any, Self

import typer
from rich import box
from rich.progress import Progress, SpinnerColumn, TextColumn
from rich.table import Table as RichTable

from cli import shapes
from cli.asking import Question, asks
from cli.failures import Exit, refusals
from cli.options import DataDir, Format, Output
from cli.output import err, out, print_json, print_rows
from cli.session import DEFAULT_DATA, DOCUMENTS, default_recorder, opened
from projections.reconcile import Reconciliation, reconcile
from projections.verdicts import Verdict
from seeds.importer import Imported, Prepared, keep_text, prepare, record
from seeds.midyear import Teller, read_midyear
from seeds.readings import NO_READINGS, Readings, load_readings
from seeds.refusals import UnknownDocument


def import_document(
    file: Annotated[Path, typer.Argument(help="The text of a disclosure.")],
    data: DataDir = DEFAULT_DATA,
    form: Output = Format.text,
    readings: Annotated[
        Path | None, typer.Option("--readings", help="What a person read; by default FILE's .readings.toml beside it.")
    ] = None,
    as_history: Annotated[
        Path | None, typer.Option("--as-history", help="A file of operations: makes this ledger a demonstration.")
    ] = None,
    by: Annotated[str, typer.Option("--by", help="Who records; by default the system's user.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Read, decide and show; record nothing.")] = False,
) -> None:
    """Import a published budget as one operation: all of it, or nothing."""
    with refusals(), opened(data) as session, _Steps() as step:
        step("reading the document")
        content = _content(file)
        midyear = read_midyear(as_history) if as_history else None
        prepared = prepare(session.ledger, content, _readings(file, readings))
        step("recording")
        if not dry_run:
            keep_text(data / DOCUMENTS, prepared.document, content)
        imported = record(
            session.ledger,
            prepared,
            midyear.document_recorded_by if midyear else by or default_recorder(),
            recorded_at=midyear.document_recorded_at if midyear else None,
            demonstration=midyear is not None,
            dry_run=dry_run,
        )
        if midyear and not dry_run:
            teller = Teller(session.ledger, prepared.document.department, prepared.document.year)
            for number, operation in enumerate(midyear.operations, 1):
                step(f"recording operation {number} of {len(midyear.operations)}")
                teller.tell(operation)
        step("building the tables")
        session.reader.resolve()
    if form is Format.json:
        print_json(_shape(imported, dry_run=dry_run))
    else:
        _print_import(imported, dry_run=dry_run)


class _Steps:
    """A line that says what is being done, on a terminal only."""

    def __init__(self) -> None:
        self._progress = Progress(SpinnerColumn(), TextColumn("{task.description}"), console=err, transient=True)

    def __enter__(self) -> Self:
        self._progress.disable = not err.is_terminal
        self._progress.start()
        self._task = self._progress.add_task("")
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def __call__(self, text: str) -> None:
        self._progress.update(self._task, description=text)


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise UnknownDocument(str(file), error.strerror or str(error)) from error


def _readings(file: Path, given: Path | None) -> Readings:
    """The readings named, or those beside the document: they are evidence, so the same document finds them again."""
    beside = file.with_name(f"{file.stem}.readings.toml")
    if given is not None:
        return load_readings(given)
    return load_readings(beside) if beside.exists() else NO_READINGS


def _shape(imported: Imported, *, dry_run: bool) -> dict[str, Any]:
    prepared = imported.prepared
    return {
        "recorded": imported.outcome is not None,
        "already_recorded": imported.already,
        "dry_run": dry_run,
        "operation_id": str(imported.outcome.operation_id) if imported.outcome else None,
        "position": imported.outcome.position if imported.outcome else None,
        "document": prepared.document.digest,
        "department": prepared.document.department,
        "year": prepared.document.year,
        "published_figures": len(prepared.document.cells()),
        "lines": len(prepared.lines),
        "residuals": len(prepared.residuals),
        "assumptions": list(prepared.assumptions),
        "warnings": list(prepared.document.warnings),
    }


def _print_import(imported: Imported, *, dry_run: bool) -> None:
    prepared = imported.prepared
    document = prepared.document
    out.print(f"[bold]{document.department}[/]  {document.year}, published {document.published_on}")
    if imported.already:
        out.print("This document is recorded already; nothing new was recorded.")
        return
    verb = "Would record" if dry_run else "Recorded"
    out.print(f"{verb} {len(prepared.lines)} lines and {len(prepared.residuals)} residuals as one operation", end="")
    out.print(f": {imported.outcome.operation_id}" if imported.outcome else "; nothing was recorded")
    _print_notes(prepared)


def _print_notes(prepared: Prepared) -> None:
    for assumption in prepared.assumptions:
        out.print(f"  assumed: {assumption}", markup=False)
    for warning in prepared.document.warnings:
        out.print(f"  warning: {warning}", markup=False)


@asks
def show_reconciliation(question: Question) -> None:
    """Compare every printed figure with the tables at the disclosure's own coordinates, and check every identity."""
    found = reconcile(question.here, question.form)
    document = shapes.reconciliation(found)
    fields = ["table", "row", "column", "printed", "rebuilt", "line"]
    if not print_rows(question.output, fields, document["differences"], document):
        _print_reconciliation(found, question)
    if not found.agrees:
        sys.exit(Exit.DIFFERENT)


def _print_reconciliation(found: Reconciliation, question: Question) -> None:
    shown = RichTable(box=box.SIMPLE_HEAD, title="Printed against rebuilt 核对")
    for title in ("表", "title", "printed", "rebuilt", ""):
        shown.add_column(title, justify="right" if title in ("printed", "rebuilt") else "left")
    for table in question.form.tables:
        printed, rebuilt = found.by_table.get(table.number, (0, 0))
        verdict = "stated empty 空表" if not printed else ("[green]✓[/]" if printed == rebuilt else "[red]✗[/]")
        shown.add_row(str(table.number), f"{table.zh} {table.en}", str(printed), str(rebuilt), verdict)
    out.print(shown)
    rounding, violated = found.those(Verdict.BY_ROUNDING), found.those(Verdict.VIOLATED)
    out.print(f"{len(found.judged)} identities: {found.count(Verdict.EXACT)} exact, ", end="")
    out.print(f"{len(rounding)} by rounding only, {len(violated)} violated")
    for each in rounding:
        out.print(f"  by rounding: {each}", markup=False)
    for each in violated:
        out.print(f"  VIOLATED: {each}", markup=False)
    for difference in found.differences:
        where = f"table {difference.table} {difference.row} column {difference.column} (line {difference.line})"
        out.print(f"  {where}: printed {difference.printed or 'nothing'}, rebuilt {difference.rebuilt or 'nothing'}")
    out.print(f"\n[bold]{found.rebuilt} of {found.published} published figures rebuilt[/]")
    data = question.session.data
    given = "" if data == DEFAULT_DATA else f" --data {data}"
    command = Path(sys.argv[0])
    name = command if command.parent.name == "bin" and not command.is_absolute() else command.name
    out.print(f"Try next: {name} explain 5 20806 1{given}", markup=False)
    out.print(f"          {name} table 7{given}", markup=False)
