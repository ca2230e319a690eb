"""Options shared by several commands, declared once: name, help and parsing."""

from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from projections.read_model.points import AskedPoint, parse_point

# A year beyond these is a typing error, and its times could not be converted to UTC.
FIRST_YEAR, LAST_YEAR = 1949, 2999
# The range of SQLite's whole numbers.
LAST_POSITION = 2**63 - 1


class Format(StrEnum):
    """The form of output: for people, or for programs."""

    text = "text"
    json = "json"
    csv = "csv"


def parse_day(text: str) -> date:
    """A day as 2025-02-21."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no date; write 2025-02-21") from None


def _bounded(known_at: date | datetime, text: str) -> date | datetime:
    if not FIRST_YEAR <= known_at.year <= LAST_YEAR:
        raise typer.BadParameter(
            f"{text!r} is not in the years {FIRST_YEAR} to {LAST_YEAR}; write one such as 2025-02-21"
        )
    return known_at


def _day_or_instant(text: str) -> date | datetime:
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(
            f"{text!r} is no date or instant; write 2025-02-21 or 2025-02-21T09:00+08:00"
        ) from None
    if instant.tzinfo is None:
        raise typer.BadParameter(f"{text!r} has no time zone; write {text}+08:00")
    return instant


DataDir = Annotated[
    Path,
    typer.Option("--data", envvar="BUDGET_LEDGER_DATA", help="Directory of the ledger and its read model."),
]
Output = Annotated[Format, typer.Option("--format", help="text for people; json or csv for programs.")]
AllDepartments = Annotated[
    bool, typer.Option("--all-departments", help="All departments together, as one budget (部门预算汇总).")
]
DepartmentOption = Annotated[
    str, typer.Option("--department", help="Name or id; may be left out when the ledger holds only one.")
]
YearOption = Annotated[
    int | None,
    typer.Option("--year", min=FIRST_YEAR, max=LAST_YEAR, help="Fiscal year; by default the latest published one."),
]
EffectiveOn = Annotated[
    date | None, typer.Option("--effective-on", parser=parse_day, metavar="DATE", help="As in force on this day.")
]
KnownAt = Annotated[
    str | None,
    typer.Option("--known-at", metavar="WHEN", help="As known at this instant, or at the end of this day in China."),
]
PositionOption = Annotated[int | None, typer.Option("--position", help="As known at this position of the log.")]
DisclosureOption = Annotated[
    str | None, typer.Option("--disclosure", help="As published: the digest of a disclosure, or its first characters.")
]


def moment(text: str | None) -> date | datetime | None:
    """The value of `--known-at`: a day, or an instant with its zone, within the years of a ledger."""
    return None if text is None else _bounded(_day_or_instant(text), text)


def point(text: str) -> AskedPoint:
    """A point in one word, as `diff` takes it. Raises InvalidPoint."""
    asked = parse_point(text)
    if asked.known_at is not None:
        _bounded(asked.known_at, text)
    return asked
