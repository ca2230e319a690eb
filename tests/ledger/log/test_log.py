"""The log only grows: one transaction an operation, one order, one time, and nothing is ever changed."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from ledger.application import BudgetLedger
from ledger.errors import (
    ConcurrentChange,
    DemonstrationRefused,
    IdempotencyKeyReused,
    LedgerError,
    UnknownOperation,
)
from ledger.operations.commands import Allocate, Cut, RegisterDepartment, Supplement
from ledger.operations.events import OperationRecorded
from ledger.operations.operation import Header
from tests.ledger.conftest import TestClock
from tests.ledger.desk import Desk, money, wan
from tests.places import Place


def rows(ledger: BudgetLedger, table: str) -> int:
    """The number of rows of a table."""
    return int(ledger.recorder.query(f"SELECT count(*) FROM {table}")[0][0])


def test_an_operation_is_one_row_that_ends_at_its_last_event(ledger: BudgetLedger, desk: Desk) -> None:
    """Its position is the notification id of its last event; its first event describes it."""
    outcome = desk.does(money(Allocate, desk.training, "1.00"), money(Allocate, desk.repairs, "1.00"))
    row = ledger.operations()[-1]
    assert (outcome.operation_id, outcome.position) == (row.operation_id, row.position)
    events = list(ledger.read(row.first, row.position))
    assert [row.first, row.first + 1, row.position] == [number for number, _ in events]
    first = events[0][1]
    assert isinstance(first, OperationRecorded)
    assert ("Allocate",) == first.commands
    assert tuple(event.id for _, event in events) == outcome.event_ids


def test_recorded_at_never_decreases(desk: Desk, clock: TestClock) -> None:
    """A clock that is set back does not reorder the past."""
    first = desk.does(money(Allocate, desk.training, "1.00"))
    clock.now = datetime(2020, 1, 1, tzinfo=UTC)
    second = desk.does(money(Supplement, desk.training, "1.00"))
    assert first.recorded_at == second.recorded_at
    assert second.position > first.position


def test_repeating_a_key_returns_the_stored_outcome(desk: Desk) -> None:
    """The same command under the same key is recorded once."""
    first = desk.does(money(Allocate, desk.training, "1.00"), key="k1")
    again = desk.does(money(Allocate, desk.training, "1.00"), key="k1")
    assert (first.operation_id, first.position, first.event_ids) == (
        again.operation_id,
        again.position,
        again.event_ids,
    )
    assert again.repeated
    assert wan("1.00") == desk.has_fen(desk.training)


def test_a_key_is_not_used_for_other_content(desk: Desk) -> None:
    """Another amount under a used key is refused."""
    desk.does(money(Allocate, desk.training, "1.00"), key="k1")
    with pytest.raises(IdempotencyKeyReused):
        desk.does(money(Allocate, desk.training, "2.00"), key="k1")


def test_two_clerks_on_one_line_meet_a_clear_conflict(ledger: BudgetLedger, desk: Desk) -> None:
    """A decision on an older view is refused."""
    desk.does(money(Allocate, desk.training, "5.00"))
    header = Header(recorded_by="slow clerk", effective_on=date(2025, 5, 1))
    commands = [money(Cut, desk.training, "4.00")]
    draft = ledger.validate(commands, header)
    desk.does(money(Cut, desk.training, "3.00"), on=date(2025, 5, 1))
    before = ledger.last_position()
    with pytest.raises(ConcurrentChange):
        ledger.commit(draft, commands)
    assert before == ledger.last_position()


def test_many_writers_at_once_lose_and_double_nothing(desk: Desk) -> None:
    """Every acknowledged cut is stored, no refused one is, and the line never goes below zero."""
    desk.does(money(Allocate, desk.training, "10.00"))

    def cut(number: int) -> bool:
        try:
            desk.does(money(Cut, desk.training, "1.00"), on=date(2025, 5, 1), key=f"cut-{number}")
        except LedgerError:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        done = sum(pool.map(cut, range(24)))
    assert 0 < done <= 10
    assert wan("10.00") - done * wan("1.00") == desk.has_fen(desk.training)


def test_a_refused_operation_leaves_no_trace(ledger: BudgetLedger, desk: Desk) -> None:
    """The good first command of a refused operation is not recorded either."""
    before = (ledger.last_position(), rows(ledger, "stored_events"), rows(ledger, "operations"))
    with pytest.raises(LedgerError):
        desk.does(money(Allocate, desk.training, "1.00"), money(Cut, desk.repairs, "1.00"))
    assert before == (ledger.last_position(), rows(ledger, "stored_events"), rows(ledger, "operations"))


def test_a_dry_run_decides_the_same_and_records_nothing(ledger: BudgetLedger, desk: Desk) -> None:
    """A dry run decides the same events and stores none."""
    before = ledger.last_position()
    draft = ledger.validate(
        [money(Allocate, desk.training, "1.00")], Header(recorded_by="c", effective_on=date(2025, 3, 1))
    )
    assert 1 == len(draft.events)
    assert before == ledger.last_position()


def test_a_ledger_outlives_its_process(place: Place, clock: TestClock) -> None:
    """Acknowledged operations are there when the log is opened again."""
    first = place.open(clock)
    desk = Desk(first)
    desk.does(money(Allocate, desk.training, "5.00"))
    identity = first.identity()
    first.close()
    second = place.open(clock)
    assert wan("5.00") == second.balance_fen(desk.training)
    assert identity == second.identity()
    second.close()


def test_an_unknown_operation_is_refused(ledger: BudgetLedger, desk: Desk) -> None:
    """The refusal names the id; the stream of a line or a department is not an operation."""
    desk.does(money(Allocate, desk.training, "1.00"))
    for stream in (uuid4(), desk.training.id, desk.department):
        with pytest.raises(UnknownOperation, match=str(stream)):
            ledger.operation_events(stream)


def test_invented_times_mark_the_ledger_as_a_demonstration_for_ever(ledger: BudgetLedger) -> None:
    """Invented recording times are accepted in a new demonstration ledger, if they never decrease."""
    commands = [RegisterDepartment(name="甲局")]
    noon = datetime(2025, 2, 21, 12, tzinfo=UTC)
    with pytest.raises(DemonstrationRefused):
        ledger.record(commands, Header(recorded_by="c", recorded_at=noon))
    ledger.record(commands, Header(recorded_by="c", recorded_at=noon, demonstration=True))
    opened = ledger.first_operation()
    assert opened is not None
    assert opened.demonstration
    earlier = Header(recorded_by="c", recorded_at=datetime(2025, 2, 20, tzinfo=UTC), demonstration=True)
    with pytest.raises(DemonstrationRefused):
        ledger.record([RegisterDepartment(name="乙局")], earlier)


@pytest.mark.usefixtures("desk")
def test_a_real_ledger_never_becomes_a_demonstration(ledger: BudgetLedger) -> None:
    """An invented recording time is refused once real operations are there."""
    with pytest.raises(DemonstrationRefused):
        ledger.record([RegisterDepartment(name="乙局")], Header(recorded_by="c", demonstration=True))
