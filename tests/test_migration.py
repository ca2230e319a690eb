"""A ledger moves from one engine to the other and back: equal byte for byte, or nothing is there."""

import os
import resource
import shutil
import signal
import sqlite3
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from ledger.application import BudgetLedger
from ledger.documents.store import DocumentFolder
from ledger.errors import StorageError, StoreUnavailable
from ledger.errors.maintenance import CopyDiffers, DamagedLog, NoLog, TargetNotEmpty
from ledger.log_location import FileLocation, ServerLocation
from ledger.log_location import LogLocation as LedgerPlace
from ledger.upkeep.copying import copied
from ledger.upkeep.migration import migrate
from ledger.upkeep.row_format import ALL, EVENTS, LogRow, LogTable
from ledger.upkeep.sqlite_copy import FileCopy, new_file, snapshot
from projections.reader import Reader
from projections.registers.documents import Documents
from seeds.invented import Government, submissions
from tests.ledger.audit import assert_whole
from tests.ledger.desk import Desk
from tests.places import ENGINES, POSTGRES, SQLITE, Place
from tests.places import place as place_on
from tests.tampering import TAMPERINGS, tamper

PROCESSES = get_context("spawn")
DOCUMENTS = (("第一行\n".encode(), ".txt"), (b"%PDF \0\xff", ".pdf"))


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a generated history, its documents, and a read model that follows it."""
    folder = tmp_path_factory.mktemp("generated")
    place = FileLocation(folder / "ledger.sqlite")
    ledger = place.open()
    assert 400 == sum(1 for _ in ledger.record_many(submissions(Government(7, 3, (2025, 2026), 400))))
    for data, suffix in DOCUMENTS:
        keep(ledger, place, data, suffix)
    reader = Reader(ledger, folder / "read-model.sqlite")
    reader.resolve()
    reader.close()
    ledger.close()
    return folder


def keep(ledger: BudgetLedger, place: LedgerPlace, data: bytes, suffix: str) -> None:
    """Keep a document beside a ledger."""
    Documents(place.document_store(ledger)).keep(data, suffix)


def at(place: Place) -> LedgerPlace:
    """A test's place as the ledger knows it."""
    return ServerLocation(place.env) if place.on_server else FileLocation(place.path)


@pytest.fixture
def old(generated: Path, tmp_path: Path) -> FileLocation:
    """A copy of the generated ledger."""
    shutil.copytree(generated, tmp_path / "old")
    return FileLocation(tmp_path / "old" / "ledger.sqlite")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Place]:
    """An empty place on PostgreSQL."""
    with place_on(POSTGRES, tmp_path / "server") as found:
        yield found


