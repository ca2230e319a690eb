"""Departments that a read model follows (跟随范围): all of the log's, or chosen ones; it then knows no others."""

from collections.abc import Iterable
from uuid import UUID

from ledger.operations.events import (
    Amended,
    AnyEvent,
    CodeStated,
    DepartmentRegistered,
    DisclosurePublished,
    DisclosureWithdrawn,
    NameGiven,
    OperationRecorded,
    OperationReversed,
    ProjectRegistered,
    UnitRegistered,
)
from projections.read_model.schema import StoreRow
from projections.read_model.store import Store

# An operation about other departments keeps its id, position and recording time, so that points in time mean the same
# on every node; its contents are redacted.
_REDACTED = {
    "commands": "[]",
    "recorded_by": "",
    "effective_on": None,
    "approved_by": "",
    "authority": "{}",
    "reason": "",
}


class FollowedDepartments:
    """Departments that one store follows; all of them if none was chosen."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._chosen = frozenset(store.followed())
        self._published: set[UUID] = set()  # streams of disclosures, which may not be stored yet

    @property
    def all(self) -> bool:
        """Whether every department is followed."""
        return not self._chosen

    def same(self) -> bool:
        """Whether the store still follows the same departments."""
        return self._chosen == frozenset(self._store.followed())

    def department(self, department: UUID) -> bool:
        """Whether a department is followed."""
        return not self._chosen or str(department) in self._chosen

    def event(self, event: AnyEvent) -> bool:
        """Whether rows are made of an event that bears no figure."""
        if not self._chosen:
            return True
        match event:
            case DepartmentRegistered() | UnitRegistered() | ProjectRegistered() | NameGiven():
                return self.department(event.originator_id)
            case DisclosurePublished():
                followed = self.department(event.department)
                if followed:
                    self._published.add(event.originator_id)
                return followed
            case DisclosureWithdrawn():
                stream = event.originator_id
                return stream in self._published or self._stored("disclosures", "stream", str(stream))
            case Amended():
                return self._stored("lines", "line", str(event.originator_id))
            case CodeStated() | OperationReversed() | OperationRecorded():
                return True  # codes belong to all departments
            case _:
                return True  # figure-bearing events follow their lines

    def _stored(self, table: str, column: str, value: str) -> bool:
        return bool(self._store.query(f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", (value,)))


def redacted(row: StoreRow, columns: Iterable[str]) -> StoreRow:
    """The row of an operation about other departments."""
    return tuple(_REDACTED.get(column, value) for column, value in zip(columns, row, strict=True))
