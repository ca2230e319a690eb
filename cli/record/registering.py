"""Subcommands that register departments, units and projects (登记), and codes (科目)."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from cli.failures import refusals
from cli.options import parse_day
from cli.record.request import Request
from cli.session import opened
from ledger.terms.codes import Classification, Code, CodeList
from ledger.terms.evidence import Evidence
from ledger.written_commands import WrittenCommand

ClassificationArgument = Annotated[Classification, typer.Argument(help="The classification of the code.")]


def department(context: typer.Context, name: str) -> None:
    """Register a department (登记部门)."""
    _record(context, WrittenCommand(kind="register_department", name=name))


def unit(context: typer.Context, name: str) -> None:
    """Register a budget unit (登记预算单位)."""
    _record(context, WrittenCommand(kind="register_unit", name=name))


def project(
    context: typer.Context,
    name: str,
    in_unit: Annotated[str, typer.Option("--in", help="Key or name of the unit.")],
    secret: Annotated[bool, typer.Option("--secret", help="Its description is withheld.")] = False,
    code_named: Annotated[bool, typer.Option("--code-named", help="Its name is a code (特定目标).")] = False,
) -> None:
    """Register a project of a unit (登记项目)."""
    command = WrittenCommand(kind="register_project", unit=in_unit, name=name, secret=secret, code_named=code_named)
    _record(context, command)


def name(
    context: typer.Context,
    subject: Annotated[str, typer.Argument(help="u01 or u01-p07; `department` for the department itself.")],
    new_name: str,
    since: Annotated[date, typer.Option("--since", parser=parse_day, metavar="DATE", help="In force from this day.")],
    alias: Annotated[bool, typer.Option("--alias", help="The name is only understood, never shown.")] = False,
) -> None:
    """Give a department, unit or project another name from a day on, or an alias (更名, 别名)."""
    is_project = "-" in subject
    command = WrittenCommand(
        kind="give_name",
        unit=None if is_project or subject == "department" else subject,
        project=subject if is_project else None,
        name=new_name,
        alias=alias,
        since=since,
    )
    _record(context, command)


def code(
    context: typer.Context,
    kind: ClassificationArgument,
    digits: str,
    name: str,
    first_year: Annotated[int, typer.Option("--first-year", help="First fiscal year it is valid in.")],
    last_year: Annotated[int | None, typer.Option("--last-year", help="Last fiscal year it is valid in.")] = None,
    name_en: Annotated[str, typer.Option("--name-en", help="English name.")] = "",
) -> None:
    """Add a code to the lists (增列科目)."""
    command = WrittenCommand(
        kind="state_code",
        classification=kind,
        code=digits,
        name=name,
        name_en=name_en,
        first_year=first_year,
        last_year=last_year,
    )
    _record(context, command)


def codes(
    context: typer.Context,
    kind: ClassificationArgument,
    file: Annotated[Path, typer.Argument(help="CSV: code,name,name_en,first_year,last_year,source.")],
) -> None:
    """Add the codes of a CSV file to the lists, all or none (批量增列科目)."""
    request: Request = context.obj
    with refusals(), opened(request.data) as session:
        listed = CodeList.from_csv(file, kind)
        digest = session.documents.keep(file.read_bytes(), file.suffix)
        request.record(session, *(_listed(row, digest) for row in listed))


def _record(context: typer.Context, command: WrittenCommand) -> None:
    request: Request = context.obj
    with refusals(), opened(request.data) as session:
        request.record(session, command)


def _listed(listed: Code, digest: str) -> WrittenCommand:
    """A row of a list as a command; the row's source is the note of its evidence."""
    return WrittenCommand(
        kind="state_code",
        classification=listed.classification,
        code=listed.code,
        name=listed.name,
        name_en=listed.name_en,
        first_year=listed.first_year,
        last_year=listed.last_year,
        evidence=(Evidence(document=digest, note=listed.source),),
    )
