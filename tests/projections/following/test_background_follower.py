"""The background follower keeps up by itself, with or without notifications."""

from pathlib import Path
from time import sleep

import pytest

from ledger.application import BudgetLedger
from ledger.errors import StoreUnavailable
from ledger.log_location import ServerLocation
from ledger.operations.commands import Allocate, Supplement
from ledger.upkeep.backup import restore, save
from projections.errors import LogRewound
from projections.following.background_follower import BackgroundFollower
from projections.following.follower import Follower
from projections.following.rebuilding import rebuild
from projections.read_model.store import Store
from projections.reader import Reader
from tests.ledger.desk import Desk, money
from tests.places import POSTGRES
from tests.places import place as place_on
from tests.projections.logs import OtherLog
from tests.waiting import until


class Mute(OtherLog):
    """A log whose notifications are all lost: its version never changes, and waiting for it always times out."""

    def version(self) -> int | None:
        """Always the same."""
        return 1

    def wait(self, seen: int | None, seconds: float) -> None:  # noqa: ARG002 - no notification arrives
        """Wait for a shorter time than requested."""
        sleep(min(seconds, 0.01))


class Shaky(OtherLog):
    """A log that is unreachable at the first call of `version` and at the first call of `wait`."""

    def __init__(self, ledger: BudgetLedger) -> None:
        super().__init__(ledger)
        self.away = {"version", "wait"}

    def version(self) -> int | None:
        """Fails at first."""
        self._reach("version")
        return super().version()

    def wait(self, seen: int | None, seconds: float) -> None:
        """Fails at first."""
        self._reach("wait")
        super().wait(seen, seconds)

    def _reach(self, what: str) -> None:
        if what in self.away:
            self.away.remove(what)
            raise StoreUnavailable("disk I/O error")


def test_operations_are_followed_without_notifications(desk: Desk, tmp_path: Path) -> None:
    """The log is polled, and questions are answered as of the last poll."""
    node = Reader(Mute(desk.ledger), tmp_path / "read-model.sqlite")
    node.following.begin()
    for _ in range(2):
        desk.does(money(Allocate, desk.training, "1.00"))
        until(lambda: node.newest() == desk.ledger.last_position())
    node.close()


def test_a_log_that_was_unreachable_is_followed_again(desk: Desk, tmp_path: Path) -> None:
    """Whichever call failed while it was unreachable."""
    log, store = Shaky(desk.ledger), Store(tmp_path / "read-model.sqlite")
    following = BackgroundFollower(log, Follower(log, store).catch_up)
    following.begin()
    until(lambda: not log.away and following.fault is None)
    desk.does(money(Allocate, desk.training, "1.00"))
    until(lambda: store.position() == desk.ledger.last_position())
    following.end()
    store.close()


def test_a_log_that_was_replaced_is_noticed(tmp_path: Path) -> None:
    """Questions are refused until the read model is rebuilt, since the log no longer holds its operations."""
    with place_on(POSTGRES, tmp_path) as place:
        ledger = place.open()
        desk = Desk(ledger)
        desk.does(money(Allocate, desk.training, "10.00"))
        server = ServerLocation(place.env)
        save(server, tmp_path / "backup.sqlite")
        lost = desk.does(money(Supplement, desk.training, "5.00")).position
        node = Reader(ledger, tmp_path / "read-model.sqlite")
        node.following.begin()
        until(lambda: ledger.version() is not None)
        assert lost == node.newest()
        restore(tmp_path / "backup.sqlite", server, replace=True)
        until(lambda: node.following.fault is not None)
        with pytest.raises(LogRewound):
            node.newest()
        assert rebuild(ledger, tmp_path / "read-model.sqlite").exchanged
        until(lambda: node.following.fault is None)
        assert ledger.last_position() == node.newest() < lost
        node.close()
        ledger.close()
