"""Several processes record into one log: nothing is lost or partial, and every clash is named."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import pytest

from ledger.application import BudgetLedger
from ledger.errors import LedgerError
from ledger.operations.commands import Allocate, Command, Cut, RegisterProject, StateCode, Supplement
from ledger.operations.operation import Header
from ledger.terms.evidence import Authority
from tests.ledger.audit import assert_whole
from tests.ledger.desk import LAW_DAY, YEAR, Desk, money, wan
from tests.places import ENGINES, Place
from tests.places import place as place_on

WRITERS, ROUNDS = 3, 15
MAY = date(2025, 5, 1)
Script = Callable[[Desk, int, int], tuple[list[Command], str]]


def cuts(desk: Desk, _: int, __: int) -> tuple[list[Command], str]:
    """All processes cut one line."""
    return [money(Cut, desk.training, "1.00")], ""


def supplements(desk: Desk, writer: int, number: int) -> tuple[list[Command], str]:
    """Each process supplements its own line."""
    line = (desk.training, desk.repairs, desk.other_unit)[writer]
    return [money(Supplement, line, "1.00"), money(Supplement, line, "2.00")], f"{writer}-{number}"


def projects(desk: Desk, _: int, number: int) -> tuple[list[Command], str]:
    """All processes register the same projects."""
    return [RegisterProject(department=desk.department, unit=desk.training.unit, name=f"新项目{number}")], ""


def codes(_: Desk, writer: int, number: int) -> tuple[list[Command], str]:
    """All processes state the same codes under different names."""
    return [StateCode(classification="function", code=f"20802{number:02d}", name=f"名{writer}", first_year=YEAR)], ""


def repetitions(desk: Desk, _: int, number: int) -> tuple[list[Command], str]:
    """All processes send the same commands under the same keys."""
    return [money(Cut, desk.training, "2.00")], f"cut-{number}"


def write(place: Place, script: Script, writer: int, start: float) -> Counter[str]:
    """One process: opens the ledger at the same moment as the others, and counts the results of its commands."""
    time.sleep(max(0.0, start - time.time()))
    ledger = place.open()
    desk, seen = Desk(ledger), Counter[str]()
    for number in range(ROUNDS):
        commands, key = script(desk, writer, number)
        header = Header(recorded_by="clerk", effective_on=MAY, idempotency_key=key)
        try:
            seen["repeated" if ledger.record(commands, header).repeated else "recorded"] += 1
        except LedgerError as refusal:
            seen[type(refusal).__name__] += 1
    ledger.close()
    return seen


@pytest.fixture(scope="module")
def processes() -> Iterator[ProcessPoolExecutor]:
    """Processes that share nothing but the log."""
    with ProcessPoolExecutor(WRITERS, mp_context=get_context("spawn")) as pool:
        yield pool


def at_once(processes: ProcessPoolExecutor, place: Place, script: Script) -> Counter[str]:
    """The results of a script that all processes run at once."""
    start = time.time() + 0.3
    running = [processes.submit(write, place, script, writer, start) for writer in range(WRITERS)]
    return sum((process.result() for process in running), Counter[str]())


@pytest.mark.drill
@pytest.mark.parametrize("engine", ENGINES)
def test_processes_that_open_a_new_log_at_once_make_one(
    engine: str, processes: ProcessPoolExecutor, tmp_path: Path
) -> None:
    """The first creates the tables, the triggers and the first operation; the others use them."""
    for number in range(5):
        with place_on(engine, tmp_path / str(number)) as found:
            seen = at_once(processes, found, supplements)
            assert {"recorded": WRITERS * ROUNDS} == seen
            opened = found.open()
            assert 1 + WRITERS * ROUNDS == len(opened.operations())
            assert_whole(opened)
            opened.close()


def test_processes_on_one_line_take_no_more_than_there_is(
    ledger: BudgetLedger, desk: Desk, processes: ProcessPoolExecutor, place: Place
) -> None:
    """Every acknowledged cut is stored once; all others were refused with a known class."""
    desk.does(money(Allocate, desk.training, "20.00"))
    seen = at_once(processes, place, cuts)
    assert {"recorded", "ConcurrentChange", "BalanceBelowZero"} >= set(seen)
    assert wan("20.00") - seen["recorded"] * wan("1.00") == desk.has_fen(desk.training)
    assert_whole(ledger)


def test_a_project_registered_by_all_at_once_is_one_project(
    ledger: BudgetLedger, desk: Desk, processes: ProcessPoolExecutor, place: Place
) -> None:
    """Keys are given once, without gaps, in the order of the log."""
    seen = at_once(processes, place, projects)
    assert {"recorded", "AlreadyRegistered", "ConcurrentChange"} >= set(seen)
    unit = ledger.department(desk.department).units[desk.training.unit]
    assert seen["recorded"] == len(unit.projects) - 2
    assert [f"u01-p{number + 1:02d}" for number in range(len(unit.projects))] == [
        each.key for each in unit.projects.values()
    ]
    assert_whole(ledger)


@pytest.mark.usefixtures("desk")
def test_a_code_named_by_all_at_once_has_one_name(
    ledger: BudgetLedger, processes: ProcessPoolExecutor, place: Place
) -> None:
    """The list stays readable: no two names contradict each other."""
    seen = at_once(processes, place, codes)
    assert {"recorded", "ContradictoryCodeName", "ConcurrentChange"} >= set(seen)
    assert seen["recorded"] == sum(each.code.startswith("20802") and len(each.code) == 7 for each in ledger.codes())


def test_a_key_used_by_all_at_once_is_recorded_once(
    ledger: BudgetLedger, desk: Desk, processes: ProcessPoolExecutor, place: Place
) -> None:
    """Every process gets the outcome, even if its own decision would be refused: ten cuts empty the line."""
    desk.does(money(Allocate, desk.training, "20.00"))
    seen = at_once(processes, place, repetitions)
    other = Counter({name: count for name, count in seen.items() if name not in {"recorded", "repeated"}})
    assert {"BalanceBelowZero"} >= set(other)
    assert 20 >= seen["recorded"] * 2 == (wan("20.00") - desk.has_fen(desk.training)) // wan("1.00")
    assert_whole(ledger)


def test_the_same_amount_recorded_meanwhile_is_pointed_out(ledger: BudgetLedger, desk: Desk) -> None:
    """Two clerks record the same document on two lines without a clash, and the second gets a warning."""
    number = Authority(document_number="乌财社〔2025〕5号")
    header = Header(recorded_by="slow clerk", effective_on=LAW_DAY)
    commands = [money(Allocate, desk.training, "1.00", authority=number)]
    draft = ledger.validate(commands, header)
    assert [] == draft.warnings
    meanwhile = desk.does(money(Allocate, desk.repairs, "1.00", authority=number))
    warnings = ledger.commit(draft, commands).warnings
    assert [str(meanwhile.operation_id)] == [notice.message.rpartition(" ")[2] for notice in warnings]


def test_money_is_recorded_beside_a_registration(ledger: BudgetLedger, desk: Desk) -> None:
    """A unit registered at the same time does not make a cut fail."""
    commands = [money(Allocate, desk.training, "1.00")]
    draft = ledger.validate(commands, Header(recorded_by="slow clerk", effective_on=LAW_DAY))
    desk.does(*projects(desk, 0, 1)[0])
    ledger.commit(draft, commands)
    assert wan("1.00") == desk.has_fen(desk.training)
