"""Imports of many operations: decided by the rules of one, and stored a batch at a time."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date

import pytest

from ledger.application import BudgetLedger
from ledger.errors import ConcurrentChange, OutcomeUnknown, SubmissionRefused
from ledger.operations.commands import Allocate, Command, Cut, RegisterDepartment, Reverse
from ledger.operations.operation import Header, Mark, Outcome, PendingOperation, Submission
from ledger.terms.evidence import Authority
from tests.ledger.audit import assert_whole
from tests.ledger.desk import LAW_DAY, Desk, money, wan
from tests.places import Place


def handed_in(*commands: Command, key: str = "", on: date = LAW_DAY) -> Submission:
    """One operation."""
    return Submission(commands, Header(recorded_by="clerk", effective_on=on, idempotency_key=key))


def several(desk: Desk, number: int) -> list[Submission]:
    """Allocations, each under a key."""
    return [handed_in(money(Allocate, desk.training, "1.00"), key=f"k{n}") for n in range(number)]


@pytest.mark.parametrize("batch", [1, 7, 500])
def test_outcomes_come_in_order(ledger: BudgetLedger, desk: Desk, batch: int) -> None:
    """Ids, positions and balances are as if each had been recorded alone."""
    submissions = several(desk, 20)
    outcomes = list(ledger.record_many(submissions, batch))
    assert [submission.operation_id for submission in submissions] == [outcome.operation_id for outcome in outcomes]
    assert sorted(outcome.position for outcome in outcomes) == [outcome.position for outcome in outcomes]
    assert [row.operation_id for row in ledger.operations()][1:] == [outcome.operation_id for outcome in outcomes]
    assert wan("20.00") == desk.has_fen(desk.training)
    assert_whole(ledger)


def test_the_same_history_as_one_by_one(ledger: BudgetLedger, desk: Desk) -> None:
    """Including warnings of repeated amounts, within a batch and before it."""
    number = Authority(document_number="乌财社〔2025〕9号")
    commands = [money(Allocate, line, "3.00", authority=number) for line in (desk.training, desk.repairs)]
    first = ledger.record([commands[0]], Header(recorded_by="clerk", effective_on=LAW_DAY))
    second, third = ledger.record_many([handed_in(commands[0]), handed_in(commands[1])])
    named = [[notice.message.rpartition(" ")[2] for notice in outcome.warnings] for outcome in (second, third)]
    assert [[str(first.operation_id)], [str(second.operation_id)]] == named


def test_one_is_reversed_by_a_later_one_of_its_batch(ledger: BudgetLedger, desk: Desk) -> None:
    """Its id is known before it is stored; reversed money cannot be taken."""
    given = handed_in(money(Allocate, desk.training, "2.00"))
    back = handed_in(Reverse(operation_id=given.operation_id))
    assert 2 == len(list(ledger.record_many([given, back])))
    assert 0 == desk.has_fen(desk.training)
    again = handed_in(Reverse(operation_id=given.operation_id))
    with pytest.raises(SubmissionRefused, match="AlreadyReversed"):
        list(ledger.record_many([again]))


@pytest.mark.parametrize("batch", [2, 500])
def test_a_refused_one_is_named_and_those_before_it_stay(ledger: BudgetLedger, desk: Desk, batch: int) -> None:
    """It and those after it are not recorded, and later operations see nothing of it."""
    submissions = [
        *several(desk, 3),
        handed_in(money(Allocate, desk.repairs, "5.00"), money(Cut, desk.training, "9.00")),
        *several(desk, 5)[3:],
    ]
    outcomes: list[Outcome] = []
    with pytest.raises(SubmissionRefused) as refusal:
        outcomes.extend(ledger.record_many(submissions, batch))
    assert (4, str(submissions[3].operation_id)) == (refusal.value.number, refusal.value.operation)
    assert "BalanceBelowZero" in refusal.value.why
    assert (wan("3.00"), 4) == (desk.has_fen(desk.training), len(ledger.operations()))
    assert_whole(ledger)


def test_an_import_that_broke_off_is_repeated(ledger: BudgetLedger, desk: Desk) -> None:
    """Operations recorded under a key return their outcome, also if a key occurs twice in a batch."""
    first = list(ledger.record_many(several(desk, 3), batch=2))
    again = list(ledger.record_many([*several(desk, 5), *several(desk, 5)], batch=4))
    assert [outcome.position for outcome in first] == [outcome.position for outcome in again[:3]]
    assert [True] * 3 + [False] * 2 + [True] * 5 == [outcome.repeated for outcome in again]
    assert [outcome.position for outcome in again[:5]] == [outcome.position for outcome in again[5:]]
    assert wan("5.00") == desk.has_fen(desk.training)


def test_a_key_comes_again_while_its_batch_is_on_its_way(ledger: BudgetLedger, desk: Desk) -> None:
    """A repeated key returns the outcome, even if a new decision would be refused."""
    submissions = [*several(desk, 1), *[handed_in(RegisterDepartment(name="丙局"), key="once")] * 3, *several(desk, 2)]
    outcomes = list(ledger.record_many(submissions, batch=1))
    assert [False, False, True, True, True, False] == [outcome.repeated for outcome in outcomes]
    assert wan("2.00") == desk.has_fen(desk.training)
    assert_whole(ledger)


def test_the_callers_iterator_fails(ledger: BudgetLedger, desk: Desk) -> None:
    """If the caller's iterator fails, the outcomes of complete batches are yielded before its error."""

    def broken() -> Iterator[Submission]:
        yield from several(desk, 5)
        raise OSError("the disk is gone")

    outcomes: list[Outcome] = []
    with pytest.raises(OSError, match="gone"):
        outcomes.extend(ledger.record_many(broken(), batch=2))
    assert 4 == len(outcomes) == len(ledger.operations()) - 1
    assert wan("4.00") == desk.has_fen(desk.training)


