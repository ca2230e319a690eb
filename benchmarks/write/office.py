"""Commands as an office hands them in (报送): supplements to the lines of departments whose budgets stand."""

import random
from collections.abc import Iterator, Sequence
from datetime import date

from ledger.application import BudgetLedger
from ledger.operations.commands import Allocate, Command, RegisterDepartment, RegisterProject, RegisterUnit, Supplement
from ledger.operations.operation import Header
from ledger.terms.breakdown import joint
from ledger.terms.codes import Classification, CodeList
from ledger.terms.evidence import Authority
from ledger.terms.identity import LineKey, current_line, department_id, project_id, unit_id
from ledger.terms.sources import FundingSource

YEAR = 2025
_UNITS = 10
_OPENED = date(YEAR, 1, 20)
_CODES = list(CodeList.shipped())
_FUNCTIONS = [c.code for c in _CODES if c.classification is Classification.FUNCTION and len(c.code) == 7]
_ECONOMICS = [c.code for c in _CODES if c.classification is Classification.ECONOMIC and len(c.code) == 5]


class Office:
    """Some departments with as many lines each; what it asks for follows from a number."""

    def __init__(self, departments: int, lines: int, seed: int = 1) -> None:
        self._chance = random.Random(seed)
        self._names = [f"虚构局{number:03d}" for number in range(departments)]
        self.lines = [[_line(name, number) for number in range(lines)] for name in self._names]
        self._written = 0

    def open(self, ledger: BudgetLedger) -> None:
        """Register all departments, and allocate to all lines."""
        for name, lines in zip(self._names, self.lines, strict=True):
            department = department_id(name)
            commands: list[Command] = [RegisterDepartment(name=name)]
            commands += [RegisterUnit(department=department, name=_unit(number)) for number in range(_UNITS)]
            for number, line in enumerate(lines):
                commands.append(RegisterProject(department=department, unit=line.unit, name=_project(number)))
                commands.append(Allocate(line=line, amount_fen=10**9, breakdown=joint(10**9, *self._codes())))
            ledger.record(commands, Header(recorded_by="经办甲", effective_on=_OPENED))

    def supplements(self, lines: Sequence[LineKey], each: int) -> list[Command]:
        """So many supplements to each line."""
        return [self._supplement(line) for _ in range(each) for line in lines]

    def alone(self) -> Iterator[tuple[list[Command], Header]]:
        """One supplement after the other, to any line."""
        while True:
            line = self._chance.choice(self._chance.choice(self.lines))
            yield [self._supplement(line)], self.header()

    def header(self) -> Header:
        """Another operation, with a 文号 and an idempotency key of its own."""
        self._written += 1
        return Header(
            recorded_by="经办甲",
            approved_by="审批乙",
            effective_on=date(YEAR, self._chance.randrange(2, 13), self._chance.randrange(1, 29)),
            authority=Authority(document_number=f"虚财预〔{YEAR}〕{self._written}号"),
            reason="按程序批准",
            idempotency_key=f"office-{self._written:08d}",
        )

    def _supplement(self, line: LineKey) -> Supplement:
        fen = self._chance.randrange(10_000, 10_000_000)
        return Supplement(line=line, amount_fen=fen, breakdown=joint(fen, *self._codes()))

    def _codes(self) -> tuple[str, str]:
        return self._chance.choice(_FUNCTIONS), self._chance.choice(_ECONOMICS)


def _unit(number: int) -> str:
    return f"虚构中心{number:02d}"


def _project(number: int) -> str:
    return f"虚构项目{number:03d}"


def _line(department: str, number: int) -> LineKey:
    own = department_id(department)
    unit = unit_id(own, _unit(number % _UNITS))
    return current_line(own, unit, project_id(unit, _project(number)), YEAR, FundingSource.GENERAL_LOCAL)
