"""Subcommands that move money (资金业务): one amount on one line, between lines, or to another department."""

from collections.abc import Callable
from typing import Annotated

import typer
from msgspec.structs import replace

from cli.failures import refusals
from cli.record.request import Request, evidence
from cli.session import Session, opened
from ledger.notation import parse_breakdown, parse_leg, parse_unit
from ledger.operations.commands import (
    AdvanceTransfer,
    Allocate,
    CorrectCarryover,
    Cut,
    MoneyCommand,
    Recall,
    Supplement,
)
from ledger.terms.breakdown import Breakdown
from ledger.terms.sources import FundingSource
from ledger.written_commands import WrittenCommand, WrittenLeg

ProjectOption = Annotated[str, typer.Option("--project", help="u01-p07, u00-basic, or UNIT:PROJECT NAME.")]
SourceOption = Annotated[FundingSource, typer.Option("--source", help="Funding source of the line.")]
OriginYear = Annotated[int | None, typer.Option("--origin-year", help="The line holds money carried from this year.")]
Parts = Annotated[
    list[str], typer.Option("--part", help="FUNCTION/ECONOMIC=AMOUNT; repeat it. `-` is 未列明.", show_default=False)
]
AmountUnitOption = Annotated[str, typer.Option("--unit", help="Unit of the amounts: 万元 or 元.")]
FiscalYear = Annotated[int, typer.Option("--year", help="Fiscal year of the line; by default that of the date.")]
EvidenceFile = Annotated[str, typer.Option("--evidence", help="Evidence: FILE or FILE:LINE; the file is kept.")]
COMMANDS: dict[str, type[MoneyCommand]] = {
    "allocate": Allocate,
    "advance-transfer": AdvanceTransfer,
    "supplement": Supplement,
    "cut": Cut,
    "recall": Recall,
    "correct-carryover": CorrectCarryover,
}


def about_one_amount(name: str, kind: type[MoneyCommand]) -> Callable[..., None]:
    """The subcommand of a command about one amount on one line."""

    def command(
        context: typer.Context,
        project: ProjectOption,
        part: Parts,
        source: SourceOption = FundingSource.GENERAL_LOCAL,
        origin_year: OriginYear = None,
        year: FiscalYear = 0,
        unit: AmountUnitOption = "万元",
        evidence_file: EvidenceFile = "",
    ) -> None:
        request: Request = context.obj
        with refusals(), opened(request.data) as session:
            line = request.line(project, source, year, origin_year)
            parts = _breakdown(session, part, unit, evidence_file)
            request.record(session, WrittenCommand(kind=name.replace("-", "_"), line=line, parts=parts))

    command.__doc__ = kind.__doc__
    return command


def _breakdown(session: Session, parts: list[str], unit: str, evidence_file: str) -> Breakdown:
    """The parts, each with the evidence."""
    cited = evidence(session, evidence_file)
    return tuple(replace(part, evidence=cited) for part in parse_breakdown(parts, parse_unit(unit)))


def carry_over(
    context: typer.Context,
    project: ProjectOption,
    part: Parts,
    source: SourceOption = FundingSource.GENERAL_LOCAL,
    origin_year: Annotated[int | None, typer.Option("--origin-year", help="By default the year before.")] = None,
    year: FiscalYear = 0,
    unit: AmountUnitOption = "万元",
    closing_part: Annotated[
        list[str] | None,
        typer.Option("--closing-part", help="What leaves the old line, if it is classified otherwise; repeat it."),
    ] = None,
    evidence_file: EvidenceFile = "",
) -> None:
    """Carry money over to a carried line (上年结转); closes the old line if the ledger holds it."""
    request: Request = context.obj
    with refusals(), opened(request.data) as session:
        command = WrittenCommand(
            kind="carry_over",
            line=request.line(project, source, year, origin_year),
            parts=_breakdown(session, part, unit, evidence_file),
            closing_parts=_breakdown(session, closing_part or [], unit, evidence_file),
        )
        request.record(session, command)


def reallocate(
    context: typer.Context,
    leg: Annotated[list[str], typer.Option("--leg", help="PROJECT@FUNCTION/ECONOMIC=AMOUNT[+…], signed; repeat it.")],
    source: SourceOption = FundingSource.GENERAL_LOCAL,
    origin_year: OriginYear = None,
    year: FiscalYear = 0,
    unit: AmountUnitOption = "万元",
) -> None:
    """Move money between projects, codes or units (调剂); the legs add up to zero."""
    request: Request = context.obj
    with refusals(), opened(request.data) as session:
        read = [parse_leg(text, parse_unit(unit)) for text in leg]
        legs = [
            WrittenLeg(line=request.line(project, source, year, origin_year), parts=parts) for project, parts in read
        ]
        request.record(session, WrittenCommand(kind="reallocate", legs=tuple(legs)))


def hand_over(
    context: typer.Context,
    project: ProjectOption,
    to_department: Annotated[str, typer.Option("--to-department", help="The department that receives it.")],
    to_project: Annotated[str, typer.Option("--to-project", help="The project there: key, or UNIT:NAME.")],
    part: Parts,
    source: SourceOption = FundingSource.GENERAL_LOCAL,
    origin_year: OriginYear = None,
    year: FiscalYear = 0,
    unit: AmountUnitOption = "万元",
    evidence_file: EvidenceFile = "",
) -> None:
    """Hand money over to a line of another department (划转)."""
    request: Request = context.obj
    with refusals(), opened(request.data) as session:
        giving = request.line(project, source, year, origin_year)
        command = WrittenCommand(
            kind="hand_over",
            giving=giving,
            receiving=replace(giving, department=to_department, project=to_project),
            parts=_breakdown(session, part, unit, evidence_file),
        )
        request.record(session, command)
