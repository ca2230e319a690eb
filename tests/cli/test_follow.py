"""`follow` keeps a read model up with its log, on either engine, until it is stopped."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.failures import Exit
from ledger.operations.commands import Allocate
from projections.read_model.store import Store
from tests.cli.test_on_server import run
from tests.ledger.desk import Desk, money
from tests.places import ENGINES, Place, place
from tests.waiting import until


@pytest.fixture(params=ENGINES)
def found(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """A ledger on each engine."""
    with place(request.param, tmp_path) as made:
        yield made


def test_what_is_recorded_is_there_until_it_is_stopped(found: Place, tmp_path: Path) -> None:
    """Nobody has to ask for it; ended by the system's ordinary signal, it says where it stands."""
    desk = Desk(found.open())
    command = [str(Path(sys.executable).with_name("budget-ledger")), "follow", "--data", str(tmp_path)]
    following = subprocess.Popen(command, env={**os.environ, **found.env}, stdout=subprocess.PIPE, text=True)
    assert following.stdout is not None
    assert "Caught up at position" in following.stdout.readline()
    store = Store(tmp_path / "read-model.sqlite")
    for _ in range(3):
        outcome = desk.does(money(Allocate, desk.training, "1.00"))
        until(lambda: store.position() == outcome.position)  # noqa: B023 - called before the loop goes on
    following.send_signal(signal.SIGTERM)
    assert f"Stopped at position {outcome.position}" in following.stdout.read()
    assert following.wait(20) == 0
    following.stdout.close()
    store.close()
    desk.ledger.close()


def test_a_department_that_nobody_registered(found: Place, tmp_path: Path) -> None:
    """It is called what was typed, and no read model is begun for it."""
    Desk(found.open()).ledger.close()
    done = run(found, "follow", "--department", "nosuch", "--once")
    assert Exit.REFUSED == done.exit_code
    assert "UnknownDepartment" in done.stderr
    assert "nosuch" in done.stderr
    assert not (tmp_path / "read-model.sqlite").exists()
