"""`generate`: an invented history of any size, recorded in a demonstration ledger."""

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress

from cli.failures import refusals
from cli.grids import grid
from cli.options import FIRST_YEAR, LAST_YEAR, DataDir, Format, Output
from cli.output import out, print_for_program, print_grid
from cli.progress import progress
from cli.session import Session, opened, though_recorded
from ledger.log_location import LogLocation
from ledger.terms.entries import KIND_LABELS
from seeds.invented import Government, submissions
from seeds.invented.recorder import Tally, record, tally


def parse_years(text: str) -> tuple[int, ...]:
    """Fiscal years as 2025, or 2024-2026 for all from the first to the last."""
    first, dash, last = text.partition("-")
    written = (first, last) if dash else (first, first)
    if not all(each.isascii() and each.isdecimal() for each in written):
        raise typer.BadParameter(f"{text!r} is no span of years; write 2025 or 2024-2026")
    begin, end = map(int, written)
    if not FIRST_YEAR <= begin <= end <= LAST_YEAR:
        raise typer.BadParameter(f"{text!r} is not in order, or not in the years {FIRST_YEAR} to {LAST_YEAR}")
    return tuple(range(begin, end + 1))


def generate(
    data: DataDir = Path("data-generated"),
    form: Output = Format.text,
    seed: Annotated[int, typer.Option("--seed", help="The number that everything follows from.")] = 1,
    departments: Annotated[int, typer.Option("--departments", help="How many departments.")] = 10,
    years: Annotated[str, typer.Option("--years", metavar="YEARS", help="2025, or 2024-2026.")] = "2024-2026",
    operations: Annotated[int, typer.Option("--operations", help="How many operations in all.")] = 1000,
) -> None:
    """Record an invented history: departments, budgets, adjustments and reversals over years, in a demonstration."""
    span = parse_years(years)
    with refusals():
        government = Government(seed, departments, span, operations)
        with opened(data) as session, progress() as shown:
            already = _record(session, government, shown)
            shown.add_task("counting", total=None)
            found = tally(session.ledger)
            shown.add_task("building the tables", total=None)
            with though_recorded(session):
                session.reader.resolve()
            place = session.place
    kinds = [{"kind": str(kind), "events": found.events[kind], "entries": found.entries[kind]} for kind in found.events]
    counted = {name: getattr(found, name) for name in ("operations", "departments", "units", "projects")}
    counted |= {"lines": len(found.lines), "entries": found.entries.total(), "already": already}
    if not print_for_program(form, ["kind", "events", "entries"], kinds, {**counted, "kinds": kinds}):
        _print(place, found, already)


def _record(session: Session, government: Government, shown: Progress) -> int:
    """Record the operations not yet recorded; returns the number of those that were."""
    already = 0
    task = shown.add_task("recording", total=government.operations)
    for outcome in record(session.ledger, submissions(government)):
        already += outcome is None
        shown.advance(task)
    return already


def _print(place: LogLocation, found: Tally, already: int) -> None:
    out.print("[reverse] DEMONSTRATION 演示 [/]  everything in this ledger is invented")
    if already:
        out.print(f"{already} operations were recorded before; the others were added")
    out.print(f"{found.operations} operations of {found.departments} departments ", end="")
    out.print(f"with {found.units} units and {found.projects} projects", end="")
    out.print(f": {found.entries.total()} entries on {len(found.lines)} lines, on {place}", markup=False)
    shown = grid(("", "kind", "events", "entries"), {"events", "entries"})
    for kind, labels in KIND_LABELS.items():
        if kind in found.events:
            shown.add_row(*labels, str(found.events[kind]), str(found.entries[kind]))
    print_grid(shown)
