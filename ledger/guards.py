"""The tables beside the events, and the triggers (守卫) that make every table of the log append-only.

A trigger belongs to the file: it refuses UPDATE, DELETE and REPLACE on any connection, of any program.
"""

# `first` and `position` are the notification ids of an operation's first and last event.
TABLES = (
    """CREATE TABLE operations (
    position INTEGER PRIMARY KEY, first INTEGER NOT NULL, operation_id TEXT NOT NULL UNIQUE, recorded_at TEXT NOT NULL,
    idempotency_key TEXT UNIQUE, request_digest TEXT NOT NULL, outcome BLOB NOT NULL)""",
    """CREATE TABLE operation_scopes (
    department TEXT, fiscal_year INTEGER, operation_id TEXT,
    PRIMARY KEY (department, fiscal_year, operation_id)) WITHOUT ROWID""",
    """CREATE TABLE numbered_amounts (
    document_number TEXT, amount_fen INTEGER, operation_id TEXT,
    PRIMARY KEY (document_number, amount_fen, operation_id)) WITHOUT ROWID""",
    "CREATE TABLE log_identity (id TEXT PRIMARY KEY) WITHOUT ROWID",
)

# How many columns the tables beside the events have.
WIDTHS = {"operations": 7, "operation_scopes": 3, "numbered_amounts": 3, "log_identity": 1}


def _guards(table: str, key: str) -> dict[str, str]:
    """The triggers that make a table append-only. `key` tells a row that is there already: REPLACE deletes rows
    without firing delete triggers unless the writer's connection asks for it, so it is stopped before it starts."""
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
    **_guards(
        "operations",
        "position = NEW.position OR operation_id = NEW.operation_id OR idempotency_key = NEW.idempotency_key",
    ),
    **_guards(
        "operation_scopes",
        "department = NEW.department AND fiscal_year = NEW.fiscal_year AND operation_id = NEW.operation_id",
    ),
    **_guards(
        "numbered_amounts",
        "document_number = NEW.document_number AND amount_fen = NEW.amount_fen AND operation_id = NEW.operation_id",
    ),
    **_guards("log_identity", "TRUE"),  # a log has one
}
