"""Subcommands that register who and what money belongs to (登记), and codes (科目)."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from cli.failures import refusals
from cli.options import parse_day
from cli.record.request import Request
from cli.session import opened
from ledger.notation import find_project, find_unit
from ledger.operations.commands import GiveName, RegisterDepartment, RegisterProject, RegisterUnit, StateCode
from ledger.terms.codes import Classification, Code, CodeList
from ledger.terms.evidence import Evidence

ClassificationArgument = Annotated[Classification, typer.Argument(help="Which classification it belongs to.")]


def add_to(app: typer.Typer) -> None:
    """Add the subcommands."""
    for command in (department, unit, project, name, code, codes):
        app.command(command.__name__)(command)


def department(context: typer.Context, name: str) -> None:
    """Register a department (登记部门)."""
    request: Request = context.obj
    with refusals(), opened(request.data) as session:
        request.record(session, RegisterDepartment(name=name))


def unit(context: typer.Context, name: str) -> None:
    """Register a budget unit (登记预算单位)."""
    request: Request = context.obj
    with refusals(), opened(request.data) as session:
        request.record(session, RegisterUnit(department=session.department(request.department), name=name))


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
        home = request.home(session)
        command = RegisterProject(
            department=home.id, unit=find_unit(home, in_unit).id, name=name, secret=secret, code_named=code_named
        )
        request.record(session, command)


def name(
    context: typer.Context,
    subject: Annotated[str, typer.Argument(help="u01 or u01-p07; `department` for the department itself.")],
    new_name: str,
    since: Annotated[date, typer.Option("--since", parser=parse_day, metavar="DATE", help="In force from this day.")],
    alias: Annotated[bool, typer.Option("--alias", help="Only understood, never shown.")] = False,
) -> None:
    """Give a department, unit or project another name from a day on, or an alias (更名, 别名)."""
    request: Request = context.obj
    with refusals(), opened(request.data) as session:
        home = request.home(session)
        named = home.id
        if subject != "department":
            named = find_project(home, subject)[1] if "-" in subject else find_unit(home, subject).id
        request.record(
            session, GiveName(department=home.id, subject=named, name=new_name, alias=alias, effective_on=since)
        )


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
    request: Request = context.obj
    with refusals(), opened(request.data) as session:
        command = StateCode(
            classification=kind,
            code=digits,
            name=name,
            first_year=first_year,
            last_year=last_year,
            name_en=name_en,
        )
        request.record(session, command)


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
        request.record(session, *(_stated(each, digest) for each in listed))


def _stated(listed: Code, digest: str) -> StateCode:
    """A row of a list as a command; what the row gives as its source is the note of its evidence."""
    return StateCode(
        classification=listed.classification,
        code=listed.code,
        name=listed.name,
        name_en=listed.name_en,
        first_year=listed.first_year,
        last_year=listed.last_year,
        evidence=(Evidence(document=digest, note=listed.source),),
    )
