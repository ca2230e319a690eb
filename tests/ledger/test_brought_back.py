"""A log that was brought back from a backup while a node was open: what the node knew of it is worth nothing now."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ledger.application import BudgetLedger
from ledger.backup import restore, save
from ledger.chain import chain_flaws
from ledger.commands import Allocate, Cut, Supplement
from ledger.decisions import decide
from ledger.errors import BalanceBelowZero, ConcurrentChange
from ledger.health import State, log_findings
from ledger.operations import Header, Submission
from ledger.place import ServerPlace
from ledger.sealing import request_digest, sealed
from tests.ledger.desk import LAW_DAY, Desk, money, wan
from tests.places import POSTGRES, Place, place

CLERK = Header(recorded_by="clerk", effective_on=LAW_DAY)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Place]:
    """A place on PostgreSQL, where a restored log takes the place of one that nodes have open."""
    with place(POSTGRES, tmp_path) as found:
        yield found


@pytest.fixture
def node(server: Place) -> Iterator[BudgetLedger]:
    """A node that stays open."""
    with_memory = server.open()
    yield with_memory
    with_memory.close()


def test_a_node_decides_on_the_log_as_it_is_now(server: Place, node: BudgetLedger, tmp_path: Path) -> None:
    """Not on money that was recorded after the backup."""
    desk, log = Desk(node), ServerPlace(server.env)
    desk.does(money(Allocate, desk.training, "10.00"))
    save(log, tmp_path / "backup.sqlite")
    desk.does(money(Supplement, desk.training, "5.00"))
    desk.does(money(Supplement, desk.training, "7.00"))
    restore(tmp_path / "backup.sqlite", log, replace=True)
    with pytest.raises(BalanceBelowZero):
        desk.does(money(Cut, desk.training, "20.00"))
    desk.does(money(Cut, desk.training, "4.00"))
    assert desk.has_fen(desk.training) == wan("6.00")
    assert [event.originator_version for event in node.stream(desk.training.id)] == [1, 2]


def test_the_same_position_may_be_another_operations(server: Place, node: BudgetLedger, tmp_path: Path) -> None:
    """Another node records as much as was lost, so that the log ends where it ended before."""
    desk, log = Desk(node), ServerPlace(server.env)
    desk.does(money(Allocate, desk.training, "10.00"))
    desk.does(money(Allocate, desk.repairs, "1.00"))
    save(log, tmp_path / "backup.sqlite")
    lost = desk.does(money(Supplement, desk.training, "50.00"))
    restore(tmp_path / "backup.sqlite", log, replace=True)
    other = server.open()
    assert Desk(other).does(money(Supplement, desk.repairs, "1.00")).position == lost.position
    other.close()
    with pytest.raises(BalanceBelowZero):
        desk.does(money(Cut, desk.training, "40.00"))


def test_a_decision_is_refused_when_the_log_was_brought_back_before_it_is_stored(
    server: Place, node: BudgetLedger, tmp_path: Path
) -> None:
    """Its events would leave a hole in the line's stream."""
    desk, log = Desk(node), ServerPlace(server.env)
    desk.does(money(Allocate, desk.training, "10.00"))
    save(log, tmp_path / "backup.sqlite")
    desk.does(money(Supplement, desk.training, "5.00"))
    commands = [money(Supplement, desk.training, "1.00")]
    draft = node.validate(commands, CLERK)
    decided = sealed(draft, commands, request_digest(commands, CLERK))
    restore(tmp_path / "backup.sqlite", log, replace=True)
    with pytest.raises(ConcurrentChange, match="no longer holds"):
        node.store([decided])


def test_what_was_read_while_deciding_must_still_be_there(server: Place, node: BudgetLedger, tmp_path: Path) -> None:
    """Somebody recorded after the decision began and before it read the line; a failover to a server that did not have
    it yet would take it away again."""
    desk, log = Desk(node), ServerPlace(server.env)
    desk.does(money(Allocate, desk.training, "10.00"))
    save(log, tmp_path / "backup.sqlite")
    draft = node.draft(CLERK)
    other = server.open()
    Desk(other).does(money(Supplement, desk.training, "5.00"))
    other.close()
    commands = [money(Cut, desk.training, "12.00")]
    decide(draft, *commands)
    restore(tmp_path / "backup.sqlite", log, replace=True)
    with pytest.raises(ConcurrentChange, match="no longer holds"):
        node.commit(draft, commands)


def test_an_import_goes_on_with_the_log_as_it_is_now(server: Place, node: BudgetLedger, tmp_path: Path) -> None:
    """A backup is brought back between two of its batches."""
    desk, log = Desk(node), ServerPlace(server.env)
    desk.does(money(Allocate, desk.training, "10.00"))
    save(log, tmp_path / "backup.sqlite")
    desk.does(money(Supplement, desk.training, "5.00"))

    def handed_in() -> Iterator[Submission]:
        yield Submission((money(Supplement, desk.training, "1.00"),), CLERK)
        restore(tmp_path / "backup.sqlite", log, replace=True)
        yield Submission((money(Supplement, desk.training, "2.00"),), CLERK)

    assert len(list(node.record_many(handed_in(), batch=1))) == 2
    versions = [event.originator_version for event in node.stream(desk.training.id)]
    assert versions == list(range(1, len(versions) + 1))
    assert chain_flaws(node.log_recorder.query, node.log_recorder.event_number) == []


def test_a_batch_is_decided_anew_when_the_one_before_is_no_longer_there(
    server: Place, node: BudgetLedger, tmp_path: Path
) -> None:
    """A backup is brought back when one batch is stored, and the next one decided on it."""
    desk, log = Desk(node), ServerPlace(server.env)
    desk.does(money(Allocate, desk.training, "10.00"))
    save(log, tmp_path / "backup.sqlite")
    handed_in = [Submission((money(Supplement, desk.training, "1.00"),), CLERK) for _ in range(2)]
    told = node.record_many(handed_in, batch=1)
    next(told)
    restore(tmp_path / "backup.sqlite", log, replace=True)
    assert len(list(told)) == 1
    assert [event.originator_version for event in node.stream(desk.training.id)] == [1, 2]
    assert desk.has_fen(desk.training) == wan("11.00")


def test_a_hole_in_a_stream_is_found(ledger: BudgetLedger, desk: Desk) -> None:
    """However it came there: here by a program that counts wrong."""
    desk.does(money(Allocate, desk.training, "10.00"))
    commands = [money(Supplement, desk.training, "1.00")]
    draft = ledger.draft(CLERK)
    draft.line(desk.training.id).version += 1
    decide(draft, *commands)
    ledger.commit(draft, commands)
    order = next(log_findings(ledger))
    assert order.state is State.failure
    assert f"stream {desk.training.id} has 2 events, but is at version 3" in order.what
