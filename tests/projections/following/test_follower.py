"""Following a log: exactly once, in whole operations, and never another log."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from unittest.mock import patch

import pytest

from ledger.application import BudgetLedger
from ledger.log.recorder import Stored
from ledger.operations.commands import Allocate, Amend, Supplement
from ledger.operations.events import Allocated
from ledger.operations.operation import Header
from projections.errors import (
    ForeignLog,
    LogRewound,
    NotAReadModel,
    PositionInsideOperation,
    ProjectionStopped,
    ReadModelUnavailable,
)
from projections.following.follower import Follower
from projections.following.verify import verify_projection
from projections.read_model.points import AskedPoint, resolve
from projections.read_model.store import Store
from tests.ledger.desk import Desk, money
from tests.projections.logs import OtherLog


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[BudgetLedger]:
    """A ledger with three operations."""
    opened = BudgetLedger.at(tmp_path / "ledger.sqlite")
    desk = Desk(opened)
    desk.does(money(Allocate, desk.training, "5.00"), money(Allocate, desk.repairs, "3.00"))
    desk.does(money(Supplement, desk.training, "1.00"))
    yield opened
    opened.close()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty read model."""
    opened = Store(tmp_path / "read-model.sqlite")
    yield opened
    opened.close()


def test_following_twice_changes_nothing(ledger: BudgetLedger, store: Store) -> None:
    """Each operation is stored exactly once."""
    follower = Follower(ledger, store, batch=1)
    first = follower.catch_up()
    rows = store.query("SELECT count(*) FROM entries")[0][0]
    assert first == follower.catch_up() == ledger.last_position()
    assert rows == store.query("SELECT count(*) FROM entries")[0][0] == 3


def test_operations_of_another_process_are_seen_at_once(ledger: BudgetLedger, store: Store, tmp_path: Path) -> None:
    """An unchanged log is not queried again; a commit of another connection is always noticed."""
    follower = Follower(ledger, store)
    first = follower.catch_up()
    other = BudgetLedger.at(tmp_path / "ledger.sqlite")
    for n in range(20):
        with patch.object(ledger, "operations", side_effect=AssertionError("nothing is new")):
            assert first + n * 2 == follower.catch_up()
        other.record([Amend(event_id=_an_event(ledger), reason=f"{n}")], Header(recorded_by="elsewhere"))
        assert other.last_position() == follower.catch_up() == first + (n + 1) * 2
    other.close()


def _an_event(ledger: BudgetLedger) -> str:
    row = ledger.operations()[1]
    return next(e.id for _, e in ledger.read(row.first, row.position) if isinstance(e, Allocated))


def test_a_position_inside_an_operation_is_refused_with_its_neighbours(ledger: BudgetLedger, store: Store) -> None:
    """Points in time are ends of operations."""
    Follower(ledger, store).catch_up()
    ends = [row.position for row in ledger.operations()]
    with pytest.raises(PositionInsideOperation) as refusal:
        resolve(store, AskedPoint(position=ends[1] - 1))
    assert (ends[0], ends[1]) == (refusal.value.before, refusal.value.after)


def test_a_tampered_row_is_found(ledger: BudgetLedger, store: Store) -> None:
    """One changed fen in the read model is reported with its table and row."""
    Follower(ledger, store).catch_up()
    store.db.conn.execute(
        "UPDATE movements SET amount_fen = amount_fen + 1 "
        "WHERE ordinal = 0 AND class_id = (SELECT id FROM classes WHERE kind = 'supplement')"
    )
    found = verify_projection(ledger, store)
    assert not found.equal
    assert (1, "movements") == (found.differing, found.differences[0].table)


def test_another_log_is_refused(ledger: BudgetLedger, store: Store, tmp_path: Path) -> None:
    """A read model follows only the log with which it began."""
    Follower(ledger, store).catch_up()
    other = BudgetLedger.at(tmp_path / "other.sqlite")
    Desk(other)
    with pytest.raises((ForeignLog, LogRewound)):
        Follower(other, store).catch_up()
    other.close()


def test_a_foreign_database_is_left_untouched(tmp_path: Path) -> None:
    """A file that holds something else is refused, not emptied."""
    path = tmp_path / "mine.sqlite"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE precious (x)")
    with pytest.raises(NotAReadModel):
        Store(path)
    with sqlite3.connect(path) as db:
        assert ("precious",) == db.execute("SELECT name FROM sqlite_master").fetchone()


