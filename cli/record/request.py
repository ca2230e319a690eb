"""The options before a subcommand of `record`: where to record, and the facts shared by all events of the operation."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cli.options import Format
from cli.output import err, out, print_csv, print_for_program, print_json
from cli.session import Session
from ledger.errors import InvalidNotation
from ledger.operations.operation import Header, Notice, Outcome
from ledger.state.draft import Draft
from ledger.terms.evidence import Evidence
from ledger.terms.sources import FundingSource
from ledger.written_commands import NameFinder, WrittenCommand, WrittenLine, command_of


@dataclass(frozen=True, slots=True)
class Request:
    """One run of `record`."""

    data: Path
    output: Format
    department: str
    header: Header
    dry_run: bool

    @property
    def year(self) -> int:
        """The fiscal year of lines when none is given: that of the date."""
        return self.header.effective_on.year if self.header.effective_on else 0

    def line(self, project: str, source: FundingSource, year: int, origin_year: int | None) -> WrittenLine:
        """A line of the department that the command is about."""
        return WrittenLine(
            department=self.department,
            project=project,
            fiscal_year=year or self.year,
            source=source,
            origin_year=origin_year,
        )

    def record(self, session: Session, *written: WrittenCommand) -> None:
        """Record the commands as one operation, or only decide them, and print the outcome."""
        names = NameFinder(session.ledger.department, lambda text: session.department(text or self.department))
        commands = [names.take(command_of(command, names)) for command in written]
        if self.dry_run:
            self._print_draft(session.ledger.validate(commands, self.header))
        else:
            self._print_outcome(session.ledger.record(commands, self.header))

    def _print_draft(self, draft: Draft) -> None:
        events = [event.id for event in draft.events]
        if self.output is Format.json:
            warnings = [notice.message for notice in draft.warnings]
            print_json({"recorded": False, "events": events, "warnings": warnings})
            return
        _print_warnings(draft.warnings)
        if self.output is Format.csv:
            print_csv(["event_id"], [{"event_id": each} for each in events])
        else:
            out.print(f"Would record {len(events)} events; nothing was recorded.")

    def _print_outcome(self, outcome: Outcome) -> None:
        _print_warnings(outcome.warnings)
        facts = {name: getattr(outcome, name) for name in _OUTCOME}
        if print_for_program(self.output, _RECORDED, _recorded(outcome), facts):
            return
        repeated = " (recorded before under this key)" if outcome.repeated else ""
        out.print(f"Operation {outcome.operation_id} at position {outcome.position}{repeated}")
        for event_id in outcome.event_ids:
            out.print(f"  event {event_id}")


_OUTCOME = ("operation_id", "position", "recorded_at", "event_ids", "warnings", "repeated")
_RECORDED = ("operation_id", "position", "repeated", "event_id")


def _recorded(outcome: Outcome) -> list[dict[str, Any]]:
    """A row for each event, or one without an event where only a name was registered."""
    own = {name: getattr(outcome, name) for name in _RECORDED[:3]}
    return [{**own, "event_id": event_id} for event_id in outcome.event_ids or ("",)]


def _print_warnings(warnings: Iterable[Notice]) -> None:
    for notice in warnings:
        err.print(f"[yellow]warning[/] {notice.code}: ", end="")
        err.print(notice.message, markup=False)


def evidence(session: Session, text: str) -> tuple[Evidence, ...]:
    """`FILE` or `FILE:LINE` as evidence; the file is kept beside the ledger by its digest. Raises InvalidNotation."""
    if not text:
        return ()
    name, colon, number = text.rpartition(":")
    path, line = (Path(name), int(number)) if colon and number.isdecimal() else (Path(text), 0)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InvalidNotation(text, f"write FILE or FILE:LINE; {error.strerror}") from error
    digest = session.documents.keep(data, path.suffix)
    cited = session.documents.around(digest, line, 0).lines[0][1].strip() if line else ""
    return (Evidence(document=digest, line=line, text=cited, note="" if line else path.name),)
