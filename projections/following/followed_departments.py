"""Which departments a read model follows (跟随范围): all of a log, or chosen ones, and then it knows no others."""

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
from projections.read_model.store import Store, StoreRow

# Of an operation that is about others: where it ends, which it is and when it was recorded, so that points in time
# mean the same on every node; nothing of what it says.
_SILENT = {
    "commands": "[]",
    "recorded_by": "",
    "effective_on": None,
    "approved_by": "",
    "authority": "{}",
    "reason": "",
}


class FollowedDepartments:
    """The departments of one store; every one where none is chosen."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._chosen = frozenset(store.followed())
        self._published: set[UUID] = set()  # the streams of disclosures, which may not be stored yet

    @property
    def all(self) -> bool:
        """Whether nothing is left out."""
        return not self._chosen

    def same(self) -> bool:
        """Whether the store still follows these."""
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
                kept = self.department(event.department)
                if kept:
                    self._published.add(event.originator_id)
                return kept
            case DisclosureWithdrawn():
                stream = event.originator_id
                return stream in self._published or bool(self._found("disclosures", "stream", str(stream)))
            case Amended():
                return bool(self._found("lines", "line", str(event.originator_id)))
            case CodeStated() | OperationReversed() | OperationRecorded():
                return True  # the lists of codes are everybody's
            case _:
                return True  # figure-bearing events are told by their lines

    def _found(self, table: str, column: str, value: str) -> list[object]:
        return list(self._store.query(f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", (value,)))


def silenced(row: StoreRow, columns: Iterable[str]) -> StoreRow:
    """The row of an operation that is about others."""
    return tuple(_SILENT.get(column, value) for column, value in zip(columns, row, strict=True))
