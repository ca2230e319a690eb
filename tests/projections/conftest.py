"""The ledger and clerk's desk of the write side's tests, in a file."""

from pathlib import Path

import pytest

from tests.ledger.conftest import clock, desk, ledger
from tests.places import Place

__all__ = ["clock", "desk", "ledger", "place"]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A SQLite log: projections do not depend on the log's engine, and tests that compare engines choose both."""
    return Place(tmp_path / "ledger.sqlite")
