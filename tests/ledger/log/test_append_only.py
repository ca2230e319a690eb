"""The log only grows: no program changes, removes or replaces a row, whatever its settings."""

import sqlite3
from pathlib import Path

import pytest

from ledger.application import BudgetLedger
from ledger.errors import ForeignRows, LogNotProtected
from ledger.log.append_only import GUARDS
from ledger.operations.commands import Allocate
from tests.ledger.audit import file_of
from tests.ledger.desk import Desk, money
from tests.places import SQLITE

pytestmark = pytest.mark.parametrize("place", [SQLITE], indirect=True)
TABLES = ("stored_events", "operations", "budget_lines", "numbered_amounts", "log_identity")
ATTACKS = {
    "update": "UPDATE {t} SET {c} = {c}",
    "delete": "DELETE FROM {t}",
    "replace": "INSERT OR REPLACE INTO {t} SELECT * FROM {t}",
    "replace one": "REPLACE INTO {t} SELECT * FROM {t} LIMIT 1",
    "upsert": "INSERT INTO {t} SELECT * FROM {t} WHERE TRUE ON CONFLICT DO UPDATE SET {c} = 'x'",
    "insert again": "INSERT OR IGNORE INTO {t} SELECT * FROM {t}",
}


@pytest.fixture
def path(ledger: BudgetLedger, desk: Desk) -> Path:
    """The file of a ledger with rows in every table."""
    desk.does(money(Allocate, desk.training, "1.00"))
    return file_of(ledger)


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, as another program reads it."""
    with sqlite3.connect(path) as db:
        return {table: db.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}


def first_column(path: Path, table: str) -> str:
    """The name of a table's first column."""
    with sqlite3.connect(path) as db:
        return str(db.execute(f"SELECT name FROM pragma_table_info('{table}')").fetchone()[0])


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_changed_by_another_program(path: Path, table: str, attack: str) -> None:
    """Every statement is refused on a plain connection, on which REPLACE fires no delete triggers."""
    before = content(path)
    assert all(before.values())
    statement = ATTACKS[attack].format(t=table, c=first_column(path, table))
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA recursive_triggers=OFF")
        with pytest.raises(sqlite3.DatabaseError, match="append-only"):
            db.execute(statement)
    assert before == content(path)


@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_changed_from_an_attached_database(path: Path, table: str, tmp_path: Path) -> None:
    """The triggers belong to the file, not to a connection."""
    before = content(path)
    with sqlite3.connect(tmp_path / "other.sqlite") as db:
        db.execute("ATTACH ? AS log", (str(path),))
        for statement in (f"DELETE FROM log.{table}", f"REPLACE INTO log.{table} SELECT * FROM log.{table}"):
            with pytest.raises(sqlite3.DatabaseError, match="append-only"):
                db.execute(statement)
    assert before == content(path)


def test_an_event_is_not_overwritten_by_its_row_number(path: Path) -> None:
    """The position in the log is a key too."""
    with sqlite3.connect(path) as db, pytest.raises(sqlite3.DatabaseError, match="append-only"):
        db.execute("REPLACE INTO stored_events (rowid, originator_id, originator_version) VALUES (1, 'x', 1)")


def test_a_log_has_one_identity(path: Path) -> None:
    """A second identity is refused."""
    with sqlite3.connect(path) as db, pytest.raises(sqlite3.DatabaseError, match="append-only"):
        db.execute("INSERT INTO log_identity VALUES ('0')")


def test_every_table_of_the_log_is_guarded(path: Path) -> None:
    """Each table has its three triggers."""
    with sqlite3.connect(path) as db:
        found = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert set(TABLES) == set(found)
    assert {f"{table}_no_{what}" for table in found for what in ("update", "delete", "replace")} == set(GUARDS)


@pytest.mark.parametrize("guard", GUARDS)
def test_a_log_that_lost_a_guard_is_not_opened(path: Path, guard: str) -> None:
    """A dropped or changed trigger is noticed and named at start-up."""
    with sqlite3.connect(path) as db:
        db.execute(f"DROP TRIGGER {guard}")
    with pytest.raises(LogNotProtected) as refusal:
        BudgetLedger.at(path)
    assert (guard,) == refusal.value.missing
    with sqlite3.connect(path) as db:
        db.execute(GUARDS[guard].replace("RAISE(ABORT", "RAISE(FAIL"))
    with pytest.raises(LogNotProtected):
        BudgetLedger.at(path)


def test_a_log_with_a_foreign_trigger_is_not_opened(path: Path) -> None:
    """Such a trigger could drop events of an acknowledged operation."""
    with sqlite3.connect(path) as db:
        db.execute("CREATE TRIGGER quiet BEFORE INSERT ON stored_events BEGIN SELECT RAISE(IGNORE); END")
    with pytest.raises(LogNotProtected) as refusal:
        BudgetLedger.at(path)
    assert ("quiet",) == refusal.value.foreign


def test_events_that_no_operation_recorded_stop_the_ledger(path: Path, ledger: BudgetLedger, desk: Desk) -> None:
    """An event of another program is noticed when the next operation is stored."""
    with sqlite3.connect(path) as db:
        db.execute("INSERT INTO stored_events VALUES ('00', 1, 'line.allocated/1', x'7b7d')")
    before = content(path)
    with pytest.raises(ForeignRows):
        desk.does(money(Allocate, desk.repairs, "1.00"))
    assert before == content(path)
    assert 2 == len(ledger.operations())