def test_nothing_is_being_stored_while_an_outcome_is_yielded(ledger: BudgetLedger, desk: Desk) -> None:
    """A caller that stops knows exactly what was recorded."""
    outcomes = ledger.record_many(several(desk, 9), batch=2)
    for outcome in outcomes:
        recorded = {row.operation_id for row in ledger.operations()}
        assert outcome.operation_id in recorded
        if len(recorded) > 6:
            break
    outcomes.close()  # type: ignore[attr-defined]  # it is a generator
    assert ledger.last_position() == max(row.position for row in ledger.operations())
    assert wan("6.00") == desk.has_fen(desk.training)
    assert_whole(ledger)


def test_a_key_of_another_content_is_refused(ledger: BudgetLedger, desk: Desk) -> None:
    """As for one operation, and with its number."""
    with pytest.raises(SubmissionRefused, match="IdempotencyKeyReused") as refusal:
        list(ledger.record_many([*several(desk, 2), handed_in(money(Allocate, desk.repairs, "1.00"), key="k0")]))
    assert 3 == refusal.value.number
    assert wan("2.00") == desk.has_fen(desk.training)


def test_somebody_records_during_an_import(ledger: BudgetLedger, desk: Desk, place: Place) -> None:
    """On the same lines, between its batches and within one: the batch is decided again, and nothing is lost."""
    other = place.open()
    beside = Desk(other)

    def insists() -> None:
        while True:
            with suppress(ConcurrentChange):  # a batch of the import was stored just then
                beside.does(money(Allocate, beside.training, "10.00"))
                return

    def interrupted() -> Iterator[Submission]:
        for n, each in enumerate(several(desk, 40)):
            if n % 7 == 3:
                insists()
            yield each

    assert 40 == len(list(ledger.record_many(interrupted(), batch=10)))
    assert wan("100.00") == desk.has_fen(desk.training)
    assert_whole(ledger)
    other.close()


def test_times_that_go_back_are_refused_with_their_number(ledger: BudgetLedger) -> None:
    """A refusal by the store names the operation, not only its batch."""
    day = ledger.clock()
    headers = [
        Header(recorded_by="c", effective_on=LAW_DAY, demonstration=True, recorded_at=day.replace(hour=hour))
        for hour in (1, 3, 2)
    ]
    submissions = [Submission((RegisterDepartment(name=f"{n}局"),), header) for n, header in enumerate(headers)]
    with pytest.raises(SubmissionRefused, match="must not decrease") as refusal:
        list(ledger.record_many(submissions))
    assert (3, 2) == (refusal.value.number, len(ledger.operations()))


def test_a_batch_stored_while_the_connection_was_lost_is_recognised(
    ledger: BudgetLedger, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection was lost while a batch was stored: each outcome is returned once, also without keys."""
    desk.does(money(Allocate, desk.training, "10.00"))
    store, lost = ledger.store, iter([True])

    def storing(operations: Sequence[PendingOperation], known: Mark) -> list[Outcome]:
        outcomes = store(operations, known)
        if next(lost, False):
            raise OutcomeUnknown(tuple(str(outcome.operation_id) for outcome in outcomes), "the server went away")
        return outcomes

    monkeypatch.setattr(ledger, "store", storing)
    submissions = [handed_in(money(Allocate, desk.training, "1.00")) for _ in range(3)]
    outcomes = list(ledger.record_many(submissions))
    assert [outcome.operation_id for outcome in outcomes] == [submission.operation_id for submission in submissions]
    assert wan("13.00") == desk.has_fen(desk.training)


def test_a_lone_surrogate_in_a_key_is_refused_with_its_number(ledger: BudgetLedger, desk: Desk) -> None:
    """The operations before it stay recorded."""
    submissions = [*several(desk, 2), handed_in(money(Allocate, desk.training, "1.00"), key="\ud800")]
    with pytest.raises(SubmissionRefused, match="InvalidCommand") as refusal:
        list(ledger.record_many(submissions))
    assert refusal.value.number == 3
    assert wan("2.00") == desk.has_fen(desk.training)


def test_a_warning_names_operations_that_others_recorded_while_a_batch_was_stored(
    ledger: BudgetLedger, place: Place, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The warning names operations of others, and those of the import that were known."""
    number = Authority(document_number="乌财社〔2025〕9号")
    store, first = ledger.store, iter([True])
    others: list[Outcome] = []

    def storing(operations: Sequence[PendingOperation], known: Mark) -> list[Outcome]:
        if next(first, False):
            other = place.open()
            others.append(Desk(other).does(money(Allocate, desk.other_unit, "7.00", authority=number)))
            other.close()
        return store(operations, known)

    monkeypatch.setattr(ledger, "store", storing)
    submissions = [
        *several(desk, 3),
        handed_in(money(Allocate, desk.training, "7.00", authority=number)),
        handed_in(money(Allocate, desk.repairs, "7.00", authority=number)),
    ]
    outcomes = list(ledger.record_many(submissions, batch=3))
    named = [[notice.message.rpartition(" ")[2] for notice in outcome.warnings] for outcome in outcomes]
    other = str(others[0].operation_id)
    assert [other] == named[3]
    assert {other, str(submissions[3].operation_id)} == set(named[4])
