"""A new file takes a ledger's name at one stroke: nothing is replayed over it, nobody gets between, nothing is lost."""

import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from ledger.application import BudgetLedger
from ledger.errors import StoreUnavailable
from ledger.errors.maintenance import TargetNotEmpty
from ledger.log_location import FileLocation
from ledger.operations.commands import Allocate
from ledger.upkeep.backup import restore, save
from ledger.upkeep.migration import migrate
from tests.ledger.audit import assert_whole
from tests.ledger.desk import Desk, money
from tests.places import Place
from tests.test_migration import at, generated, old, server
from tests.waiting import until

__all__ = ["generated", "old", "server"]  # a generated ledger, a copy of it for each test, an empty server

PROCESSES = get_context("spawn")


@pytest.fixture
def backup(old: FileLocation, tmp_path: Path) -> Path:
    """A backup of the old ledger, in which more was recorded since."""
    save(old, tmp_path / "b.sqlite")
    with closing(old.open()) as ledger:
        Desk(ledger)
    return tmp_path / "b.sqlite"


def end(place: FileLocation) -> tuple[str, int]:
    """Which ledger is opened there, and where it ends."""
    with closing(place.open(new=False)) as ledger:
        assert_whole(ledger)
        return ledger.identity(), ledger.last_position()


def leave_a_journal(old: FileLocation, name: Path) -> Path:
    """The journal of a ledger whose process was killed, and whose file was then moved away from this name."""
    with closing(old.open()) as ledger:
        desk = Desk(ledger)
        for _ in range(20):
            desk.does(money(Allocate, desk.training, "1.00"))
        name.parent.mkdir(exist_ok=True)
        return Path(shutil.copy(f"{old.path}-wal", f"{name}-wal"))


def test_a_journal_without_its_file_is_refused(old: FileLocation, server: Place, backup: Path, tmp_path: Path) -> None:
    """SQLite would replay it over whatever file gets the name: restored, moved or saved. It is named."""
    new = FileLocation(tmp_path / "new" / "ledger.sqlite")
    journal = leave_a_journal(old, new.path)
    migrate(old, at(server))
    attempts: tuple[Callable[[], object], ...] = (
        lambda: restore(backup, new),
        lambda: migrate(at(server), new),
        lambda: save(old, new.path),
        lambda: save(at(server), new.path),
    )
    for attempt in attempts:
        with pytest.raises(TargetNotEmpty, match=r"ledger\.sqlite-wal"):
            attempt()
    assert [journal] == [path for path in new.path.parent.iterdir() if path.name != "documents"]


def test_a_journal_without_its_file_is_set_aside(old: FileLocation, backup: Path, tmp_path: Path) -> None:
    """It is kept as it was, and the ledger opens where the backup ends."""
    new = FileLocation(tmp_path / "new" / "ledger.sqlite")
    kept = leave_a_journal(old, new.path).read_bytes()
    restored = restore(backup, new, replace=True)
    assert (restored.manifest.log, restored.manifest.position) == end(new)
    assert restored.set_aside.endswith("-wal")
    assert kept == Path(restored.set_aside).read_bytes()


CHANGES = ("os.link", "os.rename")


def at_each_change(happens: Callable[[], object], changes: tuple[str, ...] = CHANGES) -> None:
    """Have something happen in this process whenever a file is about to get another name."""
    busy = False

    def seen(event: str, _: object) -> None:
        nonlocal busy
        if event in changes and not busy:
            busy = True
            happens()
            busy = False

    sys.addaudithook(seen)


def save_beside(old: FileLocation, file: Path, journal: Path) -> None:
    """Save while somebody puts a journal beside the name at the last moment."""
    at_each_change(lambda: shutil.copy(journal, f"{file}-wal"), ("os.link",))
    with pytest.raises(StoreUnavailable, match="check the files beside it"):
        save(old, file)


def test_what_reads_differently_under_its_name_is_told(old: FileLocation, tmp_path: Path) -> None:
    """The next process that opens the file reads it again: unequal files are never called equal."""
    (tmp_path / "saved").mkdir()
    journal = leave_a_journal(old, tmp_path / "kept.sqlite")
    process = PROCESSES.Process(target=save_beside, args=(old, tmp_path / "saved" / "b.sqlite", journal))
    process.start()
    process.join()
    assert 0 == process.exitcode


def restore_until(backup: Path, place: FileLocation, changes: int) -> None:
    """Restore, and be killed before so many changes of names."""
    left = changes

    def killed() -> None:
        nonlocal left
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

    at_each_change(killed)
    restore(backup, place, replace=True)


@pytest.mark.drill
def test_killed_at_any_step_the_name_leads_to_a_whole_ledger(old: FileLocation, backup: Path) -> None:
    """To the old one or to the new one: a service that starts then makes no empty one."""
    before, exit_codes = end(old), list[int | None]()
    while 0 not in exit_codes:
        process = PROCESSES.Process(target=restore_until, args=(backup, old, len(exit_codes) + 1))
        process.start()
        process.join()
        exit_codes.append(process.exitcode)
        found = end(old)
        assert (found == before) == (process.exitcode != 0)
    assert {-signal.SIGKILL, 0} == set(exit_codes)
    assert 2 < len(exit_codes)


