"""`doctor`: checks whether this ledger is sound, safe and reachable, and says what to do if it is not."""

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.markup import escape

from cli.failures import Exit
from cli.options import DataDir, Format, Output
from cli.output import out, print_for_program
from cli.progress import telling
from cli.session import DEFAULT_DATA, READ_MODEL_FILE, place_of
from ledger.application import BudgetLedger
from ledger.errors import LedgerError, LogNotProtected
from ledger.errors.maintenance import NoLog
from ledger.log.postgres_connection import SchemaNotLookedInto
from ledger.log.sqlite_connection import damaged
from ledger.log_location import FileLocation, LogLocation
from ledger.upkeep.copying import Report
from ledger.upkeep.data_directory import directory_findings
from ledger.upkeep.durability import server_findings, sqlite_findings
from ledger.upkeep.health import RESTORE, Finding, FindingState, document_findings, log_findings
from projections.following.followed_log import followed_by
from projections.following.health import lost_log, read_model_findings

_MARKS = {
    FindingState.ok: "[green]ok     [/]",
    FindingState.warning: "[yellow]warning[/]",
    FindingState.failure: "[bold red]failure[/]",
}


def doctor(
    data: DataDir = DEFAULT_DATA,
    form: Output = Format.text,
    everything: Annotated[bool, typer.Option("--all", help="Read every event, not only some.")] = False,
) -> None:
    """Check the ledger, its documents, its read model and its machine; change nothing."""
    with telling() as told:
        findings = list(_findings(data, told, everything=everything))
    rows = list(map(_row, findings))
    if not print_for_program(form, ["check", "state", "what", "next_step"], rows, rows):
        _print(findings)
    states = {each.state for each in findings}
    if FindingState.failure in states:
        sys.exit(Exit.DIFFERENT)
    if FindingState.warning in states:
        sys.exit(Exit.NOTICED)


def _findings(data: Path, told: Report, *, everything: bool) -> Iterator[Finding]:
    place = place_of(data)
    try:
        with closing(place.open(new=False)) as ledger:
            yield Finding.ok("place", f"the log lies on {place}")
            yield Finding.ok("guards", "every table of the log is append-only")
            yield from _looked_at(data, place, ledger, told, everything=everything)
    except NoLog:
        yield _none(data, place)
    except LedgerError as error:
        yield _refused(place, error)
    yield from directory_findings(data, place)


def _looked_at(
    data: Path, place: LogLocation, ledger: BudgetLedger, told: Report, *, everything: bool
) -> Iterator[Finding]:
    engine = (
        sqlite_findings(ledger, everything=everything) if isinstance(place, FileLocation) else server_findings(ledger)
    )
    for looking in (
        engine,
        log_findings(ledger, told, everything=everything),
        document_findings(ledger, place.document_store(ledger)),
        read_model_findings(ledger, data / READ_MODEL_FILE),
    ):
        try:
            yield from looking
        except LedgerError as error:  # one failed check does not stop the others
            yield _refused(place, error)


def _none(data: Path, place: LogLocation) -> Finding:
    """The finding if there is no ledger: none yet, or one that is lost."""
    emptied = isinstance(place, FileLocation) and place.path.exists()
    if followed := followed_by(data / READ_MODEL_FILE):
        return lost_log("the log is empty" if emptied else "there is no log any more", followed)
    if emptied:
        step = "Restore the last verified backup; if nothing was ever recorded, import a document."
        return Finding.failure("place", f"an empty file, no ledger: {place}", step)
    return Finding.failure("place", f"no ledger there: {place}", "Import a document, or name another directory.")


def _refused(place: LogLocation, error: LedgerError) -> Finding:
    """The finding for a check that was refused."""
    match error:
        case LogNotProtected():
            return Finding.failure("guards", str(error), "Restore the last backup that verifies.")
        case SchemaNotLookedInto():
            step = "Set the search_path to that schema; for the role, if a pgbouncer ignores startup options."
            return Finding.failure("schema", error.why, step)
        case _ if damaged(error):
            return Finding.failure("place", f"{place}: {error}", RESTORE)
        case _:
            step = "Check that the file or the server exists and that this user may read it."
            return Finding.failure("place", f"{place}: {error}", step)


def _row(finding: Finding) -> dict[str, str]:
    return {name: str(value) for name, value in msgspec.to_builtins(finding).items()}


def _print(findings: list[Finding]) -> None:
    for each in findings:
        out.print(f"{_MARKS[each.state]}  [bold]{each.check}[/]: {escape(each.what)}")
        if each.next_step:
            out.print(f"         → {each.next_step}", markup=False)
