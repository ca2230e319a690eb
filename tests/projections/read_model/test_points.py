"""Points in time, as asked for and as coordinates; names and statements at points."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from ledger.application import BudgetLedger
from ledger.errors import UnknownDisclosure
from ledger.operations.commands import Allocate, GiveName, PublishDisclosure, Reverse, Supplement
from ledger.operations.events import PublishedStatement
from ledger.operations.operation import Header
from projections.answers.table_view import State, table_at
from projections.disclosures import XINJIANG_11
from projections.errors import InvalidPoint, PositionNotReached
from projections.read_model.points import NOW, SHANGHAI, AskedPoint, parse_point
from projections.reader import Reader, format_of
from projections.viewpoint.budget_at_point import Viewpoint
from tests.ledger.conftest import TestClock
from tests.ledger.desk import Desk, money

DIGEST = "ab" * 32


@pytest.fixture
def reader(ledger: BudgetLedger, tmp_path: Path) -> Iterator[Reader]:
    """The read side of the test's ledger."""
    opened = Reader(ledger, tmp_path / "read-model.sqlite")
    yield opened
    opened.close()


def budget(reader: Reader, desk: Desk, asked: AskedPoint = NOW) -> Viewpoint:
    """The desk's budget at a point."""
    return reader.viewpoint(desk.department, 2025, asked)


def publish(desk: Desk, day: date) -> None:
    """The department publishes tables 8 and 9 as empty."""
    said = PublishedStatement("table_empty", "政府性基金预算支出情况表为空表。", (7,), {"table": 8})
    desk.ledger.record(
        [
            PublishDisclosure(
                digest=DIGEST,
                department=desk.department,
                fiscal_year=2025,
                published_on=day,
                format=XINJIANG_11.key,
                cells=(),
                statements=(said,),
            )
        ],
        Header(recorded_by="clerk", effective_on=day),
    )


def test_a_bare_day_ends_in_shanghai(desk: Desk, reader: Reader, clock: TestClock) -> None:
    """An operation recorded at 23:59:59 there is known on that day; one a second later is not."""
    clock.now = datetime(2025, 3, 1, 23, 59, 59, tzinfo=SHANGHAI)
    first = desk.does(money(Allocate, desk.training, "5.00"))
    clock.tick()
    second = desk.does(money(Supplement, desk.training, "1.00"))
    assert first.position == reader.resolve(AskedPoint(known_at=date(2025, 3, 1))).position
    assert second.position == reader.resolve(AskedPoint(known_at=date(2025, 3, 2))).position
    assert first.position == reader.resolve(AskedPoint(known_at=first.recorded_at)).position
    assert second.position == reader.resolve(AskedPoint(known_at=clock.now + timedelta(days=1))).position


def test_before_anything_was_recorded_is_position_0(desk: Desk, reader: Reader) -> None:
    """An early moment is a valid point; nothing is published there."""
    desk.does(money(Allocate, desk.training, "5.00"))
    viewpoint = budget(reader, desk, AskedPoint(known_at=date(2024, 1, 1)))
    assert 0 == viewpoint.at.position
    assert {State.NOT_PUBLISHED} == {table_at(viewpoint, table).state for table in XINJIANG_11.tables}


def test_known_at_needs_a_zone_and_points_exclude_each_other(desk: Desk, reader: Reader) -> None:
    """Refused: a time without zone, two kinds of points at once, a negative or future position."""
    desk.does(money(Allocate, desk.training, "5.00"))
    with pytest.raises(InvalidPoint):
        reader.resolve(AskedPoint(known_at=datetime(2025, 3, 1)))  # noqa: DTZ001 - the missing zone is what is refused
    with pytest.raises(InvalidPoint):
        reader.resolve(AskedPoint(known_at=date(2025, 3, 1), position=0))
    with pytest.raises(InvalidPoint):
        reader.resolve(AskedPoint(position=-1))
    for end in (date.max, datetime.min.replace(tzinfo=timezone(timedelta(hours=14)))):
        with pytest.raises(InvalidPoint):
            reader.resolve(AskedPoint(known_at=end))
    with pytest.raises(PositionNotReached):
        reader.resolve(AskedPoint(position=10_000))
    with pytest.raises(UnknownDisclosure):
        reader.resolve(AskedPoint(disclosure="ff"))
    with pytest.raises(InvalidPoint):
        reader.resolve(AskedPoint(disclosure=""))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("", NOW),
        ("2025-02-21", AskedPoint(effective_on=date(2025, 2, 21))),
        ("position:7", AskedPoint(position=7)),
        ("known:2025-02-21", AskedPoint(known_at=date(2025, 2, 21))),
        ("known:2025-02-21T09:00+00:00", AskedPoint(known_at=datetime(2025, 2, 21, 9, tzinfo=UTC))),
        ("disclosure:62d6", AskedPoint(disclosure="62d6")),
        ("2025-02-21,position:7", AskedPoint(effective_on=date(2025, 2, 21), position=7)),
    ],
)
def test_a_point_is_written_as_one_word(text: str, asked: AskedPoint) -> None:
    """A day, a position, a moment, a disclosure, or a day with one of them."""
    assert asked == parse_point(text)


