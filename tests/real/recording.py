"""Records the hand-entered lines as one operation, the way the import will: in printed order, residuals last."""

from datetime import date

from ledger.application import BudgetLedger
from ledger.operations.commands import (
    Allocate,
    CarryOver,
    Command,
    PublishDisclosure,
    RegisterDepartment,
    RegisterProject,
    RegisterUnit,
    RoundResidual,
)
from ledger.operations.events import PublishedStatement
from ledger.operations.operation import Header, Outcome
from ledger.terms.breakdown import Breakdown, BreakdownLine
from ledger.terms.entries import NOT_STATED, Axis, Basis
from ledger.terms.evidence import Authority
from ledger.terms.identity import (
    LineKey,
    basic_line,
    carried_line,
    current_line,
    department_id,
    project_id,
    unit_id,
    whole_department_id,
)
from ledger.terms.money import parse_fen
from ledger.terms.sources import FundingSource
from tests.real import lines as real

PUBLISHED_ON = date(2025, 2, 21)
DIGEST = "24" * 32
DEPARTMENT_ID = department_id(real.DEPARTMENT)


def record_by_hand(ledger: BudgetLedger, *, disclosed: bool = True) -> Outcome:
    """Record the whole budget as one operation; `disclosed` adds the (cell-less) disclosure with its two statements."""
    projects, carried = real.project_lines(real.PROJECTS), real.project_lines(real.CARRIED)
    commands: list[Command] = [RegisterDepartment(name=real.DEPARTMENT)]
    units = dict.fromkeys(line.unit for line in (*projects, *carried))
    commands += [RegisterUnit(department=DEPARTMENT_ID, name=unit) for unit in units]
    commands += [
        RegisterProject(
            department=DEPARTMENT_ID,
            unit=unit_id(DEPARTMENT_ID, unit),
            name=project,
            code_named=project.startswith("特定目标"),
            secret=project == "特定目标3010018P",
        )
        for unit, project in dict.fromkeys((line.unit, line.project) for line in (*projects, *carried))
    ]
    if disclosed:
        commands.append(_disclosure())
    commands.append(_basic())
    commands += [_project(Allocate, line) for line in projects]
    commands += [_project(CarryOver, line) for line in carried]
    commands += [_basic_residual(), *_carried_residuals(carried)]
    header = Header(recorded_by="clerk", effective_on=PUBLISHED_ON, authority=Authority(disclosure=DIGEST))
    return ledger.record(commands, header)


def _disclosure() -> PublishDisclosure:
    empty = tuple(
        PublishedStatement("table_empty", f"{name}为空表。", (1,), {"table": number})
        for number, name in ((8, "政府性基金预算支出情况表"), (9, "国有资本经营预算支出情况表"))
    )
    return PublishDisclosure(
        digest=DIGEST,
        department=DEPARTMENT_ID,
        fiscal_year=real.YEAR,
        published_on=PUBLISHED_ON,
        format="xinjiang-11/2024",
        cells=(),
        statements=empty,
    )


def _basic_line() -> LineKey:
    return basic_line(DEPARTMENT_ID, whole_department_id(DEPARTMENT_ID), real.YEAR, FundingSource.GENERAL_LOCAL)


def _basic() -> Allocate:
    function = [
        BreakdownLine(parse_fen(amount), function=code, axis=Axis.FUNCTION)
        for code, amount in real.code_lines(real.BASIC_BY_FUNCTION)
    ]
    economic = [
        BreakdownLine(parse_fen(amount), economic=code, axis=Axis.ECONOMIC)
        for code, amount in real.code_lines(real.BASIC_BY_ECONOMIC)
    ]
    total = sum(part.amount_fen for part in function)
    return Allocate(line=_basic_line(), amount_fen=total, breakdown=(*function, *economic))


def _basic_residual() -> RoundResidual:
    by_function = real.BASIC_RESIDUALS_BY_FUNCTION.items()
    by_economic = real.BASIC_RESIDUALS_BY_ECONOMIC.items()
    parts = [
        BreakdownLine(yuan * 100, function=code, axis=Axis.FUNCTION, basis=Basis.RESIDUAL) for code, yuan in by_function
    ]
    parts += [
        BreakdownLine(yuan * 100, economic=code, axis=Axis.ECONOMIC, basis=Basis.RESIDUAL) for code, yuan in by_economic
    ]
    total = sum(yuan for _, yuan in by_function) * 100
    return RoundResidual(line=_basic_line(), amount_fen=total, breakdown=tuple(parts))


def _key(line: real.ProjectLine, *, carried: bool) -> LineKey:
    unit = unit_id(DEPARTMENT_ID, line.unit)
    source = FundingSource.GENERAL_TRANSFER if line.transfer else FundingSource.GENERAL_LOCAL
    make = carried_line if carried else current_line
    return make(DEPARTMENT_ID, unit, project_id(unit, line.project), real.YEAR, source)


def _project(kind: type[Allocate] | type[CarryOver], line: real.ProjectLine) -> Command:
    breakdown: Breakdown = tuple(
        BreakdownLine(parse_fen(amount), function=line.function, economic=code or NOT_STATED)
        for code, amount in line.parts
    )
    amount_fen = sum(part.amount_fen for part in breakdown)
    return kind(line=_key(line, carried=kind is CarryOver), amount_fen=amount_fen, breakdown=breakdown)


def _carried_residuals(carried: list[real.ProjectLine]) -> list[Command]:
    return [
        RoundResidual(
            line=_key(line, carried=True),
            amount_fen=yuan * 100,
            breakdown=(BreakdownLine(yuan * 100, function=line.function, basis=Basis.RESIDUAL),),
        )
        for line in carried
        if (yuan := real.CARRIED_RESIDUALS.get(line.project))
    ]
