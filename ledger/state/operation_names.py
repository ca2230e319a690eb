"""Names that the commands of one operation may use (名册): the registered ones, and those that it registers itself.

Commands carry ids, and an id follows from names: so a later command can name what an earlier one of the same operation
registers, before anything is decided or recorded.
"""

from collections.abc import Callable
from uuid import UUID

from ledger.operations.commands import Command, GiveName, RegisterDepartment, RegisterProject, RegisterUnit
from ledger.state.department import Department, RegisteredProject, RegisteredUnit
from ledger.terms.identity import department_id, plain_name, project_id, unit_id


class Directory:
    """Departments by id. `read` returns one from the ledger, or raises UnknownDepartment."""

    def __init__(self, read: Callable[[UUID], Department]) -> None:
        self._read = read
        self._known: dict[UUID, Department] = {}
        self._expected: dict[str, UUID] = {}

    def department(self, department: UUID) -> Department:
        """A department with the new registrations. Raises UnknownDepartment."""
        if department not in self._known:
            self._known[department] = self._read(department)
        return self._known[department]

    def expected(self, name: str) -> UUID | None:
        """The department that the operation itself registers under this name. Raises InvalidName."""
        return self._expected.get(plain_name(name))

    def expect(self, command: Command) -> None:
        """Add what a command registers. An existing registration is left as it is: deciding refuses the command."""
        match command:
            case RegisterDepartment():
                self._expect_department(command.name)
            case RegisterUnit():
                self._expect_unit(self.department(command.department), command.name)
            case RegisterProject():
                self._expect_project(self.department(command.department).unit(command.unit), command)
            case GiveName():
                self.department(command.department).names_of(command.subject).append(plain_name(command.name))
                if command.subject == command.department:
                    self._expected[plain_name(command.name)] = command.department
            case _:
                pass

    def _expect_department(self, name: str) -> None:
        own = department_id(name)
        self._expected[plain_name(name)] = own
        department = self._known.setdefault(own, Department(own))
        department.names.append(plain_name(name))

    def _expect_unit(self, department: Department, name: str) -> None:
        if department.unit_named(name) is None:
            own = unit_id(department.id, name)
            department.units[own] = RegisteredUnit(own, department.next_unit_key(), [plain_name(name)])

    def _expect_project(self, unit: RegisteredUnit, command: RegisterProject) -> None:
        if unit.project_named(command.name) is None:
            own = project_id(unit.id, command.name)
            unit.projects[own] = RegisteredProject(own, unit.next_project_key(), [plain_name(command.name)])
