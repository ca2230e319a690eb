"""A rebuilt read model is compared with the live one and takes its place while clients read."""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlite_utils import Database

from ledger.application import BudgetLedger
from ledger.operations.commands import Allocate
from projections.errors import ForeignLog, NotAReadModel
from projections.following.follower import Follower
from projections.following.rebuilding import rebuild
from projections.read_model import store as store_module
from projections.read_model.file_generations import next_file
from projections.read_model.points import Coordinates
from projections.read_model.store import Store
from projections.reader import Reader
from tests.ledger.desk import YEAR, Desk, money
from tests.projections.logs import OtherLog


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Path of the read model."""
    return tmp_path / "read-model.sqlite"


@pytest.fixture
def reader(ledger: BudgetLedger, desk: Desk, file: Path) -> Iterator[Reader]:
    """A reader of the read model."""
    desk.does(money(Allocate, desk.training, "1.00"))
    opened = Reader(ledger, file)
    opened.resolve()
    yield opened
    opened.close()


def tamper(file: Path) -> None:
    """Change a name in the read model."""
    with sqlite3.connect(file) as db:
        db.execute("UPDATE names SET name = '假' WHERE name = '培训'")
    db.close()


def test_equal_files_are_exchanged(ledger: BudgetLedger, desk: Desk, reader: Reader, file: Path) -> None:
    """At every rebuild; readers of the former file go on in the new one, which follows new operations."""
    for _ in range(3):
        before = file.resolve()
        done = rebuild(ledger, file)
        assert done.exchanged
        assert done.verification is not None
        assert done.verification.equal
        assert before != file.resolve()
        assert not before.exists() or before == file
        position = desk.does(money(Allocate, desk.training, "1.00")).position
        assert position == reader.resolve().position == Store(file).position()
    assert {file.name, file.resolve().name} == {
        each.name for each in file.parent.glob("read-model*") if not each.name.endswith(("-wal", "-shm"))
    }


def test_different_files_are_not_exchanged(ledger: BudgetLedger, reader: Reader, file: Path) -> None:
    """Unless a person asks for it, who first has to find out which file is wrong."""
    reader.resolve()
    tamper(file)
    done = rebuild(ledger, file)
    assert not done.exchanged
    assert done.verification is not None
    assert {"names"} == {each.table for each in done.verification.differences}
    assert rebuild(ledger, file, replace=True).exchanged
    assert reader.verify().equal


def test_an_interrupted_rebuild_is_continued(ledger: BudgetLedger, desk: Desk, reader: Reader, file: Path) -> None:
    """From the position it had reached."""
    for _ in range(5):
        desk.does(money(Allocate, desk.training, "1.00"))
    reached: list[int] = []

    def break_off(position: int) -> None:
        reached.append(position)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild(ledger, file, break_off)
    assert reached == [Store(next_file(file)).position()]
    assert rebuild(ledger, file).exchanged
    assert reader.verify().equal


@pytest.mark.parametrize("damage", [b"not a database" * 99, b""])
def test_a_damaged_file_is_replaced(ledger: BudgetLedger, desk: Desk, file: Path, damage: bytes) -> None:
    """So is an unfinished successor that cannot be continued."""
    desk.does(money(Allocate, desk.training, "1.00"))
    Reader(ledger, file).resolve()
    next_file(file).write_bytes(damage)
    assert rebuild(ledger, file).exchanged
    assert Reader(ledger, file).verify().equal


def test_files_of_others_are_not_replaced(ledger: BudgetLedger, reader: Reader, tmp_path: Path) -> None:
    """Neither another program's database nor the read model of another log."""
    reader.resolve()
    other = tmp_path / "other.sqlite"
    with sqlite3.connect(other) as db:
        db.execute("CREATE TABLE theirs (id)")
    db.close()
    with pytest.raises(NotAReadModel):
        rebuild(ledger, other)
    another = BudgetLedger.at(tmp_path / "another.sqlite")
    Desk(another)
    Reader(another, tmp_path / "anothers-model.sqlite").resolve()
    with pytest.raises(ForeignLog):
        rebuild(ledger, tmp_path / "anothers-model.sqlite")
    another.close()


