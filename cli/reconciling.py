"""`reconcile`: compares every printed figure with the rebuilt one, and checks the document's own sums."""

import sys
from itertools import groupby
from pathlib import Path

from rich import box
from rich.table import Table as RichTable

from cli import shapes
from cli.asking import CommandContext, asks
from cli.failures import Exit
from cli.output import out, print_grid, print_rows
from cli.session import DEFAULT_DATA
from ledger.terms.money import format_fen
from projections.answers.identity_check import CheckedIdentity, Verdict
from projections.answers.reconcile import Reconciliation, reconcile


@asks
def show_reconciliation(question: CommandContext) -> None:
    """Compare every printed figure with the tables at the disclosure's own coordinates, and check every identity."""
    found = reconcile(question.viewpoint, question.form)
    document = shapes.reconciliation(found)
    fields = ["table", "row", "column", "printed", "rebuilt", "line"]
    if not print_rows(question.output, found.viewpoint.at, fields, document["differences"], document):
        _print_reconciliation(found, question)
    if not found.agrees:
        sys.exit(Exit.DIFFERENT)


def _print_reconciliation(found: Reconciliation, question: CommandContext) -> None:
    print_grid(_by_table(found, question))
    counts = {verdict: found.count(verdict) for verdict in Verdict}
    out.print(f"{len(found.judged)} identities 勾稽: {counts[Verdict.EXACT]} exact, ", end="")
    out.print(f"{counts[Verdict.BY_ROUNDING]} by rounding only, {counts[Verdict.VIOLATED]} violated")
    _print_identities("by rounding", found.those(Verdict.BY_ROUNDING))
    _print_identities("[red]VIOLATED[/]", found.those(Verdict.VIOLATED))
    for difference in found.differences:
        where = f"table {difference.table} {difference.row} column {difference.column} (line {difference.line})"
        out.print(f"  {where}: printed {difference.printed or 'nothing'}, rebuilt {difference.rebuilt or 'nothing'}")
    for number in found.contradicted:
        out.print(f"  table {number} is stated empty, yet there are entries")
    color = "green" if found.agrees else "red"
    out.print(f"\n[bold {color}]{found.rebuilt} of {found.published} published figures rebuilt[/]\n")
    _print_next(question.session.data)


def _by_table(found: Reconciliation, question: CommandContext) -> RichTable:
    shown = RichTable(box=box.SIMPLE_HEAD, title="Printed against rebuilt 核对", title_justify="left")
    shown.add_column("表", justify="right")
    shown.add_column("")
    for title in ("printed", "rebuilt"):
        shown.add_column(title, justify="right")
    shown.add_column("")
    for table in question.form.tables:
        printed, rebuilt = found.by_table.get(table.number, (0, 0))
        verdict = "空表 stated empty" if not printed else ("[green]✓[/]" if printed == rebuilt else "[red]✗[/]")
        shown.add_row(str(table.number), table.zh, str(printed), str(rebuilt), verdict)
    shown.add_section()
    shown.add_row("", "合计", str(found.published), str(found.rebuilt), "")
    return shown


def _print_identities(how: str, judged: tuple[CheckedIdentity, ...]) -> None:
    """One line for each identity, with the cells that have this verdict."""
    for said, cells in groupby(judged, key=lambda each: each.identity.zh):
        listed = list(cells)
        told = ", ".join(
            f"{each.left[1]}/{each.left[2]} {format_fen(each.printed_fen)} ({format_fen(each.expected_fen)})"
            for each in listed
        )
        out.print(f"  {how} {said}: {told}")


def _print_next(data: Path) -> None:
    given = "" if data == DEFAULT_DATA else f" --data {data}"
    command = Path(sys.argv[0])
    name = command if command.parent.name == "bin" and not command.is_absolute() else command.name
    out.print(f"Try next: {name} explain 5 20806 1{given}       how 6,715.00 was reached", markup=False)
    out.print(f"          {name} table 7{given}               every project, by unit", markup=False)
    out.print(f"          {name} --help", markup=False)
