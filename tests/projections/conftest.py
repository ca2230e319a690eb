"""The same real ledger and clerk's desk as the write side's tests have; it lies in a file."""

from pathlib import Path

import pytest

from tests.ledger.conftest import clock, desk, ledger
from tests.places import Place

__all__ = ["clock", "desk", "ledger", "place"]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """What stands on a log does not depend on its engine; tests that compare them choose both."""
    return Place(tmp_path / "ledger.sqlite")