def test_an_exchange_while_it_is_opened_is_noticed(
    ledger: BudgetLedger, reader: Reader, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A thread that opens the former file just before the exchange does not take it for the new one."""
    reader.resolve()
    tamper(file)
    connect = store_module._connect

    def exchanged_once_opened(path: Path) -> Database:
        opened = connect(path)
        monkeypatch.setattr(store_module, "_connect", connect)
        assert rebuild(ledger, file, replace=True).exchanged
        return opened

    reader.store.close()
    monkeypatch.setattr(store_module, "_connect", exchanged_once_opened)
    assert reader.store.query("SELECT 1 FROM names WHERE name = '假'")
    assert reader.verify().equal


def test_caches_of_the_former_file_are_not_used_for_the_new_one(
    ledger: BudgetLedger, desk: Desk, reader: Reader, file: Path
) -> None:
    """A thread in the middle of a question keeps reading the former file, but caches nothing for the new one."""

    def called(at: Coordinates) -> str:
        return reader.viewpoint_at(desk.department, YEAR, at).names.name(str(desk.training.project))

    with ThreadPoolExecutor(1) as other:
        tamper(file)
        at = other.submit(reader.resolve).result()
        assert rebuild(ledger, file, replace=True).exchanged
        reader.resolve()
        assert "假" == other.submit(called, at).result()
        assert "培训" == called(at)
        other.submit(reader.store.close).result()


class ExchangedMeanwhile(OtherLog):
    """A log whose first call of `version` runs a function before."""

    def __init__(self, ledger: BudgetLedger, happens: Callable[[], object]) -> None:
        super().__init__(ledger)
        self._happens = iter([happens])

    def version(self) -> int | None:
        """The version after that."""
        for happens in self._happens:
            happens()
        return super().version()


def test_operations_stored_in_the_former_file_are_stored_in_the_new_one(
    ledger: BudgetLedger, desk: Desk, reader: Reader, file: Path
) -> None:
    """While one thread checks the log, the file is exchanged and an operation recorded. The thread stores it in the
    former file; the other thread still stores it in the new one."""
    with ThreadPoolExecutor(1) as other:

        def exchange() -> None:
            assert rebuild(ledger, file).exchanged
            other.submit(follower.catch_up).result()
            desk.does(money(Allocate, desk.repairs, "1.00"))

        reader.resolve()
        follower = Follower(ExchangedMeanwhile(ledger, exchange), reader.store)
        assert follower.catch_up() == ledger.last_position()
        other.submit(follower.catch_up).result()
        assert ledger.last_position() == other.submit(reader.store.position).result()
        other.submit(reader.store.close).result()


def test_a_removed_file_is_rebuilt_by_the_next_question(desk: Desk, reader: Reader, file: Path) -> None:
    """Also in a thread that never read it."""
    reader.close()
    for each in file.parent.glob(f"{file.name}*"):
        each.unlink()
    with ThreadPoolExecutor(1) as other:
        asked = other.submit(reader.viewpoint, desk.department, YEAR).result()
        assert desk.ledger.last_position() == asked.at.position == other.submit(reader.store.position).result()
        other.submit(reader.store.close).result()


def test_clients_read_during_exchanges(ledger: BudgetLedger, desk: Desk, reader: Reader, file: Path) -> None:
    """The positions that a reading thread sees never go back."""
    stop, wrong = Event(), []

    def ask() -> None:
        seen = 0
        while not stop.is_set():
            position = reader.resolve().position
            if position < seen:
                wrong.append((seen, position))
            seen = position
        reader.store.close()

    threads = [Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for _ in range(8):
        desk.does(money(Allocate, desk.training, "1.00"))
        assert rebuild(ledger, file).exchanged
    stop.set()
    for thread in threads:
        thread.join()
    assert [] == wrong
    assert reader.verify().equal


def test_chosen_departments_are_kept_after_the_log_was_rewound(
    ledger: BudgetLedger, desk: Desk, tmp_path: Path
) -> None:
    """The file cannot be followed any further, but still names them."""
    other = Desk(ledger, "乙局")
    desk.does(money(Allocate, desk.training, "1.00"))
    other.does(money(Allocate, other.training, "2.00"))
    file = tmp_path / "chosen.sqlite"
    chosen = Store(file)
    chosen.follow_only([str(desk.department)])
    Follower(ledger, chosen).catch_up()
    chosen.db.conn.execute("UPDATE operations SET recorded_at = '2000-01-01' WHERE position = ?", (chosen.position(),))
    chosen.close()
    done = rebuild(ledger, file)
    assert done.verification is None
    assert done.exchanged
    assert Store(file).followed() == (str(desk.department),)
