"""The way into the read side."""

import pytest

from projections.errors import ReadModelInMemory
from projections.reader import Reader
from tests.ledger.desk import Desk


def test_a_read_model_in_memory_has_no_file_to_be_rebuilt(desk: Desk) -> None:
    """It says so, and can still be asked."""
    reader = Reader(desk.ledger)
    with pytest.raises(ReadModelInMemory):
        reader.rebuild()
    assert desk.department == reader.department()
