"""Power cuts, full disks and bad files: an operation is stored completely or not at all, and every fault is named."""

import os
import random
import resource
import shutil
import signal
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from ledger.application import BudgetLedger
from ledger.errors import StorageError, StoreUnavailable
from ledger.log.sqlite_connection import LogDatastore
from ledger.log.sqlite_recorder import SQLiteLogRecorder
from ledger.operations.commands import Allocate, Command
from ledger.operations.operation import Header
from tests.ledger.audit import assert_whole, file_of
from tests.ledger.desk import LAW_DAY, Desk, money
from tests.places import SQLITE, Place

on_sqlite = pytest.mark.parametrize("place", [SQLITE], indirect=True)
PROCESSES = get_context("spawn")
NOBODY = 65534


def large(desk: Desk) -> Sequence[Command]:
    """An operation of many events."""
    return [money(Allocate, line, "0.01") for line in (desk.training, desk.repairs, desk.other_unit)] * 10


def record_for_ever(place: Place, acknowledge: Connection) -> None:
    """Record one large operation after another, and report each."""
    desk = Desk(place.open())
    while True:
        acknowledge.send(desk.does(*large(desk)).position)


def kill_while_recording(place: Place, chance: random.Random) -> list[int]:
    """Start a process that records, kill it at some moment, and return the operations that it acknowledged."""
    receiving, sending = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=record_for_ever, args=(place, sending))
    process.start()
    sending.close()
    acknowledged = [receiving.recv()]
    time.sleep(chance.uniform(0, 0.12))
    os.kill(process.pid or 0, signal.SIGKILL)
    process.join()
    with suppress(EOFError):
        while True:
            acknowledged.append(receiving.recv())
    return acknowledged


def killed(place: Place, rounds: int) -> None:
    """Kill writers again and again, and audit the log after each."""
    chance = random.Random(5)
    expected: list[int] = []
    for _ in range(rounds):
        expected += kill_while_recording(place, chance)
        ledger = place.open()
        stored = [row.position for row in ledger.operations(limit=1_000_000)]
        assert set(expected) <= set(stored)
        assert_whole(ledger)
        ledger.close()


@pytest.mark.drill
def test_a_writer_killed_at_any_moment_leaves_whole_operations(place: Place) -> None:
    """Acknowledged operations are stored, none is stored in part, and the next process continues."""
    killed(place, 3)


@pytest.mark.soak
def test_writers_killed_many_times_leave_whole_operations(place: Place) -> None:
    """The same, often enough to hit every step of a transaction."""
    killed(place, 150)


def fill(desk: Desk) -> int:
    """Record until the disk is full, and return where the log ended before."""
    for _ in range(20):
        before = desk.ledger.last_position()
        try:
            desk.does(*large(desk))
        except StoreUnavailable:
            return before
    raise AssertionError("the disk never filled up")


def file_behind(ledger: BudgetLedger) -> LogDatastore:
    """The ledger's file as its recorder has it open."""
    assert isinstance(ledger.recorder, SQLiteLogRecorder)
    return ledger.recorder.datastore


