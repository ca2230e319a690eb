"""Listeners of a log are notified of new operations by anybody, also after the server was away."""

from collections.abc import Iterator
from dataclasses import replace
from threading import Thread
from time import monotonic

import pytest

from ledger.application import BudgetLedger
from ledger.operations.commands import Allocate
from tests.between import Between
from tests.ledger.desk import Desk, money
from tests.places import POSTGRES, Place, server
from tests.waiting import until


@pytest.fixture
def listener(desk: Desk, place: Place) -> Iterator[BudgetLedger]:
    """A second ledger object that listens, in place of another process."""
    assert desk.ledger.operations()
    opened = place.open()
    opened.listen()
    until(lambda: opened.version() is not None)
    yield opened
    opened.close()


def test_another_one_records(listener: BudgetLedger, desk: Desk) -> None:
    """A waiting listener wakes up; a later one sees another version."""
    seen = listener.version()
    woken: list[float] = []

    def wait() -> None:
        listener.wait(seen, 20)
        woken.append(monotonic())

    waiting = Thread(target=wait)
    waiting.start()
    desk.does(money(Allocate, desk.training, "1.00"))
    waiting.join()
    assert woken
    assert monotonic() - woken[0] < 10
    assert seen != listener.version()


def test_what_one_recorded_itself_is_new_at_once(listener: BudgetLedger) -> None:
    """A process does not wait for its own notification."""
    seen = listener.version()
    own = Desk(listener)
    own.does(money(Allocate, own.training, "1.00"))
    assert seen != listener.version()


def test_nothing_new_is_waited_for_as_long_as_asked(listener: BudgetLedger) -> None:
    """Waiting ends after the given time."""
    begun = monotonic()
    listener.wait(listener.version(), 0.2)
    assert 0.15 < monotonic() - begun < 10


@pytest.mark.parametrize("place", [POSTGRES], indirect=True)
def test_what_was_recorded_while_nobody_heard_is_new(desk: Desk, place: Place) -> None:
    """While the server is away there is no version; afterwards it is another one."""
    between = Between(*server())
    far = replace(place, port=str(between.port)).open()
    far.listen()
    until(lambda: far.version() is not None)
    seen = far.version()
    with between.down_once_cut():
        between.cut()
        until(lambda: far.version() is None)
        desk.does(money(Allocate, desk.training, "1.00"))
    until(lambda: far.version() is not None)
    assert seen != far.version()
    far.close()
    between.close()
