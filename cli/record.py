"""`budget-ledger record …`: one subcommand per command of the ledger; each run is one operation.

What belongs to the operation (date, recorder, 文号, key) is written before the subcommand, what belongs to the
command after it: `record --effective-on 2025-04-01 --authority 乌财社〔2025〕1号 supplement --project u01-p01 …`.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from cli.failures import refusals
from cli.options import DataDir, DepartmentName, Format, Output, parse_day
from cli.output import err, out, print_json
from cli.session import DEFAULT_DATA, Session, default_recorder, opened
from ledger.commands import (
    AdvanceTransfer,
    Allocate,
    Amend,
    CarryOver,
    Command,
    CorrectCarryover,
    Cut,
    HandOver,
    MoneyCommand,
    Reallocate,
    Recall,
    RegisterDepartment,
    RegisterProject,
    RegisterUnit,
    Reverse,
    Supplement,
)
from ledger.evidence import Authority, document_number
from ledger.identity import LineKey
from ledger.notation import find_line, find_unit, parse_breakdown, parse_leg, parse_unit, total_fen
from ledger.operations import Header
from ledger.registry import Department
from ledger.sources import FundingSource

app = typer.Typer(no_args_is_help=True, help="Record one command as one operation (登记业务).")

Project = Annotated[str, typer.Option("--project", help="u01-p07, u00-basic, or UNIT:PROJECT NAME.")]
Source = Annotated[FundingSource, typer.Option("--source", help="Funding source of the line.")]
OriginYear = Annotated[
    int | None, typer.Option("--origin-year", help="Makes it a line of carried money from this year.")
]
Parts = Annotated[
    list[str], typer.Option("--part", help="FUNCTION/ECONOMIC=AMOUNT; repeat it. `-` is 未列明.", show_default=False)
]
AmountUnit = Annotated[str, typer.Option("--unit", help="Unit of the amounts: 万元 or 元.")]
FiscalYear = Annotated[int, typer.Option("--year", help="Fiscal year of the line; by default that of the date.")]


@dataclass(frozen=True, slots=True)
class Request:
    """What stands before the subcommand: where to record, and the facts of the operation."""

    data: Path
    form: Format
    department: str
    header: Header
    dry_run: bool

    @property
    def year(self) -> int:
        """The fiscal year when none is given."""
        return self.header.effective_on.year if self.header.effective_on else 0


@app.callback()
def operation(
    context: typer.Context,
    data: DataDir = DEFAULT_DATA,
    form: Output = Format.text,
    department: DepartmentName = "",
    effective_on: Annotated[
        date | None, typer.Option("--effective-on", parser=parse_day, metavar="DATE", help="In force from this day.")
    ] = None,
    authority: Annotated[str, typer.Option("--authority", help="文号 of the document that orders it.")] = "",
    reason: Annotated[str, typer.Option("--reason", help="Why, in a sentence.")] = "",
    by: Annotated[str, typer.Option("--by", help="Who records; by default the system's user.")] = "",
    approved_by: Annotated[str, typer.Option("--approved-by", help="Who approved.")] = "",
    key: Annotated[
        str, typer.Option("--key", help="Idempotency key: recorded once under it, however often sent.")
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Decide and show; record nothing.")] = False,
) -> None:
    """Facts of the operation; then the command."""
    header = Header(
        recorded_by=by or default_recorder(),
        effective_on=effective_on,
        approved_by=approved_by,
        authority=Authority(document_number=document_number(authority) if authority else ""),
        reason=reason,
        idempotency_key=key,
    )
    context.obj = Request(data, form, department, header, dry_run)


def _record(session: Session, request: Request, *commands: Command) -> None:
    """Record, or only decide, and print what came of it."""
    if request.dry_run:
        draft = session.ledger.validate(commands, request.header)
        events = [event.id for event in draft.events]
        shown = {"recorded": False, "events": events, "warnings": [notice.message for notice in draft.warnings]}
        if request.form is Format.json:
            print_json(shown)
        else:
            out.print(f"Would record {len(events)} events; nothing was recorded.")
        return
    outcome = session.ledger.record(commands, request.header)
    for notice in outcome.warnings:
        err.print(f"[yellow]warning[/] {notice.code}: ", end="")
        err.print(notice.message, markup=False)
    if request.form is Format.json:
        print_json(outcome)
    else:
        repeated = " (recorded before under this key)" if outcome.repeated else ""
        out.print(f"Operation {outcome.operation_id} at position {outcome.position}{repeated}")
        for event_id in outcome.event_ids:
            out.print(f"  event {event_id}")


def _department(session: Session, request: Request) -> Department:
    return session.ledger.department(session.department(request.department))


def _money_command(kind: type[MoneyCommand], name: str) -> None:
    """Make the subcommand of a command about one amount on one line."""

    def command(
        context: typer.Context,
        project: Project,
        part: Parts,
        source: Source = FundingSource.GENERAL_LOCAL,
        origin_year: OriginYear = None,
        year: FiscalYear = 0,
        unit: AmountUnit = "万元",
    ) -> None:
        request: Request = context.obj
        with refusals(), opened(request.data) as session:
            line = find_line(_department(session, request), project, year or request.year, source, origin_year)
            breakdown = parse_breakdown(part, parse_unit(unit))
            _record(session, request, kind(line=line, amount_fen=total_fen(breakdown), breakdown=breakdown))

    app.command(name, help=kind.__doc__)(command)


for _kind, _name in (
    (Allocate, "allocate"),
    (AdvanceTransfer, "advance-transfer"),
    (CarryOver, "carry-over"),
    (Supplement, "supplement"),
    (Cut, "cut"),
    (Recall, "recall"),
    (CorrectCarryover, "correct-carryover"),
):
    _money_command(_kind, _name)


@app.command("reallocate")
def reallocate(
    context: typer.Context,
    leg: Annotated[list[str], typer.Option("--leg", help="PROJECT@FUNCTION/ECONOMIC=AMOUNT[+…], signed; repeat it.")],
    source: Source = FundingSource.GENERAL_LOCAL,
    origin_year: OriginYear = None,
    year: FiscalYear = 0,
    unit: AmountUnit = "万元",
) -> None:
    """Move money between projects, codes or units (调剂); the legs add up to zero."""
    request: Request = context.obj
    with refusals(), opened(request.data) as session:
        department, scale = _department(session, request), parse_unit(unit)
        legs = tuple(parse_leg(department, text, year or request.year, source, origin_year, scale) for text in leg)
        _record(session, request, Reallocate(legs=legs))


@app.command("hand-over")
def hand_over(
    context: typer.Context,
    project: Project,
    to_department: Annotated[str, typer.Option("--to-department", help="The department that receives it.")],
    to_project: Annotated[str, typer.Option("--to-project", help="The project there: key, or UNIT:NAME.")],
    part: Parts,
    source: Source = FundingSource.GENERAL_LOCAL,
    origin_year: OriginYear = None,
    year: FiscalYear = 0,
    unit: AmountUnit = "万元",
) -> None:
    """Hand money over to a line of another department (划转)."""
    request: Request = context.obj
    with refusals(), opened(request.data) as session:
        there = session.ledger.department(session.department(to_department))

        def line(department: Department, text: str) -> LineKey:
            return find_line(department, text, year or request.year, source, origin_year)

        breakdown = parse_breakdown(part, parse_unit(unit))
        command = HandOver(
            giving=line(_department(session, request), project),
            receiving=line(there, to_project),
            amount_fen=total_fen(breakdown),
            breakdown=breakdown,
        )
        _record(session, request, command)


@app.command("reverse")
def reverse(context: typer.Context, operation_id: Annotated[UUID, typer.Argument(help="The operation's id.")]) -> None:
    """Reverse a whole operation, all its legs, once (冲销)."""
    request: Request = context.obj
    with refusals(), opened(request.data) as session:
        _record(session, request, Reverse(operation_id=operation_id))


@app.command("amend")
def amend(
    context: typer.Context,
    event_id: Annotated[str, typer.Argument(help="The event's id.")],
    to_authority: Annotated[str, typer.Option("--to-authority", help="The right 文号.")] = "",
    to_reason: Annotated[str, typer.Option("--to-reason", help="The right reason.")] = "",
) -> None:
    """Put authority or reason of a recorded event right; no money moves (更正说明)."""
    request: Request = context.obj
    authority = Authority(document_number=document_number(to_authority)) if to_authority else None
    with refusals(), opened(request.data) as session:
        _record(session, request, Amend(event_id=event_id, authority=authority, reason=to_reason or None))


@app.command("department")
def department(context: typer.Context, name: str) -> None:
    """Register a department (登记部门)."""
    request: Request = context.obj
    with refusals(), opened(request.data) as session:
        _record(session, request, RegisterDepartment(name=name))


@app.command("unit")
def unit(context: typer.Context, name: str) -> None:
    """Register a budget unit (登记预算单位)."""
    request: Request = context.obj
    with refusals(), opened(request.data) as session:
        _record(session, request, RegisterUnit(department=session.department(request.department), name=name))


@app.command("project")
def project(
    context: typer.Context,
    name: str,
    in_unit: Annotated[str, typer.Option("--in", help="Key or name of the unit.")],
    secret: Annotated[bool, typer.Option("--secret", help="Its description is withheld.")] = False,
    code_named: Annotated[bool, typer.Option("--code-named", help="Its name is a code (特定目标).")] = False,
) -> None:
    """Register a project of a unit (登记项目)."""
    request: Request = context.obj
    with refusals(), opened(request.data) as session:
        registered = _department(session, request)
        command = RegisterProject(
            department=registered.id,
            unit=find_unit(registered, in_unit).id,
            name=name,
            secret=secret,
            code_named=code_named,
        )
        _record(session, request, command)
