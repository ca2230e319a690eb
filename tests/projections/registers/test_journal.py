"""The journal: operations and events as recorded, filtered, page by page."""

from datetime import date

import pytest

from ledger.application import BudgetLedger
from ledger.operations.commands import Allocate, Cut, Reverse, Supplement
from ledger.operations.operation import Header
from projections.read_model.points import AskedPoint
from projections.reader import Reader
from projections.registers.journal import EventFilter, OperationFilter, events, operations
from tests.ledger.conftest import TestClock
from tests.ledger.desk import LAW_DAY, Desk, money, wan


@pytest.fixture
def reader(ledger: BudgetLedger, desk: Desk, clock: TestClock) -> Reader:
    """Five operations: a registration, 5.00, 1.00 more, 2.00 less, and the reversal of that."""
    for command in (
        money(Allocate, desk.training, "5.00"),
        money(Supplement, desk.training, "1.00"),
        money(Cut, desk.training, "2.00"),
    ):
        clock.tick()
        done = desk.does(command, by="clerk" if isinstance(command, Allocate) else "deputy")
    desk.ledger.record(
        [Reverse(operation_id=done.operation_id)], Header(recorded_by="head", effective_on=date(2025, 3, 1))
    )
    return Reader(ledger)


def test_pages_go_through_all_operations_once(reader: Reader) -> None:
    """Two at a time, in log order, with the total on each page."""
    at, after = reader.resolve(), 0
    seen: list[int] = []
    while True:
        page = operations(reader.store, at, after=after, limit=2)
        assert 5 == page.total
        seen += [each.position for each in page.items]
        if page.after is None:
            break
        after = page.after
    assert [row.position for row in reader.log.operations()] == seen


def test_newest_first_an_operation_recorded_meanwhile_moves_no_page(reader: Reader, desk: Desk) -> None:
    """From the end of the log, two at a time; an operation recorded meanwhile is on no later page."""
    ends = [row.position for row in reader.log.operations()]
    page = operations(reader.store, reader.resolve(), limit=2, newest_first=True)
    assert (5, ends[:-3:-1]) == (page.total, [each.position for each in page.items])
    desk.does(money(Supplement, desk.training, "0.50"))
    at, seen = reader.resolve(), [each.position for each in page.items]
    while page.after is not None:
        page = operations(reader.store, at, after=page.after, limit=2, newest_first=True)
        assert 6 == page.total
        seen += [each.position for each in page.items]
    assert ends[::-1] == seen


def test_each_operation_knows_the_position_before_it(reader: Reader) -> None:
    """The end of the operation before it; 0 for the first."""
    found = operations(reader.store, reader.resolve()).items
    assert [0, *(each.position for each in found[:-1])] == [each.before for each in found]


def test_operations_are_narrowed_by_their_reason(reader: Reader, desk: Desk) -> None:
    """By part of it, in upper or lower case."""
    command = money(Supplement, desk.training, "0.50")
    desk.ledger.record([command], Header(recorded_by="clerk", effective_on=LAW_DAY, reason="More applications"))
    at = reader.resolve()
    assert 1 == operations(reader.store, at, OperationFilter(reason="APPLICATION")).total
    assert 0 == operations(reader.store, at, OperationFilter(reason="appl%")).total


def test_operations_are_narrowed_and_know_their_reversal(reader: Reader) -> None:
    """By recorder and by command; the reversal is known from its own position on."""
    at = reader.resolve()
    assert 2 == operations(reader.store, at, OperationFilter(recorder="deputy")).total
    cut = operations(reader.store, at, OperationFilter(command="Cut")).items[0]
    reversal = operations(reader.store, at, OperationFilter(command="Reverse")).items[0]
    assert (reversal.operation_id, cut.operation_id) == (cut.reversed_by, reversal.reverses)
    earlier = reader.resolve(AskedPoint(position=cut.position))
    assert operations(reader.store, earlier, OperationFilter(command="Cut")).items[0].reversed_by is None
    assert 4 == operations(reader.store, earlier).total


@pytest.mark.parametrize(
    ("wanted", "amounts"),
    [
        (EventFilter(), ["5.00", "1.00", "-2.00", "2.00"]),
        (EventFilter(kind="reversal"), ["2.00"]),
        (EventFilter(authority="财社"), ["5.00", "1.00", "-2.00", "2.00"]),
        (EventFilter(authority="%"), []),
        (EventFilter(least_fen=1_500_000), ["5.00", "2.00"]),
        (EventFilter(most_fen=0), ["-2.00"]),
        (EventFilter(lot="carried"), []),
        (EventFilter(fiscal_year=2024), []),
    ],
)
def test_events_are_narrowed(reader: Reader, wanted: EventFilter, amounts: list[str]) -> None:
    """By kind, part of the 文号, bounds of the amount, lot and year."""
    page = events(reader.store, reader.resolve(), wanted)
    assert [wan(text) for text in amounts] == [each.amount_fen for each in page.items]
    assert len(amounts) == page.total


def test_events_count_at_the_point_asked(reader: Reader) -> None:
    """On a day before the reversal, the reversal is not listed."""
    at = reader.resolve(AskedPoint(effective_on=date(2025, 2, 28)))
    assert 3 == events(reader.store, at, EventFilter()).total
