"""A log that was restored from a backup while a node was open: the node must not use its older knowledge."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ledger.application import BudgetLedger
from ledger.decisions import decide
from ledger.errors import BalanceBelowZero, ConcurrentChange
from ledger.log_location import ServerLocation
from ledger.operations.commands import Allocate, Cut, Supplement
from ledger.operations.operation import Header, Submission
from ledger.recording.request_digest import request_digest
from ledger.upkeep.backup import restore, save
from ledger.upkeep.health import FindingState, log_findings
from ledger.upkeep.log_integrity import chain_flaws
from tests.ledger.desk import LAW_DAY, Desk, money, wan
from tests.places import POSTGRES, Place, place

CLERK = Header(recorded_by="clerk", effective_on=LAW_DAY)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Place]:
    """A place on PostgreSQL, where a restored log replaces one that nodes have open."""
    with place(POSTGRES, tmp_path) as found:
        yield found


@pytest.fixture
def node(server: Place) -> Iterator[Desk]:
    """A desk on a node that stays open, with 10.00 on a line."""
    ledger = server.open()
    desk = Desk(ledger)
    desk.does(money(Allocate, desk.training, "10.00"))
    yield desk
    ledger.close()


@pytest.fixture
def bring_back(server: Place, node: Desk, tmp_path: Path) -> Callable[[], object]:
    """Restores the log as it was at the beginning of the test."""
    log = ServerLocation(server.env)
    save(log, tmp_path / "backup.sqlite")
    assert node.ledger.operations()
    return lambda: restore(tmp_path / "backup.sqlite", log, replace=True)


def versions(desk: Desk) -> list[int]:
    """The versions of the events of the line, as they are in the log."""
    return [event.originator_version for event in desk.ledger.stream(desk.training.id)]


def test_a_node_decides_on_the_log_as_it_is_now(node: Desk, bring_back: Callable[[], object]) -> None:
    """Not on money that was recorded after the backup."""
    node.does(money(Supplement, node.training, "5.00"))
    node.does(money(Supplement, node.training, "7.00"))
    bring_back()
    with pytest.raises(BalanceBelowZero):
        node.does(money(Cut, node.training, "20.00"))
    node.does(money(Cut, node.training, "4.00"))
    assert wan("6.00") == node.has_fen(node.training)
    assert [1, 2] == versions(node)


def test_the_same_position_may_be_another_operations(
    server: Place, node: Desk, bring_back: Callable[[], object]
) -> None:
    """Another node records as much as was lost, so that the log ends at the same position."""
    lost = node.does(money(Supplement, node.training, "50.00"))
    bring_back()
    other = server.open()
    assert Desk(other).does(money(Allocate, node.repairs, "1.00")).position == lost.position
    other.close()
    with pytest.raises(BalanceBelowZero):
        node.does(money(Cut, node.training, "40.00"))


def test_a_decision_is_refused_if_the_log_was_restored_before_it_is_stored(
    node: Desk, bring_back: Callable[[], object]
) -> None:
    """Its events would leave a hole in the line's stream."""
    node.does(money(Supplement, node.training, "5.00"))
    commands = [money(Supplement, node.training, "1.00")]
    decided = node.ledger.validate(commands, CLERK).seal(commands, request_digest(commands, CLERK))
    bring_back()
    with pytest.raises(ConcurrentChange, match="no longer holds"):
        node.ledger.store([decided])


def test_what_was_read_while_deciding_must_still_be_there(
    server: Place, node: Desk, bring_back: Callable[[], object]
) -> None:
    """Somebody recorded after the decision began and before it read the line; a failover to an older standby would lose
    that."""
    draft = node.ledger.draft(CLERK)
    other = server.open()
    Desk(other).does(money(Supplement, node.training, "5.00"))
    other.close()
    commands = [money(Cut, node.training, "12.00")]
    decide(draft, *commands)
    bring_back()
    with pytest.raises(ConcurrentChange, match="no longer holds"):
        node.ledger.commit(draft, commands)


def test_an_import_goes_on_with_the_log_as_it_is_now(node: Desk, bring_back: Callable[[], object]) -> None:
    """A backup is restored between two batches; the next one is decided on the restored log."""
    node.does(money(Supplement, node.training, "5.00"))

    def handed_in() -> Iterator[Submission]:
        yield Submission((money(Supplement, node.training, "1.00"),), CLERK)
        bring_back()
        yield Submission((money(Supplement, node.training, "2.00"),), CLERK)

    assert 2 == len(list(node.ledger.record_many(handed_in(), batch=1)))
    assert list(range(1, len(versions(node)) + 1)) == versions(node)
    assert [] == chain_flaws(node.ledger.recorder.query, node.ledger.recorder.event_number)


def test_a_batch_is_decided_anew_when_the_one_before_is_no_longer_there(
    node: Desk, bring_back: Callable[[], object]
) -> None:
    """A backup is restored after one batch is stored and the next one is decided on it."""
    handed_in = [Submission((money(Supplement, node.training, "1.00"),), CLERK) for _ in range(2)]
    outcomes = node.ledger.record_many(handed_in, batch=1)
    next(outcomes)
    bring_back()
    assert 1 == len(list(outcomes))
    assert [1, 2] == versions(node)
    assert wan("11.00") == node.has_fen(node.training)


def test_a_hole_in_a_stream_is_found(ledger: BudgetLedger, desk: Desk) -> None:
    """Whatever its cause: here a program that counts wrong."""
    desk.does(money(Allocate, desk.training, "10.00"))
    commands = [money(Supplement, desk.training, "1.00")]
    draft = ledger.draft(CLERK)
    draft.view.line(desk.training.id).version += 1
    decide(draft, *commands)
    ledger.commit(draft, commands)
    order = next(log_findings(ledger))
    assert order.state is FindingState.failure
    assert f"stream {desk.training.id} has 2 events, but is at version 3" in order.what
