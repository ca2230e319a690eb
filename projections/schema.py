"""The read model's tables: integers for money and positions, ISO text for dates and times, JSON text for structures."""

import hashlib
from dataclasses import dataclass

from projections.fields import FIELDS


@dataclass(frozen=True, slots=True)
class StoredTable:
    """One table: its columns in order, its primary key, its indexes by name."""

    name: str
    columns: dict[str, type[int] | type[str]]
    key: tuple[str, ...]
    indexes: dict[str, tuple[str, ...]]
    optional: tuple[str, ...] = ()


def _columns(texts: str = "", integers: str = "") -> dict[str, type[int] | type[str]]:
    return {**dict.fromkeys(texts.split(), str), **dict.fromkeys(integers.split(), int)}


# Everything an as-of read of one department's year needs, in the order of the log: what was recorded by a position is
# one range of it, and the first page of an explanation is found without sorting.
_AS_OF = ("department", "fiscal_year", "event_position", "ordinal", "effective_on", *FIELDS, "amount_fen")

TABLES: tuple[StoredTable, ...] = (
    StoredTable(
        "operations",
        _columns(
            "operation_id recorded_at commands recorded_by effective_on approved_by authority reason reverses",
            "position first demonstration",
        ),
        ("position",),
        {"operations_by_id": ("operation_id",), "operations_by_time": ("recorded_at", "position")},
        optional=("effective_on", "reverses"),
    ),
    StoredTable("reversals", _columns("operation_id by_operation", "position"), ("operation_id",), {}),
    StoredTable(
        "entries",
        _columns(
            "event_id operation_id recorded_at effective_on department unit project source fund lot line nature kind "
            "axis function economic expense_class basis how authority reason evidence",
            "ordinal event_position position fiscal_year fiscal origin_year amount_fen",
        ),
        ("event_position", "ordinal"),
        {
            "entries_as_of": _AS_OF,
            "entries_by_event": ("event_id", "ordinal"),
            "entries_by_line": ("line",),
            "entries_by_position": ("position",),
            "entries_by_operation": ("operation_id",),
        },
    ),
    StoredTable("departments", _columns("id", "event_position position"), ("id",), {}),
    StoredTable(
        "units",
        _columns("id department key", "event_position position"),
        ("id",),
        {"units_by_key": ("department", "key")},
    ),
    StoredTable(
        "projects",
        _columns("id department unit key", "secret code_named event_position position"),
        ("id",),
        {"projects_by_key": ("department", "key")},
    ),
    StoredTable(
        "names",
        _columns("subject name effective_on how evidence", "alias event_position ordinal position"),
        ("event_position", "ordinal"),
        {"names_by_subject": ("subject", "effective_on", "event_position")},
    ),
    StoredTable(
        "codes",
        _columns("classification code name name_en", "first_year last_year event_position position"),
        ("event_position",),
        {},
        optional=("last_year",),
    ),
    StoredTable(
        "disclosures",
        _columns(
            "digest department published_on format assumptions warnings evidence operation_id",
            "fiscal_year event_position position",
        ),
        ("event_position",),
        {"disclosures_as_of": ("department", "fiscal_year", "published_on", "position")},
    ),
    StoredTable("withdrawals", _columns("digest reason", "event_position position"), ("event_position",), {}),
    StoredTable(
        "printed_cells",
        _columns("block row_key column_key text how", "disclosure ordinal table_number fen line"),
        ("disclosure", "ordinal"),
        {},
    ),
    StoredTable("statements", _columns("kind text lines facts", "disclosure ordinal"), ("disclosure", "ordinal"), {}),
    StoredTable(
        "amendments",
        _columns("event_id operation_id authority reason evidence", "ordinal event_position position"),
        ("event_position",),
        {"amendments_by_event": ("event_id", "event_position")},
        optional=("authority", "reason", "evidence"),
    ),
)
PROGRESS = StoredTable("progress", _columns("schema log", "id position"), ("id",), {})
BY_NAME: dict[str, StoredTable] = {table.name: table for table in TABLES}
VERSION = 1  # raised when rows change their meaning but not their shape
SCHEMA: str = hashlib.sha256(repr((VERSION, PROGRESS, TABLES)).encode()).hexdigest()
