"""A backup is whole at one position while writers go on, comes back on either engine, and is refused when damaged."""

import os
import random
import resource
import shutil
import signal
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from threading import Event, Thread

import pytest

from ledger.errors import StorageError, StoreUnavailable
from ledger.errors.maintenance import DamagedBackup, DamagedLog, NoLog, TargetNotEmpty
from ledger.log_location import FileLocation
from ledger.log_location import LogLocation as LedgerPlace
from ledger.operations.commands import Allocate
from ledger.upkeep.backup import Manifest, restore, save, verified
from ledger.upkeep.migration import migrate
from tests.ledger.audit import assert_whole
from tests.ledger.desk import Desk, money
from tests.places import ENGINES, POSTGRES, SQLITE, Place
from tests.tampering import tamper
from tests.test_migration import at, content, generated, old, server

__all__ = ["generated", "old", "server"]  # a generated ledger, a copy of it for each test, an empty server

PROCESSES = get_context("spawn")
on_each = pytest.mark.parametrize("engine", ENGINES)


@pytest.fixture
def source(old: FileLocation, server: Place, engine: str) -> LedgerPlace:
    """The generated ledger, on an engine."""
    if engine == SQLITE:
        return old
    migrate(old, at(server))
    return at(server)


@on_each
def test_a_backup_comes_back_on_either_engine(
    source: LedgerPlace, old: FileLocation, server: Place, tmp_path: Path
) -> None:
    """In a new file, and over what is on the server, which is kept beside: equal byte for byte, documents too."""
    saved = save(source, tmp_path / "b.sqlite")
    new = FileLocation(tmp_path / "new" / "ledger.sqlite")
    assert saved == restore(tmp_path / "b.sqlite", new).manifest
    assert content(old.path) == content(new.path)
    restored = restore(tmp_path / "b.sqlite", at(server), replace=True)
    assert bool(restored.set_aside) == (source == at(server))
    back = FileLocation(tmp_path / "back" / "ledger.sqlite")
    migrate(at(server), back)
    assert content(old.path) == content(back.path)


@on_each
def test_the_manifest_says_what_is_in_it(source: LedgerPlace, engine: str, tmp_path: Path) -> None:
    """Which log, to which position, when, by what; the digests are those of the same log on the other engine."""
    now = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
    saved = save(source, tmp_path / "b.sqlite", clock=lambda: now)
    with closing(source.open()) as ledger:
        assert (ledger.identity(), ledger.last_position()) == (saved.log, saved.position)
    assert (now, {SQLITE: "SQLite", POSTGRES: "PostgreSQL"}[engine]) == (saved.made_at, saved.source)
    other = FileLocation(tmp_path / "other" / "ledger.sqlite")
    restore(tmp_path / "b.sqlite", other)
    assert saved.sha256 == save(other, tmp_path / "again.sqlite").sha256
    with verified(tmp_path / "b.sqlite") as (_, manifest):
        assert saved == manifest


@on_each
def test_a_backup_is_taken_while_others_record(source: LedgerPlace, tmp_path: Path) -> None:
    """Every one is whole, holds all that was acknowledged before it began, and nobody was refused."""
    stop, acknowledged = Event(), [0]

    def work() -> None:
        with closing(source.open()) as ledger:
            desk = Desk(ledger)
            while not stop.is_set():
                acknowledged.append(desk.does(money(Allocate, desk.training, "0.01")).position)

    writer = Thread(target=work)
    writer.start()
    try:
        for number in range(4):
            while len(acknowledged) < 5 * (number + 1):
                pass
            before = acknowledged[-1]
            saved = save(source, tmp_path / f"{number}.sqlite")
            assert saved.position >= before
    finally:
        stop.set()
        writer.join()
    assert acknowledged[-1] > saved.position > 0
    new = FileLocation(tmp_path / "new" / "ledger.sqlite")
    restore(tmp_path / "3.sqlite", new)
    with closing(new.open()) as ledger:
        assert saved.position == ledger.last_position()
        assert_whole(ledger)


@pytest.fixture(scope="module")
def backup(generated: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of the generated ledger."""
    file = tmp_path_factory.mktemp("backup") / "b.sqlite"
    save(FileLocation(generated / "ledger.sqlite"), file)
    return file


def refused(file: Path, tmp_path: Path) -> bool:
    """Whether restoring is refused by the file's name, leaving nothing; if not, it must be equal."""
    new = FileLocation(tmp_path / "new" / "ledger.sqlite")
    told = ""
    try:
        restore(file, new)
    except DamagedBackup as error:
        told = str(error)
    assert bool(told) == (file.name in told)
    assert bool(told) != new.path.parent.exists()
    return bool(told)


def test_a_truncated_backup_is_refused(backup: Path, tmp_path: Path) -> None:
    """Wherever it was cut."""
    whole = backup.read_bytes()
    for length in (0, 1, 100, 4096, len(whole) // 3, len(whole) // 2, len(whole) - 4096, len(whole) - 1):
        (tmp_path / "cut.sqlite").write_bytes(whole[:length])
        assert refused(tmp_path / "cut.sqlite", tmp_path), length


def test_a_damaged_backup_is_refused(backup: Path, generated: Path, tmp_path: Path) -> None:
    """A changed byte anywhere is found, or was one that nothing depends on: then what comes back is equal."""
    whole, chance = backup.read_bytes(), random.Random(11)
    found = 0
    for _ in range(40):
        changed = bytearray(whole)
        place = chance.randrange(len(whole))
        changed[place] ^= 1 << chance.randrange(8)
        (tmp_path / "changed.sqlite").write_bytes(changed)
        if refused(tmp_path / "changed.sqlite", tmp_path):
            found += 1
        else:
            assert content(generated / "ledger.sqlite") == content(tmp_path / "new" / "ledger.sqlite"), place
            shutil.rmtree(tmp_path / "new")
    assert found > 30


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER operations_no_update",
        "CREATE TRIGGER quiet BEFORE INSERT ON stored_events BEGIN SELECT RAISE(IGNORE); END",
        "UPDATE manifest SET json = replace(json, '\"position\":', '\"position\":1')",
        "UPDATE manifest SET json = 'x'",
        "DELETE FROM manifest",
        "DROP TABLE documents",
        "UPDATE documents SET content = 'x'",
        "INSERT INTO numbered_amounts VALUES ('x', 1, 2)",
    ],
)
def test_a_backup_that_somebody_changed_is_refused(backup: Path, tmp_path: Path, statement: str) -> None:
    """Guards, manifest, tables and documents are all looked at."""
    file = tmp_path / "changed.sqlite"
    shutil.copy(backup, file)
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute(statement)
    assert refused(file, tmp_path)


