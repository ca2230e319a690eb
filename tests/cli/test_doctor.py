"""`doctor`: every finding is provoked on the real engine, with what to do next; exit codes tell how bad it is."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing, contextmanager
from datetime import timedelta
from multiprocessing import get_context
from pathlib import Path

import pytest

from cli.failures import Exit
from ledger.application import utc_now
from ledger.log_location import FileLocation
from ledger.operations.commands import Allocate
from ledger.upkeep.data_directory import directory_findings
from ledger.upkeep.durability import sqlite_findings
from ledger.upkeep.health import FindingState, log_findings
from projections.following.health import read_model_findings
from projections.reader import Reader
from tests.cli.looking import found, place, record
from tests.cli.test_on_server import answer, run
from tests.ledger.desk import Desk, money
from tests.ledger.log.test_crashes import file_behind, shared_folder
from tests.places import POSTGRES, SQLITE, Place
from tests.tampering import TAMPERINGS, past_the_guards, tamper
from tests.test_migration import at

on_server = pytest.mark.parametrize("place", [POSTGRES], indirect=True)
on_file = pytest.mark.parametrize("place", [SQLITE], indirect=True)
NOBODY = 65534


__all__ = ["place"]


@on_file
def test_a_sound_ledger_in_a_file(place: Place) -> None:
    """Nothing to do, for people and for programs."""
    code, checks = found(place, "--all")
    assert (Exit.OK, {"ok"}) == (code, {state for state, _ in checks.values()})
    text = run(place, "doctor")
    assert Exit.OK == text.exit_code
    assert "every event from 1 to" in text.stdout
    assert run(place, "doctor", "--format", "csv").stdout.startswith("check,state,what,next_step\nplace,ok,")


@pytest.mark.parametrize("name", TAMPERINGS)
def test_whatever_was_done_to_the_log(place: Place, name: str) -> None:
    """Found with its position, as a failure."""
    tamper(place, name)
    code, checks = found(place, "--all")
    wrong = [what for check, (state, what) in checks.items() if state == "failure" and check != "read model"]
    assert Exit.DIFFERENT == code
    assert any("position" in what for what in wrong)


def test_some_events_are_read_of_a_long_log(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its beginning, its end, and some between; an operation is read once, and with --all each is."""
    monkeypatch.setattr("ledger.upkeep.health._EDGE", 3)
    monkeypatch.setattr("ledger.upkeep.health._BETWEEN", 4)
    with closing(place.open()) as ledger:
        desk = Desk(ledger)
        for _ in range(30):
            desk.does(money(Allocate, desk.training, "1.00"))
        read: list[int] = []

        def told(_what: str, done: int, _total: int) -> None:
            read.append(done)

        findings = {each.check: each for each in log_findings(ledger, told)}
        assert ledger.last_position() == read[-1]
        number = int(findings["events"].what.split()[1])
        assert 6 < number < 15
        findings = {each.check: each for each in log_findings(ledger, everything=True)}
        assert "all 34 operations" in findings["events"].what


def test_guards_that_are_gone(place: Place) -> None:
    """By their names."""
    if place.on_server:
        with place.connect() as other:
            other.execute("DROP TRIGGER operations_no_change ON operations")
    else:
        with closing(sqlite3.connect(place.path)) as db:
            db.execute("DROP TRIGGER operations_no_update")
    code, checks = found(place)
    assert (Exit.DIFFERENT, "failure") == (code, checks["guards"][0])
    assert "operations_no_" in checks["guards"][1]


def test_documents_that_are_missing_or_changed(place: Place) -> None:
    """One that an event cites and nobody keeps, and one that is not what was kept."""
    cited = "ab" * 32
    with closing(place.open()) as ledger:
        (kept,) = at(place).document_store(ledger).find()
    past_the_guards(
        place, "stored_events", "UPDATE stored_events SET state = {b} WHERE {n} = 1".replace(
            "{b}", as_bytes(place, f'{{{{"document":"{cited}"}}}}')
        ),
    )  # fmt: skip
    code, checks = found(place)
    assert ("warning", True) == (checks["documents"][0], cited in checks["documents"][1])
    if place.on_server:
        past_the_guards(place, "documents", "UPDATE documents SET content = 'x'")
    else:
        place.path.with_name("documents").joinpath(f"{kept.digest}.txt").write_bytes(b"x")
    code, checks = found(place)
    assert (Exit.DIFFERENT, "failure") == (code, checks["documents"][0])
    assert kept.digest in checks["documents"][1]


