"""Rows that an event makes in the read model. An event of an unknown class stops the follower.

Operations and figure-bearing events are nearly all of a log; `projections.following.money_rows` makes their rows from
stored text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import assert_never
from uuid import UUID

import msgspec

from ledger.operations.events import (
    Adjusted,
    Allocated,
    Amended,
    AnyEvent,
    CarriedOver,
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
from ledger.operations.operation import OperationRow
from ledger.operations.posting import Stamp
from ledger.terms.evidence import Evidence
from ledger.terms.identity import BASIC_KEY, WHOLE_DEPARTMENT_KEY, basic_project_id, whole_department_id
from projections.read_model.schema import BY_NAME, SqlValue, StoreRow

Record = tuple[str, StoreRow]  # table, and values in the order of its columns
RowFields = Mapping[str, object]  # values by column, not yet in stored form
WHOLE_NAME = "未分单位"
BASIC_NAME = "基本支出"
ALWAYS = date.min  # a first name is in force from the beginning
_ENCODER = msgspec.json.Encoder(order="deterministic")


def as_json(value: object) -> str:
    """A structure as JSON text; equal values give equal text."""
    return _ENCODER.encode(value).decode()


def as_instant(moment: datetime) -> str:
    """A moment as text that sorts by time: UTC, microseconds always written."""
    utc = moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    return utc.isoformat(timespec="microseconds")


@dataclass(frozen=True, slots=True)
class LogPlace:
    """Place of an event in the log: its own position, and its operation."""

    event_position: int
    operation: OperationRow

    @property
    def stamp(self) -> Stamp:
        """The log's part of an entry."""
        return Stamp(self.event_position, self.operation.position, self.operation.recorded_at)


def records_of(event: AnyEvent, place: LogPlace) -> Iterator[Record]:
    """The rows an event makes. The match is total."""
    at: RowFields = {"event_position": place.event_position, "position": place.operation.position}
    match event:
        case OperationRecorded() | Allocated() | CarriedOver() | Adjusted():
            pass  # money_rows makes these
        case OperationReversed():
            row = {"operation_id": str(event.originator_id), "by_operation": str(event.by), **at}
            yield _record("reversals", row)
        case DepartmentRegistered():
            yield from _department(event, at)
        case UnitRegistered():
            department = str(event.originator_id)
            yield _record("units", {"id": str(event.unit), "department": department, "key": event.key, **at})
            yield _name(at, 0, str(event.unit), event.name, evidence=event.evidence)
            yield from _basic(department, event.unit, event.key, at, 1)
        case ProjectRegistered():
            yield from _project(event, at)
        case NameGiven():
            yield _name(
                at,
                0,
                str(event.subject),
                event.name,
                effective_on=event.effective_on,
                alias=event.alias,
                how=event.how,
                evidence=event.evidence,
            )
        case CodeStated():
            yield _record("codes", {**msgspec.structs.asdict(event), **at})
        case Amended():
            yield _amendment(event, at)
        case DisclosurePublished():
            yield from _disclosure(event, at)
        case DisclosureWithdrawn():
            row = {"stream": event.originator_id, "digest": event.digest, "reason": event.reason}
            yield _record("withdrawals", {**row, **at})
        case _:
            assert_never(event)


def row_of(table: str, values: RowFields) -> StoreRow:
    """A row of a table, as it is stored."""
    return tuple(_plain(values[column]) for column in BY_NAME[table].columns)


def _record(table: str, values: RowFields) -> Record:
    return table, row_of(table, values)


def _plain(value: object) -> SqlValue:
    if value is None:
        return None
    if isinstance(value, int):  # a flag, too
        return int(value)
    if isinstance(value, datetime):
        return as_instant(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _department(event: DepartmentRegistered, at: RowFields) -> Iterator[Record]:
    department, whole = str(event.originator_id), whole_department_id(event.originator_id)
    yield _record("departments", {"id": department, **at})
    yield _name(at, 0, department, event.name, evidence=event.evidence)
    yield _record("units", {"id": str(whole), "department": department, "key": WHOLE_DEPARTMENT_KEY, **at})
    yield _name(at, 1, str(whole), WHOLE_NAME)
    yield from _basic(department, whole, WHOLE_DEPARTMENT_KEY, at, 2)


def _basic(department: str, unit: UUID, key: str, at: RowFields, ordinal: int) -> Iterator[Record]:
    project = str(basic_project_id(unit))
    values = {"id": project, "department": department, "unit": str(unit), "key": f"{key}-{BASIC_KEY}"}
    yield _record("projects", {**values, "secret": 0, "code_named": 0, **at})
    yield _name(at, ordinal, project, BASIC_NAME)


def _project(event: ProjectRegistered, at: RowFields) -> Iterator[Record]:
    values = {**msgspec.structs.asdict(event), "id": event.project, "department": event.originator_id}
    yield _record("projects", {**values, **at})
    yield _name(at, 0, str(event.project), event.name, evidence=event.evidence)


def _name(
    at: RowFields,
    ordinal: int,
    subject: str,
    name: str,
    *,
    effective_on: date = ALWAYS,
    alias: bool = False,
    how: str = "",
    evidence: tuple[Evidence, ...] = (),
) -> Record:
    values = {"subject": subject, "name": name, "effective_on": effective_on, "alias": alias, "how": how}
    return _record("names", {**values, "evidence": as_json(evidence), "ordinal": ordinal, **at})


def _amendment(event: Amended, at: RowFields) -> Record:
    values = {
        **msgspec.structs.asdict(event),
        "authority": None if event.authority is None else as_json(event.authority),
        "evidence": None if event.evidence is None else as_json(event.evidence),
    }
    return _record("amendments", {**values, **at})


def _disclosure(event: DisclosurePublished, at: RowFields) -> Iterator[Record]:
    values = {
        **msgspec.structs.asdict(event),
        "stream": event.originator_id,
        "assumptions": as_json(event.assumptions),
        "warnings": as_json(event.warnings),
        "evidence": as_json(event.evidence),
    }
    yield _record("disclosures", {**values, **at})
    for ordinal, cell in enumerate(event.cells):
        place = {"disclosure": at["event_position"], "ordinal": ordinal}
        address = {"table_number": cell.table, "row_key": cell.row, "column_key": cell.column}
        yield _record("printed_cells", {**msgspec.structs.asdict(cell), **place, **address})
    for ordinal, said in enumerate(event.statements):
        values = {"disclosure": at["event_position"], "ordinal": ordinal, "kind": said.kind, "text": said.text}
        yield _record("statements", {**values, "lines": as_json(said.lines), "facts": as_json(said.facts)})
