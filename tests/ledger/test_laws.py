"""Laws that hold for any history of the write side."""

from collections import defaultdict
from datetime import timedelta
from uuid import UUID

from hypothesis import assume, given
from hypothesis import strategies as st

from ledger.operations.events import Adjusted, MoneyEvent, OperationRecorded
from ledger.operations.posting import Stamp, entries_of
from ledger.state.budget_line import BudgetLine, bucket_changes
from ledger.terms.breakdown import joint
from ledger.terms.entries import Axis, Kind
from ledger.terms.identity import current_line, unit_id
from ledger.terms.sources import FundingSource
from tests.histories import DEPARTMENT, FIRST_DAY, YEAR, Action, actions, played


@given(actions())
def test_every_breakdown_adds_up_and_no_bucket_is_ever_below_zero(history: list[Action]) -> None:
    """Judged from the log alone: each event's entries sum to its amount on each axis, and no line is overdrawn on any
    day beyond its rounding residuals."""
    with played(history) as (player, _):
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
                for bucket, (fen, _) in bucket_changes(event.breakdown).items():
                    movements[event.line.id, bucket].append((event.effective_on, fen, residual))
        for moves in movements.values():
            for day in {on for on, _, _ in moves}:
                total = sum(fen for on, fen, _ in moves if on <= day)
                without = sum(fen for on, fen, residual in moves if on <= day and not residual)
                assert total >= 0 or without >= 0
            assert abs(sum(fen for _, fen, residual in moves if residual)) <= 5_000 * len(moves) * 2


@given(actions())
def test_operations_tile_the_log_in_the_order_of_their_times(history: list[Action]) -> None:
    """Every event belongs to one operation, which begins with its description; recording times never decrease; reading
    again gives the same."""
    with played(history) as (player, _):
        rows = player.ledger.operations()
        assert [outcome.position for outcome in player.outcomes] == [row.position for row in rows]
        assert [1, *[row.position + 1 for row in rows[:-1]]] == [row.first for row in rows]
        assert sorted(row.recorded_at for row in rows) == [row.recorded_at for row in rows]
        for row in rows:
            events = [event for _, event in player.ledger.read(row.first, row.position)]
            assert isinstance(events[0], OperationRecorded)
            assert {row.operation_id} == {event.operation_id for event in events}


@given(actions())
def test_a_reversal_is_the_mirror_of_its_operation(history: list[Action]) -> None:
    """An operation and its reversal sum to zero in every line, code and axis."""
    with played(history) as (player, _):
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


LINE = current_line(DEPARTMENT, unit_id(DEPARTMENT, "甲中心"), DEPARTMENT, YEAR, FundingSource.GENERAL_LOCAL)
MOVES = st.lists(st.tuples(st.integers(0, 20), st.integers(-300, 500)), max_size=12)


def moved(line: BudgetLine, day: int, fen: int) -> BudgetLine:
    """The line with one more movement, which is not judged."""
    event = Adjusted(
        originator_id=LINE.id,
        originator_version=line.version + 1,
        operation_id=UUID(int=line.version),
        line=LINE,
        amount_fen=fen,
        breakdown=joint(fen, "2080102", "30226"),
        effective_on=FIRST_DAY + timedelta(days=day),
        kind=Kind.CARRYOVER_CORRECTION,
    )
    line.apply(event)
    line.version += 1
    return line


@given(MOVES, st.integers(0, 20))
def test_exactly_what_is_available_can_be_taken(moves: list[tuple[int, int]], day: int) -> None:
    """On any day of any history, all that is available can be taken, and one fen more cannot."""
    line = BudgetLine(LINE.id)
    for on, fen in moves:
        moved(line, on, fen)
    assume(line.overdraft() is None)
    available_fen = line.available_fen(FIRST_DAY + timedelta(days=day))
    assert moved(line, day, -available_fen).overdraft() is None
    refusal = moved(line, day, -1).overdraft()
    assert refusal is not None
    assert (1, "total") == (refusal.shortfall_fen, refusal.bucket)