def as_bytes(place: Place, text: str) -> str:
    """Text as bytes, in the engine's SQL."""
    return f"convert_to('{text}', 'UTF8')" if place.on_server else f"CAST('{text}' AS BLOB)"


def test_recording_times(place: Place) -> None:
    """Ahead of the clock, which then stands still: to be looked at. Decreasing: somebody changed them."""
    with closing(place.open(lambda: utc_now() + timedelta(days=1))) as ledger:
        desk = Desk(ledger)
        desk.does(money(Allocate, desk.training, "1.00"))
    code, checks = found(place)
    assert (Exit.NOTICED, "warning") == (code, checks["recording times"][0])
    assert "ahead" in checks["recording times"][1]
    past_the_guards(
        place,
        "operations",
        "UPDATE operations SET recorded_at = '2020-01-01T00:00:00+00:00' WHERE position = (SELECT max(position) "
        "FROM operations)",
    )
    code, checks = found(place)
    assert (Exit.DIFFERENT, "failure") == (code, checks["recording times"][0])


def test_read_models(place: Place, tmp_path: Path) -> None:
    """Behind is no fault; of another ledger, further than the log, or no read model: what to do is said."""
    file = place.path.with_name("read-model.sqlite")
    with closing(place.open()) as ledger:
        desk = Desk(ledger)
        desk.does(money(Allocate, desk.training, "1.00"))
    assert ("ok", True) == (found(place)[1]["read model"][0], "2 behind" in found(place)[1]["read model"][1])
    other = Place(tmp_path / "other" / "ledger.sqlite")
    record(other)
    with closing(other.open()) as stranger:
        (finding,) = read_model_findings(stranger, file)
    assert (FindingState.failure, True) == (finding.state, "another ledger" in finding.what)
    Reader(at(place).open(), file).resolve()
    past_the_guards(
        place, "operations", "DELETE FROM operations WHERE position = (SELECT max(position) FROM operations)"
    )
    code, checks = found(place)
    assert (Exit.DIFFERENT, "failure") == (code, checks["read model"][0])
    assert "does not hold" in checks["read model"][1]
    file.write_bytes(b"something else" * 1000)
    assert "cannot be read" in found(place)[1]["read model"][1]
    for each in file.parent.glob("read-model.sqlite*"):
        each.unlink()
    assert "the next question makes it" in found(place)[1]["read model"][1]


def test_a_read_model_of_another_version(place: Place) -> None:
    """It is made anew, which takes its time."""
    with closing(sqlite3.connect(place.path.with_name("read-model.sqlite"))) as db:
        db.execute("UPDATE progress SET schema = 'older'")
        db.commit()
    assert "warning" == found(place)[1]["read model"][0]


def test_rights_in_the_directory(place: Place) -> None:
    """A secret that others read is a failure; a file that others write is to be looked at."""
    others = place.path.with_name("read-model.sqlite")
    others.chmod(0o666)
    code, checks = found(place)
    assert (Exit.NOTICED, "warning") == (code, checks["rights"][0])
    assert f"others may write {others}" in checks["rights"][1]
    others.chmod(0o600)
    secret = place.path.with_name("token-secret")
    secret.write_bytes(b"x" * 32)
    secret.chmod(0o644)
    code, checks = found(place)
    assert (Exit.DIFFERENT, "failure") == (code, checks["rights"][0])
    secret.chmod(0o600)
    assert "ok" == found(place)[1]["rights"][0]


