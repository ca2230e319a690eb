"""The same key and content is one operation, whenever and however often it arrives."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Barrier

import pytest

from ledger.application import BudgetLedger
from ledger.errors import BalanceBelowZero, IdempotencyKeyReused, InvalidCommand
from ledger.operations.commands import Allocate, Command, Cut, RegisterDepartment, RequireEmptyYear
from ledger.operations.operation import Header, Outcome, Submission, operation_of_key
from ledger.recording.request_digest import request_digest
from tests.ledger.conftest import TestClock
from tests.ledger.desk import LAW_DAY, YEAR, Desk, money, wan


def test_a_repeated_key_is_answered_though_the_command_would_now_be_refused(desk: Desk) -> None:
    """All money is cut; the same cut again would overdraw the line, but the same key returns its outcome."""
    desk.does(money(Allocate, desk.training, "1.00"))
    first = desk.does(money(Cut, desk.training, "1.00"), key="cut")
    again = desk.does(money(Cut, desk.training, "1.00"), key="cut")
    assert again.repeated
    assert (first.operation_id, first.position, first.recorded_at) == (
        again.operation_id,
        again.position,
        again.recorded_at,
    )


def test_warnings_are_stored_with_the_outcome(desk: Desk) -> None:
    """A repeated command returns the same warnings."""
    desk.does(money(Allocate, desk.training, "1.00"))
    first = desk.does(money(Allocate, desk.repairs, "1.00"), key="k")
    assert first.warnings
    assert first.warnings == desk.does(money(Allocate, desk.repairs, "1.00"), key="k").warnings


@pytest.mark.parametrize("kind", [Allocate, Cut])
def test_one_key_at_the_same_moment_is_recorded_once(desk: Desk, kind: type[Allocate | Cut]) -> None:
    """Whether the second is decided before or after the first is stored, it gets the first one's outcome."""
    desk.does(money(Allocate, desk.training, "3.00"))
    commands = [money(kind, desk.training, "3.00")]
    for number in range(4 if kind is Allocate else 1):
        barrier = Barrier(4)

        def send(key: str = f"{kind.__name__}-{number}", barrier: Barrier = barrier) -> Outcome:
            barrier.wait()
            return desk.ledger.record(
                commands, Header(recorded_by="c", effective_on=date(2025, 5, 1), idempotency_key=key)
            )

        with ThreadPoolExecutor(4) as pool:
            outcomes = [future.result() for future in [pool.submit(send) for _ in range(4)]]
        assert 1 == len({outcome.operation_id for outcome in outcomes})
        assert 1 == sum(not outcome.repeated for outcome in outcomes)


def test_a_key_is_the_same_operation_everywhere(ledger: BudgetLedger, desk: Desk, tmp_path: Path) -> None:
    """An operation's id follows from its key alone; without a key it is random."""
    header = Header(recorded_by="c", idempotency_key="乙局 2025/1")
    commands = [RegisterDepartment(name="乙局")]
    first = ledger.record(commands, header)
    other = BudgetLedger.at(tmp_path / "other.sqlite")
    again = other.record([RegisterDepartment(name="丙局")], header)
    made_up = other.record([RegisterDepartment(name="丁局")], Header(recorded_by="c"))
    assert first.operation_id == again.operation_id == operation_of_key("乙局 2025/1")
    assert made_up.operation_id != again.operation_id
    assert Submission(tuple(commands), header).operation_id == first.operation_id
    assert desk.ledger.operation_events(first.operation_id)
    other.close()


def test_a_key_stored_while_the_command_is_decided_is_answered(ledger: BudgetLedger, desk: Desk) -> None:
    """The command clashes with its own first recording, here because the whole log must not change."""
    commands: list[Command] = [
        RequireEmptyYear(department=desk.department, fiscal_year=YEAR),
        money(Allocate, desk.training, "1.00"),
    ]
    header = Header(recorded_by="importer", effective_on=LAW_DAY, idempotency_key="import")
    draft = ledger.validate(commands, header)
    first = ledger.record(commands, header)
    with pytest.raises(IdempotencyKeyReused):
        ledger.commit(ledger.validate([RegisterDepartment(name="丙局")], header), [RegisterDepartment(name="丙局")])
    assert first.operation_id == draft.operation_id
    assert ledger.record(commands, header).operation_id == first.operation_id
    assert wan("1.00") == desk.has_fen(desk.training)


@pytest.mark.parametrize(
    "other",
    [
        Header(recorded_by="other", effective_on=LAW_DAY, idempotency_key="k"),
        Header(recorded_by="clerk", effective_on=date(2025, 2, 22), idempotency_key="k"),
        Header(recorded_by="clerk", effective_on=LAW_DAY, idempotency_key="k", reason="why"),
    ],
)
def test_a_key_stands_for_the_header_too(ledger: BudgetLedger, desk: Desk, other: Header) -> None:
    """Another recorder, day or reason is a different request."""
    commands = [money(Allocate, desk.training, "1.00")]
    desk.does(*commands, key="k")
    with pytest.raises(IdempotencyKeyReused):
        ledger.record(commands, other)


def test_the_digest_knows_no_clock_and_no_made_id(ledger: BudgetLedger, desk: Desk, clock: TestClock) -> None:
    """The same request at another time, in another ledger, has the same digest."""
    commands, header = [money(Allocate, desk.training, "1.00")], Header(recorded_by="c", effective_on=LAW_DAY)
    before = request_digest(commands, header)
    ledger.record(commands, header)
    clock.tick(1000)
    assert before == request_digest(commands, header)
    assert before == request_digest(tuple(commands), header)


def test_a_dry_run_uses_up_no_key(ledger: BudgetLedger, desk: Desk) -> None:
    """After a dry run, the key can be used, also for a different request."""
    header = Header(recorded_by="c", effective_on=LAW_DAY, idempotency_key="k")
    ledger.validate([money(Allocate, desk.training, "1.00")], header)
    outcome = ledger.record([money(Allocate, desk.training, "2.00")], header)
    assert not outcome.repeated


def test_a_dry_run_refuses_what_recording_refuses(ledger: BudgetLedger, desk: Desk) -> None:
    """No command at all, and an overdraft."""
    header = Header(recorded_by="c", effective_on=LAW_DAY)
    with pytest.raises(InvalidCommand):
        ledger.validate([], header)
    with pytest.raises(BalanceBelowZero):
        ledger.validate([money(Cut, desk.training, "1.00")], header)


def test_a_refused_command_uses_up_no_key(desk: Desk) -> None:
    """After the reason is gone, the same key records."""
    with pytest.raises(BalanceBelowZero):
        desk.does(money(Cut, desk.training, "1.00"), key="k")
    desk.does(money(Allocate, desk.training, "1.00"))
    assert not desk.does(money(Cut, desk.training, "1.00"), key="k").repeated