class Unreadable(OtherLog):
    """A log whose second operation holds an event that this version does not know."""

    def stored(self, first: int, last: int) -> Iterator[Stored]:
        """The second operation ends with an unknown topic."""
        for number, stream, version, topic, state in self.ledger.stored(first, last):
            vanished = number == self.ledger.operations()[1].position
            yield number, stream, version, "line.vanished/1" if vanished else topic, state


def test_an_unknown_event_stops_the_follower(ledger: BudgetLedger, store: Store) -> None:
    """Nothing is skipped: the read model stays at the operation before it."""
    with pytest.raises(ProjectionStopped) as refusal:
        Follower(Unreadable(ledger), store, batch=1).catch_up()
    assert ledger.operations()[1].position == refusal.value.position
    assert ledger.operations()[0].position == store.position()


def test_a_full_disk_leaves_the_read_model_where_it_was(ledger: BudgetLedger, store: Store) -> None:
    """A full disk is refused by name and leaves no partial rows; with space again, following goes on."""
    pages = store.query("PRAGMA page_count")[0][0]
    store.db.conn.execute(f"PRAGMA max_page_count = {pages}")
    desk = Desk(ledger, "乙局")
    desk.does(*(money(Allocate, desk.training, "1.00") for _ in range(300)))
    with pytest.raises(ReadModelUnavailable) as refusal:
        Follower(ledger, store).catch_up()
    assert "full" in refusal.value.why
    assert (0, 0) == (store.position(), store.query("SELECT count(*) FROM entries")[0][0])
    store.db.conn.execute("PRAGMA max_page_count = 1000000")
    assert ledger.last_position() == Follower(ledger, store).catch_up()
    assert verify_projection(ledger, store).equal


def test_a_file_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    """A directory in its place, or damaged bytes, are refused by name and left as they are."""
    with pytest.raises(ReadModelUnavailable):
        Store(tmp_path)
    damaged = tmp_path / "damaged.sqlite"
    damaged.write_bytes(b"no database at all" * 100)
    with pytest.raises(NotAReadModel):
        Store(damaged)
    assert damaged.read_bytes().startswith(b"no database")


def test_a_read_model_of_another_version_is_rebuilt(ledger: BudgetLedger, tmp_path: Path) -> None:
    """Tables of an older schema are dropped and filled from the log again; the file stays bound to its log."""
    path = tmp_path / "older.sqlite"
    older = Store(path)
    Follower(ledger, older).catch_up()
    older.db.conn.execute("UPDATE progress SET schema = 'older'")
    older.close()
    newer = Store(path)
    assert 0 == newer.position()
    assert ledger.last_position() == Follower(ledger, newer).catch_up()
    newer.close()


def test_several_followers_of_one_file_store_each_row_once(ledger: BudgetLedger, tmp_path: Path) -> None:
    """Eight at once take turns under the write lock."""
    path = tmp_path / "shared.sqlite"

    def follow(_: int) -> int:
        own = Store(path)
        try:
            return Follower(ledger, own, batch=1).catch_up()
        finally:
            own.close()

    with ThreadPoolExecutor(8) as pool:
        assert {ledger.last_position()} == set(pool.map(follow, range(8)))
    shared = Store(path)
    assert verify_projection(ledger, shared).equal
    shared.close()


def test_a_prefetched_batch_is_dropped_if_another_follower_stored_it(ledger: BudgetLedger, tmp_path: Path) -> None:
    """A batch is read while the one before is stored; if another follower stores it first, it is dropped."""
    desk = Desk(ledger, "乙局")
    for _ in range(6):
        desk.does(money(Allocate, desk.training, "1.00"))
    ends = [row.position for row in ledger.operations()]
    path = tmp_path / "shared.sqlite"

    reached: list[int] = []

    def another_goes_on(position: int) -> None:
        reached.append(position)
        if position == ends[1]:
            own = Store(path)
            Follower(ledger, own).catch_up(until=ends[4])
            own.close()

    store = Store(path)
    assert ends[-1] == Follower(ledger, store, batch=1, progress=another_goes_on).catch_up()
    assert [*ends[:2], *ends[5:]] == reached
    assert verify_projection(ledger, store).equal
    store.close()


def test_numbers_of_lines_and_classifications_stay(ledger: BudgetLedger, store: Store) -> None:
    """A new follower uses the stored numbers of lines and classifications, and those of the batch being stored."""
    ends = [row.position for row in ledger.operations()]
    Follower(ledger, store).catch_up(until=ends[0])
    desk = Desk(ledger, "丙局")
    for _ in range(3):
        desk.does(money(Allocate, desk.training, "1.00"), money(Allocate, desk.repairs, "1.00"))
    for until in (ends[1], None):
        Follower(ledger, store, batch=1).catch_up(until=until)
    assert verify_projection(ledger, store).equal
