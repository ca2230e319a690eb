"""What holds for every history of the write side, however it was drawn."""

import tempfile
from collections import defaultdict
from pathlib import Path

from hypothesis import given

from ledger.application import BudgetLedger
from ledger.budget_line import bucket_amounts
from ledger.entries import Axis, Kind
from ledger.events import MoneyEvent, OperationRecorded
from ledger.posting import Stamp, entries_of
from tests.histories import Action, Player, actions


def played(history: list[Action], directory: str) -> Player:
    """A new ledger with this history."""
    player = Player(BudgetLedger.at(Path(directory) / "ledger.sqlite"))
    player.register()
    player.play(history)
    return player


@given(actions())
def test_every_breakdown_adds_up_and_no_bucket_is_ever_below_zero(history: list[Action]) -> None:
    """Judged from the log alone: each event's entries sum to its amount on each axis, and no line is overdrawn on any
    day beyond its rounding residuals."""
    with tempfile.TemporaryDirectory() as directory:
        player = played(history, directory)
        movements = defaultdict(list)
        residuals: set[str] = set()
        for row in player.ledger.operations():
            for number, event in player.ledger.read(row.first, row.position):
                if not isinstance(event, MoneyEvent):
                    continue
                entries = entries_of(event, Stamp(number, row.position, row.recorded_at))
                for axis in {entry.axis for entry in entries}:
                    assert event.amount_fen == sum(entry.amount_fen for entry in entries if entry.axis is axis)
                residual = event.kind is Kind.ROUNDING_RESIDUAL or getattr(event, "reverses", "") in residuals
                residuals.update({event.id} if residual else ())
                for bucket, fen in bucket_amounts(event.breakdown).items():
                    movements[event.line.id, bucket].append((event.effective_on, fen, residual))
        for moves in movements.values():
            for day in {on for on, _, _ in moves}:
                total = sum(fen for on, fen, _ in moves if on <= day)
                without = sum(fen for on, fen, residual in moves if on <= day and not residual)
                assert total >= 0 or without >= 0
            assert abs(sum(fen for _, fen, residual in moves if residual)) <= 5_000 * len(moves) * 2
        player.ledger.close()


@given(actions())
def test_operations_tile_the_log_in_the_order_of_their_times(history: list[Action]) -> None:
    """Every event belongs to exactly one operation, which begins with what it is; recording times never decrease; a
    repeated reading gives the same."""
    with tempfile.TemporaryDirectory() as directory:
        player = played(history, directory)
        rows = player.ledger.operations()
        assert [outcome.position for outcome in player.outcomes] == [row.position for row in rows]
        assert [1, *[row.position + 1 for row in rows[:-1]]] == [row.first for row in rows]
        assert sorted(row.recorded_at for row in rows) == [row.recorded_at for row in rows]
        for row in rows:
            events = [event for _, event in player.ledger.read(row.first, row.position)]
            assert isinstance(events[0], OperationRecorded)
            assert {row.operation_id} == {event.operation_id for event in events}
        player.ledger.close()


@given(actions())
def test_a_reversal_is_the_mirror_of_its_operation(history: list[Action]) -> None:
    """An operation and its reversal sum to zero in every line, code and axis."""
    with tempfile.TemporaryDirectory() as directory:
        player = played(history, directory)
        for outcome in player.outcomes:
            events = player.ledger.operation_events(outcome.operation_id)
            header = events[0]
            assert isinstance(header, OperationRecorded)
            if header.reverses is None:
                continue
            sums: dict[tuple[object, ...], int] = defaultdict(int)
            for event in (*events, *player.ledger.operation_events(header.reverses)):
                if isinstance(event, MoneyEvent):
                    for part in event.breakdown:
                        sums[event.line.id, Axis(part.axis), part.function, part.economic] += part.amount_fen
            assert {0} == set(sums.values())
        player.ledger.close()
