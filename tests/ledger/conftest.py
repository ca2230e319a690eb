"""A real ledger in a real SQLite file and on a real PostgreSQL, with a clock that the test sets."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from ledger.application import BudgetLedger
from tests.ledger.desk import Desk
from tests.places import ENGINES, Place
from tests.places import place as place_on


class TestClock:
    """A server clock that only tests move."""

    __test__ = False

    def __init__(self) -> None:
        self.now = datetime(2025, 2, 21, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def on(self, day: date) -> None:
        """Set the clock to nine in the morning of a day."""
        self.now = datetime(day.year, day.month, day.day, 9, 0, tzinfo=UTC)

    def tick(self, seconds: int = 1) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> TestClock:
    """The clock of the test's ledger."""
    return TestClock()


@pytest.fixture(params=ENGINES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """The location of the ledger, on each engine."""
    with place_on(request.param, tmp_path) as found:
        yield found


@pytest.fixture
def ledger(place: Place, clock: TestClock) -> Iterator[BudgetLedger]:
    """An empty ledger in a new place."""
    opened = place.open(clock)
    yield opened
    opened.close()


@pytest.fixture
def desk(ledger: BudgetLedger) -> Desk:
    """A clerk's desk in a department with two units and three projects."""
    return Desk(ledger)
