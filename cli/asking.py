"""Commands that ask a question, and their common options: the budget, the point in time, and the form of output."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import typer

from cli.failures import refusals
from cli.options import (
    AllDepartments,
    DataDir,
    DepartmentOption,
    DisclosureOption,
    EffectiveOn,
    Format,
    KnownAt,
    Output,
    PositionOption,
    YearOption,
    moment,
)
from cli.session import DEFAULT_DATA, Session, opened
from projections.answers.lookup import cell_named, table_named
from projections.disclosures import DisclosureFormat
from projections.language.tables import Table
from projections.read_model.points import AskedPoint
from projections.reader import format_of
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import CellAddress


@dataclass(frozen=True, slots=True)
class CommandContext:
    """The context of a question: the open session, the viewpoint, and the form of output."""

    session: Session
    viewpoint: Viewpoint
    output: Format

    @property
    def form(self) -> DisclosureFormat:
        """The format of the budget's tables."""
        return format_of(self.viewpoint)

    def table(self, number: str) -> Table:
        """The table with this number or title."""
        return table_named(self.form.tables, number)

    def cell(self, number: str, row: str, column: str) -> CellAddress:
        """A cell by key, label or name."""
        return cell_named(self.viewpoint, self.table(number), row, column)


def _question(
    session: Session,
    data: DataDir = DEFAULT_DATA,  # noqa: ARG001 - opened already
    output: Output = Format.text,
    department: DepartmentOption = "",
    all_departments: AllDepartments = False,
    year: YearOption = None,
    effective_on: EffectiveOn = None,
    known_at: KnownAt = None,
    position: PositionOption = None,
    disclosure: DisclosureOption = None,
) -> CommandContext:
    """The options that all questions share, as typer reads them, and what they ask."""
    asked = AskedPoint(effective_on, moment(known_at), position, disclosure)
    if all_departments:
        if department:
            raise typer.BadParameter("name a department, or ask for all departments together")
        return CommandContext(session, session.reader.consolidated(year, asked), output)
    found = session.department(department)
    return CommandContext(session, session.reader.viewpoint(found, year, asked), output)


_SHARED = dict(list(inspect.signature(_question).parameters.items())[1:])  # all but the session


def asks(command: Callable[..., None]) -> Callable[..., None]:
    """Adds the options of every question to a command, which gets them as a `CommandContext`.

    Typer reads a command's options from its signature, so the signature is replaced by one with both.
    """
    own = list(inspect.signature(command).parameters.values())[1:]

    def asked(**given: Any) -> None:
        shared = {name: given.pop(name) for name in _SHARED}
        with refusals(), opened(shared["data"], to_read=True) as session:
            command(_question(session, **shared), **given)

    parameters = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in (*own, *_SHARED.values())]
    asked.__doc__ = command.__doc__
    asked.__annotations__ = {each.name: each.annotation for each in parameters}
    asked.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # typer reads the options here
    return asked
