"""Department with its units and projects as registered (登记): ids, short keys, names and aliases."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from ledger.errors import UnknownProject, UnknownUnit
from ledger.operations.events import DepartmentRegistered, NameGiven, ProjectRegistered, UnitRegistered
from ledger.terms.identity import (
    WHOLE_DEPARTMENT_KEY,
    basic_project_id,
    plain_name,
    whole_department_id,
)


@dataclass(slots=True)
class RegisteredProject:
    """A project: its id, short key (u01-p07) and every name it was ever given, plain, the first one first."""

    id: UUID
    key: str
    names: list[str]
    secret: bool = False
    code_named: bool = False


@dataclass(slots=True)
class RegisteredUnit:
    """A budget unit: its id, short key (u01), its names and its projects by id."""

    id: UUID
    key: str
    names: list[str]
    projects: dict[UUID, RegisteredProject] = field(default_factory=dict)

    def project_named(self, name: str) -> RegisteredProject | None:
        """The project that has, or had, this name in this unit."""
        plain = plain_name(name)
        return next((project for project in self.projects.values() if plain in project.names), None)

    def next_project_key(self) -> str:
        """The key of the next project; keys are given once and never reused."""
        return f"{self.key}-p{len(self.projects) + 1:02d}"


class Department:
    """The folded history of one department. A department without events has version 0 and no name."""

    def __init__(self, department_id: UUID) -> None:
        self.id = department_id
        self.version = 0
        self.names: list[str] = []
        self.units: dict[UUID, RegisteredUnit] = {}
        whole = whole_department_id(department_id)
        self.whole = RegisteredUnit(whole, WHOLE_DEPARTMENT_KEY, [])

    @property
    def registered(self) -> bool:
        """Whether the department is registered."""
        return bool(self.names)

    def apply(self, event: object) -> None:
        """Add one event of the department's stream."""
        match event:
            case DepartmentRegistered():
                self.names.append(plain_name(event.name))
            case UnitRegistered():
                self.units[event.unit] = RegisteredUnit(event.unit, event.key, [plain_name(event.name)])
            case ProjectRegistered():
                self.unit(event.unit).projects[event.project] = RegisteredProject(
                    event.project, event.key, [plain_name(event.name)], event.secret, event.code_named
                )
            case NameGiven():
                names = self.names_of(event.subject)
                if plain_name(event.name) not in names:
                    names.append(plain_name(event.name))
            case _:
                pass
        self.version += 1

    def unit(self, unit_id: UUID) -> RegisteredUnit:
        """The unit of this id, the pseudo-unit of the whole department included. Raises UnknownUnit."""
        unit = self.units.get(unit_id)
        if unit is not None:
            return unit
        if unit_id != self.whole.id:
            raise UnknownUnit(str(unit_id))
        return self.whole

    def check_project(self, unit_id: UUID, project_id: UUID) -> None:
        """Raise UnknownUnit or UnknownProject if no line can belong to these."""
        unit = self.unit(unit_id)
        if project_id not in unit.projects and project_id != basic_project_id(unit_id):
            raise UnknownProject(str(project_id))

    def unit_named(self, name: str) -> RegisteredUnit | None:
        """The unit that has, or had, this name."""
        plain = plain_name(name)
        return next((unit for unit in self.units.values() if plain in unit.names), None)

    def next_unit_key(self) -> str:
        """The key of the next unit; keys are given once and never reused."""
        return f"u{len(self.units) + 1:02d}"

    def names_of(self, subject: UUID) -> list[str]:
        """Every name of the department itself, a unit or a project. Raises UnknownProject."""
        if subject == self.id:
            return self.names
        if subject in self.units:
            return self.units[subject].names
        for unit in (self.whole, *self.units.values()):
            if subject in unit.projects:
                return unit.projects[subject].names
        raise UnknownProject(str(subject))


def fold_department(department_id: UUID, events: Iterable[object]) -> Department:
    """A department from its stream."""
    department = Department(department_id)
    for event in events:
        department.apply(event)
    return department
