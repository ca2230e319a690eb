"""`import`: records a document as one operation; with a file of operations it makes a demonstration."""

from pathlib import Path
from typing import Annotated, Any, Self

import typer
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TextColumn

from cli.failures import refusals
from cli.grids import grid
from cli.options import DataDir, Format, Output
from cli.output import err, out, print_csv, print_grid, print_json
from cli.session import DEFAULT_DATA, default_recorder, opened, though_recorded
from ledger.terms.entries import KIND_LABELS, Kind
from ledger.terms.money import format_fen
from ledger.terms.sources import SOURCE_LABELS, FundingSource, Nature
from projections.read_model.event_rows import BASIC_NAME as BASIC
from projections.read_model.event_rows import WHOLE_NAME as UNDIVIDED
from seeds.attribution.proposed_lines import ProposedLine
from seeds.importer import Imported, PreparedImport, prepare, record
from seeds.midyear import Teller, read_midyear
from seeds.reading.human_readings import NO_READINGS, Readings, load_readings
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
    """Import a published budget as one operation, completely or not at all."""
    with refusals(), opened(data) as session, _Steps() as step:
        step("reading the document")
        content = _content(file)
        midyear = read_midyear(as_history) if as_history else None
        prepared = prepare(session.ledger, content, _readings(file, readings))
        step("recording")
        if not dry_run:
            session.documents.keep(content)
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
        with though_recorded(session):
            session.reader.resolve()
    if form is Format.json:
        print_json(_shape(imported, dry_run=dry_run))
    elif form is Format.csv:
        _print_flat(_shape(imported, dry_run=dry_run))
    else:
        _print_import(imported, dry_run=dry_run)


class _Steps:
    """A line that shows the current step, on a terminal only."""

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
    """The named readings, or those beside the document: a later import of the same document then finds them again."""
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
        "proposed": [_line(each) for each in (*prepared.lines, *prepared.residuals)] if dry_run else [],
        "residuals": len(prepared.residuals),
        "assumptions": list(prepared.assumptions),
        "warnings": list(prepared.document.warnings),
    }


def _print_flat(shape: dict[str, Any]) -> None:
    """Rows for programs: a dry run has one for each line that it would record, an import only one."""
    if shape["dry_run"]:
        rows = [{**each, "basis": " ".join(each["basis"])} for each in shape["proposed"]]
        fields = ["unit", "project", "kind", "source", "lot", "amount_fen", "basis"]
    else:
        rows = [{key: "; ".join(value) if isinstance(value, list) else value for key, value in shape.items()}]
        fields = [key for key in shape if key != "proposed"]
    print_csv(fields, rows)


def _line(line: ProposedLine) -> dict[str, Any]:
    """One line as it would be recorded."""
    return {
        "unit": UNDIVIDED if line.of_whole_department else line.unit,
        "project": BASIC if line.nature is Nature.BASIC else line.project,
        "kind": str(line.kind),
        "source": str(line.source),
        "lot": str(line.lot),
        "amount_fen": line.amount_fen,
        "basis": sorted({str(part.basis) for part in line.breakdown}),
        "parts": [
            {
                "function": part.function,
                "economic": part.economic,
                "axis": str(part.axis),
                "amount_fen": part.amount_fen,
            }
            for part in line.breakdown
        ],
    }


def _print_proposed(prepared: PreparedImport) -> None:
    shown = grid(("unit", "project", "", "source", "万元", "known by"), {"万元"})
    for each in map(_line, (*prepared.lines, *prepared.residuals)):
        kind, source = KIND_LABELS[Kind(each["kind"])][0], SOURCE_LABELS[FundingSource(each["source"])][0]
        amount, basis = format_fen(each["amount_fen"]), " ".join(each["basis"])
        shown.add_row(escape(each["unit"]), escape(each["project"]), kind, source, amount, basis)
    print_grid(shown)


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
    if dry_run:
        _print_proposed(prepared)
    _print_notes(prepared)


def _print_notes(prepared: PreparedImport) -> None:
    for assumption in prepared.assumptions:
        out.print(f"  assumed: {assumption}", markup=False)
    for warning in prepared.document.warnings:
        out.print(f"  warning: {warning}", markup=False)
