"""The tables beside the events, and the triggers (守卫) that make every table of the log append-only.

A trigger belongs to the file: it refuses UPDATE, DELETE and REPLACE on any connection, of any program.
"""

# `first` and `position` are the notification ids of an operation's first and last event. An operation's id needs no
# index: it is the stream of its first event, which is the first of that stream. Neither does its idempotency key, from
# which its id follows.
TABLES = (
    """CREATE TABLE stored_events (
    originator_id TEXT, originator_version INTEGER, topic TEXT, state BLOB,
    PRIMARY KEY (originator_id, originator_version))""",
    """CREATE TABLE operations (
    position INTEGER PRIMARY KEY, first INTEGER NOT NULL, operation_id TEXT NOT NULL, recorded_at TEXT NOT NULL,
    idempotency_key TEXT, request_digest TEXT NOT NULL, warnings TEXT)""",
    """CREATE TABLE budget_lines (
    department TEXT, fiscal_year INTEGER, line TEXT, PRIMARY KEY (department, fiscal_year, line)) WITHOUT ROWID""",
    """CREATE TABLE numbered_amounts (
    document_number TEXT, amount_fen INTEGER, position INTEGER,
    PRIMARY KEY (document_number, amount_fen, position)) WITHOUT ROWID""",
    "CREATE TABLE log_identity (id TEXT PRIMARY KEY) WITHOUT ROWID",
)

# Numbers of columns of the tables beside the events.
WIDTHS = {"operations": 7, "budget_lines": 3, "numbered_amounts": 3, "log_identity": 1}


def _guards(table: str, key: str) -> dict[str, str]:
    """The triggers that make a table append-only. `key` is the condition for an existing row: REPLACE deletes it
    without firing delete triggers unless the connection asks for that, so a third trigger refuses it beforehand."""
    refuse = f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    exists = f"EXISTS (SELECT 1 FROM {table} WHERE {key})"
    return {
        f"{table}_no_update": f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} {refuse}",
        f"{table}_no_delete": f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refuse}",
        f"{table}_no_replace": f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {exists} {refuse}",
    }


GUARDS: dict[str, str] = {
    **_guards(
        "stored_events",
        "originator_id = NEW.originator_id AND originator_version = NEW.originator_version OR rowid = NEW.rowid",
    ),
    **_guards("operations", "position = NEW.position"),
    **_guards("budget_lines", "department = NEW.department AND fiscal_year = NEW.fiscal_year AND line = NEW.line"),
    **_guards(
        "numbered_amounts",
        "document_number = NEW.document_number AND amount_fen = NEW.amount_fen AND position = NEW.position",
    ),
    **_guards("log_identity", "TRUE"),  # a log has one
}
