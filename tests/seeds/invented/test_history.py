"""Generated histories: the ledger takes every operation, everything of the field occurs, sizes come out as asked."""

import hashlib
import os
import random
import subprocess
import sys
import tracemalloc
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice, pairwise
from pathlib import Path
from uuid import UUID

import pytest

from ledger.application import BudgetLedger
from ledger.errors import SubmissionRefused
from ledger.operations.commands import Amend, CarryOver, Command, MoneyCommand, RegisterProject, RegisterUnit, Reverse
from ledger.operations.events import AnyEvent, MoneyEvent, OperationRecorded
from ledger.operations.operation import Header, Submission
from ledger.terms.codes import Classification, CodeList
from ledger.terms.entries import NOT_STATED, Kind
from ledger.terms.sources import FundingSource, Lot
from projections.answers.explanation import explain
from projections.answers.table_view import table_at
from projections.disclosures import XINJIANG_11
from projections.read_model.points import SHANGHAI
from projections.reader import Reader
from projections.viewpoint.cell_selection import address
from seeds.invented import Government, expected_entries, government_of, submissions
from seeds.invented.line_holding import HeldCell, month_of
from seeds.invented.recorder import Tally, record, tally
from seeds.refusals import ImpossiblePlan

PLAN = Government(seed=4, departments=16, years=(2024, 2025, 2026), operations=900)
SMALL = Government(seed=5, departments=2, years=(2025,), operations=60)


@dataclass(frozen=True, slots=True)
class Told:
    """A plan as it was recorded by a real ledger."""

    ledger: BudgetLedger
    reader: Reader
    submissions: list[Submission]
    events: list[AnyEvent]
    tally: Tally

    @property
    def money(self) -> list[MoneyEvent]:
        """The figure-bearing events."""
        return [event for event in self.events if isinstance(event, MoneyEvent)]

    @property
    def recorded_on(self) -> dict[UUID, date]:
        """The day in China on which each operation was recorded."""
        rows = self.ledger.operations(limit=len(self.submissions))
        return {row.operation_id: row.recorded_at.astimezone(SHANGHAI).date() for row in rows}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    """The plan, recorded: that the ledger took every operation is the first thing proved here."""
    folder = tmp_path_factory.mktemp("generated")
    ledger = BudgetLedger.at(folder / "ledger.sqlite")
    made = list(submissions(PLAN))
    for submission, outcome in zip(made, record(ledger, made), strict=True):
        assert outcome is not None
        assert outcome.operation_id == submission.operation_id
        assert outcome.recorded_at == submission.header.recorded_at
    reader = Reader(ledger, folder / "read-model.sqlite")
    events = [event for _, event in ledger.read(1, ledger.last_position())]
    yield Told(ledger, reader, made, events, tally(ledger))
    reader.close()
    ledger.close()


def test_as_many_operations_come_out_as_asked(told: Told) -> None:
    """Registrations and opening budgets count, too; every department is registered once."""
    assert PLAN.operations == len(told.submissions) == told.tally.operations
    assert PLAN.departments == told.tally.departments


def test_every_kind_source_and_lot_occurs(told: Told) -> None:
    """Each kind of movement, each funding source, both lots, amendments, separate breakdowns, hidden projects."""
    assert set(Kind) == {event.kind for event in told.money}
    assert set(FundingSource) == {event.line.source for event in told.money}
    assert set(Lot) == {event.line.lot for event in told.money}
    assert {1, 2} <= {event.line.fiscal_year - event.line.origin_year for event in told.money}
    assert {True, False} == {event.line.of_whole_department for event in told.money}
    assert 2 == max(len({part.axis for part in event.breakdown}) for event in told.money)
    commands = [command for each in told.submissions for command in each.commands]
    assert {Amend, Reverse, RegisterUnit} <= {type(command) for command in commands}
    projects = [command for command in commands if isinstance(command, RegisterProject)]
    assert any(project.secret for project in projects)
    assert any(project.code_named for project in projects)


