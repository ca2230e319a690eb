"""Law 7: a history on PostgreSQL and the same on SQLite are the same log, and give the same read model."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from ledger.application import BudgetLedger
from projections.following.verify import Verification
from projections.reader import Reader
from seeds.invented import Government, submissions
from tests.places import ENGINES, place

TABLES = ("operations", "budget_lines", "numbered_amounts")
EVENTS = "SELECT originator_id, originator_version, topic, state FROM stored_events"
SMALL = Government(seed=7, departments=3, years=(2024, 2025), operations=250)
LARGE = Government(seed=7, departments=40, years=(2024, 2025), operations=100_000)


def content(ledger: BudgetLedger) -> Iterator[tuple[str, list[Any]]]:
    """Every row of every table of a log; an id is written alike on every engine."""
    for query in (EVENTS, *(f"SELECT * FROM {table}" for table in TABLES)):
        rows = ledger.recorder.query(query)
        yield query, sorted([_plain(value) for value in row] for row in rows)
    yield "ids", [number for number, _ in ledger.read(1, ledger.last_position())]


def _plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return value.hex
    return "" if value is None else bytes(value).decode() if isinstance(value, bytes) else str(value)


def recorded(ledger: BudgetLedger, reader: Reader, government: Government) -> Verification:
    """Record a history, catching up now and then, and compare what came of it with a replay."""
    for n, _ in enumerate(ledger.record_many(submissions(government), batch=97)):
        if n % 333 == 0:
            reader.resolve()
    return reader.verify()


@pytest.mark.parametrize("government", [SMALL, pytest.param(LARGE, marks=pytest.mark.soak)], ids=["small", "large"])
def test_law_7_both_engines_give_equal_projections(government: Government, tmp_path: Path) -> None:
    """Row for row in the log, bit for bit in the read model; and following bit by bit is the same as rebuilding."""
    with ExitStack() as stack:
        logs, found = [], []
        for engine in ENGINES:
            ledger = stack.enter_context(place(engine, tmp_path)).open()
            stack.callback(ledger.close)
            reader = Reader(ledger, tmp_path / f"{engine}-model.sqlite")
            stack.callback(reader.close)
            found.append(recorded(ledger, reader, government))
            logs.append(dict(content(ledger)) if government is SMALL else {})
    assert logs[0] == logs[1]
    assert all(each.equal for each in found)
    assert found[0].digest == found[1].digest
    assert found[0].position > government.operations
