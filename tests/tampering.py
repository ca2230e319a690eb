"""What nobody may do to a log, done to it: rows changed past the guards, which are put up again afterwards."""

import sqlite3

from psycopg import sql

from ledger.log.append_only import GUARDS
from tests.places import Place

# What was done, by a name: the table, and a statement in which {n} is the column of an event's position, and {b} what
# makes bytes of text.
TAMPERINGS: dict[str, tuple[str, str]] = {
    "an event changed": ("stored_events", "UPDATE stored_events SET state = {b} WHERE {n} = 5"),
    "an event moved to another key": (
        "stored_events",
        "UPDATE stored_events SET originator_version = originator_version + 1000 WHERE {n} = 5",
    ),
    "an event taken out": ("stored_events", "DELETE FROM stored_events WHERE {n} = 5"),
    "the last event taken away": (
        "stored_events",
        "DELETE FROM stored_events WHERE {n} = (SELECT max({n}) FROM stored_events)",
    ),
    "an event slipped in": (
        "stored_events",
        (
            "INSERT INTO stored_events ({n}, originator_id, originator_version, topic, state) "
            "SELECT {n} + 1, originator_id, originator_version + 1000, topic, state FROM stored_events "
            "ORDER BY {n} DESC LIMIT 1"
        ),
    ),
    "an operation taken out": (
        "operations",
        "DELETE FROM operations WHERE position = (SELECT min(position) FROM operations)",
    ),
    "an operation under another id": (
        "operations",
        (
            "UPDATE operations SET operation_id = '00000000-0000-4000-8000-000000000000' "
            "WHERE position = (SELECT min(position) FROM operations)"
        ),
    ),
}


def tamper(place: Place, name: str) -> None:
    """Do one of the `TAMPERINGS` to the log at a place."""
    table, statement = TAMPERINGS[name]
    past_the_guards(place, table, statement)


def past_the_guards(place: Place, table: str, statement: str) -> None:
    """Run a statement on a table whose guards are down meanwhile."""
    if not place.on_server:
        with sqlite3.connect(place.path) as db:
            for name in (own := {each: text for each, text in GUARDS.items() if each.startswith(f"{table}_no_")}):
                db.execute(f"DROP TRIGGER {name}")
            db.execute(statement.format(n="rowid", b="CAST('{}' AS BLOB)"))
            for text in own.values():
                db.execute(text)
        db.close()
        return
    with place.connect() as owner:
        named = sql.Identifier(table)
        owner.execute(sql.SQL("ALTER TABLE {} DISABLE TRIGGER ALL").format(named))
        owner.execute(statement.format(n="notification_id", b="'{}'::bytea").encode())
        owner.execute(sql.SQL("ALTER TABLE {} ENABLE TRIGGER ALL").format(named))