@pytest.mark.parametrize("text", ["yesterday", "position:last", "known:soon", "2025-02-30", "colour:red"])
def test_invalid_points_are_refused(text: str) -> None:
    """The refusal names the invalid part."""
    with pytest.raises(InvalidPoint) as refusal:
        parse_point(text)
    assert text in refusal.value.why


def test_entries_without_a_disclosure_are_shown_and_marked(desk: Desk, reader: Reader) -> None:
    """Money recorded before any disclosure is shown, marked as not disclosed yet."""
    desk.does(money(Allocate, desk.training, "5.00"))
    view = table_at(budget(reader, desk), XINJIANG_11.tables[2])
    assert State.NO_DISCLOSURE_YET is view.state
    assert any("no disclosure yet" in note for note in view.notes)
    assert "5.00" == view.rows[0].cells["1"].text


def test_a_statement_makes_an_empty_table_stated_empty_from_its_day_on(desk: Desk, reader: Reader) -> None:
    """Known and in force: the day before it is not published, afterwards it is stated empty, and table 9, of which
    nothing is said, is published and blank."""
    day = date(2025, 2, 21)
    publish(desk, day)
    before = budget(reader, desk, AskedPoint(effective_on=day - timedelta(days=1)))
    assert State.NOT_PUBLISHED is table_at(before, XINJIANG_11.tables[7]).state
    after = budget(reader, desk, AskedPoint(effective_on=day))
    assert State.STATED_EMPTY is table_at(after, XINJIANG_11.tables[7]).state
    assert State.PUBLISHED is table_at(after, XINJIANG_11.tables[8]).state
    assert XINJIANG_11 is format_of(after)


def test_a_withdrawn_disclosure_is_gone_from_then_on_only(desk: Desk, reader: Reader) -> None:
    """Reversing its operation withdraws it; at points before the reversal it still counts."""
    publish(desk, date(2025, 2, 21))
    published = reader.resolve().position
    operation = desk.ledger.operations()[-1].operation_id
    desk.ledger.record([Reverse(operation_id=operation)], Header(recorded_by="clerk", effective_on=date(2025, 3, 1)))
    assert () == budget(reader, desk).disclosures
    assert DIGEST == budget(reader, desk, AskedPoint(position=published)).disclosures[0].digest


def test_a_name_is_in_force_from_its_day_and_known_from_its_recording(desk: Desk, reader: Reader) -> None:
    """The row has the name in force at the point, and is found by every name it ever had."""
    desk.does(money(Allocate, desk.training, "5.00"))
    before = reader.resolve().position
    project = desk.training.project
    desk.ledger.record(
        [GiveName(department=desk.department, subject=project, name="进修", effective_on=date(2025, 7, 1))],
        Header(recorded_by="clerk"),
    )

    def called(asked: AskedPoint) -> str:
        return budget(reader, desk, asked).names.name(str(project))

    old = called(AskedPoint(position=before))
    assert ("进修", old, old) == (
        called(NOW),
        called(AskedPoint(effective_on=date(2025, 6, 30))),
        called(AskedPoint(position=before, effective_on=date(2025, 12, 31))),
    )
    subject = budget(reader, desk).names.subjects[str(project)]
    assert {"进修", old} <= set(subject.aliases)
