"""The subjects that the commands of one operation name (录入对象), found as far as the token allows."""

from uuid import UUID

from graphql_api.context import Context
from graphql_api.errors import NotAllowed
from ledger.errors import UnknownDepartment, UnknownEvent, UnknownLine, UnknownOperation
from ledger.operations.events import AnyEvent, DisclosurePublished, MoneyEvent
from ledger.state.department import Department
from ledger.terms.identity import department_id
from ledger.written_commands import NameFinder
from projections.errors import NothingRecorded


class NamedSubjects(NameFinder):
    """Finds departments, operations and events. All subjects of an operation are found here, and so checked."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.ledger.department, self._registered)
        self._context = context

    def department(self, text: str) -> Department:
        """A department by name, alias or id, also one that this operation registers. Raises UnknownDepartment,
        NotAllowed."""
        self._context.check()
        found = self._directory.expected(text) or self._registered(text)
        self._allow(found)
        return self._directory.department(found)

    def check_new_department(self, name: str) -> None:
        """Raise NotAllowed unless the token is for the department that this name makes."""
        self._allow(department_id(name))

    def check_lists(self) -> None:
        """Raise NotAllowed to a token for some departments: all of them share the lists of codes."""
        if self._context.principal.departments is not None:
            raise NotAllowed("department", "every one: they share the lists of codes")

    def operation(self, text: str) -> UUID:
        """An operation to reverse; unknown if the token sees none of it. Raises UnknownOperation, NotAllowed."""
        try:
            found = UUID(text)
        except ValueError:
            raise UnknownOperation(text[:80]) from None
        principal = self._context.principal
        if principal.departments is not None:
            concerned = {each for event in self._context.ledger.operation_events(found) for each in _concerned(event)}
            if concerned and not any(map(principal.sees, concerned)):
                raise UnknownOperation(text)
            for department in sorted(concerned):
                self._allow(department)
        return found

    def event(self, text: str) -> str:
        """An event to amend. Raises UnknownEvent, also for events of departments that the token is not for."""
        stream, _, _ = text.partition("/")
        try:
            key = self._context.ledger.line(UUID(stream)).key
        except (ValueError, UnknownLine):
            key = None
        if key is None or not self._context.principal.sees(key.department):
            raise UnknownEvent(text[:80])
        return text

    def _registered(self, text: str) -> UUID:
        try:
            return self._context.department(text)
        except NothingRecorded:
            raise UnknownDepartment(text) from None

    def _allow(self, department: UUID) -> None:
        if not self._context.principal.sees(department):
            raise NotAllowed("department", str(department))


def _concerned(event: AnyEvent) -> tuple[UUID, ...]:
    """The departments whose money or disclosure an event is about."""
    if isinstance(event, MoneyEvent):
        return (event.line.department,)
    return (event.department,) if isinstance(event, DisclosurePublished) else ()
