"""Many entries, from one number: departments with lines of every function and source, recorded by the real ledger."""

import random
from datetime import date
from pathlib import Path

from cli.session import LEDGER_FILE, READ_MODEL_FILE
from ledger.application import BudgetLedger
from ledger.operations.commands import Allocate, Command, RegisterDepartment, RegisterProject, RegisterUnit
from ledger.operations.operation import Header
from ledger.terms.breakdown import BreakdownLine
from ledger.terms.codes import Classification, CodeList
from ledger.terms.identity import current_line, department_id, project_id, unit_id
from ledger.terms.sources import FundingSource
from projections.reader import Reader

YEAR = 2025
_SOURCES = (FundingSource.GENERAL_LOCAL, FundingSource.GENERAL_TRANSFER)
_PARTS = 10  # entries of an event


def name_of(number: int) -> str:
    """The name of an invented department."""
    return f"虚构局{number:03d}"


def record_many(data: Path, departments: int, entries_each: int, seed: int = 1) -> int:
    """Record departments with the given number of entries each; returns the number of entries in all."""
    chance = random.Random(seed)
    data.mkdir(parents=True, exist_ok=True)
    ledger = BudgetLedger.at(data / LEDGER_FILE)
    codes = list(CodeList.shipped())
    functions = [c.code for c in codes if c.classification is Classification.FUNCTION and len(c.code) == 7]
    economics = [c.code for c in codes if c.classification is Classification.ECONOMIC and len(c.code) == 5]
    for number in range(departments):
        ledger.record(
            _department(name_of(number), entries_each, chance, functions, economics),
            Header(recorded_by="benchmark", effective_on=date(YEAR, 2, 1)),
        )
    reader = Reader(ledger, data / READ_MODEL_FILE)
    reader.resolve()
    found = int(reader.store.query("SELECT count(*) FROM entries")[0][0])
    reader.close()
    ledger.close()
    return found


def _department(
    name: str, entries: int, chance: random.Random, functions: list[str], economics: list[str]
) -> list[Command]:
    own, unit = department_id(name), unit_id(department_id(name), f"{name}中心")
    commands: list[Command] = [RegisterDepartment(name=name), RegisterUnit(department=own, name=f"{name}中心")]
    lines = entries // _PARTS
    projects = [f"项目{n:03d}" for n in range(-(-lines // len(_SOURCES)))]
    commands += [RegisterProject(department=own, unit=unit, name=project) for project in projects]
    for n in range(lines):
        project = project_id(unit, projects[n // len(_SOURCES)])
        breakdown = tuple(
            BreakdownLine(
                chance.randrange(1, 10**9), function=chance.choice(functions), economic=chance.choice(economics)
            )
            for _ in range(_PARTS)
        )
        line = current_line(own, unit, project, YEAR, _SOURCES[n % len(_SOURCES)])
        commands.append(Allocate(line=line, amount_fen=sum(p.amount_fen for p in breakdown), breakdown=breakdown))
    return commands