def content(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of a ledger in a file, and the texts of its documents."""
    with sqlite3.connect(file) as db:
        tables = {
            table.name: db.execute(
                f"SELECT {'rowid, ' if table.name == 'stored_events' else ''}* FROM {table.name}"
            ).fetchall()
            for table in ALL[:-1]
        }
    db.close()
    texts = sorted((path.name, path.read_bytes()) for path in file.with_name("documents").iterdir())
    return {**tables, "documents": list(texts)}


def test_there_and_back_is_equal_byte_for_byte(old: FileLocation, server: Place, tmp_path: Path) -> None:
    """Rows, ids, outcomes, identity, documents; and read models of the one follow the other, equal bit for bit."""
    there = migrate(old, at(server))
    again = FileLocation(tmp_path / "new" / "ledger.sqlite")
    back = migrate(at(server), again)
    assert content(old.path) == content(again.path)
    digests = [{name: (each.rows, each.digest) for name, each in moved.tables.items()} for moved in (there, back)]
    assert digests[0] == digests[1]
    assert (400, 2) == (there.tables["operations"].rows, there.tables["documents"].rows)
    for place in (at(server), again):
        ledger = place.open(new=False)
        assert_whole(ledger)
        followed = tmp_path / "read-model.sqlite"
        shutil.copy(old.path.with_name("read-model.sqlite"), followed)
        reader = Reader(ledger, followed)
        assert there.position == reader.store.position()
        assert reader.verify().equal
        Desk(ledger)  # the copy is recorded in, and followed on
        assert there.position < reader.resolve().position
        assert reader.verify().equal
        reader.close()
        ledger.close()


def test_a_document_under_two_endings_is_one(old: FileLocation, server: Place) -> None:
    """As folders of an older version may hold it."""
    text = next(old.documents.glob("*.txt"))
    shutil.copy(text, text.with_suffix(".csv"))
    assert 2 == migrate(old, at(server)).tables["documents"].rows


@pytest.mark.parametrize("engine", ENGINES)
def test_nothing_is_written_over_a_ledger(old: FileLocation, tmp_path: Path, engine: str) -> None:
    """Not even over one that holds nothing but its identity."""
    with place_on(engine, tmp_path / "new") as place:
        ledger = place.open()
        identity = ledger.identity()
        ledger.close()
        with pytest.raises(TargetNotEmpty):
            migrate(old, at(place))
        ledger = place.open()
        assert (identity, 0) == (ledger.identity(), ledger.last_position())
        ledger.close()


def test_nothing_comes_from_nowhere(server: Place, tmp_path: Path) -> None:
    """A place without a ledger is refused, and none is made on either side."""
    file = FileLocation(tmp_path / "none" / "ledger.sqlite")
    for source, target in ((file, at(server)), (at(server), file)):
        with pytest.raises(NoLog):
            migrate(source, target)
    assert not file.path.parent.exists()


@pytest.mark.parametrize("name", TAMPERINGS)
def test_a_damaged_ledger_is_not_moved(old: FileLocation, server: Place, name: str) -> None:
    """Whatever is wrong with it is found before anything is there."""
    tamper(Place(old.path), name)
    with pytest.raises(DamagedLog):
        migrate(old, at(server))
    assert_nothing_there(server)


@pytest.mark.parametrize("name", ["an event changed", "an event taken out"])
def test_a_damaged_ledger_is_not_moved_back(old: FileLocation, server: Place, tmp_path: Path, name: str) -> None:
    """Nor from a server."""
    migrate(old, at(server))
    tamper(server, name)
    new = FileLocation(tmp_path / "new" / "ledger.sqlite")
    with pytest.raises(DamagedLog):
        migrate(at(server), new)
    assert [] == list(new.path.parent.iterdir())


def test_damaged_pages_and_documents_are_not_moved(old: FileLocation, server: Place) -> None:
    """The file, or the document, is named."""
    document = next(old.path.with_name("documents").glob("*.txt"))
    document.write_bytes(b"something else")
    with pytest.raises(DamagedLog, match=document.stem):
        migrate(old, at(server))
    with old.path.open("r+b") as file:
        file.seek(40 * 4096)
        file.write(os.urandom(20 * 4096))
    with pytest.raises(StorageError, match=r"ledger\.sqlite"):
        migrate(old, at(server))
    assert_nothing_there(server)


def assert_nothing_there(server: Place) -> None:
    """No table was made."""
    with server.connect() as other:
        assert [(None,)] == other.execute("SELECT to_regclass('operations')").fetchall()


@pytest.mark.parametrize("engine", ENGINES)
def test_nobody_records_while_it_is_moved(old: FileLocation, server: Place, tmp_path: Path, engine: str) -> None:
    """A writer waits for the lock, and is refused if it takes too long; afterwards recording goes on."""
    source, target = (old, at(server)) if engine == SQLITE else (at(server), FileLocation(tmp_path / "new.sqlite"))
    if engine == POSTGRES:
        migrate(old, source)
    refused: list[StoreUnavailable] = []

    def meanwhile(what: str, done: int, _total: int) -> None:
        if what == "copying operations" and not done:
            with pytest.raises(StoreUnavailable) as refusal:
                Desk(impatient)
            refused.append(refusal.value)

    env = {"SQLITE_DBNAME": str(old.path), "SQLITE_LOCK_TIMEOUT": "1"}
    server_env = {**server.env, "POSTGRES_LOCK_TIMEOUT": "1"}
    impatient = BudgetLedger(env) if engine == SQLITE else BudgetLedger.on_server(server_env)
    moved = migrate(source, target, meanwhile)
    assert 1 == len(refused)
    assert moved.position == impatient.last_position()
    Desk(impatient)
    impatient.close()


def migrate_until(source: LedgerPlace, target: LedgerPlace, last: str) -> None:
    """Migrate, and be killed at a step."""

    def told(what: str, _done: int, _total: int) -> None:
        if what == last:
            os.kill(os.getpid(), signal.SIGKILL)

    migrate(source, target, told)


@pytest.mark.parametrize("last", ["reading the log", "copying operations", "comparing log_identity"])
def test_killed_half_way_it_is_simply_repeated(old: FileLocation, server: Place, tmp_path: Path, last: str) -> None:
    """On a server nothing is there; beside a file that is not there a part of it, which the next run overwrites."""
    file = FileLocation(tmp_path / "new" / "ledger.sqlite")
    for source, target in ((old, at(server)), (at(server), file)):
        process = PROCESSES.Process(target=migrate_until, args=(source, target, last))
        process.start()
        process.join()
        assert -signal.SIGKILL == process.exitcode
        if isinstance(target, FileLocation):
            assert {"ledger.sqlite.partial"} == {path.name for path in file.path.parent.iterdir()} - {"documents"}
        else:
            assert_nothing_there(server)
        assert 400 == migrate(source, target).tables["operations"].rows
    assert content(old.path) == content(file.path)
    assert {"documents", "ledger.sqlite"} == {path.name for path in file.path.parent.iterdir()}


def migrate_with_little_room(source: LedgerPlace, target: FileLocation) -> str:
    """Migrate where no file may grow large."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
    try:
        migrate(source, target)
    except StorageError as refusal:
        return str(refusal)
    return ""


def test_a_full_disk_leaves_nothing(old: FileLocation, server: Place, tmp_path: Path) -> None:
    """The file is named, and no part of it stays to fill the disk."""
    migrate(old, at(server))
    new = FileLocation(tmp_path / "new" / "ledger.sqlite")
    with ProcessPoolExecutor(1, mp_context=PROCESSES) as pool:
        refusal = pool.submit(migrate_with_little_room, at(server), new).result()
    assert "ledger.sqlite" in refusal
    assert [] == [path for path in new.path.parent.iterdir() if path.name != "documents"]


class Forgetful(FileCopy):
    """A disk that loses the last row of a table."""

    def write(self, table: LogTable, rows: Iterable[LogRow]) -> None:
        kept = list(rows)
        super().write(table, kept[: len(kept) - (table is EVENTS)])


def test_a_copy_that_is_not_equal_is_given_up(old: FileLocation, tmp_path: Path) -> None:
    """A row that is lost on its way is found when all are read again, and nothing is there."""
    store, new = DocumentFolder(old.documents), tmp_path / "new" / "ledger.sqlite"
    with (
        pytest.raises(CopyDiffers, match="stored_events"),
        snapshot(old.path, store) as source,
        new_file(new, DocumentFolder(new.with_name("documents"))) as file,
    ):
        copied(source, Forgetful(file.file, file.connection, file.store))
    assert ["documents"] == [path.name for path in new.parent.iterdir()]
