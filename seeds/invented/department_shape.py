"""The structure of an invented department (部门结构): its units, its projects, and the lines that hold their money."""

from dataclasses import dataclass
from random import Random
from uuid import UUID

from ledger.operations.commands import Command, RegisterDepartment, RegisterProject, RegisterUnit
from ledger.terms.identity import (
    basic_line,
    carried_line,
    current_line,
    department_id,
    project_id,
    unit_id,
    whole_department_id,
)
from ledger.terms.sources import FundingSource
from seeds.invented import classified, names
from seeds.invented.government import Government
from seeds.invented.line_holding import HeldGroups, Holding, joint_cells, separate_cells
from seeds.invented.random_streams import Weighted, amount_fen, stream

_PROJECTS_OF_A_UNIT = 8
_PROJECT_FEN = 40_000_000  # the median project: 40 万元
_BASIC_FEN = 150_000_000  # basic expenditure for each project, whatever their size
_CODED_SHARE, _SECRET_SHARE = 0.06, 0.02
_TWO_SOURCES_SHARE, _BY_UNIT_SHARE = 0.15, 0.3
_BEGINS_LATER_SHARE = 0.25

_SOURCES = Weighted(
    (
        (FundingSource.GENERAL_LOCAL, 50.0),
        (FundingSource.GENERAL_TRANSFER, 22.0),
        (FundingSource.GENERAL_NOT_STATED, 1.0),
        (FundingSource.FUND_LOCAL, 4.0),
        (FundingSource.FUND_TRANSFER, 2.5),
        (FundingSource.FUND_NOT_STATED, 0.5),
        (FundingSource.CAPITAL_LOCAL, 1.5),
        (FundingSource.CAPITAL_TRANSFER, 1.0),
        (FundingSource.CAPITAL_NOT_STATED, 0.5),
        (FundingSource.SPECIAL_ACCOUNT, 4.0),
        (FundingSource.UNIT_BUSINESS, 5.0),
        (FundingSource.UNIT_SUPERIOR_GRANT, 2.0),
        (FundingSource.UNIT_SUBSIDIARY, 1.0),
        (FundingSource.UNIT_OPERATING, 2.0),
        (FundingSource.UNIT_OTHER, 2.5),
        (FundingSource.UNIT_NOT_STATED, 0.5),
    )
)


@dataclass(frozen=True, slots=True)
class InventedUnit:
    """A budget unit."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class InventedProject:
    """A project: its unit, the year it begins in, its sources with their function codes, and how large it is."""

    id: UUID
    unit: UUID
    name: str
    begins: int
    sources: tuple[tuple[FundingSource, str], ...]
    scale_fen: int
    secret: bool
    code_named: bool


class Shape:
    """A department with its units and projects. `begun`: the projects registered so far."""

    def __init__(self, government: Government, number: int) -> None:
        chance = stream(government.seed, "department", number)
        named = names.department_name(government.seed, number)
        self.number = number
        self.name = named.text
        self.function_class = named.function_class
        self.id = department_id(self.name)
        self.begun: set[UUID] = set()
        self.by_unit = chance.random() < _BY_UNIT_SHARE
        wanted = government.projects(number)
        units = [names.unit_name(self.name, n) for n in range(1 + (wanted - 1) // _PROJECTS_OF_A_UNIT)]
        self.units = [InventedUnit(unit_id(self.id, name), name) for name in units]
        offset = chance.randrange(names.PROJECT_NAMES)
        self.projects = [self._project(chance, government.years, offset, n) for n in range(wanted)]

    def _project(self, chance: Random, years: tuple[int, ...], offset: int, number: int) -> InventedProject:
        unit = self.units[number // _PROJECTS_OF_A_UNIT].id
        coded = chance.random() < _CODED_SHARE
        name = names.code_name(offset, number) if coded else names.project_name(offset, number)
        begins = chance.choice(years) if number and chance.random() < _BEGINS_LATER_SHARE else years[0]
        sources = {_SOURCES.draw(chance) for _ in range(1 + (chance.random() < _TWO_SOURCES_SHARE))}
        return InventedProject(
            id=project_id(unit, name),
            unit=unit,
            name=name,
            begins=begins,
            sources=tuple(
                (source, classified.project_function(chance, begins, self.function_class, source.fund))
                for source in sorted(sources)
            ),
            scale_fen=amount_fen(chance, _PROJECT_FEN, 1.3),
            secret=chance.random() < _SECRET_SHARE,
            code_named=coded,
        )

    def registration(self, year: int) -> tuple[Command, ...]:
        """The commands that register the department, its units, and the projects that begin in its first year."""
        own = RegisterDepartment(name=self.name)
        units = [RegisterUnit(department=self.id, name=unit.name) for unit in self.units]
        return (own, *units, *(self.registered(project) for project in self.projects if project.begins == year))

    def registered(self, project: InventedProject) -> RegisterProject:
        """The command that registers a project, which has begun with it."""
        self.begun.add(project.id)
        return RegisterProject(
            department=self.id,
            unit=project.unit,
            name=project.name,
            secret=project.secret,
            code_named=project.code_named,
        )

    def project_lines(self, chance: Random, project: InventedProject, year: int) -> list[Holding]:
        """A project's lines of this year's money, one for each source; nothing is on them yet."""
        return [
            Holding(
                self.number,
                current_line(self.id, project.unit, project.id, year, source),
                joint_cells(function, classified.project_economics(chance, year)),
                project.scale_fen,
            )
            for source, function in project.sources
        ]

    def carried(self, chance: Random, project: InventedProject, year: int) -> Holding:
        """A project's line of last year's money, where last year is not in the ledger."""
        source, function = project.sources[0]
        return Holding(
            self.number,
            carried_line(self.id, project.unit, project.id, year, source),
            joint_cells(function, classified.project_economics(chance, year)),
            project.scale_fen // 4,
        )

    def basic_lines(self, chance: Random, year: int) -> list[Holding]:
        """The lines of basic expenditure: one of the whole department, or one of each unit."""
        functions = classified.basic_functions(chance, year, self.function_class)
        whole = whole_department_id(self.id)
        if not self.by_unit:
            cells = separate_cells(functions, classified.basic_economics(chance, year, 8, 9))
            return [self._basic(year, whole, cells, len(self.projects))]
        share = -(-len(self.projects) // len(self.units))
        return [
            self._basic(year, unit.id, joint_cells(functions[0], classified.basic_economics(chance, year, 4, 4)), share)
            for unit in self.units
        ]

    def _basic(self, year: int, unit: UUID, groups: HeldGroups, projects: int) -> Holding:
        key = basic_line(self.id, unit, year, FundingSource.GENERAL_LOCAL)
        return Holding(self.number, key, groups, _BASIC_FEN * projects)