def test_operations_are_back_dated_recorded_late_and_decided_ahead(told: Told) -> None:
    """In force before they are recorded, after it, and even in the year before."""
    recorded_on = told.recorded_on
    lags = [(recorded_on[event.operation_id] - event.effective_on).days for event in told.money]
    assert any(lag > 60 for lag in lags)
    assert any(lag < 0 for lag in lags)
    assert sum(lag == 0 for lag in lags) > len(lags) / 5
    late = [event for event in told.money if recorded_on[event.operation_id].year > event.line.fiscal_year]
    assert {Kind.SUPPLEMENT, Kind.CARRIED_FORWARD} <= {event.kind for event in late}


def test_last_years_lines_are_closed_by_carryovers(told: Told) -> None:
    """Where last year is in the ledger, what is carried leaves its line in the same operation, sometimes more finely
    classified than it arrives."""
    of_operation: dict[UUID, Counter[Kind]] = {}
    for event in told.money:
        of_operation.setdefault(event.operation_id, Counter())[event.kind] += event.amount_fen
    closings = [fen for fen in of_operation.values() if Kind.CARRIED_FORWARD in fen]
    assert len(closings) > PLAN.departments
    assert all(fen[Kind.CARRYOVER] == -fen[Kind.CARRIED_FORWARD] for fen in closings)
    opened = [event for event in told.money if event.kind is Kind.CARRYOVER and event.line.fiscal_year == 2026]
    economics = [part.economic for event in opened for part in event.breakdown]
    assert 0 < economics.count(NOT_STATED) < len(economics)


def test_an_amount_has_about_two_breakdown_lines(told: Told) -> None:
    """An initial budget has more, an adjustment fewer; some have one, some many."""
    mean = told.tally.entries.total() / told.tally.events.total()
    adjusted = {kind for kind in Kind if not kind.initial}
    changed = sum(told.tally.entries[kind] for kind in adjusted) / sum(told.tally.events[kind] for kind in adjusted)
    assert 1.7 < changed < min(mean, 2.5)
    assert mean < 3
    counts = Counter(len(event.breakdown) for event in told.money)
    assert counts[1] > counts[3] > counts[5] > 0
    assert max(counts) > 15