def test_files_that_this_user_may_not_write() -> None:
    """As another user than the one who owns them."""
    with shared_folder() as folder, ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        path = folder / "ledger.sqlite"
        record(Place(path))
        path.chmod(0o444)
        folder.chmod(0o555)
        told = pool.submit(rights_of_nobody, path).result()
    assert f"may not write {folder}" in told
    assert f"may not write {path}" in told


def rights_of_nobody(path: Path) -> str:
    """What a user without rights is told of a ledger."""
    if os.geteuid() == 0:
        os.setuid(NOBODY)
    return next(each.what for each in directory_findings(path.parent, FileLocation(path)) if each.check == "rights")


@on_file
def test_a_full_disk(place: Place, tmp_path: Path) -> None:
    """On a disk of a few megabytes."""
    with small_disk(tmp_path / "disk") as disk:
        shutil.copytree(place.path.parent, disk / "data")
        code, checks = found(Place(disk / "data" / "ledger.sqlite"))
    assert (Exit.DIFFERENT, "failure") == (code, checks["disk"][0])


@contextmanager
def small_disk(folder: Path, size: str = "8m") -> Iterator[Path]:
    """A disk of its own. Skips the test where nothing may be mounted."""
    folder.mkdir()
    mounting = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(folder)], check=False, capture_output=True, text=True
    )
    if mounting.returncode:
        pytest.skip(f"no small disk: {mounting.stderr.strip()}; run as root where mounting is allowed")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def test_what_lies_about(place: Place) -> None:
    """A copy that was never finished, and a ledger that nobody uses since the log is on a server."""
    half = place.path.with_name("ledger.sqlite.partial")
    half.write_bytes(b"")
    assert ("warning", True) == (found(place)[1]["leftovers"][0], half.name in found(place)[1]["leftovers"][1])
    half.unlink()
    if place.on_server:
        place.path.write_bytes(b"")
        assert "is not used" in found(place)[1]["leftovers"][1]


@on_file
@pytest.mark.parametrize(("start", "end"), [(0, 50), (4096, 12000)])
def test_a_file_that_is_damaged(place: Place, start: int, end: int) -> None:
    """No database any more, or malformed inside: a backup is to be restored, not the file looked for."""
    run(place, "operations")
    content = bytearray(place.path.read_bytes())
    content[start:end] = b"\xff" * (end - start)
    place.path.write_bytes(content)
    code, _ = found(place)
    assert Exit.DIFFERENT == code
    told = " ".join(run(place, "doctor").stdout.split())
    assert "malformed" in told or "not a database" in told
    assert "restore the last one that verifies" in told
    assert "Look whether the file" not in told


@on_file
def test_settings_of_sqlite(place: Place) -> None:
    """A connection that does not wait for the disk is a failure."""
    with closing(place.open()) as ledger:
        with file_behind(ledger).writer() as connection:
            connection.execute("PRAGMA synchronous = OFF")
        findings = {each.check: each for each in sqlite_findings(ledger)}
    assert FindingState.failure == findings["durability"].state
    assert "synchronous 0" in findings["durability"].what


def test_where_there_is_no_ledger(place: Place, tmp_path: Path) -> None:
    """Said, with what to do; nothing is made by looking. A server that cannot be reached is named, too."""
    none = Place(tmp_path / "none" / "ledger.sqlite", place.schema and f"{place.schema}_none")
    code, checks = found(none)
    assert (Exit.DIFFERENT, "failure") == (code, checks["place"][0])
    assert not none.path.parent.exists()
    if place.on_server:
        env = {"POSTGRES_PORT": "1", "POSTGRES_CONNECT_TIMEOUT": "1", "POSTGRES_PASSWORD": "hunter2"}
        done = run(place, "doctor", **env)
        assert Exit.DIFFERENT == done.exit_code
        assert "port 1" in done.stdout
        assert "hunter2" not in done.output


def test_looking_changes_nothing(place: Place) -> None:
    """Neither the log nor the read model moves."""
    before = answer(place, "operations")["as_of"]
    model = place.path.with_name("read-model.sqlite").read_bytes()
    found(place, "--all")
    assert model == place.path.with_name("read-model.sqlite").read_bytes()
    assert before == answer(place, "operations")["as_of"]
