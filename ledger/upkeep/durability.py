"""Durability of acknowledged operations (持久性): settings that endanger it, roles, standbys, versions."""

import platform
import sqlite3
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

from ledger.application import BudgetLedger
from ledger.log.sqlite_recorder import SQLiteLogRecorder
from ledger.upkeep.health import RESTORE, Finding, FindingState, clock_finding

_FULL = 2  # of SQLite's `synchronous`
# Settings of PostgreSQL, their safe values, and the risk of any other.
_DURABLE = {
    "fsync": ({"on"}, FindingState.failure, "a crash of the machine can destroy the whole database"),
    "full_page_writes": ({"on"}, FindingState.failure, "a crash of the machine can leave torn pages"),
    "synchronous_commit": (
        {"on", "local", "remote_write", "remote_apply"},
        FindingState.failure,
        "acknowledged operations can be lost in a crash",
    ),
}


def sqlite_findings(ledger: BudgetLedger, *, everything: bool = False) -> Iterator[Finding]:
    """Checks of the file's pages, with `everything` also of its indexes, and of the settings of its connections."""
    (pages,) = ledger.recorder.query(f"PRAGMA {'integrity_check' if everything else 'quick_check'}(1)")[0]
    if pages == "ok":
        yield Finding.ok("pages", "the pages of the file fit together" + ", and their indexes" * everything)
    else:
        yield Finding.failure("pages", str(pages), RESTORE)
    synchronous, journal = (_setting(ledger, name) for name in ("synchronous", "journal_mode"))
    what = f"journal_mode {journal}, synchronous {synchronous}"
    if synchronous < _FULL or journal in {"off", "memory"}:
        yield Finding.failure(
            "durability",
            f"{what}: acknowledged operations can be lost in a crash",
            "Let no program of yours change the settings of the ledger's connections.",
        )
    else:
        yield Finding.ok("durability", f"{what}: acknowledged operations are on the disk")
    yield versions(f"SQLite {sqlite3.sqlite_version}")


def _setting(ledger: BudgetLedger, name: str) -> Any:
    """A setting of the writing connection; readers may have another."""
    recorder = ledger.recorder
    assert isinstance(recorder, SQLiteLogRecorder)
    with recorder.datastore.writer() as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


def server_findings(ledger: BudgetLedger) -> Iterator[Finding]:
    """Checks of the server's settings and of the rights of the ledger's role."""
    query = ledger.recorder.query
    values = {name: str(query("SELECT current_setting(?)", (name,))[0][0]) for name in _DURABLE}
    bad = [
        Finding(
            "durability", state, f"{name} is {values[name]}: {cost}", f"Set {name} to on, for the server or the role."
        )
        for name, (good, state, cost) in _DURABLE.items()
        if values[name] not in good
    ]
    shown = ", ".join(f"{name} {value}" for name, value in values.items())
    yield from bad or [Finding.ok("durability", f"{shown}: acknowledged operations are on the disk")]
    yield _standbys(ledger, values["synchronous_commit"])
    yield _role(ledger)
    yield clock_finding(ledger, query("SELECT clock_timestamp()")[0][0])
    yield versions(f"PostgreSQL {query('SHOW server_version')[0][0]}, psycopg {version('psycopg')}")


def _standbys(ledger: BudgetLedger, commit: str) -> Finding:
    named = str(ledger.recorder.query("SELECT current_setting('synchronous_standby_names')")[0][0])
    streaming = int(ledger.recorder.query("SELECT count(*) FROM pg_stat_replication")[0][0])
    if named and not streaming:
        what = f"{named} must acknowledge, but no standby is connected: recording waits until one is"
        step = "Bring the standby back, or remove it from synchronous_standby_names."
        return Finding.failure("replication", what, step)
    if not streaming:
        return Finding.ok("replication", "no standby: if this server is lost, only backups remain")
    if not named or commit == "local":
        return Finding.warning(
            "replication",
            f"{streaming} standbys are connected, but none is synchronous: a failover can lose the last operations",
            "Name one in synchronous_standby_names, with synchronous_commit on.",
        )
    return Finding.ok(
        "replication",
        f"a standby acknowledges too ({named}); {streaming} connected",
    )


def _role(ledger: BudgetLedger) -> Finding:
    (name, super_user, owner) = ledger.recorder.query(
        "SELECT current_user, rolsuper, pg_has_role(c.relowner, 'MEMBER') FROM pg_roles r, pg_class c "
        "WHERE rolname = current_user AND c.oid = 'stored_events'::regclass"
    )[0]
    if super_user or owner:
        return Finding.warning(
            "role",
            f"{name} can remove the triggers: it is {'a superuser' if super_user else 'the owner of the tables'}",
            "Record as a role that has SELECT and INSERT only, and does not own the tables.",
        )
    changing = ledger.recorder.query(
        "SELECT string_agg(t, ', ') FROM unnest(ARRAY['stored_events', 'operations', 'documents']) AS t "
        "WHERE has_table_privilege(t, 'UPDATE, DELETE, TRUNCATE, TRIGGER')"
    )[0][0]
    if changing:
        what = f"{name} has more rights than it needs, on {changing}"
        return Finding.warning("role", what, "Revoke all but SELECT and INSERT.")
    return Finding.ok("role", f"{name} can read and add, and nothing else")


def versions(engine: str) -> Finding:
    """The versions in use."""
    own, library = version("budget-ledger"), version("eventsourcing")
    what = f"budget-ledger {own}, {engine}, eventsourcing {library}, Python {platform.python_version()}"
    return Finding.ok("versions", what)