def test_what_is_no_backup_is_refused(old: FileLocation, tmp_path: Path) -> None:
    """A ledger itself, a text, a file that is not there: each by its name."""
    text = tmp_path / "text"
    text.write_text("not a database, but long enough to look like one " * 40)
    for file in (old.path, text):
        assert refused(file, tmp_path)
    with pytest.raises(StoreUnavailable, match="none"):
        restore(tmp_path / "none", FileLocation(tmp_path / "new" / "ledger.sqlite"))


@on_each
def test_a_damaged_ledger_is_not_saved(source: LedgerPlace, old: FileLocation, server: Place, tmp_path: Path) -> None:
    """A backup without an event would be found out when it is needed."""
    tamper(server if source == at(server) else Place(old.path), "an event taken out")
    with pytest.raises(DamagedLog, match="position 5"):
        save(source, tmp_path / "b.sqlite")
    with pytest.raises(NoLog):
        save(FileLocation(tmp_path / "none" / "ledger.sqlite"), tmp_path / "b.sqlite")
    assert [] == list(tmp_path.glob("b.sqlite*"))


@on_each
def test_nothing_is_overwritten_unless_told(source: LedgerPlace, backup: Path) -> None:
    """Neither a ledger nor an older backup."""
    with pytest.raises(TargetNotEmpty):
        restore(backup, source)
    with pytest.raises(TargetNotEmpty):
        save(source, backup)
    with closing(source.open(new=False)) as ledger:
        position = Desk(ledger).does(money(Allocate, Desk(ledger).training, "1.00")).position
    with verified(backup) as (_, manifest):
        assert manifest.position < position
    aside = restore(backup, source, replace=True).set_aside
    with closing(source.open(new=False)) as ledger:
        assert manifest.position == ledger.last_position()
        Desk(ledger)
    if isinstance(source, FileLocation):
        with closing(FileLocation(Path(aside)).open(new=False)) as ledger:
            assert position == ledger.last_position()
    else:
        schema = aside.removeprefix("schema ")
        other = type(source)({**source.env, "POSTGRES_SCHEMA": schema})
        with closing(other.open(new=False)) as ledger:
            assert position == ledger.last_position()


def test_a_ledger_that_somebody_has_open_is_not_replaced(old: FileLocation, backup: Path) -> None:
    """A server would go on writing into the old one. Ended, it is replaced; a damaged one as well."""
    with closing(old.open()) as ledger:
        identity = ledger.identity()
        with pytest.raises(StoreUnavailable, match="end whatever has it open"):
            restore(backup, old, replace=True)
        assert identity == ledger.identity()
    restore(backup, old, replace=True)
    old.path.write_bytes(b"no database any more" * 1000)
    restore(backup, old, replace=True)
    with closing(old.open(new=False)) as ledger:
        assert_whole(ledger)
    assert 2 <= len(list(old.path.parent.glob("ledger.sqlite.old_*")))


def save_until(source: LedgerPlace, file: Path, last: str) -> Manifest:
    """Save, and be killed at a step."""

    def told(what: str, _done: int, _total: int) -> None:
        if what == last:
            os.kill(os.getpid(), signal.SIGKILL)

    return save(source, file, told)


@pytest.mark.parametrize(("engine", "step"), [(SQLITE, "copying pages"), (POSTGRES, "copying operations")])
@pytest.mark.parametrize("last", ["", "comparing log_identity"])
def test_killed_half_way_there_is_no_backup(source: LedgerPlace, tmp_path: Path, step: str, last: str) -> None:
    """The part beside has another name, and the next run overwrites it."""
    file = tmp_path / "b.sqlite"
    process = PROCESSES.Process(target=save_until, args=(source, file, last or step))
    process.start()
    process.join()
    assert -signal.SIGKILL == process.exitcode
    assert not file.exists()
    saved = save(source, file)
    assert {"b.sqlite"} == {path.name for path in tmp_path.glob("b.sqlite*")}
    with verified(file) as (_, manifest):
        assert saved == manifest


def save_with_little_room(source: LedgerPlace, file: Path) -> str:
    """Save where no file may grow large."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
    try:
        save(source, file)
    except StorageError as refusal:
        return str(refusal)
    return ""


@pytest.fixture
def limited() -> Iterator[ProcessPoolExecutor]:
    """A process of its own: limits are not given back."""
    with ProcessPoolExecutor(1, mp_context=PROCESSES) as pool:
        yield pool


@on_each
def test_a_full_disk_leaves_no_backup(source: LedgerPlace, limited: ProcessPoolExecutor, tmp_path: Path) -> None:
    """The file is named, and nothing is left that would keep the disk full."""
    refusal = limited.submit(save_with_little_room, source, tmp_path / "b.sqlite").result()
    assert "b.sqlite" in refusal
    assert [] == list(tmp_path.glob("b.sqlite*"))