def record_impatiently(place: FileLocation) -> None:
    """Record as soon as the ledger can be opened; exit with 1 when it cannot for a second."""
    with closing(BudgetLedger({"SQLITE_DBNAME": str(place.path), "SQLITE_LOCK_TIMEOUT": "1"})) as ledger:
        desk = Desk(ledger)
        desk.does(money(Allocate, desk.training, "1.00"))


def restore_among_others(backup: Path, place: FileLocation) -> None:
    """Restore while another process tries to record whenever it could get between."""

    def another() -> None:
        other = PROCESSES.Process(target=record_impatiently, args=(place,))
        other.start()
        other.join()
        assert 1 == other.exitcode

    at_each_change(another)
    restore(backup, place, replace=True)


@pytest.mark.drill
def test_nobody_gets_between_the_old_and_the_new(old: FileLocation, backup: Path) -> None:
    """A process that starts while the names change is refused; no acknowledged operation lies in a file set aside."""
    before = end(old)
    process = PROCESSES.Process(target=restore_among_others, args=(backup, old))
    process.start()
    process.join()
    assert 0 == process.exitcode
    (aside,) = old.path.parent.glob("ledger.sqlite.old_*")
    assert before == end(FileLocation(aside))
    assert before[0] == end(old)[0]
    assert before[1] > end(old)[1]


def record_patiently(place: FileLocation, opened: Connection) -> None:
    """Record as soon as the ledger can be opened, and say when it is being opened."""

    def seen(event: str, _: object) -> None:
        if event == "sqlite3.connect/handle" and not opened.closed:
            opened.send(True)
            opened.close()

    sys.addaudithook(seen)
    with closing(BudgetLedger({"SQLITE_DBNAME": str(place.path), "SQLITE_LOCK_TIMEOUT": "20"})) as ledger:
        desk = Desk(ledger)
        desk.does(money(Allocate, desk.training, "1.00"), key="patient")


def test_whoever_waited_for_the_old_file_records_in_the_new_one(old: FileLocation, tmp_path: Path) -> None:
    """Not in the old one, whose name is another now, with the journal of the new one."""
    new = FileLocation(tmp_path / "new" / "ledger.sqlite")
    save(old, tmp_path / "b.sqlite")
    restore(tmp_path / "b.sqlite", new)
    opened, saying = PROCESSES.Pipe(duplex=False)
    with closing(sqlite3.connect(old.path, isolation_level=None)) as holder:
        holder.execute("PRAGMA journal_mode = DELETE")
        holder.execute("BEGIN EXCLUSIVE")
        process = PROCESSES.Process(target=record_patiently, args=(old, saying))
        process.start()
        assert opened.recv()
        os.link(old.path, tmp_path / "aside.sqlite")
        new.path.replace(old.path)
        with closing(old.open()) as quicker:
            desk = Desk(quicker)
            holder.close()
            process.join()
            assert 0 == process.exitcode
            assert desk.has_fen(desk.training)
            assert_whole(quicker)


def keep_open(place: FileLocation, opened: Connection) -> None:
    """A server that records nothing."""
    with closing(place.open()):
        opened.send(True)
        signal.pause()


@pytest.mark.parametrize("damaged", [False, True])
def test_a_ledger_that_another_process_has_open_is_not_replaced(old: FileLocation, backup: Path, damaged: bool) -> None:
    """Refused before anything is copied, even where its file is damaged and SQLite cannot say so; until it ends."""
    opened, saying = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=keep_open, args=(old, saying))
    process.start()
    assert opened.recv()
    if damaged:
        with old.path.open("r+b") as file:
            file.write(b"no database any more")
    whole, done = old.path.read_bytes(), list[str]()
    try:
        with pytest.raises(StoreUnavailable, match="stop the services"):
            restore(backup, old, replace=True, report=lambda what, _, __: done.append(what))
    finally:
        process.kill()
        process.join()
    assert {"verifying"} == set(done)
    assert [] == list(old.path.parent.glob("ledger.sqlite.*"))
    restored = restore(backup, old, replace=True)
    assert (restored.manifest.log, restored.manifest.position) == end(old)
    if damaged:
        assert whole == Path(restored.set_aside).read_bytes()


def test_whoever_listens_to_a_server_hears_of_what_was_restored(old: FileLocation, backup: Path, server: Place) -> None:
    """As of what is recorded: a node that follows looks at once."""
    migrate(old, at(server))
    with closing(at(server).open()) as node:
        recorder = node.recorder
        recorder.listen()
        until(lambda: recorder.version() is not None)
        seen = recorder.version()
        restore(backup, at(server), replace=True)
        recorder.wait(seen, 5)
        assert seen != recorder.version()
