"""Tables of the read model: integers for money and positions, ISO text for dates and times, JSON text for structures.

An entry is a narrow row of `movements`: values that it shares with its line, its classification or its operation are
stored once, in their tables. The view `entries` joins them under the names that all questions use; `figures` does so
without the operation.
"""

import hashlib
from dataclasses import dataclass

SqlValue = int | str | None
StoreRow = tuple[SqlValue, ...]
RowValues = list[SqlValue]  # of several rows, one after the other


@dataclass(frozen=True, slots=True)
class StoredTable:
    """One table: its columns in order, its primary key, its indexes by name."""

    name: str
    columns: dict[str, type[int] | type[str]]
    key: tuple[str, ...]
    indexes: dict[str, tuple[str, ...]]
    optional: tuple[str, ...] = ()
    unique: tuple[str, ...] = ()  # names of the unique indexes
    clustered: bool = False  # whether rows are stored in key order, without row ids


def _columns(texts: str = "", integers: str = "") -> dict[str, type[int] | type[str]]:
    return {**dict.fromkeys(texts.split(), str), **dict.fromkeys(integers.split(), int)}


# Covering index for as-of reads of one department's year, in log order: entries recorded by a position are one range,
# and the first page of an explanation needs no sorting.
_AS_OF = ("budget_id", "event_position", "ordinal", "line_id", "class_id", "effective_on", "amount_fen")

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
    # Numbers are given in the order in which the log first needs them, so every rebuild gives the same ones.
    StoredTable(
        "budgets",
        _columns("department", "id fiscal_year"),
        ("id",),
        {"budgets_by_department": ("department", "fiscal_year")},
        unique=("budgets_by_department",),
    ),
    StoredTable(
        "lines",
        _columns("line department unit project source fund lot nature", "id budget_id fiscal_year fiscal origin_year"),
        ("id",),
        {"lines_by_line": ("line",), "lines_by_budget": ("budget_id",)},
        unique=("lines_by_line",),
    ),
    StoredTable("classes", _columns("kind axis function economic expense_class basis", "id"), ("id",), {}),
    StoredTable(
        "movements",
        _columns(
            "effective_on how authority reason evidence",
            "event_position ordinal budget_id line_id class_id position version amount_fen",
        ),
        ("event_position", "ordinal"),
        {"movements_as_of": _AS_OF, "movements_by_event": ("line_id", "version")},
        # NULL if absent, or the same as in the operation: so in most entries.
        optional=("how", "authority", "reason", "evidence"),
        clustered=True,
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
    # Several departments may publish the same document; the stream tells them apart.
    StoredTable(
        "disclosures",
        _columns(
            "stream digest department published_on format assumptions warnings evidence operation_id",
            "fiscal_year event_position position",
        ),
        ("event_position",),
        {"disclosures_as_of": ("department", "fiscal_year", "published_on", "position")},
    ),
    StoredTable("withdrawals", _columns("stream digest reason", "event_position position"), ("event_position",), {}),
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
PROGRESS = StoredTable("progress", _columns("schema log followed", "id position"), ("id",), {})
BY_NAME: dict[str, StoredTable] = {table.name: table for table in TABLES}
_FIGURE = """
    m.ordinal, m.event_position, m.position, m.effective_on, l.department, l.fiscal_year, l.unit, l.project, l.source,
    l.fund, l.fiscal, l.lot, l.origin_year, l.line, l.nature, c.kind, c.axis, c.function, c.economic, c.expense_class,
    m.amount_fen, c.basis, m.version, m.budget_id, m.line_id, m.class_id
"""
_JOINED = "FROM movements m LEFT JOIN lines l ON l.id = m.line_id LEFT JOIN classes c ON c.id = m.class_id"
# Entries as readers see them; and the part that sums need, without the join to operations.
VIEWS = {
    "entries": f"""SELECT l.line || '/' || m.version AS event_id, o.operation_id, o.recorded_at, {_FIGURE},
    coalesce(m.how, '') AS how, coalesce(m.authority, o.authority) AS authority,
    coalesce(m.reason, o.reason) AS reason, coalesce(m.evidence, '[]') AS evidence
{_JOINED} LEFT JOIN operations o ON o.position = m.position""",
    "figures": f"SELECT {_FIGURE} {_JOINED}",
}
VERSION = 1  # raised when rows change in meaning but not in shape
SCHEMA: str = hashlib.sha256(repr((VERSION, PROGRESS, TABLES, VIEWS)).encode()).hexdigest()
