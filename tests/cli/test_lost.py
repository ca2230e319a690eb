"""A log that is gone or emptied while its read model is still there: told as a loss, never begun anew in silence."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cli.failures import Exit
from tests.cli.looking import found, place, record
from tests.cli.test_on_server import run
from tests.places import POSTGRES, SQLITE, Place
from tests.tampering import past_the_guards

on_server = pytest.mark.parametrize("place", [POSTGRES], indirect=True)
on_file = pytest.mark.parametrize("place", [SQLITE], indirect=True)

__all__ = ["place"]


def lose(place: Place) -> None:
    """The log goes, and all of its tables."""
    if place.on_server:
        with place.connect() as owner:
            owner.execute(f"DROP SCHEMA {place.schema} CASCADE".encode())
            owner.execute(f"CREATE SCHEMA {place.schema}".encode())
    else:
        for each in place.path.parent.glob("ledger.sqlite*"):
            each.unlink()


def told_as_lost(place: Place, what: str) -> None:
    """`doctor` says what was lost, and that a backup is to be restored; not that the last trace of it be deleted."""
    with closing(sqlite3.connect(place.path.with_name("read-model.sqlite"))) as model:
        log, position = model.execute("SELECT log, position FROM progress").fetchone()
    code, checks = found(place)
    told = f"{what}, but the read model here followed ledger {log} up to position {position}"
    assert (Exit.DIFFERENT, ("failure", told)) == (code, checks["log"])
    text = " ".join(run(place, "doctor").stdout.split())
    assert "Restore the last backup that verifies" in text
    assert "Delete" not in text


def test_a_log_that_is_gone(place: Place) -> None:
    """Beside a read model it is a loss, and no place that nobody has used yet."""
    lose(place)
    told_as_lost(place, "there is no log any more")


@on_file
def test_a_file_without_a_byte(place: Place) -> None:
    """It is a log that was emptied; looking leaves it so. Without a read model it is a failure as well."""
    place.path.write_bytes(b"")
    told_as_lost(place, "the log is empty")
    assert b"" == place.path.read_bytes()
    for each in place.path.parent.glob("read-model.sqlite*"):
        each.unlink()
    code, checks = found(place)
    assert (Exit.DIFFERENT, "failure") == (code, checks["place"][0])
    assert "empty" in checks["place"][1]


def test_a_log_that_somebody_else_began_anew(place: Place) -> None:
    """An empty one of another identity, and one of the same: both have lost what the read model followed."""
    lose(place)
    place.open().close()
    told_as_lost(place, "the log is empty")


def test_a_log_that_was_emptied(place: Place) -> None:
    """By somebody who took the guards away for it."""
    for table in ("stored_events", "operations"):
        past_the_guards(place, table, f"DELETE FROM {table}")
    told_as_lost(place, "the log is empty")


@pytest.mark.parametrize("words", [("serve",), ("token", "clerk", "--scope", "read"), ("operations",), ("rebuild",)])
def test_nothing_is_made_where_a_log_was_lost(place: Place, words: tuple[str, ...]) -> None:
    """Neither a log nor a secret, and no token is shown; what to do is said, and the read model is as it was."""
    lose(place)
    model = place.path.with_name("read-model.sqlite").read_bytes()
    done = run(place, *words)
    assert (Exit.STORAGE, "") == (done.exit_code, done.stdout)
    told = " ".join(done.stderr.split())
    assert "LogLost" in told
    assert "Restore the last backup that verifies" in told
    assert "token" not in told
    assert model == place.path.with_name("read-model.sqlite").read_bytes()
    assert not place.path.exists()
    assert not place.path.with_name("token-secret").exists()
    told_as_lost(place, "there is no log any more")


@on_file
def test_no_log_is_begun_in_an_emptied_file(place: Place) -> None:
    """It stays as it is, as evidence of what happened; a backup replaces it."""
    backup = place.path.with_name("backup.sqlite")
    assert Exit.OK == run(place, "backup", str(backup)).exit_code
    place.path.write_bytes(b"")
    assert Exit.STORAGE == run(place, "serve").exit_code
    assert b"" == place.path.read_bytes()
    assert Exit.OK == run(place, "restore", str(backup), "--replace").exit_code
    assert Exit.OK == run(place, "operations").exit_code


def test_a_server_of_another_log_makes_no_secret(place: Place, tmp_path: Path) -> None:
    """Its read model belongs to somebody else: refused before anything is made or shown."""
    other = Place(tmp_path / "other" / "ledger.sqlite", place.schema and f"{place.schema}_other")
    other.path.parent.mkdir()
    record(other)
    shutil.copyfile(place.path.with_name("read-model.sqlite"), other.path.with_name("read-model.sqlite"))
    done = run(other, "serve")
    assert (Exit.STORAGE, "") == (done.exit_code, done.stdout)
    assert "ForeignLog" in done.stderr
    assert "token" not in done.stderr
    assert not other.path.with_name("token-secret").exists()
