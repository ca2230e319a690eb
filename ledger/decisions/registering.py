"""Registration of departments, units and projects (登记), and of codes (科目)."""

from ledger.errors import AlreadyRegistered, InvalidCommand, UnknownProject
from ledger.operations.commands import GiveName, RegisterDepartment, RegisterProject, RegisterUnit, StateCode
from ledger.operations.events import (
    CodeStated,
    DepartmentRegistered,
    NameGiven,
    ProjectRegistered,
    UnitRegistered,
    facts_of,
)
from ledger.state.draft import Draft
from ledger.state.history_view import CODES_STREAM, stated_code
from ledger.terms.codes import Classification
from ledger.terms.identity import department_id, new_name, plain_name, project_id, unit_id


def register_department(draft: Draft, command: RegisterDepartment) -> None:
    """Register a department under a new name."""
    department = draft.view.department(department_id(command.name))
    if department.registered:
        raise AlreadyRegistered("department", command.name)
    draft.record_in(department, DepartmentRegistered, name=new_name(command.name), evidence=command.evidence)


def register_unit(draft: Draft, command: RegisterUnit) -> None:
    """Register a unit. Its name must be new in the department."""
    department = draft.view.registered(command.department)
    if department.unit_named(command.name) is not None:
        raise AlreadyRegistered("unit", command.name)
    draft.record_in(
        department,
        UnitRegistered,
        unit=unit_id(command.department, command.name),
        key=department.next_unit_key(),
        name=new_name(command.name),
        evidence=command.evidence,
    )


def register_project(draft: Draft, command: RegisterProject) -> None:
    """Register a project. Its name must be new in the unit."""
    department = draft.view.registered(command.department)
    unit = department.unit(command.unit)
    if unit.project_named(command.name) is not None:
        raise AlreadyRegistered("project", command.name)
    draft.record_in(
        department,
        ProjectRegistered,
        **facts_of(command, ProjectRegistered) | {"name": new_name(command.name)},
        project=project_id(unit.id, command.name),
        key=unit.next_project_key(),
    )


def give_name(draft: Draft, command: GiveName) -> None:
    """Give another name. One that a sibling has or had is refused, since both would become ambiguous."""
    department = draft.view.registered(command.department)
    plain = plain_name(command.name)
    if command.subject != department.id:
        if command.subject in department.units:
            siblings = [(unit.id, unit.names) for unit in department.units.values()]
        else:
            units = (department.whole, *department.units.values())
            unit = next((holder for holder in units if command.subject in holder.projects), None)
            if unit is None:
                raise UnknownProject(str(command.subject))
            siblings = [(project.id, project.names) for project in unit.projects.values()]
        if any(plain in names for sibling, names in siblings if sibling != command.subject):
            raise AlreadyRegistered("name", command.name)
    draft.record_in(department, NameGiven, **facts_of(command, NameGiven) | {"name": new_name(command.name)})


def state_code(draft: Draft, command: StateCode) -> None:
    """Add a code to the lists, unless it is listed with this name."""
    classification = _classification(command)
    known = draft.view.codes.known(classification, command.code, command.first_year)
    facts = facts_of(command, CodeStated) | {"classification": classification, "name": new_name(command.name)}
    event = CodeStated(originator_id=CODES_STREAM, originator_version=1, operation_id=draft.operation_id, **facts)
    draft.view.codes.extended([stated_code(event)])  # refuses a name that contradicts the list
    if known is None:
        draft.record_in(draft.view.stream(CODES_STREAM), CodeStated, **facts)


def _classification(command: StateCode) -> Classification:
    if command.classification not in set(Classification):
        raise InvalidCommand("StateCode", f"classification is {' or '.join(Classification)}")
    if command.last_year is not None and command.last_year < command.first_year:
        raise InvalidCommand("StateCode", "the last year lies before the first")
    return Classification(command.classification)