@on_sqlite
def test_a_full_disk_stores_nothing(ledger: BudgetLedger, desk: Desk) -> None:
    """The operation is refused; when there is room again, the same command is recorded."""
    with file_behind(ledger).writer() as connection:
        (full,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={full}")
    before = fill(desk)
    assert before == ledger.last_position()
    assert_whole(ledger)
    with file_behind(ledger).writer() as connection:
        connection.execute(f"PRAGMA max_page_count={full * 100}")
    desk.does(*large(desk))
    assert_whole(ledger)


def record_with_little_room(path: Path) -> str:
    """Record until the system refuses to let a file grow."""
    desk = Desk(BudgetLedger.at(path))
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
    try:
        for _ in range(200):
            desk.does(*large(desk))
    except StoreUnavailable as refusal:
        return str(refusal)
    return ""


@pytest.fixture(scope="module")
def limited() -> Iterator[ProcessPoolExecutor]:
    """A process of its own for each task, since limits and users cannot be restored."""
    with ProcessPoolExecutor(1, mp_context=PROCESSES, max_tasks_per_child=1) as pool:
        yield pool


def test_a_file_that_may_not_grow_stores_nothing(limited: ProcessPoolExecutor, tmp_path: Path) -> None:
    """A write that fails half-way leaves only complete operations."""
    path = tmp_path / "ledger.sqlite"
    refusal = limited.submit(record_with_little_room, path).result()
    assert "nothing was recorded" in refusal
    ledger = BudgetLedger.at(path)
    assert ledger.last_position() > 0
    assert_whole(ledger)
    ledger.close()


def open_as_nobody(path: Path) -> str:
    """Open the ledger and record in it, as a user without rights."""
    if os.geteuid() == 0:
        os.setuid(NOBODY)
    try:
        Desk(BudgetLedger.at(path))
    except StoreUnavailable as refusal:
        return str(refusal)
    return ""


@contextmanager
def shared_folder() -> Iterator[Path]:
    """A folder that everybody may enter and only its owner may change."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_file_that_may_not_be_written_is_refused(limited: ProcessPoolExecutor) -> None:
    """So are a file in a folder without rights, and one in a folder that cannot be created."""
    with shared_folder() as folder:
        path = folder / "ledger.sqlite"
        BudgetLedger.at(path).close()
        path.chmod(0o444)
        folder.chmod(0o555)
        for each in (path, folder / "new.sqlite", folder / "new" / "ledger.sqlite"):
            refusal = limited.submit(open_as_nobody, each).result()
            assert str(each) in refusal or "readonly" in refusal


def a_folder(path: Path) -> None:
    """A folder where the file should be."""
    path.mkdir()


def no_database(path: Path) -> None:
    """A file that is not a database."""
    path.write_bytes(b"not a database at all, but long enough to look like one" * 20)


def another_programs(path: Path) -> None:
    """The database of another program, such as the read model."""
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE entries (id)")


def a_loop(path: Path) -> None:
    """A link to itself."""
    path.symlink_to(path)


@pytest.mark.parametrize("bad", [a_folder, no_database, another_programs, a_loop])
def test_what_is_no_ledger_is_refused_by_its_path(tmp_path: Path, bad: Callable[[Path], None]) -> None:
    """The error names the file, and leaves it unchanged."""
    path = tmp_path / "ledger.sqlite"
    bad(path)
    with pytest.raises(StoreUnavailable, match=r"ledger\.sqlite"):
        BudgetLedger.at(path)
    if path.is_file():
        with sqlite3.connect(path) as db, pytest.raises(sqlite3.DatabaseError):
            db.execute("SELECT * FROM stored_events")


def test_a_parent_that_is_a_file_is_refused(tmp_path: Path) -> None:
    """A data directory cannot be made below a file."""
    (tmp_path / "data").write_text("x")
    with pytest.raises(StoreUnavailable):
        BudgetLedger.at(tmp_path / "data" / "ledger.sqlite")


@on_sqlite
def test_a_damaged_page_is_a_typed_error_wherever_it_is_read(ledger: BudgetLedger, desk: Desk) -> None:
    """Pages were overwritten while the ledger was closed: opening, reading or recording is refused with a known
    class."""
    for _ in range(5):
        desk.does(*large(desk))
    ledger.close()
    path = file_of(ledger)
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(8 * 4096)
        file.write(b"\xa5" * (size - 8 * 4096))
    with pytest.raises(StorageError):
        _read_all(path)


def _read_all(path: Path) -> None:
    opened = BudgetLedger.at(path)
    try:
        for row in opened.operations():
            list(opened.read(row.first, row.position))
        desk = Desk(opened)
        opened.record(large(desk), Header(recorded_by="clerk", effective_on=LAW_DAY))
    finally:
        opened.close()


def test_a_busy_log_is_a_typed_error(tmp_path: Path) -> None:
    """If another program keeps the write lock, recording is refused with that reason, and reading goes on."""
    path = tmp_path / "ledger.sqlite"
    desk = Desk(BudgetLedger({"SQLITE_DBNAME": str(path), "SQLITE_LOCK_TIMEOUT": "1"}))
    with sqlite3.connect(path, isolation_level=None) as db:
        db.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailable, match="locked"):
            desk.does(money(Allocate, desk.training, "1.00"))
        assert 1 == len(desk.ledger.operations())
        second = BudgetLedger.at(path)
        assert second.last_position() == desk.ledger.last_position()
        second.close()
        db.execute("ROLLBACK")
    desk.does(money(Allocate, desk.training, "1.00"))
    desk.ledger.close()