def test_departments_are_unequal(told: Told) -> None:
    """The largest of them has more than twice as many events as the middle one."""
    events = sorted(Counter(event.line.department for event in told.money).values())
    assert PLAN.departments == len(events)
    assert events[-1] > 2 * events[len(events) // 2]


def test_codes_are_those_of_the_shipped_lists(told: Told) -> None:
    """Function and economic codes, known more finely or less."""
    codes = CodeList.shipped()
    functions = Counter(part.function for event in told.money for part in event.breakdown)
    economics = Counter(part.economic for event in told.money for part in event.breakdown)
    for classification, used in ((Classification.FUNCTION, functions), (Classification.ECONOMIC, economics)):
        assert all(code == NOT_STATED or codes.known(classification, code, 2025) for code in used)
        assert len(used) > 15
    assert any(3 == len(code) for code in economics)


def test_the_projection_is_equal_to_its_replay(told: Told) -> None:
    """Followed and replayed: the same rows, bit for bit; as many entries as the events have breakdown lines."""
    told.reader.resolve()
    found = told.reader.verify()
    assert found.equal
    assert found.rows["movements"] == told.tally.entries.total()


@pytest.mark.parametrize("year", PLAN.years)
def test_figures_are_their_explanations(told: Told, year: int) -> None:
    """Every cell of four tables of the largest department adds up from its entries."""
    largest = Counter(event.line.department for event in told.money).most_common(1)[0][0]
    viewpoint = told.reader.viewpoint(largest, year)
    shown = 0
    for table in (table for table in XINJIANG_11.tables if table.number in {2, 6, 7, 11}):
        for row, column, cell in table_at(viewpoint, table).cells():
            entries = explain(viewpoint, address(table, row.key, column, viewpoint.names)).lines
            assert (cell.fen or 0) == sum(line.entry.amount_fen for line in entries)
            shown += bool(entries)
    assert shown > 100


def test_the_same_plan_gives_the_same_history() -> None:
    """Commands, headers and ids; another seed gives others."""
    assert list(submissions(SMALL)) == list(submissions(SMALL))
    for other in (replace(SMALL, seed=6), replace(SMALL, operations=61), replace(SMALL, skew=0.5)):
        assert not {each.operation_id for each in submissions(SMALL)} & {
            each.operation_id for each in submissions(other)
        }
    commands = [each.commands for each in submissions(SMALL)]
    assert commands != [each.commands for each in submissions(replace(SMALL, seed=6))]


def digest() -> str:
    """What the small plan gives, as a digest."""
    return hashlib.sha256(repr(list(submissions(SMALL))).encode()).hexdigest()


def test_another_process_gives_the_same_history() -> None:
    """Nothing depends on the order of sets or on what was made before."""
    told = subprocess.run(
        [sys.executable, "-c", "from tests.seeds.invented.test_history import digest; print(digest())"],
        env={**os.environ, "PYTHONHASHSEED": "12345"},
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    assert digest() == told.stdout.strip()


def test_moments_of_recording_never_decrease() -> None:
    """They lie in working hours of the plan's years."""
    moments = [each.header.recorded_at for each in submissions(replace(PLAN, operations=2_000))]
    known = [moment.astimezone(SHANGHAI) for moment in moments if moment is not None]
    assert len(known) == 2_000
    assert all(earlier <= later for earlier, later in pairwise(known))
    assert {moment.year for moment in known} == set(PLAN.years)
    assert all(moment.weekday() < 5 and 9 <= moment.hour <= 18 for moment in known)


def test_a_history_is_streamed() -> None:
    """The first operations of an endless plan come at once, and the next thousand take no memory."""
    endless = submissions(Government(seed=3, departments=1, years=(2025,), operations=10**9))
    assert 10 == len(list(islice(endless, 10)))
    sizes: list[int] = []
    tracemalloc.start()
    try:
        for _ in range(3):
            assert 4_000 == sum(1 for _ in islice(endless, 4_000))
            sizes.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    assert sizes[2] - sizes[1] < 4_000 * sys.getsizeof(UUID(int=0))  # less than to keep what an operation is called


@pytest.mark.parametrize(
    ("entries", "departments", "years", "skew"),
    [(10_000, 1, (2024, 2025, 2026), 0.0), (20_000, 20, (2025, 2026), 0.8), (15_000, 3, (2025,), 2.0)],
)
def test_sizes_in_entries_come_out_about_as_asked(
    entries: int, departments: int, years: tuple[int, ...], skew: float
) -> None:
    """Within a tenth, for one department or many, equal or not."""
    plan = government_of(entries, departments, years, seed=2, skew=skew)
    assert entries == pytest.approx(expected_entries(plan), rel=0.01)
    assert entries == pytest.approx(entries_of(submissions(plan)), rel=0.1)


def entries_of(made: Iterator[Submission]) -> int:
    """How many entries operations make, counted in their commands; a closing without lines of its own has as many as
    its opening, a reversal as many as what it reverses."""
    known: dict[UUID, int] = {}
    years: set[int] = set()
    for submission in made:
        known[submission.operation_id] = sum(_entries(command, known, years) for command in submission.commands)
        years |= {command.line.fiscal_year for command in submission.commands if isinstance(command, MoneyCommand)}
    return sum(known.values())


def _entries(command: Command, known: dict[UUID, int], years: set[int]) -> int:
    if isinstance(command, Reverse):
        return known[command.operation_id]
    legs: Sequence[object] = getattr(command, "legs", ())
    parts = sum(len(getattr(holder, "breakdown", ())) for holder in (command, *legs))
    parts += len(getattr(command, "receiving_breakdown", ()))
    if isinstance(command, CarryOver):
        closes = command.line.fiscal_year - 1 in years
        parts += closes * len(command.closing_breakdown or command.breakdown)
    return parts


def test_a_broken_run_goes_on_and_another_plan_is_refused(tmp_path: Path) -> None:
    """What was recorded is passed over; the same names cannot be registered by another plan."""
    ledger = BudgetLedger.at(tmp_path / "ledger.sqlite")
    first = list(record(ledger, islice(submissions(SMALL), 20)))
    assert None not in first
    again = list(record(ledger, submissions(SMALL)))
    assert [None] * 20 == again[:20]
    assert None not in again[20:]
    assert SMALL.operations == tally(ledger).operations
    with pytest.raises(SubmissionRefused, match="AlreadyRegistered"):
        next(record(ledger, submissions(replace(SMALL, operations=61))))
    ledger.close()


def test_a_real_ledger_takes_no_invented_history(tmp_path: Path) -> None:
    """Nothing is generated beside real operations."""
    ledger = BudgetLedger.at(tmp_path / "ledger.sqlite")
    ledger.record(next(submissions(SMALL)).commands, Header(recorded_by="clerk"))
    with pytest.raises(SubmissionRefused, match="DemonstrationRefused"):
        next(record(ledger, submissions(replace(SMALL, seed=6))))
    ledger.close()


@pytest.mark.parametrize(
    ("field", "plan"),
    [
        ("departments", {"departments": 0}),
        ("departments", {"departments": 10**6}),
        ("years", {"years": ()}),
        ("years", {"years": (2025, 2025)}),
        ("years", {"years": (2026, 2025)}),
        ("years", {"years": (2023,)}),
        ("years", {"years": (3000,)}),
        ("operations", {"operations": 7}),
        ("skew", {"skew": -1.0}),
    ],
)
def test_impossible_plans_are_refused(field: str, plan: dict[str, int]) -> None:
    """Before anything is generated, and the number at fault is named."""
    with pytest.raises(ImpossiblePlan) as refused:
        replace(SMALL, **plan)  # type: ignore[arg-type]
    assert field == refused.value.field


def test_the_smallest_plan_is_possible(tmp_path: Path) -> None:
    """Registrations and opening budgets, and hardly anything else; a year may be missing in between."""
    plan = Government(seed=8, departments=3, years=(2024, 2026, 2027), operations=30)
    ledger = BudgetLedger.at(tmp_path / "ledger.sqlite")
    assert plan.fewest == len(list(record(ledger, submissions(plan))))
    ledger.close()
    for entries in (100, 10**15):
        with pytest.raises(ImpossiblePlan):
            government_of(entries, 3)


def test_a_cell_never_promises_more_than_there_is() -> None:
    """Whatever is given and taken from whatever day on, what a cell has for a month is there on each of its days and on
    every later one."""
    chance = random.Random(4)
    for _ in range(30):
        cell, moved = HeldCell("2080101", "302"), Counter[date]()
        for _ in range(25):
            day = date(2024, 12, 1) + timedelta(days=chance.randrange(450))
            month = month_of(day, 2025)
            fen = chance.choice((1, -1)) * chance.randrange(1, 1_000)
            if fen < 0 and (fen := -min(-fen, cell.available_fen(month))) == 0:
                continue
            cell.move(fen, month)
            moved[day] += fen
            sums = {each: sum(amount for on, amount in moved.items() if on <= each) for each in moved}
            assert min(sums.values()) >= 0
            for on in (day, *moved):
                assert cell.available_fen(month_of(on, 2025)) <= min(sums[each] for each in sums if each >= on)


def test_the_ledger_finds_what_a_history_counted_on(told: Told) -> None:
    """No line of the recorded history is overdrawn on any day in any bucket, rounding residuals apart."""
    lines = {event.line.id: told.ledger.line(event.line) for event in told.money}
    assert len(lines) == len(told.tally.lines) > 300
    assert [] == [line for line in lines.values() if line.overdraft()]


def test_every_operation_is_marked_and_has_a_clerk(told: Told) -> None:
    """All headers say that they are a demonstration."""
    headers = [event for event in told.events if isinstance(event, OperationRecorded)]
    assert all(header.demonstration and header.recorded_by for header in headers)
    assert any(header.approved_by and header.authority for header in headers)
