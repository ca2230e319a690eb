"""The notation of units, lines, breakdowns and legs as text (书写), on the command line and in files of operations.

A part is `FUNCTION/ECONOMIC=AMOUNT`, either code may be `-` for 未列明: `2080102/30226=1.50`, `-/302=-3`. For money
that is not published by unit, the two breakdowns are written apart: `function:2080101=2` and `economic:30101=2`.
"""

from uuid import UUID

from ledger.errors import InvalidNotation, UnknownProject, UnknownUnit
from ledger.state.department import Department, RegisteredUnit
from ledger.terms.breakdown import Breakdown, BreakdownLine
from ledger.terms.entries import NOT_STATED, Axis
from ledger.terms.identity import BASIC_KEY, LineKey, basic_project_id
from ledger.terms.money import AmountUnit, parse_fen
from ledger.terms.sources import FundingSource, Lot


def parse_unit(text: str) -> AmountUnit:
    """万元 or 元."""
    units = {"万元": AmountUnit.WAN, "wan": AmountUnit.WAN, "元": AmountUnit.YUAN, "yuan": AmountUnit.YUAN}
    if text not in units:
        raise InvalidNotation(text, "write 万元 (wan) or 元 (yuan)")
    return units[text]


def parse_breakdown(texts: list[str], unit: AmountUnit) -> Breakdown:
    """The parts of one amount."""
    return tuple(_parse_part(text, unit) for text in texts)


def total_fen(breakdown: Breakdown) -> int:
    """The sum of the parts, along the joint or the function lines."""
    return sum(part.amount_fen for part in breakdown if part.axis is not Axis.ECONOMIC)


def _parse_part(text: str, unit: AmountUnit) -> BreakdownLine:
    codes, equals, amount = text.rpartition("=")
    if not equals:
        raise InvalidNotation(text, "write FUNCTION/ECONOMIC=AMOUNT, such as 2080102/30226=1.50")
    fen = parse_fen(amount, unit)
    for axis in (Axis.FUNCTION, Axis.ECONOMIC):
        if codes.startswith(f"{axis}:"):
            code = _code(codes.removeprefix(f"{axis}:"))
            if axis is Axis.FUNCTION:
                return BreakdownLine(fen, function=code, axis=axis)
            return BreakdownLine(fen, economic=code, axis=axis)
    function, slash, economic = codes.partition("/")
    return BreakdownLine(fen, function=_code(function), economic=_code(economic if slash else "-"))


def _code(text: str) -> str:
    return NOT_STATED if text.strip() in ("", "-", NOT_STATED) else text.strip()


def find_unit(department: Department, text: str) -> RegisteredUnit:
    """A unit by short key, name or alias; `u00` is the whole department. Raises UnknownUnit, which lists the units."""
    if text == department.whole.key:
        return department.whole
    for unit in department.units.values():
        if text == unit.key or text == str(unit.id):
            return unit
    named = department.unit_named(text)
    if named is None:
        known = ", ".join(f"{unit.key} {unit.names[-1]}" for unit in department.units.values())
        raise UnknownUnit(f"{text}; known are {known or 'none'}")
    return named


def find_project(department: Department, text: str, within: str = "") -> tuple[RegisteredUnit, UUID]:
    """A project and its unit: by the project's key (u01-p07, u00-basic), its id, `UNIT:PROJECT NAME`, or any of its
    names `within` a unit, where `basic` is its basic expenditure. Raises UnknownProject, which lists the unit's
    projects.
    """
    if within:
        return _project_in(find_unit(department, within), text, named=True)
    unit_text, colon, name = text.partition(":")
    if colon:
        return _project_in(find_unit(department, unit_text), name, named=True)
    holder = next((each for each in (department.whole, *department.units.values()) if _has(each, text)), None)
    return _project_in(holder or find_unit(department, text.partition("-")[0]), text)


def _has(unit: RegisteredUnit, project: str) -> bool:
    """Whether this is the id of one of the unit's projects."""
    return project in {str(basic_project_id(unit.id)), *map(str, unit.projects)}


def _project_in(unit: RegisteredUnit, text: str, *, named: bool = False) -> tuple[RegisteredUnit, UUID]:
    basic = basic_project_id(unit.id)
    if text in {f"{unit.key}-{BASIC_KEY}", str(basic)} or (named and text == BASIC_KEY):
        return unit, basic
    found = next((each for each in unit.projects.values() if text in {each.key, str(each.id)}), None)
    if found is None and named:
        found = unit.project_named(text)
    if found is None:
        known = ", ".join(f"{each.key} {each.names[-1]}" for each in unit.projects.values())
        raise UnknownProject(f"{text}; known in {unit.key} are {known or 'none'}")
    return unit, found.id


def find_line(
    department: Department,
    project: str,
    year: int,
    source: FundingSource,
    origin_year: int | None,
    within: str = "",
) -> LineKey:
    """A line by its project, as `find_project` reads it; `origin_year` makes it a carried one."""
    unit, project_id = find_project(department, project, within)
    lot = Lot.CURRENT if origin_year is None else Lot.CARRIED
    return LineKey(department.id, unit.id, project_id, year, source, lot, year if origin_year is None else origin_year)


def parse_leg(text: str, unit: AmountUnit) -> tuple[str, Breakdown]:
    """The project and the parts of one leg of a reallocation: `u01-p07@2080102/30226=-4`, parts joined by `+`."""
    project, at, rest = text.partition("@")
    if not at:
        raise InvalidNotation(text, "write PROJECT@FUNCTION/ECONOMIC=AMOUNT")
    return project, parse_breakdown(rest.split("+"), unit)
